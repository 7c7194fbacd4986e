"""The start of a post: a link with or without its caption, a file, or `/new` and its walk.

Whatever was sent is kept until it has become a draft: a link through a failed check or the
connecting of an account, a caption through the search for a link that works.
"""

import re
from datetime import timedelta

from telegram import Update
from telegram.ext import MessageHandler, filters

from bot.accounts import current_account
from bot.answers import Cell
from bot.buttons import CheckAgain, ConnectAccount, ListPosts, NewPost, UseUnseen, on
from bot.context import Context
from bot.fields.caption import CAPTION
from bot.fields.field import Question
from bot.fields.media import Link, find_link, inspect
from bot.fields.steps import next_step
from bot.focus import OwnMessage, remember_own
from bot.messages import text_of
from bot.problem_words import problem_sentence
from bot.prompt import say, show_prompt, with_sign_of_life
from bot.states import TYPED, Handlers, State, command
from bot.walk import END, ask, finish, take
from bot.words import Html, Words
from posting import (
    OUR_LOOK_FAILED,
    Account,
    InvalidError,
    MediaFacts,
    MediaKind,
    Post,
    Tab,
    proves_nothing,
)

LINK = "link"  # the message that is to become a draft
LINK_MESSAGE = "link_message"
CAPTION_TO_COME = "caption_to_come"  # typed before there was a link that works
ON_WALK = "on_walk"
KEPT_FOR = timedelta(hours=1)
PHOTO_ENDINGS, VIDEO_ENDINGS = (".jpg", ".jpeg"), (".mp4", ".mov")
ANY_LINK = re.compile(r"^\s*https?://", re.IGNORECASE)
MEDIA_LINK = re.compile(r"^\s*https?://\S+\.(jpe?g|png|webp|mp4|mov)(\?\S*)?(\s|$)", re.IGNORECASE)


async def new(update: Update, context: Context) -> State | int:
    """/new: the walk through the fields, the file first."""
    context.data.pop(LINK, None)
    context.data[ON_WALK] = True
    account, drafts = await context.db(_account_and_drafts, context)
    if account is None:
        return await _connect_first(update, context)
    words = context.words
    button: Cell = (words.plain("compose.button.drafts", n=drafts), ListPosts(Tab.DRAFTS, 0))
    question = Question(words("compose.new"), ([button],) if drafts else ())
    await show_prompt(update, context, question, [])
    return State.MEDIA


async def start(update: Update, context: Context, text: str, link: Link) -> State | int:
    """Look at the file behind the link and make a draft of it."""
    context.data[LINK] = text
    if update.effective_message and not update.callback_query:
        context.data[LINK_MESSAGE] = update.effective_message.message_id
    account, _ = await context.db(_account_and_drafts, context)
    if account is None:
        return await _connect_first(update, context)
    try:
        facts = await with_sign_of_life(update, context, inspect(context, link.url))
    except InvalidError as error:
        return await _refused(update, context, error, link)
    return await _drafted(update, context, account, link, facts)


async def _drafted(
    update: Update, context: Context, account: Account, link: Link, facts: MediaFacts
) -> State | int:
    caption = link.caption or _kept_caption(context)
    post = await context.db(_create, update, context, facts, account, caption)
    message_id = context.data.pop(LINK_MESSAGE, None)
    if message_id is not None:
        remember_own(context.data, message_id, OwnMessage(post.post_id, has_link=True))
    for note in (LINK, CAPTION_TO_COME):
        context.data.pop(note, None)
    return await _begun(update, context, post)


async def resume(update: Update, context: Context) -> State | int | None:
    """Go on with the link that waited for an account. None when none did."""
    text = context.data.get(LINK, "")
    link = find_link(text)
    return await start(update, context, text, link) if link else None


async def _begun(update: Update, context: Context, post: Post) -> State | int:
    if context.data.pop(ON_WALK, False):
        step = next_step(post, State.CAPTION if post.caption else State.MEDIA)
        return await ask(update, context, post, step or CAPTION, walk=True)
    return await finish(update, context, post)


async def _refused(update: Update, context: Context, error: InvalidError, link: Link) -> State:
    """Say what is wrong with the link; the caption waits for a better one."""
    words, zone = context.words, context.zone(None)
    lines = [problem_sentence(problem, words, zone) for problem in error.problems]
    if link.caption:
        keep_caption(context, link.caption)
        lines.append(words("compose.caption_kept"))
    again: Cell = (words.plain("compose.button.check_again"), CheckAgain())
    passing = any(problem.code in OUR_LOOK_FAILED for problem in error.problems)
    use = _ways_to_use(link, words) if all(map(proves_nothing, error.problems)) else []
    rows = tuple([cell] for cell in [*([again] if passing else []), *use])
    await show_prompt(update, context, Question(Html("\n".join(lines)), rows), [])
    return State.MEDIA


