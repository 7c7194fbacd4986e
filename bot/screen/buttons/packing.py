"""What every button is: its fields packed into at most 64 bytes of callback data, and read
again."""

from dataclasses import MISSING, dataclass, fields
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import ClassVar, Self

from bot.runtime import State
from posting import Role

CALLBACK_DATA_BYTES = 64  # Telegram's limit
BEYOND_64_BITS = 2**63
# Old messages keep their buttons for years: what asked for a field, or cleared it, had a prefix of
# its own for each field.
FORMER_PREFIXES = {
    "w": ("ask", State.WHEN),
    "ac": ("ask", State.CAPTION),
    "al": ("ask", State.PLACE),
    "ap": ("ask", State.PEOPLE),
    "af": ("ask", State.COVER),
    "am": ("ask", State.REPLACEMENT),
    "cc": ("clr", State.CAPTION),
    "cl": ("clr", State.PLACE),
    "cp": ("clr", State.PEOPLE),
    "cf": ("clr", State.COVER),
}
UNNAMED = -1  # of several media none in particular
MINUTES_OF_A_DAY = 24 * 60
LAST_DAY = date.max.toordinal()
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True)
class Button:
    """Fields are int, bool, str (without colons) or a StrEnum, in the order in which they are
    packed; the last ones are left out where they have their defaults."""

    prefix: ClassVar[str]
    of: ClassVar[Role] = Role.EDITOR  # and of whoever may do more

    @property
    def least(self) -> Role:
        """What somebody must be to press it."""
        return self.of

    def pack(self) -> str:
        """`prefix:field:field`, numbers in base 36. ValueError when it is too long."""
        names: tuple[str, ...] = self.__match_args__
        values = [getattr(self, name) for name in names]
        while values and values[-1] == getattr(type(self), names[len(values) - 1], MISSING):
            values.pop()
        data = ":".join([self.prefix, *map(as_text, values)])
        if len(data.encode()) > CALLBACK_DATA_BYTES:
            raise ValueError(f"{data!r} is longer than {CALLBACK_DATA_BYTES} bytes")
        return data

    @classmethod
    def parse(cls, data: object) -> Self | None:
        """The button behind callback data, None when it is another's, forged or outdated."""
        if not isinstance(data, str) or len(data) > CALLBACK_DATA_BYTES:
            return None
        data = _as_packed_today(data)
        prefix, *texts = data.split(":")
        own = fields(cls)
        needed = sum(field.default is MISSING for field in own)
        if prefix != cls.prefix or not needed <= len(texts) <= len(own):
            return None
        try:
            given = zip(own, texts, strict=False)
            button = cls(*(_value(field.type, text) for field, text in given))
            return button if button.pack() == data else None
        except ValueError:
            return None


class OpenToAll(Button):
    """Shows something, or changes what concerns whoever taps it alone."""

    of = Role.VIEWER


class ForOwners(Button):
    """About accounts, people, or the bot itself."""

    of = Role.OWNER


def prefix_of(data: str) -> str:
    """Of callback data, whatever else is in it."""
    return _as_packed_today(data).partition(":")[0]


def _as_packed_today(data: str) -> str:
    """The callback data of a button that was drawn before fields shared two classes."""
    prefix, _, rest = data.partition(":")
    if prefix not in FORMER_PREFIXES or rest.count(":") != 1:
        return data
    present, field = FORMER_PREFIXES[prefix]
    return f"{present}:{rest}:{field}"


def as_text(value: int | str | bool) -> str:
    if isinstance(value, bool):
        return str(int(value))
    return value if isinstance(value, str) else _in_base_36(value)


@lru_cache(256)
def _in_base_36(value: int) -> str:
    """All buttons of a keyboard have the same post in them."""
    text, rest = "", abs(value)
    while rest or not text:
        rest, digit = divmod(rest, 36)
        text = DIGITS[digit] + text
    return f"-{text}" if value < 0 else text


def _value(kind: object, text: str) -> int | str | bool:
    if kind is str:
        return text
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return kind(text)
    number = int(text, 36)
    if not -BEYOND_64_BITS <= number < BEYOND_64_BITS:
        raise ValueError("a number that no row can have")
    return bool(number) if kind is bool else number


@dataclass(frozen=True)
class PostButton(Button):
    """A button that acts on the post as it was drawn."""

    post_id: int
    version: int
