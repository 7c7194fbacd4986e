"""Parts of a caption that are named, not quoted: its last sentence, the first line, all emoji."""

import re
import unicodedata
from collections.abc import Iterator

from bot.reading.edits.pieces.clauses import (
    CAPITALS,
    CHANGE,
    DO,
    MOVE,
    NO,
    QUOTED,
    TAKE_THING,
    Clause,
)
from bot.reading.edits.pieces.finding import HASHTAGS_AT_THE_END, Spot, speaks_of, without
from bot.reading.edits.pieces.values import (
    CaptionEdit,
    Chosen,
    Doubt,
    DoubtError,
    MeantError,
    Unclear,
)

_WHICH = (
    r"(?P<which>(?:very )?last|first|1st|final|second|2nd|third|3rd|втор(?:ое|ую|ой|ая)"
    r"|трет(?:ье|ью|ий|ья)|все|всех|all|any|both|оба|обе"
    r"|(?:сам(?:ое|ую|ый) )?последн(?:ее|юю|ий|его|ей|яя)|перв(?:ое|ую|ый|ого|ой|ая))"
)
_NAMES = {
    "sentence": r"sentence|предложени[ея]",
    "line": r"line|строк[уиа]|строчк[уиа]",
    "paragraph": r"paragraph|абзаца?",
    "word": r"word|слово|слова",
    "emoji": r"emojis?|emoticons?|smileys?|smiles?|смайл(?:ик)?(?:а|и|ов|ы)?|эмодзи|эмоджи",
}
_ANY = "|".join(f"(?P<{name}>{words})" for name, words in _NAMES.items())
_PART = re.compile(
    rf"(?:{TAKE_THING}|{NO})(?: the)?(?: {_WHICH})?(?: of)?(?: the)? (?:{_ANY})"
    r"(?: (?:of|from|in) the (?:caption|text|post)| (?:из )?(?:текста|поста))?"
)
_ONE_EMOJI = re.compile(r"smiley|emoticon|smile|смайл(?:ик)?а?")
_SENTENCE = re.compile(r"[^\s][^.!?…\n]*(?:[.!?…]+(?=\s|$)|(?=\n|$)|[.!?…]+)", re.DOTALL)
_SMALL = re.compile(r"[a-zа-яё].*[.!?…]\s+[a-zа-яё]", re.DOTALL)
_NEW_SMALL_SENTENCE = re.compile(r"[ \t]+(?=[«\"“(]?[^\W\d_])")
_NEW_SENTENCE = re.compile(r"[ \t]+(?=[«\"“(]?[^\W\d_a-zа-яё])")
_PATTERNS = {
    "line": re.compile(r"[^\n]*[^\s][^\n]*"),
    "paragraph": re.compile(r"(?:[^\n]++\n?)+"),
    "word": re.compile(r"[#@]?\w+(?:['’.-]\w+)*"),
}
_NO_TOPIC = frozenset({"and", "the", "a", "of", "our", "и", "про", "на", "в"})
_ABOUT = re.compile(
    rf"(?:{TAKE_THING}|{NO})(?: the| that| this| то| это)? (?:(?P<whole>sentence|line|joke"
    r"|предложение|строч?ку|фразу|шутку)|bit|part|phrase|mention|кусок|часть|место|упоминание)"
    r" (?:about|on|with|where|of|про|об?|где|с|со)(?: the)? (?P<what>.+)"
)
_OF_IT = re.compile(r"\W*(?:\w+ ){0,2}(?:it|that|them|это|его|ее|их)\W*")  # `we allow it`
_NAMED = (
    r"(?:first|last|final|перв\w+|последн\w+)"
    r" (?:line|sentence|word|строк\w+|строчк\w+|предложени\w+|слово)"
)
_PART_TO = re.compile(
    rf"(?:{CHANGE} |{DO} )?(?:the )?(?P<part>{_NAMED})(?: (?:{CHANGE}|{DO}|должн\w+ быть"
    r"|пусть будет|is to be|should (?:be|say|read)|must (?:be|say|read)))?(?: (?:так\w+|на|to|with"
    rf"|as))*(?: ?(?:->|→|=>|:|—) ?)(?P<new>.+)|(?:the )?(?P<part_said>{_NAMED}) (?:(?:should|must"
    rf"|has to) (?:be|say|read)|должн\w+ быть|пусть будет) (?P<new_said>{QUOTED.pattern})"
    rf"|{CHANGE} (?:the )?(?P<part_changed>{_NAMED}) (?:to|with|by|for|на)"
    rf" (?P<new_changed>{QUOTED.pattern})"
)
_PART_CASED = re.compile(
    rf"(?:{CHANGE} |{DO} |{MOVE} |write |напиши(?:те)? )?(?:the )?(?P<part>{_NAMED})"
    rf"(?: {DO}| напиши(?:те)?)? (?:to |in |into )?{CAPITALS}"
)
_NUMBERS = {
    "first": 1, "1st": 1, "перв": 1, "second": 2, "2nd": 2, "втор": 2, "third": 3, "3rd": 3,
    "трет": 3,
}  # fmt: skip
TWO, _BOTH = 2, frozenset({"both", "оба", "обе"})
_JOINED = re.compile(r"[\u200d\ufe0f\U0001f3fb-\U0001f3ff]")


