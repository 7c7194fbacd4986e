"""Words of the caption that may be meant to give way to others: they are named beside these, a
value is said anew, or a phrase almost as it stands there. Pure."""

import re
from collections.abc import Iterator

from bot.reading.edits.pieces.finding import spots_meant
from bot.reading.guesses.words import (
    CERTAIN,
    FAINT,
    LIKELY,
    NUMBER,
    SURE,
    THINKABLE,
    Meaning,
    OneWord,
    Passage,
    Value,
    bare,
    put,
    said,
)

_NOT_BUT = re.compile(
    r"(?:.*?\b)?(?:not|isn'?t|wasn'?t|не)(?: (?:just|only|просто|только))? (?P<old>.+?)"
    r"(?:,? (?:but|it'?s|it was|а|но)|,) (?P<new>.+)"
)
_NOT_THAT = re.compile(
    r"(?P<new>.+?),? (?:instead of(?: just)?|rather than|and not|not|isn'?t|вместо|а не|не"
    r"|(?:а )?было)"
    r" (?P<old>.+)"
)
_SHALL_BE = re.compile(
    r"(?P<old>.+?)[,;:]? (?:->|=>|→|should (?:be|say|read)(?: spelled)?|(?:must|has to"
    r"|needs to) be"
    r"|becomes?|is now|to be|to|with|by|into|for|—|–|-|на|надо|должн\w+ быть|это|теперь"
    r"|пусть будет|теперь называется)[,:]? (?P<new>.+)"
)
_BEHIND = re.compile(
    r"(?:(?:put|add|write|insert|напиши\w*|добав\w+|допиши\w*|вставь\w*|постав\w+) )?"
    r"(?P<new>.+?) (?:after|behind|после) (?P<old>.+)"
)
_BEHIND_RU = re.compile(
    r"после (?P<old>.+?),? (?:напиши\w*|добав\w+|допиши\w*|вставь\w*|постав\w+|—|–)"
    r"(?: ещ[её])? (?P<new>.+)"
)
_LEAD = re.compile(
    r"^(?:(?:please|pls|it|they|he|she|it'?s|they'?re|that'?s|there'?s|is|are|was|be|to be"
    r"|say|says|put|write|use"
    r"|change|replace|wants to be|should say|shd say|just|this time|but|and|that|the word"
    r"|напиши\w*"
    r"|поставь\w*|исправь\w*|замени\w*|поменя\w*|измени\w*|переправ\w+|надо|нужно|будет|пусть"
    r"|у нас|это|и|а|тут|там|слово)[ ,:]+)+"
)
_TAIL = re.compile(
    r"(?:[ ,]+(?:please|pls|plz|lol|sorry|instead|now|my bad|this time|fix|in|there|the|text"
    r"|caption|everywhere|all|too"
    r"|пожалуйста|плиз|сорри|исправь\w*|поправь\w*|замени\w*|везде|в|тексте|подписи|теперь|же"
    r"|вообще-то))+$"
)
_WRITTEN = re.compile(
    r"(?P<old>.*?)\b(?:write|put|say|use|make it|(?:на|в)?пиши\w*|поставь\w*|ставь\w*)"
    r"(?: (?:there|instead|вместо (?:него|нее|них|этого)|там))?,?:? (?P<new>.+)"
)
_EXCHANGED = {_NOT_THAT: SURE, _NOT_BUT: SURE, _SHALL_BE: LIKELY}
_LONGEST_NEW = 9  # words
_LONGEST_RUN = 14  # words
_LONGEST_GAP = 4  # words more than the phrase that was said
_FEW = 10  # words: a longer text is a caption
_ALIKE = 2 / 3  # of the words that stand there
_NEAR = 3  # times: a price that is more than that is of something else


def replaced(message: Passage, caption: Passage) -> Iterator[Meaning]:
    for piece in message.pieces:
        yield from _pairs(piece, caption)
        yield from _almost_there(piece, caption)
    yield from _values(message, caption)


def is_said_anew(message: Passage, caption: Passage) -> bool:
    """A price, or how many of the same things as the caption says, another number: is it to take
    the place of that, or of the whole caption?"""
    is_short = len(message.words) <= _FEW
    return is_short and any(
        new.sort == NUMBER and weight >= SURE for _, new, weight in _changed(message, caption)
    )


