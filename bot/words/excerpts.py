"""The start of a long text, cut where Telegram counts. Used by cards and by words of failures."""

from html import escape

from bot.words.words import Html
from posting import utf16_length


def excerpt(text: str, room: int) -> Html:
    """The start of a text as HTML of at most `room` UTF-16 units."""
    return Html(escape(shortened(text.strip(), room), quote=False))


def shortened(text: str, room: int) -> str:
    """The start of a text whose HTML has at most `room` UTF-16 units; an ellipsis if it is cut."""
    if utf16_length(escape(text, quote=False)) <= room:
        return text
    length, end = 1, 0  # one for the ellipsis
    for character in text:
        length += utf16_length(escape(character, quote=False))
        if length > room:
            break
        end += 1
    return f"{text[:end].rstrip()}…" if room > 0 else ""
