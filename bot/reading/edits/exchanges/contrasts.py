"""What is not so but otherwise: `its 4 spots now, not 6`, «мёд не липовый, а цветочный». The one
stands once in the caption, and the other takes its place, whatever frames the two."""

import re
from dataclasses import dataclass, replace
from itertools import dropwhile

from bot.reading.edits.exchanges.frames import FRAME
from bot.reading.edits.exchanges.sides import NotBut, may_contrast, sides_of, to_side
from bot.reading.edits.pieces.clauses import CAPTION_WORD, Clause, small, without_where
from bot.reading.edits.pieces.finding import Spot, as_said_there, once, put, spots_meant, spots_of
from bot.reading.edits.pieces.stems import ending_of, in_the_form_of, is_form_of, named_as
from bot.reading.edits.pieces.values import About, CaptionEdit, Doubt, Unclear
from bot.reading.grammar.spoken import is_number
from bot.reading.grammar.text import understand

_ITS = re.compile(r"(?:it'?s|it is|это)(?: \S+){1,5}")
_TOKEN = re.compile(r"[€$£]?\d+(?:[.,: ]\d+)*|#?[^\W\d]+(?:['’-]\w+)*")
_OF_THE_TEXT = re.compile(rf"{CAPTION_WORD}: (?:\S+ ){{2,5}}\S+")
_NEVER_NEW = frozenset({"it", "it's", "its", "is", "be", "say", "make", "это", "там", "будет"})
_NAMES_ONE = frozenset({"called", "named", "name", "name's", "зовут", "имя"})
_LED = re.compile(r"(?:till|until|from|to|in|for|with|by|of|до|с|со|от|за|из|по|без|на|в|к|у) ")
_ARTICLE = re.compile(r"(?:an?|the) ")
_RANGES = re.compile(r"(?:till|until|from|to|до|с|со|от|за) ")
_AN_HOUR = re.compile(r"(?:(?:at|в|к|на) )?(?:1?\d|2[0-4])(?::\d\d)?(?: ?(?:am|pm|утра|вечера))?")
_AT_AN_HOUR = re.compile(r"(?:at|on|в|во|на|к) \d")


@dataclass(frozen=True)
class _Contrast:
    """`is_formed` is false where the new words may need another form there, `is_sure` also where
    captions say the same."""

    edit: CaptionEdit
    is_shared: bool  # other words of the sentence stand there, too
    is_formed: bool
    is_sure: bool
    told: str  # `old → new`


@dataclass(frozen=True)
class _Place:
    """Where the new words go, and those of the sentence that are said beside them."""

    spot: Spot
    new: str
    beside: tuple[str, ...]
    is_formed: bool = True


def contrast_in(
    clause: Clause, about: About, *, is_no_time: bool = False
) -> CaptionEdit | Unclear | None:
    """What is done or offered; None for a sentence that is none, or is about something else than
    the caption. `is_no_time` of one that is known to be no time of the post."""
    found = _contrast_in(clause, about.caption, is_no_time=is_no_time)
    if found is None:
        is_lost = _OF_THE_TEXT.fullmatch(clause.low) and any(sides_of(without_where(clause)))
        return Unclear(Doubt.LOST, clause.typed) if is_lost else None
    if found.is_sure or (about.is_reply and found.is_formed):
        return found.edit
    return _offered(found, clause)


def exchange_offered(clause: Clause, about: About) -> Unclear | None:
    """`max to rex`: of words of the caption."""
    sides = to_side(clause)
    found = _contrast(sides, about.caption, is_said=False) if sides else None
    is_time = sides is None or _may_be_a_time(sides, about.caption)
    return None if found is None or is_time else _offered(found, clause)


def _offered(found: _Contrast, clause: Clause) -> Unclear:
    told = f"{clause.typed} ({found.told})"
    return Unclear(Doubt.MAYBE, told, clause.typed, (found.edit,))


def _contrast_in(clause: Clause, caption: str, *, is_no_time: bool) -> _Contrast | None:
    if not may_contrast(clause):
        return None
    bare = without_where(clause)
    is_named = bare != clause
    for sides in sides_of(bare):
        is_said = is_named or sides.is_regretted or not clause.typed[:1].isupper()
        is_said = is_said or _ITS.match(clause.low) is not None
        found = _contrast(sides, caption, is_said=is_said)
        is_hour = _AT_AN_HOUR.match(small(sides.new)) or _AT_AN_HOUR.match(small(sides.old))
        is_clear = (is_no_time and not is_hour) or is_named or (found and found.is_shared)
        if found and (is_clear or not _may_be_a_time(sides, caption)):
            return found
    return None


