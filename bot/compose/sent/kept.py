"""What waits, as it is noted: words that were typed before there was a file or a link for them, and
files and links before there is an account, message by message. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any, Self, TypeAlias

from bot.compose.sent.links import SentLinks
from posting import AS_SENT, NewFile, SentAs

KEPT_FOR = timedelta(hours=24)
RECENT_FOR = timedelta(hours=3)  # later it is offered rather than used

Line: TypeAlias = dict[str, Any]  # a message that waits, as it is noted
Part: TypeAlias = tuple[int | None, str]  # a message, as far as it is known, and what it says


@dataclass(frozen=True)
class KeptWords:
    """`parts` were typed shortly before now, `earlier` before that; `told` are the messages that
    say that they are kept."""

    parts: tuple[Part, ...] = ()
    earlier: str = ""
    until: float = 0
    told: tuple[int, ...] = ()

    @property
    def recent(self) -> str:
        return lines_of(self.parts)

    def at(self, now: float) -> Self:
        """As they are used then: nothing after a day."""
        if self.until < now:
            return type(self)()
        if self.until - now >= (KEPT_FOR - RECENT_FOR).total_seconds():
            return self
        return replace(self, parts=(), earlier=joined(self.earlier, self.recent))

    def as_json(self) -> dict[str, Any]:
        return {**vars(self)}

    @classmethod
    def from_json(cls, noted: Mapping[str, Any]) -> Self:
        if not noted:
            return cls()
        parts = parts_noted(noted, "parts", "text", "message_id")
        told = tuple(noted.get("told", ()))
        return cls(parts, str(noted.get("earlier", "")), noted["until"], told)


def parts_noted(noted: Mapping[str, Any], key: str, text: str, ident: str) -> tuple[Part, ...]:
    """Earlier releases noted all words as one text, and the message of the first."""
    if key in noted:
        return tuple((number, words) for number, words in noted[key])
    words = noted.get(text)
    return ((noted.get(ident), words),) if words else ()


def edited(parts: Iterable[Part], message_id: int, text: str) -> tuple[Part, ...]:
    return tuple((it, text if it == message_id else words) for it, words in parts)


def has_message(parts: Iterable[Part], message_id: int) -> bool:
    return any(it == message_id for it, _ in parts)


def lines_of(parts: Iterable[Part]) -> str:
    return joined(*(words for _, words in parts))


def typed_parts(parts: Iterable[Part]) -> tuple[Part, ...]:
    """Without what came with a link or a file that could not be used: nobody knows its message."""
    return tuple(it for it in parts if it[0] is not None)


def before_own(parts: Iterable[Part], own: str) -> str:
    """What stands before the own words of a file or links. Those of what could not be used are for
    one without words alone: another with its own is hardly the same post."""
    return lines_of(typed_parts(parts) if own else parts)


def joined(*words: str) -> str:
    return "\n".join(filter(None, words))


@dataclass(frozen=True)
class Waiting:
    """One message: a file with its own words and what makes it one of its album, or links."""

    before_parts: tuple[Part, ...] = ()  # typed shortly before it
    file: NewFile | None = None
    caption: str = ""
    hidden: tuple[str, ...] = ()  # links behind these words
    key: str = ""
    links: SentLinks | None = None

    @classmethod
    def from_json(cls, line: Line) -> Self:
        return cls(
            before_parts=before_of(line),
            file=_file(line["file"]) if "file" in line else None,
            caption=line.get("caption", ""),
            hidden=tuple(line.get("hidden", ())),
            key=line.get("key", ""),
            links=SentLinks.from_json(line["links"]) if "links" in line else None,
        )

    @property
    def before(self) -> str:
        return before_own(self.before_parts, self.caption)


def message_of(line: Line) -> int | None:
    number: int | None = (line.get("file") or line["links"])["message_id"]
    return number


def before_of(line: Line) -> tuple[Part, ...]:
    return parts_noted(line, "before_parts", "before", "before_id")


def _file(noted: dict[str, Any]) -> NewFile:
    return NewFile(**{**noted, "sent_as": SentAs(noted["sent_as"]), "recipe": AS_SENT})
