"""Russian words without their endings, so that all forms of one are alike. It needs no dictionary:
what is left of a word need not be one."""

import re
from functools import lru_cache

_RUSSIAN = re.compile(r"[а-я-]+")
_ENDINGS = (
    *("иями", "ями", "ами", "ием", "иях", "ией", "ого", "его", "ому", "ему", "ыми", "ими"),
    *("ая", "яя", "ую", "юю", "ое", "ее", "ые", "ие", "ый", "ий", "ой", "ей", "ом", "ем", "ам"),
    *("ям", "ах", "ях", "ов", "ев", "ью", "ия", "ья", "ье", "ию", "ии"),
    *("ы", "и", "а", "я", "о", "е", "у", "ю", "й", "ь"),
)  # the longest first
_SHORTEST = 3  # letters of a stem
_FLEETING = re.compile(r"(?<=[бвгджзклмнпрстфхцчшщ])[оеи](?=[кцнг]$)")


@lru_cache(maxsize=4096)
def stem(token: str) -> str:
    """A Russian word without its ending and its fleeting vowel; any other as it is."""
    if not _RUSSIAN.fullmatch(token):
        return token
    ending = next((it for it in _ENDINGS if token.endswith(it)), "")
    bare = token.removesuffix(ending) if len(token) - len(ending) >= _SHORTEST else token
    return _FLEETING.sub("", bare) if len(bare) > _SHORTEST else bare
