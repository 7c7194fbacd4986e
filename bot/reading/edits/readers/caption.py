"""Words of the caption, as orders: `replace A with B`, `убери последнее предложение`, `add “A”`."""

import re

from bot.reading.edits.pieces.clauses import Clause, FoundWords, clause_of, small, without_where
from bot.reading.edits.pieces.finding import (
    FIRST_EMOJI,
    Spot,
    body_and_tags,
    fitted,
    formed,
    nearly,
    put,
    spots_meant,
    spots_of,
    with_its_joint,
    with_its_unit,
    without,
    without_unit,
)
from bot.reading.edits.pieces.values import (
    ALL,
    About,
    CaptionEdit,
    Chosen,
    Doubt,
    DoubtError,
    HalfError,
    MeantError,
    Unclear,
    one_of,
)
from bot.reading.edits.readers import caption_orders as orders

FEW_WORDS = 6  # of an order about words that are not there
_NUMBER = re.compile(
    r"(?P<before>[ :—–-]{1,3})(?P<number>[€$£+]?\d(?:[\d.,: ()-]*\d)?)"
    r"(?P<unit> ?[€$£₽%]| [^\W\d]+)?"
)
_AND_A_WORD = re.compile(r"\d[\d:.,]* (?:and|и) [^\W\d]+")  # `1500 and june instead of april`
_A_NUMBER = re.compile(r"\d[\d:.,]*")
_LED_NUMBER = re.compile(r"[^\d,]+ (?:в|с|до|за|по|от|at|from|till|for) (?P<number>\d[\d:.,]*)")
_NEW = re.compile(r"[€$£+]?\d(?:[\d.,: ()-]*\d)?(?P<unit> ?[€$£₽%]| ?[^\W\d]+)?")


def read_caption(clause: Clause, about: About, chosen: Chosen = None) -> CaptionEdit | None:
    """Raises DoubtError when it is clear what is to be done, and not with which words."""
    if clause.fits(orders.NO_TEXT):
        return CaptionEdit("")
    if found := clause.fits(orders.WHOLE):
        name = next(name for name in orders.WHOLE.groupindex if found.has(name))
        return CaptionEdit(found.to_the_end(name))
    new = _added(clause, about.caption)
    return new or _replaced(clause, about, chosen) or _removed(clause, about, chosen)


def _replaced(clause: Clause, about: About, chosen: Chosen) -> CaptionEdit | None:
    clause = without_where(clause)
    found = next(filter(None, (clause.fits(pattern) for pattern in orders.PATTERNS)), None)
    if found is None:
        return None
    pairs = _pairs(found, about.caption)
    there = [(old, new) for old, new in pairs if spots_meant(old, about.caption)]
    old, new = (there or pairs)[-1]
    new = _number_alone(new, old)
    if found.match.re in (orders.REPLACE, orders.ARROW) and not _is_quoted(found):
        new = _ended(new, old, clause, about.caption)
    is_instead = found.match.re in (orders.INSTEAD, orders.INSTEAD_FIRST)
    if there and not _is_quoted(found):
        new = formed(new, old, about.caption, is_named=is_instead)
    if is_instead and not _is_no_more_than_words(found, old, new):
        return None
    if old.startswith("#") and re.fullmatch(r"\w+(?: \w+){0,2}", new):
        new = f"#{new.replace(' ', '')}"
    is_order = found.match.re in (orders.REPLACE, orders.ARROW)
    if not there and not (is_order and _is_short(old, clause, about)):
        return None
    if not is_instead and _is_bare(found):
        _ask_if_named(old, new, about.caption, clause.typed)
        _ask_if_only_the_number(old, new, about.caption, clause.typed)
    is_each = found.match.re is orders.REPLACE and (found.has("each") or found.has("each_last"))
    if is_each:
        return CaptionEdit(_everywhere(old, new, about.caption))
    spots = _chosen(old, about.caption, chosen)
    new = with_its_unit(new, old, spots, about.caption)
    fits = new if _is_quoted(found) else fitted(new, old, spots, about.caption)
    if fits is None:  # a word that has no place there
        raise DoubtError(Doubt.LOST, clause.typed)
    return CaptionEdit(put(about.caption, spots, fits) if fits else without(about.caption, spots))


def _number_alone(new: str, old: str) -> str:
    """Of `show at 12:30 instead of 12:00`."""
    led = _LED_NUMBER.fullmatch(new) if _A_NUMBER.fullmatch(old) else None
    return led["number"] if led else new


