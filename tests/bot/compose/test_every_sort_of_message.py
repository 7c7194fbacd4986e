"""Every state of a chat and of the post in hand × every sort of message: what the person sees, and
what the row holds afterwards. Nothing typed is lost in any of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import NamedTuple, TypeAlias

import pytest

from bot.runtime.persistence import CONVERSATION_NAME
from bot.screen import Ask, OpenPost, State
from media import MediaFacts, MediaKind
from posting import Failure, HoldReason, Post, PostFields, PostState, Tab
from storage.records import UNKNOWN, Actor, Container, HandOff, PostChanges
from tests.helpers.chat import Chat, Stage, photo, settle
from tests.helpers.posts import listed
from tests.helpers.pretend_graph import INSTAGRAM_TOKEN, PretendInstagram

CAPTION = "Fresh bread from the oven"
TEXT = "Warm rolls for all of us, every single day"
PLACE = "https://facebook.com/profile.php?id=106009999000003"
TOMORROW = datetime(2026, 12, 2, 9, 30, tzinfo=UTC)


@dataclass(frozen=True)
class Cell:
    """One message in one state, and what was before it."""

    stage: Stage
    anna: Chat
    instagram: PretendInstagram
    before: Post | None
    drafts: int

    @property
    def row(self) -> Post:
        assert self.before
        return self.stage.storage.posts.get(self.before.post_id)

    def is_unchanged(self) -> None:
        if self.before:
            assert replace(self.row, next_try_at=None) == replace(self.before, next_try_at=None)

    def made(self, drafts: int) -> None:
        assert count_drafts(self.stage) - self.drafts == drafts


def count_drafts(stage: Stage) -> int:
    account = stage.posting.accounts.current(None)
    assert account
    return stage.posting.lists.counts(account.ig_user_id).get(Tab.DRAFTS, 0)


def changed(fields: dict[str, object], seen: str) -> Callable[[Cell], None]:
    """The row holds this, the card says so and offers the way back."""

    def check(cell: Cell) -> None:
        for name, value in fields.items():
            assert getattr(cell.row, name) == value, name
        card = cell.anna.sees(seen)
        assert "↩️ Undo" in card.buttons, card

    return check


def tagged(cell: Cell) -> None:
    assert [tag.username for tag in cell.row.medium.user_tags] == ["carla"]
    assert "↩️ Undo" in cell.anna.sees("👤 + @carla").buttons


def kept(typed: str) -> Callable[[Cell], None]:
    """No post is touched; the words go with what comes next."""

    def check(cell: Cell) -> None:
        cell.is_unchanged()
        cell.anna.sees("Kept as the caption")
        cell.anna.sends_photo(f"next {cell.stage.telegram.last_message_id}")
        newest = [post for post in listed(cell.stage, Tab.DRAFTS) if post.caption == typed]
        asked = any(typed in seen.text for seen in cell.anna.messages[-2:])
        assert newest or asked

    return check


def waits(cell: Cell) -> None:
    """It cannot be changed now: a button takes the words, and nothing is done."""
    cell.is_unchanged()
    cell.made(0)
    assert cell.anna.last.buttons, cell.anna.last
    assert any(
        label in button
        for button in cell.anna.last.buttons
        for label in ("Stop and change", "Use “", "New post with this", "Restore and change")
    )


def thanked(cell: Cell) -> None:
    cell.is_unchanged()
    cell.made(0)
    assert "👌" in cell.stage.telegram.reactions.values()


def drafted(cell: Cell) -> None:
    """A post of its own; the one in hand stays as it is."""
    cell.is_unchanged()
    cell.made(1)


def useless(cell: Cell) -> None:
    cell.is_unchanged()
    cell.made(0)
    cell.anna.sees("sticker")


def helped(cell: Cell) -> None:
    cell.is_unchanged()
    assert any("/posts" in seen.text for seen in cell.anna.messages[-2:])


def hidden(cell: Cell) -> None:
    cell.is_unchanged()
    assert not [raw for raw in cell.stage.telegram.messages.values() if INSTAGRAM_TOKEN in str(raw)]


def not_placed(cell: Cell) -> None:
    cell.is_unchanged()
    cell.made(0)
    cell.anna.sees("Which post is this place for?")


def zone_of_it(cell: Cell) -> None:
    cell.is_unchanged()
    cell.made(0)
    assert "🕐 Berlin" in cell.anna.sees("Settings").buttons


def as_caption(typed: str) -> Callable[[Cell], None]:
    """No answer: the field says so, and offers to take the words for the caption."""

    def check(cell: Cell) -> None:
        cell.is_unchanged()
        assert "✏️ As the caption" in cell.anna.last.buttons, cell.anna.last
        cell.anna.taps("As the caption")
        if cell.before:
            assert cell.row.caption == typed
        else:
            cell.anna.sees("Kept as the caption")

    return check


def of_which_photo(cell: Cell) -> None:
    """It is asked as it is below the card."""
    cell.is_unchanged()
    assert cell.anna.sees("👤 On which photo?").buttons == ["1", "2", "All", "✖️ Nothing"]
    cell.anna.taps("2")
    assert [tag.username for tag in cell.row.media[1].user_tags] == ["carla"]


def in_doubt(cell: Cell) -> None:
    """Nothing is done, or lost, before a tap says what is meant."""
    cell.is_unchanged()
    cell.made(0)
    asked = cell.anna.sees("I understand “add #cosy”, but not “nicer”. Do only that?")
    assert asked.buttons == ["✅ Yes", "✏️ It's the caption", "✖️ Nothing"]
    cell.anna.taps("✅ Yes")
    assert cell.row.caption == f"{CAPTION} #cosy"


TYPED = {
    "time": "tomorrow 9:30",
    "names": "@carla",
    "hashtags": "#cosy",
    "place": PLACE,
    "edit": "replace oven with stove",
    "doubt": "add #cosy and nicer",
    "text": TEXT,
    "thanks": "thanks",
    "command": "/help",
    "secret": INSTAGRAM_TOKEN,
}
WORDS = ("time", "names", "hashtags", "edit", "doubt", "text")
POSTS = ("photo", "photo with words", "album", "link", "words and a link", "bare link")
SORTS = [*TYPED, "venue", *POSTS, "sticker"]
ALWAYS = {
    "thanks": thanked,
    "command": helped,
    "secret": hidden,
    **dict.fromkeys(POSTS, drafted),
    "sticker": useless,
}
PLACED = changed(
    {"location_id": "106009999000003", "location_name": "Alexanderplatz, Berlin"},
    "📍 + Alexanderplatz, Berlin",
)
IN_HAND = {
    "time": changed({"publish_at": TOMORROW, "state": PostState.SCHEDULED}, "Wed 2 Dec, 09:30"),
    "names": tagged,
    "hashtags": changed({"caption": f"{CAPTION} #cosy"}, "# + #cosy"),
    "place": PLACED,
    "venue": PLACED,
    "edit": changed({"caption": "Fresh bread from the stove"}, "the oven stove"),
    "doubt": in_doubt,
    "text": changed({"caption": TEXT}, "Draft"),
}


def given(**fields: object) -> Callable[[Cell], None]:
    """A post that somebody has in hand to publish it is changed all the same."""

    def check(cell: Cell) -> None:
        row = cell.row
        its = {"tagged": "".join(tag.username for tag in row.medium.user_tags)}
        for name, value in fields.items():
            assert its.get(name, getattr(row, name, None)) == value, name

    return check


HANDED = {
    "time": given(publish_at=TOMORROW, state=PostState.SCHEDULED),
    "names": given(tagged="carla"),
    "hashtags": given(caption=f"{CAPTION} #cosy"),
    "place": given(location_id="106009999000003"),
    "venue": given(location_id="106009999000003"),
    "edit": given(caption="Fresh bread from the stove"),
    "doubt": in_doubt,
    "text": given(caption=TEXT),
}
PLANNED = IN_HAND | {"text": changed({"caption": TEXT}, CAPTION)}
NOTHING = {
    **{sort: kept(TYPED[sort]) for sort in WORDS},
    "place": lambda cell: cell.made(0),
    "venue": not_placed,
}
CANNOT = dict.fromkeys((*WORDS, "place", "venue"), waits)


def beside(question: str) -> Callable[[Cell], None]:
    """What is no answer but an order is done, and what was asked is asked again."""

    def check(cell: Cell) -> None:
        cell.anna.sees(question)
        card = cell.anna.messages[-2]
        assert "↩️ Undo" in card.buttons, card
        assert cell.row.version > (cell.before.version if cell.before else 0)

    return check


def all_beside(question: str) -> dict[str, Callable[[Cell], None]]:
    """None of them is the answer, and all but a text are orders."""
    orders = ("time", "names", "hashtags", "edit", "place", "venue")
    found = dict.fromkeys(orders, beside(question))
    return {**found, "doubt": in_doubt, "text": as_caption(TEXT)}


OF: Mapping[State, Callable[[Post], object]] = {
    State.CAPTION: lambda post: post.caption,
    State.ALT_TEXT: lambda post: post.medium.alt_text,
    State.COMMENT: lambda post: post.options.first_comment,
    State.AUDIO_NAME: lambda post: post.options.audio_name,
}


def answered(state: State, typed: str) -> Callable[[Cell], None]:
    """It is what was asked for, and can be undone."""

    def check(cell: Cell) -> None:
        assert OF[state](cell.row) == typed
        assert "↩️ Undo" in cell.anna.last.buttons, cell.anna.last

    return check


def any_text(state: State, question: str) -> dict[str, Callable[[Cell], None]]:
    """A shared place is none, and its post's all the same."""
    texts = {sort: answered(state, TYPED[sort]) for sort in (*WORDS, "place")}
    return texts | {"venue": beside(question)}


