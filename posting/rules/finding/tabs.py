"""Which posts stand in which list, and by which moment."""

from datetime import datetime
from enum import StrEnum

from storage.records import WITH_A_TIME, Post, PostState


class Tab(StrEnum):
    """The lists of posts that a person can open."""

    PLANNED = "planned"
    DRAFTS = "drafts"
    PUBLISHED = "published"
    FAILED = "failed"
    DELETED = "deleted"


TAB_STATES = {
    Tab.PLANNED: WITH_A_TIME,
    Tab.DRAFTS: frozenset({PostState.DRAFT}),
    Tab.PUBLISHED: frozenset({PostState.PUBLISHED}),
    Tab.FAILED: frozenset({PostState.FAILED}),
    Tab.DELETED: frozenset({PostState.DELETED}),
}


def listed_at(post: Post, tab: Tab | None) -> datetime:
    """By what it is put in order there, as storage does; None: among all that were found."""
    match tab:
        case Tab.DRAFTS | Tab.FAILED:
            moment = None  # by the last change
        case Tab.DELETED:
            moment = post.deleted_at
        case Tab.PLANNED:
            moment = post.publish_at
        case _:
            moment = post.published_at or post.publish_at
    return moment or post.updated_at
