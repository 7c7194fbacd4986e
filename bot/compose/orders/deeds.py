"""What is done with a whole post by words: deleted, restored, undone, shown; undoing has a button
as well. What cannot be undone is left to its button."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from zoneinfo import ZoneInfo

from telegram import Update

from bot.card.buttons.refusal import refusal
from bot.card.lines.contents import people_of_post
from bot.card.preview import show_preview
from bot.card.unasked.following import follow_file
from bot.compose.questions.walk import finish
from bot.reading.edits import Deed
from bot.reading.people.tagging import merged
from bot.screen import (
    AskRemoval,
    Cell,
    Context,
    Delete,
    Handlers,
    Html,
    PublishNow,
    State,
    UndoChange,
    WayBack,
    Words,
    answer,
    chat_id_of,
    danger,
    forward,
    is_just_undone,
    keep_way_back,
    link,
    note_next_is_said,
    note_offer,
    note_taken_out,
    place_words,
    return_own,
    rows,
    say,
    shape_words,
    title,
    way_back,
)
from posting import (
    EDITABLE_STATES,
    WAITING_STATES,
    Actor,
    Holds,
    InvalidError,
    OutdatedError,
    Post,
    PostFields,
    PostGoneError,
    PostState,
    ProblemCode,
    WrongStateError,
    can_be_removed,
    offer_of,
    remade,
    utf16_length,
)

TOLD = 40  # characters of a caption


async def do_deed(update: Update, context: Context, post: Post, deed: Deed) -> State | int | None:
    """Raises the errors of posting."""
    match deed:
        case Deed.PREVIEW:
            await show_preview(update, context, post)
            return None
        case Deed.TAGGED if not people_of_post(post):
            await say(update, context, context.words("in_hand.nobody_tagged"))
            return None
        case Deed.CARD | Deed.TAGGED:
            return await finish(update, context, post, fresh=True)
        case Deed.WHEN | Deed.LENGTH:
            await say(update, context, _told(context, post, deed))
            return None
        case Deed.DELETE:
            delete = context.posting.changes.delete
            seen, actor = post.version, context.actor
            deleted = await context.db(delete, post.post_id, seen_version=seen, actor=actor)
            return await finish(update, context, deleted)
        case Deed.RESTORE if post.state is PostState.DELETED:
            restore = context.posting.changes.restore
            restored = await context.db(restore, post.post_id, actor=context.actor)
            return await finish(update, context, restored)
        case Deed.RESTORE | Deed.UNDO:
            way = way_back(context.data, post, context.now)
            if way is None or not way.steps:
                await say(update, context, context.words("in_hand.no_such_change"))
                return None
            return await take_back(update, context, post)
    await show_button(update, context, post, deed)
    return None


def _told(context: Context, post: Post, deed: Deed) -> Html:
    words, zone = context.words, context.zone(None)
    if deed is Deed.LENGTH:
        most = context.posting.limits.caption
        return words("in_hand.length", length=utf16_length(post.caption), limit=most)
    if post.publish_at is None:
        return words("in_hand.no_time")
    when = words.moment(post.publish_at, zone)
    return words("in_hand.when", when=when, zone=words.zone_name(zone))


async def show_button(update: Update, context: Context, post: Post, deed: Deed) -> None:
    """Or the way there, where the account's login may not delete."""
    words, post_id, version = context.words, post.post_id, post.version
    html, only_leads = words("in_hand.by_button", title=title(post, words)), False
    row: list[Cell] = [forward(words.plain("card.button.now"), PublishNow(post_id, version))]
    delete: Cell = (words.plain("card.button.delete"), Delete(post_id, version))
    if deed is Deed.DELETE:
        html, row = words("in_hand.delete", title=title(post, words)), [delete]
    if deed is Deed.REMOVE:
        account = await context.db(context.posting.accounts.get, post.account_id)
        row = [danger(words.plain("outcome.button.remove"), AskRemoval(post_id, version))]
        if post.state in EDITABLE_STATES:
            html = words("in_hand.not_out")
            row = [delete]
        elif not can_be_removed(post, account):
            html, url, only_leads = words("outcome.remove_by_hand"), post.permalink, True
            row = [link(words.plain("card.button.open"), url)] if url else []
    sent = await context.bot.send_message(chat_id_of(update), html, reply_markup=rows([row]))
    note_offer(context, sent, None if only_leads else offer_of(post, Holds.UNCHANGED))


async def undo(update: Update, context: Context) -> State | int | None:
    """Of what is still as it was when the button was shown. Raises WrongStateError, OutdatedError
    where it is not: what was changed later has a button of its own. After a second tap on the same
    button there is nothing to say; one on the next, before it can have been seen, says what that
    is."""
    button = context.button(UndoChange)
    post = await context.db(context.posting.lists.get, button.post_id)
    if await context.is_done(post.post_id):
        return await finish(update, context, post)
    way = way_back(context.data, post, context.now)
    if way is not None and way.undone == button.version:
        return None
    if is_just_undone(context.data, post.post_id, button.version, context.now):
        await answer(update, context, context.words.plain("in_hand.toast.undo_more"))
        note_next_is_said(context.data, post.post_id)
        return None
    if post.state not in EDITABLE_STATES:
        raise WrongStateError(post)
    if post.version != button.version:
        raise OutdatedError(post)
    return await take_back(update, context, post)


