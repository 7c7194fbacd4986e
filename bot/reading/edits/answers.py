"""Whether a text may be names, where these are asked for."""

import re

from bot.reading.edits.thanks import is_nothing
from bot.reading.grammar.text import understand

_NO_NAME = re.compile(
    r"(?:me|myself|us|you|him|her|them|all|every(?:one|body)|someone|я|меня|нас|всех|все"
    r"|cancel|back|undo|delete|remove|done|stop|help|ok|yes|clear)",
    re.IGNORECASE,
)
_BETWEEN_NAMES = re.compile(r"[,;\n]")
_WORD = re.compile(r"[^\W\d][\w.]*")


def may_be_names(typed: str) -> bool:
    """Of a text where names are asked for. Without any @ it has one word between two commas: in a
    sentence nobody is named, nor by `nobody` or `me`."""
    if "@" in typed or "instagr" in typed.lower():
        return True
    parts = [part.strip() for part in _BETWEEN_NAMES.split(typed)]
    if any(is_nothing(part) or _NO_NAME.fullmatch(part) for part in parts):
        return False
    return understand(typed) is None and all(len(_WORD.findall(it)) <= 1 for it in parts)
