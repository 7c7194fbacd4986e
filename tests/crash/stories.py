"""The stories of the crash matrix: what stands before them, what Anna does, what goes wrong."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

from media import MediaFacts, MediaKind
from posting import Actor, Post, PostFields, Posting
from sandbox.instagram.faults import Fault
from storage.records import Kind
from tests.crash.anna import ANNA, BORIS, CAPTION, NEW_CAPTION, Act, Anna

MINUTES, HOURS = timedelta(minutes=1), timedelta(hours=1)
SECONDS = timedelta(seconds=1)
PRELUDE_LENGTH = MINUTES
DUE = 3 * HOURS  # after the prelude's beginning
LENGTH = DUE + 3 * HOURS
SWEPT = timedelta(days=8)  # by then nothing is left of a deleted draft's files


def _says(text: str) -> Callable[[Anna], None]:
    return lambda anna: anna.says(text)


def _sends(*names: str) -> Callable[[Anna], None]:
    return lambda anna: anna.sends_links(*names)


def _sends_files(kind: str, *names: str) -> Callable[[Anna], None]:
    return lambda anna: anna.sends_files(kind, *names)


def _taps(label: str) -> Callable[[Anna], None]:
    return lambda anna: anna.taps(label)


Link = Callable[[str], str]  # to a sample of the sandbox, by its name
Given = Callable[[Posting, Post, Link], object]


@dataclass(frozen=True)
class Prelude:
    """A conversation with the real bot that is played once, and from whose end stories go on. What
    is `given` is done last, by the verbs that the screens call."""

    slug: str
    username: str
    acts: tuple[Act, ...]
    given: Given | None = None
    posts: int = 1  # that it makes
    owners: tuple[int, ...] = (ANNA,)  # of the bot


def _prelude(
    slug: str, username: str, does: Sequence[Callable[[Anna], None]], given: Given | None = None
) -> Prelude:
    acts = tuple(Act(number * 5 * SECONDS, do) for number, do in enumerate(does))
    return Prelude(slug, username, acts, given)


def _shared(slug: str, username: str, does: Sequence[Callable[[Anna], None]]) -> Prelude:
    return replace(_prelude(slug, username, does), owners=(ANNA, BORIS))


def _boris(does: Callable[[Anna], None]) -> Callable[[Anna], None]:
    return lambda anna: does(anna.as_boris())


def _arranges(arranged: Mapping[str, object]) -> Callable[[Anna], None]:
    return lambda anna: anna.arranges(arranged)


def _no_post_yet(slug: str, username: str, does: Sequence[Callable[[Anna], None]]) -> Prelude:
    return replace(_prelude(slug, username, does), posts=0)


def _connected(token: str) -> tuple[Callable[[Anna], None], ...]:
    return _says("/start"), _taps("Connect Instagram"), _says(token)


_BAKERY = _connected("IGSANDBOXSunnyBakery0001")
_BOOKS = _connected("EAASANDBOXCornerBooks0001")
_PLANNED = _taps("Other time"), _says("+3h")
_PHOTO, _VIDEO = _sends("bread.jpg"), _sends("coffee.mp4")
_SLIDES = _sends("books.jpg", "sunset.jpg")
_BORIS_OPENS_IT = _boris(_says("/start")), _boris(_says("/posts")), _boris(_taps("1"))


_ORDER = f"replace {CAPTION} with {NEW_CAPTION}"
_ORDER_AS_CAPTION = _taps("Edit"), _taps("Caption"), _says(_ORDER)
FIRST_COMMENT = "Baked at four in the morning"


def _changed(fields: Callable[[Link], PostFields]) -> Given:
    def change(posting: Posting, post: Post, link: Link) -> None:
        given = fields(link)
        seen = post.version
        posting.changes.change(post.post_id, given, seen_version=seen, actor=Actor(ANNA))

    return change


def _slides(link: Link) -> PostFields:
    """A video and another photo behind the photo."""
    video = MediaFacts(link("coffee.mp4"), MediaKind.VIDEO, None, None, None, 6000)
    photo = MediaFacts(link("sunset.jpg"), MediaKind.PHOTO, None, 1080, 1080, None)
    return PostFields(more_media=(video, photo))


def _by_hand(posting: Posting, post: Post, _link: Link) -> None:
    seen = post.version
    posting.by_hand.switch(post.post_id, on=True, seen_version=seen, actor=Actor(ANNA))


def _planned_photo(slug: str, given: Given | None = None) -> Prelude:
    return _prelude(slug, "sunny.bakery", (*_BAKERY, _PHOTO, *_PLANNED), given)


PRELUDES = (
    _prelude("draft", "sunny.bakery", (*_BAKERY, _PHOTO)),
    _planned_photo("photo"),
    _prelude("video", "corner.books", (*_BOOKS, _VIDEO, *_PLANNED)),
    _planned_photo("carousel", _changed(_slides)),
    # The change has Instagram asked about the post anew.
    _planned_photo("changed", _changed(lambda _: PostFields(alt_text="A loaf of bread"))),
    _planned_photo("by-hand", _by_hand),
    _planned_photo("commented", _changed(lambda _: PostFields(first_comment=FIRST_COMMENT))),
    _planned_photo("story", _changed(lambda _: PostFields(kind=Kind.STORY))),
    _no_post_yet("connected", "sunny.bakery", _BAKERY),
    _prelude("slides", "sunny.bakery", (*_BAKERY, _SLIDES)),
    _prelude(
        "grouped",
        "sunny.bakery",
        (*_BAKERY, Anna.makes_a_group, _taps("Yes"), _PHOTO, *_PLANNED),
    ),
    _shared("shared", "sunny.bakery", (*_BAKERY, _PHOTO, *_PLANNED, *_BORIS_OPENS_IT)),
    _prelude("order-as-caption", "sunny.bakery", (*_BAKERY, _PHOTO, *_PLANNED, *_ORDER_AS_CAPTION)),
)
DRAFT, PHOTO, VIDEO, CAROUSEL, CHANGED, BY_HAND, COMMENTED, STORY, *_LATER = PRELUDES
CONNECTED, SLIDES, GROUPED, SHARED, ORDER_AS_CAPTION = _LATER


@dataclass(frozen=True)
class Weather:
    """What goes wrong at Instagram's side."""

    name: str
    faults: tuple[Fault, ...] = ()
    settings: dict[str, Any] = field(default_factory=dict)


