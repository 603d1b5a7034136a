"""From the invitation to the first look at the list, and taking access away again."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pyotp
import pytest

from desktop.domain.companies import Company
from desktop.domain.letters import LetterKind
from desktop.domain.panel import AccessState, Right
from desktop.services.office import Office
from desktop.services.panel.allowance import MOST_A_DAY, MOST_OPEN
from desktop.services.panel.refusals import Refused
from desktop.services.panel.texts import LANGUAGES, Texts
from tests.server.conftest import EWA, JAN
from tests.server.visitor import BASE, PASSWORD, Clock, Post, Visitor, settle_in

Browser = Callable[..., Visitor]


def state(office: Office, company: Company) -> AccessState:
    (access,) = office.panel.accounts.of_company(company.id)
    return access.state


def test_a_client_comes_in_by_the_link_of_the_letter(
    office: Office, company: Company, post: Post, browser: Browser
) -> None:
    made = office.panel.accounts.invite(company.id, " Jan@Zolw.example ", by="anna")
    (letter,) = post.letters
    assert (letter.kind, letter.to, letter.company_id) == (LetterKind.INVITATION, JAN, company.id)
    assert made.link.startswith(f"{BASE}/invitation/")
    assert made.link in letter.text
    assert state(office, company) is AccessState.INVITED
    visitor = browser()
    path = made.link.removeprefix(BASE)
    page = visitor.get(path)
    assert "Żółw" in page.text
    assert "22 123 45 67" in page.text
    assert state(office, company) is AccessState.OPENED
    done = visitor.post(path, name="Jan Nowak", password=PASSWORD, again=PASSWORD)
    assert done.headers["location"] == "/welcome"
    assert state(office, company) is AccessState.ACTIVE
    assert visitor.get("/documents").status_code == 303  # the link is no login
    assert visitor.login(JAN).headers["location"] == "/documents"
    assert "Żółw" in visitor.get("/documents").text
    assert visitor.get(path).status_code == 404
    assert visitor.post(path, password="inne długie hasło", again="inne długie hasło").status_code == 404


def test_a_link_works_for_72_hours_and_once(
    office: Office, company: Company, clock: Clock, browser: Browser
) -> None:
    made = office.panel.accounts.invite(company.id, JAN, by="anna")
    path = made.link.removeprefix(BASE)
    clock.forward(hours=71.9)
    assert browser().get(path).status_code == 200
    clock.forward(hours=0.2)
    assert browser().get(path).status_code == 404
    assert state(office, company) is AccessState.EXPIRED


def test_a_new_link_replaces_the_old_one(
    office: Office, company: Company, post: Post, browser: Browser
) -> None:
    old = office.panel.accounts.invite(company.id, JAN, by="anna")
    new = office.panel.accounts.resend(old.access.id, by="anna")
    assert len(post.letters) == 2
    assert browser().get(old.link.removeprefix(BASE)).status_code == 404
    assert browser().get(new.link.removeprefix(BASE)).status_code == 200


def test_only_hashes_of_links_and_cookies_are_kept(office: Office, company: Company, jan: Visitor) -> None:
    made = office.panel.accounts.invite(company.id, EWA, by="anna", send=False)
    token, cookie = made.link.rsplit("/", 1)[1], jan.http.cookies["__Host-panel"]
    files = [one.read_bytes() for one in office.panel.folder.parent.glob("bezdotyk.db*")]
    assert files
    for content in files:
        assert token.encode() not in content
        assert cookie.encode() not in content
        assert PASSWORD.encode() not in content


@pytest.mark.parametrize(
    ("password", "again"),
    [
        ("krótkie", "krótkie"),
        ("jan@zolw.example", "jan@zolw.example"),
        ("aaaaaaaaaaaa", "aaaaaaaaaaaa"),
        ("qwerty123456", "qwerty123456"),
        (PASSWORD, PASSWORD + "x"),
        ("x" * 201, "x" * 201),
    ],
)
def test_a_bad_password_is_said_and_the_link_goes_on_working(
    office: Office, company: Company, browser: Browser, password: str, again: str
) -> None:
    path = office.panel.accounts.invite(company.id, JAN, by="anna").link.removeprefix(BASE)
    visitor = browser()
    visitor.get(path)
    answer = visitor.post(path, name="Jan", password=password, again=again)
    assert answer.status_code == 400
    assert 'role="alert"' in answer.text
    assert password not in answer.text.replace(JAN, "")
    assert browser().get(path).status_code == 200


def test_locking_ends_the_session_at_once_and_keeps_out(office: Office, jan: Visitor) -> None:
    (access,) = office.panel.accounts.all()
    office.panel.accounts.lock(access.id, True, by="anna")
    assert jan.get("/documents").headers["location"] == "/login"
    assert jan.login(JAN).status_code == 400
    with pytest.raises(Refused, match="locked"):
        office.panel.accounts.resend(access.id, by="anna")
    office.panel.accounts.lock(access.id, False, by="anna")
    assert jan.login(JAN).status_code == 303


def test_withdrawn_access_is_gone_with_its_user(office: Office, company: Company, jan: Visitor) -> None:
    (access,) = office.panel.accounts.all()
    office.panel.accounts.withdraw(access.id, by="anna")
    assert jan.get("/documents").headers["location"] == "/login"
    assert jan.login(JAN).status_code == 400
    assert office.panel.accounts.of_company(company.id) == []


def test_whoever_comes_after_a_deleted_user_inherits_nothing(
    office: Office, company: Company, browser: Browser
) -> None:
    settle_in(office, company, "stary@zolw.example", frozenset({Right.ADD}))
    old = browser()
    old.login("stary@zolw.example")
    number = old.upload(b"%PDF-1.7 stary" + b" " * 2000)
    waiting = old.begin(b"%PDF-1.7 w drodze" + b" " * 2000).json()["id"]
    begun = secret_shown(old)
    (access,) = office.panel.accounts.of_company(company.id)
    office.panel.accounts.withdraw(access.id, by="anna")
    settle_in(office, company, "nowy@zolw.example", frozenset({Right.ADD}))
    new = browser("192.0.2.30")
    new.login("nowy@zolw.example")
    assert new.get(f"/documents/{number}").status_code == 404
    assert new.get(f"/documents/{number}/original").status_code == 404
    assert new.api("GET", f"/api/uploads/{waiting}").status_code == 404
    assert secret_shown(new) != begun


def secret_shown(visitor: Visitor) -> str:
    """The secret of the second factor that the user is to put into an authenticator."""
    found = re.search(r"<code>([A-Z2-7]{32})</code>", visitor.get("/account/second-factor").text)
    assert found is not None
    return found[1]


def test_a_deleted_users_secrets_leave_the_keyring(office: Office, company: Company, jan: Visitor) -> None:
    keys = office.secrets
    code = pyotp.TOTP(secret_shown(jan)).at(office.panel.clock())
    assert jan.post("/account/second-factor", password=PASSWORD, code=code).status_code == 200
    secret_shown(jan)  # and one more is begun
    (access,) = office.panel.accounts.all()
    names = (f"panel:totp:{access.user_id}", f"panel:totp-begun:{access.user_id}")
    assert all(keys.get(name) for name in names)
    office.panel.accounts.withdraw(access.id, by="anna")
    assert [keys.get(name) for name in names] == [None, None]


def test_secrets_stay_while_the_user_has_another_company(
    office: Office, company: Company, other: Company, jan: Visitor
) -> None:
    office.panel.accounts.invite(other.id, JAN, by="anna", send=False)
    begun = secret_shown(jan)
    elsewhere = next(one for one in office.panel.accounts.all() if one.company_id == other.id)
    office.panel.accounts.withdraw(elsewhere.id, by="anna")
    assert secret_shown(jan) == begun


def test_an_inactive_company_lets_nobody_in(office: Office, company: Company, jan: Visitor) -> None:
    office.companies.change(replace(company, active=False))
    assert jan.get("/documents").headers["location"] == "/login"
    assert jan.login(JAN).status_code == 400


def test_one_login_leads_to_several_companies(
    office: Office, company: Company, other: Company, jan: Visitor, browser: Browser
) -> None:
    made = office.panel.accounts.invite(other.id, JAN, by="anna")
    path = made.link.removeprefix(BASE)
    stranger = browser()
    assert 'name="password"' not in stranger.get(path).text
    assert stranger.post(path).headers["location"] == "/welcome"
    assert "Lipowa" in jan.get("/documents").text
    number = jan.upload(b"%PDF-1.7 zolw" + b" " * 2000)
    assert jan.post("/company", to=str(other.id)).status_code == 303
    page = jan.get("/documents").text
    assert f'data-company="{other.id}"' in page
    assert jan.get(f"/documents/{number}").status_code == 404
    # A tab that was left open with the other company must not send anything into this one.
    refused = jan.api(
        "POST", "/api/uploads", json={"name": "a", "size": 5}, headers={"X-Company": str(company.id)}
    )
    assert (refused.status_code, refused.json()["error"]["code"]) == (409, "other_company")
    assert jan.post("/company", to="9999").status_code == 404


def test_a_forgotten_password_is_replaced_by_a_letter_without_telling_who_exists(
    office: Office, post: Post, jan: Visitor, browser: Browser
) -> None:
    stranger = browser()
    stranger.get("/forgot")
    known = stranger.post("/forgot", email=JAN)
    unknown = stranger.post("/forgot", email="nikt@nigdzie.example")
    assert known.status_code == unknown.status_code == 200
    assert known.text == unknown.text
    stranger.post("/forgot", email=JAN)  # a second letter would only fill the mailbox
    (letter,) = post.letters
    path = next(line for line in letter.text.splitlines() if line.startswith(BASE)).removeprefix(BASE)
    new = "siedem zielonych chmur"
    stranger.get(path)
    assert stranger.post(path, password=new, again=new).status_code == 303
    assert jan.get("/documents").headers["location"] == "/login"  # whoever was in is out
    assert jan.login(JAN).status_code == 400
    assert jan.login(JAN, new).status_code == 303


def test_a_stranger_takes_no_link_away_and_fills_no_mailbox(
    office: Office, post: Post, jan: Visitor, clock: Clock
) -> None:
    for _ in range(96):
        office.panel.links.forgot(JAN, "203.0.113.66")
        clock.forward(minutes=15)
    assert len(post.letters) == 5
    office.panel.links.forgot(JAN, "203.0.113.66")
    assert len(post.letters) == 6
    tokens = [found[1] for one in post.letters if (found := re.search(r"/invitation/(\S+)", one.text))]
    for token in tokens:
        assert office.panel.links.open(token).email == JAN
    new = "siedem zielonych chmur"
    office.panel.links.use(tokens[0], new, new)
    # One was used: whoever finds the others in the mailbox later opens nothing with them.
    for token in tokens:
        with pytest.raises(Refused, match="dead_link"):
            office.panel.links.open(token)


def test_the_office_replaces_a_link_and_a_stranger_does_not(
    office: Office, post: Post, jan: Visitor, clock: Clock
) -> None:
    (access,) = office.panel.accounts.all()
    office.panel.links.forgot(JAN, "203.0.113.66")
    (letter,) = post.letters
    made = office.panel.accounts.resend(access.id, by="anna")
    with pytest.raises(Refused, match="dead_link"):
        office.panel.links.open(letter.text.partition("/invitation/")[2].split()[0])
    clock.forward(hours=1)
    office.panel.links.forgot(JAN, "203.0.113.66")
    assert office.panel.links.open(made.link.rsplit("/", 1)[1]).email == JAN


def test_without_mail_the_link_can_only_be_printed(office: Office, company: Company) -> None:
    office.panel.ground.outgoing = None
    with pytest.raises(Refused, match="mail_off"):
        office.panel.accounts.invite(company.id, JAN, by="anna")
    assert office.panel.accounts.of_company(company.id) == []
    assert office.panel.accounts.invite(company.id, JAN, by="anna", send=False).link


@pytest.mark.parametrize(
    "email", ["", "jan", "jan@x", "a b@c.pl", "jan@c.pl\nBcc: x@y.pl", "x" * 250 + "@c.pl"]
)
def test_what_is_no_address_is_refused(office: Office, company: Company, email: str) -> None:
    with pytest.raises(Refused, match="bad_email"):
        office.panel.accounts.invite(company.id, email, by="anna")


# -- users managed by the client ---------------------------------------------------------------------


@pytest.fixture
def boss(office: Office, company: Company, browser: Browser) -> Visitor:
    """A user who may manage others, but not see amounts."""
    settle_in(office, company, "szef@zolw.example", frozenset({Right.ADD, Right.LIST, Right.USERS}))
    visitor = browser("192.0.2.9")
    visitor.login("szef@zolw.example")
    return visitor


def test_a_client_invites_others_with_no_more_than_his_own_rights(
    office: Office, company: Company, post: Post, boss: Visitor
) -> None:
    assert boss.get("/users").status_code == 200
    done = boss.ask(
        "POST",
        "/users",
        data={"csrf": boss.csrf, "email": JAN, "right": ["add", "amounts", "users"]},
    )
    assert done.headers["location"] == "/users?done=invited"
    (letter,) = post.letters
    assert letter.to == JAN
    access = next(one for one in office.panel.accounts.of_company(company.id) if one.email == JAN)
    assert access.rights == {Right.ADD, Right.USERS}
    assert JAN in boss.get("/users").text
    again = boss.post("/users", email="to nie adres", right="add")
    assert again.status_code == 400
    assert "to nie adres" in again.text


def test_a_client_touches_neither_himself_nor_whoever_has_more(
    office: Office, company: Company, boss: Visitor, jan: Visitor
) -> None:
    ids = {one.email: one.id for one in office.panel.accounts.of_company(company.id)}
    boss.get("/users")
    for path in ("rights", "lock", "resend", "remove"):
        assert boss.post(f"/users/{ids['szef@zolw.example']}/{path}", right="add").status_code == 400
    assert boss.post(f"/users/{ids[JAN]}/lock", locked="1").status_code == 403
    assert boss.post(f"/users/{ids[JAN]}/remove").status_code == 403
    # Rights that he does not have himself stay with whoever has them.
    assert boss.post(f"/users/{ids[JAN]}/rights", right="add").status_code == 303
    jans = next(one for one in office.panel.accounts.of_company(company.id) if one.email == JAN)
    assert jans.rights == {Right.ADD, Right.AMOUNTS, Right.ANSWER}


def test_a_client_does_not_change_his_own_rights_by_inviting_himself(
    office: Office, company: Company, post: Post, boss: Visitor
) -> None:
    before = office.panel.accounts.of_company(company.id)
    boss.get("/users")
    done = boss.post("/users", email=" Szef@ZOLW.example", right="users")
    assert done.status_code == 400
    assert "Szef@ZOLW.example" in done.text
    assert [one.rights for one in office.panel.accounts.of_company(company.id)] == [
        one.rights for one in before
    ]
    assert post.letters == []


def test_of_whoever_is_invited_only_the_typed_address_is_shown(
    office: Office, company: Company, other: Company, boss: Visitor, browser: Browser
) -> None:
    made = office.panel.accounts.invite(other.id, EWA, by="anna", send=False)
    token = made.link.rsplit("/", 1)[1]
    office.panel.links.use(token, PASSWORD, PASSWORD, name="Ewa Lipowska")
    browser().login(EWA)
    boss.get("/users")
    for email in (EWA, "nowa@zolw.example"):
        assert boss.post("/users", email=email, name="Wpisane", right="add").status_code == 303
    page = boss.get("/users").text
    assert "Ewa Lipowska" not in page
    assert "Wpisane" not in page, "or whoever has no name here is known to be a stranger"
    known, new = (card_of(page, email) for email in (EWA, "nowa@zolw.example"))
    assert re.sub(r"/users/\d+/", "", known).replace(EWA, "") == re.sub(r"/users/\d+/", "", new).replace(
        "nowa@zolw.example", ""
    )
    # The office knows both companies.
    (invited,) = (one for one in office.panel.accounts.of_company(company.id) if one.email == EWA)
    assert (invited.name, invited.seen_at is None) == ("Ewa Lipowska", False)


def card_of(page: str, email: str) -> str:
    """What is shown of a user."""
    return next(card for card in page.split('<li class="card">') if f"<h2>{email}</h2>" in card).partition(
        "</li>"
    )[0]


def test_last_seen_is_of_this_company_only(
    office: Office, company: Company, other: Company, boss: Visitor, ewa: Visitor, clock: Clock
) -> None:
    made = office.panel.accounts.invite(company.id, EWA, by="anna", send=False)
    office.panel.links.use(made.link.rsplit("/", 1)[1], "", "")

    def seen(company_id: int) -> object:
        shown = office.panel.accounts.shown_to(company_id)
        return next(one.seen_at for one in shown if one.email == EWA)

    first = seen(other.id)
    assert first is not None
    clock.forward(minutes=10)
    ewa.get("/documents")
    later = seen(other.id)
    assert later == clock.now != first
    assert seen(company.id) is None
    assert "ostatnio" not in card_of(boss.get("/users").text, EWA)
    clock.forward(minutes=10)
    assert ewa.post("/company", to=str(company.id)).status_code == 303
    assert seen(company.id) == clock.now
    assert "ostatnio" in boss.get("/users").text


def invite_many(boss: Visitor, count: int, start: int = 0) -> list[int]:
    """Ask for invitations of different people; the statuses of the answers."""
    return [
        boss.post("/users", email=f"osoba{n}@zolw.example", right="add").status_code
        for n in range(start, start + count)
    ]


def test_only_so_many_invitations_of_a_client_wait_at_once(
    office: Office, company: Company, other: Company, post: Post, boss: Visitor, clock: Clock
) -> None:
    boss.get("/users")
    assert set(invite_many(boss, MOST_OPEN)) == {303}
    refused = boss.post("/users", email="za-duzo@zolw.example", right="add")
    assert refused.status_code == 429
    assert f"czeka już {MOST_OPEN} zaproszeń" in refused.text
    assert 'value="za-duzo@zolw.example"' in refused.text, "what was typed stays"
    assert len(post.letters) == MOST_OPEN
    assert len(office.panel.accounts.of_company(company.id)) == MOST_OPEN + 1, "the boss, and no other"
    # One that waits already may be sent anew, and the office is not bound.
    assert boss.post("/users", email="osoba0@zolw.example", right="add").status_code == 303
    office.panel.accounts.invite(company.id, "biuro-moze@zolw.example", by="anna")
    office.panel.accounts.invite(other.id, "inna@lipowa.example", frozenset({Right.ADD}), by="anna")


def test_only_so_many_letters_a_day_go_out_for_a_client(
    office: Office, company: Company, post: Post, boss: Visitor, clock: Clock
) -> None:
    boss.get("/users")
    assert set(invite_many(boss, MOST_OPEN)) == {303}
    ids = [one.id for one in office.panel.accounts.of_company(company.id) if one.email.startswith("osoba")]
    # Taking them away again gives no letters back.
    for number in ids[1:]:
        assert boss.post(f"/users/{number}/remove").status_code == 303
    assert set(invite_many(boss, MOST_A_DAY - MOST_OPEN, start=100)) == {303}
    assert len(post.letters) == MOST_A_DAY
    again = boss.post(f"/users/{ids[0]}/resend")
    assert again.status_code == 429
    assert f"wysłano już {MOST_A_DAY} linków" in again.text
    assert invite_many(boss, 1, start=200) == [429]
    assert len(post.letters) == MOST_A_DAY
    office.panel.accounts.resend(ids[0], by="anna")
    assert len(post.letters) == MOST_A_DAY + 1
    clock.forward(hours=24.1)
    boss.login("szef@zolw.example")
    assert boss.post(f"/users/{ids[0]}/resend").status_code == 303


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_limits_are_said_in_every_language(language: str) -> None:
    for code in ("many_invited", "many_links_today"):
        refused = Refused(code, limit=17)
        text = Texts(language)(refused.polish, **refused.details)
        assert "17" in text
        assert (text == refused.sentence) is (language == "pl")


def test_without_the_right_users_are_not_even_shown(jan: Visitor) -> None:
    assert jan.get("/users").status_code == 403
    assert jan.post("/users", email="x@y.example", right="add").status_code == 403
    assert 'href="/users"' not in jan.get("/documents").text


def test_everything_stands_in_the_trail(office: Office, company: Company, jan: Visitor) -> None:
    jan.upload(b"%PDF-1.7 slad" + b" " * 2000)
    jan.post("/logout")
    jan.login(JAN, "zupełnie złe hasło")
    whats = [act.what for act in reversed(office.panel.acts.newest())]
    assert whats == ["invited", "link_used", "logged_in", "uploaded", "logged_out", "login_failed"]
    assert {act.address for act in office.panel.acts.newest()[:4]} == {"192.0.2.7"}
