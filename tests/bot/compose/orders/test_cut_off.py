"""The process dies when an order, or the first half of it, is carried out and the update is not
marked: it is handled again, and the order is carried out once, however often it is meant."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from bot.runtime import Context
from bot.updates.raw_update import as_update
from media import MediaFacts, MediaKind
from posting import Actor, PostFields, PostState, Tab
from storage.records import PostChanges
from tests.bot.updates.test_handled_again import cut_off
from tests.helpers.chat import Chat, Stage, photo
from tests.helpers.posts import listed, the_post
from tests.helpers.pretend_graph import PretendInstagram
from tests.helpers.table import each_row
from tests.helpers.telegram_fake import Json
from tests.storage.posts.test_speed_of_claims import statements_of

BREAD = "Fresh bread from the oven. Weekend sale! Come by 🔥 #bread"
LONG = f"{BREAD} {'for everybody ' * 7}every day"
AT_18 = datetime(2026, 12, 1, 18, tzinfo=UTC)
DAY, HOUR = timedelta(days=1), timedelta(hours=1)
SECOND_FAILS = """
    CREATE TRIGGER half_way BEFORE INSERT ON event WHEN (SELECT COUNT(*) FROM event) > {lines}
    BEGIN SELECT RAISE(ABORT, 'the process is dead'); END
