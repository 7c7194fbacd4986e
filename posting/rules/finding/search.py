"""Which posts are meant by words or days that are looked for. Capital letters, ё or е, and the
ending of a word make no difference; every word must be there. Alike on both databases: none of it
is SQL."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from difflib import get_close_matches
from functools import lru_cache
from itertools import chain, islice
from unicodedata import normalize

from storage.records import Wording

MOST_WORDS = 8
ANYWHERE = 4  # letters from which on a word may stand within another: "bread" in "#freshbread"
STEM = 4  # letters that are left of a word without its ending
NEAREST, MOST_COMPARED = 3, 500
ALIKE = 0.7  # as `difflib` measures: one letter of four may be another
ABOUT_AS_LONG = 2  # letters that a word like another may be longer or shorter
WORD = re.compile(r"[#@]?\w[\w'’.-]*\w|[#@]?\w")
RUSSIAN = re.compile(r"[а-я]+")
ENDINGS = (
    r"(?:ами|ями|ого|его|ому|ему|ыми|ими|ах|ях|ов|ев|ей|ом|ем|ам|ям|ый|ий|ой|ым|им|ых|их"
    r"|ая|яя|ое|ее|ые|ие|ую|юю|[аяоеиыуюьй])"
)
RUSSIAN_ENDING = re.compile(rf"{ENDINGS}$")
# Of a short word what is left is so little that it counts only where a whole word is made of it:
# «сыром» is a «сыр», and no «сырник».
SHORT_WITH_ENDING = re.compile(rf"(?P<bare>[а-я]{{3}}){ENDINGS}")
SOFT_ENDINGS = "(?:й|я|ю|е|и|ем|ев|ям|ями|ях)"
SHORT_SOFT = re.compile(rf"(?P<bare>[а-я][аеиоуыэюя]){SOFT_ENDINGS}")  # «чая», «май»
ENGLISH_ENDING = re.compile(r"(?<=[^s])s$")
ENGLISH_FORMS = "(?:ing|ed|es|e|s)"  # «roasting» is «roast», «baking» is «bake»
WITH_ENGLISH_FORM = re.compile(rf"(?P<bare>[a-z]{{3,}}?){ENGLISH_FORMS}")
Span = tuple[datetime, datetime]  # the second moment is not in it


def sought_in(text: str) -> tuple[str, ...]:
    """What must be found of each word; empty where there is none."""
    return tuple(_stem(word) for word in WORD.findall(_folded(text))[:MOST_WORDS])


def is_meant(wording: Wording, sought: Sequence[str]) -> bool:
    text = _text(wording)
    return all(_is_in(text, stem) for stem in sought)


def is_within(wording: Wording, spans: Iterable[Span]) -> bool:
    return any(since <= wording.at < until for since, until in spans)


def nearest(sought: Sequence[str], wordings: Iterable[Wording]) -> tuple[str, ...]:
    """Words that do occur, for the first of those that do not; of the first posts alone, as to
    compare words takes long."""
    texts = [_text(wording) for wording in islice(wordings, MOST_COMPARED)]
    missing = next((it for it in sought if not any(_is_in(text, it) for text in texts)), None)
    if missing is None:
        return ()
    known = {
        word
        for word in chain.from_iterable(map(WORD.findall, texts))
        if abs(len(word) - len(missing)) <= ABOUT_AS_LONG
    }
    return tuple(get_close_matches(missing, sorted(known), NEAREST, ALIKE))


def _text(wording: Wording) -> str:
    return _folded(" ".join(_parts(wording)))


def _parts(wording: Wording) -> Iterator[str]:
    yield wording.caption
    yield wording.options.first_comment or ""
    yield f"{wording.location_name or ''} {wording.location_id or ''}"
    yield from (f"@{name}" for name in (*wording.people, *wording.options.collaborators))


def _folded(text: str) -> str:
    return normalize("NFKC", text).casefold().replace("ё", "е")


def _stem(word: str) -> str:
    if word[0] in "#@":
        return word
    ending = RUSSIAN_ENDING if RUSSIAN.fullmatch(word) else ENGLISH_ENDING
    bare = ending.sub("", word)
    return bare if len(bare) >= STEM else word


def _is_in(text: str, stem: str) -> bool:
    if len(stem) >= ANYWHERE and stem in text:
        return True
    pattern = _as_a_word(stem)
    return pattern is not None and pattern.search(text) is not None


@lru_cache(maxsize=64)
def _as_a_word(stem: str) -> re.Pattern[str] | None:
    """How a short one begins a word, and the forms of a short Russian one and of an English one."""
    ways = [] if len(stem) >= ANYWHERE else [re.escape(stem)]
    if found := SHORT_WITH_ENDING.fullmatch(stem):
        ways.append(rf"{found['bare']}{ENDINGS}?(?!\w)")
    elif found := SHORT_SOFT.fullmatch(stem):
        ways.append(rf"{found['bare']}{SOFT_ENDINGS}(?!\w)")
    elif found := WITH_ENGLISH_FORM.fullmatch(stem):
        ways.append(rf"{found['bare']}{ENGLISH_FORMS}?(?!\w)")
    return re.compile(rf"(?<!\w)(?:{'|'.join(ways)})") if ways else None
