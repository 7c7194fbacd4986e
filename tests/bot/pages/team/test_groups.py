"""A group that an owner has brought the bot into: asked about in private, told of posts, shown the
week, left when it is over."""

from datetime import UTC, datetime, timedelta

import pytest
from telegram.error import NetworkError

from bot.screen import GroupWeek
from posting import Actor, Post, PostFields, PostState, Role, Visitor
from posting.accounts.hearers import told_to_others
from storage.records import (
    PUBLISHER,
    FailedNotice,
    NewNotice,
    NoticeDetails,
    PostChanges,
    PublishedNotice,
)
from tests.bot.notices.test_courier import scheduled
from tests.bot.pages.plan.test_plan import hand_out
from tests.helpers.chat import ANNA, Chat, Seen, Stage
from tests.helpers.pretend_graph import PretendInstagram
from tests.helpers.telegram_fake import BOT, Answer, Json, RefusedError

VERA, STRANGER = 6667, 6666
MARKETING, SUPER = -4001, -1004001
BEGUN = ("👥 From now on this group", "👥 Теперь в эту группу")


class Room:
    """A group, and what people do in it."""

    def __init__(self, stage: Stage, chat_id: int = MARKETING, kind: str = "group") -> None:
        self.stage = stage
        self.id = chat_id
        self.chat: Json = {"id": chat_id, "type": kind, "title": "Marketing"}

    def takes_in(self, by: Chat, status: str = "member") -> None:
        """The bot, by somebody; Telegram says so twice."""
        self.member(by, "left", status)
        self.says(by, new_chat_members=[BOT])

    def puts_out(self, by: Chat) -> None:
        self.member(by, "member", "kicked")

    def member(self, by: Chat, before: str, after: str) -> None:
        of_bot: Json = {"user": BOT, "until_date": 0}
        self.stage.telegram.push(
            "my_chat_member",
            {
                "chat": self.chat,
                "from": by.person,
                "date": 1,
                "old_chat_member": of_bot | {"status": before},
                "new_chat_member": of_bot | {"status": after},
            },
        )
        self.stage.deliver()

    def says(self, by: Chat, **content: object) -> None:
        message = self.stage.telegram.new_message(by.person, content)
        message["chat"] = self.chat
        self.stage.telegram.push("message", message)
        self.stage.deliver()

    def hears(self, by: Chat, text: str) -> None:
        self.says(by, text=text)

    def taps(self, by: Chat, label: str) -> Answer:
        (data,) = [it["callback_data"] for it in self.shown_keys() if it["text"] == label]
        return self.taps_data(by, data)

    def taps_data(self, by: Chat, data: str) -> Answer:
        raw = self.last.raw if self.messages else {"message_id": 1, "date": 0}
        return by.taps_data(data, raw | {"chat": self.chat})

    def shown_keys(self) -> list[Json]:
        rows = self.last.raw.get("reply_markup", {}).get("inline_keyboard", [])
        return [button for row in rows for button in row]

    @property
    def begun(self) -> list[Seen]:
        """What says that notices come from now on."""
        return [it for it in self.stage.chat(self.id).messages if it.text.startswith(BEGUN)]

    @property
    def messages(self) -> list[Seen]:
        """All but that."""
        return [it for it in self.stage.chat(self.id).messages if not it.text.startswith(BEGUN)]

    @property
    def last(self) -> Seen:
        return self.messages[-1]


@pytest.fixture
def room(stage: Stage) -> Room:
    return Room(stage)


@pytest.fixture
def marketing(room: Room, connected: Chat) -> Room:
    """A group that Anna has confirmed."""
    room.takes_in(connected)
    told(room.stage)
    connected.taps("Yes")
    told(room.stage)
    return room


@pytest.fixture
def stranger(stage: Stage) -> Chat:
    return stage.chat(STRANGER, "ru", "Сергей")


