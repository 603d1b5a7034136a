"""Mails that machines wrote: they are taken in as others are, but must not be answered."""

from __future__ import annotations

from email.message import Message as Part

from desktop.intake.mail.headers import first, pairs

_PRECEDENCE = frozenset({"bulk", "list", "junk", "auto_reply"})
_ROBOTS = frozenset(
    {
        "mailer-daemon",
        "postmaster",
        "no-reply",
        "noreply",
        "no_reply",
        "donotreply",
        "do-not-reply",
        "nie-odpowiadaj",
        "nieodpowiadaj",
        "bounce",
        "bounces",
    }
)
_MARKS = ("x-autoreply", "x-autorespond", "x-auto-response-suppress", "x-loop", "feedback-id")


def is_automatic(part: Part, sender: str) -> bool:
    """Whether a machine wrote it, or a list handed it on.

    By RFC 3834 (Auto-Submitted), RFC 2919 and 2369 (List-…), the empty return path of notices (RFC 5321)
    and what programs did before there were rules (Precedence, Microsoft's X-Auto-Response-Suppress).
    """
    for name, value in pairs(part):
        content = value.strip().lower()
        if name == "auto-submitted" and content.partition(";")[0].strip() not in {"", "no"}:
            return True
        if name == "precedence" and content in _PRECEDENCE:
            return True
        if name == "return-path" and content.replace(" ", "") == "<>":
            return True
        if name.startswith("list-") or (name in _MARKS and content):
            return True
    kind = first(part, "content-type").strip().lower()
    return kind.startswith("multipart/report") or sender.partition("@")[0] in _ROBOTS
