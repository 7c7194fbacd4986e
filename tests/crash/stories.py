"""The stories of the crash matrix: what stands before them, what Anna does, what goes wrong."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from media import MediaFacts, MediaKind
from posting import Actor, Post, PostFields, Posting
from sandbox.app import Sandbox
from sandbox.instagram.faults import Fault
from sandbox.instagram.in_the_app import post_in_the_app
from sandbox.telegram.messages import Content, Message
from sandbox.telegram.text import trim, with_found
from storage.records import Kind

ANNA = 1001
CAPTION, NEW_CAPTION = "Fresh bread", "Bread of yesterday"
MINUTES, HOURS = timedelta(minutes=1), timedelta(hours=1)
SECONDS = timedelta(seconds=1)
PRELUDE_LENGTH = MINUTES
DUE = 3 * HOURS  # after the prelude's beginning
LENGTH = DUE + 3 * HOURS


class Anna:
    """The person at the pretend Telegram. To be used on the sandbox's event loop."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox
        self._telegram = sandbox.telegram
        self._person = sandbox.telegram.people[ANNA]

    def says(self, text: str) -> None:
        self._telegram.say(self._person, self._content(text), from_bot=False)

    def sends_link(self, name: str) -> None:
        self.says(f"{self._sandbox.media_url(name)} {CAPTION}")

    def edits_caption(self) -> None:
        """In her own message with the link, which the post follows."""
        mine = (m for m in self._messages() if not m.from_bot)
        message = next(m for m in mine if CAPTION in m.content.text)
        text = message.content.text.replace(CAPTION, NEW_CAPTION)
        self._telegram.change(message, self._content(text), None)

    def posts_in_the_app(self) -> None:
        """The bread, with its words, in Instagram's own app."""
        graph = self._sandbox.graph
        account = graph.account_named("sunny.bakery")
        assert account is not None
        post_in_the_app(graph, account, {"samples": ["bread.jpg"], "caption": CAPTION})

    def taps(self, label: str) -> None:
        """The newest button with these words. If there is none, nothing happens, and the story
        ends otherwise than it should."""
        for message in reversed(self._messages()):
            for row in (message.keyboard or {}).get("inline_keyboard", []):
                for button in row:
                    if label in button["text"] and "callback_data" in button:
                        self._telegram.tap(self._person, message, button["callback_data"])
                        return

    def _messages(self) -> list[Message]:
        mine = self._telegram.messages.values()
        return [m for m in mine if m.person.id == ANNA and not m.deleted]

    @staticmethod
    def _content(text: str) -> Content:
        trimmed, _ = trim(text, [])
        return Content(trimmed, tuple(with_found(trimmed, [])))


@dataclass(frozen=True)
class Act:
    """Something that Anna does, so long after the beginning."""

    at: timedelta
    do: Callable[[Anna], None]


def _says(text: str) -> Callable[[Anna], None]:
    return lambda anna: anna.says(text)


def _sends(name: str) -> Callable[[Anna], None]:
    return lambda anna: anna.sends_link(name)


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


def _prelude(
    slug: str, username: str, does: Sequence[Callable[[Anna], None]], given: Given | None = None
) -> Prelude:
    acts = tuple(Act(number * 5 * SECONDS, do) for number, do in enumerate(does))
    return Prelude(slug, username, acts, given)


def _connected(token: str) -> tuple[Callable[[Anna], None], ...]:
    return _says("/start"), _taps("Connect Instagram"), _says(token)


_BAKERY = _connected("IGSANDBOXSunnyBakery0001")
_BOOKS = _connected("EAASANDBOXCornerBooks0001")
_PLANNED = _taps("Other time"), _says("+3h")
_PHOTO, _VIDEO = _sends("bread.jpg"), _sends("coffee.mp4")


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
)
DRAFT, PHOTO, VIDEO, CAROUSEL, CHANGED, BY_HAND, COMMENTED, STORY = PRELUDES


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
    news: str = "notice.published"  # what says that it is live
    also_told: str | None = None  # what else Anna must read
    by_hand: bool = False  # Anna publishes it herself; the last thing that she posts is it
    begins: timedelta = 2 * MINUTES
    restart_after: timedelta = 3 * SECONDS

    @property
    def title_told(self) -> str:
        """What the news call the post: a story is called by the words that it leaves out."""
        return self.caption or CAPTION

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
        yield Story(name, prelude, REFUSED, edited, NEW_CAPTION, also_told="notice.refused")
    yield Story(  # one with the same words was there before
        "by-hand",
        BY_HAND,
        FAIR,
        (Act(1 * HOURS, Anna.posts_in_the_app), Act(DUE + 5 * MINUTES, Anna.posts_in_the_app)),
        news="by_hand.found",
        also_told="by_hand.time",
        by_hand=True,
    )


def _stories() -> tuple[Story, ...]:
    edited = (Act(DUE - 1 * MINUTES, Anna.edits_caption),)
    asked = (Act(DUE + 50 * MINUTES, _taps("Publish now")),)
    return (
        *(story for weather in WEATHERS for story in _publishing(weather)),
        *_of_every_kind(),
        Story("edited-with-container", PHOTO, FAIR, edited, NEW_CAPTION),
        Story("due-while-down", PHOTO, FAIR, begins=DUE + 10 * MINUTES),
        Story("due-long-ago", PHOTO, FAIR, asked, begins=DUE + 40 * MINUTES),
        Story("back-after-minutes", PHOTO, FAIR, restart_after=10 * MINUTES),
        Story("back-after-minutes", PHOTO, LOST_AND_LATE, restart_after=10 * MINUTES),
    )


STORIES = {story.title: story for story in _stories()}
