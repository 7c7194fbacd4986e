"""A card that changes by itself never takes away what a person has before them: a question, a menu,
a sheet to choose from. What closes those shows the post as it is by then."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from telegram.error import BadRequest, NetworkError

from bot.card.unasked.redrawing import redraw_card
from bot.runtime import Context
from bot.updates.chat_order import ChatTurns
from posting import Actor, Keeper, PostFields, PostState
from tests.helpers.chat import ANNA, Chat, Seen, Stage, film, photo, settle
from tests.helpers.pictures import cornered, saved
from tests.helpers.posts import the_post
from tests.helpers.pretend_graph import PretendInstagram

ACCEPTED = "Instagram has accepted it"
SHEET = ["1", "2", "3", "4"]


def hand_out(telegram_file_id: str, to: Path) -> None:
    to.write_bytes(saved(cornered(1080, 1920), "JPEG"))


@pytest.fixture
def keeper(stage: Stage) -> Keeper:
    return stage.keep_files(hand_out)


@pytest.fixture(params=["the same process", "a restart"])
def meanwhile(request: pytest.FixtureRequest, stage: Stage) -> Callable[[], None]:
    return stage.restart if request.param == "a restart" else lambda: None


def one_file_settles(stage: Stage, keeper: Keeper) -> None:
    """The next one; its author's card is owed a redraw, and the job that follows it looks."""
    if keeper.storage is not stage.storage:  # the process is another one
        keeper = replace(keeper, storage=stage.storage, outage=stage.posting.outage)
    assert keeper.step("w/1")
    stage.publish_due()
    follows(stage)


def follows(stage: Stage) -> None:
    jobs = stage.application.job_queue
    assert jobs
    for job in jobs.jobs():
        if job.name and job.name.startswith("follow"):
            stage.run(job.run(stage.application))


def instagram_accepts(stage: Stage, instagram: PretendInstagram) -> None:
    for _ in range(4):
        stage.publish_due()
        instagram.later(seconds=15)
    stage.publish_due()


def two_tall_photos(anna: Chat, stage: Stage) -> None:
    for name in ("one", "two"):
        anna.sends_thing(**photo(name, 1080, 1920), caption="Fresh bread", media_group_id="7")
    settle(stage)


def test_a_sheet_of_shapes_stays_when_another_file_settles(
    connected: Chat, stage: Stage, keeper: Keeper, meanwhile: Callable[[], None]
) -> None:
    two_tall_photos(connected, stage)
    one_file_settles(stage, keeper)
    connected.taps("📐 Make it fit")
    assert connected.last.buttons[:4] == SHEET
    sheet = before_them(connected)
    meanwhile()
    one_file_settles(stage, keeper)
    assert before_them(connected) == sheet
    connected.taps("⬅️ Back")
    card = connected.sees("Slides 1, 2: 📐 Too tall")
    assert "Looking" not in card.text, "what came meanwhile is told"


def test_the_menu_of_a_draft_stays_when_its_file_settles(
    connected: Chat, stage: Stage, keeper: Keeper, meanwhile: Callable[[], None]
) -> None:
    connected.sends_thing(**photo("tall", 1080, 1920), caption="Fresh bread")
    connected.taps("⋯ More")
    menu = before_them(connected)
    assert "🔤 Alt text" in connected.last.buttons
    meanwhile()
    one_file_settles(stage, keeper)
    assert before_them(connected) == menu
    connected.taps("⬅️ Back")
    assert connected.sees("📐 Too tall for the feed").buttons[0] == "📐 Make it fit"


