"""Where words stand in a caption: whole words, whatever their capitals; Russian ones in any form of
theirs. What takes their place, or the gap that they leave, is made to fit."""

import re
from collections.abc import Iterator
from functools import lru_cache

from bot.reading.edits.pieces.clauses import LATELY, THOUSANDS, small
from bot.reading.edits.pieces.stems import in_the_form_of, named_as, stem
from bot.reading.grammar.spoken import counts_in_figures, days_in_full, is_number

Spot = tuple[int, int]
HASHTAGS_AT_THE_END = re.compile(r"(?<!\s)\s*+#\S++(?>(?:\s++#\S++)*)\s*$")
FIRST_EMOJI = 0x2300
SHORTEST_SLIP = 5  # letters of a word in which a slip is seen
_FEWEST_OF_KIN = 5  # letters
_SIGNS = ",.!?;:…"
_ARTICLE = re.compile(r"(?:the|an?) ")
_NUMBER = rf"[€$£+]?(?:{THOUSANDS}|\d(?:[\d.,:]*\d)?)"
_NAMED = re.compile(rf"(?P<label>[^\d«\"“]*[^\W\d]{{3,}}) (?P<number>{_NUMBER}(?: ?[€$£₽%])?)")
_PERCENT = re.compile(r"(?<=\d) (?:percent|процент\w*)")
_SIGNED = re.compile(r"[€$£₽]?(?P<number>\d[\d.,]*) ?[€$£₽]?")
_MONEY = re.compile(r"[€$£₽]|eur|usd|dollar|pound|евро|руб|р\b|долл")
_COUNTED = re.compile(r"(?P<number>[\d.,:]+|[^\W\d]+(?= ))(?P<unit> ?[^\W\d]+)")
_LEFT_OVER = re.compile(r"[ \t,]+(?:and|or|и|или)$")  # where nothing follows any more
_THOUSANDS = re.compile(THOUSANDS)
_TOKEN = re.compile(rf"{THOUSANDS}|[#@]?\w+(?:['.-]\w+)*|[^\w\s]")
_PIECE = re.compile(rf"{THOUSANDS}|[#@]\w+|(?<!\w)\d+(?:[.,:]\d+)*|[^\W\d]+(?:'\w+)?|\d+|[^\w\s-]")


@lru_cache(maxsize=LATELY)
def spots_of(words: str, caption: str) -> tuple[Spot, ...]:
    """All of them, in their order."""
    wanted = [_alike(token) for token in _TOKEN.findall(small(words))]
    return tuple(_runs(wanted, _tokens(caption))) if wanted else ()


@lru_cache(maxsize=64)
def _tokens(caption: str) -> tuple[tuple[str, Spot], ...]:
    return tuple((_alike(found[0]), found.span()) for found in _TOKEN.finditer(small(caption)))


@lru_cache(maxsize=4096)
def _alike(token: str) -> str:
    """The same for all forms of a word, and all ways to write a number."""
    return re.sub(r"\D", "", token) if _THOUSANDS.fullmatch(token) else stem(token)


@lru_cache(maxsize=LATELY)
def spots_meant(words: str, caption: str) -> tuple[Spot, ...]:
    """Also where a number is in letters in one of the two, or joined to what is counted: `ten am`
    of “10am”, `three` of “Three-tier”."""
    spots, wanted = spots_of(words, caption), counts_in_figures(small(words))
    wanted = _PERCENT.sub("%", wanted)
    if spots or not re.search(r"\d", wanted):
        return spots
    there = _PIECE.finditer(small(caption))
    pieces = [(_alike(counts_in_figures(it[0])), it.span()) for it in there]
    return tuple(_runs([_alike(it) for it in _PIECE.findall(wanted)], tuple(pieces)))


def as_said_there(new: str, old: str, caption: str) -> tuple[str, str]:
    """Both as they are to be: days in full, and `four` is 4 where the `three` that was said stands
    there as 3."""
    if not spots_of(old, caption):
        new, old = days_in_full(new), days_in_full(old)
    there = "".join(caption[slice(*spot)] for spot in spots_meant(old, caption)[:1])
    if re.search(r"\d", there) and not re.search(r"\d", old):
        return counts_in_figures(new[:1].lower() + new[1:]), counts_in_figures(old)
    return new, old


