"""Looks at the links of one message: which of them are photos or videos, and what is wrong with
those that were meant to be. Used by `bot.compose.start`.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from bot.compose.fields import inspect
from bot.reading.links import Link, Linked
from bot.runtime import Context
from posting import InvalidError, MediaFacts, MediaKind, ProblemCode

AT_ONCE = 2  # other people's links are looked at meanwhile
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
    }
)


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


async def look_at(
    context: Context, linked: Linked, urls: Sequence[str], vouched: MediaKind | None = None
) -> list[Look]:
    """At some addresses of a message, in their order."""
    links = {link.url: link for link in reversed(linked.links)}
    turns = asyncio.Semaphore(AT_ONCE)

    async def look(url: str) -> Look:
        async with turns:
            try:
                return Look(links[url], facts=await inspect(context, url, vouched))
            except InvalidError as error:
                return Look(links[url], error=error)

    return await asyncio.gather(*map(look, urls))
