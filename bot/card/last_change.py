"""A card as one reader is to see it: with what they have changed last."""

from dataclasses import replace

from bot.card.facts import CardFacts, LastChange
from bot.card.text import is_about_to_publish
from bot.screen import (
    Focus,
    UserData,
    way_back,
)


def as_seen(facts: CardFacts, data: UserData) -> CardFacts:
    """Nothing is taken back of what is on its way out, or out."""
    post = facts.post
    is_there = facts.is_editable and not is_about_to_publish(post, facts.now)
    way = way_back(data, post, facts.now) if is_there else None
    changed = LastChange(way.lines, bool(way.steps), way.is_text) if way else None
    is_awaiting = Focus.is_on(data, post.post_id)
    return replace(facts, is_awaiting=is_awaiting, changed=changed)
