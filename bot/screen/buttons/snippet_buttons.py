"""The buttons about what is saved for the captions of an account: hashtag sets and endings. Those
of its pages know the post from whose card they were opened, if from one."""

from dataclasses import dataclass

from bot.screen.buttons.packing import Button, PostButton


@dataclass(frozen=True)
class SnippetMenu(PostButton):
    """What is saved, to be added to the caption or to the first comment."""

    prefix = "gm"
    page: int = 0
    to_comment: bool = False


@dataclass(frozen=True)
class ToggleSnippet(PostButton):
    """Add one, or take it out."""

    prefix = "gt"
    snippet_id: int
    to_comment: bool = False


@dataclass(frozen=True)
class SaveHashtags(PostButton):
    """Those of the caption, as a set."""

    prefix = "gv"


@dataclass(frozen=True)
class MoveHashtags(PostButton):
    """To the first comment: those that are more than `keep`; of none the ones at the end."""

    prefix = "gh"
    keep: int = 0


@dataclass(frozen=True)
class NewSnippet(Button):
    prefix = "gn"
    account_id: int
    post_id: int = 0


@dataclass(frozen=True)
class SnippetList(Button):
    """All of an account; 0 is the current one."""

    prefix = "gl"
    account_id: int = 0
    page: int = 0
    post_id: int = 0


@dataclass(frozen=True)
class OpenSnippet(Button):
    prefix = "go"
    snippet_id: int
    post_id: int = 0


@dataclass(frozen=True)
class RenameSnippet(OpenSnippet):
    prefix = "gr"


@dataclass(frozen=True)
class DeleteSnippet(OpenSnippet):
    prefix = "gd"


@dataclass(frozen=True)
class RestoreSnippet(Button):
    """The one that was deleted last."""

    prefix = "gb"
    account_id: int
    post_id: int = 0
