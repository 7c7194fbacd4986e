"""Which messages have something else under them than the card that they are: a question, a menu, a
list; and which file each card shows. Noted in what the conversation remembers of a person, so that
a restart forgets none."""

from collections.abc import MutableMapping
from hashlib import blake2b
from typing import Any

COVERED = "covered"
PICTURED = "pictured"  # a mark of the address: a hundred bytes of each would be much
MARK_BYTES = 6
NONE_OF_THEM = ""  # the address of what no post consists of, or of no file at all
KEPT = 50


def cover(data: MutableMapping[str, Any], message_id: int, *, other_picture: bool = False) -> None:
    """Nothing else is to be drawn there until `uncover`. `other_picture`: not that of the post."""
    covered = data.setdefault(COVERED, {})
    had_another = covered.pop(str(message_id), False)
    covered[str(message_id)] = other_picture or had_another
    _keep_newest(covered)
    if other_picture:
        note_picture(data, message_id, NONE_OF_THEM)


def uncover(data: MutableMapping[str, Any], message_id: int) -> None:
    """It shows a card, with its picture and its buttons; or is gone."""
    data.get(COVERED, {}).pop(str(message_id), None)


def is_covered(data: MutableMapping[str, Any], message_id: int) -> bool:
    return str(message_id) in data.get(COVERED, {})


def note_picture(data: MutableMapping[str, Any], message_id: int, url: str) -> None:
    """The card there shows the file of this address."""
    pictured = data.setdefault(PICTURED, {})
    pictured.pop(str(message_id), None)
    pictured[str(message_id)] = _mark(url)
    _keep_newest(pictured)


def shows_other_picture(data: MutableMapping[str, Any], message_id: int) -> bool:
    """One of several media, or a sheet of shapes: the card is to show its own again."""
    return bool(data.get(COVERED, {}).get(str(message_id), False))


def shows_former_picture(data: MutableMapping[str, Any], message_id: int, url: str) -> bool:
    """Another file than that of this address, which has taken its place in the post."""
    return bool(data.get(PICTURED, {}).get(str(message_id), _mark(url)) != _mark(url))


def _mark(url: str) -> str:
    return blake2b(url.encode(), digest_size=MARK_BYTES).hexdigest()


def _keep_newest(noted: MutableMapping[str, Any]) -> None:
    for oldest in list(noted)[:-KEPT]:
        del noted[oldest]
