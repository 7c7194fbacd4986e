"""Files that were sent before any account was connected: noted, and made drafts when one is."""

from dataclasses import asdict
from typing import Any

from bot.compose.from_files import Sent, draft_of
from bot.runtime import Context, UserData
from posting import AS_SENT, Account, NewFile, Post, SentAs

FILES = "files"  # in user data
MOST_WAITING = 20


def note_file(data: UserData, sent: Sent) -> bool:
    """Whether it is the first that waits."""
    noted = data.setdefault(FILES, [])
    file = {name: value for name, value in asdict(sent.file).items() if name != "recipe"}
    line = {"file": file, "caption": sent.caption, "key": sent.key}
    if line not in noted:
        noted.append(line)
    del noted[:-MOST_WAITING]
    return len(noted) == 1


def drafts_of_waiting(context: Context, account: Account | None) -> list[Post]:
    """Database thread."""
    posts: dict[int, Post] = {}
    for line in context.data.get(FILES, ()) if account else ():
        sent = Sent(
            file=_file(line["file"]),
            caption=line["caption"],
            key=line["key"],
            author_id=context.person.telegram_id,
            account_id=account.account_id if account else 0,
        )
        post = draft_of(context.posting, sent).post
        posts[post.post_id] = post
    return list(posts.values())


def _file(noted: dict[str, Any]) -> NewFile:
    return NewFile(**{**noted, "sent_as": SentAs(noted["sent_as"]), "recipe": AS_SENT})
