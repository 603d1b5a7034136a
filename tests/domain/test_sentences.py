"""Every message has its sentence, and details cannot break it."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from desktop.domain.clauses import is_clause
from desktop.domain.messages import Message, fill
from desktop.domain.sentences import SENTENCES, polish

_CODE = Path(__file__).parents[2] / "desktop"


def _codes_in_use() -> set[str]:
    """First arguments of ``UserError(…)`` and ``Message(…)`` that are plain texts."""
    found = set()
    for path in _CODE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = node.func.id if isinstance(node.func, ast.Name) else ""
            first = node.args[0]
            if name in {"UserError", "Message"} and isinstance(first, ast.Constant):
                found.add(str(first.value))
    return found


def test_every_code_in_use_has_a_sentence() -> None:
    assert _codes_in_use() - set(SENTENCES) == set()


def test_sentences_are_sentences() -> None:
    for code, sentence in SENTENCES.items():
        if is_clause(Message(code)):
            assert re.match(r"[a-ząćęłńóśźż]|NIP|VAT", sentence), code
            assert not sentence.endswith("."), code
        else:
            assert re.match(r"[A-ZĄĆĘŁŃÓŚŹŻ„{]", sentence), code
        assert sentence == sentence.strip(), code


def test_details_are_put_in_plainly() -> None:
    message = Message("document.rejected", {"reason": "{id} {0.__class__} %s"})
    assert polish(message) == "Odrzucono: {id} {0.__class__} %s"
    assert fill("{a}", {}) == "{a}"


def test_messages_survive_storage() -> None:
    message = Message("document.same_file", {"id": "7"})
    assert Message.from_json(message.as_json()) == message
