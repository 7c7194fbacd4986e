"""The letter about what somebody else has done with the posts of its reader: a line for each, which
rings no bell. Pure; for `letters`."""

from collections.abc import Sequence
from dataclasses import replace

from bot.card.lines.facts import CardFacts
from bot.notices.letter import Letter, letter_of, to_the_list
from bot.screen import (
    Cell,
    Html,
    OpenPost,
    Restore,
    Rows,
    UndoChange,
    Words,
    fields_named,
    rows,
    title,
)
from posting import ByAnotherNotice, Holds, Notice, Offer, PostDeed, offer_of

SHOWN = 15  # lines


def by_another_letter(
    told: Sequence[tuple[Notice, ByAnotherNotice, CardFacts]], who: str, words: Words
) -> Letter:
    """All by one person. Only a single one can be undone from here."""
    lines = [what_was_done(its, facts, who, words) for _, its, facts in told[:SHOWN]]
    if len(told) > SHOWN:
        lines.append(words.many("by_another.more", len(told) - SHOWN))
    _, its, facts = told[0]
    keyboard = rows(_buttons(its, facts, words)) if len(told) == 1 else to_the_list(words)
    letter = letter_of([notice for notice, _, _ in told], Html("\n".join(lines)), keyboard)
    ways = tuple((it.post, its.steps) for _, its, it in told if can_be_undone(its, it))
    offer = _offer(its, facts) if len(told) == 1 else None
    return replace(letter, is_quiet=True, ways_back=ways, offer=offer)


def what_was_done(its: ByAnotherNotice, facts: CardFacts, who: str, words: Words) -> Html:
    """`🕐 Boris moved “Fresh bread”: Wed 3 Mar, 18:00 → Fri 5 Mar, 12:00`"""
    now = words.moment_tag(its.now, facts.zone) if its.now else None
    was = words.moment_tag(its.was, facts.zone) if its.was else None
    if its.was and now:  # its zone is beside the other one
        was = Html(words.moment(its.was, words.clock(facts.zone)))
    fields = fields_named(its.fields, words, facts.post.location_name)
    values = {"who": who, "title": title(facts.post, words), "was": was, "now": now}
    if its.deed is not PostDeed.EDITED:
        return words(f"by_another.{its.deed}", **values)
    if its.was == its.now:
        return words("by_another.edited", fields=fields, **values)
    key = "unplanned" if now is None else "planned" if was is None else "moved"
    line = words(f"by_another.{key}", **values)
    return words("by_another.and_edited", line=line, fields=fields) if fields else line


def _buttons(its: ByAnotherNotice, facts: CardFacts, words: Words) -> Rows:
    """Undone while nothing else has changed since."""
    post = facts.post
    opens: Cell = (words.plain("notice.open_post"), OpenPost(post.post_id))
    if its.deed is PostDeed.DELETED:
        return [[(words.plain("card.button.restore"), Restore(post.post_id))]]
    if not can_be_undone(its, facts):
        return [[opens]]
    return [[(words.plain("card.button.undo"), UndoChange(post.post_id, post.version)), opens]]


def _offer(its: ByAnotherNotice, facts: CardFacts) -> Offer | None:
    is_more = its.deed is PostDeed.DELETED or can_be_undone(its, facts)
    return offer_of(facts.post, Holds.UNCHANGED) if is_more else None


def can_be_undone(its: ByAnotherNotice, facts: CardFacts) -> bool:
    """What a person does with the post itself has buttons of its own; a moment that has passed does
    not come again."""
    is_over = its.was is not None and its.was != its.now and its.was <= facts.now
    is_edited = its.deed is PostDeed.EDITED and bool(its.steps)
    return is_edited and its.version == facts.post.version and not is_over
