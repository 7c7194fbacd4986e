"""One other way of saying what the grammar knows."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Saying:
    """A clause that fits the pattern is read as `meant`, with the groups of the pattern."""

    meant: str
    pattern: re.Pattern[str]


SIGNS = {
    **dict.fromkeys(("exclamation mark", "exclamation point", "восклицательный знак"), "!"),
    **dict.fromkeys(("question mark", "вопросительный знак"), "?"),
    **dict.fromkeys(("full stop", "period", "dot", "точку", "точка"), "."),
    **dict.fromkeys(("comma", "запятую", "запятая"), ","),
    **dict.fromkeys(("colon", "двоеточие"), ":"),
    **dict.fromkeys(("dash", "тире"), " —"),
    **dict.fromkeys(("three dots", "dots", "ellipsis", "троеточие", "многоточие"), "..."),
    **dict.fromkeys(("heart", "сердечко", "сердце"), "❤️"),
    **dict.fromkeys(("star", "звездочку", "звезду"), "⭐"),
    **dict.fromkeys(("smiley", "smile", "smiley face", "смайлик", "улыбку"), "😊"),
    **dict.fromkeys(("fire", "flame", "огонек", "огонь"), "🔥"),
}
_ARTICLE = re.compile(r"^(?:an?|the|one|another|some|еще|один|одну|знак|эмодзи|смайлик)\s+(?=\S)")
_OF_SIGNS = re.compile(r"\s+(?:emoji|sign|mark|эмодзи|смайлик)$")


def sign_named(words: str) -> str | None:
    """What is given for its name; nothing for words that describe something which is no words."""
    low = words.lower().replace("ё", "е").strip()
    bare = _ARTICLE.sub("", low)
    if not re.search(r"\w", bare):
        return bare
    sign = SIGNS.get(bare) or SIGNS.get(_OF_SIGNS.sub("", bare))
    if sign is None and bare != low and len(bare.split()) <= MOST_OF_A_DESCRIPTION:
        return ""
    return sign


MOST_OF_A_DESCRIPTION = 3


def way(meant: str, pattern: str) -> Saying:
    return Saying(meant, re.compile(pattern))
