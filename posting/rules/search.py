"""Which posts are meant by words that are looked for. Capital letters, ё or е, and the ending of a
word make no difference; every word must be there. Alike on both databases: none of it is SQL."""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
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
RUSSIAN_ENDING = re.compile(
    r"(?:ами|ями|ого|его|ому|ему|ыми|ими|ах|ях|ов|ев|ей|ом|ем|ам|ям|ый|ий|ой|ым|им|ых|их"
    r"|ая|яя|ое|ее|ые|ие|ую|юю|[аяоеиыуюьй])$"
)
ENGLISH_ENDING = re.compile(r"(?<=[^s])s$")


def sought_in(text: str) -> tuple[str, ...]:
    """What must be found of each word; empty where there is none."""
    return tuple(_stem(word) for word in WORD.findall(_folded(text))[:MOST_WORDS])


def is_meant(wording: Wording, sought: Sequence[str]) -> bool:
    text = _text(wording)
    return all(_is_in(text, stem) for stem in sought)


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
    if len(stem) >= ANYWHERE:
        return stem in text
    return re.search(rf"(?<!\w){re.escape(stem)}", text) is not None
