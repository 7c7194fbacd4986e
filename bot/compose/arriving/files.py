"""A photo, a video, a file or an album itself becomes a draft at once, or joins the post that asks
for its media. Nothing is fetched here: rows are written, and Telegram shows the file by its own id.
"""

from dataclasses import replace
from functools import partial

from telegram import Message, Update
from telegram.ext import ConversationHandler, MessageHandler

from bot.card.unasked.following import follow_file
from bot.compose.arriving.albums import files_before, show_part_later
from bot.compose.arriving.drafting import account_of, begun, connect_first
from bot.compose.arriving.in_a_row import (
    ask_later,
    end_row,
    first_of_row,
    fits_into_row,
    note_file_of_row,
)
from bot.compose.arriving.joining import (
    foreign_sentence,
    into_open_slide,
    join_first_part,
    join_one,
    join_part,
)
from bot.compose.arriving.many import count_file
from bot.compose.arriving.offers import meant_for, offer_to
from bot.compose.arriving.shown_once import (
    QUESTION,
    Show,
    ask_again_later,
    owe_card,
    show_card_later,
    show_later,
)
from bot.compose.fields import CAPTION, replacement_of
from bot.compose.media.converting import ask_about_gif
from bot.compose.sent.file import file_of, is_gif, too_large
from bot.compose.sent.from_files import MOST, Sent, Taken, draft_of, joined_words, mended
from bot.compose.sent.hidden_links import HiddenLinks, offer_addresses
from bot.compose.sent.waiting import (
    has_kept,
    keep_caption,
    keep_file,
    kept_before,
    say_waits,
    tell_earlier,
    tell_forgotten,
    tell_if_joined,
    waits_as,
)
from bot.screen import (
    FILES,
    LAST_FILE,
    Context,
    Handlers,
    Html,
    OwnMessage,
    State,
    Touched,
    chat_id_of,
    focus_on,
    forget,
    forget_that_stays,
    made_by,
    made_by_album,
    remember_own,
    say,
)
from posting import NewFile, Post

JOINING = frozenset({State.REPLACEMENT, State.MORE_MEDIA})
LAST_FOR = 600  # seconds
# A file is awaited, or may well be another, or ends what is asked: "fri 9am" below its card is
# the time of its post, and not those of every week.
ASKED_ANEW = frozenset({State.TOKEN, State.CITY})  # below the file
BEGINNING = frozenset(
    {State.MEDIA, State.DRAFTED, State.SNIPPET, State.POSTING_TIMES, State.SEARCH}
)


async def take_file(
    update: Update, context: Context, state: State | None = None
) -> State | int | None:
    """`state` is what the conversation awaits, where that is to stay, or the file answers it."""
    message = update.effective_message
    if message is None:
        return None
    file = file_of(message)
    if file is None:
        await _foreign(update, context, message)
        return None
    account = await context.db(account_of, context)
    if state not in JOINING:
        await tell_forgotten(update, context)
    takes_kept = state not in JOINING and has_kept(context)
    if takes_kept:
        forget_that_stays(context.data)  # what was said of these words
    sent = _sent(update, context, file, takes_kept=takes_kept)
    if account is None:
        return await _wait(update, context, sent, state)
    sent = replace(sent, account_id=account.account_id)
    count_file(context, message.chat_id)
    ask_again_later(update, context)
    if message.media_group_id is not None:
        return await _part(update, context, message, sent, state)
    if state in JOINING or (state is State.COVER_PICTURE and _may_be_a_cover(message, sent)):
        return await join_one(update, context, state, sent)
    if state is None and not sent.caption and not is_gif(message):
        into = await into_open_slide(update, context, sent)
        if into is not None:
            return into
    return await _single(update, context, message, sent, state)


async def file_beside(update: Update, context: Context, state: State, anew: Show) -> None:
    """A file while something is asked that is about no post: that is asked `anew` below it."""
    await take_file(update, context, state)
    show_later(context, chat_id_of(update), QUESTION, anew)


async def _wait(
    update: Update, context: Context, sent: Sent, state: State | None
) -> State | int | None:
    """For an account, behind what waits already; what is asked stays asked."""
    message = update.effective_message
    is_first = not waits_as(context, sent.key)
    if message and not keep_file(context, sent.file, message, sent.key):
        await say_waits(update, context, is_full=True)
    elif is_first and state is not None:
        await say_waits(update, context)
    elif is_first:
        return await connect_first(update, context)
    return ConversationHandler.END if state is None else None


def _sent(update: Update, context: Context, file: NewFile, *, takes_kept: bool) -> Sent:
    message = update.effective_message
    album = message.media_group_id if message else None
    own = (message and message.caption) or ""
    key = made_by(update.update_id)
    if message and album is not None:
        key = made_by_album(message.chat_id, album)
    return Sent(
        file=file,
        caption=joined_words([kept_before(context, own) if takes_kept else "", own]),
        key=key,
        author_id=context.person.telegram_id,
        failure=too_large(file, context.services.file_limit),
    )