@pytest.fixture
def vera(stage: Stage) -> Chat:
    """A viewer."""
    visitor = Visitor(VERA, "Vera", "en")
    stage.posting.people.meet(visitor, "UTC", stage.posting.clock())
    stage.posting.people.set_role(VERA, Role.VIEWER)
    stage.services.roles.note(VERA, Role.VIEWER)
    return stage.chat(VERA, "en", "Vera")


def told(stage: Stage) -> None:
    """Whoever is owed something hears of it."""
    stage.publish_due()


def comes_to(stage: Stage, post: Post, told: NoticeDetails, changes: PostChanges) -> None:
    """What the publisher does with a post ends so."""
    news = [NewNotice(post.author_id, told, post.account_id)]
    stage.storage.posts.change(
        post,
        changes,
        actor=PUBLISHER,
        what="test",
        now=stage.posting.clock(),
        notices=told_to_others(stage.storage, post, news),
    )


def published(stage: Stage, chat: Chat, instagram: PretendInstagram, caption: str) -> None:
    post = scheduled(chat, instagram, caption, instagram.now + timedelta(hours=1))
    changes = PostChanges(state=PostState.PUBLISHED, media_id=caption, next_try_at=None)
    comes_to(stage, post, PublishedNotice(), changes)


def left(stage: Stage) -> list[int]:
    return [given["chat_id"] for given in stage.telegram.made("leaveChat")]


def another_account(stage: Stage) -> None:
    stage.storage.accounts.connect(
        ig_user_id="17841400000000099",
        username="corner.books",
        login="instagram",
        token="IGother",
        timezone="Europe/Berlin",
        connected_by=ANNA,
        now=stage.posting.clock(),
    )


# It comes


def test_an_owner_is_asked_in_private_once_and_says_yes(room: Room, connected: Chat) -> None:
    room.takes_in(connected)
    told(room.stage)
    asked = [it for it in connected.messages if "Marketing" in it.text]
    assert len(asked) == 1
    assert asked[0].text.startswith("👥 Send notices of @sunny.bakery to “Marketing”?")
    connected.taps("Yes")
    connected.sees("“Marketing” hears of @sunny.bakery")
    told(room.stage)
    (begun,) = room.begun
    assert begun.text.startswith("👥 From now on this group hears of @sunny.bakery:")
    assert room.messages == []
    assert left(room.stage) == []


def test_until_then_nothing_is_said_there(
    room: Room, connected: Chat, instagram: PretendInstagram
) -> None:
    room.takes_in(connected)
    published(room.stage, connected, instagram, "Fresh bread")
    told(room.stage)
    room.hears(connected, "/plan")
    assert room.messages == []


def test_whoever_says_no_has_the_group_left(room: Room, connected: Chat) -> None:
    room.takes_in(connected)
    told(room.stage)
    connected.taps("No, leave")
    connected.sees("I send nothing to “Marketing”")
    assert left(room.stage) == [MARKETING]
    assert room.stage.posting.groups.all() == ()


def test_of_several_accounts_the_owner_chooses(room: Room, connected: Chat) -> None:
    another_account(room.stage)
    room.takes_in(connected)
    told(room.stage)
    asked = connected.sees("Of which accounts")
    assert asked.buttons == ["@sunny.bakery", "@corner.books", "🚪 No, leave"]
    connected.taps("@corner.books")
    connected.sees("Send notices of @corner.books to “Marketing”?")
    connected.taps("@sunny.bakery")
    connected.taps("✓ @corner.books")
    connected.taps("Yes")
    connected.sees("“Marketing” hears of @sunny.bakery:")


def test_without_an_account_there_is_nothing_to_confirm(room: Room, anna: Chat) -> None:
    anna.sends("/start")
    room.takes_in(anna)
    told(room.stage)
    assert anna.sees("no Instagram account is connected").buttons == ["🚪 No, leave"]