_LATE_SECONDS = {"published_lag_seconds": 70}
_LOST = Fault("media_publish", "lost_after")
_DENIED = Fault("media_publish", "error_after", code=4, subcode=2207051)
WEATHERS = (
    Weather("fair"),
    Weather("shows-late", settings=_LATE_SECONDS),
    Weather("answer-lost", faults=(_LOST,)),
    Weather("denied-though-live", faults=(_DENIED,)),
    Weather("answer-lost-shows-late", faults=(_LOST,), settings=_LATE_SECONDS),
)
FAIR, _SHOWS_LATE, ANSWER_LOST, _DENIED_THOUGH_LIVE, LOST_AND_LATE = WEATHERS
# Around the first comment: it is written or not when the answer is lost; Meta says no after it was
# written; it says once that it is busy.
COMMENT_WEATHERS = (
    FAIR,
    Weather("comment-answer-lost", (Fault("comment", "lost_after"),)),
    Weather("comment-not-sent", (Fault("comment", "lost_before"),)),
    Weather("comment-denied-though-made", (Fault("comment", "error_after", 1, 20, 1772107),)),
    Weather("comment-busy", (Fault("comment", "error", 1, 2),)),
)
# What is made of the post, or of one of its media, is made, and nobody has its id.
MADE_UNKNOWN = Weather("container-answer-lost", (Fault("media", "lost_after"),))
# Instagram does not take the post as it is, however often it is asked.
REFUSED = Weather(
    "refused", (Fault("media", "error", 99, 36004, 2207010, carrying=f"caption={CAPTION}"),)
)