"""


@pytest.fixture
def planned(connected: Chat) -> Chat:
    connected.sends_photo("bread", caption=BREAD)
    connected.taps("⚡ Tue 18:00")
    return connected


@pytest.fixture
def asked(planned: Chat, instagram: PretendInstagram) -> Chat:
    """For which post the order is: an hour has passed since it was touched."""
    instagram.later(minutes=60)
    planned.sends("one day later")
    planned.sees("“one day later”: for which post?")
    return planned


def button(person: Chat, label: str) -> tuple[str, Json]:
    for seen in reversed(person.messages):
        keyboard = seen.raw.get("reply_markup", {}).get("inline_keyboard", [])
        for cell in (cell for row in keyboard for cell in row):
            if label in cell["text"]:
                return cell["callback_data"], seen.raw
    raise AssertionError(f"no button {label!r} in\n{person.transcript()}")


def dies_half_way(
    person: Chat,
    label: str,
    *,
    is_whole: bool = False,
    meanwhile: Callable[[], object] = lambda: None,
) -> None:
    """The process has made one change after this tap, none where it is a part of what is whole; the
    next one makes the rest."""
    stage = person.stage

    def taps() -> None:
        with closing(sqlite3.connect(stage.database_path)) as database:
            ((lines,),) = database.execute("SELECT COUNT(*) FROM event")
            database.execute(SECOND_FAILS.format(lines=lines))
            try:
                person.taps(label)
            finally:
                database.execute("DROP TRIGGER half_way")
                ((now,),) = database.execute("SELECT COUNT(*) FROM event")
                assert now == lines + (not is_whole)

    cut_off(stage, taps, meanwhile)


def of_boris(stage: Stage, wanted: PostFields) -> None:
    post = the_post(stage)
    stage.posting.changes.change(post.post_id, wanted, seen_version=post.version, actor=Actor(1002))


# What is tapped


def test_a_shift_is_carried_out_once_though_the_bot_dies_after_the_tap(
    asked: Chat, stage: Stage
) -> None:
    cut_off(stage, lambda: asked.taps("Fresh bread"))
    assert the_post(stage).publish_at == AT_18 + DAY
    asked.sees("🗓 Wed 2 Dec, 18:00")
    assert "so already" not in asked.transcript()


def test_it_is_carried_out_where_the_bot_dies_before(asked: Chat, stage: Stage) -> None:
    asked.tap_waits(*button(asked, "Fresh bread"))
    stage.fetch()
    stage.telegram.pending.clear()
    stage.restart()
    assert the_post(stage).publish_at == AT_18 + DAY


def test_what_somebody_else_has_done_meanwhile_does_not_count(asked: Chat, stage: Stage) -> None:
    asked.tap_waits(*button(asked, "Fresh bread"))
    stage.fetch()
    of_boris(stage, PostFields(publish_at=AT_18 + DAY))
    stage.telegram.pending.clear()
    stage.restart()
    assert the_post(stage).publish_at == AT_18 + 2 * DAY


def test_one_of_two_places_is_changed_once(connected: Chat, stage: Stage) -> None:
    connected.sends_photo("bread", caption="Bread, bread with seeds, and bread for everybody")
    connected.sends("replace bread with buns")
    cut_off(stage, lambda: connected.taps("2"))
    assert the_post(stage).caption == ("Bread, buns with seeds, and bread for everybody")


def test_words_stand_at_the_end_though_somebody_has_put_the_same_there(
    connected: Chat, stage: Stage
) -> None:
    connected.sends_photo("bread", caption=LONG)
    connected.sends("Warm bread")
    of_boris(stage, PostFields(caption=f"{LONG} Warm bread"))
    connected.taps("At the end")
    assert the_post(stage).caption == f"{LONG} Warm bread Warm bread"


def test_words_take_the_place_of_the_caption_once(connected: Chat, stage: Stage) -> None:
    connected.sends_photo("bread", caption=LONG)
    connected.sends("Warm bread")
    cut_off(stage, lambda: connected.taps("✏️ Replace"))
    assert the_post(stage).caption == "Warm bread"
    assert not any(it.text for it in stage.telegram.answers[stage.telegram.taps[-1]])
    connected.sees("Warm bread")


# In two steps


def test_a_post_that_was_stopped_and_planned_again_is_not_stopped_again(
    connected: Chat, stage: Stage
) -> None:
    connected.sends_photo("bread", caption=BREAD)
    connected.taps("🚀 Now")
    connected.sends("tomorrow 18:30")
    cut_off(stage, lambda: connected.taps("✋ Stop and change"))
    assert the_post(stage).state is PostState.SCHEDULED
    assert the_post(stage).publish_at == datetime(2026, 12, 2, 18, 30, tzinfo=UTC)


def test_a_post_that_was_stopped_for_an_order_gets_it(connected: Chat, stage: Stage) -> None:
    connected.sends_photo("bread", caption=BREAD)
    connected.taps("🚀 Now")
    connected.sends("tomorrow 18:30")
    dies_half_way(connected, "✋ Stop")
    assert the_post(stage).publish_at == datetime(2026, 12, 2, 18, 30, tzinfo=UTC)


def test_a_post_that_was_restored_for_an_order_gets_it_once(planned: Chat, stage: Stage) -> None:
    planned.sends("delete")
    planned.sends("one day later")
    dies_half_way(planned, "↩️ Restore")
    assert the_post(stage).publish_at == AT_18 + DAY


def test_a_post_that_is_restored_and_changed_is_changed_once(planned: Chat, stage: Stage) -> None:
    planned.sends("delete")
    planned.sends("one day later")
    cut_off(stage, lambda: planned.taps("↩️ Restore and change"))
    assert the_post(stage).publish_at == AT_18 + DAY


def test_what_somebody_has_planned_since_is_not_stopped(connected: Chat, stage: Stage) -> None:
    connected.sends_photo("bread", caption=BREAD)
    connected.taps("🚀 Now")
    planned = PostFields(publish_at=AT_18 + DAY)
    cut_off(stage, lambda: connected.taps("✋ Stop"), lambda: of_boris(stage, planned))
    assert the_post(stage).publish_at == AT_18 + DAY
    assert the_post(stage).state is PostState.SCHEDULED


def test_a_post_that_is_stopped_has_its_former_time_again(planned: Chat, stage: Stage) -> None:
    planned.taps("🚀 Now")
    dies_half_way(planned, "✋ Stop")
    assert the_post(stage).publish_at == AT_18
    assert the_post(stage).state is PostState.SCHEDULED


def test_what_somebody_has_planned_between_stop_and_change_stays(
    connected: Chat, stage: Stage
) -> None:
    connected.sends_photo("bread", caption=BREAD)
    connected.taps("🚀 Now")
    connected.sends("add #warm")
    planned = PostFields(publish_at=AT_18 + DAY)
    dies_half_way(connected, "✋ Stop", meanwhile=lambda: of_boris(stage, planned))
    assert the_post(stage).caption == f"{BREAD} #warm"
    assert the_post(stage).publish_at == AT_18 + DAY


def test_the_former_time_takes_the_place_of_no_other_plan(planned: Chat, stage: Stage) -> None:
    planned.taps("🚀 Now")
    wanted = PostFields(publish_at=AT_18 + DAY)
    dies_half_way(planned, "✋ Stop", meanwhile=lambda: of_boris(stage, wanted))
    assert the_post(stage).publish_at == AT_18 + DAY


@pytest.fixture
def as_caption(planned: Chat) -> Chat:
    """What was typed for the caption could have been an order."""
    planned.taps("✏️ Edit")
    planned.taps("✏️ Caption")
    planned.sends("add #warm")
    assert the_post(planned.stage).caption == "add #warm"
    return planned


def test_a_text_that_is_carried_out_instead_is_so_once(as_caption: Chat, stage: Stage) -> None:
    cut_off(stage, lambda: as_caption.taps("✏️ As an edit"))
    assert the_post(stage).caption == f"{BREAD} #warm"


def test_a_text_that_was_taken_back_is_carried_out(as_caption: Chat, stage: Stage) -> None:
    dies_half_way(as_caption, "✏️ As an edit")
    assert the_post(stage).caption == f"{BREAD} #warm"


def test_a_copy_is_made_once_and_changed_once(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.taps("🚀 Now")
    for _ in range(6):
        stage.publish_due()
        instagram.later(minutes=1)
    connected.sends("replace bread with bread rolls")
    cut_off(stage, lambda: connected.taps("🔁 New post with this"))
    assert [post.caption for post in listed(stage, Tab.DRAFTS)] == ["Fresh bread rolls"]


def test_what_was_put_in_comes_back_where_the_bot_dies_between(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nMine")
    connected.taps("✏️ Caption")
    connected.sends_photo("three")
    connected.taps("Add to it")
    dies_half_way(connected, "↩️ Undo", is_whole=True)
    assert {post.caption: len(post.media) for post in listed(stage, Tab.DRAFTS)} == {
        "Mine": 1,
        "": 1,
    }


def test_a_change_is_undone_once_and_nobody_is_said_to_have_changed_it(
    planned: Chat, stage: Stage
) -> None:
    planned.sends("an hour later")
    cut_off(stage, lambda: planned.taps("↩️ Undo"))
    assert the_post(stage).publish_at == AT_18
    assert not stage.telegram.answers[stage.telegram.taps[-1]][-1].text


# What is edited


def exchanges(person: Chat, message: Json, caption: str, name: str = "cake") -> None:
    stage = person.stage
    message.update(caption=caption, edit_date=int(stage.telegram.now().timestamp()), **photo(name))
    stage.telegram.push("edited_message", message)
    stage.deliver()


def test_a_caption_that_came_with_another_photo_is_still_asked_about(
    connected: Chat, stage: Stage
) -> None:
    message = connected.sends_photo("bread", caption=BREAD)
    of_boris(stage, PostFields(caption="Boris wrote this"))
    cut_off(stage, lambda: exchanges(connected, message, "Mine now"))
    assert the_post(stage).caption == "Boris wrote this"
    connected.taps("Mine")
    assert the_post(stage).caption == "Mine now"


def test_a_caption_that_a_message_was_given_is_not_asked_for_any_more(
    connected: Chat, stage: Stage
) -> None:
    connected.sends("/new")
    message = connected.sends_photo("bread")
    cut_off(stage, lambda: exchanges(connected, message, BREAD, "bread"))
    connected.sees("Send the place")
    assert the_post(stage).caption == BREAD


def test_a_time_that_came_with_another_photo_can_be_tapped(connected: Chat, stage: Stage) -> None:
    message = connected.sends_photo("bread", caption="Bread")
    cut_off(stage, lambda: exchanges(connected, message, "friday 9:00"))
    connected.taps("🗓 Fri 4 Dec")
    assert the_post(stage).publish_at == datetime(2026, 12, 4, 9, tzinfo=UTC)


def test_a_link_that_somebody_has_put_in_since_stays(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    bread, books, sunset = (instagram.sample(f"{it}.jpg") for it in ("bread", "books", "sunset"))
    message = connected.sends(f"{bread}\nMine")
    of_boris(stage, PostFields(caption="Boris wrote this"))
    theirs = MediaFacts(sunset, MediaKind.PHOTO, 99_000, 1080, 1350, None)
    cut_off(
        stage,
        lambda: connected.edits(message, f"{books}\nMine now"),
        lambda: of_boris(stage, PostFields(media_facts=theirs, medium=0)),
    )
    assert [medium.url for medium in the_post(stage).media] == [sunset]
    connected.taps("Mine")
    assert the_post(stage).caption == "Mine now"


# What is typed


@pytest.mark.parametrize("typed", ["replace Fresh with Warm", "remove the hashtags", "delete"])
def test_an_order_that_reads_otherwise_afterwards_is_not_asked_about(
    planned: Chat, stage: Stage, typed: str
) -> None:
    cut_off(stage, lambda: planned.sends(typed))
    (post,) = [post for tab in Tab for post in listed(stage, tab)]
    assert post.state is PostState.DELETED or post.caption.startswith(("Warm bread", BREAD[:-7]))
    assert post.version == 3, planned.transcript()
    assert not any("?" in seen.text for seen in planned.messages[-1:]), planned.transcript()


def test_the_same_order_twice_in_a_second_is_carried_out_twice(planned: Chat, stage: Stage) -> None:
    planned.types("an hour later")
    planned.types("an hour later")
    stage.fetch()
    stage.telegram.pending.clear()
    stage.restart()
    assert the_post(stage).publish_at == AT_18 + 2 * HOUR


def test_of_two_orders_that_are_alike_the_one_that_was_cut_off_is_known(
    planned: Chat, stage: Stage
) -> None:
    planned.sends("an hour later")
    cut_off(stage, lambda: planned.sends("an hour later"))
    assert the_post(stage).publish_at == AT_18 + 2 * HOUR


def test_the_post_in_hand_is_that_of_when_it_was_typed(
    planned: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    cut_off(stage, lambda: planned.sends("an hour later"), lambda: instagram.later(minutes=31))
    assert the_post(stage).publish_at == AT_18 + HOUR
    assert "for which post?" not in planned.transcript()


def test_a_caption_is_that_of_the_post_for_which_it_was_typed(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends_photo("bread")
    cut_off(stage, lambda: connected.sends(BREAD), lambda: instagram.later(minutes=31))
    assert the_post(stage).caption == BREAD
    assert "for which post?" not in connected.transcript()


@pytest.mark.parametrize("sent", ["photo", "link"])
def test_what_was_sent_under_an_open_slide_is_no_post_later(
    connected: Chat, stage: Stage, instagram: PretendInstagram, sent: str
) -> None:
    bread, books, sunset = (instagram.sample(f"{it}.jpg") for it in ("bread", "books", "sunset"))
    connected.sends(f"{bread} {books} Mine")
    connected.taps("🔢")
    connected.taps("2")

    def sends() -> None:
        connected.sends_photo("three") if sent == "photo" else connected.sends(sunset)

    cut_off(stage, sends, lambda: instagram.later(minutes=31))
    (post,) = listed(stage, Tab.DRAFTS)
    assert len(post.media) == 2
    assert post.media[1].url != books


def test_words_that_became_the_caption_are_not_kept_for_the_next_post(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends("/settings")
    connected.taps("🕐")
    connected.sends("Bread for all of us")
    tapped = button(connected, "As the caption")
    connected.sends(instagram.sample("bread.jpg"))
    cut_off(stage, lambda: connected.taps_data(*tapped), lambda: instagram.later(minutes=31))
    assert the_post(stage).caption == "Bread for all of us"
    assert "Kept as the caption" not in connected.transcript()


# How it is known


NOW, DAYS_AGO = timedelta(0), timedelta(days=8)


@each_row(
    ("made_by", "age", "is_again", "is_done"),
    [
        ("telegram:{}", NOW, True, True),
        ("telegram:{}", NOW, False, False),  # it is handled for the first time
        ("telegram:{}:before", NOW, True, False),  # only what comes before it is done
        ("telegram:{}1", NOW, True, False),
        (None, NOW, True, False),  # as earlier versions wrote
        ("telegram:{}", 2 * HOUR, True, True),  # the clock was set back
        ("telegram:{}", DAYS_AGO, True, False),  # the numbers of updates have begun anew
    ],
)
def test_an_update_is_done_if_the_history_of_the_post_has_a_line_of_it(
    planned: Chat,
    stage: Stage,
    made_by: str | None,
    age: timedelta,
    is_again: bool,
    is_done: bool,
) -> None:
    planned.types("an hour later")
    (raw,) = stage.fetch()
    stage.telegram.pending.clear()
    post, request = the_post(stage), made_by and made_by.format(raw.update_id)
    changes, actor = PostChanges(caption=f"{post.caption}!"), Actor(planned.id, request=request)
    at = stage.posting.clock() - age
    stage.storage.posts.change(post, changes, actor=actor, what="changed", now=at)
    stage.services.begun.update({raw.update_id} if is_again else ())
    update = as_update(raw, stage.application.bot)
    context = Context.from_update(update, stage.application)
    assert stage.run(context.is_done(post.post_id)) is is_done
    assert not stage.run(context.is_done(post.post_id + 1)), "another post"


def test_what_is_handled_for_the_first_time_is_not_looked_up(planned: Chat, stage: Stage) -> None:
    with statements_of(stage.storage) as statements:
        planned.sends("an hour later")
    by_request = [sql for sql, _ in statements if "request" in sql and "latest.request" not in sql]
    assert [sql.split()[:3] for sql in by_request] == [["INSERT", "INTO", "event"]]