def read_part(clause: Clause, caption: str, chosen: Chosen = None) -> CaptionEdit | None:
    """Raises DoubtError for one emoji of several."""
    for text in (
        _cut_part(clause.low, caption, chosen),
        _cut_about(clause, caption),
        _part_replaced(clause, caption),
        _part_cased(clause, caption),
    ):
        if text is not None:
            return CaptionEdit(text)
    return None


def _cut_part(order: str, caption: str, chosen: Chosen = None) -> str | None:
    """The caption without the part that is named; None for another order, or without such a part.
    Raises DoubtError for one emoji of several."""
    found = _PART.fullmatch(order)
    if found is None:
        return None
    name = _meant_by(next(name for name in _NAMES if found[name]), caption)
    which = found["which"] or ("all" if name == "emoji" else "")
    spots = _spots(name, caption)
    if not which or not spots:
        return None
    is_one = found["which"] is None and _ONE_EMOJI.fullmatch(found[name])
    if is_one and len(spots) > 1 and chosen is None:
        raise DoubtError(Doubt.TWICE, found[name], tuple(spots))
    if isinstance(chosen, int):
        return without(caption, tuple(spots[chosen : chosen + 1]))
    if which in _BOTH and len(spots) != TWO:
        return None
    is_all = which in {"all", "any", "все", "всех", *_BOTH}
    if is_all and name != "emoji":
        return None
    meant = spots if is_all else _nth(which, spots)
    if not meant:
        return None
    if name in {"line", "paragraph"}:
        return _without_lines(caption, meant[0])
    return without(caption, tuple(meant))


def _cut_about(clause: Clause, caption: str) -> str | None:
    """Without the only sentence that speaks of it. Raises MeantError."""
    found = clause.fits(_ABOUT)
    spots = _speaking_of(found["what"], caption) if found else []
    if found is None or len(spots) != 1:
        return None
    text = without(caption, (spots[0],))
    words = _topics(found["what"])
    parts = [it for it in caption[slice(*spots[0])].split(",")[1:] if not _OF_IT.fullmatch(it)]
    is_all = all(any(speaks_of(it, part) for it in words) for part in parts)
    if not (found.has("whole") and is_all):  # more is said there
        raise MeantError(Unclear(Doubt.MAYBE, clause.typed, clause.typed, (CaptionEdit(text),)))
    return text


def _speaking_of(what: str, caption: str) -> list[Spot]:
    """The sentences with the words of it that stand in the caption at all: half of them do."""
    if spots := [it for it in _sentences(caption) if speaks_of(what, caption[slice(*it)])]:
        return spots
    words = _topics(what)
    known = [it for it in words if speaks_of(it, caption)]
    if not known or 2 * len(known) < len(words):
        return []
    said = ((it, caption[slice(*it)]) for it in _sentences(caption))
    return [spot for spot, text in said if all(speaks_of(it, text) for it in known)]


def _topics(what: str) -> list[str]:
    return [it for it in re.findall(r"\w+", what) if it not in _NO_TOPIC]


def _nth(which: str, spots: list[Spot]) -> list[Spot]:
    """Nothing where there are fewer."""
    number = next((n for start, n in _NUMBERS.items() if which.startswith(start)), 0)
    return spots[number - 1 : number] if number else spots[-1:]


