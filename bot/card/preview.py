"""The preview: the post as Instagram will show it, in a message of its own beside the card."""

from telegram import InlineKeyboardMarkup, Update

from bot.card.message import CardMessage
from bot.runtime import Context
from bot.screen import (
    Cell,
    ClosePreview,
    FullText,
    Handlers,
    Preview,
    answer,
    chat_id_of,
    remove,
    rows,
    tapped_message,
)
from bot.words import Html, Words, excerpt
from posting import Account, Post

BEFORE_MORE = 125  # characters that Instagram's feed shows before "more"
PEOPLE_SHOWN = 10


async def preview(update: Update, context: Context) -> None:
    """Send the picture or video with the start of its caption."""
    post = await context.db(context.posting.lists.get, context.button(Preview).post_id)
    account = await context.db(context.posting.accounts.get, post.account_id)
    await answer(update, context)
    words = context.words
    html = preview_text(post, account, words)
    message = CardMessage(post, html, preview_keyboard(post, words), words)
    await message.send(context.bot, chat_id_of(update))


async def full_text(update: Update, context: Context) -> None:
    """The whole caption as plain text, to be read and copied."""
    post = await context.db(context.posting.lists.get, context.button(FullText).post_id)
    await answer(update, context)
    await context.bot.send_message(chat_id_of(update), post.caption, parse_mode=None)


async def close(update: Update, context: Context) -> None:
    """Take the preview away; the card is still above it."""
    await answer(update, context)
    tapped = tapped_message(update)
    if tapped:
        await remove(context.bot, tapped.chat_id, tapped.message_id)


def preview_text(post: Post, account: Account, words: Words) -> Html:
    """Name, place, the caption up to "more", the people; at most 1024 characters of HTML."""
    name = words("preview.name", account=account.username)
    lines = [name]
    if post.location_id:
        lines.append(words("card.place", place=post.location_id))
    lines.append(Html(f"\n{name} {_start(post.caption, words)}"))
    if post.medium.user_tags:
        names = " ".join(f"@{tag.username}" for tag in post.medium.user_tags[:PEOPLE_SHOWN])
        lines.append(words("card.people", people=names))
    return Html("\n".join(lines))


def preview_keyboard(post: Post, words: Words) -> InlineKeyboardMarkup:
    whole: Cell = (words.plain("preview.full_text"), FullText(post.post_id))
    close_it: Cell = (words.plain("preview.close"), ClosePreview())
    return rows([[whole, close_it] if _is_cut(post.caption) else [close_it]])


def _is_cut(caption: str) -> bool:
    return len(caption) > BEFORE_MORE


def _start(caption: str, words: Words) -> Html:
    if not _is_cut(caption):
        return excerpt(caption, len(caption) * 5)
    return words("preview.more", start=caption[:BEFORE_MORE].rstrip())


def handlers() -> Handlers:
    return Handlers(
        buttons={
            Preview: preview,
            FullText: full_text,
            ClosePreview: close,
        },
    )
