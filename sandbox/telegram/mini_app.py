"""A Mini App as Telegram opens it: its address, with who opens it signed in what follows the #."""

import hashlib
import hmac
import json
from datetime import datetime
from urllib.parse import urlencode

from sandbox.telegram.messages import Message, Person
from sandbox.telegram.state import TOKEN

PURPOSE = b"WebAppData"


def opened(person: Person, message: Message, url: str, at: datetime) -> str:
    """Where a button of this message leads somebody. Raises ValueError when none does."""
    if not any(button.get("web_app", {}).get("url") == url for button in _buttons(message)):
        raise ValueError("no button of this message opens that")
    told = {"tgWebAppData": init_data(person, at), "tgWebAppVersion": "9.1"}
    return f"{url}#{urlencode(told | {'tgWebAppPlatform': 'web'})}"


def init_data(person: Person, at: datetime, token: str = TOKEN) -> str:
    """`initData`: signed with the bot's token, so that the bot can tell."""
    user = json.dumps(person.user(), separators=(",", ":"), ensure_ascii=False)
    fields = {
        "query_id": f"AAH{person.id}",
        "user": user,
        "auth_date": str(int(at.timestamp())),
        "signature": "of-a-third-party",
    }
    lines = "\n".join(f"{name}={fields[name]}" for name in sorted(fields))
    key = hmac.new(PURPOSE, token.encode(), hashlib.sha256).digest()
    signed = hmac.new(key, lines.encode(), hashlib.sha256).hexdigest()
    return urlencode(fields | {"hash": signed})


def _buttons(message: Message) -> list[dict[str, dict[str, str]]]:
    rows = (message.keyboard or {}).get("inline_keyboard", [])
    return [button for row in rows for button in row]
