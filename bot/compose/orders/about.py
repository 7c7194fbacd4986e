"""The post that is in hand, and what words can be about it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.reading.edits import (
    About,
    AccountEdit,
    AltTextEdit,
    Chosen,
    CoverEdit,
    Deed,
    DeedEdit,
    Doubt,
    DraftsEdit,
    Edit,
    KindEdit,
    PlaceEdit,
    ShiftEdit,
    SlotEdit,
    Sort,
    Sorted,
    TimeEdit,
    Unclear,
    UntagEdit,
    sort_of,
)
from bot.reading.guesses.guesses import edits_of, says_a_value_anew
from bot.reading.in_hand import InHand
from bot.screen import Context, OwnMessage, WayBack, noted_way
from posting import EDITABLE_STATES, Post, PostFields, PostGoneError, Posting, taken_back

REPLACING = (
    *(AccountEdit, AltTextEdit, CoverEdit, DeedEdit, DraftsEdit, KindEdit),
    *(PlaceEdit, SlotEdit, TimeEdit, UntagEdit),
)


@dataclass(frozen=True)
class TypedWords:
    """`chosen` is the place that was meant of several, once that was asked. `meant` are the orders
    that were, where the text was not understood, and `told` is what they were said to do;
    `corrected` is the way back from what the same message has ordered before it was edited,
    `wished` what it has ordered in vain."""

    text: str
    chosen: Chosen = None
    meant: tuple[str, ...] = ()
    told: str = ""
    corrected: WayBack | None = None
    wished: str = ""

    def sorted(self, about: About) -> Sorted:
        if self.meant:
            return Sorted(Sort.EDITS, edits_of(self.meant, about))
        found = sort_of(self.text, about, self.chosen)
        is_doubted = found.sort is Sort.TEXT and says_a_value_anew(self.text, about.caption)
        return Sorted(Sort.DOUBT, unclear=Unclear(Doubt.LOST, self.text)) if is_doubted else found


def look(posting: Posting, hand: InHand, corrected: WayBack | None = None) -> tuple[Post, About]:
    """The post, be it deleted, and what words can be about it: as it was before what these correct.
    Raises PostGoneError. Database thread."""
    post = seen(posting, hand.post_id)
    steps = corrected.before_it(post) if corrected is not None else ()
    return post, _about(posting, taken_back(post, steps), hand)


def former_of(
    post: Post, corrected: WayBack | None, about: About, edits: Sequence[Edit]
) -> tuple[PostFields, ...]:
    """The steps to before what these edits correct. A time gives way to another one by itself, and
    without one the post stays in the plan; only of two that say how much later the second counts
    from where the first did."""
    steps = corrected.before_it(post) if corrected is not None else ()
    if corrected is None or (_shifts(edits) and _shifts(sort_of(corrected.typed, about).edits)):
        return steps
    others = map(_but_for_time, steps)
    return tuple(it for it in others if it.model_fields_set - {"medium"})


async def would_add(context: Context, hand: InHand, order: OwnMessage, text: str) -> Post | None:
    """The post, where something else was done with it since an order was carried out, and what the
    message says now would come on top of that. Raises PostGoneError."""
    if not order.is_made or order.post_id != hand.post_id or await context.is_done(hand.post_id):
        return None
    post, about = await context.db(look, context.posting, hand)
    way, found = noted_way(context.data, post.post_id), sort_of(text, about)
    is_its = way is not None and way.typed == order.order
    if post.state not in EDITABLE_STATES or (
        is_its and way and (way.undone or way.before_it(post))
    ):
        return None
    is_order = found.sort is Sort.EDITS and found.unclear is None
    return post if is_order and any(map(_adds, found.edits)) else None


def _adds(edit: Edit) -> bool:
    """Whatever takes the place of what was there does not."""
    return not isinstance(edit, REPLACING) or edit == DeedEdit(Deed.COPY)


def _shifts(edits: Sequence[Edit]) -> bool:
    return any(isinstance(it, ShiftEdit) for it in edits)


def _but_for_time(step: PostFields) -> PostFields:
    packed = step.model_dump_json(exclude_unset=True, exclude={"publish_at"})
    return PostFields.model_validate_json(packed)


def is_its_copy(post: Post, corrected: WayBack | None, wished: str, about: About) -> bool:
    """Whether the post is the copy that was ordered by what is corrected now, or was to be one of
    another time."""
    is_last = corrected is not None and corrected.before_it(post)
    ordered = corrected.typed if corrected is not None and is_last else wished
    return sort_of(ordered, about).deed is Deed.COPY


def _about(posting: Posting, post: Post, hand: InHand) -> About:
    accounts = posting.accounts.usable()
    used = posting.places.recent(post.account_id)
    return About(
        caption=post.caption,
        comment=post.options.first_comment or "",
        media=len(post.media),
        videos=frozenset(at for at, medium in enumerate(post.media) if medium.is_video),
        people=frozenset(tag.username.lower() for it in post.media for tag in it.user_tags),
        collaborators=post.options.collaborators,
        accounts=frozenset(account.username.lower() for account in accounts),
        places=frozenset(it.name.casefold() for it in used if it.name),
        snippets=posting.snippets.of(post.account_id),
        is_reply=hand.by_reply,
    )


def seen(posting: Posting, post_id: int) -> Post:
    """Be it deleted. Raises PostGoneError. Database thread."""
    try:
        return posting.lists.get(post_id)
    except PostGoneError as error:
        if error.post is None:
            raise
        return error.post


async def is_order(context: Context, post: Post, text: str) -> bool:
    """Whether a text that was asked for could be one about its post, as that was before. Hashtags
    and names are what a caption often is."""
    if text.lstrip()[:1] in ("#", "@"):
        return False
    _, about = await context.db(look, context.posting, InHand(post.post_id))
    about = replace(about, caption=post.caption, comment=post.options.first_comment or "")
    return sort_of(text, about).sort is Sort.EDITS
