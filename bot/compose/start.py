"""The start of a post: links with or without a caption, or `/new` and its walk."""

from telegram import Update
from telegram.ext import MessageHandler

from bot.compose.drafting import (
    LINK,
    ON_WALK,
    account_of,
    connect_first,
    resume,
    start,
    start_from,
    take_links,
    use_as_story,
    use_unseen,
)
from bot.compose.fields import BEGINS_WITH_MEDIA, CAPTION, HAS_MEDIA, STARTS_A_POST
from bot.compose.waiting import keep_caption
from bot.compose.walk import take
from bot.screen import (
    TYPED,
    Cell,
    CheckAgain,
    Context,
    Handlers,
    ListPosts,
    Question,
    StartPost,
    State,
    TakeLinks,
    UseAsStory,
    UseUnseen,
    command,
    links_in,
    say,
    show_prompt,
    text_of,
)
from posting import Tab


async def new(update: Update, context: Context) -> State | int:
    """/new: the walk through the fields, the file first."""
    context.data.pop(LINK, None)
    context.data[ON_WALK] = True
    drafts = await context.db(_drafts, context)
    if drafts is None:
        return await connect_first(update, context)
    words = context.words
    button: Cell = (words.plain("compose.button.drafts", n=drafts), ListPosts(Tab.DRAFTS, 0))
    question = Question(words("compose.new"), ([button],) if drafts else ())
    await show_prompt(update, context, question, [])
    return State.MEDIA


async def _typed_idle(update: Update, context: Context) -> State | int | None:
    """A text while nothing is awaited: a link starts a post."""
    message = update.effective_message
    if message and links_in(message).links:
        return await start_from(update, context, message)
    context.data.pop(ON_WALK, None)
    await say(update, context, context.words("compose.need_media"))
    return None


async def _typed_media(update: Update, context: Context) -> State | int:
    """The answer to `/new`, or to a link that did not work: a link, or the caption before it."""
    text, message = text_of(update), update.effective_message
    if message and (linked := links_in(message)).links:
        return await start(update, context, linked)
    if len(text.split()) == 1 and "." in text:
        problem = context.words("compose.media.no_link")
        await show_prompt(update, context, Question(problem), [])
        return State.MEDIA
    keep_caption(context, text)
    await show_prompt(update, context, Question(context.words("compose.now_the_link")), [])
    return State.MEDIA


async def _typed_drafted(update: Update, context: Context) -> State | int:
    """After a draft without a caption: a text is the caption."""
    return await take(update, context, CAPTION, text_of(update))


async def _check_again(update: Update, context: Context) -> State | int | None:
    resumed = await resume(update, context)
    return await new(update, context) if resumed is None else resumed


def _drafts(context: Context) -> int | None:
    """How many drafts there are; None without an account. Database thread."""
    account = account_of(context)
    if account is None:
        return None
    return context.posting.lists.counts(account.ig_user_id).get(Tab.DRAFTS, 0)


def handlers() -> Handlers:
    """`/new` and links. Who sends a link instead of the answer has gone on to another post; places,
    people and captions may be or have links themselves."""
    starts = MessageHandler(TYPED & STARTS_A_POST, _typed_idle)
    begins = MessageHandler(TYPED & BEGINS_WITH_MEDIA, _typed_idle)
    has = MessageHandler(TYPED & HAS_MEDIA, _typed_idle)
    return Handlers(
        buttons={
            StartPost: new,
            CheckAgain: _check_again,
            TakeLinks: take_links,
            UseUnseen: use_unseen,
            UseAsStory: use_as_story,
        },
        anywhere=[
            command("new", new),
        ],
        typed={
            State.MEDIA: [MessageHandler(TYPED, _typed_media)],
            State.DRAFTED: [starts, MessageHandler(TYPED, _typed_drafted)],
            State.WHEN: [starts],
            State.COVER: [starts],
            State.PLACE: [has],
            State.PEOPLE: [has],
            State.CITY: [has],
            State.POSTING_TIMES: [starts],
            State.CAPTION: [begins],
            State.ORDER: [starts],
            State.ALT_TEXT: [has],
            State.AUDIO_NAME: [has],
            State.COLLABORATORS: [has],
            State.COMMENT: [begins],
        },
        idle=[MessageHandler(TYPED, _typed_idle)],
    )
