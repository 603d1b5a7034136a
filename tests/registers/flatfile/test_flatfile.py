"""The flat file: right on the known vector and beside a second implementation, never right by half."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.errors import UserError
from desktop.domain.registers import AccountState
from desktop.registers.flatfile.building import build_index
from desktop.registers.flatfile.index import Found, Index
from desktop.registers.flatfile.keys import Masks, key_of
from tests.registers.flatfile.made import ACCOUNT, NIP, VECTOR, as_7z, as_json, flat_file, second_opinion

MASK = "XX10901014YYYYYYYYXXXXXXXX"


def opened(folder: Path, file: object) -> Index:
    build_index(as_json(folder / "file.json", file), folder / "an.index")
    return Index(folder / "an.index")


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def looked_up_everywhere(path: Path, pairs: list[tuple[str, str]]) -> None:
    index = Index(path)
    try:
        for pair in pairs:
            index.find(*pair)
    finally:
        index.close()


def said(found: Found) -> str:
    return found.state.value + "*" * found.by_mask


def test_the_known_vector() -> None:
    assert key_of("20260205", NIP, ACCOUNT, 5000).hex() == VECTOR


def test_the_known_vector_in_a_file(tmp_path: Path) -> None:
    file = flat_file(())
    file["skrotyPodatnikowCzynnych"] = [VECTOR]
    for source in (as_json(tmp_path / "a.json", file), as_7z(tmp_path / "a.7z", file)):
        head = build_index(source, tmp_path / "an.index")
        assert (f"{head.day}", head.rounds, head.active, head.exempt) == ("2026-02-05", 5000, 1, 0)
        index = Index(tmp_path / "an.index")
        assert index.find(NIP, ACCOUNT) == Found(AccountState.ACTIVE)
        assert index.find(NIP, "99" + ACCOUNT[2:]) == Found(AccountState.NOT_LISTED)
        assert index.find("5252248481", ACCOUNT) == Found(AccountState.NOT_LISTED)
        index.close()


def test_virtual_accounts(tmp_path: Path) -> None:
    index = opened(
        tmp_path,
        flat_file(
            active=[(NIP, "XX1090101400000712XXXXXXXX")],
            exempt=[(NIP, "XX1090101411111111XXXXXXXX")],
            masks=[MASK, "XX20300045YYYYYYYYXXXXXXXX"],
        ),
    )
    assert index.find(NIP, ACCOUNT) == Found(AccountState.ACTIVE, by_mask=True)
    assert index.find(NIP, "00109010140000071255555555") == Found(AccountState.ACTIVE, by_mask=True)
    assert index.find(NIP, "00109010141111111155555555") == Found(AccountState.EXEMPT, by_mask=True)
    # Another client of the bank, another branch.
    assert index.find(NIP, "00109010142222222255555555") == Found(AccountState.NOT_LISTED)
    assert index.find(NIP, "00109010150000071255555555") == Found(AccountState.NOT_LISTED)


def test_a_bank_with_thousands_of_masks_is_quick() -> None:
    masks = Masks([f"XX10901014{number:08d}XXXXXXXX" for number in range(50_000)] + [MASK])
    assert masks.most(ACCOUNT) == 2
    assert masks.applied("61109010140004321012345678") == ["XX1090101400043210XXXXXXXX"]
    assert masks.applied(ACCOUNT) == ["XX1090101400000712XXXXXXXX"]


def test_masks_are_chosen_by_their_bank() -> None:
    masks = Masks([MASK, "XX20300045YYYYYYYYXXXXXXXX", "XX1090XXXXYYYYXXXXXXXXXXXX", MASK])
    assert masks.applied(ACCOUNT) == ["XX1090101400000712XXXXXXXX", "XX1090XXXX0000XXXXXXXXXXXX"]
    assert masks.applied("61203000450000071219812874") == ["XX2030004500000712XXXXXXXX"]
    assert masks.applied("6" * 26) == []


_digits = st.text("0123456789", min_size=1, max_size=1)
_tails = st.lists(st.sampled_from("0123456789XY"), min_size=16, max_size=16).map("".join)
_masks = st.builds(
    "{}{}{}".format,
    st.sampled_from(["XX", "YX", "61"]),
    st.sampled_from(["10901014", "20300045", "1090XXXX"]),
    _tails,
)
_accounts = st.builds(
    "61{}{}".format, st.sampled_from(["10901014", "20300045"]), st.text("012", min_size=16, max_size=16)
)
_nips = st.sampled_from([NIP, "5252248481", "5860104121"])


@pytest.mark.slow
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.data())
def test_beside_a_second_implementation(tmp_path: Path, data: st.DataObject) -> None:
    masks = data.draw(st.lists(_masks, max_size=6))
    accounts = data.draw(st.lists(_accounts, min_size=1, max_size=6))
    # What stands in the file: accounts, and accounts as masks hide them.
    written = [*accounts, *(one for account in accounts for one in Masks(masks).applied(account))]
    pairs = st.lists(st.tuples(_nips, st.sampled_from(written)), max_size=8)
    times = data.draw(st.integers(1, 4))
    file = flat_file(data.draw(pairs), data.draw(pairs), masks, times=times, more=["ab" * 64])
    random.Random(times).shuffle(file["skrotyPodatnikowCzynnych"])
    index = opened(tmp_path, file)
    for nip, account in data.draw(
        st.lists(st.tuples(_nips, st.one_of(_accounts, st.sampled_from(accounts))), max_size=8)
    ):
        assert said(index.find(nip, account)) == second_opinion(file, nip, account)
    index.close()


def test_many_blocks_however_they_are_sorted(tmp_path: Path) -> None:
    """Lists beyond a block, with doubles and hashes that end in noughts: each is found, no other."""
    generator = random.Random(1)
    pairs = [(NIP, f"{number:026d}") for number in range(3000)]
    file = flat_file(pairs, [(NIP, f"9{number:025d}") for number in range(1500)], times=1)
    file["skrotyPodatnikowCzynnych"] += [
        "00" * 64,
        "ff" * 64,
        "ab" + "00" * 63,
        *file["skrotyPodatnikowCzynnych"][:1200],
    ]
    generator.shuffle(file["skrotyPodatnikowCzynnych"])
    index = opened(tmp_path, file)
    assert (index.head.active, index.head.exempt) == (4203, 1500)
    assert all(index.find(*pair).state is AccountState.ACTIVE for pair in pairs)
    assert all(index.find(NIP, f"9{number:025d}").state is AccountState.EXEMPT for number in range(1500))
    assert not any(
        index.find("5252248481", account).state is not AccountState.NOT_LISTED for _, account in pairs[:500]
    )
    hashes = index._lists[0]
    for edge in ("00" * 64, "ff" * 64, "ab" + "00" * 63):
        assert index._holds(hashes, bytes.fromhex(edge))
    assert not index._holds(hashes, bytes.fromhex("ab" + "00" * 62 + "01"))


def test_skewed_hashes_and_other_orders_of_keys(tmp_path: Path) -> None:
    """What a hostile or odd file may hold: all hashes in one bucket, the header last, more keys."""
    file = flat_file(times=2)
    file["skrotyPodatnikowCzynnych"] += [f"00{number:0126x}" for number in range(5000)]
    file["naglowek"]["liczbaTransformacji"] = 2
    turned: dict[str, Any] = {
        "wersja": "1",
        "inne": {"a": [1, "x", {"b": None}]},
        **dict(reversed(file.items())),
    }
    index = opened(tmp_path, turned)
    assert index.find(NIP, ACCOUNT).state is AccountState.ACTIVE
    assert index.head.rounds == 2


def broken(**changes: object) -> dict[str, Any]:
    file = flat_file(times=2)
    for name, value in changes.items():
        place = file["naglowek"] if name in file["naglowek"] else file
        if value is None:
            del place[name]
        else:
            place[name] = value
    return file


@pytest.mark.parametrize(
    "file",
    [
        broken(dataGenerowaniaDanych="20261301"),
        broken(dataGenerowaniaDanych="2026-02-05"),
        broken(dataGenerowaniaDanych=None),
        broken(liczbaTransformacji="0"),
        broken(liczbaTransformacji="99999999999"),
        broken(liczbaTransformacji=None),
        broken(schemat="NNNNNNNNNNRRRRMMDDBBBBBBBBBBBBBBBBBBBBBBBBBB"),
        broken(naglowek=None),
        broken(maski=None),
        broken(maski=["XX1"]),
        broken(maski=[7]),
        broken(maski=["ZZ10901014YYYYYYYYXXXXXXXX"]),
        broken(maski={"a": MASK}),
        broken(skrotyPodatnikowCzynnych=[]),
        broken(skrotyPodatnikowCzynnych=None),
        broken(skrotyPodatnikowZwolnionych=None),
        broken(skrotyPodatnikowCzynnych=["ab"]),
        broken(skrotyPodatnikowCzynnych=["ab" * 63, "ab" * 65]),
        broken(skrotyPodatnikowCzynnych=["ab" * 63 + "a ", "ab" * 64]),
        broken(skrotyPodatnikowCzynnych=["zz" * 64]),
        broken(skrotyPodatnikowCzynnych=[12]),
        broken(skrotyPodatnikowCzynnych=[["ab" * 64]]),
        broken(skrotyPodatnikowCzynnych={"a": "ab" * 64}),
        [],
        ["ab" * 64],
        {},
        "skrotyPodatnikowCzynnych",
    ],
)
@pytest.mark.parametrize("packed", [False, True])
def test_what_is_not_as_described_is_refused(tmp_path: Path, file: object, packed: bool) -> None:
    source = as_7z(tmp_path / "a.7z", file) if packed else as_json(tmp_path / "a.json", file)
    with pytest.raises(UserError) as caught:
        build_index(source, tmp_path / "an.index")
    assert caught.value.code == "registers.flat_unknown"
    assert names(tmp_path) == [source.name]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"%PDF-1.7",
        b"\xff\xfe{}",
        b'{"maski": [' + b'"' + b"X" * 3_000_000,
        b"[" * 500_000,
        b'{"maski": [], "maski": []}',
        json.dumps(broken()).encode()[:-1],
        json.dumps(broken()).encode() + b"{}",
    ],
)
def test_what_is_no_json(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.json").write_bytes(data)
    with pytest.raises(UserError) as caught:
        build_index(tmp_path / "a.json", tmp_path / "an.index")
    assert caught.value.code == "registers.flat_unknown"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    file = flat_file(times=2, more=[f"{number:0128x}" for number in range(50)])
    return as_7z(tmp_path_factory.mktemp("archive") / "a.7z", file).read_bytes()


@pytest.mark.slow
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.data())
def test_a_damaged_archive_is_refused_or_right(tmp_path: Path, archive: bytes, data: st.DataObject) -> None:
    """A byte changed or an end cut off: noticed, or in a place that says nothing of the contents."""
    raw = bytearray(archive)
    if data.draw(st.booleans()):
        raw[data.draw(st.integers(0, len(raw) - 1))] ^= data.draw(st.integers(1, 255))
    else:
        del raw[data.draw(st.integers(0, len(raw) - 1)) :]
    (tmp_path / "b.7z").write_bytes(raw)
    said: object
    try:
        head = build_index(tmp_path / "b.7z", tmp_path / "an.index")
        said = (head.active, head.rounds)
    except UserError as error:
        said = error.code
    assert said in {"registers.flat_damaged", "registers.flat_unknown", (51, 2)}


def test_several_files_or_a_password_in_the_archive(tmp_path: Path) -> None:
    import py7zr

    with py7zr.SevenZipFile(tmp_path / "a.7z", "w") as archive:
        archive.writestr(json.dumps(broken()), "a.json")
        archive.writestr("{}", "b.json")
    with py7zr.SevenZipFile(tmp_path / "b.7z", "w", password="x") as archive:
        archive.writestr(json.dumps(broken()), "20260205.json")
    for name in ("a.7z", "b.7z"):
        with pytest.raises(UserError, match=r"flat_unknown|flat_damaged"):
            build_index(tmp_path / name, tmp_path / "an.index")
    assert names(tmp_path) == ["a.7z", "b.7z"]


def test_damage_of_an_index_is_noticed(tmp_path: Path) -> None:
    """Wherever a byte is changed: when it is opened, or when something is looked up there."""
    pairs = [(NIP, f"{number:026d}") for number in range(2500)]
    opened(tmp_path, flat_file(pairs, [(NIP, ACCOUNT)], [MASK], times=1)).close()
    raw = (tmp_path / "an.index").read_bytes()
    generator = random.Random(2)
    bad = tmp_path / "bad.index"
    for place in [0, len(raw) - 1, len(raw) - 60, *(generator.randrange(len(raw)) for _ in range(40))]:
        changed = bytearray(raw)
        changed[place] ^= 1 << generator.randrange(8)
        bad.write_bytes(changed)
        with pytest.raises(UserError, match="index_damaged"):
            looked_up_everywhere(bad, [*pairs[::40], (NIP, ACCOUNT)])


def test_half_an_index_is_none(tmp_path: Path) -> None:
    opened(tmp_path, flat_file(times=1)).close()
    raw = (tmp_path / "an.index").read_bytes()
    for length in range(0, len(raw), 7):
        (tmp_path / "half.index").write_bytes(raw[:length])
        with pytest.raises(UserError, match="index_damaged"):
            Index(tmp_path / "half.index")
    (tmp_path / "half.index").write_bytes(raw + b"\0")
    with pytest.raises(UserError, match="index_damaged"):
        Index(tmp_path / "half.index")
    with pytest.raises(UserError, match="index_unreadable"):
        Index(tmp_path / "none.index")
