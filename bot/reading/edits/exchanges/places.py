"""Where in the caption what is not so stands, and the words that take its place: a number alone, an
adjective alone, or without those that stand around it already."""

import re
from dataclasses import dataclass, replace

from bot.reading.edits.exchanges.frames import FRAME
from bot.reading.edits.exchanges.sides import NotBut
from bot.reading.edits.pieces.clauses import small, unquoted
from bot.reading.edits.pieces.finding import Spot, as_said_there, once, spots_meant, spots_of
from bot.reading.edits.pieces.stems import in_the_form_of, is_form_of, named_as
from bot.reading.grammar.spoken import is_number

_TOKEN = re.compile(r"[€$£]?\d+(?:[.,:' ]\d+)*|#?[^\W\d]+(?:['’-]\w+)*")
_NEVER_NEW = frozenset({"it", "it's", "its", "is", "be", "say", "make", "это", "там", "будет"})
LED = re.compile(r"(?:till|until|from|to|in|on|for|with|by|of|до|с|со|от|за|из|по|без|на|в|к|у) ")
_IS = re.compile(r"^(?:is|are|теперь|уже) (?=\S)")
_WORD_BEFORE = re.compile(r"\w+ $")
_ONLY = re.compile(r"^(?:только|лишь|only|just) ", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:an?|the) ")

_SENTENCE_ENDS = re.compile(r"[.!?…\n]")
_CODE = re.compile(r"\b\d+[^\W\d_]\b")  # `5b` of climbers
_CLOCK = re.compile(r"\d?\d:(?P<minutes>\d\d)(?![\d:])")

_NEAR, _SHORT = 2, 3  # words behind a number, and letters of one that has no forms


@dataclass(frozen=True)
class Substitution:
    """Where the new words go, and those of the sentence that are said beside them."""

    spot: Spot
    new: str
    beside: tuple[str, ...]
    is_formed: bool = True


def place_of(sides: NotBut, caption: str) -> Substitution | None:
    new, old = as_said_there(sides.new, sides.old, caption)
    spots = spots_meant(old, caption)
    led = LED if sides.is_whole or not _ARTICLE.match(small(old)) else _ARTICLE
    if len(spots) != 1 and led.match(small(old)):
        old = old.split(" ", 1)[1]
        spots = spots_meant(old, caption)
        new = new.split(" ", 1)[1] if led.match(small(new)) else new
    if len(spots) != 1:
        return None
    sides = replace(sides, new=new, old=old)
    numbers, fresh = ([it for it in tokens(words) if is_number(it)] for words in (old, new))
    if len(numbers) == 1 and len(fresh) > 1:
        fresh = [it for it in fresh if not spots_of(it, caption)]
    if len(numbers) == len(fresh) == 1 and not (_CODE.search(old) and _CODE.search(new)):
        return _number_place(spots[0], sides, fresh[0], caption)
    is_odd = numbers and len(numbers) != len(fresh)
    return None if is_odd else _word_place(spots[0], sides, caption)


def _number_place(spot: Spot, sides: NotBut, fresh: str, caption: str) -> Substitution | None:
    """The number alone; with what is counted, where that is said in another form («4 места» in
    the place of «6 мест») or is something else («1 кг» in the place of «500 г»)."""
    before, number, after = _around(fresh, sides.new)
    stale = next(it for it in tokens(sides.old) if is_number(it))
    old_before, _, old_after = _around(stale, sides.old)
    after = tuple(it for it in after if small(it) not in FRAME)
    there = next(it for it in _TOKEN.finditer(caption, *spot) if is_number(small(it[0])))
    if clock := _CLOCK.match(caption, there.start()):  # `not 7 but 8` of “7:00”
        new = number if ":" in number else f"{number}:{clock['minutes']}"
        return Substitution(clock.span(), new, (*before, *after))
    start = there.start()
    if led := _other_lead(before, old_before, caption[:start]):
        number, before, start = f"{before[-1]} {number}", before[:-1], start - len(led)
    behind = _TOKEN.match(caption, there.end() + (caption[there.end() : there.end() + 1] == " "))
    counted, said = (behind[0] if behind else ""), (after[0] if after else "")
    if said and small(counted).startswith(small(said)):
        after = (counted, *after[1:])  # `min` of “minutes”
    rest = (*before, *after)
    if behind and said and is_form_of(small(said), small(counted)):
        return Substitution((start, behind.end()), f"{number} {said}", (*before, *after[1:]))
    if said and old_after and len(after) == len(old_after) and not spots_of(said, old_after[0]):
        return Substitution((start, spot[1]), " ".join((number, *after)), before)
    return Substitution((start, there.end()), number, rest)


def _other_lead(new: tuple[str, ...], old: tuple[str, ...], caption: str) -> str:
    """The `for ` of “for 18 euros” where it is to be `from 15 euros`."""
    there = _WORD_BEFORE.search(small(caption))
    if not (new and old and there):
        return ""
    fresh, stale = (f"{small(it[-1])} " for it in (new, old))
    is_other = fresh != stale and all(map(LED.fullmatch, (fresh, stale)))
    return there[0] if is_other and there[0] == stale else ""


