"""Why a post has not gone out at its time, in the person's words. Used by cards and notices."""

from bot.words.failures import failure_lines
from bot.words.words import Html, Words
from posting import DelayReason, Post


def late_because(post: Post, words: Words) -> Html:
    """What kept a post that has become too late."""
    if post.failure and post.late_because in (None, DelayReason.REFUSED):
        return failure_lines(post.failure, words)[0]
    return words(f"late.{post.late_because or 'unknown'}")


def waits_for(reason: DelayReason, post: Post, words: Words) -> Html:
    """What a post waits for that is past its time."""
    if post.failure and reason is DelayReason.REFUSED:
        return failure_lines(post.failure, words)[0]
    return words(f"waiting.{reason}")