def _ended(new: str, old: str, clause: Clause, caption: str) -> str:
    """What is given, which has no end: as it was corrected, without a reason that names what is to
    go. Raises DoubtError where it may be less."""
    if corrected := orders.CORRECTED.fullmatch(small(new)):
        return new[corrected.start("meant") :]
    goes_on = orders.GOES_ON.fullmatch(small(new))
    spots, words = spots_of(old, caption), len(old.split())
    is_phrase = words > len("ab") or (goes_on and len(goes_on["given"].split()) > words + 1)
    if goes_on is None or is_phrase or len(spots) != 1:
        if orders.TELLS_MORE.search(new.lower()):
            raise DoubtError(Doubt.LOST, clause.typed)
        return new
    given = new[: goes_on.end("given")]
    if goes_on["why"] and spots_of(old, goes_on["rest"]):
        return given
    edit = CaptionEdit(put(caption, spots, given))
    order, rest = clause.typed.removesuffix(new) + given, new[goes_on.start("rest") :]
    raise HalfError(Unclear(Doubt.HALF, rest, order, (edit,)))


def _everywhere(old: str, new: str, caption: str) -> str:
    """In hashtags as well, where it is one word. Raises DoubtError."""
    caption = put(caption, _chosen(old, caption, ALL), new)
    if re.fullmatch(r"\w+", new):
        caption = re.sub(rf"(?<=#){re.escape(old)}\b", new, caption, flags=re.IGNORECASE)
    return caption


def _is_no_more_than_words(found: FoundWords, old: str, new: str) -> bool:
    """`there ought to be the word A before B` is no A. Raises DoubtError."""
    groups = found.match.groupdict()
    is_quoted = any(groups.get(it) and found.is_quoted(it) for it in ("new", "new_first"))
    is_short = len(new.split()) <= len(old.split()) + len("ab")
    is_led = "," in new and "," not in old  # `our mistake, coffee instead of tea`
    is_led = is_led or (_AND_A_WORD.fullmatch(new) is not None and not re.search(r"\d", old))
    if not is_quoted and max(new, default="") >= chr(FIRST_EMOJI) > max(old):
        raise DoubtError(Doubt.LOST, found.clause.typed)  # of 🐶, or of “dog”?
    return is_quoted or (is_short and not is_led and not orders.FRAME.search(new.lower()))


def _is_bare(found: FoundWords) -> bool:
    """Named, and neither quoted nor called a word."""
    says_so = re.search(r"\b(?:words?|text|слов[оа]|текст)\b", found.clause.low)
    return not (says_so or found.is_quoted("old"))


def _is_quoted(found: FoundWords) -> bool:
    names = (name for name in found.match.re.groupindex if name.startswith(("new", "right")))
    return any(found.is_quoted(name) for name in names)


def _pairs(found: FoundWords, caption: str) -> list[tuple[str, str]]:
    """Every way to part what is replaced from what replaces it: `with` may be a word of either."""
    old = _one_of(found, "old", "old_last", "wrong")
    new = _one_of(found, "new", "new_first", "right")
    if new.lower() in orders.NOTHING and not found.is_quoted("new"):
        new = ""
    if found.match.re is orders.REPLACE and not spots_of(old, caption):
        old = clause_of(old).typed
    pairs = [(old, new)]
    if found.match.re is orders.REPLACE:
        for joint in re.finditer(rf"(?:^| ){orders.BY} ", new):
            longer = f"{old} {_joint_before(found)} {new[: joint.start()]}".rstrip()
            pairs.append((longer, new[joint.end() :]))
    return [(_as_there(_with_lead(a, found.clause, caption), caption), b) for a, b in pairs if a]


def _with_lead(old: str, clause: Clause, caption: str) -> str:
    """`just call -> call 555`: what was taken for politeness is of the words that stand there."""
    lead = clause.lead.split()
    leads = (" ".join(lead[count:]) for count in range(len(lead)))
    is_first = clause.typed.startswith(old)
    longer = (f"{words} {old}" for words in leads if is_first)
    return next((words for words in longer if spots_of(words, caption)), old)


def _joint_before(found: FoundWords) -> str:
    """The word between the two, as it was typed."""
    return found.clause.typed[found.match.end("old") :].split()[0]


def _removed(clause: Clause, about: About, chosen: Chosen) -> CaptionEdit | None:
    clause = without_where(clause)
    found = clause.fits(orders.REMOVE)
    if found is None:
        found = clause.fits(orders.WITHOUT)
        if found is None or not found.has("word"):
            return None
    said = _one_of(found, "old", "emoji", "emoji_first")
    if found.match["old"] in orders.EVERYTHING and not orders.OF_A_WORD.search(clause.low):
        raise DoubtError(Doubt.LOST, clause.typed)
    old = _as_there(said, about.caption)
    if not spots_of(old, about.caption):
        if not _is_short(old, clause, about):
            return None
        raise DoubtError(Doubt.NOT_THERE, old)
    if found.has("old") and found.match.re is orders.REMOVE and _is_bare(found):
        _ask_if_named(old, None, about.caption, clause.typed)
    spots = _chosen(old, about.caption, chosen)
    if re.search(r"\b(?:and|и) $", small(clause.lead)):
        spots = with_its_joint(spots, about.caption)
    return CaptionEdit(without(about.caption, spots))