def is_counted_otherwise(place: Substitution, sides: NotBut, caption: str) -> bool:
    """«трасс 25» of «22 новые трассы», which would be «25 новые трассы»."""
    said = [it for words in (sides.head, sides.new, *place.beside) for it in tokens(words)]
    counted = [it for it in tokens(caption[place.spot[1] :])[:_NEAR] if len(it) > _SHORT]
    has_number = any(map(is_number, tokens(place.new)))
    return has_number and any(is_form_of(a, b) for a in said for b in counted)


def _around(number: str, words: str) -> tuple[tuple[str, ...], str, tuple[str, ...]]:
    at = tokens(words).index(number)
    said = [it[0] for it in _TOKEN.finditer(words)]
    return tuple(said[:at]), said[at], tuple(said[at + 1 :])


def tokens(words: str) -> list[str]:
    return [it[0] for it in _TOKEN.finditer(small(words))]


def told_in(words: str) -> list[str]:
    return [it for it in tokens(words) if it not in FRAME]


def _word_place(spot: Spot, sides: NotBut, caption: str) -> Substitution | None:
    is_led = LED.match(small(sides.new)) is not None
    is_part = not is_led and 0 < len(contents(sides.new)) < len(contents(sides.old))
    if sides.is_whole and is_part and not sides.is_quoted:
        return None
    new, beside = _new_words(spot, sides, caption)
    old = {*tokens(sides.old)}
    if old < {*tokens(sides.new)} and not old <= {*tokens(new)}:  # `not open but almost open`
        new, beside = sides.new, ()
    new = unquoted(_IS.sub("", new) if beside else new)  # `code is HANGRY, not hungry`
    is_long = len(new.split()) > len(sides.old.split()) + 4
    is_there = any(spots_of(it, caption) for it in (new, _ONLY.sub("", sides.new)))
    if is_there or is_long or small(new) in _NEVER_NEW:
        return None
    there = caption[slice(*spot)]
    form = (named_as if sides.is_named else in_the_form_of)(there, sides.old, new)
    is_formed = form is not None and not (sides.is_whole and _is_for_a_part(sides))
    return Substitution(spot, once(form or new, (spot,), caption), beside, is_formed)


def _is_for_a_part(sides: NotBut) -> bool:
    """Perhaps of some of the words alone: `not coffee for all but the first ten people`."""
    return len(sides.new.split()) > len(sides.old.split()) > 1 and len(contents(sides.old)) > 1


def contents(words: str) -> list[str]:
    return [it for it in told_in(words) if not is_number(it)]


def _new_words(spot: Spot, sides: NotBut, caption: str) -> tuple[str, tuple[str, ...]]:
    """`First training` of `First training is free`, the last words of `we are open on Sunday`; and
    those beside them."""
    head, count = sides.new.split(), len(sides.old.split())
    if sides.is_whole:
        return _without_shared(head, count, caption)
    if new := _behind_shared(head, caption[: spot[0]]):
        bare = _without_what_follows(
            new.split(), count, _SENTENCE_ENDS.split(caption[spot[1] :])[0]
        )
        return " ".join(bare), tuple(head[: -len(new.split())])
    if new := _before_shared(head, caption[spot[1] :]):
        words = new.split()
        led = sides.old.split()[: max(count - len(words), 0)]  # the `on` of `not on Saturdays`
        most = max(len(words) - count, 0)

        def is_beside(at: int) -> bool:
            return at < most and (small(words[at]) in FRAME or bool(spots_of(words[at], caption)))

        bare = words[next(it for it in range(most + 1) if not is_beside(it)) :]
        first = len(words) - len(bare)
        return " ".join((*led, *bare)), tuple(head[:first] + head[len(words) :])
    if small(" ".join(head[-count - 1 : -count])) in tokens(sides.old):
        count += 1  # `lake house, not lake`
    while count > 1 and small(head[-count:][0]) in _NEVER_NEW:
        count -= 1
    return " ".join(head[-count:]), tuple(head[:-count])


def _without_shared(new: list[str], most: int, caption: str) -> tuple[str, tuple[str, ...]]:
    """«плед» of «не коврик, а плед возьмите», where «возьмите» stands there already."""
    end = len(new)
    while end > most and spots_of(new[end - 1], caption):
        end -= 1
    return " ".join(new[:end]), tuple(new[end:])


def _behind_shared(head: list[str], before: str) -> str:
    """`the first ten people` of `coffee for the first ten people`, where “coffee for” is before."""
    for count in range(len(head) - 1, 0, -1):
        there = spots_of(" ".join(head[:count]), before)
        if there and not re.search(r"\w", before[there[-1][1] :]):
            return " ".join(head[count:])
    return ""


def _without_what_follows(words: list[str], most: int, behind: str) -> list[str]:
    """`laugh` of `may laugh`, where “may” stands behind already."""
    while len(words) > most and spots_of(words[0], behind):
        words = words[1:]
    return words


def _before_shared(head: list[str], behind: str) -> str:
    """`First training` of `First training is free`, where “is free” is behind."""
    for at in range(1, len(head)):
        there = spots_of(" ".join(head[at:]), behind)
        if there and not re.search(r"\w", behind[: there[0][0]]):
            return " ".join(head[:at])
    return ""
