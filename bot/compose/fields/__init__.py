"""The fields of a post, one module each, their order on the walk, and each by the state that awaits
it. Driven by `bot.compose.questions.walk`."""

from collections.abc import Callable, Mapping

from bot.compose.fields.alt_text import alt_text_of
from bot.compose.fields.caption import CAPTION
from bot.compose.fields.collaborators import COLLABORATORS, without_collaborator
from bot.compose.fields.comment import COMMENT
from bot.compose.fields.cover import cover_of
from bot.compose.fields.media import (
    file_link,
    kinds_to_vouch_for,
    link_first,
    replacement_of,
    unseen_ways,
)
from bot.compose.fields.people import people_of, without
from bot.compose.fields.pieces.calendar import FORTNIGHT, hour_rows, month_rows
from bot.compose.fields.pieces.field import (
    FieldDialog,
    Seen,
    UnclearError,
    change,
    made_to_fit,
    medium_at,
)
from bot.compose.fields.pieces.looks import (
    KEPT_HERE,
    Look,
    Mendable,
    can_be_kept,
    keep_here,
    look_at,
    refused_lines,
    without_unfit,
)
from bot.compose.fields.pieces.people_refusal import no_names
from bot.compose.fields.place import PLACE, FoundPlaces, picked, place_meant, places_found
from bot.compose.fields.reel import AUDIO_NAME, COVER_PICTURE
from bot.compose.fields.slides import (
    MORE_MEDIA,
    ORDER,
    links_first,
    most_media,
    order_question,
)
from bot.compose.fields.when import (
    WHEN,
    free_moment_of,
    moment_later,
    moment_of,
    moved_moment,
    plan,
    planned_ahead,
    unclear_moment,
)
from bot.runtime import State
from posting import Kind, Post

__all__ = [
    "CAPTION",
    "COVER_PICTURE",
    "FIELDS",
    "FORTNIGHT",
    "KEPT_HERE",
    "MORE_MEDIA",
    "OF_MEDIUM",
    "WHEN",
    "FieldDialog",
    "FoundPlaces",
    "Look",
    "Mendable",
    "Seen",
    "UnclearError",
    "can_be_kept",
    "change",
    "cover_of",
    "field_of",
    "file_link",
    "free_moment_of",
    "hour_rows",
    "keep_here",
    "kinds_to_vouch_for",
    "link_first",
    "links_first",
    "look_at",
    "made_to_fit",
    "medium_at",
    "moment_later",
    "moment_of",
    "month_rows",
    "most_media",
    "moved_moment",
    "next_step",
    "no_names",
    "order_question",
    "people_of",
    "picked",
    "place_meant",
    "places_found",
    "plan",
    "planned_ahead",
    "refused_lines",
    "replacement_of",
    "unclear_moment",
    "unseen_ways",
    "without",
    "without_collaborator",
    "without_unfit",
]

OF_MEDIUM: Mapping[State, Callable[[int], FieldDialog]] = {
    State.PEOPLE: people_of,
    State.COVER: cover_of,
    State.REPLACEMENT: replacement_of,
    State.ALT_TEXT: alt_text_of,
}
"""Those that each photo and video of a post has for itself."""
OF_POST = (CAPTION, PLACE, WHEN, COLLABORATORS, COMMENT, AUDIO_NAME, COVER_PICTURE)
FIELDS = {field.state: field for field in (*OF_POST, MORE_MEDIA, ORDER)}
STEPS = (State.CAPTION, State.PLACE, State.PEOPLE, State.COVER, State.WHEN)
ONLY_FOR = {State.PEOPLE: Kind.PHOTO, State.COVER: Kind.REEL}


def field_of(state: State, medium: int = 0) -> FieldDialog | None:
    """The field that this state awaits, of one medium if each has its own."""
    make = OF_MEDIUM.get(state)
    return make(medium) if make else FIELDS.get(state)


def next_step(post: Post, after: State) -> FieldDialog | None:
    """The question that follows on the walk: people are asked about on a photo, the cover of a
    reel; of a carousel each photo has its own."""
    order = (State.MEDIA, *STEPS)
    following = STEPS[order.index(after) :] if after in order else ()
    fitting = (step for step in following if ONLY_FOR.get(step, post.kind) is post.kind)
    return next((field for step in fitting if (field := field_of(step))), None)