@dataclass(frozen=True)
class Story:
    """`begins`: until then no process ran. `restart_after`: how long a dead process is gone."""

    name: str
    prelude: Prelude
    weather: Weather
    acts: tuple[Act, ...] = ()
    caption: str = CAPTION
    comments: tuple[str, ...] = ()  # what is to stand below it
    also_told: str | None = None  # what Anna must read before she reads that it is live
    by_hand: bool = False  # Anna publishes it herself; the last thing that she posts is it
    files: int = 0  # that Anna sends or has made anew; without any nothing is kept or served
    slides: tuple[str, ...] = ()  # of the carousel, as Instagram has them: `1080×1080 @anna`
    readers: tuple[int, ...] = ()  # whose cards are looked at in the end
    moved: timedelta = timedelta(0)  # by Anna, behind DUE
    in_group: bool = False  # a group reads that it is live
    is_deleted: bool = False  # nothing is to be published
    length: timedelta = LENGTH  # with what precedes it
    begins: timedelta = 2 * MINUTES
    restart_after: timedelta = 3 * SECONDS

    @property
    def title(self) -> str:
        """Without a blank: it is typed on the command line."""
        return self.name if self.weather is FAIR else f"{self.name}/{self.weather.name}"


def _publishing(weather: Weather) -> tuple[Story, ...]:
    """The ways to a publish call, each of which is gone in every weather."""
    now = (Act(5 * MINUTES, _taps("Now")),)
    return (
        Story("photo", PHOTO, weather),
        Story("video", VIDEO, weather),
        Story("publish-now", DRAFT, weather, now),
    )


def _of_every_kind() -> Iterator[Story]:
    for weather in (FAIR, ANSWER_LOST, LOST_AND_LATE, MADE_UNKNOWN):
        yield Story("carousel", CAROUSEL, weather)
    for weather in COMMENT_WEATHERS:
        yield Story("first-comment", COMMENTED, weather, comments=(FIRST_COMMENT,))
    for weather in (FAIR, ANSWER_LOST, LOST_AND_LATE):
        yield Story("story", STORY, weather, caption="")  # its words are kept for another kind
    for weather in (FAIR, ANSWER_LOST, MADE_UNKNOWN):
        yield Story("asked-ahead", CHANGED, weather)
    edited = (Act(1 * HOURS, Anna.edits_caption),)
    for name, prelude in (("asked-ahead", CHANGED), ("carousel-asked-ahead", CAROUSEL)):
        yield Story(name, prelude, REFUSED, edited, NEW_CAPTION, also_told="card.refused_ahead")
    yield Story(  # one with the same words was there before
        "by-hand",
        BY_HAND,
        FAIR,
        (Act(1 * HOURS, Anna.posts_in_the_app), Act(DUE + 5 * MINUTES, Anna.posts_in_the_app)),
        also_told="by_hand.time",
        by_hand=True,
    )


def _of_files() -> Iterator[Story]:
    """Sent, made to fit, kept, and fetched by Instagram from the bot."""
    planned = Act(5 * MINUTES, _taps("Other time")), Act(6 * MINUTES, _says("+3h"))
    picture = Act(3 * MINUTES, _sends_files("document", "drawing.png"))
    album = Act(3 * MINUTES, _sends_files("photo", "bread.jpg", "sunset.jpg"))
    for weather in (FAIR, ANSWER_LOST, MADE_UNKNOWN):
        yield Story("sent-photo", CONNECTED, weather, (picture, *planned), files=1)
    for weather in (FAIR, LOST_AND_LATE):
        yield Story("sent-album", CONNECTED, weather, (album, *planned), files=2)
    covered = (
        Act(3 * MINUTES, _VIDEO),
        Act(4 * MINUTES, _taps("🎞 Cover")),
        Act(5 * MINUTES, _taps("🖼 Own picture")),
        Act(6 * MINUTES, lambda anna: anna.sends_files("photo", "portrait.jpg", caption="")),
        Act(8 * MINUTES, _taps("Other time")),
        Act(9 * MINUTES, _says("+3h")),
    )
    for weather in (FAIR, MADE_UNKNOWN):
        yield Story("sent-cover", CONNECTED, weather, covered, files=1)
    deleted = picture, Act(5 * MINUTES, _taps("Delete"))
    yield Story(
        "sent-and-deleted", CONNECTED, FAIR, deleted, files=1, is_deleted=True, length=SWEPT
    )