def plan_or_caption(cell: Cell) -> None:
    """Only a time where the caption is asked for: a tap says which."""
    cell.is_unchanged()
    cell.anna.sees(f"“{TYPED['time']}”: when to post it, or its caption?")
    cell.anna.taps("✏️ Caption")
    assert cell.row.caption == TYPED["time"]


def waits_for_file(typed: str) -> Callable[[Cell], None]:
    """It is the caption of what comes next."""

    def check(cell: Cell) -> None:
        cell.anna.sees("I keep this as the caption.")
        cell.anna.sends_photo(f"next {cell.stage.telegram.last_message_id}")
        newest = [post for post in listed(cell.stage, Tab.DRAFTS) if post.caption == typed]
        assert newest or typed in cell.anna.last.text

    return check


def sought(typed: str) -> Callable[[Cell], None]:
    def check(cell: Cell) -> None:
        cell.made(0)
        cell.anna.sees(f"🔎 “{typed[:30]}")

    return check


def saved(cell: Cell) -> None:
    """As a hashtag set or an ending."""
    account = cell.stage.posting.accounts.current(None)
    assert account
    cell.made(0)
    assert len(cell.stage.posting.snippets.of(account.account_id)) == 1
    for snippet in cell.stage.posting.snippets.of(account.account_id):
        cell.stage.posting.snippets.delete(snippet.snippet_id)


