"""The kinds of posts, one row each: what a post of the kind is made of and carries, how Meta is
asked for it, and how it is recognised on the profile. A new kind is a new row."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from graph.answers import Media
from graph.containers import PhotoContainer, ReelContainer, Tag
from posting.rules.problems import Field
from storage.records import Kind, Medium, Post


@dataclass(frozen=True, slots=True)
class KindRow:
    """`fields` are what the kind carries beside its media and its time: what else a post has is
    kept for another kind. `is_like` says whether a medium of the profile may be a post of it."""

    fields: frozenset[Field]
    is_made_of: Callable[[Sequence[Medium]], bool]
    container: Callable[[Post], PhotoContainer | ReelContainer]
    is_like: Callable[[Media], bool]


def kinds_of(media: Sequence[Medium]) -> tuple[Kind, ...]:
    """What these media can become, the likeliest first."""
    return tuple(kind for kind, row in KINDS.items() if row.is_made_of(media))


def kind_of(post: Post) -> KindRow:
    return KINDS[post.kind]


def _photo(post: Post) -> PhotoContainer:
    medium = post.medium
    return PhotoContainer(medium.url, post.caption or None, post.location_id, _tags(medium))


def _reel(post: Post) -> ReelContainer:
    medium, caption = post.medium, post.caption or None
    offset = medium.thumb_offset
    return ReelContainer(medium.url, caption, post.location_id, offset, _tags(medium))


def _tags(medium: Medium) -> tuple[Tag, ...]:
    return tuple(Tag(tag.username, tag.x, tag.y) for tag in medium.user_tags)


KINDS: Mapping[Kind, KindRow] = {
    Kind.PHOTO: KindRow(
        fields=frozenset({Field.CAPTION, Field.LOCATION_ID, Field.USER_TAGS}),
        is_made_of=lambda media: not media[0].is_video,
        container=_photo,
        is_like=lambda its: its.media_type == "IMAGE" and its.media_product_type in (None, "FEED"),
    ),
    Kind.REEL: KindRow(
        fields=frozenset({Field.CAPTION, Field.LOCATION_ID, Field.USER_TAGS, Field.THUMB_OFFSET}),
        is_made_of=lambda media: media[0].is_video,
        container=_reel,
        is_like=lambda its: its.media_type == "VIDEO" and its.media_product_type in (None, "REELS"),
    ),
}
