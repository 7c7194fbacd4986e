"""Looks at a planned post an hour and ten minutes before its time: can its media be had, does its
account still work? What is found then can still be mended. A step of the pipeline."""

from dataclasses import replace
from datetime import datetime, timedelta

from posting.posts.shared.medium import problems_of_cover, wrong_kind
from posting.publishing.shared import allowance
from posting.publishing.shared.decisions import AtRisk, Decision, Wait
from posting.publishing.shared.kit import Kit
from posting.publishing.steps import kept_files
from posting.rules.problems import InvalidError, Problem, ProblemCode
from posting.rules.times.plan import next_look, prepared_from
from storage.records import Account, Medium, Post, PostChanges

ASIDE = timedelta(seconds=30)
SURE_AFTER = timedelta(minutes=1)  # a server may stumble once
TESTED_FOR = timedelta(minutes=55)  # an account that answered is not asked again for each post


def is_ahead(kit: Kit, post: Post) -> bool:
    """Whether it is too early to make the container."""
    moment = post.publish_at
    return moment is not None and kit.clock() < prepared_from(post, moment, kit.limits)


def look(kit: Kit, post: Post) -> Decision:
    """The next look or the making of the container follows in its time. Raises GraphError when the
    account cannot publish or must not be asked now."""
    if waiting := others_go_out(kit, post):
        return waiting
    account = kit.account(post)
    tested = _tested(kit, post, account)
    return allowance.noted(account, tested, _look_at_media(kit, post))


def _look_at_media(kit: Kit, post: Post) -> Decision:
    if lost := kept_files.lost(kit, post):
        return lost
    if at_hand := kept_files.problem(kit, post):
        return AtRisk(next_moment(kit, post), at_hand)
    problem = _problem(kit, post)
    if problem is None:
        fine = PostChanges(attempts=0, at_risk_since=None)
        return Wait(next_moment(kit, post), "looked ahead", fine)
    if post.attempts == 0:
        until = min(kit.clock() + SURE_AFTER, next_moment(kit, post))
        return Wait(until, "medium could not be had", PostChanges(attempts=1))
    if problem.code is ProblemCode.MEDIA_LOOK_FAILED:
        return Wait(next_moment(kit, post), "could not look ahead", PostChanges(attempts=0))
    return AtRisk(next_moment(kit, post), problem)


def _problem(kit: Kit, post: Post) -> Problem | None:
    """The first that is found, with the number of the medium where there are several; a cover of
    its own is looked at as well."""
    row = kit.row(post)
    media = row.media(post)
    for number, medium in enumerate(media, start=1):
        if medium.file_id is not None:
            continue  # it lies here
        if problem := _problem_of(kit, medium, in_feed=row.in_feed):
            numbered = {**problem.values, "medium": number}
            return replace(problem, values=numbered) if len(media) > 1 else problem
    cover = row.cover(post)
    if cover is None or cover.file_id is not None:
        return None
    return next(iter(problems_of_cover(cover.url, kit.inspect)), None)


def _problem_of(kit: Kit, medium: Medium, *, in_feed: bool) -> Problem | None:
    try:
        facts = kit.inspect(medium.url, in_feed=in_feed)
    except InvalidError as error:
        return error.problems[0]
    return wrong_kind(facts, is_video=medium.is_video)


def others_go_out(kit: Kit, post: Post, within: timedelta = ASIDE) -> Wait | None:
    """While posts of the account are due about now, or within so long a time: what is done ahead
    may take as long, and an account has one step at a time. It waits until they are out, at most
    until it is time for its own next step."""
    now = kit.clock()
    moments = kit.storage.post_lists.planned_moments(
        post.account_id, since=now - ASIDE, until=now + max(within, ASIDE), but=post.post_id
    )
    if not moments:
        return None
    until = min(max(moments[-1], now), max(next_moment(kit, post) - ASIDE, now))
    return Wait(until + ASIDE, "others go out first")


def next_moment(kit: Kit, post: Post) -> datetime:
    """Of a look, or at last of the making of the container."""
    now = kit.clock()
    return next_look(post, post.publish_at or now, now=now, limits=kit.limits)


def _tested(kit: Kit, post: Post, account: Account) -> Account:
    """What Meta cannot tell now is no trouble: the post itself will ask again."""
    read_at = account.quota_read_at
    if read_at is not None and kit.clock() - read_at < TESTED_FOR:
        return account
    return allowance.asked(kit, account, kit.client(post))