def _pairs(piece: Passage, caption: Passage) -> Iterator[Meaning]:
    """`A should be B`, «не А, а Б», where A stands in the caption."""
    for form, weight in _EXCHANGED.items():
        old, new = _halves(form, piece)
        there = _there(old, caption, is_last=form is _SHALL_BE)
        for words in _fresh(new) if there else ():
            yield put(there, words, weight)
    for form in (_BEHIND, _BEHIND_RU):
        old, new = _halves(form, piece)
        if there := _there(old, caption, is_last=False):
            yield put(there, f"{there} {_without_signs(new)}", LIKELY)
    before, new = _halves(_WRITTEN, piece)
    for word in said(before).words:
        if _stands(word.low, caption):
            yield from (put(word.low, words, LIKELY) for words in _fresh(new)[:1])


def _halves(form: re.Pattern[str], piece: Passage) -> tuple[str, str]:
    """What is there, and what is to be; nothing where it is not said so."""
    found = form.fullmatch(piece.low)
    if found is None:
        return "", ""
    old, new = (piece.typed[slice(*found.span(name))] for name in ("old", "new"))
    return old, new


def _fresh(words: str) -> list[str]:
    """What may take a place: the words, and these without what is said around them."""
    first = _without_signs(re.split(r"[.!?;,…](?:\s|$)|\s[—–-]\s", words)[0])
    first = _without_signs(words) if len(first) < 2 else first
    low = said(first).low
    lead, tail = _LEAD.match(low), _TAIL.search(low)
    core = first[lead.end() if lead else 0 : tail.start() if tail else len(first)]
    tries = dict.fromkeys(
        [_without_signs(core), bare(first), _without_signs(words)] if _without_signs(core) else []
    )
    return [it for it in tries if it and len(it.split()) <= _LONGEST_NEW]


def _without_signs(words: str) -> str:
    return words.strip(' ,.!?;:…"“”«»')


def _there(words: str, caption: Passage, *, is_last: bool) -> str:
    """The most of these words, from their end or their beginning, that stand in the caption."""
    parts = [it for it in map(_without_signs, words.split()) if it]
    ends = range(len(parts), 0, -1)
    runs = [parts[at:] for at in range(len(parts))]
    if not is_last:
        runs = [*(parts[:at] for at in ends), *runs[1:]]
    tries = (" ".join(it) for it in runs)
    return next((it for it in tries if _stands(it, caption)), "")


def _stands(words: str, caption: Passage) -> bool:
    """They do, and say something."""
    says = any(it.is_weighty for it in said(words).words)
    return says and bool(spots_meant(words, caption.typed))


def _almost_there(piece: Passage, caption: Passage) -> Iterator[Meaning]:
    """A phrase of the caption with another word in it, or with words put in."""
    words, count = piece.words, len(piece.words)
    spans = (
        (start, end)
        for start in range(count - 1)
        for end in range(min(start + _LONGEST_RUN, count), start + 1, -1)
    )
    for start, end in spans:
        if old := _alike(words[start:end], caption):
            yield put(old, piece.between(words[start], words[end - 1]), LIKELY)
            return


def _alike(run: tuple[OneWord, ...], caption: Passage) -> str:
    """The part of the caption that begins and ends as the run does and is another one."""
    if not any(it.is_weighty for it in (run[0], run[-1])):
        return ""
    stems, there = tuple(it.stem for it in run), caption.stems
    for start in (at for at, it in enumerate(there) if it == stems[0]):
        for end in range(start + 2, min(start + len(run) + _LONGEST_GAP, len(there)) + 1):
            known = there[start:end]
            if known[-1] != stems[-1] or known == stems:
                continue
            text = caption.between(caption.words[start], caption.words[end - 1])
            if "\n" not in text and sum(it in stems for it in known) >= _ALIKE * len(known):
                return text
    return ""


def _values(message: Passage, caption: Passage) -> Iterator[Meaning]:
    for old, new, weight in _changed(message, caption):
        yield put(old.text, new.text, weight)


def _changed(message: Passage, caption: Passage) -> Iterator[tuple[Value, Value, int]]:
    """A price, an hour or a day that takes the place of another of the caption."""
    known = {it.key for it in caption.values}
    stale = {it.key for it in message.values} & known
    for new in message.values:
        for old in caption.values:
            is_left = stale and old.key not in stale
            if new.key not in known and old.sort == new.sort and not is_left:
                yield old, new, _weight(old, new, is_named=old.key in stale)


def _weight(old: Value, new: Value, *, is_named: bool) -> int:
    if is_named:
        return CERTAIN
    if old.behind and old.behind == new.behind:
        return SURE
    if old.before and old.before == new.before:
        return LIKELY
    return THINKABLE if _are_near(old.key, new.key) else FAINT


def _are_near(one: str, other: str) -> bool:
    if not (one.isdigit() and other.isdigit()):
        return True
    return int(one) < _NEAR * int(other) and int(other) < _NEAR * int(one)
