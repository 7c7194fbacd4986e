"""Orders in other words than the grammar's: synonyms, names as they are spoken, a reason behind
them, their parts in another order. Each is put into words of the grammar, and read by it."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from bot.reading.edits.bags.reading import from_bags
from bot.reading.edits.exchanges.pairs import read_pair, read_signs
from bot.reading.edits.other_words.pins import read_pins
from bot.reading.edits.other_words.spoken_emoji import with_emoji
from bot.reading.edits.other_words.spoken_names import with_names
from bot.reading.edits.other_words.synonyms import barer, cut, with_synonyms
from bot.reading.edits.other_words.ways import other_ways
from bot.reading.edits.pieces.clauses import Clause, with_a_remark
from bot.reading.edits.pieces.guards import gives_words
from bot.reading.edits.pieces.orders import IS_ASKED
from bot.reading.edits.pieces.values import (
    About,
    Chosen,
    DeedEdit,
    DoubtError,
    Edit,
    KindEdit,
    PlaceEdit,
    written_by,
)
from bot.reading.edits.pieces.word_order import verb_first
from bot.reading.edits.readers.insertions import inserted

Reader = Callable[[Clause], tuple[Edit, ...] | None]
MOST_WORDS = 25
_WORD = re.compile(r"[^\W\d]\w*")  # `four` may be 4 there
_NO_PLACE = re.compile(
    r"(?:not?|none|remove|is|wrong|не|нет|без|убрать|пусть|поставь|укажи|добавь)\b", re.IGNORECASE
)
_BESIDE = re.compile(r"\b(?:too|also|as well|тоже|еще)\b|^и ")  # another post beside this one
_ONLY_NAMES = re.compile(r"[\s,]*(?:@[\w.]+[\s,]*)+")  # a name that is spoken orders nothing


def read_freely(
    text: Clause, about: About, chosen: Chosen, read: Reader
) -> tuple[Edit, ...] | None:
    """`read` is the strict reader. The whole is tried before it is read without its end."""
    if not about.caption or len(text.low.split()) > MOST_WORDS:
        return None
    for clause, is_cut in _worded(text, about):
        for form in _forms(clause, about.media):
            edits = _tried(form, about, chosen, read)
            is_whole = not is_cut or (edits and not gives_words(edits, about))
            if edits and is_whole and _are_said(edits, text, about):
                return edits
    return None


@lru_cache(maxsize=256)
def with_meant_names(text: Clause, about: About) -> Clause:
    """In words that the grammar has, and with names in the place of what stands for them."""
    return with_names(with_synonyms(text), about)


def _forms(clause: Clause, media: int) -> Iterator[Clause]:
    yield clause
    yield from from_bags(clause, media)
    yield from other_ways(clause)
    if turned := verb_first(clause):
        yield turned
        yield from other_ways(turned)


def _worded(text: Clause, about: About) -> Iterator[tuple[Clause, bool]]:
    """The whole first; of each, whether a part was cut off."""
    whole = [barer(form) for form in (text, with_synonyms(text), with_meant_names(text, about))]
    whole = [text, *whole] if text != whole[0] else whole
    emoji = [form for it in whole if (form := with_emoji(it, about.caption))]
    parts = [it for form in (*whole, *emoji) for it in cut(form)]
    seen: set[str] = set()
    for form in (*whole, *emoji, *parts):
        is_only_named = "@" not in text.low and _ONLY_NAMES.fullmatch(form.low)
        if form.low and form.low not in seen and not is_only_named:
            seen.add(form.low)
            yield form, form in parts


def _tried(clause: Clause, about: About, chosen: Chosen, read: Reader) -> tuple[Edit, ...] | None:
    try:
        if (pins := read_pins(clause, about)) is not None:
            return pins
        for read_words in (inserted, read_signs, read_pair):
            if (edit := read_words(clause, about.caption, chosen)) is not None:
                return (edit,)
        return read(clause)
    except DoubtError:
        return None


def _are_said(edits: tuple[Edit, ...], text: Clause, about: About) -> bool:
    """Words that are given are as they were typed, none is one that was put in its place."""
    places = [it.typed for it in edits if isinstance(it, PlaceEdit)]
    if any(_NO_PLACE.match(it) or with_a_remark(it) for it in places):
        return False
    if IS_ASKED.match(text.low) and not all(isinstance(it, DeedEdit) for it in edits):
        return False
    if any(isinstance(it, KindEdit) for it in edits) and _BESIDE.search(text.low):
        return False
    known = {*_WORD.findall(f"{text.typed} {about.caption}".casefold())}
    joined = re.sub(r"[\s_]", "", text.low)  # `#dreamhome` of `dream home`
    return all(
        all(word in known or word in joined for word in _WORD.findall(it.casefold()))
        for it in written_by(edits)
    )
