"""Who has opened the Mini App, as Telegram says and signs it (`initData`). Pure; judged anew at
every call by `web/routes/mini_app.py`."""

import hashlib
import hmac
import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qsl

# How long the signature is taken: to open a post, and then to arrange it, which takes longer.
TO_OPEN, TO_ARRANGE = timedelta(minutes=5), timedelta(hours=1)
CLOCKS_DIFFER = timedelta(minutes=1)  # Telegram's may be ahead of ours by as much
MOST_LETTERS, MOST_FIELDS = 4096, 20
PURPOSE = b"WebAppData"


class ForgedError(Exception):
    """Telegram has not signed it for this bot, or it is nobody's."""


class TooOldError(Exception):
    """It was signed too long ago."""


@dataclass(frozen=True)
class Opener:
    """Who has opened the page, and since when they may work with it."""

    person_id: int
    opened_at: datetime


def key_of(token: str) -> bytes:
    """With which Telegram signs for the bot of this token."""
    return hmac.new(PURPOSE, token.encode(), hashlib.sha256).digest()


def opener(said: str, key: bytes, now: datetime, limit: timedelta) -> Opener:
    """Raises ForgedError, TooOldError."""
    fields = _fields(said)
    signature = fields.pop("hash", "")
    lines = "\n".join(f"{name}={fields[name]}" for name in sorted(fields))
    right = hmac.new(key, lines.encode(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(signature.encode(), right.encode()):
        raise ForgedError
    opened_at = _moment(fields.get("auth_date", ""))
    if opened_at - now > CLOCKS_DIFFER:
        raise ForgedError
    if now - opened_at > limit:
        raise TooOldError
    return Opener(_person(fields.get("user", "")), opened_at)


def _fields(said: str) -> dict[str, str]:
    """Each once: which of two is meant nobody can know."""
    if len(said) > MOST_LETTERS:
        raise ForgedError
    try:
        pairs = parse_qsl(
            said,
            keep_blank_values=True,
            strict_parsing=True,
            errors="strict",
            max_num_fields=MOST_FIELDS,
        )
    except ValueError:
        raise ForgedError from None
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise ForgedError
    return fields


def _moment(seconds: str) -> datetime:
    if not (seconds.isascii() and seconds.isdigit() and len(seconds) <= 11):
        raise ForgedError
    return datetime.fromtimestamp(int(seconds), UTC)


def _person(user: str) -> int:
    try:
        found = json.loads(user)
    except (ValueError, RecursionError):
        raise ForgedError from None
    person_id = found.get("id") if isinstance(found, dict) else None
    if type(person_id) is not int or person_id <= 0 or found.get("is_bot"):
        raise ForgedError
    return person_id
