"""What a message probably means that was not understood word by word: its gist, which is the one
thing of the post that it names and what shall become of it. Pure."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.reading.edits.gist.caption import (
    all_hashtags,
    emoji,
    given,
    leaves_quoted,
    quoted,
    sentence,
    some_hashtags,
    topic,
    unquoted,
)
from bot.reading.edits.gist.cues import (
    ANOTHER_POST,
    AS_A_KIND,
    AWAY,
    IN_AN_ACCOUNT,
    NOT_DONE,
    ORDERED,
    TAGGED,
    TO_READERS,
)
from bot.reading.edits.gist.message import (
    CORRECTION,
    Gist,
    TypedMessage,
    is_aside,
)
from bot.reading.edits.gist.people import people
from bot.reading.edits.gist.post import (
    account,
    binned,
    drafts,
    names_two_accounts,
    place,
    restored,
    slot,
    told,
)
from bot.reading.edits.gist.slides import cover, slides
from bot.reading.edits.gist.times import time
from bot.reading.edits.other_words.spoken_names import with_names
from bot.reading.edits.pieces.clauses import Clause, small
from bot.reading.edits.pieces.guards import (
    are_exact,
    gives_another_order,
    leaves_a_contrast,
    may_be_a_recipe,
    may_be_told_to_guests,
    may_end_in_a_remark,
    moves_twice,
)
from bot.reading.edits.pieces.values import (
    About,
    AccountEdit,
    CaptionEdit,
    CoverEdit,
    DeedEdit,
    Doubt,
    DraftsEdit,
    Edit,
    KindEdit,
    OrderEdit,
    PlaceEdit,
    ShiftEdit,
    SlotEdit,
    TagEdit,
    TimeEdit,
    Unclear,
    after,
    captions_of,
    is_order_unclear,
    written_by,
)
from bot.reading.edits.reasons.misgivings import has_misgivings

Edits = tuple[Edit, ...]
Read = Callable[[str, About], Edits]  # word by word; nothing for what is not understood
_SENTENCE = re.compile(r"(?<=[\w»\"”)])[.!?…]+\s+")
_CHOSEN = re.compile(
    r"\b(?:not|never|не|but|except|кроме|or|или)(?: (?:the|be|a|в|на))? {3}"
    r"|(?<= {3}),? {0,2}(?:or|или|but|except|кроме)\b(?! (?:better|rather|лучше))"
)
"""Beside what is named: that is not meant, or not for sure."""
_TAKEN_BACK = re.compile(rf"(?:[^.!?…]*\?)?(?:{CORRECTION.pattern})")
_OF_NOBODY = (
    CaptionEdit | CoverEdit | DraftsEdit | OrderEdit | PlaceEdit | ShiftEdit | SlotEdit | TimeEdit
)
_NAME_PARTS = re.compile(r"[._]")
_PARTS = re.compile(r"[,.;:!?…]+(?=\s|$)|\s[—–-]\s|\b(?:and|и|а|but|но)\b")
LONGEST_MESSAGE = 34
_Reader = Callable[..., Gist | None]
Found = dict[_Reader, Gist]
_READERS: tuple[_Reader, ...] = (
    *(
        slides,
        cover,
        drafts,
        slot,
        account,
        restored,
        binned,
        told,
        emoji,
        all_hashtags,
        some_hashtags,
    ),
    *(sentence, topic, quoted, unquoted, place, people),
)


def meant(typed: str, about: About, read: Read, *, is_order: bool) -> Edits:
    """`is_order` where it is one for sure, and no caption."""
    message = _message(typed, about)
    edits = _read_all(_gist_of(message, is_order=is_order), about, read)
    if not edits or may_be_told_to_guests(edits, typed) or _leaves_out(message, edits):
        return ()
    return () if has_misgivings(_TAKEN_BACK.sub(" ", typed.lower()), edits) else edits


def otherwise(typed: str, edits: Edits, about: About, read: Read) -> Unclear | None:
    """What its words order one by one is not all that they name, or not what its gist is, or is
    written with a remark behind it, or may be told to guests."""
    may_be_a_caption = may_be_told_to_guests(edits, typed) or may_be_a_recipe(edits, typed, about)
    if may_be_a_caption or may_end_in_a_remark(edits, typed, about):
        return Unclear(Doubt.MAYBE, typed, typed, edits)
    message, texts = _message(typed, about), captions_of(edits)
    is_left = bool(texts) and leaves_quoted(message, texts[-1])
    is_left = is_left or _leaves_out(message, edits) or leaves_a_contrast(edits, typed, about)
    if is_left or moves_twice(edits) or gives_another_order(edits, typed, about):
        return Unclear(Doubt.LOST, typed)
    kinds, known = {*map(type, edits)}, {*map(_known, edits)}
    found = _named(message) if len(typed.split()) <= LONGEST_MESSAGE else {}
    found.pop(topic, None)  # it may be cut narrower
    orders = _orders(found)
    if any({*map(type, read(order, about))} - kinds for order in orders):
        return Unclear(Doubt.LOST, typed)
    if not _plans(edits) and _begins_with_a_time(typed, about, read):
        return Unclear(Doubt.LOST, typed)
    gist_edits = _read_all(orders, about, read) if _is_only_that(message, found) else ()
    is_other = bool({*map(_known, gist_edits)} - known)
    return Unclear(Doubt.MAYBE, typed, typed, gist_edits) if is_other else None


def _leaves_out(message: TypedMessage, edits: Edits) -> bool:
    """What the post is to be, an account that it is to go to, or who is to be tagged or not."""
    if _leaves_somebody(message, edits):
        return True
    if written_by(edits):
        return False
    kinds = {*map(type, edits)}
    named = ((AS_A_KIND, KindEdit), (IN_AN_ACCOUNT, AccountEdit))
    is_named = any(kind not in kinds and said.search(message.unquoted) for said, kind in named)
    return is_named or names_two_accounts(message)


def _leaves_somebody(message: TypedMessage, edits: Edits) -> bool:
    """`photo 3 first, nora untagged`, `tom out, friday 9`; not a name that the caption has."""
    texts = small(" ".join((message.about.caption, *captions_of(edits))))
    names = [
        name
        for name in message.about.people
        if not any(it in texts and it in message.low for it in _NAME_PARTS.split(name))
    ]
    is_of_nobody = all(isinstance(it, _OF_NOBODY) for it in edits)
    return is_of_nobody and any(
        f"@{it}" in part and (TAGGED.search(part) or AWAY.search(part.strip()))
        for part in _PARTS.split(message.named)
        for it in names
    )


def _begins_with_a_time(typed: str, about: About, read: Read) -> bool:
    """`Move to April 1, 10:00. The offer …, so change “March 20” …`"""
    first, *others = _SENTENCE.split(typed)
    edits = read(first, about) if others else ()
    return any(isinstance(it, TimeEdit) for it in edits) and are_exact(edits)


def _known(edit: Edit) -> object:
    """Without what two ways to say the same may differ in."""
    match edit:
        case CaptionEdit(text):
            return CaptionEdit(" ".join(sorted(text.split())))
        case TagEdit():
            return replace(edit, is_known=False)
    return edit


def _read_all(orders: Sequence[str], about: About, read: Read) -> Edits:
    """One after the other; nothing where one of them is not understood."""
    edits: Edits = ()
    for order in orders:
        more = read(order, after(about, edits))
        if not more:
            return ()
        edits = (*edits, *more)
    return edits if len(orders) < 2 or _go_together(edits) else ()


def _go_together(edits: Edits) -> bool:
    is_deed = any(isinstance(it, DeedEdit) for it in edits)
    return not is_deed and _plans(edits) <= 1 and not is_order_unclear(edits)


def _plans(edits: Edits) -> int:
    """How many of them say when."""
    return sum(isinstance(it, TimeEdit | ShiftEdit | SlotEdit | DraftsEdit) for it in edits)


def _message(typed: str, about: About) -> TypedMessage:
    low = small(typed)
    return TypedMessage(typed, with_names(Clause(low, low), about).low, about)


def _gist_of(message: TypedMessage, *, is_order: bool) -> Sequence[str]:
    """As orders; none where it has none, or may be a caption."""
    if whole := given(message):
        return (whole.order,)
    is_told = not is_order and TO_READERS.search(message.low) is not None
    is_long = len(message.low.split()) > LONGEST_MESSAGE
    if is_told or is_long or "\n" in message.typed.strip():
        return ()
    found = _named(message)
    if not {slot, drafts} & {*found} and (said := time(message, is_order=is_order)):
        found[time] = said
    is_said = time in found or _is_ordered(message)
    is_whole = _is_only_that(message, found) and is_said
    return _orders(found) if is_whole else ()


def _is_ordered(message: TypedMessage) -> bool:
    """A sentence in which nothing is told to be done, wished or asked may be a caption."""
    is_asked = message.typed.rstrip().endswith("?")
    first = message.low.split(" ")[0]
    is_small = message.typed[:1].islower() or (
        first[:1] == "#" and first in small(message.about.caption)
    )
    return is_small or is_asked or ORDERED.search(message.low) is not None


def _named(message: TypedMessage) -> Found:
    """The things that it names; a photo is where somebody is tagged as well."""
    found = {read: gist for read in _READERS if (gist := read(message)) is not None}
    if people in found:
        found.pop(slides, None)
    if slides in found:
        found.pop(unquoted, None)
    return found


def _orders(found: Found) -> Sequence[str]:
    return [it.order for it in found.values()]


def _is_only_that(message: TypedMessage, found: Found) -> bool:
    """Nothing else is said but asides."""
    is_not_done = NOT_DONE.search(message.low) is not None and not {people, binned} & {*found}
    if not found or is_not_done or ANOTHER_POST.search(message.unquoted):
        return False
    rests = [it.rest or " " * len(message.low) for it in found.values()]
    rest = "".join(map(min, zip(*rests, strict=False)))  # a space where any of them has one
    if _CHOSEN.search(rest) or any(name in rest for name in message.about.accounts):
        return False
    return is_aside(rest, parts=len(found))