def joined(cell: Cell) -> None:
    """The file answers the question."""
    cell.made(0)
    assert cell.row.version > (cell.before.version if cell.before else 0)


def on_walk(cell: Cell) -> None:
    """The post of `/new` has its file, and is asked about further."""
    cell.made(1)
    assert "🗂 To the card" in cell.anna.last.buttons


def collaborators(cell: Cell) -> None:
    assert cell.row.options.collaborators == ("carla",)
    assert "↩️ Undo" in cell.anna.last.buttons


PLACE_ASKED = all_beside("Type the place and the city") | {"place": PLACED, "venue": PLACED}
CAPTION_ASKED = any_text(State.CAPTION, "Send the new caption") | {"time": plan_or_caption}
DRAFTED = IN_HAND | {
    "hashtags": lambda cell: answered_first(cell, TYPED["hashtags"]),
    "edit": lambda cell: answered_first(cell, TYPED["edit"]),
    "doubt": lambda cell: answered_first(cell, TYPED["doubt"]),
    "text": lambda cell: answered_first(cell, TEXT),
}


def answered_first(cell: Cell, typed: str) -> None:
    """A first caption is nothing else that could be missed: it is just there."""
    assert cell.row.caption == typed
    cell.anna.sees(typed)


MEDIA_ASKED = {
    **{it: waits_for_file(TYPED[it]) for it in WORDS},
    "place": lambda cell: cell.made(0),
    "venue": not_placed,
    **dict.fromkeys(POSTS, on_walk),
    "album": drafted,
}
PEOPLE_ASKED = all_beside("Who is on it?") | {"names": tagged}
WHEN_ASKED = all_beside("When?") | {
    "time": changed({"publish_at": TOMORROW, "state": PostState.SCHEDULED}, "Wed 2 Dec, 09:30")
}
JOINS = dict.fromkeys(POSTS, joined)
REPLACEMENT_ASKED = all_beside("Send the new photo or video") | JOINS
MORE_ASKED = all_beside("Send") | JOINS
ORDER_ASKED = all_beside("order") | {"names": of_which_photo}
COVER_ASKED = all_beside("Which moment is the cover?")
COVER_PICTURE_ASKED = all_beside("the cover") | {
    **dict.fromkeys(("photo", "link", "words and a link", "bare link"), joined)
}
COLLABORATORS_ASKED = all_beside("Up to 3 Instagram names") | {
    "names": collaborators,
}


