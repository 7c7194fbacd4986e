"""What the card of a published post says of what came after: its first comment, who has accepted to
be named too, how it does, its removal. Pure; letters use it as well."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from bot.words import DOT, Html, Words, excerpt, failure_lines, named, shortened
from posting import (
    Account,
    AccountState,
    Cause,
    CommentState,
    Failure,
    Post,
    PostFigures,
    Results,
    is_being_removed,
    looks_for_link,
)

ANSWERS = {"accepted": "accepted", "pending": "invited", "declined": "declined"}
AS_USUAL = 10  # percent more or less
MESSAGE_SHOWN = 50  # of what Instagram said
# Why a first comment is not there: told in the words of the cause.
IN_OWN_WORDS = frozenset(
    {
        Cause.COMMENTS_NOT_ALLOWED,
        Cause.COMMENT_REFUSED,
        Cause.UNREACHABLE,
        Cause.NO_ACCESS,
    }
)


def outcome_lines(
    post: Post, account: Account, results: Results | None, words: Words
) -> Iterable[Html]:
    if post.removed_at is not None:
        return
    if late := _minutes_late(post):
        yield words.many("outcome.late_by", late)
    if post.by_hand and post.media_id is not None:
        yield words("by_hand.found")
    if post.permalink is None and looks_for_link(post):
        yield words("outcome.link_follows")
    yield from _comment_lines(post, account, words)
    if post.invitations:
        yield words("outcome.collaborators", people=_answers(post, words))
    if results is not None:
        yield from _result_lines(results, words)
    yield from _removal_lines(post, words)


def reason_of_none(post: Post) -> Failure | None:
    """Why the first comment is not there; None where it may be there all the same."""
    failure = post.first_comment.failure if post.first_comment else None
    return None if failure is None or failure.cause == Cause.ANSWER_LOST else failure


def why_not_commented(failure: Failure, words: Words) -> Html:
    """Why the first comment is not there, in a sentence."""
    if failure.cause == Cause.OBJECT_MISSING and failure.code is None:
        return words("outcome.comment.no_post")
    if failure.cause == Cause.BLOCKED:  # what it means for posts is not known yet
        return words("outcome.comment.blocked")
    if failure.cause in IN_OWN_WORDS:
        return shortened_failure(failure, words)
    return words("outcome.comment.not_taken", message=excerpt(failure.message, MESSAGE_SHOWN))


def shortened_failure(failure: Failure, words: Words) -> Html:
    """What happened, without what to do: the letter has that."""
    message = shortened(failure.message, MESSAGE_SHOWN)
    return failure_lines(replace(failure, message=message), words)[0]


def compared(results: Results, words: Words) -> Html:
    """The figures in one line, the views beside what is usual."""
    its, usual = results.figures, results.usual
    shown = [_figure(name, getattr(its, name), words) for name in results.names]
    if usual is not None and usual.views and its.views is not None:
        percent = round((its.views - usual.views) * 100 / usual.views)
        shown[0] = Html(f"{shown[0]}, {_beside_usual(percent, words)}")
    return Html(DOT.join(shown))


def age(figures: PostFigures, words: Words) -> Html:
    hours = figures.hours
    if hours in (1, 24, 168):
        return words(f"outcome.age.{hours}")
    return words.many("outcome.age.hours", hours)


def _minutes_late(post: Post) -> int:
    """Of what the bot has published itself: of all else it does not know when it went out."""
    planned, out = post.publish_at, post.published_at
    if post.by_hand or post.publish_asked_at is None or planned is None or out is None:
        return 0
    return max((out - planned) // timedelta(minutes=1), 0)


def _comment_lines(post: Post, account: Account, words: Words) -> Iterable[Html]:
    its = post.first_comment
    if its is None:
        return
    if its.state is CommentState.FAILED:
        failure = reason_of_none(post)
        why = why_not_commented(failure, words) if failure else ""
        yield words("outcome.comment.failed", why=why) if why else words("outcome.comment.unseen")
    elif its.state is CommentState.POSTED:
        yield words("outcome.comment.posted")
    elif account.state is AccountState.TROUBLE:
        yield words("outcome.comment.waits", account=account.username)
    else:
        yield words("outcome.comment.follows")


def _answers(post: Post, words: Words) -> Html:
    said = [
        words(f"outcome.answer.{ANSWERS.get(status.casefold(), 'other')}", name=named([name]))
        for name, status in (post.invitations or {}).items()
    ]
    return Html(DOT.join(said))


def _result_lines(results: Results, words: Words) -> Iterable[Html]:
    its = results.figures
    if its.too_few:
        yield words("outcome.too_few", age=age(its, words))
        return
    figures = Html(DOT.join(_figure(it, getattr(its, it), words) for it in results.names))
    yield words("outcome.results", age=age(its, words), figures=figures)
    if results.usual is None:
        yield words("outcome.nothing_to_compare")
        return
    usual = Html(DOT.join(_number(getattr(results.usual, it), words) for it in results.names))
    yield words("outcome.usual", figures=usual)


def _figure(name: str, value: int | None, words: Words) -> Html:
    return words(f"outcome.figure.{name}", n=_number(value, words))


def _number(value: int | None, words: Words) -> str:
    """What Instagram did not tell is a dash, and no 0."""
    if value is None:
        return "—"
    return f"{value:,}".replace(",", words.plain("common.thousands"))


def _beside_usual(percent: int, words: Words) -> Html:
    if abs(percent) <= AS_USUAL:
        return words("outcome.as_usual")
    key = "outcome.above_usual" if percent > 0 else "outcome.below_usual"
    return words(key, percent=abs(percent))


def _removal_lines(post: Post, words: Words) -> Iterable[Html]:
    if is_being_removed(post):
        yield words("outcome.removing")
    elif post.removal is not None and post.removal.failure is not None:
        why = shortened_failure(post.removal.failure, words)
        yield words("outcome.not_removed", why=why)
