"""An office that can send: letters are kept in a list, texts in a dictionary."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from desktop.domain.letters import Letter, LetterKind
from desktop.domain.messages import fill


@dataclass(frozen=True, slots=True)
class Text:
    """A text of letters."""

    subject: str
    body: str
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class Account:
    """Where letters go."""

    is_set: bool = True


STANDARD = Text("Dokumenty za {miesiac} – {firma}", "Termin: {termin}. Jest: {dokumenty}. {link}")


class Texts:
    """The texts of letters."""

    def __init__(self) -> None:
        self.own: dict[tuple[str, str], Text] = {}

    def get(self, kind: str, language: str = "pl") -> Text:
        return self.own.get((kind, language), STANDARD)

    def set(self, kind: str, language: str, text: Text) -> None:
        self.own[kind, language] = replace(text, is_own=True)

    def reset(self, kind: str, language: str) -> None:
        self.own.pop((kind, language), None)

    def preview(self, kind: str, text: Text, language: str, values: Mapping[str, str]) -> Text:
        return Text(fill(text.subject, values), fill(text.body, values))

    def write(
        self,
        kind: LetterKind,
        to: str,
        values: Mapping[str, str],
        *,
        language: str = "pl",
        company_id: int | None = None,
        in_reply_to: str = "",
        session: Session | None = None,
    ) -> Letter:
        text = self.get(kind, language)
        body = f"{fill(text.body, values)}\n{' '.join(values.values())}"
        return Letter(kind, to, fill(text.subject, values), body, company_id, language)


class Post:
    """What the panel sends by."""

    def __init__(self, *, is_set: bool = True) -> None:
        self.texts = Texts()
        self.letters: list[Letter] = []
        self.is_set = is_set

    def account(self) -> Account:
        return Account(self.is_set)

    def send(self, letter: Letter, session: Session | None = None) -> int:
        self.letters.append(letter)
        return len(self.letters)