def test_what_nobody_confirms_within_a_day_is_left(
    room: Room, connected: Chat, instagram: PretendInstagram
) -> None:
    room.takes_in(connected)
    told(room.stage)
    instagram.later(hours=23)
    keeps_house(room.stage)
    assert left(room.stage) == []
    instagram.later(hours=2)
    keeps_house(room.stage)
    assert left(room.stage) == [MARKETING]
    connected.taps("Yes")
    assert connected.answer == Answer("Nothing is sent to this group any more.", True)


def test_somebody_of_the_team_who_is_no_owner_reads_who_may(
    room: Room, connected: Chat, vera: Chat
) -> None:
    room.takes_in(vera)
    assert room.messages[0].text == "Only an owner of this bot can bring it into a group."
    assert left(room.stage)[0] == MARKETING
    assert room.stage.posting.groups.all() == ()


def test_only_owners_answer_for_a_group(marketing: Room, vera: Chat) -> None:
    stage = marketing.stage
    vera.sends("/start")
    for data in (f"grx:{base36(MARKETING)}", f"grp:{base36(MARKETING)}"):
        assert vera.taps_data(data).alert
    assert [it.chat_id for it in stage.posting.groups.all()] == [MARKETING]


def test_the_team_lists_groups_and_an_owner_stops_one(marketing: Room, connected: Chat) -> None:
    connected.sends("/team")
    connected.taps("👥 Marketing")
    connected.sees("“Marketing” hears of @sunny.bakery")
    connected.taps("Stop and leave")
    assert connected.answer == Answer("I send nothing to “Marketing” any more, and leave it", False)
    assert left(marketing.stage) == [MARKETING]
    connected.sends("/team")
    assert "Marketing" not in connected.last.text


# Notices


def test_a_group_reads_what_its_people_read_as_well(
    marketing: Room, connected: Chat, instagram: PretendInstagram
) -> None:
    published(marketing.stage, connected, instagram, "Fresh bread")
    told(marketing.stage)
    assert "Fresh bread" in connected.last.text
    assert marketing.last.text == "✅ Published in @sunny.bakery\n“Fresh bread”"
    (private,) = [it["url"] for it in marketing.shown_keys()]
    assert private.startswith("https://t.me/publisher_bot?start=p_")
    connected.sends(f"/start {private.partition('=')[2]}")
    connected.sees("Fresh bread")


def test_it_is_told_in_the_language_of_whoever_has_confirmed(
    room: Room, connected: Chat, boris: Chat, instagram: PretendInstagram
) -> None:
    boris.sends("/start")
    room.takes_in(boris)
    told(room.stage)
    boris.taps("Да")
    post = scheduled(connected, instagram, "Bread", instagram.now + timedelta(hours=1))
    comes_to(
        room.stage, post, FailedNotice(), PostChanges(state=PostState.FAILED, next_try_at=None)
    )
    told(room.stage)
    assert room.last.text.startswith("❌ Не опубликовано в @sunny.bakery")
    assert "❌" in connected.last.text


def test_a_group_hears_of_its_account_alone(
    marketing: Room, connected: Chat, instagram: PretendInstagram
) -> None:
    stage = marketing.stage
    another_account(stage)
    books = next(it for it in stage.posting.accounts.all() if it.username == "corner.books")
    fields = PostFields(account_id=books.account_id, image_url="https://example.com/b.jpg")
    post = stage.posting.drafts.create(fields, author_id=ANNA)
    changes = PostChanges(state=PostState.PUBLISHED, media_id="9", next_try_at=None)
    comes_to(stage, post, PublishedNotice(), changes)
    told(stage)
    assert marketing.messages == []


def test_a_group_that_is_gone_holds_up_nobody_and_its_owner_hears_so(
    marketing: Room, connected: Chat, instagram: PretendInstagram
) -> None:
    stage = marketing.stage
    stage.telegram.refused_to[MARKETING] = RefusedError("Forbidden: bot was kicked", 403)
    published(stage, connected, instagram, "Fresh bread")
    published(stage, connected, instagram, "More bread")
    told(stage)
    told(stage)
    texts = [it.text for it in connected.messages]
    assert any("Fresh bread" in it for it in texts)
    assert any("More bread" in it for it in texts)
    assert (
        texts.count(
            "👥 I can't write to “Marketing” any more, so nothing is sent there. "
            "To go on, let me write there (in a group with topics: in General) and add me again."
        )
        == 1
    )
    assert stage.posting.groups.all() == ()
    assert stage.posting.notices.owed(now=stage.posting.clock()) == ()


