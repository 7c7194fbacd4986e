"""What is done with a whole post by words: deleted, restored, undone, shown, stopped; undoing and
stopping have a button as well. What cannot be undone is left to its button."""

from contextlib import suppress

from telegram import Update

from bot.card.buttons.refusal import refusal
from bot.card.lines.contents import people_of_post
from bot.card.preview import show_preview
from bot.card.unasked.following import follow_file
from bot.compose.orders.asking_back import ask_back, out_of_reach
from bot.compose.orders.restoring import ChangedSinceError, taken_back
from bot.compose.orders.undone import undone
from bot.compose.questions.walk import finish, stopped
from bot.reading.edits import Deed
from bot.reading.stopping import is_stop
from bot.screen import (
    AskRemoval,
    Cell,
    Context,
    Delete,
    Handlers,
    Html,
    OwnMessage,
    PublishNow,
    State,
    StopPost,
    Touched,
    UndoChange,
    WaitingWords,
    answer,
    chat_id_of,
    danger,
    former_time,
    forward,
    is_just_undone,
    keep_way_back,
    link,
    note_next_is_said,
    note_offer,
    note_taken_out,
    plain_text,
    return_own,
    return_words,
    rows,
    say,
    title,
    way_back,
    way_back_of_order,
)
from posting import (
    EDITABLE_STATES,
    WAITING_STATES,
    Holds,
    InvalidError,
    OutdatedError,
    Post,
    PostGoneError,
    PostState,
    Role,
    WrongStateError,
    can_be_removed,
    is_about_to_publish,
    offer_of,
    utf16_length,
)

SEEN_WHEN_OUT = frozenset({Deed.PREVIEW, Deed.REMOVE})


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
        return await _say_too_late(update, context, post)
    try:
        restored, draft = await context.slow(taken_back, context, post, way)
    except InvalidError as error:
        refused = await refusal(context, error.problems, post)
        await say(update, context, refused.html)
        return await finish(update, context, post)
    except ChangedSinceError:
        return await _say_too_late(update, context, post)
    keep_way_back(context.data, restored, way.once_undone(restored, context.now))
    if way.has_exchanged_words and way.swapped_with:
        return_words(context.data, post, restored, way.swapped_with[0])
    follow_file(context, restored)
    toast = undone(post, restored, context.zone(None), context.words)
    state = await finish(update, context, restored, toast=toast)
    if any(way.put_in[:1]):
        note_taken_out(context.data, post.post_id)
    if draft is None:
        return state
    return_own(context.data, draft.post_id)
    return await finish(update, context, draft, fresh=True)


async def _say_too_late(update: Update, context: Context, post: Post) -> State | int:
    await answer(update, context, context.words.plain("in_hand.toast.no_way_back"), alert=True)
    return await finish(update, context, post)


async def stop(update: Update, context: Context) -> State | int:
    """Take it back to its former time, else to the drafts; what has a later time was stopped."""
    return await stop_post(update, context, context.button(StopPost).post_id)


async def stop_post(update: Update, context: Context, post_id: int) -> State | int:
    """As [Stop] does."""
    post, actor = await context.db(context.posting.lists.get, post_id), context.actor
    is_planned = post.state in WAITING_STATES and not is_about_to_publish(post, context.now)
    if is_planned or await context.is_done(post_id):
        return await finish(update, context, post)
    former = former_time(context.application.user_data.values(), post)
    plan = context.posting.schedule.schedule
    stops = actor if former is None else context.preparing
    post = await stopped(context, post_id, stops)
    if former is not None and post.state is PostState.DRAFT:
        with suppress(InvalidError):  # that time has passed, or is no longer free
            post = await context.db(plan, post_id, former, seen_version=post.version, actor=actor)
    is_draft = post.state is PostState.DRAFT
    toast = context.words.plain("card.toast.stopped_draft" if is_draft else "card.toast.stopped")
    if update.callback_query is None:
        await say(update, context, plain_text(toast))
    return await finish(update, context, post, toast=toast)


async def stop_going_out(update: Update, context: Context) -> State | int | None:
    """The post that this person had before them last; None where it is not about to go out."""
    touched = Touched.recall(context.data)
    if touched is None or not context.may(Role.EDITOR):
        return None
    with suppress(PostGoneError):
        post = await context.db(context.posting.lists.get, touched.post_id)
        if is_about_to_publish(post, context.now):
            return await stop_post(update, context, post.post_id)
    return None


async def out_of_hand(
    update: Update, context: Context, post: Post, words: WaitingWords, deed: Deed | None
) -> State | int | None:
    """What is said of a post that cannot be changed now. One that is about to go out is stopped by
    whoever says so; for all else a button stops it first."""
    if is_about_to_publish(post, context.now) and (deed is Deed.UNDO or is_stop(words.text)):
        return await stop_post(update, context, post.post_id)
    if deed is Deed.DELETE and post.state is PostState.PUBLISHED:
        deed = Deed.REMOVE  # where else should it go from?
    if deed is Deed.UNDO and post.state is PostState.DELETED:
        deed = Deed.RESTORE  # its deletion is what was done last
    is_back = deed is Deed.RESTORE and post.state is PostState.DELETED
    if deed is not None and (is_back or deed in SEEN_WHEN_OUT):
        return await do_deed(update, context, post, deed)
    question = out_of_reach(words.text, post, context.zone(None), context.words)
    await ask_back(update, context, question, words)
    return None


async def take_back_order(update: Update, context: Context, order: OwnMessage) -> None:
    """What a message has ordered that means another post now; nothing where its post has changed
    since."""
    way = way_back_of_order(context.data, order)
    with suppress(PostGoneError):
        post = await context.db(context.posting.lists.get, order.post_id)
        if way is not None and way.version == post.version and post.state in EDITABLE_STATES:
            await take_back(update, context, post)


def handlers() -> Handlers:
    return Handlers(buttons={UndoChange: undo, StopPost: stop})
