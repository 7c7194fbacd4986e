"""What a decision says: the line of the history, the new values of the row, the notices. Pure; for
`record`."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from posting.publishing.shared import container
from posting.publishing.shared.decisions import (
    Accepted,
    AskAbout,
    AtRisk,
    Commented,
    CommentFailed,
    CommentIntent,
    Fail,
    FiguresRead,
    FoundLink,
    FoundLive,
    FoundMedium,
    HandOver,
    Intent,
    NotLive,
    OfTheLive,
    OfThePost,
    OverQuota,
    Refused,
    RemovalFailed,
    Removed,
    TooLate,
    Unconfirmed,
    Wait,
    WentLive,
)
from posting.publishing.shared.lateness import as_told
from posting.rules.limits import Limits
from storage.records import (
    AtRiskNotice,
    ChangedNotice,
    CommentFailedNotice,
    CommentState,
    FailedNotice,
    FiguresNotice,
    FirstComment,
    HandOff,
    HandOffNotice,
    HoldReason,
    IsItOutNotice,
    LateNotice,
    LinkNotice,
    NewNotice,
    NoticeDetails,
    NotRemovedNotice,
    Post,
    PostChanges,
    PostState,
    PublishedNotice,
    QuotaNotice,
    RefusedNotice,
    Rehearsal,
    Removal,
    RemovedNotice,
    UnconfirmedNotice,
    WhichIsItNotice,
)

LINK_PATIENCE = timedelta(seconds=10)  # so long the good news waits for its link
TOGETHER = timedelta(seconds=3)  # what is found late meanwhile is asked about in one message
COMMENT_LOOK = timedelta(seconds=10)  # at a first comment whose writer has died
LOOK_BACK = timedelta(minutes=10)  # at a failed post that Meta was asked to publish


@dataclass(frozen=True, slots=True)
class Entry:
    """To be written in one transaction."""

    what: str
    changes: PostChanges
    notices: tuple[NewNotice, ...] = ()


def entry_of(post: Post, decision: OfThePost, now: datetime, limits: Limits) -> Entry:
    match decision:
        case Wait():
            return _waiting(post, decision, now, limits)
        case AtRisk():
            return _at_risk(post, decision, now)
        case Intent():
            return _intended(post, decision, now)
        case NotLive():
            return _not_live(post, decision, now, limits)
        case WentLive() | FoundLive() | FoundMedium() | FoundLink():
            return _live(post, decision, now)
        case Fail(failure, changes):
            look_back = now + LOOK_BACK if post.publish_asked_at else None
            failed = PostChanges(
                state=PostState.FAILED, failure=failure, attempts=0, next_try_at=look_back
            )
            return Entry("failed", {**changes, **failed}, (_notice(post, FailedNotice()),))
        case Accepted() | Refused():
            return _said_ahead(post, decision, now)
        case HandOver() | AskAbout():
            return _by_hand(post, decision, now)
        case TooLate() | OverQuota() | Unconfirmed():
            return _for_a_person(post, decision, now)
        case _:
            return _of_the_live(post, decision, now)


def _waiting(post: Post, wait: Wait, now: datetime, limits: Limits) -> Entry:
    step = PostChanges(**wait.changes, next_try_at=wait.until, waits_for=wait.reason)
    its = as_told(post, step, now, limits.late_grace)
    return Entry(wait.what, its.changes, its.notices)


def _at_risk(post: Post, risk: AtRisk, now: datetime) -> Entry:
    problem = risk.problem
    found = AtRiskNotice(problem.code.value, dict(problem.values), problem.field.value)
    notices = () if post.at_risk_since else (_notice(post, found),)
    since = post.at_risk_since or now
    changes = PostChanges(at_risk_since=since, attempts=0, next_try_at=risk.until)
    return Entry("medium cannot be had", changes, notices)


def _said_ahead(post: Post, said: Accepted | Refused, now: datetime) -> Entry:
    settled = PostChanges(attempts=0, containers_given_up=0, next_try_at=said.until)
    if isinstance(said, Accepted):
        taken = replace(said.rehearsal, accepted_at=now)
        changes = PostChanges(**settled, rehearsal=taken)
        return Entry("Instagram has accepted it", changes, (_notice(post, ChangedNotice()),))
    its = replace(post.rehearsal or Rehearsal(None, now), failure=said.failure)
    changes = PostChanges(**settled, **said.changes, rehearsal=its)
    return Entry("refused when asked ahead", changes, (_notice(post, RefusedNotice()),))


def _by_hand(post: Post, decision: HandOver | AskAbout, now: datetime) -> Entry:
    if isinstance(decision, HandOver):
        given = HandOff(now, decision.known, handed_by_meta=_by_meta(now, decision.ahead))
        handed = PostChanges(
            state=PostState.HANDED_OVER, hand_off=given, attempts=0, next_try_at=decision.look_at
        )
        return Entry("handed over", handed, (_to_the_poster(post, HandOffNotice()),))
    its = post.hand_off or HandOff(now, None)
    found = {medium.id: medium.permalink or "" for medium in decision.among}
    asked = replace(its, shown=tuple(found)) if found else replace(its, asked_at=now)
    changes = PostChanges(hand_off=asked, next_try_at=decision.until, attempts=post.attempts + 1)
    notice = WhichIsItNotice(found) if found else IsItOutNotice()
    return Entry("asked about", changes, (_to_the_poster(post, notice),))


def _by_meta(now: datetime, ahead: timedelta) -> datetime | None:
    """None where the clocks agree."""
    return now - ahead if ahead else None


def _intended(post: Post, intent: Intent, now: datetime) -> Entry:
    changes = PostChanges(
        state=PostState.PUBLISHING,
        container=container.asked(post, now, _by_meta(now, intent.ahead)),
        asks=post.asks + 1,
        failure=None,
        attempts=0,
        next_try_at=intent.look_at,
    )
    return Entry("publish asked", changes)


def _not_live(post: Post, decision: NotLive, now: datetime, limits: Limits) -> Entry:
    changes = PostChanges(
        state=PostState.SCHEDULED if container.of(post).outdated else PostState.READY,
        container=container.not_live(post, now),
        checked_at=None,
        failure=decision.failure,
        attempts=0,
    )
    wait = Wait(decision.until, decision.what, changes, decision.reason)
    return _waiting(post, wait, now, limits)


def _live(
    post: Post, decision: WentLive | FoundLive | FoundMedium | FoundLink, now: datetime
) -> Entry:
    """Told at once; the good news of what Meta has just answered waits a little for its link."""
    asked_at, after = post.publish_asked_at or now, None
    match decision:
        case WentLive(media_id):
            after = now + LINK_PATIENCE
            bound = PostChanges(media_id=media_id, published_at=now)
        case FoundLive():
            bound = PostChanges(published_at=asked_at)
        case FoundMedium(medium):
            found = PostChanges(media_id=medium.id, permalink=medium.permalink)
            bound = PostChanges(**found, published_at=medium.timestamp or asked_at)
        case FoundLink(permalink):
            bound = PostChanges(permalink=permalink)
    if post.state is PostState.PUBLISHED:
        return Entry("link read", bound, _to_both(post, LinkNotice()))
    live = PostChanges(state=PostState.PUBLISHED, failure=None, attempts=0, **bound)
    return Entry("published", live, _to_both(post, PublishedNotice(), after))


def _of_the_live(post: Post, decision: OfTheLive, now: datetime) -> Entry:
    its = post.first_comment or FirstComment(CommentState.OWED)
    match decision:
        case CommentIntent():
            asked = replace(
                its, state=CommentState.ASKED, asked_at=now, attempts=its.attempts + 1, failure=None
            )
            asked = replace(asked, next_try_at=now + COMMENT_LOOK)
            return Entry("first comment asked", PostChanges(first_comment=asked))
        case Commented(comment_id):
            done = replace(its, state=CommentState.POSTED, comment_id=comment_id, failure=None)
            changes = PostChanges(first_comment=replace(done, next_try_at=None))
            return Entry("first comment posted", changes, (_notice(post, ChangedNotice()),))
        case CommentFailed(failure):
            failed = replace(its, state=CommentState.FAILED, failure=failure, next_try_at=None)
            told = _notice(post, CommentFailedNotice())
            return Entry("first comment failed", PostChanges(first_comment=failed), (told,))
        case FiguresRead():
            return _figures(post, decision)
        case Removed() | RemovalFailed():
            return _removal(post, decision, now)


def _figures(post: Post, read: FiguresRead) -> Entry:
    """A card that has nothing new to show is left alone."""
    answers = post.invitations if read.invitations is None else read.invitations
    news: NoticeDetails | None = None
    if read.figures.is_told:
        news = FiguresNotice(read.figures.hours)
    elif answers != post.invitations:
        news = ChangedNotice()
    told = () if news is None else (_notice(post, news),)
    return Entry("figures read", PostChanges(invitations=answers), told)


def _removal(post: Post, decision: Removed | RemovalFailed, now: datetime) -> Entry:
    wanted_by = post.removal.wanted_by if post.removal else post.author_id
    its = replace(post.removal or Removal(wanted_by, now), next_try_at=None)
    if isinstance(decision, Removed):
        gone = PostChanges(removed_at=now, removal=replace(its, failure=None))
        return Entry("removed", gone, (NewNotice(wanted_by, RemovedNotice(), post.account_id),))
    stays = PostChanges(removal=replace(its, failure=decision.failure))
    return Entry("not removed", stays, (NewNotice(wanted_by, NotRemovedNotice(), post.account_id),))


def _for_a_person(post: Post, decision: TooLate | OverQuota | Unconfirmed, now: datetime) -> Entry:
    if not isinstance(decision, Unconfirmed):
        return _held(post, decision, now)
    unsure = PostChanges(state=PostState.UNCONFIRMED, next_try_at=None)
    return Entry("unconfirmed", unsure, (_notice(post, UnconfirmedNotice()),))


def _held(post: Post, decision: TooLate | OverQuota, now: datetime) -> Entry:
    if isinstance(decision, TooLate):
        hold, late = HoldReason.LATE, PostChanges(late_because=decision.reason)
        told = LateNotice(post.publish_at, decision.reason)
        notice = _notice(post, told, after=now + TOGETHER)
    else:
        hold, late = HoldReason.QUOTA, PostChanges()
        full = QuotaNotice(decision.limit, decision.free_at, decision.of_containers)
        notice = _notice(post, full)
    held = PostChanges(state=PostState.HELD, hold_reason=hold, next_try_at=None, **late)
    return Entry(f"held: {hold}", held, (notice,))


def _notice(post: Post, its: NoticeDetails, after: datetime | None = None) -> NewNotice:
    return NewNotice(post.author_id, its, post.account_id, after)


def _to_the_poster(post: Post, its: NoticeDetails) -> NewNotice:
    return NewNotice(post.poster_id, its, post.account_id)


def _to_both(
    post: Post, its: NoticeDetails, after: datetime | None = None
) -> tuple[NewNotice, ...]:
    """Its author and whoever was to publish it by hand."""
    readers = dict.fromkeys((post.author_id, post.poster_id))
    return tuple(NewNotice(reader, its, post.account_id, after) for reader in readers)