def test_a_group_in_which_it_may_not_write_is_as_one_that_is_gone(
    marketing: Room, connected: Chat, instagram: PretendInstagram
) -> None:
    mute = RefusedError("Bad Request: not enough rights to send text messages to the chat")
    marketing.stage.telegram.refused_to[MARKETING] = mute
    published(marketing.stage, connected, instagram, "Fresh bread")
    told(marketing.stage)
    told(marketing.stage)
    connected.sees("I can't write to “Marketing” any more")


def test_news_for_a_group_waits_while_telegram_is_away(
    marketing: Room, connected: Chat, instagram: PretendInstagram
) -> None:
    stage = marketing.stage
    stage.telegram.refused_to[MARKETING] = RefusedError("Internal Server Error", 500)
    published(stage, connected, instagram, "Fresh bread")
    told(stage)
    assert "Fresh bread" in connected.last.text
    del stage.telegram.refused_to[MARKETING]
    instagram.later(minutes=1)
    told(stage)
    assert "Fresh bread" in marketing.last.text


def test_whoever_puts_the_bot_out_ends_the_notices(
    marketing: Room, connected: Chat, stranger: Chat, instagram: PretendInstagram
) -> None:
    published(marketing.stage, connected, instagram, "Fresh bread")
    marketing.puts_out(stranger)
    told(marketing.stage)
    assert marketing.messages == []
    assert any("I can't write to “Marketing” any more" in it.text for it in connected.messages)
    assert left(marketing.stage) == []


@pytest.mark.parametrize("order", ["old chat first", "new chat first", "a message is refused"])
def test_a_supergroup_goes_on_where_the_group_was(
    marketing: Room, connected: Chat, vera: Chat, instagram: PretendInstagram, order: str
) -> None:
    stage, after = marketing.stage, Room(marketing.stage, SUPER, "supergroup")
    published(stage, connected, instagram, "Fresh bread")
    if order == "old chat first":
        marketing.says(vera, migrate_to_chat_id=SUPER)
        after.says(vera, migrate_from_chat_id=MARKETING)
    elif order == "new chat first":
        after.says(vera, migrate_from_chat_id=MARKETING)
        marketing.says(vera, migrate_to_chat_id=SUPER)
    else:
        upgraded = "Bad Request: group chat was upgraded to a supergroup chat"
        stage.telegram.refused_to[MARKETING] = RefusedError(upgraded, migrate_to_chat_id=SUPER)
    told(stage)
    told(stage)
    assert "Fresh bread" in after.last.text
    assert [it.chat_id for it in stage.posting.groups.all()] == [SUPER]
    after.hears(vera, "/plan")
    assert "@sunny.bakery" in after.last.text
    assert left(stage) == []


def test_what_comes_with_the_news_of_a_supergroup_does_not_have_it_left(
    marketing: Room, connected: Chat, stranger: Chat
) -> None:
    stage, after = marketing.stage, Room(marketing.stage, SUPER, "supergroup")
    for chat, content in (
        (marketing.chat, {"migrate_to_chat_id": SUPER}),
        (after.chat, {"text": "Good morning"}),
    ):
        message = stage.telegram.new_message(stranger.person, content)
        stage.telegram.push("message", message | {"chat": chat})
    stage.deliver()
    assert left(stage) == []
    assert [it.chat_id for it in stage.posting.groups.all()] == [SUPER]


def test_old_news_does_not_come_when_the_bot_is_brought_in_again(
    marketing: Room, connected: Chat, instagram: PretendInstagram
) -> None:
    published(marketing.stage, connected, instagram, "Fresh bread")
    marketing.puts_out(connected)
    marketing.takes_in(connected)
    told(marketing.stage)
    connected.taps("Yes")
    told(marketing.stage)
    assert marketing.messages == []


