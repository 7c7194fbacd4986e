"""The letter about what somebody else has done with the posts of its reader: a line for each, which
rings no bell. Pure; for `letters`."""

from collections.abc import Sequence
from dataclasses import replace

from bot.card.facts import CardFacts
from bot.notices.letter import Letter, letter_of, to_the_list
from bot.screen import (
    Cell,
    Delete,
    Html,
    OpenPost,
    Restore,
    Rows,
    ScheduleAt,
    ToDrafts,
    Words,
    fields_named,
    rows,
    title,
)
from posting import ByAnotherNotice, Notice, PostDeed

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
    return replace(letter, is_quiet=True)


def what_was_done(its: ByAnotherNotice, facts: CardFacts, who: str, words: Words) -> Html:
    """`🕐 Boris moved “Fresh bread”: Wed 3 Mar, 18:00 → Fri 5 Mar, 12:00`"""
    now = words.moment_tag(its.now, facts.zone) if its.now else None
    was = its.was and (words.moment if now else words.moment_tag)(its.was, facts.zone)
    fields = fields_named(its.fields, words)
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
    back = _back(its, facts) if post.version == its.version else None
    return [[(words.plain("card.button.undo"), back), opens]] if back else [[opens]]


def _back(its: ByAnotherNotice, facts: CardFacts) -> ScheduleAt | ToDrafts | Delete | None:
    """The button of the card that does the opposite; none where it would be only a part of it."""
    post = facts.post
    if its.deed is PostDeed.RESTORED:
        return Delete(post.post_id, post.version)
    if its.deed is not PostDeed.EDITED or its.fields:
        return None
    if its.was is None:
        return ToDrafts(post.post_id, post.version)
    if its.was <= facts.now:
        return None
    return ScheduleAt(post.post_id, post.version, int(its.was.timestamp()))
