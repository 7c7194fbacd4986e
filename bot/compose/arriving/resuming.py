"""An account is there: what has waited for it becomes drafts, one message after another, as if it
had come just now, as long as there is room for drafts. The others wait on."""

from collections.abc import Sequence

from telegram import Update
from telegram.ext import ConversationHandler

from bot.compose.arriving.drafting import (
    Tried,
    account_of,
    again,
    are_many,
    ask_how_many,
    begun,
    offer_hidden,
    refused,
    try_links,
)
from bot.compose.sent.from_files import Sent, draft_of, joined_words
from bot.compose.sent.kept import Waiting
from bot.compose.sent.waiting import (
    end_waiting,
    tell_earlier,
    tell_if_joined,
    typed_before,
    waiting_messages,
)
from bot.screen import (
    Cell,
    CheckAgain,
    Context,
    ListPosts,
    OwnMessage,
    State,
    remember_own,
    say,
)
from posting import Account, InvalidError, NewFile, Post, Problem, ProblemCode, Tab


async def resume(update: Update, context: Context) -> State | int | None:
    """Go on with the files and links that waited for an account. None when none did."""
    account = await context.db(account_of, context)
    if account is None:
        return None
    found = waiting_messages(context)
    if not found:
        return await again(update, context, account)
    tried: list[Tried] = []
    full: Problem | None = None
    try:
        for waiting in found:
            with typed_before(context, waiting):
                tried.append(await _made(update, context, waiting, account))
    except InvalidError as error:
        full = next((it for it in error.problems if it.code is ProblemCode.TOO_MANY_DRAFTS), None)
        if full is None:
            raise
    left = end_waiting(context, len(tried))
    state = await _shown(update, context, tried)
    if full is not None:
        await _say_full(update, context, full, left)
    return state


async def _say_full(update: Update, context: Context, full: Problem, left: int) -> None:
    words = context.words
    html = words.many("files.wait_for_room", left, **full.values)
    drafts: Cell = (words.plain("notice.open_list"), ListPosts(Tab.DRAFTS, 0))
    rest: Cell = (words.plain("files.button.make_rest"), CheckAgain())
    await say(update, context, html, [[drafts, rest]])


async def _made(update: Update, context: Context, waiting: Waiting, account: Account) -> Tried:
    """So many links that it is asked about them are none for now."""
    if waiting.file is not None:
        post = await _of_file(update, context, waiting, waiting.file, account)
        return Tried([post], message_id=waiting.file.message_id, hidden=waiting.hidden)
    if waiting.links is None:
        return Tried([])
    if are_many(waiting.links):
        await ask_how_many(update, context, waiting.links)
        return Tried([])
    tried = await try_links(update, context, waiting.links, account)
    if tried.posts:
        await tell_earlier(update, context, tried.posts[-1])
    return tried


async def _of_file(
    update: Update, context: Context, waiting: Waiting, file: NewFile, account: Account
) -> Post:
    sent = Sent(
        file=file,
        caption=joined_words([waiting.before, waiting.caption]),
        key=waiting.key,
        author_id=context.person.telegram_id,
        account_id=account.account_id,
    )
    post = (await context.db(draft_of, context.posting, sent)).post
    if file.message_id is not None:
        remember_own(context.data, file.message_id, OwnMessage.holding(waiting.caption, post))
    if waiting.caption and not waiting.before:
        await tell_if_joined(update, context, post)
    await tell_earlier(update, context, post)
    return post


async def _shown(update: Update, context: Context, tried: Sequence[Tried]) -> State | int:
    """The cards of the drafts; below them what is wrong with links that could not be used, which
    can be mended at the last of them."""
    state: State | int = ConversationHandler.END
    by_id = {post.post_id: post for made in tried for post in made.posts}
    posts, wrong = list(by_id.values()), [made for made in tried if made.is_wrong]
    if posts:
        state = await begun(update, context, posts)
    for each in tried:
        await offer_hidden(update, context, each)
    for each in wrong:
        state = await refused(update, context, each)
    return state