async def take_back(update: Update, context: Context, post: Post) -> State | int:
    """Said where nothing is known any more of the last change; its card then."""
    way = way_back(context.data, post, context.now)
    if way is None or not way.steps:
        await answer(update, context, context.words.plain("in_hand.toast.no_way_back"), alert=True)
        return await finish(update, context, post)
    try:
        restored, draft = await context.slow(_taken_back, context, post, way)
    except InvalidError as error:
        refused = await refusal(context, error.problems, post)
        await say(update, context, refused.html)
        return await finish(update, context, post)
    keep_way_back(context.data, restored, way.once_undone(restored, context.now))
    follow_file(context, restored)
    toast = undone(post, restored, context.zone(None), context.words)
    state = await finish(update, context, restored, toast=toast)
    if any(way.put_in[:1]):
        note_taken_out(context.data, post.post_id)
    if draft is None:
        return state
    return_own(context.data, draft.post_id)
    return await finish(update, context, draft, fresh=True)


def _taken_back(context: Context, post: Post, way: WayBack) -> tuple[Post, Post | None]:
    """With the draft whose photos and videos the change had put in: both or none. Raises the errors
    of posting."""
    storage, actor = context.posting.storage, context.actor
    with storage.transaction():
        restored = restored_by(context, post, way, actor)
        for draft_id in filter(None, way.put_in[:1]):
            with suppress(PostGoneError), storage.part():
                return restored, context.posting.changes.restore(draft_id, actor=actor)
        return restored, None


def restored_by(context: Context, post: Post, way: WayBack, actor: Actor) -> Post:
    """Two that have swapped their times swap back; where the other one has changed since, this one
    goes back alone. Whoever had no spot gets one where a photo needs it now. Raises the errors of
    posting."""
    posting, part = context.posting, context.posting.storage.part
    if way.swapped_with is not None:
        with suppress(OutdatedError, PostGoneError, WrongStateError), part():
            return posting.grid.swap((post.post_id, way.version), way.swapped_with, actor)[0]
    change_all, seen_version = posting.changes.change_all, way.version
    try:
        with part():
            return change_all(post.post_id, way.fields, seen_version=seen_version, actor=actor)
    except InvalidError as error:
        if any(it.code is not ProblemCode.TAG_WITHOUT_POSITION for it in error.problems):
            raise
    placed = tuple(_placed(step, post) for step in way.fields)
    return change_all(post.post_id, placed, seen_version=seen_version, actor=actor)


def _placed(step: PostFields, post: Post) -> PostFields:
    if not step.user_tags or step.medium >= len(post.media):
        return step
    medium = replace(post.media[step.medium], user_tags=step.user_tags)
    return step.model_copy(update={"user_tags": merged(medium, (), needs_spots=True)})


def undone(before: Post, after: Post, zone: ZoneInfo, words: Words) -> str:
    """What stands again, in a few words."""
    again = " · ".join(_standing_again(before, after, zone, words))
    if again:
        return words.plain("in_hand.toast.undone", what=again)
    return words.plain("in_hand.toast.undone_all")


def _standing_again(before: Post, after: Post, zone: ZoneInfo, words: Words) -> Iterator[str]:
    if after.publish_at and after.state in WAITING_STATES and before.publish_at != after.publish_at:
        yield words.moment(after.publish_at, zone)
    if before.kind is not after.kind:
        yield words.plain(f"kind.{after.kind.value}")
    if before.caption != after.caption and after.caption:
        caption = " ".join(after.caption.split())
        yield caption if len(caption) <= TOLD else f"{caption[:TOLD].rstrip()}…"
    if before.location_id != after.location_id and after.location_id:
        yield place_words(after, words)
    was, now = (people_of_post(it) for it in (before, after))
    if shape := _shape_again(before, after, words):
        yield shape
    if was != now:
        yield f"👤 {' '.join(f'@{name}' for name in now) or '–'}"
    yield from _files_again(before, after, words)


def _files_again(before: Post, after: Post, words: Words) -> Iterator[str]:
    """Where as many stand in other places, or others; one that was made to fit in another way is
    the same."""
    former = remade(before, after)
    was = [medium.url for medium in before.media]
    now = [former.get(place, medium).url for place, medium in enumerate(after.media)]
    if was != now and len(was) == len(now):
        key = "order" if sorted(was) == sorted(now) else "files"
        yield words.plain(f"in_hand.toast.{key}_again")


def _shape_again(before: Post, after: Post, words: Words) -> str | None:
    """Of the pictures that were made to fit in another way, where that is another shape."""
    shapes: dict[str, None] = {}
    for place, was in remade(before, after).items():
        now = after.media[place]
        if was.width and was.height and now.width and now.height:
            old, new = (shape_words(it.width or 0, it.height or 0, words) for it in (was, now))
            shapes |= {new: None} if old != new else {}
    return f"📐 {', '.join(shapes)}" if shapes else None


def handlers() -> Handlers:
    return Handlers(buttons={UndoChange: undo})