def formed(new: str, old: str, caption: str, *, is_named: bool) -> str:
    """Of a word in the form of the one there, of a number in figures where that has figures."""
    spots = spots_meant(old, caption)
    there = caption[slice(*spots[0])]
    if len(spots) > 1 or small(there) == small(old):
        return new
    counted, _ = as_said_there(new, old, caption)
    form = (named_as if is_named else in_the_form_of)(there, old, new)
    return counted if counted != new else form or new


def speaks_of(what: str, text: str) -> bool:
    """The words, or for a single one another of its family: «запись» of «запишитесь»."""
    if spots_of(what, text):
        return True
    wanted, *others = _TOKEN.findall(small(what)) or [""]
    return not others and any(_are_kin(wanted, it) for it in _TOKEN.findall(small(text)))


def _bare(word: str) -> str:
    """`cry` of “crying”."""
    return re.sub(r"(?<=\w{3})(?:ing|ed|e?s)$", "", word)


def _are_kin(word: str, other: str) -> bool:
    """They begin alike, or the one with all of the other."""
    most = min(len(word), len(other), _FEWEST_OF_KIN)
    if _bare(word) == _bare(other):
        return True
    return most >= _FEWEST_OF_KIN - 1 and word[:most] == other[:most]


def nearly(words: str, caption: str) -> str | None:
    """The words of the caption that were meant where some are misspelt, if they stand once: a
    letter is missing or doubled, or two have changed places."""
    wanted, there = _TOKEN.findall(small(words)), _tokens(caption)
    runs = (there[at : at + len(wanted)] for at in range(len(there) - len(wanted) + 1))
    spots = [
        (run[0][1][0], run[-1][1][1])
        for run in runs
        if all(map(_is_meant, wanted, (small(caption[slice(*spot)]) for _, spot in run)))
    ]
    return caption[slice(*spots[0])] if wanted and len(spots) == 1 else None


def _is_meant(said: str, there: str) -> bool:
    if _alike(said) == _alike(there):
        return True
    is_long = min(len(said), len(there)) >= SHORTEST_SLIP
    return is_long and (is_slip(said, there) or is_slip(stem(said), stem(there)))


def is_slip(said: str, meant: str) -> bool:
    """The first letter is right, and none is another one: that would be another word."""
    if said[:1] != meant[:1] or said.startswith(meant) or meant.startswith(said):
        return False
    at = next(n for n, (a, b) in enumerate(zip(said, meant, strict=False)) if a != b)
    rest, right = said[at:], meant[at:]
    is_swapped = rest[1::-1] == right[:2] and rest[2:] == right[2:]
    return is_swapped or rest[1:] == right or rest == right[1:]


def _runs(wanted: list[str], there: tuple[tuple[str, Spot], ...]) -> Iterator[Spot]:
    end = 0
    for place, (token, (start, _)) in enumerate(there):
        if token != wanted[0] or place < end:
            continue
        run = there[place : place + len(wanted)]
        if [it for it, _ in run] == wanted:
            end = place + len(wanted)
            yield start, run[-1][1][1]


def put(caption: str, spots: tuple[Spot, ...], words: str) -> str:
    """The words in all these places, with a capital letter where one stood: `the Netherlands` take
    the place of a name."""
    for start, end in reversed(spots):
        new = words
        is_name = _ARTICLE.match(words) and not _begins_a_sentence(caption[:start])
        if caption[start].isupper() and not caption[start:end].isupper() and not is_name:
            new = words[:1].upper() + words[1:]
        caption = caption[:start] + new + caption[end:]
    return caption


def once(new: str, spots: tuple[Spot, ...], caption: str) -> str:
    """Without what stands beside the spot already: `three pizzas` for the Two of “Two pizzas”."""
    words = new.split()
    if len(spots) != 1 or len({*map(small, words)}) < len(words):
        return new
    before, after = (
        re.split("[ -]", it) for it in (caption[: spots[0][0]], caption[spots[0][1] :])
    )
    most = range(len(words) - 1, 0, -1)
    if not after[0]:
        is_there = (count for count in most if _are_alike(words[-count:], after[1 : count + 1]))
        words = words[: len(words) - next(is_there, 0)]
    if not before[-1] and before[-2:][0][-1:] not in _SIGNS:
        is_there = (count for count in most if _are_alike(words[:count], before[-count - 1 : -1]))
        words = words[next(is_there, 0) :]
    return " ".join(words) or new


def _are_alike(words: list[str], there: list[str]) -> bool:
    return [stem(small(it)) for it in words] == [stem(small(it).strip(_SIGNS)) for it in there]


