"""Looks at a media link before a post is made of it. Called by the bot and by drafts."""

from media import MediaDoubt, MediaDoubtReason, MediaFacts, MediaKind, MediaUrlError
from media.inspector import MediaInspector
from posting.rules.errors import InvalidError
from posting.rules.problems import Field, Problem, ProblemCode

OUR_LOOK_FAILED = frozenset(
    {
        ProblemCode.MEDIA_UNRESOLVED,
        ProblemCode.MEDIA_UNREACHABLE,
        ProblemCode.MEDIA_BAD_TLS,
        ProblemCode.MEDIA_TOO_SLOW,
        ProblemCode.MEDIA_BAD_STATUS,
        ProblemCode.MEDIA_TOO_MANY_REDIRECTS,
        ProblemCode.MEDIA_EXCESSIVE,
        ProblemCode.MEDIA_LOOK_FAILED,
    }
)
"""Problems of our own look: another may not find them, and Instagram looks from elsewhere."""
NOT_THERE = frozenset({404, 410})


class MediaDesk:
    """Says what a link leads to, or why Instagram could not use it."""

    def __init__(self, inspector: MediaInspector) -> None:
        self._inspector = inspector

    def inspect(self, url: str) -> MediaFacts:
        """Network, seconds. Raises InvalidError with one problem of the media."""
        try:
            return self._inspector.inspect(url)
        except MediaUrlError as error:
            code = ProblemCode(f"media_{error.reason.value}")
            raise InvalidError((Problem(Field.MEDIA, code, error.values),)) from error

    def unseen(self, url: str, kind: MediaKind) -> MediaFacts:
        """A medium that a person vouches for after our look has failed."""
        doubt = MediaDoubt(MediaDoubtReason.NOT_LOOKED_AT)
        return MediaFacts(url, kind, None, None, None, None, doubts=(doubt,))


def is_not_there(problem: Problem) -> bool:
    """Whether the server itself says that it has no such file."""
    is_status = problem.code is ProblemCode.MEDIA_BAD_STATUS
    return is_status and problem.values.get("status") in NOT_THERE


def proves_nothing(problem: Problem) -> bool:
    """Whether Instagram may have the file although our look failed."""
    return problem.code in OUR_LOOK_FAILED and not is_not_there(problem)
