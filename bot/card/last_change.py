"""A card as one reader is to see it: with what they have changed last, what others are asked for
just now, and the way back to where they have opened it from."""

from collections.abc import Sequence
from dataclasses import replace

from bot.card.lines.difference import difference
from bot.card.lines.facts import CardFacts, LastChange
from bot.card.lines.hints import hint_of, hints_of, is_advice, name_of
from bot.card.open_fields import asked_of_others
from bot.screen import (
    Context,
    Focus,
    Html,
    ListPosts,
    PlanWeek,
    UserData,
    Words,
    ignored_hints,
    note_followed,
    note_hint,
    opened_from,
    way_back,
)
from posting import Post, PostFields, PostState, taken_back


def data_of(context: Context, person_id: int) -> UserData:
    """What the conversation with somebody remembers, whoever is spoken with now."""
    return context.application.user_data.get(person_id, {})


def as_seen(context: Context, facts: CardFacts, words: Words) -> CardFacts:
    """By its reader, whose words these are."""
    data, post_id = data_of(context, facts.reader_id or 0), facts.post.post_id
    seen = replace(
        facts,
        is_awaiting=Focus.is_on(data, post_id),
        changed=_last_change(facts, data, words),
        asked_of_others=asked_of_others(context, post_id, facts.reader_id),
        ignored_hints=ignored_hints(data, post_id),
        is_for_viewer=words.are_of_a_viewer,
    )
    _note_hints(context, seen, data)
    return seen


def is_outdated(context: Context, seen: CardFacts) -> bool:
    """Others have come to be asked for something, or no more, since it was seen so."""
    now = asked_of_others(context, seen.post.post_id, seen.reader_id)
    return now != seen.asked_of_others


def _note_hints(context: Context, seen: CardFacts, data: UserData) -> None:
    """Which one is said now, and which of those that were said of the draft has been followed."""
    post, hint, is_new = seen.post, hint_of(seen), False
    if hint is not None and is_advice(hint):
        is_new = note_hint(data, name_of(hint), post.post_id)
    if post.state is PostState.DRAFT:
        is_new |= note_followed(data, post.post_id, but={name_of(it) for it in hints_of(seen)})
    if is_new and seen.reader_id is not None:
        context.application.mark_data_for_update_persistence(user_ids=seen.reader_id)


def _last_change(facts: CardFacts, data: UserData, words: Words) -> LastChange | None:
    """Nothing is taken back of what is on its way out, or out, nor to a moment that has passed."""
    post = facts.post
    is_there = facts.is_editable and not facts.is_going_out
    way = way_back(data, post, facts.now) if is_there else None
    if way is None or not (way.steps or way.typed):
        return None
    was_order, is_over = bool(way.typed and way.undone), way.leads_before(facts.now)
    if is_over and not was_order:
        return None
    is_order = way.typed and not was_order and not way.is_text  # else the pins were seen
    pinned = _pinned(post, way.fields) if is_order else None
    lines: tuple[Html, ...] = ()
    if way.is_shown and not is_over:
        zone = words.clock(facts.zone)
        lines = tuple(difference(taken_back(post, way.fields), post, zone, words))
    can_be_undone = bool(way.steps) and not is_over
    return LastChange(lines, can_be_undone, way.is_text, pinned, was_order)


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
