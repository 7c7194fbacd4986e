"""Files that were sent before any account was connected: they are noted, and become drafts when one
is; a link that waits likewise."""

from dataclasses import asdict
from typing import Any

from telegram import Update

from bot.compose.drafting import FILES, account_of, begun, connect_first, resume
from bot.compose.from_files import Sent, draft_of
from bot.compose.walk import END
from bot.screen import Context, State
from posting import AS_SENT, NewFile, Post, SentAs

MOST_WAITING = 20


async def wait_for_account(update: Update, context: Context, sent: Sent) -> int:
    noted = context.data.setdefault(FILES, [])
    file = {name: value for name, value in asdict(sent.file).items() if name != "recipe"}
    line = {"file": file, "caption": sent.caption, "key": sent.key}
    if line not in noted:
        noted.append(line)
    del noted[:-MOST_WAITING]
    if len(noted) > 1:
        return END
    return await connect_first(update, context)


async def go_on(update: Update, context: Context) -> State | int | None:
    """What had to wait for an account becomes drafts now. None when nothing did."""
    noted = context.data.get(FILES)
    if not noted:
        return await resume(update, context)
    posts = await context.db(_drafts, context, noted)
    del context.data[FILES]
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
