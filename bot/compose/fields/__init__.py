"""The fields of a post, one module each, their order on the walk, and each by the state that awaits
it. Driven by `bot.compose.walk`."""

from bot.compose.fields.caption import CAPTION
from bot.compose.fields.cover import COVER
from bot.compose.fields.field import FieldDialog, UnclearError, change
from bot.compose.fields.media import (
    BEGINS_WITH_MEDIA,
    HAS_MEDIA,
    REPLACEMENT,
    STARTS_A_POST,
    inspect,
    kinds_to_vouch_for,
    link_first,
    unseen_ways,
    vouched_for,
)
from bot.compose.fields.people import PEOPLE, without
from bot.compose.fields.place import PLACE
from bot.compose.fields.when import WHEN
from bot.runtime import State
from posting import Post

__all__ = [
    "BEGINS_WITH_MEDIA",
    "CAPTION",
    "FIELDS",
    "HAS_MEDIA",
    "PEOPLE",
    "REPLACEMENT",
    "STARTS_A_POST",
    "WHEN",
    "FieldDialog",
    "UnclearError",
    "change",
    "inspect",
    "kinds_to_vouch_for",
    "link_first",
    "next_step",
    "unseen_ways",
    "vouched_for",
    "without",
]

STEPS = (CAPTION, PLACE, PEOPLE, COVER, WHEN)
FIELDS = {field.state: field for field in (*STEPS, REPLACEMENT)}


def next_step(post: Post, after: State) -> FieldDialog | None:
    """The question that follows on the walk: people are asked about on photos, covers on videos."""
    left_out = PEOPLE if post.medium.is_video else COVER
    order = (State.MEDIA, *(field.state for field in STEPS))
    following = STEPS[order.index(after) :] if after in order else ()
    return next((field for field in following if field is not left_out), None)
