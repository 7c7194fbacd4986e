"""Whoever acts on a post: it stands in every line of its history."""

from dataclasses import dataclass, field
from typing import Self

PERSON_PREFIX, PROGRAM_PREFIX = "person:", "program:"


@dataclass(frozen=True, slots=True)
class Actor:
    """A person by their Telegram user id, a program by its name, or neither: the publisher. By its
    `request` it is known whether what they have asked for is done; it does not say who they are."""

    person_id: int | None = None
    program: str | None = None
    request: str | None = field(default=None, compare=False)

    @property
    def name(self) -> str:
        """As it is kept."""
        if self.person_id is not None:
            return f"{PERSON_PREFIX}{self.person_id}"
        return "publisher" if self.program is None else f"{PROGRAM_PREFIX}{self.program}"

    @classmethod
    def named(cls, name: str) -> Self:
        if name.startswith(PERSON_PREFIX):
            return cls(person_id=int(name.removeprefix(PERSON_PREFIX)))
        if name.startswith(PROGRAM_PREFIX):
            return cls(program=name.removeprefix(PROGRAM_PREFIX))
        return cls()


PUBLISHER = Actor()
"""Acts by itself."""
