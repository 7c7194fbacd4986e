"""Telegram's HTML parse mode: marked-up text to plain text with entities, as strict as the server.

The wording of the errors and the byte offsets follow TDLib's parser, which the Bot API runs.
"""

import re
from dataclasses import dataclass
from html import unescape

from sandbox.feed import Json
from sandbox.telegram.errors import bad_request

_TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
}
_ENTITY = re.compile(r"&(?:lt|gt|amp|quot|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")
_ATTRIBUTE = re.compile(
    r"""([^\s=>]++)(?:\s*=\s*("[^"]*"|'[^']*'|[A-Za-z0-9.-]*(?=[\s>]))|(?!\s*=))"""
)
_NAME = re.compile(r"[^\s>]*")
_TIME_FORMAT = re.compile(r"r|w?[dD]?[tT]?")


@dataclass
class _Open:
    tag: str
    attributes: dict[str, str]
    start: int
    place: int


def utf16_length(text: str) -> int:
    """Length in UTF-16 code units, the unit of every offset and limit in Telegram."""
    return len(text.encode("utf-16-le")) // 2


def parse_html(source: str) -> tuple[str, list[Json]]:
    """Plain text and its entities. Raises BotApiError 400 "can't parse entities: ..."."""
    return _Parser(source).run()


class _Parser:
    def __init__(self, source: str) -> None:
        self.source = source
        self.position = 0
        self.text: list[str] = []
        self.length = 0
        self.open: list[_Open] = []
        self.entities: list[Json] = []

    def run(self) -> tuple[str, list[Json]]:
        while self.position < len(self.source):
            if self.source[self.position] != "<":
                self._characters()
            elif self.source.startswith("</", self.position):
                self._end_tag()
            else:
                self._start_tag()
        if self.open:
            raise _error(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        for entity in self.entities:
            if entity["type"] == "code":
                entity.pop("language", None)
        self.entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
        return "".join(self.text), self.entities

    def _characters(self) -> None:
        end = self.source.find("<", self.position)
        end = len(self.source) if end < 0 else end
        piece = _decode(self.source[self.position : end])
        self.text.append(piece)
        self.length += utf16_length(piece)
        self.position = end

    def _start_tag(self) -> None:
        begin = self.position
        tag = self._name(begin + 1)
        if self.position >= len(self.source):
            raise _error(f"Unclosed start tag at byte offset {self._bytes(begin)}")
        if tag not in _TYPES:
            where = self._bytes(begin)
            raise _error(f'Unsupported start tag "{tag}" at byte offset {where}')
        attributes = self._attributes(tag, begin)
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            where = self._bytes(begin)
            raise _error(f'Tag "span" must have class "tg-spoiler" at byte offset {where}')
        self.open.append(_Open(tag, attributes, self.length, len(self.text)))

    def _attributes(self, tag: str, begin: int) -> dict[str, str]:
        found: dict[str, str] = {}
        while True:
            gap = re.compile(r"\s*").match(self.source, self.position)
            self.position = gap.end() if gap else self.position
            if self.source.startswith(">", self.position):
                self.position += 1
                return found
            match = _ATTRIBUTE.match(self.source, self.position)
            if match is None or match.end() >= len(self.source):
                where = self._bytes(begin)
                if self.source.startswith("=", self.position):
                    raise _error(f'Empty attribute name in the tag "{tag}" at byte offset {where}')
                raise _error(f"Unclosed start tag at byte offset {where}")
            self.position = match.end()
            value = match[2] or ""
            quoted = value[:1] in {'"', "'"}
            found[match[1].lower()] = _decode(value[1:-1]) if quoted else value.lower()

    def _end_tag(self) -> None:
        begin = self.position
        if not self.open:
            raise _error(f"Unexpected end tag at byte offset {self._bytes(begin)}")
        name = self._name(begin + 2)
        while self.source[self.position : self.position + 1].isspace():
            self.position += 1
        if not self.source.startswith(">", self.position):
            raise _error(f"Unclosed end tag at byte offset {self._bytes(begin)}")
        self.position += 1
        opened = self.open.pop()
        if name and name != opened.tag:
            raise _error(
                f"Unmatched end tag at byte offset {self._bytes(begin)}, "
                f'expected "</{opened.tag}>", found "</{name}>"'
            )
        self._close(opened)

    def _close(self, opened: _Open) -> None:
        inner = "".join(self.text[opened.place :])
        entity: Json = {"type": _TYPES[opened.tag], "offset": opened.start}
        entity["length"] = self.length - opened.start
        if not entity["length"]:
            return
        extra = _extra(opened, inner)
        if extra is None:
            return
        if opened.tag == "pre" and self._take_code_language(entity):
            return
        self.entities.append(entity | extra)

    def _take_code_language(self, pre: Json) -> bool:
        """`<pre><code class="language-x">` is one entity, not two."""
        last = self.entities[-1] if self.entities else {}
        if (last.get("type"), last.get("offset"), last.get("length")) != (
            "code",
            pre["offset"],
            pre["length"],
        ):
            return False
        self.entities[-1] = pre | {k: v for k, v in last.items() if k == "language"}
        return True

    def _name(self, start: int) -> str:
        match = _NAME.match(self.source, start)
        self.position = match.end() if match else start
        return self.source[start : self.position].lower()

    def _bytes(self, position: int) -> int:
        return len(self.source[:position].encode())


def _extra(opened: _Open, inner: str) -> Json | None:
    """What an entity carries besides its place; None: the tag means nothing and is dropped."""
    attributes = opened.attributes
    if opened.tag == "a":
        url = attributes.get("href") or inner
        return {"url": url} if re.match(r"(?i)(https?|tg|mailto|tel):", url) else None
    if opened.tag == "code" and attributes.get("class", "").startswith("language-"):
        return {"language": attributes["class"].removeprefix("language-")}
    if opened.tag == "blockquote" and "expandable" in attributes:
        return {"type": "expandable_blockquote"}
    if opened.tag == "tg-emoji":
        return {"custom_emoji_id": attributes.get("emoji-id", "")}
    if opened.tag == "tg-time":
        return _time(attributes)
    return {}


def _time(attributes: dict[str, str]) -> Json:
    unix, form = attributes.get("unix", ""), attributes.get("format", "")
    if not unix.isdecimal():
        raise _error("Invalid Unix time specified")
    if not _TIME_FORMAT.fullmatch(form):
        raise _error("Invalid date-time format specified")
    return {"unix_time": int(unix)} | ({"date_time_format": form} if form else {})


def _decode(text: str) -> str:
    return _ENTITY.sub(lambda match: unescape(match[0]), text)


def _error(reason: str) -> Exception:
    return bad_request(f"can't parse entities: {reason}")
