"""Expected problems: those a person can do something about.

Anything else that goes wrong is a bug and is raised as what Python raises.
"""

from __future__ import annotations

from desktop.domain.messages import Message


class UserError(Exception):
    """An expected problem, named by a code of :mod:`desktop.domain.sentences`.

    ``message`` says what happened and what to do, in the reader's language once translated.
    """

    def __init__(self, code: str, **details: object) -> None:
        super().__init__(code, details)
        self.message = Message(code, {name: str(value) for name, value in details.items()})

    @property
    def code(self) -> str:
        """The message's code."""
        return self.message.code

    def __reduce__(self) -> tuple[object, tuple[str, dict[str, str]]]:
        # An exception raised in a worker process crosses to the window's by pickling.
        return _rebuild, (self.code, dict(self.message.details))

    def __str__(self) -> str:
        details = ", ".join(f"{name}={value}" for name, value in self.message.details.items())
        return f"{self.code}({details})" if details else self.code


def _rebuild(code: str, details: dict[str, str]) -> UserError:
    return UserError(code, **details)
