"""Text with entities: trimming, what Telegram finds by itself, limits, and back to HTML.

Called for every text that a person or the bot sends. Offsets and lengths are UTF-16 code units.
"""

import re
from collections.abc import Iterable
from html import escape

from sandbox.feed import Json
from sandbox.telegram.html import utf16_length

MAX_ENTITIES = 100
_FOUND = re.compile(
    r"(?P<url>https?://[\w\[][^\s<>\"]*)"
    r"|(?<![\w/])(?P<bot_command>/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?)"
    r"|(?<!\w)(?P<mention>@[A-Za-z]\w{3,31})"
    r"|(?<!\w)(?P<hashtag>\#\w*[^\W\d]\w*)"
)
_OPAQUE = {"code", "pre", "text_link", "url", "mention", "bot_command"}
_KEPT_IN_QUOTES = {"bold", "italic", "underline", "strikethrough", "spoiler", "date_time"}
_TAGS = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "code": "code",
    "pre": "pre",
    "spoiler": "tg-spoiler",
    "blockquote": "blockquote",
}


def trim(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Without white space at both ends, the entities moved along."""
    left = len(text) - len(text.lstrip())
    shift, trimmed = utf16_length(text[:left]), text.strip()
    size = utf16_length(trimmed)
    kept = []
    for entity in entities:
        start = max(0, entity["offset"] - shift)
        end = min(size, entity["offset"] + entity["length"] - shift)
        if end > start:
            kept.append(entity | {"offset": start, "length": end - start})
    return trimmed, kept[:MAX_ENTITIES]


def with_found(text: str, entities: list[Json]) -> list[Json]:
    """The entities plus links, commands, mentions and hashtags that Telegram finds by itself."""
    opaque = [
        (entity["offset"], entity["offset"] + entity["length"])
        for entity in entities
        if entity["type"] in _OPAQUE
    ]
    found = list(entities)
    for match in _FOUND.finditer(text):
        piece = match[0].rstrip(".,;:!?)]}»”'") if match.lastgroup == "url" else match[0]
        start = utf16_length(text[: match.start()])
        end = start + utf16_length(piece)
        if not any(start < stop and end > begin for begin, stop in opaque):
            found.append({"type": match.lastgroup, "offset": start, "length": end - start})
    found.sort(key=lambda entity: (entity["offset"], -entity["length"]))
    return found[:MAX_ENTITIES]


def quote(text: str, entities: Iterable[Json], position: int, wanted: str) -> Json:
    """The TextQuote of `wanted`, which begins `position` UTF-16 units into the text.

    Raises ValueError when it does not stand there.
    """
    end = position + utf16_length(wanted)
    if not wanted or text.encode("utf-16-le")[position * 2 : end * 2] != wanted.encode("utf-16-le"):
        raise ValueError("the quote does not stand there in the message")
    kept = []
    for entity in entities:
        start = max(position, entity["offset"])
        length = min(end, entity["offset"] + entity["length"]) - start
        if entity["type"] in _KEPT_IN_QUOTES and length > 0:
            kept.append(entity | {"offset": start - position, "length": length})
    found: Json = {"text": wanted, "position": position, "is_manual": True}
    return found | ({"entities": kept} if kept else {})


def to_html(text: str, entities: list[Json]) -> str:
    """Escaped HTML in Telegram's own tags; entities must nest, which Telegram guarantees."""
    units = text.encode("utf-16-le")
    marks: list[tuple[int, int, int, str]] = []
    for order, entity in enumerate(entities):
        opening, closing = _tag(entity, units)
        start, end = entity["offset"], entity["offset"] + entity["length"]
        marks.append((start, 1, order, opening))
        marks.append((end, 0, -order, closing))
    pieces, done = [], 0
    for place, _, _, tag in sorted(marks):
        pieces.append(escape(units[done * 2 : place * 2].decode("utf-16-le"), quote=False))
        pieces.append(tag)
        done = place
    pieces.append(escape(units[done * 2 :].decode("utf-16-le"), quote=False))
    return "".join(pieces)


def _tag(entity: Json, units: bytes) -> tuple[str, str]:
    kind = entity["type"]
    if kind in _TAGS:
        return f"<{_TAGS[kind]}>", f"</{_TAGS[kind]}>"
    if kind == "expandable_blockquote":
        return "<blockquote expandable>", "</blockquote>"
    if kind == "date_time":
        form = entity.get("date_time_format", "")
        return f'<tg-time unix="{entity["unix_time"]}" format="{escape(form)}">', "</tg-time>"
    if kind in {"text_link", "url"}:
        start, end = entity["offset"] * 2, (entity["offset"] + entity["length"]) * 2
        url = entity.get("url") or units[start:end].decode("utf-16-le")
        return f'<a href="{escape(url)}">', "</a>"
    return "", ""