def _part_replaced(clause: Clause, caption: str) -> str | None:
    """The caption with other words in the place of a part that is named: `first line → …`."""
    found = clause.fits(_PART_TO)
    parts = ("part", "part_said", "part_changed")
    said = next((found.low(it) for it in parts if found.has(it)), "") if found else ""
    spot = _part_spot(said, caption) if said else None
    if found is None or spot is None:
        return None
    news = (found.to_the_end(it) for it in ("new", "new_said", "new_changed") if found.has(it))
    new = next(news)
    end = spot[0] + len(caption[slice(*spot)].rstrip())
    return f"{caption[: spot[0]]}{new}{caption[end:]}"


def _part_cased(clause: Clause, caption: str) -> str | None:
    found = clause.fits(_PART_CASED)
    spot = _part_spot(found.low("part"), caption) if found else None
    return spot and caption[: spot[0]] + caption[slice(*spot)].upper() + caption[spot[1] :]


def _part_spot(said: str, caption: str) -> Spot | None:
    """Of the first or the last line or sentence, as it is called."""
    name = next((name for name in _NAMES if re.search(_NAMES[name], said)), "")
    spots = _spots(_meant_by(name, caption), caption) if name else []
    is_first = said.startswith(("first", "перв"))
    return (spots[0] if is_first else spots[-1]) if spots else None


def _meant_by(name: str, caption: str) -> str:
    """A line of a text that has but one, above its hashtags, is a sentence."""
    body = HASHTAGS_AT_THE_END.sub("", caption)
    return "sentence" if name == "line" and "\n" not in body.strip() else name


def _spots(name: str, caption: str) -> list[Spot]:
    if name == "emoji":
        return list(_emoji(caption))
    if name == "sentence":
        return _sentences(caption)
    if name == "paragraph" and not re.search(r"\n\s*\n", caption):
        name = "line"
    return [found.span() for found in _PATTERNS[name].finditer(caption)]


def _sentences(caption: str) -> list[Spot]:
    """Without the hashtags at the end; emoji behind one and what has no letters are its own."""
    end = len(HASHTAGS_AT_THE_END.sub("", caption))
    emoji = _emoji(caption)
    signs = {place for spot in emoji for place in range(*spot)}
    whole = [found.span() for found in _SENTENCE.finditer(caption, 0, end)]
    spots: list[Spot] = []
    for first, stop in (it for span in whole for it in _cut_behind_emoji(caption, span, emoji)):
        start = first
        is_behind = bool(spots) and "\n" not in caption[spots[-1][1] : start]
        while is_behind and start < stop and (start in signs or caption[start] == " "):
            start += 1
        if spots and not re.search(r"\w", caption[first:stop]):
            start = stop
        if start > first:
            spots[-1] = (spots[-1][0], start)
        if start < stop:
            spots.append((start, stop))
    return spots


def _cut_behind_emoji(caption: str, span: Spot, emoji: list[Spot]) -> Iterator[Spot]:
    """An emoji ends a sentence where a capital follows (`New latte 💚 Come by`), or any letter of
    who writes no capitals."""
    start, stop = span
    new = _NEW_SMALL_SENTENCE if _SMALL.match(caption) else _NEW_SENTENCE
    for _, end in emoji:
        found = new.match(caption, end, stop) if start < end else None
        if found and re.search(r"\w", caption[start:end]):
            yield start, end
            start = found.end()
    yield start, stop


def _without_lines(caption: str, spot: Spot) -> str:
    start, end = spot
    return f"{caption[:start].rstrip()}\n{caption[end:].lstrip()}".strip()


def _emoji(text: str) -> list[Spot]:
    """Each with its skin, its joiners, and what it is joined with."""
    spots: list[Spot] = []
    for place, letter in enumerate(text):
        glued = bool(spots) and spots[-1][1] == place
        if _JOINED.match(letter) and glued:
            spots[-1] = (spots[-1][0], place + 1)
        elif unicodedata.category(letter) == "So" and letter not in "©®№™":
            if glued and text[place - 1] == "\u200d":
                spots[-1] = (spots[-1][0], place + 1)
            else:
                spots.append((place, place + 1))
    return spots
