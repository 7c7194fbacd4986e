"""A short text of which nothing was read, and which speaks of what stands in the caption or of the
time all the same: it is asked about, as it is hardly the next caption. Pure."""

import re

from bot.reading.edits.pieces.clauses import small
from bot.reading.edits.pieces.finding import spots_meant
from bot.reading.edits.pieces.values import About

MOST_OF_AN_ORDER = 14  # words
_NOT_SO = re.compile(
    r"(?:, | )(?:and not|not|а не|не) (?:on |at |in |by |the |на |во? |по |с )?(?P<old>[^,;!?]+?)"
    r"(?:[,.!]? (?:i'm|i am|so)? ?(?:sorry|прост\w+|извин\w+|пожалуйста|please|pls))?[.!]*$"
)
_HOW_MUCH = r"(?:half )?(?:(?:an?|one|two|three|\d+) )?(?:day|hour|week|minute)s?"
_SHIFTED = re.compile(
    rf"\b{_HOW_MUCH} (?:later|earlier)\b(?! than)"
    r"|\bна (?:\w+ )?(?:день|дня|дней|час|часа|часов|недел[юи]|минут\w*) (?:позже|раньше|попозже"
    r"|пораньше)\b(?!,? чем)"
)
_STORY = re.compile(rf"{_HOW_MUCH} later\b")  # begins with it


def may_be_an_order(typed: str, about: About) -> bool:
    """Of a text that would become the caption in the place of another."""
    if not about.caption or "#" in typed or len(typed.split()) > MOST_OF_AN_ORDER:
        return False
    low = small(typed.strip())
    found = _NOT_SO.search(low)
    is_there = found is not None and bool(spots_meant(found["old"].strip(), about.caption))
    is_shifted = _SHIFTED.search(low) is not None and not _STORY.match(low)
    return is_there or is_shifted