def _ways_to_use(link: Link, words: Words) -> list[Cell]:
    """Buttons for a file that could not be looked at: what it is, its name tells, or the person."""
    as_photo: Cell = (words.plain("compose.button.use_photo"), UseUnseen(MediaKind.PHOTO.value))
    as_video: Cell = (words.plain("compose.button.use_video"), UseUnseen(MediaKind.VIDEO.value))
    path = link.url.partition("?")[0].lower()
    if path.endswith(PHOTO_ENDINGS):
        return [as_photo]
    return [as_video] if path.endswith(VIDEO_ENDINGS) else [as_photo, as_video]


async def _use_unseen(update: Update, context: Context) -> State | int | None:
    """Make a draft of the link that waits, unseen, as the person wants it."""
    kind, link = context.button(UseUnseen).kind, find_link(context.data.get(LINK, ""))
    account, _ = await context.db(_account_and_drafts, context)
    if link is None or account is None or kind not in set(MediaKind):
        return await _check_again(update, context)
    try:
        facts = context.posting.media.unseen(link.url, MediaKind(kind))
    except InvalidError as error:
        return await _refused(update, context, error, link)
    return await _drafted(update, context, account, link, facts)


async def _connect_first(update: Update, context: Context) -> int:
    words = context.words
    kept = LINK in context.data
    html = words("compose.connect_keeps_link") if kept else words("compose.connect_first")
    connect: Cell = (words.plain("common.connect"), ConnectAccount())
    await show_prompt(update, context, Question(html, ([connect],)), [])
    return END


async def _typed_idle(update: Update, context: Context) -> State | int | None:
    """A text while nothing is awaited: a link starts a post."""
    context.data.pop(ON_WALK, None)
    text = text_of(update)
    link = find_link(text)
    if link:
        return await start(update, context, text, link)
    await say(update, context, context.words("compose.need_media"))
    return None


async def _typed_media(update: Update, context: Context) -> State | int:
    """The answer to `/new`, or to a link that did not work: a link, or the caption before it."""
    text = text_of(update)
    link = find_link(text)
    if link:
        return await start(update, context, text, link)
    if len(text.split()) == 1 and "." in text:
        problem = context.words("compose.media.no_link")
        await show_prompt(update, context, Question(problem), [])
        return State.MEDIA
    keep_caption(context, text)
    await show_prompt(update, context, Question(context.words("compose.now_the_link")), [])
    return State.MEDIA


async def _typed_drafted(update: Update, context: Context) -> State | int:
    """After a draft without a caption: another link starts another draft, a text is the caption."""
    text = text_of(update)
    link = find_link(text)
    if link and text.strip().startswith(link.url):
        return await start(update, context, text, link)
    return await take(update, context, CAPTION, text)


async def _check_again(update: Update, context: Context) -> State | int | None:
    resumed = await resume(update, context)
    return await new(update, context) if resumed is None else resumed


def _account_and_drafts(context: Context) -> tuple[Account | None, int]:
    posting = context.posting
    account = current_account(posting, context.person.current_account_id)
    counts = posting.drafts.counts(account.ig_user_id) if account else {}
    return account, counts.get(Tab.DRAFTS, 0)


def _create(
    update: Update, context: Context, facts: MediaFacts, account: Account, caption: str
) -> Post:
    return context.posting.drafts.create_from_media(
        facts,
        author_id=context.person.telegram_id,
        account_id=account.account_id,
        caption=caption,
        source_update_id=update.update_id,
    )


def keep_caption(context: Context, caption: str) -> None:
    """Keep what was typed for the next link that works, for an hour."""
    until = context.now + KEPT_FOR
    context.data[CAPTION_TO_COME] = {"text": caption, "until": until.timestamp()}


def _kept_caption(context: Context) -> str:
    kept = context.data.get(CAPTION_TO_COME)
    if not kept or kept["until"] < context.now.timestamp():
        return ""
    return str(kept["text"])


def handlers() -> Handlers:
    """`/new` and links."""
    any_link = MessageHandler(TYPED & filters.Regex(ANY_LINK), _typed_idle)
    media_link = MessageHandler(TYPED & filters.Regex(MEDIA_LINK), _typed_idle)
    return Handlers(
        anywhere=[
            command("new", new),
            on(NewPost, new),
            on(CheckAgain, _check_again),
            on(UseUnseen, _use_unseen),
        ],
        typed={
            State.MEDIA: [MessageHandler(TYPED, _typed_media)],
            State.DRAFTED: [MessageHandler(TYPED, _typed_drafted)],
            # Who sends a link instead of the answer has gone on to another post. Places and
            # people may be links themselves.
            State.WHEN: [any_link],
            State.COVER: [any_link],
            State.PLACE: [media_link],
            State.PEOPLE: [media_link],
        },
        idle=[MessageHandler(TYPED, _typed_idle)],
    )