def _contrast(sides: NotBut, caption: str, *, is_said: bool) -> _Contrast | None:
    """`is_said` is true of what is certainly said to the bot."""
    place = _place(sides, caption)
    shared = _shared(place, sides, caption) if place else None
    if place is None or shared is None:
        return None
    is_sure = bool(is_said or shared or sides.is_quoted or len(_contents(sides.old)) > 1)
    is_sure = is_sure or _are_names(sides, place, caption)
    is_sure = is_sure and place.is_formed and not _is_a_hashtag(sides, place, caption)
    told = f"{caption[slice(*place.spot)]} → {place.new}"
    edit = CaptionEdit(put(caption, (place.spot,), place.new))
    return _Contrast(edit, shared, place.is_formed, is_sure, told)


def _place(sides: NotBut, caption: str) -> _Place | None:
    new, old = as_said_there(sides.new, sides.old, caption)
    spots = spots_meant(old, caption)
    if len(spots) != 1 and (ranges := _as_ranges(new, old, caption)):
        return ranges
    led = _LED if sides.is_whole or not _ARTICLE.match(small(old)) else _ARTICLE
    if len(spots) != 1 and led.match(small(old)):
        old = old.split(" ", 1)[1]
        spots = spots_meant(old, caption)
        new = new.split(" ", 1)[1] if led.match(small(new)) else new
    if len(spots) != 1:
        return None
    sides = replace(sides, new=new, old=old)
    numbers, fresh = ([it for it in _tokens(words) if is_number(it)] for words in (old, new))
    if len(numbers) == 1 and len(fresh) > 1:
        fresh = [it for it in fresh if not spots_of(it, caption)]
    if len(numbers) == len(fresh) == 1:
        return _number_place(spots[0], sides, fresh[0], caption)
    is_odd = numbers and len(numbers) != len(fresh)
    return None if is_odd else _word_place(spots[0], sides, caption)


def _as_ranges(new: str, old: str, caption: str) -> _Place | None:
    """`11-15, not 10-14` of “10 to 14”."""
    said, meant = (re.fullmatch(r".*?(\d+) ?[-–] ?(\d+)", it) for it in (old, new))
    if said is None or meant is None:
        return None
    there = list(re.finditer(rf"(?<!\d){said[1]}( ?[-–] ?| to | до ){said[2]}(?!\d)", caption))
    before = tuple(new[: meant.start(1)].split())
    joined = f"{meant[1]}{there[0][1]}{meant[2]}" if len(there) == 1 else ""
    return _Place(there[0].span(), joined, before) if joined else None


def _number_place(spot: Spot, sides: NotBut, fresh: str, caption: str) -> _Place | None:
    """The number alone; with what is counted, where that is said in another form («4 места» in
    the place of «6 мест») or is something else («1 кг» in the place of «500 г»)."""
    before, number, after = _around(fresh, sides.new)
    there = next(it for it in _TOKEN.finditer(caption, *spot) if is_number(small(it[0])))
    behind = _TOKEN.match(caption, there.end() + (caption[there.end() : there.end() + 1] == " "))
    counted, said = (behind[0] if behind else ""), (after[0] if after else "")
    if said and small(counted).startswith(small(said)):
        after = (counted, *after[1:])  # `min` of “minutes”
    rest = (*before, *after)
    if behind and said and is_form_of(small(said), small(counted)):
        return _Place((there.start(), behind.end()), f"{number} {said}", (*before, *after[1:]))
    old_after = _around(_tokens(there[0])[0], sides.old)[2]
    if said and old_after and len(after) == len(old_after) and not spots_of(said, old_after[0]):
        return _Place((there.start(), spot[1]), " ".join((number, *after)), before)
    return _Place(there.span(), number, rest)


def _around(number: str, words: str) -> tuple[tuple[str, ...], str, tuple[str, ...]]:
    at = _tokens(words).index(number)
    said = [it[0] for it in _TOKEN.finditer(words)]
    return tuple(said[:at]), said[at], tuple(said[at + 1 :])


def _tokens(words: str) -> list[str]:
    return [it[0] for it in _TOKEN.finditer(small(words))]


def _word_place(spot: Spot, sides: NotBut, caption: str) -> _Place | None:
    is_led = _LED.match(small(sides.new)) is not None
    is_part = not is_led and 0 < len(_contents(sides.new)) < len(_contents(sides.old))
    if sides.is_whole and is_part and not sides.is_quoted:
        return _adjective_place(spot, sides, caption)
    new, beside = _new_words(spot, sides, caption)
    if spots_of(new, caption) or len(new.split()) > len(sides.old.split()) + 4:
        return None
    there = caption[slice(*spot)]
    form = (named_as if sides.is_named else in_the_form_of)(there, sides.old, new)
    is_formed = form is not None and not (sides.is_whole and _is_for_a_part(sides))
    return _Place(spot, once(form or new, (spot,), caption), beside, is_formed)


