"""The login: uniform, slow for whoever guesses, and sessions that end."""

from __future__ import annotations

import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

import pyotp
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.companies import Company
from desktop.services.office import Office
from desktop.services.panel import passwords
from desktop.services.panel.refusals import Refused
from tests.server.conftest import JAN, REAL_HASHER
from tests.server.visitor import PASSWORD, Clock, Post, Visitor, settle_in

Browser = Callable[..., Visitor]
WRONG = "to nie jest to hasło"


def test_cookies_are_out_of_reach_of_scripts_and_other_sites(jan: Visitor, browser: Browser) -> None:
    stranger = browser()
    stranger.get("/login")
    done = stranger.post("/login", email=JAN, password=PASSWORD)
    cookies = done.headers.get_list("set-cookie")
    assert cookies
    for cookie in cookies:
        name, _, attributes = cookie.partition(";")
        assert name.startswith("__Host-")
        assert {"HttpOnly", "Secure", "SameSite=lax", "Path=/"} <= {
            part.strip() for part in attributes.split(";")
        }
        assert "Domain" not in attributes


def test_a_login_gives_a_new_session_each_time(jan: Visitor, browser: Browser) -> None:
    old = jan.http.cookies["__Host-panel"]
    jan.post("/logout")
    jan.http.cookies.set("__Host-panel", old, domain="panel.biuro.example")
    assert jan.get("/documents").headers["location"] == "/login"  # logged out on the server, too
    jan.login(JAN)
    assert jan.http.cookies["__Host-panel"] != old


def test_unknown_locked_and_wrong_look_the_same(office: Office, jan: Visitor, browser: Browser) -> None:
    (access,) = office.panel.accounts.all()
    wrong = browser("192.0.2.20").login(JAN, WRONG)
    unknown = browser("192.0.2.21").login("nikt@nigdzie.example", WRONG)
    office.panel.accounts.lock(access.id, True, by="anna")
    locked = browser("192.0.2.22").login(JAN, PASSWORD)
    assert {one.status_code for one in (wrong, unknown, locked)} == {400}

    def bare(text: str) -> str:

        return re.sub(r'value="[^"]*"', "", text)

    assert bare(wrong.text) == bare(unknown.text) == bare(locked.text)


def test_unknown_accounts_take_as_long_as_known_ones(
    office: Office, jan: Visitor, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(passwords, "_HASHER", REAL_HASHER)
    passwords._nobodys.cache_clear()
    passwords.is_right("", "x")  # makes the hash that nobody's password is compared with

    compared: list[str] = []
    hasher = SimpleNamespace(verify=lambda kept, _password: bool(compared.append(kept)))
    kept = passwords.hash_password(PASSWORD)
    monkeypatch.setattr(passwords, "_HASHER", hasher)
    for one in (kept, ""):
        assert not passwords.is_right(one, WRONG)
    # The same work: what says how much stands before the salt and the hash.
    known, unknown = (one.split("$")[:4] for one in compared)
    assert known == unknown
    asked: list[str] = []
    monkeypatch.setattr(passwords, "is_right", lambda kept, _password: bool(asked.append(kept)))
    for email in (JAN, "nikt@nigdzie.example"):
        with pytest.raises(Exception, match="bad_login"):
            office.panel.sessions.login(email, WRONG, "192.0.2.30")
    assert [bool(kept) for kept in asked] == [True, False]


def test_passwords_are_kept_as_argon2id_with_parameters_that_cost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passwords, "_HASHER", REAL_HASHER)
    kept = passwords.hash_password(PASSWORD)
    assert kept.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert passwords.is_outdated("$argon2id$v=19$m=64,t=1,p=1$c2FsdHNhbHQ$AAAAAAAAAAAAAAAAAAAAAA")


def test_guessing_closes_the_account_there_for_longer_and_longer(
    jan: Visitor, clock: Clock, browser: Browser
) -> None:
    delays = []
    guesser = browser("198.51.100.1")
    for _ in range(5):
        assert guesser.login(JAN, WRONG).status_code == 400
    for _ in range(11):
        closed = browser("198.51.100.1").login(JAN, PASSWORD)
        assert closed.status_code == 429
        delays.append(seconds_in(closed.text))
        clock.forward(seconds=delays[-1])
        assert guesser.login(JAN, WRONG).status_code == 400
    assert delays == sorted(delays)
    assert delays[0] == 5
    assert delays[-1] == 900
    assert browser("203.0.113.1").login(JAN, PASSWORD).status_code == 303
    clock.forward(hours=25)
    assert browser("198.51.100.1").login(JAN, PASSWORD).status_code == 303