def test_what_was_owed_of_an_account_is_not_told_once_that_is_disconnected(
    marketing: Room, connected: Chat, instagram: PretendInstagram
) -> None:
    stage = marketing.stage
    post = scheduled(connected, instagram, "Bread", instagram.now + timedelta(hours=1))
    another_account(stage)
    ids = [it.account_id for it in stage.posting.accounts.all()]
    stage.storage.groups.set_accounts(MARKETING, ids)
    changes = PostChanges(state=PostState.PUBLISHED, media_id="9", next_try_at=None)
    comes_to(stage, post, PublishedNotice(), changes)
    stage.posting.accounts.disconnect(post.account_id, actor=Actor(ANNA))
    told(stage)
    assert marketing.messages == []
    (group,) = stage.posting.groups.all()
    assert len(group.account_ids) == 1


def test_a_disconnected_account_is_told_of_no_more_and_a_group_without_any_left(
    marketing: Room, connected: Chat, instagram: PretendInstagram
) -> None:
    stage = marketing.stage
    (account,) = stage.posting.accounts.all()
    connected.sends("/accounts")
    connected.taps("sunny.bakery")
    connected.taps("Disconnect")
    connected.sees("👥 I leave Marketing: no other account is heard of there.")
    connected.taps("Disconnect")
    assert left(stage) == [MARKETING]
    assert stage.posting.groups.all() == ()
    assert stage.storage.groups.hearing_of(account.account_id) == ()


def test_what_could_not_be_left_is_left_later(marketing: Room, connected: Chat) -> None:
    stage = marketing.stage
    stage.telegram.refusals["leaveChat"] = NetworkError("away")
    connected.sends("/team")
    connected.taps("👥 Marketing")
    connected.taps("Stop and leave")
    stage.telegram.refusals.clear()
    marketing.hears(connected, "/plan")
    assert marketing.messages == []
    stage.restart()
    keeps_house(stage)
    assert left(stage) == [MARKETING, MARKETING]
    assert stage.posting.groups.all() == ()


# /plan


def test_the_team_is_shown_the_week_and_turns_it(
    marketing: Room, connected: Chat, vera: Chat
) -> None:
    planned(marketing.stage, "Fresh bread", 3)
    marketing.hears(vera, "/plan@publisher_bot")
    assert marketing.last.text.startswith("📅 30 Nov – 6 Dec · @sunny.bakery")
    assert marketing.last.text.endswith(": 1 post")
    assert marketing.last.buttons == ["◀️", "▶️", "✏️ Open in private"]
    assert marketing.taps(connected, "▶️") == Answer("", False)
    assert marketing.last.text.startswith("📅 7–13 Dec")
    assert len(marketing.messages) == 1
    (private,) = [it["url"] for it in marketing.shown_keys() if "url" in it]
    vera.sends(f"/start {private.partition('=')[2]}")
    vera.sees("7–13 Dec")


def test_the_week_is_a_picture(marketing: Room, connected: Chat) -> None:
    marketing.stage.keep_files(hand_out)
    planned(marketing.stage, "Fresh bread", 3)
    marketing.hears(connected, "/plan")
    assert "photo" in marketing.last.raw
    marketing.taps(connected, "◀️")
    assert marketing.last.text.startswith("📅 23–29 Nov")
    assert "photo" in marketing.last.raw
    assert len(marketing.messages) == 1


def test_of_several_accounts_the_plan_is_turned_to_the_next(
    marketing: Room, connected: Chat
) -> None:
    stage = marketing.stage
    another_account(stage)
    ids = [it.account_id for it in stage.posting.accounts.all()]
    stage.storage.groups.set_accounts(MARKETING, ids)
    marketing.hears(connected, "/plan")
    first = marketing.last.text
    (other,) = [it for it in marketing.last.buttons if "▾" in it or "corner" in it or "sunny" in it]
    marketing.taps(connected, other)
    assert marketing.last.text != first
    assert ("corner.books" in first) != ("corner.books" in marketing.last.text)


