"""Changes of the caption at a spot that is named: `put 🔥 after big sale`, `BIG SALE all caps`,
`break after “Sunday.”`, `first line → …`, `remove the part about sunday`."""

import re

from bot.reading.edits.pieces.clauses import QUOTED, Clause, FoundWords, unquoted
from bot.reading.edits.pieces.finding import (
    FIRST_EMOJI,
    Spot,
    body_and_tags,
    speaks_of,
    spots_of,
    without,
)
from bot.reading.edits.pieces.saying import sign_named
from bot.reading.edits.pieces.values import (
    CaptionEdit,
    Chosen,
    Doubt,
    DoubtError,
    MeantError,
    Unclear,
)
from bot.reading.edits.readers import insertion_orders as orders


def inserted(clause: Clause, caption: str, chosen: Chosen = None) -> CaptionEdit | None:
    """The caption with what is ordered; None for another order. Raises DoubtError for a spot that
    stands twice."""
    for read in (
        _above_tags,
        _first_tag,
        _tags_moved,
        _cut_after,
        _sign_taken,
        _lined,
        _cased,
        _cut_about,
        _put_in,
    ):
        if (text := read(clause, caption, chosen)) is not None:
            return CaptionEdit(text)
    return None


def _above_tags(clause: Clause, caption: str, _: Chosen) -> str | None:
    found = clause.fits(orders.ABOVE_TAGS)
    body, tags = body_and_tags(caption)
    if found is None or not tags:
        return None
    new = found["new"] or found.to_the_end("new_last")
    return f"{body.rstrip()}\n{new}\n{tags}"


def _first_tag(clause: Clause, caption: str, _: Chosen) -> str | None:
    """Before those with which the caption ends."""
    found = clause.fits(orders.FIRST_TAG)
    body, tags = body_and_tags(caption)
    if found is None or not tags:
        return None
    return f"{body}{_said(found, 'new', 'new_last')} {tags}"


def _sign_taken(clause: Clause, caption: str, _: Chosen) -> str | None:
    """The one that is shown, whatever is said of it: `remove those nails 💅`."""
    signs = {sign for sign in re.findall(r"[^\w\s]", clause.low) if ord(sign) > FIRST_EMOJI}
    is_order = orders.TAKES.match(clause.low) and clause.typed[:1].islower()
    if len(signs) != 1 or not is_order or orders.ELSEWHERE.search(clause.low):
        return None
    spots = spots_of(signs.pop(), caption)
    return without(caption, spots) if len(spots) == 1 else None


def _cut_after(clause: Clause, caption: str, chosen: Chosen) -> str | None:
    """With the signs that end what stays."""
    found = clause.fits(orders.CUT_AFTER)
    spot = _spot(found["old"], caption, chosen) if found else None
    if spot is None or not caption[spot[1] :].strip():
        return None
    signs = re.match(r"[.!?…]*", caption[spot[1] :])
    return caption[: spot[1] + (signs.end() if signs else 0)]


def _tags_moved(clause: Clause, caption: str, _: Chosen) -> str | None:
    body, tags = body_and_tags(caption)
    if not tags or not body.strip():
        return None
    if clause.fits(orders.TAGS_FIRST):
        return f"{tags}\n{body.rstrip()}"
    return f"{body.rstrip()}\n\n{tags}" if clause.fits(orders.TAGS_LOWER) else None


def _lined(clause: Clause, caption: str, chosen: Chosen) -> str | None:
    if clause.fits(orders.EACH_ON_A_LINE):
        return re.sub(r"(?<=[.!?…]) +(?=[^\W\d_«\"“])", "\n", caption)
    found = clause.fits(orders.BROKEN)
    spot = _spot(_said(found, "old", "old_first"), caption, chosen) if found else None
    if found is None or spot is None:
        return None
    if found.has("after"):
        stop = re.match(r"[.!?…,;:]*", caption[spot[1] :])
        end = spot[1] + (stop.end() if stop else 0)
        return f"{caption[:end]}\n{caption[end:].lstrip()}"
    return f"{caption[: spot[0]].rstrip()}\n{caption[spot[0] :]}"


