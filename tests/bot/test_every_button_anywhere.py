"""Every kind of button in every odd world: whatever is gone, moved on, forgotten or forged, a tap
has one answer and is no incident."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields, replace
from datetime import date
from importlib import import_module
from itertools import product
from pkgutil import iter_modules

import pytest
from telegram.ext import ConversationHandler

from bot.app import CONVERSATION
from bot.screen import buttons as package
from bot.screen.buttons import buttons, word_buttons
from bot.screen.buttons.packing import Button, as_text
from bot.screen.memory.ways_back import way_back
from posting import (
    EDITABLE_STATES,
    Failure,
    HoldReason,
    MediaFacts,
    MediaKind,
    Post,
    PostFields,
    PostState,
    Role,
    UserTag,
    Visitor,
    steps_back,
    taken_back,
)
from storage import open_storage
from storage.records import UNKNOWN, Account, Actor, Container, PostChanges
from tests.helpers.chat import ANNA, BORIS, Chat, Stage
from tests.helpers.keyboards import unreadable
from tests.helpers.noted import save_noted
from tests.helpers.pretend_graph import INSTAGRAM_TOKEN, PretendInstagram
from tests.helpers.telegram_fake import Json

MODULES = [import_module(it.name) for it in iter_modules(package.__path__, f"{package.__name__}.")]
KINDS: list[type[Button]] = [
    kind
    for module in MODULES
    for kind in vars(module).values()
    if isinstance(kind, type) and kind.__module__ == module.__name__
    if issubclass(kind, Button) and "prefix" in vars(kind)
]
NOBODYS, NEVER = 777, 123456789012345
VERA = 6666  # in the team
FAILURE = Failure("access_expired", 190, 463, "Session has expired", step="create")
INCIDENTS = ("broke", "сломалось")


@dataclass(frozen=True)
class World:
    """What the buttons point to."""

    post_id: int
    version: int
    account_id: int


def bakery(stage: Stage) -> Account:
    """The account, connected and well; as it is when a tap has left it so."""
    account = stage.posting.accounts.current(None)
    if account is not None and account.trouble is None:
        return account
    return stage.storage.accounts.connect(
        ig_user_id="17841400000000001",
        username="sunny.bakery",
        login="instagram",
        token=INSTAGRAM_TOKEN,
        timezone="UTC",
        connected_by=BORIS,
        now=stage.posting.clock(),
    )


def draft(stage: Stage, account: Account) -> Post:
    return stage.posting.drafts.create(
        PostFields(
            account_id=account.account_id,
            image_url="https://example.com/bread.jpg",
            caption="Fresh bread #a #b #c @anna",
        ),
        author_id=BORIS,
    )


def moved_to(stage: Stage, changes: PostChanges) -> World:
    account = bakery(stage)
    post = draft(stage, account)
    post = stage.storage.posts.change(
        post,
        changes,
        actor=Actor(program="test"),
        what="moved",
        now=stage.posting.clock(),
    )
    return World(post.post_id, post.version, account.account_id)


def nothing(_: Stage) -> World:
    """Nobody has connected or made anything, the database is new."""
    return World(NEVER, 1, NOBODYS)


def nothing_of_it(stage: Stage) -> World:
    """There is an account; the post never was, nor was the account of the button."""
    bakery(stage)
    return World(NEVER, 1, NOBODYS)


def a_draft(stage: Stage) -> World:
    return moved_to(stage, PostChanges(caption="Fresh bread"))


def another_version(stage: Stage) -> World:
    world = a_draft(stage)
    return World(world.post_id, 1, world.account_id)


def disconnected(stage: Stage) -> World:
    """All accounts are, and the post waits for them."""
    world = a_draft(stage)
    stage.posting.accounts.disconnect(world.account_id, actor=Actor(BORIS))
    return world


def planned_and_disconnected(stage: Stage) -> World:
    world = planned(stage)
    stage.posting.accounts.disconnect(world.account_id, actor=Actor(BORIS))
    return world


def in_trouble(stage: Stage) -> World:
    world = a_draft(stage)
    stage.storage.accounts.set_trouble(world.account_id, FAILURE, stage.posting.clock())
    return world


def deleted(stage: Stage) -> World:
    world = a_draft(stage)
    post = stage.posting.changes.delete(
        world.post_id, seen_version=world.version, actor=Actor(BORIS)
    )
    return World(post.post_id, post.version, world.account_id)


def planned(stage: Stage) -> World:
    at = stage.posting.clock() + stage.posting.limits.late_grace
    return moved_to(stage, PostChanges(state=PostState.SCHEDULED, publish_at=at, next_try_at=at))


def publishing(stage: Stage) -> World:
    now = stage.posting.clock()
    return moved_to(
        stage,
        PostChanges(state=PostState.PUBLISHING, publish_at=now, container=Container("1", now)),
    )


def unconfirmed(stage: Stage) -> World:
    now = stage.posting.clock()
    return moved_to(
        stage,
        PostChanges(
            state=PostState.UNCONFIRMED, publish_at=now, container=replace(UNKNOWN, asked_at=now)
        ),
    )


def published(stage: Stage) -> World:
    return moved_to(
        stage, PostChanges(state=PostState.PUBLISHED, published_at=stage.posting.clock())
    )


def failed(stage: Stage) -> World:
    return moved_to(stage, PostChanges(state=PostState.FAILED, failure=FAILURE))


def held(stage: Stage) -> World:
    now = stage.posting.clock()
    return moved_to(
        stage, PostChanges(state=PostState.HELD, hold_reason=HoldReason.LATE, publish_at=now)
    )


WORLDS: list[Callable[[Stage], World]] = [
    *(nothing, nothing_of_it, a_draft, another_version, disconnected, planned_and_disconnected),
    *(in_trouble, deleted, planned, publishing, unconfirmed, published, failed, held),
]
WHERE_MUCH_CAN_BE_DONE = (a_draft, planned)
ORDINARY: dict[str, tuple[object, ...]] = {
    "at": (1796200000,),
    "field": tuple(sorted(buttons.ASKED)),
    "medium": (1, 0),
    "chosen": ("0", ""),
    "share": (False,),
    "trial": ("by_hand", "off"),
    "count": (2,),
    "step": ("caption", "when", "replacement"),
    "verdict": ("live", "not_live", "look_again"),
    "what": ("user_tags", "location_id"),
    "location_id": ("106009999000003",),
    "tab": ("planned", "published", "deleted"),
    "subject": tuple(buttons.HelpSubject),
    "language": ("en", "ru"),
    "zone": ("Europe/Paris",),
    "sure": (False, True),
    "from_slide": (False, True),
    "first_frame": (False, True),
    "hosting": (False, True),
    "on": (False, True),
    "minutes": (15,),
    "media_id": ("17900000000000001",),
    "limit": (2,),
    "page": (0,),
    "search": (0, 1),
    "start": (0,),
    "seconds": (0, 60),
    "cut": (0, 60),
    "without": (False, True),
    "number": (0,),
    "kind": ("photo", "video", "reel", "carousel", "story"),
    "how": tuple(word_buttons.WordsUse),
    "preset": ("0", "1", "2"),
    "weekday": (2,),
    "early": (False, True),
    "mine": (False, True),
    "keep_clock": (False, True),
    "by_month": (False, True),
    "only": (False, True),
    "minute": (0, 30),
    "day": (date(2026, 12, 24).toordinal(),),
    "month": (2026 * 12 + 11, 0),
    "square": (5,),
    "inner": (0, 3),
    "to": ("l", "d"),
    "shown_for": (0,),
    "first": (0, 1),
    "first_version": (0, 1),
    "other_version": (0, 1),
    "other_id": (2,),
    "pins": (False, True),
    "is_page": (False, True),
    "film": (False, True),
    "wanted": ("all", "failures", "mine"),
    "person_id": (ANNA, VERA, NOBODYS),
    "role": ("editor", "viewer"),
    "invitation_id": (1,),
    "chat_id": (-4001,),
    "week": ("", "0123456789abcdef"),
    "draft_id": (2, NEVER),
    "snippet_id": (1, NEVER),
    "keep": (0, 2),
    "to_comment": (False, True),
}
FORGED: dict[str, tuple[object, ...]] = {
    "at": (0, -1, 10**11, 10**18, 10**30),
    "field": ("", "media", "token", "nonsense"),
    "step": ("", "media", "token", "nonsense"),
    "verdict": ("", "nonsense"),
    "what": ("", "caption", "nonsense"),
    "location_id": ("", "-5", "nonsense"),
    "tab": ("", "nonsense"),
    "subject": ("nonsense",),
    "language": ("", "de"),
    "zone": ("", "../../etc/passwd", "Nowhere/Atall"),
    "sure": (True,),
    "from_slide": (True,),
    "first_frame": (True,),
    "hosting": (True,),
    "on": (True,),
    "minutes": (-1, 0, 10**6, 10**30),
    "media_id": ("", "nonsense"),
    "limit": (0, -1, 10**30),
    "page": (-1, 10**6, 10**30),
    "search": (-1, 10**6, 10**30),
    "start": (-1, 10**6, 10**30),
    "seconds": (-1, 10**6, 10**30),
    "cut": (-1, 10**6, 10**30),
    "without": (True,),
    "number": (-1, 50, 10**30),
    "kind": ("", "poll"),
    "how": ("", "nonsense"),
    "medium": (-1, -2, 50, 10**30),
    "chosen": ("zz", "-1", "٣", "0" * 40),
    "share": (True,),
    "trial": ("", "nonsense"),
    "first": (-1, 10**30),
    "first_version": (-1, 10**30),
    "other_version": (-1, 10**30),
    "count": (-1, 10**6),
    "preset": ("", "nonsense"),
    "weekday": (-1, 7, 10**30),
    "early": (True,),
    "mine": (True,),
    "keep_clock": (True,),
    "by_month": (True,),
    "only": (True,),
    "minute": (-1, 20, 10**30),
    "day": (-1, 0, 10**9, 1, date.max.toordinal()),
    "month": (-1, 5, 10**9, 12, 9999 * 12 + 11),
    "square": (0, 10),
    "inner": (-1, 10),
    "to": ("", "x"),
    "shown_for": (-1, 10**30),
    "other_id": (-1, 10**30),
    "pins": (True,),
    "is_page": (True,),
    "film": (True,),
    "wanted": ("", "nonsense"),
    "person_id": (-1, 0, 10**30),
    "role": ("", "owner", "nonsense"),
    "invitation_id": (-1, 10**30),
    "chat_id": (-4001,),
    "week": ("nonsense",),
    "draft_id": (-1, 0, 10**30),
    "snippet_id": (-1, 0, 10**30),
    "keep": (-1, 10**6, 10**30),
    "to_comment": (True,),
}


def unchanged(stage: Stage, make: Callable[[Stage], World]) -> Callable[[], World]:
    """Gives the world as it was made: made anew when a tap has changed the post or the accounts."""
    made: list[tuple[World, tuple[object, ...]]] = []

    def world() -> World:
        if not made or made[-1][1] != state_of(stage, made[-1][0]):
            fresh = make(stage)
            made.append((fresh, state_of(stage, fresh)))
        return made[-1][0]

    return world


def state_of(stage: Stage, world: World) -> tuple[object, ...]:
    post = None if world.post_id == NEVER else stage.storage.posts.get(world.post_id)
    return post, stage.storage.accounts.all()


@dataclass(frozen=True)
class Drawing:
    """Which values buttons are drawn with: in turn, so that each value of each field is there and
    stands beside others in every world, or each with each."""

    values: dict[str, tuple[object, ...]]
    turn: int | None = None

    def of(self, names: list[str]) -> Iterator[tuple[object, ...]]:
        options = [self.values[name] for name in names]
        if self.turn is None:
            yield from product(*options)
            return
        for row in range(max((len(values) for values in options), default=1)):
            yield tuple(
                values[(row + place * self.turn) % len(values)]
                for place, values in enumerate(options)
            )


def drawn(kind: type[Button], world: Callable[[], World], drawing: Drawing) -> Iterator[str]:
    """The callback data of this kind of button with each combination of its values."""
    own = [field.name for field in fields(kind) if field.name in drawing.values]
    for combination in drawing.of(own):
        given = vars(world()) | dict(zip(own, combination, strict=True))
        packed = list(fields(kind))
        while packed and given[packed[-1].name] == packed[-1].default:  # those are left out
            packed.pop()
        yield ":".join([kind.prefix, *(as_text(given[field.name]) for field in packed)])


def broken_taps(person: Chat, world: Callable[[], World], drawing: Drawing) -> list[str]:
    """What had no answer but an incident, of all kinds of buttons."""
    home = person.last.raw
    taps = (data for kind in KINDS for data in drawn(kind, world, drawing))
    return [data for data in taps if not is_answered(person, data, home)]


def is_answered(person: Chat, data: str, message: Json) -> bool:
    person.taps_data(data, message)  # asserts that it is answered once
    newest = person.newest
    return newest is None or not any(word in newest.text for word in INCIDENTS)


@pytest.fixture
def boris_home(boris: Chat) -> Chat:
    """There is somebody in his team."""
    boris.sends("/help")
    people = boris.stage.posting.people
    people.meet(Visitor(VERA, "Vera", "en"), "UTC", boris.stage.posting.clock())
    people.set_role(VERA, Role.EDITOR)
    return boris


@pytest.mark.parametrize("world", WORLDS, ids=lambda world: world.__name__)
def test_every_button_is_answered_in_every_world_and_its_labels_can_be_read(
    boris_home: Chat, stage: Stage, world: Callable[[Stage], World]
) -> None:
    turn = None if world in WHERE_MUCH_CAN_BE_DONE else WORLDS.index(world)
    assert broken_taps(boris_home, unchanged(stage, world), Drawing(ORDINARY, turn)) == []
    assert unreadable(stage.telegram.calls) == set()


@pytest.mark.parametrize("world", [a_draft, planned, held], ids=lambda world: world.__name__)
def test_the_labels_can_be_read_in_english_too(
    boris_home: Chat, stage: Stage, world: Callable[[Stage], World]
) -> None:
    stage.posting.people.set_language(BORIS, "en")
    in_english = Drawing(ORDINARY | {"language": ("ru", "en")}, WORLDS.index(world))
    assert broken_taps(boris_home, unchanged(stage, world), in_english) == []
    assert unreadable(stage.telegram.calls) == set()


@pytest.mark.parametrize("world", [nothing, a_draft], ids=lambda world: world.__name__)
def test_every_forged_button_is_answered(
    boris_home: Chat, stage: Stage, world: Callable[[Stage], World]
) -> None:
    assert broken_taps(boris_home, unchanged(stage, world), Drawing(FORGED, turn=1)) == []


def test_every_button_is_answered_after_its_post_was_erased(
    boris_home: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    erased = deleted(stage)
    instagram.later(days=60)
    stage.posting.purge()
    assert broken_taps(boris_home, lambda: erased, Drawing(ORDINARY, turn=1)) == []


def test_every_button_is_answered_when_the_notes_of_the_chat_are_lost(
    boris_home: Chat, stage: Stage
) -> None:
    """They are lost with the process that dies, and before each tap again."""
    boris_home.sends("/new")
    stage.kill()
    stage.storage = open_storage(f"sqlite:///{stage.database_path}", stage._cipher)
    save_noted(stage.storage, "user", {BORIS: {}})
    stage.storage.conversations.save("main", {(BORIS, BORIS): None})
    stage.storage.close()
    stage.start()
    world = unchanged(stage, a_draft)

    def forgotten() -> World:
        stage.application.user_data[BORIS].clear()
        conversation = stage.application.handlers[CONVERSATION][0]
        assert isinstance(conversation, ConversationHandler)
        conversation._conversations.clear()
        return world()

    assert broken_taps(boris_home, forgotten, Drawing(ORDINARY, turn=1)) == []


PEOPLE = (UserTag("anna", 0.25, 0.5), UserTag("boris", 0.75, 0.5))
PICTURE, FILM = "https://example.com/bread.jpg", "https://example.com/coffee.mp4"


def made(stage: Stage, **given: object) -> World:
    account = bakery(stage)
    fields = PostFields.model_validate({"account_id": account.account_id, **given})
    post = stage.posting.drafts.create(fields, author_id=BORIS)
    return World(post.post_id, post.version, account.account_id)


def a_photo_with_all(stage: Stage) -> World:
    its = {"user_tags": PEOPLE, "alt_text": "Bread", "collaborators": ("kate",)}
    words = {"caption": "Fresh #bread", "first_comment": "#bakery"}
    return made(stage, image_url=PICTURE, location_id="106009999000001", **its, **words)


def a_reel(stage: Stage) -> World:
    return made(stage, video_url=FILM, kind="reel", caption="Coffee", thumb_offset=500)


def a_carousel(stage: Stage) -> World:
    world = made(stage, image_url=PICTURE, user_tags=PEOPLE, caption="Both")
    another = MediaFacts(f"{PICTURE}?2", MediaKind.PHOTO, None, None, None, None)
    more = PostFields(more_media=(another,))
    actor, changes = Actor(BORIS), stage.posting.changes
    post = changes.change(world.post_id, more, seen_version=world.version, actor=actor)
    return World(post.post_id, post.version, world.account_id)


ANOTHER_WAY_BACK = {
    "Delete": "[Restore] in its place",
    "ScheduleAt": "[To drafts], which keeps everything",
    "PlanAnyway": "as above",
    "PublishNow": "[Stop], as long as it waits; what is going out is not taken back",
    "PublishAnyway": "as above",
    "RepeatDrop": "as above: the post is tried again at once, without what was refused",
    "RepeatUntag": "as above",
    "StopPost": "its draft is planned again",
    "Disconnect": "the account is connected again",
    "PlanMove": "[To drafts], of a draft that was planned",
    "PickInGrid": "the grid's own",
    "UndoChange": "the change itself",
}
"""Why the card has no [Undo] after a button has changed a post that can be changed."""


@pytest.mark.parametrize(
    "world", [a_photo_with_all, a_reel, a_carousel, planned], ids=lambda world: world.__name__
)
def test_what_a_button_changes_can_be_undone_on_the_card(
    boris_home: Chat, stage: Stage, world: Callable[[Stage], World]
) -> None:
    fresh, home = unchanged(stage, world), boris_home.last.raw

    def leads_back(data: str) -> bool:
        before = stage.storage.posts.get(fresh().post_id)
        boris_home.taps_data(data, home)
        after = stage.storage.posts.get(before.post_id) if before else None
        if before is None or after is None or after.state not in EDITABLE_STATES:
            return True
        if not steps_back(before, after):
            return True
        way = way_back(stage.application.user_data[BORIS], after, stage.posting.clock())
        return bool(way and way.is_shown and not steps_back(before, taken_back(after, way.fields)))

    without = [
        f"{kind.__name__} {data}"
        for kind in KINDS
        if kind.__name__ not in ANOTHER_WAY_BACK
        for data in drawn(kind, fresh, Drawing(ORDINARY, turn=1))
        if not leads_back(data)
    ]
    assert "\n".join(without) == ""


OF_OWNERS = (
    "SELECT account_id, state, timezone, zone_of, token FROM account",
    "SELECT telegram_id, role FROM person",
    "SELECT * FROM invitation",
)
OF_POSTS = (
    "SELECT * FROM post",
    "SELECT * FROM post_medium",
    "SELECT * FROM user_tags",
    "SELECT * FROM snippet",
    "SELECT * FROM event",
    "SELECT * FROM account",
)


def kept(stage: Stage, asked: Iterable[str]) -> list[object]:
    return [stage.storage.database.execute_sql(it).fetchall() for it in asked]


@pytest.mark.parametrize(
    ("role", "others"), [(Role.VIEWER, (*OF_POSTS, *OF_OWNERS)), (Role.EDITOR, OF_OWNERS)]
)
def test_no_button_changes_what_is_not_for_whoever_taps_it(
    boris_home: Chat, stage: Stage, role: Role, others: tuple[str, ...]
) -> None:
    stage.posting.people.set_role(VERA, role)
    stage.services.roles.note(VERA, role)
    vera, world = stage.chat(VERA, "en", "Vera"), planned(stage)
    vera.sends("/posts")
    home, before = vera.last.raw, kept(stage, others)
    for kind in KINDS:
        for data in drawn(kind, lambda: world, Drawing(ORDINARY, turn=1)):
            vera.taps_data(data, home)
            assert kept(stage, others) == before, data
