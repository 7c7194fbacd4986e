"""Which of the comments below a post is its first one. Pure."""

import re
from collections.abc import Iterable

from graph.answers import Comment
from storage.records import Account, Post


def own_comment(post: Post, account: Account, comments: Iterable[Comment]) -> Comment | None:
    """By the account itself, in the same words. What stands below a post came after it, whatever
    the clock of this machine says."""
    wanted = _comparable(post.options.first_comment or "")
    for comment in comments:
        is_own = comment.from_id == account.ig_user_id or (
            (comment.username or "").casefold() == account.username.casefold()
        )
        if is_own and _comparable(comment.text or "") == wanted:
            return comment
    return None


def _comparable(text: str) -> str:
    """Instagram may leave out an "@", and sets line breaks in its own way."""
    return re.sub(r"\s+", " ", text.replace("@", "")).strip()
