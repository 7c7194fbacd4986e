"""Messages that hold a secret, whatever part of them holds it: words, caption, quote, poll, name
of a file. Used by what is typed for a token and by what guards all else.
"""

from collections.abc import Iterator, Mapping

from telegram import Message, TelegramObject, Update
from telegram.error import TelegramError
from telegram.ext import filters

from posting import SECRET_LEFT_OUT, TOKEN_LEFT_OUT, secrets_in

# Messages inside a message have been looked at when they came; names of people are not theirs.
ELSEWHERE = frozenset({"reply_to_message", "pinned_message", "from_user", "chat", "sender_chat"})
PARTS = tuple(
    name
    for kind in Message.__mro__
    for name in getattr(kind, "__slots__", ())
    if name not in ELSEWHERE and not name.startswith("_")
)


class _HoldsSecret(filters.UpdateFilter):
    """New and edited messages with a secret in them, or with the mark of one that was left out
    when the message was stored."""

    def filter(self, update: Update) -> bool:
        message = update.effective_message
        return message is not None and any(map(_is_secret, _texts(message)))


HOLDS_SECRET = _HoldsSecret()


def token_in(message: Message) -> str | None:
    """The first access token of a message."""
    found = (secret.token for text in _texts(message) for secret in secrets_in(text))
    return next((token for token in found if token), None)


def token_was_left_out(message: Message) -> bool:
    """The message was stored, and its access token was not."""
    return any(TOKEN_LEFT_OUT in text for text in _texts(message))


def holds_more(message: Message) -> bool:
    """Whether something would be lost with the message but its secret."""
    text = message.text or message.caption or ""
    bare = text
    for secret in reversed(secrets_in(text)):
        bare = bare[: secret.start] + bare[secret.end :]
    return message.text is None or sum(map(str.isalnum, bare)) > len("access_token: Bearer")


async def delete(message: Message) -> bool:
    """Whether it is gone from the chat."""
    try:
        return await message.delete()
    except TelegramError:
        return False


def _is_secret(text: str) -> bool:
    left_out = TOKEN_LEFT_OUT in text or SECRET_LEFT_OUT in text
    return left_out or bool(secrets_in(text))


def _texts(message: Message) -> Iterator[str]:
    """One by one: the library would make a dictionary of all that a message may have."""
    for name in PARTS:
        if part := getattr(message, name, None):
            yield from _strings(part)


def _strings(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case TelegramObject():
            yield from _strings(value.to_dict())
        case Mapping():
            for inner in value.values():
                yield from _strings(inner)
        case list() | tuple():
            for inner in value:
                yield from _strings(inner)
