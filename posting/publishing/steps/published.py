"""What is done with a post that is live: its first comment, its link, how it does, its removal.

Whatever goes wrong here leaves the post published. The first comment is written once: the intent is
saved before the call, and after anything but a success our own words are looked for before they are
written again, as Meta may say no and have done it.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta

from graph.causes import Cause
from graph.client import GraphClient
from graph.errors import (
    AccessError,
    AnswerUnreadableError,
    GraphError,
    NotAllowedError,
    ObjectMissingError,
    TooFewViewersError,
    UnreachableError,
)
from posting.publishing.shared.decisions import (
    Commented,
    CommentFailed,
    CommentIntent,
    Decision,
    FiguresRead,
    NoteOption,
    RemovalFailed,
    Removed,
    Wait,
)
from posting.publishing.shared.kit import Kit
from posting.publishing.steps.confirm import read_link
from posting.publishing.steps.on_error import beside, is_final
from posting.rules.failures import NO_POST, STILL_THERE, UNSEEN, Step, failure_of
from posting.rules.published.due import Due, next_step
from posting.rules.published.live import DELETING, INSIGHTS, may_tell_answers, metrics_of
from posting.rules.published.own_comment import may_be_own, own_comment
from storage.records import (
    CommentState,
    Failure,
    FirstComment,
    Post,
    PostChanges,
    PostFigures,
    PostState,
    Removal,
)

ASIDE = timedelta(seconds=30)
WAITS = tuple(timedelta(seconds=it) for it in (30, 120, 300))
COMMENT_TRIES, REMOVAL_TRIES = 3, 5
FIRST_LOOK = timedelta(seconds=10)
SHOWS_WITHIN = timedelta(minutes=1)  # what was written and is not there by then is written again
HANGS_FOR = timedelta(minutes=10)  # at most a process that has not sent it yet: nothing stops it
READ_EVERY = timedelta(minutes=5)  # while comments cannot be read
BLOCKED_FOR, LATEST = timedelta(days=1), 100
OUT = frozenset({PostState.PUBLISHED})
PATIENCE = timedelta(hours=1)  # with that, or with a network that is away


def go_on(kit: Kit, post: Post) -> Decision:
    """The step that is due, if one is."""
    now = kit.clock()
    figures = kit.storage.post_figures.of(post.post_id)
    step = next_step(post, figures, kit.account(post), now)
    if step is None or step.at > now:
        return Wait(None, "nothing to do yet" if step else "nothing left to do")
    if step.due is Due.FIGURES:
        return _others_go_out(kit, post) or read_figures(kit, post, step.hours)
    return STEPS[step.due](kit, post)


def _others_go_out(kit: Kit, post: Post) -> Decision | None:
    """An account has one step at a time, and publishing comes first."""
    now = kit.clock()
    others = kit.storage.post_lists.planned_moments(
        post.account_id, since=now - ASIDE, until=now + ASIDE, but=post.post_id
    )
    return Wait(now + ASIDE, "others go out first") if others else None


def write_comment(kit: Kit, post: Post) -> Decision:
    """Looks for what may be there, or says that it is about to be written."""
    its = _comment_of(post)
    if post.media_id is None:
        return CommentFailed(NO_POST)
    try:
        if its.state is CommentState.ASKED:
            return _look_for_comment(kit, post, its)
        kit.client(post)
    except GraphError as error:
        return _not_sent(kit, post, error, its)
    blocked = _blocked(kit, post) if its.asked_at is None else None
    return CommentFailed(blocked) if blocked else CommentIntent(kit.clock())


def _blocked(kit: Kit, post: Post) -> Failure | None:
    """What Meta has said within a day of another comment of the account, which it lets write none
    for a while. To go on trying would lengthen that; who wants it written again may."""
    since = kit.clock() - BLOCKED_FOR
    latest = kit.storage.post_lists.list_by_ig_user(
        post.ig_user_id, states=OUT, newest_first=True, limit=LATEST, offset=0
    )
    its = (it.first_comment for it in latest.posts)
    said = (it.failure for it in its if it and it.asked_at and it.asked_at > since)
    return next((it for it in said if it and it.cause == Cause.BLOCKED), None)


def ask_comment(kit: Kit, asked: Post, intent: CommentIntent) -> Decision:
    """Asks Meta once, with the intent saved. A process may have been suspended in between: the
    clock is looked at last of all before the call."""
    its = _comment_of(asked)
    try:
        client = kit.client(asked)
        now = kit.clock()
        if not intent.decided_at <= now < intent.decided_at + kit.limits.lease:
            return _later(replace(its, next_try_at=now), "nothing was sent")
        comment_id = client.comment(asked.media_id or "", asked.options.first_comment or "")
    except (AccessError, UnreachableError) as error:
        if isinstance(error, UnreachableError) or error.code is None:  # surely not written
            return _not_sent(kit, asked, error, replace(its, state=CommentState.OWED))
        return _comment_not_answered(kit, asked, error, its)
    except GraphError as error:
        return _comment_not_answered(kit, asked, error, its)
    return Commented(comment_id)


def _comment_not_answered(kit: Kit, post: Post, error: GraphError, its: FirstComment) -> Decision:
    failure, look_at = failure_of(error, Step.COMMENT), kit.clock() + FIRST_LOOK
    wait = _later(replace(its, failure=failure, next_try_at=look_at), "first comment not answered")
    return beside(kit, post, error, Step.COMMENT, wait)


def _look_for_comment(kit: Kit, post: Post, its: FirstComment) -> Decision:
    """Raises GraphError."""
    now = kit.clock()
    account, comments = kit.account(post), kit.client(post).comments(post.media_id or "")
    found = own_comment(post, account, comments)
    if found is not None:
        return Commented(found.id)
    if may_be_own(account, comments):
        raise AnswerUnreadableError("Meta does not say what a comment says")
    if its.failure is not None and is_final(its.failure.cause):
        return CommentFailed(its.failure)
    if its.failure is None:  # whoever asked has died, or hangs and may still send it
        patience = HANGS_FOR if its.attempts else SHOWS_WITHIN
        unseen = replace(its, failure=UNSEEN, next_try_at=now + patience)
        return _later(unseen, "first comment not seen yet")
    sure_at = (its.asked_at or now) + SHOWS_WITHIN
    if now < sure_at:
        return _later(replace(its, next_try_at=sure_at), "first comment not seen yet")
    if its.attempts >= COMMENT_TRIES:
        return CommentFailed(its.failure or UNSEEN)
    return _later(replace(its, state=CommentState.OWED, next_try_at=now), "no first comment there")


def _not_sent(kit: Kit, post: Post, error: GraphError, its: FirstComment) -> Decision:
    """Nothing was written in this step. While it may be there already, nobody says that it is
    not."""
    now, failure = kit.clock(), failure_of(error, Step.COMMENT)
    if its.state is CommentState.ASKED:  # the comments cannot be read
        gives_up = now > (its.asked_at or now) + PATIENCE
        refused = its.failure is not None and is_final(its.failure.cause)
        if gives_up or is_final(error.cause):
            return CommentFailed(its.failure if its.failure and refused else UNSEEN)
        wait = _later(replace(its, next_try_at=now + READ_EVERY), "comments could not be read")
        return beside(kit, post, error, Step.COMMENT, wait)
    is_overdue = now > (post.published_at or now) + PATIENCE  # each try has asked anew
    if is_overdue and its.attempts >= COMMENT_TRIES:
        return CommentFailed(failure)
    again_at = now + WAITS[min(its.attempts, len(WAITS) - 1)]
    wait = _later(replace(its, failure=failure, next_try_at=again_at), "first comment not sent")
    return beside(kit, post, error, Step.COMMENT, wait)


def _later(its: FirstComment, what: str) -> Decision:
    return Wait(None, what, PostChanges(first_comment=its))


def _comment_of(post: Post) -> FirstComment:
    return post.first_comment or FirstComment(CommentState.OWED)


def read_figures(kit: Kit, post: Post, hours: int) -> Decision:
    """The figures of an age, and who has accepted to be named too. What cannot be had now is asked
    for again while it is of that age."""
    figures, answers = PostFigures(hours, kit.clock()), None
    try:
        client, account = kit.client(post), kit.account(post)
        answers = _answers(client, post) if may_tell_answers(post, account) else None
        if INSIGHTS not in account.refused_options:
            figures = _figures(client, post, figures)
    except GraphError as error:
        read = FiguresRead(figures, answers)
        if isinstance(error, NotAllowedError):
            return NoteOption(INSIGHTS, read)
        return beside(kit, post, error, Step.FIGURES, read)
    return FiguresRead(figures, answers)


def _figures(client: GraphClient, post: Post, nothing: PostFigures) -> PostFigures:
    try:
        told = client.insights(post.media_id or "", metrics_of(post))
    except TooFewViewersError:
        return replace(nothing, too_few=True)
    return replace(
        nothing,
        views=told.get("views"),
        reach=told.get("reach"),
        saved=told.get("saved"),
        shares=told.get("shares"),
        comments=told.get("comments"),
    )


def _answers(client: GraphClient, post: Post) -> Mapping[str, str] | None:
    """By name, of those of whom Instagram says something; None when it does not say."""
    try:
        invited = client.collaborators(post.media_id or "")
    except GraphError:
        return None
    return {it.username: it.invite_status for it in invited if it.invite_status}


def remove(kit: Kit, post: Post) -> Decision:
    """Deletes it from Instagram, unless an earlier call did: what is gone stays gone."""
    its = post.removal
    if its is None or post.media_id is None:
        return Wait(None, "nothing to remove")
    try:
        if its.attempts and _is_gone(kit, post):
            return Removed()
        if its.failure is not None and its.attempts >= REMOVAL_TRIES:
            return RemovalFailed(its.failure)
        kit.client(post).delete_media(post.media_id)
    except ObjectMissingError as error:  # said of what is gone, and of what it does not delete
        try:
            return Removed() if _is_gone(kit, post) else RemovalFailed(STILL_THERE)
        except GraphError:
            return _not_removed(kit, post, its, error)
    except GraphError as error:
        return _not_removed(kit, post, its, error)
    return Removed()


def _is_gone(kit: Kit, post: Post) -> bool:
    """Meta hides a medium also from a token that may not see the account: the profile must be
    there, without it. Raises GraphError."""
    client = kit.client(post)
    try:
        client.media(post.media_id or "")
    except ObjectMissingError:
        listed = kit.live_row(post).live(client, post.ig_user_id)
        return post.media_id not in {medium.id for medium in listed}
    return False


def _not_removed(kit: Kit, post: Post, its: Removal, error: GraphError) -> Decision:
    failure, tries = failure_of(error, Step.REMOVE), its.attempts + 1
    if isinstance(error, NotAllowedError):
        return NoteOption(DELETING, RemovalFailed(failure))
    if isinstance(error, AccessError) or is_final(error.cause) or tries > REMOVAL_TRIES:
        return beside(kit, post, error, Step.REMOVE, RemovalFailed(failure))
    again_at = kit.clock() + WAITS[min(its.attempts, len(WAITS) - 1)]
    again = replace(its, attempts=tries, next_try_at=again_at, failure=failure)
    wait = Wait(None, "removal not answered", PostChanges(removal=again))
    return beside(kit, post, error, Step.REMOVE, wait)


STEPS: dict[Due, Callable[[Kit, Post], Decision]] = {
    Due.REMOVAL: remove,
    Due.COMMENT: write_comment,
    Due.LINK: read_link,
}
