"""Make the estimate of certainty from documents with known truth, judge it, and document it.

    python -m tests.tools.calibration words OUT.pickle FOLDER…   read the words of the documents once
    python -m tests.tools.calibration train WORDS.pickle…        write resources/certainty/model.json
    python -m tests.tools.calibration judge WORDS.pickle…        how the model does on other documents

A folder is as ``bezdotyk bench`` takes it.  Training judges itself by layout: every figure that it
prints and documents comes from models that never saw the layout of the document.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from tests.tools.calibration import document, judging, training, words


def main() -> None:
    """Do what the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("what", choices=("words", "train", "judge"))
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--seeds", type=int, default=4, help="noisy readings of every clean document")
    options = parser.parse_args()
    if options.what == "words":
        words.keep(options.files[0], options.files[1:])
    elif options.what == "train":
        found = training.train(options.files, options.seeds)
        training.write(found)
        document.write(found)
        judging.show("by layout, never seen in training", found.judged)
    else:
        judging.show("with the model that ships", judging.judge(options.files, options.seeds))


main()