def bare_addition(clause: Clause, caption: str) -> CaptionEdit | None:
    """`add free parking`: words that stand in no quotes, and may be meant all the same."""
    return _added(clause, caption, is_bare=True)


def _added(clause: Clause, caption: str, *, is_bare: bool = False) -> CaptionEdit | None:
    found = clause.fits(orders.PLACED) or clause.fits(orders.ADDITION)
    if found is None or orders.FOR_A_PERIOD.search(clause.low):
        return None
    is_wordless = not re.search(r"\w", found.low("new"))
    if not (is_bare or found.has("colon") or found.is_quoted("new") or is_wordless):
        return None
    where = found.match["where"] + (found.match.groupdict().get("after") or "")
    new = found.to_the_end("new")
    joint = "\n" if orders.ON_A_LINE.search(where) else ""
    if orders.AT_THE_BEGINNING.search(where):
        return CaptionEdit(f"{new}{joint or _between(new, caption)}{caption}")
    body, tags = body_and_tags(caption)
    if not body.strip() or "#" in new:
        body, tags = caption, ""
    added = f"{body.rstrip()}{joint or _between(body.rstrip(), new)}{new}"
    return CaptionEdit(added + caption[len(body.rstrip()) : len(body)] + tags)


def _between(first: str, second: str) -> str:
    """Lines stay lines."""
    return "\n" if "\n" in first or "\n" in second else " "


def _chosen(words: str, caption: str, chosen: Chosen) -> tuple[Spot, ...]:
    spots = spots_meant(words, caption)
    if not spots:
        raise DoubtError(Doubt.NOT_THERE, words)
    return one_of(spots, words, chosen)


def _as_there(words: str, caption: str) -> str:
    """Without an article that stands in the order alone (`remove the sale`), and as the caption
    spells it."""
    if spots_of(words, caption):
        return words
    bare = re.sub(r"^the ", "", words, flags=re.IGNORECASE)
    return bare if spots_of(bare, caption) else nearly(bare, caption) or words


def _is_short(words: str, clause: Clause, about: About) -> bool:
    """Few words that do not stand in the caption are a slip; many are no order."""
    return about.is_reply or (len(words.split()) <= 2 and len(clause.low.split()) <= FEW_WORDS)


def _one_of(found: FoundWords, *names: str) -> str:
    return next((found[name] for name in names if found.match.groupdict().get(name)), "")


def _ask_if_named(label: str, new: str | None, caption: str, typed: str) -> None:
    """Raises MeantError where the word names a number; `new` is None when it is to go."""
    spots = spots_of(label, caption)
    if len(label.split()) != 1 or len(spots) != 1 or re.search(r"\d", label):
        return
    start, end = spots[0]
    found = _NUMBER.match(caption, end)
    other = None if new is None else _NEW.fullmatch(new)
    if found and new and other is None and new[0].isdigit():
        raise DoubtError(Doubt.LOST, typed)
    if found is None or (new is not None and other is None):
        return
    with_unit = other is None or other["unit"] is not None
    number = (found.start("number"), found.end() if with_unit else found.end("number"))
    if new is None:
        meant, text = caption[start : number[1]], without(caption, ((start, number[1]),))
    else:
        meant, text = f"{caption[slice(*number)]} → {new}", put(caption, (number,), new)
    raise MeantError(Unclear(Doubt.MAYBE, f"{typed} ({meant})", typed, (CaptionEdit(text),)))


def _ask_if_only_the_number(old: str, new: str, caption: str, typed: str) -> None:
    """`price 24 -> 22`: what replaces a word and a number is a number alone. Raises MeantError."""
    spots = spots_of(old, caption)
    said = re.fullmatch(rf"[^\W\d]+(?P<number>{_NUMBER.pattern.replace('?P<', '?P<the_')})", old)
    if said is None or len(spots) != 1 or not _NEW.fullmatch(new):
        return
    found = _NUMBER.search(caption, spots[0][0])
    if found is None:
        return
    spot = found.span("number")
    meant = f"{found['number']} → {new}"
    text = put(caption, (spot,), without_unit(new, (spot,), caption))
    raise MeantError(Unclear(Doubt.MAYBE, f"{typed} ({meant})", typed, (CaptionEdit(text),)))