def test_guesses_from_everywhere_close_the_account_but_in_no_known_browser(
    office: Office, jan: Visitor, clock: Clock
) -> None:
    """Strangers ask at the very moment it opens, from ever new networks and from the owner's own too."""
    sessions, asked = office.panel.sessions, []
    known = jan.http.cookies["__Host-browser"]
    for minute in range(300):
        clock.forward(minutes=1)
        for address in (f"2001:db8:{minute:x}::1", f"2001:db8:{minute + 5000:x}::1", "192.0.2.7"):
            try:
                sessions.login(JAN, WRONG, address)
            except Refused as refused:
                asked.append(refused.code)
        assert sessions.login(JAN, PASSWORD, "192.0.2.7", known=known).token
    assert "wait" in asked[-6:]
    assert asked.count("bad_login") < 200


def test_a_known_browser_has_a_count_of_its_own(
    office: Office, jan: Visitor, company: Company, browser: Browser
) -> None:
    settle_in(office, company, "adam@zolw.example")
    jan.post("/logout")
    mark = jan.http.cookies["__Host-browser"]
    answers = [jan.login(JAN, WRONG).status_code for _ in range(7)]
    assert answers == [400] * 5 + [429] * 2
    # Nobody else pays for it, and the mark of one account is worth nothing with another.
    assert browser().login(JAN).status_code == 303
    assert office.panel.browsers.mark_of(mark, JAN)
    assert office.panel.browsers.mark_of(mark, "adam@zolw.example") is None


def test_a_browser_shared_by_several_people_knows_them_all(
    office: Office, jan: Visitor, company: Company
) -> None:
    people = [f"osoba{number}@zolw.example" for number in range(5)]
    for email in people:
        settle_in(office, company, email)
        jan.post("/logout")
        assert jan.login(email).status_code == 303
    known = jan.http.cookies["__Host-browser"]
    marks = [office.panel.browsers.mark_of(known, email) for email in people]
    assert marks[0] is None
    assert len(set(marks[1:])) == 4
    assert office.panel.browsers.mark_of(known, JAN) is None


@given(text=st.text(max_size=700))
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_mark_that_anybody_wrote_is_none(office: Office, text: str) -> None:
    browsers = office.panel.browsers
    assert browsers.mark_of(text, JAN) is None
    assert browsers.mark_of(browsers.with_mark(text, JAN), JAN)


def test_a_mark_is_changed_by_nobody_and_ends(office: Office, clock: Clock) -> None:
    browsers = office.panel.browsers
    mark = browsers.with_mark("", JAN)
    number, day, signature = mark.split("-")
    assert browsers.mark_of(mark, JAN) == number
    for forged in (f"{'0' * 32}-{day}-{signature}", f"{number}-{int(day) + 1}-{signature}"):
        assert browsers.mark_of(forged, JAN) is None
    clock.forward(days=401)
    assert browsers.mark_of(mark, JAN) is None


def test_a_link_from_the_mail_forgives_the_account(
    office: Office, jan: Visitor, clock: Clock, browser: Browser, post: Post
) -> None:
    for number in range(60):
        with pytest.raises(Refused):
            office.panel.sessions.login(JAN, WRONG, f"2001:db8:{number:x}::1")
    elsewhere = browser("203.0.113.5")
    assert elsewhere.login(JAN).status_code == 429
    elsewhere.post("/forgot", email=JAN)
    path = re.search(r"/invitation/\S+", post.letters[-1].text)
    assert path
    elsewhere.get(path[0])
    new = "pięć koni w lesie"
    assert elsewhere.post(path[0], password=new, again=new).status_code == 303
    assert elsewhere.login(JAN, new).status_code == 303
    assert browser("203.0.113.6").login(JAN, new).status_code == 303


def seconds_in(text: str) -> int:

    found = re.search(r"za (\d+) s", text)
    assert found, text
    return int(found[1])


def test_an_account_that_does_not_exist_is_closed_as_well(browser: Browser) -> None:
    answers = [browser().login("nikt@nigdzie.example", WRONG).status_code for _ in range(7)]
    assert answers == [400] * 5 + [429] * 2
    everywhere = [
        browser(f"198.51.100.{n}").login("zaden@nigdzie.example", WRONG).status_code for n in range(52)
    ]
    assert everywhere == [400] * 50 + [429] * 2
    assert browser("192.0.2.99").login("zaden@nigdzie.example", WRONG).status_code == 429


def test_guessing_many_accounts_closes_the_address_but_nobody_elses(
    office: Office, jan: Visitor, browser: Browser
) -> None:
    for number in range(30):
        with pytest.raises(Exception, match="bad_login"):
            office.panel.sessions.login(f"ktos{number}@x.example", "x", "2001:db8::1")
    with pytest.raises(Exception, match="wait"):
        office.panel.sessions.login(JAN, PASSWORD, "2001:db8::ffff")  # the same customer's network
    assert office.panel.sessions.login(JAN, PASSWORD, "2001:db8:0:1::1").token


def test_guesses_made_at_once_do_not_slip_through(office: Office, jan: Visitor) -> None:

    def guess(number: int) -> str:
        try:
            office.panel.sessions.login(JAN, WRONG, "198.51.100.1")
        except Exception as error:  # noqa: BLE001 - which one is what is asked
            return str(error)
        return "in"

    with ThreadPoolExecutor(20) as pool:
        answers = list(pool.map(guess, range(20)))
    assert answers.count("bad_login") == 5
    assert answers.count("wait") == 15


