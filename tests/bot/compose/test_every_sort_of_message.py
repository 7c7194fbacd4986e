"""Every state of a chat and of the post in hand × every sort of message: what the person sees, and
what the row holds afterwards. Nothing typed is lost in any of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TypeAlias

import pytest

from bot.screen import Ask, OpenPost, State
from posting import Failure, HoldReason, Post, PostFields, PostState, Tab
from storage.records import UNKNOWN, Actor, Container, PostChanges
from tests.helpers.chat import Chat, Stage, photo
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
    assert "🕐 Time zone: Berlin" in cell.anna.sees("Settings").buttons


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


TYPED = {
    "time": "tomorrow 9:30",
    "names": "@carla",
    "hashtags": "#cosy",
    "place": PLACE,
    "edit": "replace oven with stove",
    "text": TEXT,
    "thanks": "thanks",
    "command": "/help",
    "secret": INSTAGRAM_TOKEN,
}
SORTS = [*TYPED, "venue", "photo", "photo with words", "link", "sticker"]
ALWAYS = {
    "thanks": thanked,
    "command": helped,
    "secret": hidden,
    "photo": drafted,
    "photo with words": drafted,
    "link": drafted,
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
    "text": changed({"caption": TEXT}, "Draft"),
}
PLANNED = IN_HAND | {"text": changed({"caption": TEXT}, CAPTION)}
NOTHING = {
    **{sort: kept(TYPED[sort]) for sort in ("time", "names", "hashtags", "edit", "text")},
    "place": lambda cell: cell.made(0),
    "venue": not_placed,
}
CANNOT = dict.fromkeys(("time", "names", "hashtags", "place", "venue", "edit", "text"), waits)


def beside(sort: str) -> Callable[[Cell], None]:
    """What is no place but an order is done, and the place is asked for again."""

    def check(cell: Cell) -> None:
        cell.anna.sees("Type the place and the city")
        assert "↩️ Undo" in cell.anna.messages[-2].buttons
        assert cell.row.version > (cell.before.version if cell.before else 0)

    return check


PLACE_ASKED = {
    **{sort: beside(sort) for sort in ("time", "names", "hashtags", "edit")},
    "place": PLACED,
    "venue": PLACED,
    "text": as_caption(TEXT),
}
CAPTION_ASKED = {
    sort: changed({"caption": TYPED[sort]}, "Draft") for sort in ("names", "hashtags", "text")
} | {
    "place": changed({"caption": PLACE}, "Draft"),
    "venue": PLACED,
    "edit": changed({"caption": TYPED["edit"]}, "Draft"),
    "time": changed({"caption": TYPED["time"]}, "Draft"),
}
TOKEN_ASKED = {
    sort: as_caption(TYPED[sort]) for sort in ("time", "names", "hashtags", "edit", "text")
} | {
    "place": lambda cell: cell.made(0),
    "venue": not_placed,
    "secret": lambda cell: cell.anna.sees("Connected"),
}
CITY_ASKED = {
    sort: as_caption(TYPED[sort]) for sort in ("names", "hashtags", "edit", "text", "time")
} | {"place": as_caption(PLACE), "venue": zone_of_it}

FAILURE = Failure("access_expired", 190, 463, "Session has expired", step="create")
AT = datetime(2026, 12, 1, 18, tzinfo=UTC)


def moved(stage: Stage, post: Post, changes: PostChanges) -> Post:
    test = Actor(program="test")
    now = stage.posting.clock()
    return stage.storage.posts.change(post, changes, actor=test, what="moved", now=now)


def open_draft(cell: "World") -> Post:
    account = cell.stage.posting.accounts.current(None)
    assert account
    fields = PostFields(
        account_id=account.account_id,
        image_url="https://example.com/bread.jpg",
        caption=CAPTION,
    )
    post = cell.stage.posting.drafts.create(fields, author_id=cell.anna.id)
    cell.anna.taps_data(OpenPost(post.post_id).pack())
    return post


@dataclass(frozen=True)
class World:
    stage: Stage
    anna: Chat
    instagram: PretendInstagram

    def in_state(self, changes: PostChanges) -> Post:
        return moved(self.stage, open_draft(self), changes)


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
    return changes.delete(post.post_id, seen_version=post.version, actor=Actor(world.anna.id))


def asked(state: State) -> Callable[[World], Post]:
    def ask(world: World) -> Post:
        post = open_draft(world)
        world.anna.taps_data(Ask(post.post_id, post.version, state).pack())
        return post

    return ask


def token_asked(world: World) -> None:
    world.anna.sends("/accounts")
    world.anna.taps("➕")


def city_asked(world: World) -> None:
    world.anna.sends("/settings")
    world.anna.taps("Time zone")


Check: TypeAlias = Callable[[Cell], object]
Prepare: TypeAlias = Callable[[World], Post | None]
TABLE: list[tuple[Prepare, Mapping[str, Check]]] = [
    (nothing_in_hand, NOTHING),
    (open_draft, IN_HAND),
    (planned, PLANNED),
    (held, PLANNED),
    (failed, PLANNED),
    (counting_down, CANNOT),
    (publishing, CANNOT),
    (unconfirmed, CANNOT),
    (published, CANNOT),
    (deleted, CANNOT),
    (asked(State.PLACE), PLACE_ASKED),
    (asked(State.CAPTION), CAPTION_ASKED),
    (token_asked, TOKEN_ASKED),
    (city_asked, CITY_ASKED),
]


@pytest.mark.parametrize("number", range(len(TABLE)))
def test_every_sort_of_message_in_every_state(
    connected: Chat, stage: Stage, instagram: PretendInstagram, number: int
) -> None:
    stage.restart_with_app()
    prepare, expected = TABLE[number]
    world, broken = World(stage, connected, instagram), []
    for sort in SORTS:
        forget_everything(world)
        before = prepare(world)
        cell = Cell(stage, connected, instagram, before, count_drafts(stage))
        try:
            send(world, sort)
            checks: dict[str, Check] = {**ALWAYS, **expected}
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
