"""A post that a person publishes by hand: at its time they get it, then it is looked for on the
profile until it is there; no container is ever made of it. Steps of the pipeline."""

from contextlib import suppress

from graph.answers import Media
from graph.errors import AccessError, GraphError
from posting.publishing.shared import profile
from posting.publishing.shared.decisions import AskAbout, Decision, FoundMedium, HandOver, Wait
from posting.publishing.shared.kit import Kit
from posting.publishing.shared.matching import has_its_words
from posting.rules.published.handed_over import WAITS, is_time_to_ask, next_look
from storage.records import AccountState, Post, PostChanges


def hand_over(kit: Kit, post: Post) -> Decision:
    """What is on the profile now was there before. That it cannot be seen keeps nobody from
    posting."""
    now = kit.clock()
    if post.publish_at is not None and now < post.publish_at:  # the clock was set back
        return Wait(post.publish_at, "too early")
    known: tuple[str, ...] | None = None
    with suppress(GraphError):
        known = tuple(medium.id for medium in _listed(kit, post))
    return HandOver(known, kit.clock() + WAITS[0], kit.clients.ahead)


def look(kit: Kit, post: Post) -> Decision:
    """Is it out?"""
    shown = post.hand_off.shown if post.hand_off else ()
    try:
        recent = _listed(kit, post)
    except GraphError:
        return _not_seen(kit, post, may_be_out=bool(shown))
    return profile.named(kit, post, recent, _seen(kit, post, recent, shown))


def _seen(kit: Kit, post: Post, recent: tuple[Media, ...], shown: tuple[str, ...]) -> Decision:
    """The one medium that surely fits is it; what may be it the person is asked about, and after an
    hour without any of its words whether it is out, once each."""
    found, fitting = profile.by_hand(kit, post, recent)
    if found.medium is not None:
        return FoundMedium(found.medium)
    if found.in_doubt and not {medium.id for medium in fitting} <= set(shown):
        return AskAbout(fitting, next_look(post, kit.clock()))
    return _not_seen(kit, post, may_be_out=any(has_its_words(post, it) for it in fitting))


def _not_seen(kit: Kit, post: Post, *, may_be_out: bool) -> Decision:
    """`may_be_out`: what has its words was asked about already."""
    now = kit.clock()
    if not may_be_out and is_time_to_ask(post, now):
        return AskAbout((), next_look(post, now))
    looked = PostChanges(attempts=post.attempts + 1)
    return Wait(next_look(post, now), "not seen on the profile", looked)


def _listed(kit: Kit, post: Post) -> tuple[Media, ...]:
    """The profile, unless Meta must not be asked for the account. Raises GraphError."""
    account, now = kit.account(post), kit.clock()
    is_paused = account.paused_until is not None and account.paused_until > now
    if is_paused or account.state is not AccountState.CONNECTED:
        raise AccessError("the account must not be asked for now")
    return profile.listed(kit, post)
