"""A short text of which nothing was read, and which speaks of what stands in the caption or of the
time all the same: it is asked about, as it is hardly the next caption. Pure."""

import re

from bot.reading.edits.pieces.clauses import small
from bot.reading.edits.pieces.finding import spots_of
from bot.reading.edits.pieces.values import About

MOST_WORDS = 14
_NOT_SO = re.compile(
    r"(?:, | )(?:and not|not|а не|не) (?:on |at |in |by |the |на |во? |по |с )?(?P<old>[^,;!?]+?)"
    r"(?:[,.!]? (?:i'm|i am|so)? ?(?:sorry|прост\w+|извин\w+|пожалуйста|please|pls))?[.!]*$"
)
_SHIFTED = re.compile(  # a story begins with it, an order does not
    r"(?<=\w )\b(?:half )?(?:(?:an?|one|two|three|\d+) )?(?:day|hour|week|minute)s? (?:later|earlier)\b(?! than)"
    r"|\bна (?:\w+ )?(?:день|дня|дней|час|часа|часов|недел[юи]|минут\w*) (?:позже|раньше|попозже"
    r"|пораньше)\b(?!,? чем)"
)


def may_be_an_order(typed: str, about: About) -> bool:
    """Of a text that would become the caption in the place of another."""
    if not about.caption or "#" in typed or len(typed.split()) > MOST_WORDS:
        return False
    low = small(typed.strip())
    found = _NOT_SO.search(low)
    is_there = found is not None and bool(spots_of(found["old"].strip(), about.caption))
    return is_there or _SHIFTED.search(low) is not None
