"""Looks at the links of one message: which of them are photos or videos, and what is wrong with
those that were meant to be; a photo that can be mended, if it is kept here, is noted until somebody
says so. Used by what makes drafts of them and by what adds them to one.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace

from bot.reading.links import Link, Linked
from bot.screen import (
    LINKS_TO_KEEP,
    Context,
    Html,
    KeepLeftOut,
    Rows,
    kept_sentence,
    problem_sentence,
    shortened,
)
from posting import (
    InvalidError,
    MediaFacts,
    MediaKind,
    Post,
    Problem,
    ProblemCode,
    proves_nothing,
    unseen,
)

AT_ONCE = 2  # other people's links are looked at meanwhile
LINK_SHOWN = 60
SURELY_MEDIA = frozenset(
    {
        ProblemCode.MEDIA_NEEDS_JPEG,
        ProblemCode.MEDIA_PHOTO_TOO_LARGE,
        ProblemCode.MEDIA_VIDEO_TOO_LARGE,
        ProblemCode.MEDIA_BAD_RATIO,
        ProblemCode.MEDIA_BAD_DURATION,
        ProblemCode.MEDIA_UNREADABLE,
        ProblemCode.MEDIA_VIDEO_CODEC,
        ProblemCode.MEDIA_VIDEO_TOO_WIDE,
        ProblemCode.MEDIA_FRAME_RATE,
        ProblemCode.MEDIA_SOUND_CODEC,
        ProblemCode.MEDIA_SOUND_RATE,
        ProblemCode.MEDIA_SOUND_CHANNELS,
        ProblemCode.CAROUSEL_VIDEO_TOO_LONG,
    }
)

KEPT_HERE = frozenset(
    {
        ProblemCode.MEDIA_BAD_RATIO,
        ProblemCode.MEDIA_NEEDS_JPEG,
        ProblemCode.MEDIA_PHOTO_TOO_LARGE,
    }
)
"""What is wrong with a photo that can be mended, if it is kept here."""


@dataclass(frozen=True)
class Look:
    """A link and what it leads to: either facts or what is wrong."""

    link: Link
    facts: MediaFacts | None = None
    error: InvalidError | None = None

    @property
    def is_meant(self) -> bool:
        """Whether the person meant it as a photo or a video, not as words."""
        found = self.error.problems if self.error else ()
        named = self.link.is_named_as_media
        return self.facts is not None or named or any(it.code in SURELY_MEDIA for it in found)


async def inspect(
    context: Context, url: str, vouched: MediaKind | None = None, *, in_feed: bool = True
) -> MediaFacts:
    """Look at the file behind a link; what is not for the feed may have any shape. What the person
    vouches for to be a photo or a video is taken even when our look fails. Raises InvalidError with
    one problem of the media."""
    try:
        return await context.slow(context.posting.inspect, url, in_feed=in_feed)
    except InvalidError as error:
        if vouched and all(map(proves_nothing, error.problems)):
            return unseen(url, vouched)
        raise


async def look_at(
    context: Context,
    linked: Linked,
    urls: Sequence[str],
    vouched: MediaKind | None = None,
    *,
    in_feed: bool = True,
) -> list[Look]:
    """At some addresses of a message, in their order."""
    links = {link.url: link for link in reversed(linked.links)}
    turns = asyncio.Semaphore(AT_ONCE)

    async def look(url: str) -> Look:
        async with turns:
            try:
                return Look(links[url], facts=await inspect(context, url, vouched, in_feed=in_feed))
            except InvalidError as error:
                return Look(links[url], error=error)

    return await asyncio.gather(*map(look, urls))


def without_unfit(looks: Sequence[Look], fit: Sequence[Look], error: InvalidError) -> list[Look]:
    """The looks after posting has refused some of those that looked `fit`, by their numbers among
    these. Raises the error when it is about something else."""
    wrong = {
        int(str(problem.values["medium"])) - 1: replace(problem, values=_but_medium(problem))
        for problem in error.problems
        if "medium" in problem.values
    }
    unfit = {fit[place].link.url: problem for place, problem in wrong.items()}
    if not any(look.link.url in unfit for look in looks):
        raise error
    return [
        Look(look.link, error=InvalidError((unfit[look.link.url],)))
        if look.link.url in unfit
        else look
        for look in looks
    ]


def _but_medium(problem: Problem) -> dict[str, object]:
    """Its number among the media of a post that was not made is nobody's."""
    return {name: value for name, value in problem.values.items() if name != "medium"}


def refused_lines(context: Context, looks: Sequence[Look]) -> list[Html]:
    """What is wrong with each link that was meant and cannot be used, by its number if it was not
    the only one."""
    words, zone = context.words, context.zone(None)
    key = "compose.links.refused" if len(looks) > 1 else "compose.links.refused_one"
    return [
        words(
            key,
            n=number,
            link=shortened(look.link.url, LINK_SHOWN),
            why=(kept_sentence if can_be_kept(look) else problem_sentence)(problem, words, zone),
        )
        for number, look in enumerate(looks, start=1)
        if look.error and look.is_meant
        for problem in look.error.problems
    ]


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
    return [[(label, KeepLeftOut(post.post_id))]]