def _adjective_place(spot: Spot, sides: NotBut, caption: str) -> _Place | None:
    """«отличный» in the place of «хороший кофе»: of the only word there with such an ending."""
    alike = [
        it for it in sides.old.split() if ending_of(it) and ending_of(it) == ending_of(sides.new)
    ]
    within = spots_of(alike[0], caption[slice(*spot)]) if len(alike) == 1 else ()
    if len(within) != 1 or " " in sides.new:
        return None
    start, end = (spot[0] + at for at in within[0])
    form = in_the_form_of(caption[start:end], alike[0], sides.new)
    return _Place((start, end), form or sides.new, (), form is not None)


def _is_for_a_part(sides: NotBut) -> bool:
    """Perhaps of some of the words alone: `not coffee for all but the first ten people`."""
    return len(sides.new.split()) > len(sides.old.split()) > 1 and len(_contents(sides.old)) > 1


def _contents(words: str) -> list[str]:
    return [it for it in _tokens(words) if it not in FRAME and not is_number(it)]


def _new_words(spot: Spot, sides: NotBut, caption: str) -> tuple[str, tuple[str, ...]]:
    """`First training` of `First training is free`, the last words of `we are open on Sunday`; and
    those beside them."""
    head, count = sides.new.split(), len(sides.old.split())
    if sides.is_whole:
        return _without_shared(head, count, caption)
    if new := _behind_shared(head, caption[: spot[0]]):
        return new, tuple(head[: -len(new.split())])
    if new := _before_shared(head, caption[spot[1] :]):
        words = new.split()
        bare = [*dropwhile(FRAME.__contains__, map(small, words))] or words
        first = len(words) - len(bare)
        return " ".join(words[first:]), tuple(head[:first] + head[len(words) :])
    if small(" ".join(head[-count - 1 : -count])) in _tokens(sides.old):
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


def _before_shared(head: list[str], behind: str) -> str:
    """`First training` of `First training is free`, where “is free” is behind."""
    for at in range(1, len(head)):
        there = spots_of(" ".join(head[at:]), behind)
        if there and not re.search(r"\w", behind[: there[0][0]]):
            return " ".join(head[:at])
    return ""


def _shared(place: _Place, sides: NotBut, caption: str) -> bool | None:
    """Whether words beside the two stand in the caption as well; None where some are of something
    else."""
    others = [it for words in (sides.head, *place.beside) for it in _tokens(words)]
    apart = caption.replace("-", " ")
    there = [it for it in others if it not in FRAME and spots_of(it, apart)]
    unknown = [it for it in others if it not in FRAME and it not in there]
    is_name = _NAMES_ONE & {*others} or _are_names(sides, place, caption)
    return None if len(unknown) > max(len(there), bool(is_name)) else bool(there)


def _may_be_a_time(sides: NotBut, caption: str) -> bool:
    """Of the post: `friday, not thursday`, `at 7, not 6`; not `to 10, not to 9` of “6 to 9”."""
    if _RANGES.match(small(sides.new)) and spots_of(sides.old, caption):
        return False
    new, old = (_LED.sub("", small(it), count=1) for it in (sides.new, sides.old))
    is_old = _AN_HOUR.fullmatch(old) or understand(old)
    is_counted = not is_old and old[:1].isdigit()  # `6 places`
    return bool(is_old or understand(new) or (_AN_HOUR.fullmatch(new) and not is_counted))


def _is_a_hashtag(sides: NotBut, place: _Place, caption: str) -> bool:
    """Which of the two is meant, or both?"""
    is_bare = sides.is_whole and FRAME.issuperset(_tokens(sides.head))
    return is_bare and bool(spots_of(f"#{caption[slice(*place.spot)]}", caption))


def _are_names(sides: NotBut, place: _Place, caption: str) -> bool:
    """Words with capitals that begin no sentence, neither there nor where they were said."""
    there, new = caption[slice(*place.spot)].split()[-1], place.new.split()[-1]
    is_inside = re.search(r"[\w,] $", caption[: place.spot[0]]) is not None
    is_name = is_inside or sides.old.split()[-1][:1].isupper()
    return is_name and there[:1].isupper() and new[:1].isupper()


def stands_once(old: str, caption: str, new: str) -> bool:
    return len(spots_meant(old, caption)) == 1 and not spots_of(new, old)


def are_times(old: str, new: str) -> bool:
    """A word each; a whole date that stands in the caption is of the caption."""
    return " " not in old and all(understand(small(it)) for it in (old, new))


def are_alike(old: str, new: str) -> bool:
    """Numbers, hashtags, names, or words that have one in common."""
    words = [{*re.findall(r"[#@]?\w+", small(it))} for it in (old, new)]
    are_numbers = all(any(map(is_number, it)) for it in words)
    are_of_a_sort = old[:1] == new[:1] == "#" or (old.istitle() and new.istitle())
    return are_numbers or are_of_a_sort or bool(words[0] & words[1])
