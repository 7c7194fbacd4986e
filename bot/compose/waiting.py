"""Files that were sent before any account was connected become drafts when one is; a link likewise."""

from typing import Any

from telegram import Update

from bot.compose.drafting import FILES_WAITING, account_of, begun, resume
from bot.compose.from_files import Sent, draft_of
from bot.screen import Context, State
from posting import AS_SENT, NewFile, Post, SentAs


async def go_on(update: Update, context: Context) -> State | int | None:
    """What had to wait for an account becomes drafts now. None when nothing did."""
    noted = context.data.get(FILES_WAITING)
    if not noted:
        return await resume(update, context)
    posts = await context.db(_drafts, context, noted)
    del context.data[FILES_WAITING]
    return await begun(update, context, posts) if posts else None


def _drafts(context: Context, noted: list[dict[str, Any]]) -> list[Post]:
    """Database thread."""
    account = account_of(context)
    if account is None:
        return []
    posts: dict[int, Post] = {}
    for line in noted:
        sent = Sent(
            file=_file(line["file"]),
            caption=line["caption"],
            key=line["key"],
            author_id=context.person.telegram_id,
            account_id=account.account_id,
        )
        post = draft_of(context.posting, sent).post
        posts[post.post_id] = post
    return list(posts.values())


def _file(noted: dict[str, Any]) -> NewFile:
    return NewFile(**{**noted, "sent_as": SentAs(noted["sent_as"]), "recipe": AS_SENT})
