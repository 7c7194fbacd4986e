"""Which of the comments below a post is its first one. Pure."""

from collections.abc import Iterable

from graph.answers import Comment
from posting.rules.published.same_words import as_compared
from storage.records import Account, Post


def own_comment(post: Post, account: Account, comments: Iterable[Comment]) -> Comment | None:
    """By the account itself, or by nobody whom Meta names, in the same words. What stands below a
    post came after it, whatever the clock of this machine says."""
    wanted = as_compared(post.options.first_comment or "")
    for comment in comments:
        if _may_be_by(comment, account) and as_compared(comment.text or "") == wanted:
            return comment
    return None


def may_be_own(account: Account, comments: Iterable[Comment]) -> bool:
    """Whether Meta keeps to itself what one says that the account may have written."""
    return any(it.text is None and _may_be_by(it, account) for it in comments)


def _may_be_by(comment: Comment, account: Account) -> bool:
    if comment.from_id is None and comment.username is None:
        return True
    name = (comment.username or "").casefold()
    return comment.from_id == account.ig_user_id or name == account.username.casefold()