def fitted(new: str, old: str, spots: tuple[Spot, ...], caption: str) -> str | None:
    """Without what stands there already; of `ticket 550` in the place of the 600 of “a ticket for
    600 roubles” the number. None for a word that would follow others: “a ticket for entry 550”."""
    new = once(new, spots, caption)
    named = _NAMED.fullmatch(new)
    if named is None or not re.fullmatch(_NUMBER, old):
        return new
    if all(spots_of(word, caption) for word in re.findall(r"\w+", named["label"])):
        return named["number"]
    return None if any(re.search(r"\w ?$", caption[:start]) for start, _ in spots) else new


def with_its_unit(new: str, old: str, spots: tuple[Spot, ...], caption: str) -> str:
    """`not 20 seconds but 15`: what is counted stays, and is not said twice."""
    if old[-1:].isdigit():
        return without_unit(new, spots, caption)
    counted = _COUNTED.fullmatch(caption[slice(*spots[0])])
    is_bare = re.fullmatch(r"[\d.,:]+|[^\W\d]+", new) and is_number(small(new))
    is_one = counted and is_bare and is_number(small(counted["number"]))
    return new + counted["unit"] if counted and is_one else new


def without_unit(new: str, spots: tuple[Spot, ...], caption: str) -> str:
    """`22 euros` or `22€` in the place of the 24 of “24 euros”: it is not said twice."""
    number, _, unit = new.partition(" ")
    behind = [caption[end:].lstrip().casefold() for _, end in spots]
    if (signed := _SIGNED.fullmatch(new)) and all(map(_MONEY.match, behind)):
        return signed["number"]
    is_there = unit and all(re.match(rf"{re.escape(unit.casefold())}(?!\w)", it) for it in behind)
    return number if is_there and number[-1:].isdigit() else new


def without(caption: str, spots: tuple[Spot, ...]) -> str:
    for start, end in reversed(spots):
        caption = closed(caption[:start], caption[end:])
    return caption.strip()


def closed(before: str, after: str) -> str:
    """Two sides of a gap, as they would have been written without what stood in it."""
    starts_line = not before.rstrip(" \t") or before.rstrip(" \t").endswith("\n")
    left, right = before.rstrip(" \t"), after.lstrip(" \t")
    if _ends_a_sentence(left):
        right = re.sub(r"^[.!?…]+(?=\s|$)[ \t]*", "", right)
        if right[:1] in {*",;:"}:
            right = right[1:].lstrip(" \t")
            right = right[:1].upper() + right[1:]
    if starts_line:
        right = re.sub(r"^[,;:.!?…—–-]+[ \t]*", "", right)
        if right.startswith("\n") or not right:
            return left.rstrip("\n") + right
        return left + (right if before else right[:1].upper() + right[1:])
    if not right or right[0] in "\n,.;:!?…":
        left = _LEFT_OVER.sub("", left)
    if not right or right[0] in "\n":
        return left.rstrip(",;:—–-").rstrip(" \t") + right
    if right[0] in ",.;:!?…":
        return left.rstrip(",;:—–- ") + right
    return f"{left} {right}"


def with_its_joint(spots: tuple[Spot, ...], caption: str) -> tuple[Spot, ...]:
    """«и сливками» of what is only named «сливками»."""
    before = (_LEFT_OVER.search(caption[:start].rstrip()) for start, _ in spots)
    return tuple(
        (it.start() if it else at, end) for it, (at, end) in zip(before, spots, strict=True)
    )


def _begins_a_sentence(before: str) -> bool:
    left = before.rstrip(" \t")
    return not left or left.endswith("\n") or _ends_a_sentence(left)


def _ends_a_sentence(before: str) -> bool:
    return before[-1:] in {*".!?…"} or ord(before[-1:] or " ") >= FIRST_EMOJI


@lru_cache(maxsize=64)
def body_and_tags(caption: str) -> tuple[str, str]:
    """The caption, and the hashtags with which it ends."""
    end = len(caption.rstrip())
    found = HASHTAGS_AT_THE_END.search(caption)
    start = end - len(caption[found.start() : end].lstrip()) if found else end
    return caption[:start], caption[start:end]


def are_alike(old: str, new: str) -> bool:
    """Numbers, hashtags, names, or words that have one in common."""
    words = [{*re.findall(r"[#@]?\w+", small(it))} for it in (old, new)]
    are_numbers = all(any(map(is_number, it)) for it in words)
    are_of_a_sort = old[:1] == new[:1] == "#" or (old.istitle() and new.istitle())
    return are_numbers or are_of_a_sort or bool(words[0] & words[1])