def _cased(clause: Clause, caption: str, chosen: Chosen) -> str | None:
    if clause.fits(orders.LOWER):
        return caption.lower()
    if found := clause.fits(orders.FIRST_LETTER):
        spot = _spot(found["old"], caption, chosen)
        letter = spot and caption[spot[0]]
        cased = letter and (letter.upper() if found.has("large") else letter.lower())
        return spot and f"{caption[: spot[0]]}{cased}{caption[spot[0] + 1 :]}"
    found = clause.fits(orders.UPPER)
    said = _said(found, "old", "old_last", "old_ru_last") if found else ""
    if orders.ALL_OF_IT.fullmatch(said.lower()):
        return caption.upper()
    spot = _spot(said, caption, chosen) if said else None
    return spot and caption[: spot[0]] + caption[slice(*spot)].upper() + caption[spot[1] :]


def _cut_about(clause: Clause, caption: str, _: Chosen) -> str | None:
    """Between two signs: the only part of the caption in which it stands. Raises MeantError where
    it stands there beside something else, “with vanilla and a drop of lemon”, or something hangs on
    it: “, but the door opens”."""
    found = clause.fits(orders.ABOUT)
    if found is None:
        return None
    body, _tags = body_and_tags(caption)
    parts = [it.span() for it in orders.SEGMENT.finditer(body)]
    there = [it for it in parts if speaks_of(found["what"], caption[slice(*it)])]
    if len(there) != 1:
        return None
    start, end = there[0]
    lead = orders.LEADING.match(caption, start, end)
    start = lead.end() if lead else start
    goes_on = orders.GOES_ON_BEHIND.match(body, end)
    end = goes_on.end() if goes_on else end
    before, after = caption[:start].rstrip(), body[end : end + 1]
    if before.endswith(","):
        text = without(caption, ((len(before) - 1, end),))
        if goes_on or orders.AND.search(caption, start, end):
            raise MeantError(Unclear(Doubt.MAYBE, clause.typed, clause.typed, (CaptionEdit(text),)))
        return text
    return None if after == "," else without(caption, ((start, end + len(after.strip())),))


_NEWS = ("new", "new_last", "new_put")


def _put_in(clause: Clause, caption: str, chosen: Chosen) -> str | None:
    found = None if orders.TAKES.match(clause.low) else clause.fits(orders.INSERTED)
    if found is None:
        return None
    spot = _spot(_said(found, "old", "old_first", "old_put"), caption, chosen)
    new = unquoted(_said(found, *_NEWS))
    is_quoted = any(found.has(it) and found.is_quoted(it) for it in _NEWS)
    sign = None if is_quoted else sign_named(new)
    if sign == "":
        return None
    name = re.search(r"@[\w.]+", new)
    new = sign or _sign_alone(new) or (name[0] if name and not QUOTED.search(new) else new)
    if spot is None or (spots_of(new, caption) and not re.search(r"[^\w\s]", new)):
        return None
    is_order = orders.ORDERS.match(clause.low) or found.has("new_last")
    if not is_order and re.search(r"\w", new):
        return None
    if any(map(found.has, ("after", "after_first", "after_put"))):
        joint = "" if new[:1] in " .,!?…:" else " "
        return f"{caption[: spot[1]]}{joint}{new}{caption[spot[1] :]}"
    return f"{caption[: spot[0]]}{new} {caption[spot[0] :]}"


def _sign_alone(new: str) -> str:
    """Of `a little ☕`, «стаканчик ☕»: a sign beside its name."""
    signs = re.findall(r"[^\w\s.,!?;:'\"«»“”#@-]+", new)
    return signs[0] if len(signs) == 1 and len(re.findall(r"\w+", new)) <= len("abc") else ""


def _said(found: FoundWords, *names: str) -> str:
    return next((found[name] for name in names if found.match.groupdict().get(name)), "")


def _spot(words: str, caption: str, chosen: Chosen) -> Spot | None:
    """The first that stands there, of words with what they were perhaps followed by. Raises
    DoubtError."""
    words = re.sub(r"^(?:the|слова|слово) ", "", words, flags=re.IGNORECASE).strip(" .,!")
    words = unquoted(words).strip(" .,!")
    spots = spots_of(words, caption)
    if len(spots) > 1 and not isinstance(chosen, int):
        raise DoubtError(Doubt.TWICE, words, spots)
    return spots[chosen if isinstance(chosen, int) and len(spots) > 1 else 0] if spots else None
