"""A card as one reader is to see it: with what they have changed last, and the way back to where
they have opened it from."""

from collections.abc import Sequence
from dataclasses import replace

from bot.card.facts import CardFacts, LastChange
from bot.card.text import is_about_to_publish
from bot.screen import (
    Focus,
    ListPosts,
    PlanWeek,
    UserData,
    opened_from,
    way_back,
)
from posting import Post, PostFields


def as_seen(facts: CardFacts, data: UserData) -> CardFacts:
    """Nothing is taken back of what is on its way out, or out."""
    post = facts.post
    is_there = facts.is_editable and not is_about_to_publish(post, facts.now)
    way = way_back(data, post, facts.now) if is_there else None
    changed = None
    if way is not None:
        is_order = way.typed and not way.is_text  # else the pins themselves were seen
        pinned = _pinned(post, way.fields) if is_order else None
        changed = LastChange(way.lines, bool(way.steps), way.is_text, pinned)
    is_awaiting = Focus.is_on(data, post.post_id)
    return replace(facts, is_awaiting=is_awaiting, changed=changed)


def way_to_list(data: UserData, post: Post) -> ListPosts | PlanWeek | None:
    packed = opened_from(data, post.post_id)
    return ListPosts.parse(packed) or PlanWeek.parse(packed)


def _pinned(post: Post, back: Sequence[PostFields]) -> int | None:
    """On which photo somebody stands whom the way `back` takes away, or puts elsewhere."""
    for step in back:
        if not step.names("user_tags") or step.medium >= len(post.media):
            continue
        tags = post.media[step.medium].user_tags
        if any(tag.x is not None and tag not in (step.user_tags or ()) for tag in tags):
            return step.medium
    return None
