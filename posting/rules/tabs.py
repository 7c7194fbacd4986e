"""Which posts stand in which list."""

from enum import StrEnum

from storage.records import WITH_A_TIME, PostState


class Tab(StrEnum):
    """The lists of posts that a person can open."""

    PLANNED = "planned"
    DRAFTS = "drafts"
    PUBLISHED = "published"
    FAILED = "failed"


TAB_STATES = {
    Tab.PLANNED: WITH_A_TIME,
    Tab.DRAFTS: frozenset({PostState.DRAFT}),
    Tab.PUBLISHED: frozenset({PostState.PUBLISHED}),
    Tab.FAILED: frozenset({PostState.FAILED}),
}
