"""What a file's place in a watched folder tells about it."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import given

from desktop.domain.documents import Channel, Stage
from desktop.domain.folders import WatchedFolder
from desktop.domain.kinds import DocumentKind
from desktop.domain.splitting import Sides, SplitPolicy, SplitRule
from desktop.intake.hotfolder.folders import company_of, hints_for
from desktop.intake.hotfolder.vocabulary import plain_name

ROOT = WatchedFolder(1, Path("/skany").absolute(), is_root=True, channel_label="Kopiarka")
COMPANIES = {"Żuk sp. z o.o": 1, "Dąb": 2, "Inne": 3}


@pytest.mark.parametrize(
    ("place", "company", "kind", "policy"),
    [
        ("a.pdf", None, None, ""),
        ("Dąb/a.pdf", 2, None, ""),
        ("dąb/Koszty/a.pdf", 2, DocumentKind.COST_INVOICE, ""),
        ("DAB/sprzedaż/a.pdf", 2, DocumentKind.SALES_INVOICE, ""),
        ("Dąb/SPRZEDAZ/kazda-strona/a.pdf", 2, DocumentKind.SALES_INVOICE, "page"),
        ("Dąb/białe kartki/Wyciągi/a.pdf", 2, DocumentKind.BANK_STATEMENT, "blank"),
        ("Dąb/2026/listopad/bez podziału/głęboko/a.pdf", 2, None, "none"),
        ("Inne/a.pdf", 3, None, ""),
        ("Dąb/inne/a.pdf", 2, DocumentKind.OTHER, ""),
        ("Dąb/Noty księgowe/a.pdf", 2, DocumentKind.NOTE, ""),
        ("Dąb/wezwania do zapłaty/a.pdf", 2, DocumentKind.REMINDER, ""),
        ("Nieznana firma/umowy/a.pdf", None, DocumentKind.CONTRACT, ""),
        ("paragony/separatory/a.pdf", None, DocumentKind.RECEIPT, "separator"),
        ("Dąb/koszty/pro forma/a.pdf", 2, DocumentKind.PROFORMA, ""),
        ("Dąb/WZ/Automatycznie/a.pdf", 2, DocumentKind.DELIVERY_NOTE, "auto"),
    ],
)
def test_a_root_folder(place: str, company: int | None, kind: DocumentKind | None, policy: str) -> None:
    hints = hints_for(ROOT, COMPANIES, ROOT.path / place)
    assert (hints.company_id, hints.kind, hints.split) == (company, kind, SplitRule.parse(policy))
    assert (hints.channel, hints.channel_label, hints.month) == (Channel.SCANNER, "Kopiarka", None)


def test_any_other_folder_is_tied_to_a_company() -> None:
    path = Path("/biuro/kopiarka").absolute()
    folder = WatchedFolder(2, path, company_id=7, kind=DocumentKind.COST_INVOICE, stage=Stage.LATER)
    hints = hints_for(folder, COMPANIES, path / "Dąb" / "a.pdf")
    assert (hints.company_id, hints.kind, hints.stage) == (7, DocumentKind.COST_INVOICE, Stage.LATER)
    assert hints_for(folder, {}, path / "korekty" / "a.pdf").kind is DocumentKind.CORRECTION


def test_a_path_elsewhere_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="not in the subpath"):
        hints_for(ROOT, {}, Path("/gdzie/indziej.pdf"))


def test_a_name_that_fits_two_companies_fits_none() -> None:
    companies = {"Łąka": 1, "Laka": 2}
    assert company_of("Łąka", companies) == 1
    assert company_of("laka", companies) == 2
    assert company_of("Łaka", companies) is None


def test_a_decomposed_name_of_a_mac_is_the_same() -> None:
    assert company_of(unicodedata.normalize("NFD", "Żuk sp. z o.o"), COMPANIES) == 1


@given(st.text(max_size=40))
def test_any_folder_name_is_survived(name: str) -> None:
    plain = plain_name(name)
    assert plain_name(plain) == plain
    company_of(name, COMPANIES)


def test_a_folder_says_how_batches_are_cut_and_a_name_in_it_says_otherwise() -> None:
    path = Path("/biuro/kopiarka").absolute()
    folder = WatchedFolder(2, path, split=SplitRule(SplitPolicy.BLANK, Sides.TWO))
    assert hints_for(folder, {}, path / "a.pdf").split == SplitRule(SplitPolicy.BLANK, Sides.TWO)
    within = hints_for(folder, {}, path / "separatory" / "a.pdf")
    assert within.split == SplitRule(SplitPolicy.SEPARATOR, Sides.TWO)
