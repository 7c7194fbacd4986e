"""Reading the parameters of a Bot API call, whether they came as a form, JSON or multipart.

Values may be typed (JSON body) or text (forms); each reader accepts both and refuses the rest.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sandbox.feed import Json
from sandbox.telegram.errors import bad_request
from sandbox.telegram.html import parse_html, utf16_length
from sandbox.telegram.text import trim, with_found

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
MAX_BUTTONS = 100
MAX_ROW = 8
_STYLES = {"primary", "success", "danger"}
_WEB_URL = re.compile(r"(?i)(https?|tg)://[^\s/]*[^\s/.]\S*")
_APP_URL = re.compile(r"https://|http://127\.0\.0\.1:")  # one of this machine speaks in plain
_REPLY_KINDS = ("keyboard", "remove_keyboard", "force_reply")


@dataclass(frozen=True)
class Upload:
    """A file part of a multipart body."""

    name: str
    data: bytes


@dataclass(frozen=True)
class Params:
    """The parameters of one call."""

    values: Mapping[str, Any]
    uploads: Mapping[str, Upload]

    def has(self, name: str) -> bool:
        return self.values.get(name) is not None or name in self.uploads

    def text(self, name: str) -> str:
        value = self.values.get(name)
        return "" if value is None else str(value)

    def number(self, name: str, default: int | None = None) -> int:
        """An integer. Raises BotApiError 400 when it is absent without default, or no number."""
        value = self.text(name)
        if not value and default is not None:
            return default
        if not re.fullmatch(r"-?\d{1,18}", value):
            raise bad_request(f"parameter {name} is required" if not value else f"invalid {name}")
        return int(value)

    def decimal(self, name: str) -> float:
        try:
            return float(self.text(name))
        except ValueError:
            raise bad_request(f"{name} is invalid") from None

    def flag(self, name: str) -> bool:
        return self.text(name).lower() in {"true", "1", "yes"}

    def structure(self, name: str) -> object:
        """A JSON value, or None when absent. Raises BotApiError 400 when it does not parse."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        try:
            parsed: object = json.loads(value) if value else None
        except ValueError:
            raise bad_request(f"can't parse {name} JSON object") from None
        return parsed

    def chat_id(self, name: str = "chat_id") -> int:
        value = self.text(name)
        if not value:
            raise bad_request("chat_id is empty")
        if not re.fullmatch(r"-?\d{1,18}", value):
            raise bad_request("chat not found")
        return int(value)


def formatted(params: Params, name: str, limit: int) -> tuple[str, tuple[Json, ...]]:
    """The text of parameter `name` with its entities, at most `limit` UTF-16 units after parsing.

    Telegram's own count lies between code points and UTF-16 units; the stricter one is used.
    """
    source, mode = params.text(name), params.text("parse_mode").lower()
    if mode not in {"", "html"}:
        raise bad_request("unsupported parse_mode")
    key = "entities" if name == "text" else "caption_entities"
    given = params.structure(key)
    entities = given if isinstance(given, list) else []
    text, entities = trim(*(parse_html(source) if mode else (source, entities)))
    if utf16_length(text) > limit:
        raise bad_request(f"message {'' if name == 'text' else 'caption '}is too long")
    return text, tuple(with_found(text, entities))


def message_text(params: Params) -> tuple[str, tuple[Json, ...]]:
    """The text of a message. Raises BotApiError 400 "message text is empty" too."""
    text, entities = formatted(params, "text", TEXT_LIMIT)
    if not text:
        raise bad_request("message text is empty")
    return text, entities


def keyboard(params: Params) -> Json | None:
    """The checked `reply_markup`; an empty inline keyboard is None."""
    markup = params.structure("reply_markup")
    if markup is None:
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if any(kind in markup for kind in _REPLY_KINDS):
        return markup
    if not markup:
        return None
    return inline_keyboard(markup)


def inline_keyboard(markup: Json) -> Json | None:
    rows = markup.get("inline_keyboard")
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request('field "inline_keyboard" must be of type Array of Arrays')
    checked = [[_button(button) for button in row] for row in rows if row]
    if sum(map(len, checked)) > MAX_BUTTONS or any(len(row) > MAX_ROW for row in checked):
        raise bad_request("reply markup is too long")
    return {"inline_keyboard": checked} if checked else None


def _button(button: object) -> Json:
    if not isinstance(button, dict) or not str(button.get("text") or "").strip():
        raise _bad_button('field "text" must be a non-empty String')
    if button.get("style", "primary") not in _STYLES:
        raise _bad_button("invalid button style specified")
    _judge_what_it_does(button)
    return button


def _judge_what_it_does(button: Json) -> None:
    if "callback_data" in button:
        if not 1 <= len(str(button["callback_data"]).encode()) <= 64:
            raise bad_request("BUTTON_DATA_INVALID")
    elif "url" in button:
        if not _WEB_URL.fullmatch(str(button["url"])):
            raise bad_request(
                f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL"
            )
    elif "web_app" in button:
        if not _APP_URL.match(str((button["web_app"] or {}).get("url"))):
            raise bad_request("inline keyboard button Web App URL is invalid: Only HTTPS links")
    elif "copy_text" in button:
        copied = button["copy_text"]
        if not isinstance(copied, dict) or not 1 <= len(str(copied.get("text", ""))) <= 256:
            raise bad_request("BUTTON_COPY_TEXT_INVALID")
    elif not {"switch_inline_query", "switch_inline_query_current_chat"} & set(button):
        raise _bad_button("Text buttons are unallowed in the inline keyboard")


def _bad_button(reason: str) -> Exception:
    return bad_request(f"can't parse inline keyboard button: {reason}")