def test_others_are_told_for_whom_it_is(marketing: Room, connected: Chat, stranger: Chat) -> None:
    marketing.hears(connected, "/plan")
    shown = marketing.last.text
    assert marketing.taps(stranger, "▶️") == Answer("Это для команды этого бота.", True)
    assert marketing.last.text == shown
    marketing.hears(stranger, "/plan")
    assert marketing.last.text == "План — для команды этого бота."
    assert marketing.stage.posting.people.get(STRANGER) is None


def test_whoever_was_removed_while_their_tap_waited_turns_nothing(
    marketing: Room, vera: Chat
) -> None:
    stage = marketing.stage
    marketing.hears(vera, "/plan")
    shown = marketing.last
    (forward,) = [it["callback_data"] for it in marketing.shown_keys() if it["text"] == "▶️"]
    vera.tap_waits(forward, shown.raw | {"chat": marketing.chat})
    updates = stage.fetch()
    stage.services.roles.note(VERA, None)
    for update in updates:
        stage.run(stage._handle(update))
    assert stage.telegram.answers[stage.telegram.taps[-1]] == [
        Answer("This is for the team of this bot.", True)
    ]
    assert marketing.last.text == shown.text


@pytest.mark.parametrize("text", ["Fresh bread", "/posts", "/plan@other_bot", "/planner", "18:30"])
def test_nothing_else_that_is_said_there_is_read(
    marketing: Room, connected: Chat, stranger: Chat, text: str
) -> None:
    connected.sends("/new")
    before = [it.text for it in connected.messages]
    for who in (connected, stranger):
        marketing.hears(who, text)
    assert marketing.messages == []
    assert [it.text for it in connected.messages] == before
    assert left(marketing.stage) == []
    counts = marketing.stage.posting.lists.counts(bakery_user(marketing.stage))
    assert not any(counts.values())


def test_buttons_of_the_private_chat_do_nothing_there(marketing: Room, connected: Chat) -> None:
    post = planned(marketing.stage, "Fresh bread", 3)
    data = f"x:{base36(post.post_id)}:1"
    assert marketing.taps_data(connected, data) == Answer("", False)
    assert marketing.stage.posting.lists.get(post.post_id).state is post.state


def test_a_forged_page_shows_no_other_account(marketing: Room, connected: Chat) -> None:
    another_account(marketing.stage)
    other = next(
        it for it in marketing.stage.posting.accounts.all() if it.username == "corner.books"
    )
    forged = GroupWeek(other.account_id, 0).pack()
    answered = marketing.taps_data(connected, forged)
    assert answered.alert
    assert marketing.messages == []


def test_a_link_to_a_post_or_week_that_nobody_has_is_answered(connected: Chat) -> None:
    for told_by_link in ("p_999999", "w_77_739000", "w_1_9999999", "p_", "p_٣"):
        connected.sends(f"/start {told_by_link}")
        assert "broke" not in connected.last.text


def planned(stage: Stage, caption: str, day: int) -> Post:
    fields = PostFields(
        account_id=stage.posting.accounts.all()[0].account_id,
        image_url="https://example.com/b.jpg",
        caption=caption,
        publish_at=datetime(2026, 12, day, 18, tzinfo=UTC),
    )
    return stage.posting.drafts.create(fields, author_id=ANNA)


def keeps_house(stage: Stage) -> None:
    """The housekeeping looks after the groups."""
    jobs = stage.application.job_queue
    assert jobs
    (job,) = jobs.get_jobs_by_name("groups")
    stage.run(job.run(stage.application))


def bakery_user(stage: Stage) -> str:
    return stage.posting.accounts.all()[0].ig_user_id


def base36(number: int) -> str:
    return GroupWeek(number, 0).pack().split(":")[1]
