"""Which messages have something else under them than the card that they are: a question, a menu, a
list. Noted in what the conversation remembers of a person, so that a restart forgets none."""

from collections.abc import MutableMapping
from typing import Any

COVERED = "covered"
KEPT = 50


def cover(data: MutableMapping[str, Any], message_id: int, *, other_picture: bool = False) -> None:
    """Nothing else is to be drawn there until `uncover`. `other_picture`: not that of the post."""
    covered = data.setdefault(COVERED, {})
    had_another = covered.pop(str(message_id), False)
    covered[str(message_id)] = other_picture or had_another
    for oldest in list(covered)[:-KEPT]:
        del covered[oldest]


def uncover(data: MutableMapping[str, Any], message_id: int) -> None:
    """It shows a card, with its picture and its buttons; or is gone."""
    data.get(COVERED, {}).pop(str(message_id), None)


def is_covered(data: MutableMapping[str, Any], message_id: int) -> bool:
    return str(message_id) in data.get(COVERED, {})


def shows_other_picture(data: MutableMapping[str, Any], message_id: int) -> bool:
    """One of several media, or a sheet of shapes: the card is to show its own again."""
    return bool(data.get(COVERED, {}).get(str(message_id), False))
