"""Looks at a media link before a post is made of it. Called by the bot and by drafts."""

from graph.media_url import MediaFacts, MediaInspector, MediaUrlError
from posting.errors import InvalidError
from posting.problems import Field, Problem, ProblemCode


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
