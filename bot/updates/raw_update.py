"""An update as Telegram sent it, read safely whatever is in it: before anything of it is stored and
before the library makes an object of it. Used by `bot.updates.inbox`.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from telegram import Bot, Chat, Update

from bot.updates.update_shape import check_shape
from posting import without_tokens

MOST_CHARACTERS = 256 * 1024  # as JSON in ASCII; the longest text is a tenth of it
BEYOND_52_BITS = 2**52  # no number of Telegram's is larger
BEYOND_64_BITS = 2**63
REPLACEMENT = "�"  # as long as what it stands for, so that entities keep their places

ANSWERED = frozenset({"reply_to_message", "external_reply", "quote"})

# What the library raises for an update that it does not know: one of a newer Bot API, one in which
# something is gone, a moment that no calendar has (OSError on some machines).
FOREIGN = (
    AttributeError,
    LookupError,
    OSError,
    OverflowError,
    RecursionError,
    TypeError,
    ValueError,
)


class UnreadableError(Exception):
    """Nothing can be made of this update; the words quote nothing of it."""


@dataclass(frozen=True, slots=True)
class RawUpdate:
    """What can be told of an update without trusting it."""

    update_id: int
    body: Mapping[str, Any] = field(repr=False)  # as it arrived
    kind: str = ""  # such as "message"; empty when there is nothing in it
    user_id: int | None = None
    language: str | None = None  # of the person's app, such as "ru"
    chat_id: int | None = None
    chat_type: str | None = None  # such as "private"


def raw_update(body: object) -> RawUpdate | None:
    """None for what is no update, as it has no number by which it could be confirmed."""
    if not isinstance(body, dict):
        return None
    update_id = _number(body.get("update_id"))
    if update_id is None or not 0 < update_id < BEYOND_52_BITS:
        return None
    contents = ((key, value) for key, value in body.items() if isinstance(value, dict))
    kind, content = next(contents, ("", {}))
    user = _object(content.get("from")) or _object(content.get("user"))
    chat = _object(content.get("chat")) or _object(_object(content.get("message")).get("chat"))
    return RawUpdate(
        update_id,
        body,
        kind,
        user_id=_number(user.get("id")),
        language=_text(user.get("language_code")),
        chat_id=_number(chat.get("id")),
        chat_type=_text(chat.get("type")),
    )


def to_keep(raw: RawUpdate) -> str:
    """The update as JSON in ASCII, which any database holds, without access tokens. Raises
    UnreadableError for one that is too large."""
    try:
        text = json.dumps(without_tokens(_to_the_bot(raw)))
    except RecursionError as error:
        raise UnreadableError("it is nested too deeply") from error
    if len(text) > MOST_CHARACTERS:
        raise UnreadableError(f"it has {len(text)} characters")
    return text


def _to_the_bot(raw: RawUpdate) -> Mapping[str, Any]:
    """In a group without what is answered: others have said that to each other."""
    if raw.chat_type == Chat.PRIVATE or raw.kind != Update.MESSAGE:
        return _without_buttons(raw)
    said = {name: it for name, it in raw.body[raw.kind].items() if name not in ANSWERED}
    return {**raw.body, raw.kind: said}


def _without_buttons(raw: RawUpdate) -> Mapping[str, Any]:
    """Those of a message that was tapped are half of the update, and nobody reads them."""
    if raw.kind != Update.CALLBACK_QUERY:
        return raw.body
    tap = raw.body[raw.kind]
    tapped = _object(tap.get("message"))
    said = {name: it for name, it in tapped.items() if name != "reply_markup"}
    return {**raw.body, raw.kind: {**tap, "message": said}} if tapped else raw.body


def as_update(raw: RawUpdate, bot: Bot) -> Update:
    """The library's object; any text or number in it can be stored. Raises UnreadableError."""
    try:
        check_shape(raw.body)
        return Update.de_json(_storable(_without_buttons(raw)), bot)
    except FOREIGN as error:
        raise UnreadableError(type(error).__name__) from error


def _storable(value: Any) -> Any:  # noqa: ANN401 - JSON
    """Without what a database refuses: NUL and halves of characters are replaced; a number that no
    column holds is a ValueError."""
    match value:
        case str():
            return value if value.isascii() and "\0" not in value else _cleaned(value)
        case dict():
            return {key: _storable(inner) for key, inner in value.items()}
        case list():
            return [_storable(inner) for inner in value]
        case int() if not -BEYOND_64_BITS <= value < BEYOND_64_BITS:
            raise ValueError("a number beyond 64 bits")
        case _:
            return value


def _cleaned(text: str) -> str:
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return whole.replace("\0", REPLACEMENT)


def _object(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _number(value: object) -> int | None:
    if isinstance(value, bool) or not isinstance(value, int):
        return None
    return value if -BEYOND_64_BITS <= value < BEYOND_64_BITS else None


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