@pytest.mark.parametrize("label", ["✏️ Edit", "🕐 Move"])
def test_a_question_about_a_planned_post_stays_when_instagram_accepts_it(
    connected: Chat,
    stage: Stage,
    instagram: PretendInstagram,
    meanwhile: Callable[[], None],
    label: str,
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.taps("⚡")
    connected.taps(label)
    asked = before_them(connected)
    meanwhile()
    instagram_accepts(stage, instagram)
    assert before_them(connected) == asked
    connected.taps("⬅️ Back" if label == "✏️ Edit" else "Cancel")
    connected.sees(ACCEPTED)


def test_a_question_stays_while_another_card_is_asked_about(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.taps("⚡")
    planned = connected.last.message_id
    connected.sends(f"{instagram.sample('portrait.jpg')}\nA portrait")
    other = connected.last
    tap(connected, planned, "✏️ Edit")
    tap(connected, other.message_id, "👤 People")
    instagram_accepts(stage, instagram)
    assert "⬅️ Back" in at(connected, planned).buttons
    tap(connected, planned, "⬅️ Back")
    assert ACCEPTED in at(connected, planned).text


def test_a_list_in_the_place_of_a_card_stays_a_list(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    """As it is where Telegram cannot show the file: the card is a text then, as lists are."""
    stage.telegram.refusals["sendPhoto"] = BadRequest("wrong file")
    stage.telegram.refusals["editMessageMedia"] = BadRequest("wrong file")
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.taps("⚡")
    connected.sends("/posts")
    connected.taps("Fresh bread")
    connected.taps("⬅️ List")
    listed = before_them(connected)
    instagram_accepts(stage, instagram)
    assert before_them(connected) == listed
    connected.taps("Fresh bread")
    connected.sees(ACCEPTED)


def test_another_post_in_the_place_of_a_card_stays_there(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    stage.telegram.refusals["sendPhoto"] = BadRequest("wrong file")
    stage.telegram.refusals["editMessageMedia"] = BadRequest("wrong file")
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.taps("⚡")
    connected.sends(f"{instagram.sample('portrait.jpg')}\nA portrait")
    connected.sends("/posts")
    connected.taps("Fresh bread")
    connected.taps("⬅️ List")
    connected.taps("📝")
    connected.taps("A portrait")
    shown = before_them(connected)
    instagram_accepts(stage, instagram)
    assert before_them(connected) == shown


def test_who_cancels_a_choice_on_a_card_has_the_card_again(
    connected: Chat, stage: Stage, keeper: Keeper
) -> None:
    connected.sends_thing(**photo("tall", 1080, 1920), caption="Fresh bread")
    one_file_settles(stage, keeper)
    connected.taps("📐 Make it fit")
    connected.sends("/cancel")
    assert "📐 Make it fit" in connected.sees("Fresh bread").buttons
    assert SHEET[0] not in [label for seen in connected.messages for label in seen.buttons]


def test_a_redraw_waits_for_what_is_being_handled_in_its_chat(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    """It may be about to put a question on that card; no other chat waits with it."""
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    post = the_post(stage)
    change = stage.posting.changes.change

    post = change(
        post.post_id,
        PostFields(caption="Old bread"),
        seen_version=post.version,
        actor=Actor(ANNA),
    )

    async def story() -> None:
        turns = stage.application.update_processor
        assert isinstance(turns, ChatTurns)
        async with turns.line(ANNA):
            drawing = asyncio.ensure_future(redraw_card(Context(stage.application), post))
            await stage.services.threads.db(lambda: None)
            await stage.services.threads.db(lambda: None)
            connected.sees("Fresh bread")
        await drawing
        connected.sees("Old bread")

    stage.run(story())


def test_who_has_blocked_the_bot_keeps_nobody_elses_card_from_following_the_post(
    connected: Chat,
    boris: Chat,
    stage: Stage,
    instagram: PretendInstagram,
    caplog: pytest.LogCaptureFixture,
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    boris.sends("/posts")
    boris.taps("📝")
    boris.taps("Fresh bread")
    stage.telegram.blocked_by.add(boris.id)
    connected.taps("Now")
    instagram.later(seconds=11)
    stage.posting.publisher.step("worker")
    follows(stage)
    connected.sees("(2/3)")
    stage.publish_due()
    assert not stage.storage.agenda.look(stage.posting.clock()).chats_behind
    assert [it for it in caplog.records if it.levelname == "ERROR"] == []


def test_a_card_follows_its_post_again_after_an_outage(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.taps("Now")
    instagram.later(seconds=11)
    stage.posting.publisher.step("worker")
    stage.telegram.down = True
    with pytest.raises(NetworkError):
        stage.run(stage.application.bot.get_updates(0))
    calls = len(stage.telegram.calls)
    follows(stage)
    assert len(stage.telegram.calls) == calls, "it is known to be away"
    stage.telegram.down = False
    stage.run(stage.application.bot.get_updates(0))
    follows(stage)
    connected.sees("(2/3)")


def test_a_late_part_of_an_album_does_not_take_the_menu_away(connected: Chat, stage: Stage) -> None:
    two_tall_photos(connected, stage)
    connected.taps("⋯ More")
    menu = before_them(connected)
    connected.sends_thing(**photo("three"), media_group_id="7")
    settle(stage)
    assert before_them(connected) == menu
    connected.taps("⬅️ Back")
    connected.sees("3 photos")


def test_a_card_that_awaits_its_caption_says_so_after_a_redraw_too(
    connected: Chat, stage: Stage, keeper: Keeper
) -> None:
    connected.sends_thing(**film("oven"))
    awaited = "caption"
    before = [line for line in connected.last.text.splitlines() if awaited in line.lower()]
    one_file_settles(stage, keeper)
    after = [line for line in connected.last.text.splitlines() if awaited in line.lower()]
    assert before == after != []


def before_them(chat: Chat) -> str:
    """What a person has before them now, whole."""
    return json.dumps(chat.last.raw)


def at(chat: Chat, message_id: int) -> Seen:
    (found,) = [seen for seen in chat.messages if seen.message_id == message_id]
    return found


def tap(chat: Chat, message_id: int, label: str) -> None:
    message = at(chat, message_id).raw
    keyboard = message["reply_markup"]["inline_keyboard"]
    (data,) = [b["callback_data"] for row in keyboard for b in row if label in b["text"]]
    chat.taps_data(data, message)


@pytest.mark.parametrize(
    ("language", "said", "planned"),
    [
        ("en", "🔁 Not out yet, next try at 09:", "🚀 Now"),
        ("ru", "🔁 Ещё не вышел, следующая попытка в 09:", "🚀 Сейчас"),
    ],
)
def test_while_instagram_refuses_card_and_list_say_what_is_wrong_and_when_it_is_tried_next(
    connected: Chat,
    stage: Stage,
    instagram: PretendInstagram,
    language: str,
    said: str,
    planned: str,
) -> None:
    anna = stage.chat(connected.id, language)
    anna.sends(f"{instagram.sample('bread.jpg')} Bread")
    instagram.door("faults", where="media", effect="error", code=2, message="Later", times=2)
    anna.taps(planned)
    instagram.later(seconds=15)
    stage.publish_due()
    follows(stage)
    first = anna.sees(said).text
    assert "several times" not in first
    assert "несколько раз" not in first
    instagram.later(minutes=1)
    stage.publish_due()
    follows(stage)
    assert anna.sees(said).text != first, "the next try is another one"
    anna.sends("/posts")
    anna.sees(said)
    for _ in range(20):
        instagram.later(minutes=1)
        stage.publish_due()
    assert the_post(stage).state is PostState.PUBLISHED
    follows(stage)
    assert "🔁" not in next(it.text for it in anna.messages if "@sunny.bakery" in it.text[:60])
