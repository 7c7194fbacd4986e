"""Reads the place of a post: a Facebook Page id, a link to the Page, or a name and a spot near
which to look for it. Called by the place screen.

Instagram's `location_id` is the id of a Facebook Page that has coordinates; Instagram's own place
ids are other numbers."""

import re
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import SplitResult, parse_qs, urlsplit


class PlaceReason(StrEnum):
    INSTAGRAM_LOCATION = "instagram_location"
    NO_ID_IN_LINK = "no_id_in_link"
    TOO_SHORT = "too_short"
    UNCLEAR = "unclear"


class PlaceError(ValueError):
    """A text from which no Page id can be known: a link into Instagram (its place ids are not Page
    ids), a Facebook link that only has a name, a number too short for a Page, or something else."""

    def __init__(self, reason: PlaceReason, typed: str) -> None:
        super().__init__(f"{reason}: {typed!r}")
        self.reason = reason
        self.typed = typed


MARK = "📍"
_CALLED = re.compile(
    r"^\s*(?:place|location|geo ?tag|место|(?:гео)?локация|геометка)\s*(?::|\s[—–-]\s)",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"(?:https?://)?(?:[a-z-]+\.)?(?:(?:facebook|fb)\.com|instagram\.com/explore/locations)/\S+",
    re.IGNORECASE,
)
_SPOT = re.compile(r"\(?(-?\d{1,2}\.\d{3,}), ?(-?\d{1,3}\.\d{3,})\)?\s*$")
_PAGE_ID = re.compile(r"[0-9]{5,20}")
_TOO_SHORT = re.compile(r"[0-9]{1,4}")
_ID_AT_END = re.compile(r"(?:.*-)?([0-9]{5,20})")
_FACEBOOK = re.compile(r"(?:[a-z]+(?:-[a-z]+)?\.)?(?:facebook|fb)\.com")
_INSTAGRAM = re.compile(r"(?:[a-z]+\.)?(?:instagram\.com|instagr\.am)")

_ID_IN_QUERY = ("profile.php", "permalink.php", "story.php")
_BEFORE_NAME = ("pages", "p", "pg", "people")
_NOT_PAGES = frozenset(
    {"events", "groups", "hashtag", "marketplace", "photo", "photo.php", "reel", "watch"}
)


def is_place_link(typed: str) -> bool:
    """A link to a page of Facebook or to a place of Instagram and nothing else, be it one of which
    no number can be known."""
    if not _LINK.fullmatch(typed.strip().removeprefix(MARK).strip()):
        return False
    try:
        read_place(typed)
    except PlaceError as error:
        return error.reason is not PlaceReason.UNCLEAR
    return True


def read_place(text: str) -> str:
    """The Page id in the text: digits alone, or a link such as `facebook.com/Name-1234567`,
    `facebook.com/pages/Name/1234567` or `facebook.com/profile.php?id=1234567`. Raises PlaceError.
    """
    words = text.replace(MARK, " ", 1).split()
    if len(words) == 1 and _PAGE_ID.fullmatch(words[0]):
        return words[0]
    if len(words) == 1 and _TOO_SHORT.fullmatch(words[0]):
        raise PlaceError(PlaceReason.TOO_SHORT, text)
    for link in filter(None, map(_link, words)):
        if _INSTAGRAM.fullmatch(link.netloc):
            raise PlaceError(PlaceReason.INSTAGRAM_LOCATION, text)
        if _FACEBOOK.fullmatch(link.netloc):
            return _page_id(link, text)
    raise PlaceError(PlaceReason.UNCLEAR, text)


@dataclass(frozen=True)
class NamedPlace:
    """What to look for, and near which latitude and longitude; either may be missing."""

    name: str
    near: tuple[float, float] | None = None


def read_name(text: str) -> NamedPlace:
    """`Café Central Vienna`, a shared spot as `shared_words` has it, or both; `place:` may stand
    before it."""
    name, near = _CALLED.sub("", text.replace(MARK, " ", 1)), None
    if (spot := _SPOT.search(name)) and abs(float(spot[1])) <= 90 and abs(float(spot[2])) <= 180:
        name, near = name[: spot.start()], (float(spot[1]), float(spot[2]))
    return NamedPlace(" ".join(name.split()), near)


def shared_words(name: str, near: tuple[float, float]) -> str:
    """A shared location or venue as if it was typed: `📍 Café Central (48.21040, 16.36550)`."""
    spot = f"{near[0]:.5f}, {near[1]:.5f}"
    return f"{MARK} {' '.join(name.split())} ({spot})" if name else f"{MARK} {spot}"


def _link(word: str) -> SplitResult | None:
    without_scheme = re.sub(r"^https?://", "", word, flags=re.IGNORECASE)
    try:
        link = urlsplit(f"//{without_scheme}")
    except ValueError:
        return None
    return link._replace(netloc=link.netloc.lower())


def _page_id(link: SplitResult, typed: str) -> str:
    steps = [step for step in link.path.split("/") if step]
    first = steps[0] if steps else ""
    if first in _NOT_PAGES:
        raise PlaceError(PlaceReason.UNCLEAR, typed)
    if first in _ID_IN_QUERY:
        candidates = parse_qs(link.query).get("id", [])
    else:
        candidates = steps[1:] if first in _BEFORE_NAME else steps[:1]
    ids = [found[1] for step in candidates if (found := _ID_AT_END.fullmatch(step))]
    if not ids:
        raise PlaceError(PlaceReason.NO_ID_IN_LINK, typed)
    return ids[-1]