SEARCHED = {it: sought(TYPED[it]) for it in WORDS} | {
    "place": lambda cell: cell.made(0),
    "venue": not_placed,
}
SNIPPET_ASKED = {
    **dict.fromkeys((*WORDS, "place", "words and a link"), saved),
    "venue": not_placed,
}
TIMES_ASKED = {it: as_caption(TYPED[it]) for it in WORDS} | {
    "place": kept(PLACE),
    "venue": not_placed,
}
TOKEN_ASKED = {sort: as_caption(TYPED[sort]) for sort in WORDS} | {
    "place": lambda cell: cell.made(0),
    "venue": not_placed,
    "secret": lambda cell: cell.anna.sees("The token of @sunny.bakery is changed"),
}
CITY_ASKED = {sort: as_caption(TYPED[sort]) for sort in WORDS} | {
    "place": as_caption(PLACE),
    "venue": zone_of_it,
}

FAILURE = Failure("access_expired", 190, 463, "Session has expired", step="create")
AT = datetime(2026, 12, 1, 18, tzinfo=UTC)


def moved(stage: Stage, post: Post, changes: PostChanges) -> Post:
    test = Actor(program="test")
    now = stage.posting.clock()
    return stage.storage.posts.change(post, changes, actor=test, what="moved", now=now)


def open_draft(world: "World", caption: str = CAPTION, *names: str) -> Post:
    """Of these samples, of a photo by itself; its card is before Anna."""
    account = world.stage.posting.accounts.current(None)
    assert account
    first, *more = [looked_at(world.instagram.sample(name)) for name in names or ("bread.jpg",)]
    fields = PostFields(
        account_id=account.account_id, media_facts=first, more_media=tuple(more), caption=caption
    )
    post = world.stage.posting.drafts.create(fields, author_id=world.anna.id)
    world.anna.taps_data(OpenPost(post.post_id).pack())
    return post


def looked_at(url: str) -> MediaFacts:
    kind = MediaKind.VIDEO if url.endswith(".mp4") else MediaKind.PHOTO
    duration = 5000 if kind is MediaKind.VIDEO else None
    return MediaFacts(url, kind, 1_000_000, 1080, 1080, duration)


@dataclass(frozen=True)
class World:
    stage: Stage
    anna: Chat
    instagram: PretendInstagram

    def in_state(self, changes: PostChanges) -> Post:
        return self.drawn(moved(self.stage, open_draft(self), changes))

    def drawn(self, post: Post) -> Post:
        """Its card is not behind: drawn while a message is being answered, it would be what was
        touched last."""
        for card in self.stage.storage.cards.of(post.post_id):
            self.stage.storage.cards.shows(card, post.version)
        return post


def nothing_in_hand(_: World) -> None:
    return None


def planned(world: World) -> Post:
    state = PostState.SCHEDULED
    return world.in_state(PostChanges(state=state, publish_at=AT, next_try_at=AT))


def held(world: World) -> Post:
    late = HoldReason.LATE
    return world.in_state(PostChanges(state=PostState.HELD, hold_reason=late, publish_at=AT))


def failed(world: World) -> Post:
    return world.in_state(PostChanges(state=PostState.FAILED, failure=FAILURE))


