"""Which of the comments below a post is its first one. Pure."""

import re
import unicodedata
from collections.abc import Iterable

from graph.answers import Comment
from storage.records import Account, Post

INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufe0e\ufe0f\ufeff]")  # joiners, marks, shapes of emoji


def own_comment(post: Post, account: Account, comments: Iterable[Comment]) -> Comment | None:
    """By the account itself, or by nobody whom Meta names, in the same words. What stands below a
    post came after it, whatever the clock of this machine says."""
    wanted = _comparable(post.options.first_comment or "")
    for comment in comments:
        if _may_be_by(comment, account) and _comparable(comment.text or "") == wanted:
            return comment
    return None


def _may_be_by(comment: Comment, account: Account) -> bool:
    if comment.from_id is None and comment.username is None:
        return True
    name = (comment.username or "").casefold()
    return comment.from_id == account.ig_user_id or name == account.username.casefold()


def _comparable(text: str) -> str:
    """Instagram may leave out an "@", sets line breaks in its own way, and may write a letter or an
    emoji with other characters that look the same."""
    seen = unicodedata.normalize("NFKC", text.replace("@", ""))
    return re.sub(r"\s+", " ", INVISIBLE.sub("", seen)).strip()