def test_a_session_ends_when_idle_and_when_old(jan: Visitor, clock: Clock) -> None:
    for _ in range(6):
        clock.forward(minutes=115)
        assert jan.get("/documents").status_code == 200
    clock.forward(minutes=31)  # twelve hours in all
    assert jan.get("/documents").headers["location"] == "/login"
    jan.login(JAN)
    clock.forward(minutes=121)
    assert jan.get("/documents").headers["location"] == "/login"


def test_a_new_password_ends_all_other_sessions(jan: Visitor, browser: Browser) -> None:
    second = browser("192.0.2.50")
    second.login(JAN)
    jan.get("/account")
    new = "siedem zielonych chmur"
    assert jan.post("/account/password", old=WRONG, password=new, again=new).status_code == 400
    assert jan.post("/account/password", old=PASSWORD, password=new, again=new).status_code == 303
    assert jan.get("/documents").status_code == 200
    assert second.get("/documents").headers["location"] == "/login"
    assert second.login(JAN, new).status_code == 303


def test_other_browsers_can_be_logged_out(jan: Visitor, browser: Browser) -> None:
    second = browser("192.0.2.50")
    second.login(JAN)
    assert "192.0.2.50" in jan.get("/account").text
    jan.post("/account/sessions")
    assert second.get("/documents").headers["location"] == "/login"


# -- the second factor -------------------------------------------------------------------------------


@pytest.fixture
def secret(office: Office, jan: Visitor, clock: Clock) -> str:
    """Jan's second factor, switched on."""

    page = jan.get("/account/second-factor").text
    found = re.search(r"<code>(\w+)</code>", page)
    assert found
    picture = jan.get("/account/second-factor/code")
    assert picture.content.startswith(b"\x89PNG")
    wrong = jan.post("/account/second-factor", password=PASSWORD, code="000000")
    assert wrong.status_code == 400
    code = pyotp.TOTP(found[1]).at(clock.now)
    done = jan.post("/account/second-factor", password=PASSWORD, code=code)
    assert done.status_code == 200
    office.panel.__dict__["recovery"] = re.findall(r"<li><code>([\w-]+)</code>", done.text)
    return found[1]


def test_with_a_second_factor_the_password_alone_opens_nothing(
    office: Office, jan: Visitor, secret: str, clock: Clock, browser: Browser
) -> None:
    assert secret not in jan.get("/account").text
    visitor = browser("192.0.2.60")
    visitor.get("/login")
    assert visitor.post("/login", email=JAN, password=PASSWORD).headers["location"] == "/login/code"
    assert visitor.get("/documents").headers["location"] == "/login"
    visitor.get("/login/code")
    used = pyotp.TOTP(secret).at(clock.now)
    assert visitor.post("/login/code", code=used).status_code == 400  # no code works twice
    clock.forward(seconds=30)
    code = pyotp.TOTP(secret).at(clock.now)
    assert visitor.post("/login/code", code=f"{code[:3]} {code[3:]}").headers["location"] == "/documents"
    assert visitor.get("/documents").status_code == 200


def test_a_recovery_code_works_once(office: Office, secret: str, browser: Browser) -> None:
    codes = office.panel.__dict__["recovery"]
    assert len(codes) == 8
    for expected in (303, 400):
        visitor = browser("192.0.2.61")
        visitor.get("/login")
        visitor.post("/login", email=JAN, password=PASSWORD)
        visitor.get("/login/code")
        assert visitor.post("/login/code", code=codes[0].upper()).status_code == expected


def test_guessing_the_second_factor_is_slowed_down(secret: str, browser: Browser) -> None:
    visitor = browser("192.0.2.62")
    visitor.get("/login")
    visitor.post("/login", email=JAN, password=PASSWORD)
    visitor.get("/login/code")
    answers = [visitor.post("/login/code", code=f"{n:06}").status_code for n in range(7)]
    assert 429 in answers
    assert 303 not in answers


def test_the_half_way_session_lives_ten_minutes(secret: str, clock: Clock, browser: Browser) -> None:
    visitor = browser("192.0.2.63")
    visitor.get("/login")
    visitor.post("/login", email=JAN, password=PASSWORD)
    clock.forward(minutes=11)
    assert visitor.get("/login/code").headers["location"] == "/login"


def test_secrets_of_the_second_factor_lie_in_the_keyring_only(
    office: Office, jan: Visitor, secret: str
) -> None:
    for one in office.panel.folder.parent.glob("bezdotyk.db*"):
        assert secret.encode() not in one.read_bytes()


def test_it_can_be_switched_off_with_the_password(jan: Visitor, secret: str) -> None:
    assert jan.post("/account/second-factor/off", password=WRONG).status_code == 400
    assert jan.post("/account/second-factor/off", password=PASSWORD).status_code == 303
    jan.post("/logout")
    assert jan.login(JAN).headers["location"] == "/documents"
