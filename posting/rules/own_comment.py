"""Which of the comments below a post is its first one. Pure."""

import re
from collections.abc import Iterable
from datetime import timedelta

from graph.answers import Comment
from storage.records import Account, Post

SKEW = timedelta(minutes=2)  # between Meta's clock and ours


def own_comment(post: Post, account: Account, comments: Iterable[Comment]) -> Comment | None:
    """By the account itself, in the same words, not older than the post."""
    wanted = _comparable(post.options.first_comment or "")
    for comment in comments:
        is_own = comment.from_id == account.ig_user_id or (
            (comment.username or "").casefold() == account.username.casefold()
        )
        if is_own and _comparable(comment.text or "") == wanted and not _is_older(comment, post):
            return comment
    return None


def _comparable(text: str) -> str:
    """Instagram may leave out an "@", and sets line breaks in its own way."""
    return re.sub(r"\s+", " ", text.replace("@", "")).strip()


def _is_older(comment: Comment, post: Post) -> bool:
    out_at = post.published_at or post.updated_at
    return comment.timestamp is not None and comment.timestamp < out_at - SKEW
