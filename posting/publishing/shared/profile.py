"""Searches an account's profile for the medium of a post. Used by the steps that come after asking
Meta to publish."""

from collections.abc import Collection, Iterable
from contextlib import suppress
from dataclasses import dataclass

from graph.answers import Media
from graph.errors import GraphError
from posting.publishing.shared.decisions import Decision, NoteName
from posting.publishing.shared.kit import Kit
from posting.publishing.shared.matching import (
    find_medium,
    fitting_media,
    handed_over,
    is_recognised,
    is_rival_by_hand,
)
from storage.records import UNKNOWN, Post, PostState

MAY_BE_LIVE = frozenset(
    {
        PostState.PUBLISHING,
        PostState.UNCONFIRMED,
        PostState.HANDED_OVER,
        PostState.PUBLISHED,
        PostState.DELETED,
    }
)
LISTED = 25  # so many media Meta lists at once, or all stories of a day
NEIGHBOURS = 200  # posts that changed last; those of the last minutes are among them


@dataclass(frozen=True, slots=True)
class ProfileMatch:
    """`medium` is the one that must be it; `in_doubt` says that there are some which may be."""

    medium: Media | None
    in_doubt: bool


def search(kit: Kit, post: Post) -> ProfileMatch:
    """Raises GraphError."""
    return search_among(kit, post, listed(kit, post))


def listed(kit: Kit, post: Post) -> tuple[Media, ...]:
    """What is on the profile where posts of its kind are. Raises GraphError."""
    return kit.live_row(post).live(kit.client(post), post.ig_user_id)


def reaches_back(kit: Kit, post: Post, recent: tuple[Media, ...]) -> bool:
    """Whether all that came to the profile since Meta was asked to publish the post, or since the
    copy of the database was made, can be among what was listed just now."""
    its, lives = post.container or UNKNOWN, kit.live_row(post).lives
    since = its.copied_at or min(its.asked_moments, default=None)
    if since is None:
        return False
    if lives is not None:  # all of these are listed as long as they live
        return since > kit.clock() - lives
    times = [medium.timestamp for medium in recent if medium.timestamp is not None]
    return len(recent) < LISTED or min(times, default=since) < since


def search_among(kit: Kit, post: Post, recent: Iterable[Media]) -> ProfileMatch:
    """In what was read from the profile just now."""
    seen, lists = tuple(recent), kit.storage.post_lists
    bound = lists.media_ids_bound(post.account_id)
    others = lists.list_by_ig_user(
        post.ig_user_id, states=MAY_BE_LIVE, newest_first=True, limit=NEIGHBOURS, offset=0
    )
    medium = find_medium(post, seen, bound, others.posts)
    return ProfileMatch(medium, medium is None and bool(fitting_media(post, seen, bound)))


def named(kit: Kit, post: Post, recent: Iterable[Media], then: Decision) -> Decision:
    """With the name of the account, if people have given it another one since it was connected."""
    seen, bound = tuple(recent), kit.storage.post_lists.media_ids_bound(post.account_id)
    name = _name_shown(seen, bound) or _name_asked(kit, post, seen)
    return then if name in (None, kit.account(post).username) else NoteName(name, then)


def _name_shown(recent: Iterable[Media], bound: Collection[str]) -> str | None:
    """Its posts that are ours, `bound`, show it; others on its profile may be of somebody else with
    whom it shares them."""
    names = (medium.username for medium in recent if medium.id in bound)
    return next(filter(None, names), None)


def _name_asked(kit: Kit, post: Post, recent: Iterable[Media]) -> str | None:
    """Where nothing of ours shows it: what has another name may be of somebody else, or the account
    is called so by now. Where nothing has, there is no need to ask."""
    known = kit.account(post).username
    if all(medium.username in (None, known) for medium in recent):
        return None
    with suppress(GraphError):
        return kit.client(post).username(post.ig_user_id)
    return None


def by_hand(
    kit: Kit, post: Post, recent: Iterable[Media]
) -> tuple[ProfileMatch, tuple[Media, ...]]:
    """What a person may have published of a post that was handed over, and all that fits. While
    another post of the same words may be out there as well, one that fits is no answer; where the
    post has no words, as no story has, it is one only when the person has said that it is out."""
    lists, seen = kit.storage.post_lists, tuple(recent)
    bound = lists.media_ids_bound(post.account_id)
    username = _name_shown(seen, bound) or kit.account(post).username
    fitting = handed_over(post, seen, bound, username)
    others = lists.list_by_ig_user(
        post.ig_user_id, states=MAY_BE_LIVE, newest_first=True, limit=NEIGHBOURS, offset=0
    )
    has_rivals = any(is_rival_by_hand(post, other) for other in others.posts)
    is_alone = len(fitting) == 1 and not has_rivals
    is_sure = is_alone and is_recognised(post, fitting[0], kit.clock() - kit.clients.ahead)
    return ProfileMatch(fitting[0] if is_sure else None, bool(fitting) and not is_sure), fitting
