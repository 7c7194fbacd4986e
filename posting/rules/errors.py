"""The errors the conversation must answer; each carries what is needed to redraw the card."""

from posting.rules.problems import Problem
from posting.rules.twins import Twin
from storage.records import Post


class PostingError(Exception):
    """Base of all; nothing was changed when one of these is raised."""


class InvalidError(PostingError):
    """What was asked breaks rules; `problems` names every one of them by field."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(", ".join(f"{problem.field}: {problem.code}" for problem in problems))
        self.problems = problems


class PostGoneError(PostingError):
    """The post is deleted (`post` shows it) or was never there (`post` is None)."""

    def __init__(self, post: Post | None) -> None:
        super().__init__("the post is deleted or unknown")
        self.post = post


class OutdatedError(PostingError):
    """The post changed after the version the person saw; `post` is how it is now."""

    def __init__(self, post: Post) -> None:
        super().__init__(f"post {post.post_id} is at version {post.version}")
        self.post = post


class WrongStateError(PostingError):
    """The post is being published, is published, or otherwise past what was asked."""

    def __init__(self, post: Post) -> None:
        super().__init__(f"post {post.post_id} is {post.state}")
        self.post = post


class TwinError(PostingError):
    """Another post looks like this one; a person has to say that they mean it."""

    def __init__(self, post: Post, twin: Twin) -> None:
        super().__init__(f"post {post.post_id} has the {twin.likeness} of {twin.post.post_id}")
        self.post = post
        self.twin = twin