def counting_down(world: World) -> Post:
    soon = world.stage.posting.clock() + timedelta(seconds=10)
    state = PostState.SCHEDULED
    return world.in_state(PostChanges(state=state, publish_at=soon, next_try_at=soon))


def publishing(world: World) -> Post:
    now = world.stage.posting.clock()
    state, container = PostState.PUBLISHING, Container("1", now)
    return world.in_state(PostChanges(state=state, publish_at=now, container=container))


def unconfirmed(world: World) -> Post:
    now = world.stage.posting.clock()
    container = replace(UNKNOWN, asked_at=now)
    state = PostState.UNCONFIRMED
    return world.in_state(PostChanges(state=state, publish_at=now, container=container))


def published(world: World) -> Post:
    now = world.stage.posting.clock()
    return world.in_state(PostChanges(state=PostState.PUBLISHED, published_at=now))


def deleted(world: World) -> Post:
    post, changes = open_draft(world), world.stage.posting.changes
    actor = Actor(world.anna.id)
    return world.drawn(changes.delete(post.post_id, seen_version=post.version, actor=actor))


def preparing(world: World) -> Post:
    state = PostState.PREPARING
    return world.in_state(PostChanges(state=state, publish_at=AT, next_try_at=AT))


def ready(world: World) -> Post:
    state = PostState.READY
    return world.in_state(PostChanges(state=state, publish_at=AT, next_try_at=AT))


def handed_over(world: World) -> Post:
    now = world.stage.posting.clock()
    state, its = PostState.HANDED_OVER, HandOff(now, ())
    return world.in_state(PostChanges(state=state, publish_at=now, by_hand=True, hand_off=its))


def drafted_without_words(world: World) -> Post:
    return open_draft(world, "")


def asked(state: State, *names: str) -> Callable[[World], Post]:
    def ask(world: World) -> Post:
        post = open_draft(world, CAPTION, *names)
        world.anna.taps_data(Ask(post.post_id, post.version, state).pack())
        return post

    return ask


def after(*steps: str) -> Callable[[World], None]:
    """A question about no post: commands and buttons lead to it."""

    def ask(world: World) -> None:
        for step in steps:
            (world.anna.sends if step.startswith("/") else world.anna.taps)(step)

    return ask


Check: TypeAlias = Callable[[Cell], object]
Prepare: TypeAlias = Callable[[World], Post | None]


class Row(NamedTuple):
    """`of` is what is awaited, or the state of the post in hand."""

    of: State | PostState | None
    prepare: Prepare
    expected: Mapping[str, Check]


TABLE = [
    Row(None, nothing_in_hand, NOTHING),
    Row(PostState.DRAFT, open_draft, IN_HAND),
    Row(PostState.SCHEDULED, planned, PLANNED),
    Row(PostState.PREPARING, preparing, PLANNED),
    Row(PostState.READY, ready, PLANNED),
    Row(PostState.HELD, held, PLANNED),
    Row(PostState.FAILED, failed, PLANNED),
    Row(PostState.SCHEDULED, counting_down, CANNOT),
    Row(PostState.PUBLISHING, publishing, CANNOT),
    Row(PostState.UNCONFIRMED, unconfirmed, CANNOT),
    Row(PostState.HANDED_OVER, handed_over, HANDED),
    Row(PostState.PUBLISHED, published, CANNOT),
    Row(PostState.DELETED, deleted, CANNOT),
    Row(State.MEDIA, after("/new"), MEDIA_ASKED),
    Row(State.DRAFTED, drafted_without_words, DRAFTED),
    Row(State.CAPTION, asked(State.CAPTION), CAPTION_ASKED),
    Row(State.PLACE, asked(State.PLACE), PLACE_ASKED),
    Row(State.PEOPLE, asked(State.PEOPLE), PEOPLE_ASKED),
    Row(State.COVER, asked(State.COVER, "coffee.mp4"), COVER_ASKED),
    Row(State.WHEN, asked(State.WHEN), WHEN_ASKED),
    Row(State.REPLACEMENT, asked(State.REPLACEMENT), REPLACEMENT_ASKED),
    Row(State.MORE_MEDIA, asked(State.MORE_MEDIA), MORE_ASKED),
    Row(State.ORDER, asked(State.ORDER, "bread.jpg", "books.jpg"), ORDER_ASKED),
    Row(State.ALT_TEXT, asked(State.ALT_TEXT), any_text(State.ALT_TEXT, "What is on it")),
    Row(State.COLLABORATORS, asked(State.COLLABORATORS), COLLABORATORS_ASKED),
    Row(State.COMMENT, asked(State.COMMENT), any_text(State.COMMENT, "💬")),
    Row(
        State.AUDIO_NAME,
        asked(State.AUDIO_NAME, "coffee.mp4"),
        any_text(State.AUDIO_NAME, "🎵"),
    ),
    Row(State.COVER_PICTURE, asked(State.COVER_PICTURE, "coffee.mp4"), COVER_PICTURE_ASKED),
    Row(State.TOKEN, after("/accounts", "➕"), TOKEN_ASKED),
    Row(State.CITY, after("/settings", "🕐"), CITY_ASKED),
    Row(State.POSTING_TIMES, after("/settings", "⏰"), TIMES_ASKED),
    Row(State.SEARCH, after("/posts", "🔎"), SEARCHED),
    Row(State.SNIPPET, after("/settings", "#️⃣"), SNIPPET_ASKED),
]


