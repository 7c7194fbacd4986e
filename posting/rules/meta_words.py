"""What Meta's words about a failure tell beyond its code: whom, which permission, how much. Pure.

The words are for people and may change: what is not found in them is not claimed.
"""

import re
from collections.abc import Sequence

from graph.causes import Cause
from graph.error_reading import option_named
from posting.rules.kinds import media_of
from storage.records import Failure, Post, UserTag

MARKED = re.compile(r"""(?:(?<!\w)@|["'“‘«`])([\w.]+)""")
LISTED = re.compile(r":\s*(@?[\w.]+(?:\s*,\s*@?[\w.]+)*)")  # "…: anna, boris.b"
PERMISSION = re.compile(r"\b(?:instagram|pages|business)_[a-z_]+[a-z]\b")


def named_people(failure: Failure, tags: Sequence[UserTag]) -> tuple[UserTag, ...]:
    """Those of the tagged people whom Meta names."""
    named = named_among(failure, [tag.username for tag in tags])
    return tuple(tag for tag in tags if tag.username in named)


def refused_people(failure: Failure, post: Post) -> tuple[UserTag, ...]:
    """Those of the tagged people whom Meta names; where it names nobody, whoever is alone on what
    it refuses, also where they are tagged elsewhere."""
    media = media_of(post)
    tags = [tag for medium in media for tag in medium.user_tags]
    found = named_people(failure, tags)
    at = failure.medium
    meant = media if at is None else media[at - 1 : at]
    alone = {tag.username.lower() for medium in meant for tag in medium.user_tags}
    if found or len(alone) != 1 or failure.cause != Cause.USER_TAGS:
        return found
    return tuple(tag for tag in tags if tag.username.lower() in alone)


def named_among(failure: Failure, people: Sequence[str]) -> tuple[str, ...]:
    """Those whom Meta names: with an @, in quotes or behind a colon."""
    said = _said(failure)
    lists = (re.split(r"\s*,\s*", found) for found in LISTED.findall(said))
    found = [*MARKED.findall(said), *(name for names in lists for name in names)]
    named = {name.strip("@.").lower() for name in found}
    return tuple(name for name in people if name.lower() in named)


def named_permission(failure: Failure) -> str | None:
    """The permission that Meta says is missing."""
    found = PERMISSION.search(_said(failure))
    return found[0] if found else None


def refused_option(failure: Failure) -> str | None:
    """The parameter of Meta's that the login may not use: `user_tags`, `location_id`, …"""
    return option_named(_said(failure))


def counted_over(failure: Failure) -> int:
    """By how much Meta counts a caption to be too long, from the two figures it names; 0 when it
    does not name them."""
    counts = {int(number) for number in re.findall(r"\d{3,5}", failure.message)}
    return max(counts) - min(counts) if len(counts) == 2 else 0


def _said(failure: Failure) -> str:
    return f"{failure.message}\n{failure.technical or ''}"
