"""Photos by link that Instagram would refuse and that can be mended, if they are kept here: noted
until somebody says so. Used where links become drafts or join one."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from bot.compose.fields.looks import Look
from bot.screen import LINKS_TO_KEEP, Context, KeepLinks, Rows
from posting import Post, ProblemCode

KEPT_HERE = frozenset(
    {
        ProblemCode.MEDIA_BAD_RATIO,
        ProblemCode.MEDIA_NEEDS_JPEG,
        ProblemCode.MEDIA_PHOTO_TOO_LARGE,
    }
)
"""What is wrong with a photo that can be mended, if it is kept here."""


@dataclass(frozen=True)
class Mendable:
    """A photo by link that can be kept here; `place` among those of the one post that the message
    has become or joins, or None: it is a draft of its own, with its `caption`."""

    url: str
    caption: str
    place: int | None


def can_be_kept(look: Look) -> bool:
    return look.error is not None and {it.code for it in look.error.problems} <= KEPT_HERE


def keep_here(context: Context, post: Post, left: Sequence[Mendable]) -> Rows:
    """The way to take the photos that were left out after all; noted until it is gone."""
    if not left:
        return []
    noted = [asdict(link) for link in left]
    context.data[LINKS_TO_KEEP] = {"post": post.post_id, "links": noted}
    label = context.words.plain_many("compose.button.keep_here", len(left))
    return [[(label, KeepLinks(post.post_id))]]
