"""Keys as they are typed, names that tell nothing, files that were changed."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import UserError
from desktop.services.backup.sealing import Digesting, Key, Metered, SpoiltError, seal, unseal
from tests.services.backup.conftest import KEY


def sealed(content: bytes, recipient: str = KEY.recipient) -> bytes:
    target = io.BytesIO()
    source = Metered(io.BytesIO(content))
    seal(source, target, recipient)
    assert (source.size, source.sha256) == (len(content), hashlib.sha256(content).hexdigest())
    return target.getvalue()


def opened(content: bytes, key: Key = KEY) -> bytes:
    target = io.BytesIO()
    unseal(Metered(io.BytesIO(content)), Digesting(target), key)
    return target.getvalue()


@given(st.binary(max_size=200_000))
def test_what_is_sealed_opens_again(content: bytes) -> None:
    assert opened(sealed(content)) == content


@given(st.integers(0, 10**6), st.integers(0, 7), st.booleans())
def test_one_changed_bit_or_a_cut_is_found(at: int, bit: int, change: bool) -> None:
    content = bytearray(sealed(b"x" * 70_000))
    at %= len(content)
    if change:
        content[at] ^= 1 << bit
    else:
        del content[at:]
    try:
        # A stanza that no key takes may say anything: what comes out is right, or nothing does.
        assert opened(bytes(content)) == b"x" * 70_000
    except SpoiltError:
        return


def test_another_key_opens_nothing() -> None:
    with pytest.raises(SpoiltError):
        opened(sealed(b"x"), Key.new())


def test_a_key_is_taken_as_people_type_it(tmp_path: Path) -> None:
    spaced = " ".join(KEY.text[at : at + 4] for at in range(0, len(KEY.text), 4))
    for typed in (KEY.text, KEY.text.lower(), spaced, f"\n {spaced}\n", KEY.as_file()):
        assert Key.parse(typed) == KEY
    file = tmp_path / "klucz.txt"
    file.write_text(KEY.as_file(), encoding="utf-8")
    assert Key.read(file) == KEY
    with pytest.raises(UserError, match=r"backup\.no_key_file"):
        Key.read(tmp_path / "nie ma")
    with pytest.raises(UserError, match=r"backup\.no_key\b"):
        Key.parse("# AGE-SECRET-KEY-1")
    with pytest.raises(UserError, match=r"backup\.bad_key"):
        Key.parse(KEY.text.replace("QT", "TQ"))


def test_names_are_the_same_for_the_same_and_tell_nothing_without_the_key() -> None:
    content = hashlib.sha256(b"faktura").hexdigest()
    assert KEY.name_of(content) == Key(KEY.text).name_of(content)
    assert KEY.name_of(content) != content
    assert KEY.name_of(content) != Key.new().name_of(content)
    assert len(KEY.name_of(content)) == 64


def test_what_reading_and_writing_raise_comes_through() -> None:
    class FullDisk(io.RawIOBase):
        def write(self, data: object) -> int:
            raise OSError(28, "No space left on device")

    class GoneError(Exception):
        pass

    class Gone(io.RawIOBase):
        def read(self, size: int = -1) -> bytes:
            raise GoneError

    with pytest.raises(OSError, match="No space left"):
        seal(Metered(io.BytesIO(b"x" * 100_000)), FullDisk(), KEY.recipient)
    with pytest.raises(GoneError):
        seal(Metered(Gone()), io.BytesIO(), KEY.recipient)
    with pytest.raises(GoneError):
        unseal(Metered(Gone()), Digesting(), KEY)
    with pytest.raises(OSError, match="No space left"):
        unseal(Metered(io.BytesIO(sealed(b"x" * 100_000))), Digesting(FullDisk()), KEY)