async def _single(
    update: Update, context: Context, message: Message, sent: Sent, state: State | None
) -> State | int | None:
    first = first_of_row(context, message, sent.file)
    is_quiet = first is not None or state is not None
    made = await _made(update, context, sent, _last(context), is_quiet=is_quiet)
    post, chat_id = made.post, message.chat_id
    context.data[LAST_FILE] = post.post_id
    _follow(context, message, post)
    if made.is_mended:
        await say(update, context, context.words("files.took_place"))
    if not fits_into_row(message, sent.file):
        end_row(context)
    elif not made.is_mended:
        note_file_of_row(context, message, post, first)
    if first is not None and not made.is_mended:
        ask_later(context, chat_id, first)
        return None
    if before := files_before(context, message):
        rest = context.words.many("files.rest", 1, count=before + 1, most=MOST)
        await say(update, context, rest)
    if state is not None:
        if not made.is_mended:
            await _offer(update, context, post, state)
        show_card_later(context, chat_id, post)
        return None
    if is_gif(message):
        return await ask_about_gif(update, context, post)
    then = await begun(update, context, [post])
    return _mending(context, post) if sent.failure and post.caption else then


async def _offer(update: Update, context: Context, post: Post, state: State | None) -> None:
    """What was sent may be for another post; an album that comes part by part is not torn apart."""
    message, meant = update.effective_message, meant_for(update, context)
    if message and meant and message.media_group_id is not None:
        meant = replace(meant, is_album=True)
    is_cover = state is State.COVER_PICTURE
    html = context.words("compose.cover_picture.is_a_draft") if is_cover else None
    await offer_to(update, context, meant, [post], html)


def _may_be_a_cover(message: Message, sent: Sent) -> bool:
    """One picture; with words it is a post."""
    return not sent.file.is_video and not is_gif(message) and not message.caption


def _last(context: Context) -> int | None:
    """The post of the file that came last by itself, while it is the one that is worked at."""
    last, touched = context.data.get(LAST_FILE), Touched.recall(context.data)
    if last is None or touched is None or touched.post_id != last:
        return None
    return int(last) if context.now.timestamp() - touched.at <= LAST_FOR else None


def _mending(context: Context, post: Post) -> State:
    """A link to what Telegram does not give is its file."""
    focus_on(context.data, post, replacement_of(0).value(post), walk=False)
    return State.REPLACEMENT


async def _part(
    update: Update, context: Context, message: Message, sent: Sent, state: State | None
) -> State | int | None:
    """Of an album, whose card comes when all of it is here."""
    album, made = str(message.media_group_id), None
    end_row(context)
    if state in JOINING:
        made = await join_first_part(update, context, state, album, sent)
        state = None
    if made is None:
        made = await join_part(context, album, sent)
    if made is None:
        made = await _made(update, context, sent, None, is_quiet=True)
    if made.is_new:
        await _offer(update, context, made.post, state)
    if message.caption:
        await tell_if_joined(update, context, made.post)
    show_part_later(context, message, made)
    _follow(context, message, made.post)
    return _awaited(context, made.post) if state is None else None


def _awaited(context: Context, post: Post) -> State | int:
    """The caption, if there is none yet."""
    if post.caption:
        forget(context.data)
        return ConversationHandler.END
    focus_on(context.data, post, CAPTION.value(post), walk=False)
    return State.DRAFTED


async def _made(
    update: Update, context: Context, sent: Sent, last: int | None, *, is_quiet: bool
) -> Taken:
    """`last` is the draft that may lack this file: none for an album, which is not torn apart.
    `is_quiet`: its card comes later, and is owed until then."""
    made = await context.db(_drafted, context, sent, last, is_quiet=is_quiet)
    if is_quiet:
        await tell_earlier(update, context, made.post)
    return made


def _drafted(context: Context, sent: Sent, last: int | None, *, is_quiet: bool) -> Taken:
    """The draft that was begun last takes the file if its own cannot be used. Database thread."""
    posting = context.posting
    with posting.storage.transaction():
        found = mended(posting, last, sent) if last is not None else None
        made = found or draft_of(posting, sent)
        if made.is_new and is_quiet:
            owe_card(posting, made.post)
    return made


def _follow(context: Context, message: Message, post: Post) -> None:
    """The file on its way, and the words under it: the post follows when they are edited."""
    follow_file(context, post)
    remember_own(context.data, message.message_id, OwnMessage.holding(message.caption or "", post))
    if (hidden := HiddenLinks.of(message)).urls:
        show = partial(offer_addresses, hidden, post.post_id)
        show_later(context, message.chat_id, f"links {message.message_id}", show)


async def _foreign(update: Update, context: Context, message: Message) -> None:
    """What was open stays open; words with it are kept for the file that follows."""
    lines = [foreign_sentence(message, context.words)]
    if message.caption:
        keep_caption(context, message.caption)
        lines.append(context.words("compose.caption_kept"))
    if hidden := HiddenLinks.of(message).urls:
        lines.append(context.words("files.hidden_links_there", links="\n".join(hidden)))
    await say(update, context, Html("\n".join(lines)))


def handlers() -> Handlers:
    """A question that is open stays open, unless a file answers it."""
    asked = {
        state: [MessageHandler(FILES, partial(take_file, state=state))]
        for state in State
        if state not in BEGINNING | ASKED_ANEW
    }
    return Handlers({}, [MessageHandler(FILES, take_file)], asked)