# A pin, the part of each photo and their order, of which none is to be without the others.
ARRANGED = {
    "pins": {"1": [{"name": "anna", "x": 0.5, "y": 0.5}]},
    "crop": {"shape": "1:1", "parts": {"1": {"x": 0.5, "y": 0.5, "zoom": 2}}},
    "order": [1, 0],
}


def _of_one_post() -> Iterator[Story]:
    """What several do to one post, or one person in several places, is there as a whole."""
    yield Story(
        "mini-app",
        SLIDES,
        FAIR,
        (
            Act(3 * MINUTES, _taps("Slides: 2")),
            Act(4 * MINUTES, _taps("Order")),
            Act(5 * MINUTES, _arranges(ARRANGED)),
            Act(7 * MINUTES, _arranges(ARRANGED)),  # her phone has heard nothing, perhaps
            Act(8 * MINUTES, _taps("Back")),
            Act(9 * MINUTES, _taps("Back")),
            Act(10 * MINUTES, _taps("Other time")),
            Act(11 * MINUTES, _says("+3h")),
        ),
        files=2,
        slides=("320×320 @anna", "1080×1080"),
        readers=(ANNA,),
    )
    changed = (Act(DUE - 1 * MINUTES, Anna.makes_it_a_supergroup),)
    yield Story("group", GROUPED, FAIR, changed, in_group=True)
    yield Story(
        "two-people",
        SHARED,
        FAIR,
        (
            Act(3 * MINUTES, _boris(_taps("Изменить"))),
            Act(4 * MINUTES, _boris(_taps("Текст"))),
            Act(4 * MINUTES, _taps("Move")),
            Act(5 * MINUTES, _boris(_says(NEW_CAPTION))),
            Act(5 * MINUTES, _says("+3h")),
        ),
        NEW_CAPTION,
        readers=(ANNA, BORIS),
    )


def _of_taps_after_words() -> Iterator[Story]:
    """What Anna has typed is carried out by a button, once; nothing of it is in its own words."""
    later = _says("an hour later")  # half an hour after the last word no post is in hand
    asked = Act(40 * MINUTES, later), Act(42 * MINUTES, _taps(CAPTION))
    yield Story("asked-for-which-post", PHOTO, FAIR, asked, moved=HOURS)
    deleted = (
        Act(3 * MINUTES, _says("delete")),
        Act(4 * MINUTES, later),
        Act(5 * MINUTES, _taps("Restore and change")),
    )
    yield Story("restored-and-moved", PHOTO, FAIR, deleted, moved=HOURS)
    stopped = (  # within the seconds before it goes out
        Act(3 * MINUTES, _taps("Now")),
        Act(3 * MINUTES + 2 * SECONDS, _says("today 14:00")),
        Act(3 * MINUTES + 5 * SECONDS, _taps("Stop and change")),
    )
    moved, soon = 2 * HOURS, 1 * SECONDS
    yield Story("stopped-and-planned", DRAFT, FAIR, stopped, moved=moved, restart_after=soon)
    instead = (Act(3 * MINUTES, _taps("As an edit")),)
    yield Story("as-an-edit", ORDER_AS_CAPTION, FAIR, instead, NEW_CAPTION)


def _stories() -> tuple[Story, ...]:
    edited = (Act(DUE - 1 * MINUTES, Anna.edits_caption),)
    asked = (Act(DUE + 50 * MINUTES, _taps("Publish now")),)
    return (
        *(story for weather in WEATHERS for story in _publishing(weather)),
        *_of_every_kind(),
        *_of_files(),
        *_of_one_post(),
        *_of_taps_after_words(),
        Story("edited-with-container", PHOTO, FAIR, edited, NEW_CAPTION),
        Story("due-while-down", PHOTO, FAIR, begins=DUE + 10 * MINUTES),
        Story("due-long-ago", PHOTO, FAIR, asked, begins=DUE + 40 * MINUTES),
        Story("back-after-minutes", PHOTO, FAIR, restart_after=10 * MINUTES),
        Story("back-after-minutes", PHOTO, LOST_AND_LATE, restart_after=10 * MINUTES),
    )


STORIES = {story.title: story for story in _stories()}
