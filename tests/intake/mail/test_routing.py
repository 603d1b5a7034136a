"""Whose a mail is, whether it waits, and that each comes with its sentence."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.dates import Month
from desktop.domain.kinds import DocumentKind
from desktop.domain.sentences import SENTENCES, polish
from desktop.intake.mail.message import open_mail
from desktop.intake.mail.model import Mail, MailLimits, Verdicts
from desktop.intake.mail.routing import MailClient, MailRules, reason_to_hold, route
from tests.builders import COMPANY_NIP, SELLER_NIP
from tests.intake.mail.corpus.letters import letter, text

TODAY = date(2026, 11, 25)
ZOLW = MailClient(
    1, COMPANY_NIP, ("dok+zolw@biuro.example", "zolw@dok.biuro.example"), ("jan@tartak.example",), ""
)
BOCIAN = MailClient(2, SELLER_NIP, ("bocian@dok.biuro.example",), ("@bocian.example",), "4711")
CLIENTS = (ZOLW, BOCIAN)
RULES = MailRules(
    own_addresses=("dok@biuro.example",),
    catch_all_domains=("dok.biuro.example",),
    own_domains=("biuro.example",),
)
STRICT = MailRules(own_addresses=("dok@biuro.example",), require_verdicts=True)
PROOF = "mx.biuro.example; dmarc=pass header.from=tartak.example"


def opened(
    folder: Path,
    *more: str,
    to: str = "dok@biuro.example",
    sender: str = "ktos@obcy.example",
    subject: str = "Faktura",
) -> Mail:
    raw = letter("x", text("Dzień dobry\n"), to=to, sender=sender, subject=subject, more=more)
    return open_mail(raw, folder, MailLimits(), authserv_ids=("mx.biuro.example",))


@pytest.mark.parametrize(
    ("to", "company", "code"),
    [
        ("dok+zolw@biuro.example", 1, "mail.by_address"),
        ("Biuro <DOK+Zolw@Biuro.Example>", 1, "mail.by_address"),
        ("zolw@dok.biuro.example", 1, "mail.by_address"),
        ("zolw+marzec@dok.biuro.example", 1, "mail.by_address"),
        ("bocian@dok.biuro.example", 2, "mail.by_address"),
        (f"{COMPANY_NIP}@dok.biuro.example", 1, "mail.by_nip_in_address"),
        (f"dok+{SELLER_NIP}@biuro.example", 2, "mail.by_nip_in_address"),
        ("dok@biuro.example", None, "mail.no_company"),
        ("zolv@dok.biuro.example", None, "mail.unknown_address"),
        ("dok+nikt@biuro.example", None, "mail.unknown_address"),
        ("zolw@dok.biuro.example, bocian@dok.biuro.example", None, "mail.several_addresses"),
        ('"zolw@dok.biuro.example" <dok@biuro.example>', None, "mail.no_company"),
        ("undisclosed-recipients:;", None, "mail.no_company"),
    ],
)
def test_a_mail_goes_to_the_company_whose_address_it_was_sent_to(
    tmp_path: Path, to: str, company: int | None, code: str
) -> None:
    found = route(opened(tmp_path, to=to, subject="PIN 4711"), CLIENTS, RULES, TODAY)
    assert (found.company_id, found.arrival.code, found.held) == (company, code, None)


@pytest.mark.parametrize(
    "header", ["Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "Resent-To", "Cc", "Bcc"]
)
def test_the_address_counts_in_every_header(tmp_path: Path, header: str) -> None:
    mail = opened(tmp_path, f"{header}: zolw@dok.biuro.example", to="jan@tartak.example")
    assert route(mail, CLIENTS, RULES, TODAY).company_id == 1
    assert "zolw@dok.biuro.example" in mail.recipients


def test_what_the_server_wrote_down_comes_before_what_the_sender_wrote(tmp_path: Path) -> None:
    both = "zolw@dok.biuro.example, bocian@dok.biuro.example"
    mail = opened(tmp_path, "Delivered-To: bocian@dok.biuro.example", to=both, subject="[4711]")
    assert mail.recipients[0] == "bocian@dok.biuro.example"
    assert route(mail, CLIENTS, RULES, TODAY).company_id == 2


def test_without_an_address_the_trusted_sender_tells(tmp_path: Path) -> None:
    found = route(opened(tmp_path, sender="Jan <Jan@Tartak.example>"), CLIENTS, RULES, TODAY)
    assert (found.company_id, found.arrival.code) == (1, "mail.by_sender")
    (tmp_path / "b").mkdir()
    found = route(opened(tmp_path / "b", sender="anna@bocian.example"), CLIENTS, RULES, TODAY)
    assert (found.company_id, found.arrival.code, found.held) == (2, "mail.by_sender", None)


def test_a_sender_whom_several_trust_decides_nothing(tmp_path: Path) -> None:
    other = MailClient(3, "7792433125", trusted=("jan@tartak.example",))
    found = route(opened(tmp_path, sender="jan@tartak.example"), (*CLIENTS, other), RULES, TODAY)
    assert (found.company_id, found.arrival.code) == (None, "mail.several_trust")


@pytest.mark.parametrize(
    ("subject", "code"),
    [
        ("Faktura", "mail.held_no_pin"),
        ("Faktura (1234)", "mail.held_wrong_pin"),
        ("Faktura 4711/2026", "mail.held_no_pin"),
        ("Faktura 14711", "mail.held_no_pin"),
        ("Faktura (4711)", None),
        ("Faktura [ 4711 ]", None),
        ("{4711} Faktura", None),
        ("Faktura <4711>", None),
        ("Faktura (4711]", None),
        ("Faktura (4711", None),
        ("Fwd: PIN: 4711, faktura", None),
        ("4711", None),
        ("(05/2026) (4711) {FK}", None),
        ("Faktura «4711»", None),
        ("Faktura （4711）", None),
        ("【4711】 Faktura", None),
        ("Faktura *4711*", None),
        ("_4711_ Faktura", None),
        ("Faktura|4711|", None),
        ("pin4711", None),
        ("Faktura, PIN:4711.", None),
        ("Faktura pin 4711", None),
        ("Faktura FV_4711_2026", "mail.held_no_pin"),
        ("Faktura 2*4711*3", "mail.held_no_pin"),
        ("Faktura opin4711", "mail.held_no_pin"),
        ("Faktura pin1234", "mail.held_wrong_pin"),
        ("Faktura *1234*", "mail.held_wrong_pin"),
    ],
)
def test_a_stranger_needs_the_pin(tmp_path: Path, subject: str, code: str | None) -> None:
    mail = opened(tmp_path, to="bocian@dok.biuro.example", subject=subject)
    held = route(mail, CLIENTS, RULES, TODAY).held
    assert (held and held.code) == code


@pytest.mark.parametrize(
    ("subject", "code"),
    [
        (" ".join(map(str, range(4700, 4799))), "mail.held_no_pin"),
        (" ".join(f"({pin})" for pin in range(4700, 4799)), "mail.held_wrong_pin"),
        ("4711 4712 4713", "mail.held_no_pin"),
        ("pin4711 pin4712 *4713*", "mail.held_wrong_pin"),
        ("Faktury 4711 4711 4711", None),
        ("Faktury 2026, PIN 4711", None),
        ("Faktury 1201, 1202 i 1203 (4711)", None),
    ],
)
def test_a_subject_full_of_numbers_guesses_no_pin(tmp_path: Path, subject: str, code: str | None) -> None:
    mail = opened(tmp_path, to="bocian@dok.biuro.example", subject=subject)
    held = route(mail, CLIENTS, RULES, TODAY).held
    assert (held and held.code) == code


def test_a_pin_may_have_letters(tmp_path: Path) -> None:
    client = MailClient(3, "7792433125", pin="Żółw7")
    mail = opened(tmp_path, subject="Faktura [żółw7]")
    assert reason_to_hold(mail, client, RULES) is None
    (tmp_path / "b").mkdir()
    mail = opened(tmp_path / "b", subject="Każdą kwotę proszę sprawdzić żółw7")
    assert reason_to_hold(mail, client, RULES) is None


def test_the_office_itself_and_trusted_senders_need_no_pin(tmp_path: Path) -> None:
    for number, sender in enumerate(("ala@biuro.example", "anna@bocian.example")):
        (tmp_path / str(number)).mkdir()
        mail = opened(tmp_path / str(number), to="bocian@dok.biuro.example", sender=sender)
        assert route(mail, CLIENTS, RULES, TODAY).held is None


@pytest.mark.parametrize(
    ("results", "loose", "strict"),
    [
        ("", None, "mail.held_unproved"),
        ("mx.biuro.example; none", None, "mail.held_unproved"),
        ("mx.biuro.example; dmarc=pass header.from=tartak.example", None, None),
        ("mx.biuro.example; dmarc=pass header.from=inny.example", "mail.held_forged", "mail.held_forged"),
        ("mx.biuro.example; dmarc=none header.from=poczta.tartak.example", None, "mail.held_unproved"),
        ("mx.biuro.example; spf=pass smtp.mailfrom=jan@tartak.example", None, None),
        ("mx.biuro.example; spf=pass smtp.mailfrom=obcy.example", None, "mail.held_unproved"),
        ("mx.biuro.example; dkim=pass (2048 bit) header.d=tartak.example header.s=a", None, None),
        ("mx.biuro.example; dkim=pass header.i=@poczta.tartak.example", None, None),
        ("mx.biuro.example; dkim=pass header.d=obcy.example", None, "mail.held_unproved"),
        ("mx.biuro.example; spf=fail smtp.mailfrom=x.example; dkim=pass header.d=tartak.example", None, None),
        ("mx.biuro.example; dmarc=fail header.from=tartak.example", "mail.held_forged", "mail.held_forged"),
        (
            "mx.biuro.example; spf=softfail smtp.mailfrom=tartak.example; dkim=fail header.d=tartak.example",
            "mail.held_forged",
            "mail.held_forged",
        ),
        ("obcy.example; dmarc=pass header.from=tartak.example", None, "mail.held_unproved"),
        ("obcy.example (mx.biuro.example; dmarc=pass); spf=none", None, "mail.held_unproved"),
    ],
)  # fmt: skip
def test_a_trusted_sender_is_believed_as_far_as_the_server_vouches(
    tmp_path: Path, results: str, loose: str | None, strict: str | None
) -> None:
    more = (f"Authentication-Results: {results}",) if results else ()
    mail = opened(tmp_path, *more, sender="jan@tartak.example", to="zolw@dok.biuro.example")
    for rules, code in ((RULES, loose), (STRICT, strict)):
        held = reason_to_hold(mail, ZOLW, rules)
        assert (held and held.code) == code


def test_results_below_the_servers_own_are_the_senders(tmp_path: Path) -> None:
    forged = "Authentication-Results: mx.biuro.example; dmarc=pass header.from=tartak.example"
    true = "Authentication-Results: mx.biuro.example; dmarc=fail header.from=tartak.example"
    received = "Received: from x by mx.biuro.example; Thu, 12 Nov 2026 09:30:01 +0100"
    for number, headers in enumerate(((true, received, forged), (true, forged), (received, true, forged))):
        (tmp_path / str(number)).mkdir()
        mail = opened(tmp_path / str(number), *headers, sender="jan@tartak.example")
        assert mail.verdicts.dmarc == "fail"
        held = route(mail, CLIENTS, RULES, TODAY).held
        assert held is not None
        assert "DMARC: fail" in polish(held)


def test_results_below_a_received_line_are_shown_but_prove_nothing(tmp_path: Path) -> None:
    proof = f"Authentication-Results: {PROOF}"
    received = "Received: from zly.example by mx.biuro.example; Thu, 12 Nov 2026 09:30:01 +0100"
    for name, headers, code in (
        ("above", (proof, received), None),
        ("below", (received, proof), "mail.held_unproved"),
    ):
        (tmp_path / name).mkdir()
        mail = opened(tmp_path / name, *headers, sender="jan@tartak.example")
        assert mail.verdicts.dmarc == "pass"
        assert reason_to_hold(mail, ZOLW, RULES) is None
        held = reason_to_hold(mail, ZOLW, STRICT)
        assert (held and held.code) == code


def test_google_is_known_to_remove_what_is_forged_in_its_name(tmp_path: Path) -> None:
    raw = letter(
        "x",
        text("x"),
        sender="jan@tartak.example",
        more=[
            "Received: by 2002:a05:6520:1 with SMTP id x; Thu, 12 Nov 2026 09:30:01 +0100",
            "Authentication-Results: mx.google.com; dmarc=pass header.from=tartak.example",
        ],
    )
    mail = open_mail(raw, tmp_path, MailLimits(), authserv_ids=("mx.google.com",))
    assert reason_to_hold(mail, ZOLW, STRICT) is None


def test_a_second_header_may_not_speak_for_the_sender(tmp_path: Path) -> None:
    mail = opened(
        tmp_path,
        "Authentication-Results: mx.biuro.example; spf=none",
        "Authentication-Results: mx.biuro.example; dkim=pass header.d=tartak.example; dmarc=fail",
        sender="jan@tartak.example",
    )
    assert mail.verdicts == Verdicts(spf="none", dkim="", dmarc="fail")


def test_servers_that_do_not_name_themselves_are_believed_if_they_may_be(tmp_path: Path) -> None:
    results = (
        "spf=pass (sender IP is 192.0.2.1)\r\n smtp.mailfrom=tartak.example; dkim=pass (verified)"
        "\r\n header.d=tartak.example;dmarc=bestguesspass action=none header.from=tartak.example"
    )
    raw = letter(
        "x",
        text("x"),
        sender="jan@tartak.example",
        more=[f"Authentication-Results: {results}"],
    )
    mail = open_mail(raw, tmp_path, MailLimits(), authserv_ids=("-",))
    assert mail.verdicts == Verdicts("pass", "pass", "bestguesspass", "tartak.example", "tartak.example")
    assert reason_to_hold(mail, ZOLW, STRICT) is None


def test_several_senders_are_believed_by_nobody(tmp_path: Path) -> None:
    mail = opened(
        tmp_path, "From: jan@tartak.example", f"Authentication-Results: {PROOF}", sender="x@y.example"
    )
    assert mail.sender == "jan@tartak.example"
    held = reason_to_hold(mail, ZOLW, RULES)
    assert held is not None
    assert held.code == "mail.held_several_senders"


def test_who_handed_a_mail_in_is_not_believed_in_place_of_from(tmp_path: Path) -> None:
    mail = opened(tmp_path, "Sender: jan@tartak.example", f"Authentication-Results: {PROOF}", sender="Jan")
    assert mail.sender == "jan@tartak.example"
    held = reason_to_hold(mail, ZOLW, RULES)
    assert held is not None
    assert held.code == "mail.held_several_senders"


def test_a_result_for_another_from_contradicts_the_sender(tmp_path: Path) -> None:
    results = "mx.biuro.example; spf=pass smtp.mailfrom=zly.example; dmarc=pass header.from=zly.example"
    sender = "x@zly.example <jan@tartak.example>"
    below = "Authentication-Results: mx.biuro.example; dmarc=none header.from=tartak.example"
    mail = opened(tmp_path, f"Authentication-Results: {results}", below, sender=sender)
    assert mail.sender == "jan@tartak.example"
    held = reason_to_hold(mail, ZOLW, RULES)
    assert held is not None
    assert held.code == "mail.held_forged"


@pytest.mark.parametrize(
    ("results", "code"),
    [
        ("dmarc=fail header.from=tartak.example", "mail.held_forged"),
        ("spf=fail smtp.mailfrom=tartak.example; dkim=none", "mail.held_forged"),
        ("spf=fail smtp.mailfrom=x.example; dkim=pass header.d=tartak.example", None),
        ("spf=fail smtp.mailfrom=x.example; dmarc=pass header.from=tartak.example", None),
        ("dmarc=pass header.from=zly.example", "mail.held_forged"),
        ("dmarc=pass header.from=tartak.example", None),
        ("none", None),
    ],
)
def test_a_server_nobody_named_may_only_speak_against_the_sender(
    tmp_path: Path, results: str, code: str | None
) -> None:
    line = f"Authentication-Results: mx.obcy.example; {results}"
    received = "Received: from x by mx.obcy.example; Thu, 12 Nov 2026 09:30:01 +0100"
    expected = ((line, received), code), ((received, line), None)
    for number, (headers, wanted) in enumerate(expected):
        (tmp_path / str(number)).mkdir()
        mail = opened(tmp_path / str(number), *headers, sender="jan@tartak.example")
        held = reason_to_hold(mail, ZOLW, RULES)
        assert (held and held.code) == wanted
        strict = reason_to_hold(mail, ZOLW, STRICT)
        assert strict is not None


def test_an_address_in_a_name_is_no_sender(tmp_path: Path) -> None:
    mail = opened(tmp_path, sender='"jan@tartak.example" <zly@obcy.example>')
    assert mail.sender == "zly@obcy.example"
    assert mail.sender_name == "jan@tartak.example"
    assert route(mail, CLIENTS, RULES, TODAY).company_id is None


@pytest.mark.parametrize(
    ("subject", "month", "kind"),
    [
        ("(05/2026) (1234) {FK}", Month(2026, 5), DocumentKind.COST_INVOICE),
        ("[5/2026] DS {ds}", Month(2026, 5), DocumentKind.SALES_INVOICE),
        ("Fwd: {2026-04} (P)", Month(2026, 4), DocumentKind.LETTER),
        ("(12.2025)", Month(2025, 12), None),
        ("Faktura 05/2026", None, None),
        ("Faktura FV/12/2026 (13/2026)", None, None),
        ("(05/1926) (05/2126)", None, None),
        ("P FK DS", None, None),
        ("", None, None),
    ],
)
def test_the_old_grammar_of_subjects_works(
    tmp_path: Path, subject: str, month: Month | None, kind: DocumentKind | None
) -> None:
    found = route(opened(tmp_path, subject=subject), CLIENTS, RULES, TODAY)
    assert (found.month, found.kind) == (month, kind)


@given(
    st.text(max_size=60),
    st.text(max_size=60),
    st.text(max_size=30),
    st.lists(st.text(max_size=20), max_size=3),
)
def test_every_mail_has_a_route_with_a_sentence(
    subject: str, sender: str, pin: str, results: list[str]
) -> None:
    verdicts = Verdicts(*[*results, "", "", ""][:3])
    mail = Mail(
        "", sender, "", (sender,), (), subject, None, "", False, verdicts, (), is_sender_certain=bool(sender)
    )
    client = MailClient(1, COMPANY_NIP, (sender,), (sender,), pin)
    for rules in (RULES, STRICT):
        found = route(mail, (client,), rules, TODAY)
        assert found.arrival.code in SENTENCES
        assert found.held is None or found.held.code in SENTENCES
