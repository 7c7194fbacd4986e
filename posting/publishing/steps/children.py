"""The containers of the slides of a carousel, its children, as the post carries them. Pure."""

from dataclasses import replace
from datetime import datetime

from storage.records import Child, Medium, Post, PostChanges


def serves(post: Post, child: Child | None, made_after: datetime) -> bool:
    """Whether the whole can be made of this child. One that Meta was asked to publish has taken its
    children with it, and none outlives its day."""
    if child is None or child.made_at <= made_after:
        return False
    return post.publish_asked_at is None or child.made_at > post.publish_asked_at


def with_child(post: Post, number: int, child: Child | None) -> tuple[Medium, ...]:
    """The media of the post, with the container of one of them."""
    return tuple(
        replace(medium, child=child) if at == number else medium
        for at, medium in enumerate(post.media, start=1)
    )


def to_be_read_again(post: Post) -> tuple[Medium, ...]:
    """Something is wrong with the whole: none of them is known to be ready any more."""
    return tuple(
        replace(medium, child=replace(medium.child, is_ready=False)) if medium.child else medium
        for medium in post.media
    )


def used_up(post: Post) -> PostChanges:
    """The post is made of them: whichever were made ahead are so no more."""
    if not any(medium.child and medium.child.is_ahead for medium in post.media):
        return PostChanges()
    used = (
        replace(medium, child=replace(medium.child, is_ahead=False)) if medium.child else medium
        for medium in post.media
    )
    return PostChanges(media=tuple(used))


def none_left(post: Post) -> tuple[Medium, ...]:
    return tuple(replace(medium, child=None) for medium in post.media)
