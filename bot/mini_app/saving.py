"""What the Mini App has arranged of a post, saved: all of it or nothing, by the road that every
change of a post takes."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, FiniteFloat

from bot.compose.media.shapes import reshape
from bot.mini_app.cropping import can_be_cropped, shapes_of, wanted
from posting import (
    EDITABLE_STATES,
    Actor,
    CutOut,
    InvalidError,
    OutdatedError,
    Post,
    PostFields,
    Posting,
    Problem,
    Reshaped,
    UserTag,
    WrongStateError,
    media_of,
)

LONGEST_NAME = 100
MOST_ZOOM = 4
MOST_NAMED = 100  # what is too many is said by the rules of a post; this keeps them quick


class _Read(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Spot(_Read):
    """Somebody on a photo."""

    name: Annotated[str, Field(max_length=LONGEST_NAME)]
    x: FiniteFloat | None
    y: FiniteFloat | None

    @property
    def tag(self) -> UserTag:
        return UserTag(self.name.strip().removeprefix("@").lower(), self.x, self.y)


Share = Annotated[FiniteFloat, Field(ge=0, le=1)]


class ChosenPart(_Read):
    """Of one photo, as `CutOut`."""

    x: Share
    y: Share
    zoom: Annotated[FiniteFloat, Field(ge=1, le=MOST_ZOOM)]


class Crop(_Read):
    """`parts` by the places of their photos; the others are cropped in their middle."""

    shape: Literal["4:5", "1:1", "1.91:1", "3:4", "video"]
    parts: dict[int, ChosenPart] = {}


class OutsideError(Exception):
    """People whose pins would not be in the picture any more, and those who were put on photos
    that are `removed`; nothing was changed."""

    def __init__(self, names: tuple[str, ...], removed: tuple[str, ...] = ()) -> None:
        super().__init__(", ".join((*names, *removed)))
        self.names, self.removed = names, removed


class NotArrangedError(Exception):
    """What stands against it, by the views of the page; nothing was changed."""

    def __init__(self, problems: Mapping[str, Sequence[Problem]]) -> None:
        super().__init__(repr(problems))
        self.problems = problems


class Arranged(_Read):
    """`pins` by the places of their photos, `order` the places that stay; `version` is what the
    person has seen. `without`: they know whose pins a crop or a removal leaves out."""

    ticket: str
    version: int
    pins: dict[int, Annotated[list[Spot], Field(max_length=MOST_NAMED)]] = {}
    crop: Crop | None = None
    order: Annotated[tuple[int, ...], Field(max_length=MOST_NAMED)] | None = None
    without: bool = False

    def people(self, removed: Collection[int]) -> list[PostFields]:
        """On the photos that stay."""
        return [
            PostFields(medium=number, user_tags=tuple(person.tag for person in people))
            for number, people in sorted(self.pins.items())
            if number not in removed
        ]


def save(posting: Posting, post_id: int, arranged: Arranged, actor: Actor) -> tuple[Post, Post]:
    """The post before and after. What is said of a photo names its place before they are moved, and
    pins are where they were before it is cropped. Raises NotArrangedError with every problem of
    each view, OutsideError, and what `changes` raise when it cannot be changed any more. Database
    thread."""
    with posting.storage.transaction():
        before = post = editable(posting, post_id)
        if before.version != arranged.version:
            raise OutdatedError(before)
        problems: dict[str, list[Problem]] = {}
        outside = OutsideError((), _put_on_removed(post, arranged))
        for view, take in TAKEN.items():
            try:
                with posting.storage.part():
                    post = take(posting, post, arranged, actor)
            except InvalidError as error:
                named = [*chain.from_iterable(problems.values())]
                found = [_as_shown(it, post, arranged, view) for it in error.problems]
                problems[view] = [it for it in found if it not in named]
            except OutsideError as error:
                outside = OutsideError(error.names, outside.removed)
        if problems:
            raise NotArrangedError(problems)
        if (outside.names or outside.removed) and not arranged.without:
            raise outside
        return before, post


def _take_pins(posting: Posting, post: Post, arranged: Arranged, actor: Actor) -> Post:
    change_all, people = posting.changes.change_all, arranged.people(_removed(post, arranged))
    return change_all(post.post_id, people, seen_version=post.version, actor=actor)


def _take_crop(posting: Posting, post: Post, arranged: Arranged, actor: Actor) -> Post:
    """Raises OutsideError."""
    if arranged.crop is None:
        return post
    planned = cropped(posting, post, arranged.crop, _places(post, arranged))
    outside = tuple(dict.fromkeys(name for it in planned for name in it.outside))
    if outside and not arranged.without:
        raise OutsideError(outside)
    return reshape(posting, post, planned, actor)


def _take_order(posting: Posting, post: Post, arranged: Arranged, actor: Actor) -> Post:
    if arranged.order is None:
        return post
    order = PostFields(order=arranged.order)
    return posting.changes.change(post.post_id, order, seen_version=post.version, actor=actor)


TAKEN = {"pins": _take_pins, "crop": _take_crop, "order": _take_order}  # by view


def _places(post: Post, arranged: Arranged) -> Sequence[int]:
    """Which are to stand in which order: what comes first gives all its shape."""
    there = range(len(post.media))
    wanted = arranged.order or there
    return wanted if set(wanted) <= set(there) else there


def _as_shown(problem: Problem, post: Post, arranged: Arranged, view: str) -> Problem:
    """With the number that its photo has on the page, where it stands as arranged. Once the order
    is taken that is so."""
    number, places = problem.values.get("medium"), list(_places(post, arranged))
    if view == "order" or not isinstance(number, int) or number - 1 not in places:
        return problem
    return replace(problem, values={**problem.values, "medium": places.index(number - 1) + 1})


def _removed(post: Post, arranged: Arranged) -> Collection[int]:
    return set(range(len(post.media))) - set(_places(post, arranged))


def _put_on_removed(post: Post, arranged: Arranged) -> tuple[str, ...]:
    """Those who were there before go with their photo, and come back with it."""
    there = {(number, tag.username) for number, it in enumerate(post.media) for tag in it.user_tags}
    put = [
        (number, person.tag.username)
        for number in sorted(_removed(post, arranged))
        for person in arranged.pins.get(number, ())
    ]
    return tuple(dict.fromkeys(name for number, name in put if (number, name) not in there))


def cropped(posting: Posting, post: Post, crop: Crop, places: Sequence[int]) -> Sequence[Reshaped]:
    """As they are to stand. Nothing of one that cannot be."""
    becomes = replace(post, media=tuple(post.media[place] for place in places))
    media = media_of(becomes)
    originals = [posting.files.original_size(medium) for medium in media]
    if crop.shape not in shapes_of(becomes) or not can_be_cropped(becomes, originals):
        return ()
    shape, ratio = wanted(crop.shape, originals[0])
    chosen = [(at, crop.parts[place]) for at, place in enumerate(places) if place in crop.parts]
    parts = {at: CutOut(its.x, its.y, its.zoom) for at, its in chosen}
    planned = posting.files.reshaped(media, shape, parts, ratio)
    return [replace(it, number=places[it.number]) for it in planned]


def editable(posting: Posting, post_id: int) -> Post:
    """Raises PostGoneError, WrongStateError."""
    post = posting.lists.get(post_id)
    if post.state not in EDITABLE_STATES:
        raise WrongStateError(post)
    return post