def test_every_state_has_a_row() -> None:
    """Whoever adds a state says what becomes of what is typed in it."""
    assert {row.of for row in TABLE} == {None, *State, *PostState}


def awaited(world: World) -> object:
    known = dict(world.stage.posting.conversations.load(CONVERSATION_NAME))
    return known.get((world.anna.id, world.anna.id))


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.prepare.__qualname__ + str(row.of))
def test_every_sort_of_message_in_every_state(
    connected: Chat, stage: Stage, instagram: PretendInstagram, row: Row
) -> None:
    stage.restart_with_app()
    world, broken = World(stage, connected, instagram), []
    for sort in SORTS:
        forget_everything(world)
        before = row.prepare(world)
        if isinstance(row.of, State):
            assert awaited(world) == row.of, connected.transcript()
        cell = Cell(stage, connected, instagram, before, count_drafts(stage))
        if isinstance(row.of, PostState):
            assert cell.row.state is row.of
        try:
            send(world, sort)
            checks: dict[str, Check] = {**ALWAYS, **row.expected}
            checks[sort](cell)
            assert "broke" not in connected.transcript()
        except AssertionError as error:
            error.add_note(f"{sort}:\n{connected.transcript()}")
            broken.append(error)
    if broken:
        raise ExceptionGroup(f"{len(broken)} of {len(SORTS)} sorts", broken)


def forget_everything(world: World) -> None:
    """Another day in the same chat."""
    world.anna.sends("/cancel")
    world.stage.application.user_data[world.anna.id].clear()
    world.stage.telegram.reactions.clear()
    world.instagram.later(minutes=1)


def send(world: World, sort: str) -> None:
    if sort in TYPED:
        world.anna.sends(TYPED[sort])
    elif sort == "link":
        world.anna.sends(f"{world.instagram.sample('books.jpg')}\nNew books")
    elif sort == "words and a link":
        world.anna.sends(f"New books {world.instagram.sample('books.jpg')}")
    elif sort == "bare link":
        world.anna.sends(world.instagram.sample("books.jpg"))
    elif sort == "album":
        group = str(world.stage.telegram.last_message_id)
        for name in ("cake", "pie"):
            world.anna.sends_photo(name, media_group_id=group, caption="Cakes")
        settle(world.stage)
    elif sort == "venue":
        spot = {"latitude": 52.5220, "longitude": 13.4130}
        place = {"location": spot, "title": "Alexanderplatz", "address": "Berlin"}
        world.anna.sends_thing(location=spot, venue=place)
    elif sort == "sticker":
        size = {"width": 1, "height": 1, "is_animated": False, "is_video": False}
        sticker = {"file_id": "s", "file_unique_id": "s", "type": "regular", **size}
        world.anna.sends_thing(sticker=sticker)
    else:
        words = {"caption": "Cake"} if sort == "photo with words" else {}
        world.anna.sends_thing(**photo("cake"), **words)
