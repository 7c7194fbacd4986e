"""All fields: the order of the walk, and each by the state that awaits it.

Used by `bot.compose.walk`.
"""

from bot.compose.fields.caption import CAPTION
from bot.compose.fields.cover import COVER
from bot.compose.fields.field import FieldDialog
from bot.compose.fields.media import REPLACEMENT
from bot.compose.fields.people import PEOPLE
from bot.compose.fields.place import PLACE
from bot.compose.fields.when import WHEN
from bot.runtime.states import State
from posting import Post

STEPS = (CAPTION, PLACE, PEOPLE, COVER, WHEN)
FIELDS = {field.state: field for field in (*STEPS, REPLACEMENT)}


def next_step(post: Post, after: State) -> FieldDialog | None:
    """The question that follows on the walk: people are asked about on photos, covers on videos."""
    left_out = PEOPLE if post.medium.is_video else COVER
    order = (State.MEDIA, *(field.state for field in STEPS))
    following = STEPS[order.index(after) :] if after in order else ()
    return next((field for field in following if field is not left_out), None)
