"""What taps on a card do: schedule, now, stop, back to drafts, delete, use again, verdicts."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.screen.buttons.buttons import PublishNow, ScheduleAt
from posting import PostState, Tab
from storage.records import PUBLISHER
from tests.helpers.chat import ANNA, Chat, Stage
from tests.helpers.posts import listed, the_post
from tests.helpers.pretend_graph import FACEBOOK_TOKEN, PretendInstagram


@pytest.fixture
def card(connected: Chat, instagram: PretendInstagram) -> Chat:
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    return connected


def publish(stage: Stage, instagram: PretendInstagram, seconds: float = 60) -> None:
    """Time passes and the queue does what is due, until nothing is."""
    for _ in range(8):
        stage.publish_due()
        instagram.later(seconds=seconds)
    stage.publish_due()


# Scheduling


def test_two_quick_taps_schedule_once_and_say_the_same(card: Chat, stage: Stage) -> None:
    data = button(card, "⚡")
    message = card.last.raw
    card.tap_waits(data, message)
    card.tap_waits(data, message)
    stage.deliver()
    answers = [stage.telegram.answers[tap] for tap in stage.telegram.taps[-2:]]
    assert [[a.text for a in each] for each in answers] == [["Planned: Tue 1 Dec, 18:00"]] * 2
    history = stage.posting.lists.history(the_post(stage).post_id)
    assert [event.what for event in history].count("scheduled") == 1


def test_a_button_of_an_old_version_does_nothing_and_redraws_the_card(
    card: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    old = button(card, "🚀 Now")
    card.taps("✏️ Caption")
    card.sends("Better bread")
    instagram.later(seconds=5)
    answer = card.taps_data(old)
    assert answer.alert
    assert the_post(stage).state is PostState.DRAFT
    card.sees("Better bread")


def test_an_old_evening_on_an_old_version_does_nothing_either(
    card: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    post = the_post(stage)
    at = int(datetime(2026, 12, 5, 18, 0, tzinfo=UTC).timestamp())
    card.taps("⚡ Tue 18:00")
    instagram.later(seconds=5)
    answer = card.taps_data(ScheduleAt(post.post_id, post.version, at).pack())
    assert answer.alert
    assert the_post(stage).publish_at == datetime(2026, 12, 1, 18, 0, tzinfo=UTC)


def test_a_tap_on_a_deleted_post_is_answered_and_changes_nothing(
    card: Chat, instagram: PretendInstagram
) -> None:
    now = button(card, "🚀 Now")
    card.taps("🗑 Delete")
    instagram.later(seconds=5)
    assert card.taps_data(now).alert
    assert "↩️ Restore" in card.sees("Deleted: “Fresh bread”").buttons


def test_a_tap_on_a_post_that_never_was_is_answered(card: Chat) -> None:
    assert card.taps_data(PublishNow(2**53 - 1, 1).pack()).alert


def test_a_second_draft_is_offered_the_next_free_evening(
    card: Chat, instagram: PretendInstagram
) -> None:
    card.taps("⚡ Tue 18:00")
    card.sends(f"{instagram.sample('books.jpg')}\nNew books")
    assert card.sees("New books").buttons[0] == "⚡ Wed 18:00"


# Now and stop


def test_now_can_be_stopped_for_ten_seconds(
    card: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    card.taps("🚀 Now")
    assert card.sees("Publishing to @sunny.bakery in a few seconds").buttons == ["✋ Stop"]
    instagram.later(seconds=5)
    assert card.taps("Stop").text == "Stopped, nothing published. It is a draft now"
    card.sees("Draft")
    publish(stage, instagram)
    assert instagram.state()["media"] == []


def test_stopping_a_planned_post_that_was_sent_off_brings_its_plan_back(
    card: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    card.taps("⚡")
    planned = card.sees("Fresh bread").text.splitlines()[0]
    card.taps("🚀 Now")
    assert card.taps("Stop").text == "Stopped, nothing published"
    assert card.sees("Fresh bread").text.splitlines()[0] == planned
    publish(stage, instagram)
    assert instagram.state()["media"] == []


@pytest.mark.parametrize(
    "taps",
    [["🗑 Delete", "Restore"], ["🚀 Now", "Stop"], ["⚡", "To drafts"], ["Other time", "Cancel"]],
    ids=" then ".join,
)
def test_a_card_that_asks_for_a_caption_takes_it(
    taps: list[str], connected: Chat, instagram: PretendInstagram
) -> None:
    connected.sends(instagram.sample("bread.jpg"))
    for tap in taps:
        connected.taps(tap)
    connected.sees("No caption yet")
    connected.sends("Now it has one")
    assert "Now it has one" in connected.sees("Draft").text


def test_a_post_used_again_takes_its_caption_like_any_draft(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(instagram.sample("bread.jpg"))
    connected.taps("🚀 Now")
    publish(stage, instagram)
    connected.taps("Use again")
    connected.sees("No caption yet")
    connected.sends("Once more with words")
    assert "Once more with words" in connected.sees("Draft").text


def test_now_publishes_and_the_published_card_takes_the_place_of_the_one_before(
    card: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    card.taps("🚀 Now")
    message_id = card.last.message_id
    publish(stage, instagram)
    (media,) = instagram.state()["media"]
    assert media["caption"] == "Fresh bread"
    shown = card.sees("✅ Published")
    assert message_id not in {m.message_id for m in card.messages}
    assert shown.buttons == [
        "🔗 Open",
        "📋 Copy link",
        "🔁 Use again",
        "📜 History",
        "🗑 How to delete it",
    ]


def test_two_quick_taps_on_now_send_it_off_once(
    card: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    data, message = button(card, "🚀 Now"), card.last.raw
    card.tap_waits(data, message)
    card.tap_waits(data, message)
    stage.deliver()
    card.sees("in a few seconds")
    publish(stage, instagram)
    assert len(instagram.state()["media"]) == 1


def test_the_card_follows_the_stages(card: Chat, stage: Stage, instagram: PretendInstagram) -> None:
    card.taps("🚀 Now")
    instagram.later(seconds=11)
    follow(stage)
    card.sees("sending to Instagram (1/3)")
    stage.posting.publisher.step("worker")
    follow(stage)
    assert card.sees("Instagram is processing the photo (2/3)").buttons == ["✋ Stop"]
    calls = len(stage.telegram.calls)
    follow(stage)
    assert len(stage.telegram.calls) == calls, "the card is only redrawn at a new stage"


def test_a_post_that_is_live_cannot_be_changed(
    card: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    now, post = button(card, "🚀 Now"), the_post(stage)
    card.taps("🚀 Now")
    publish(stage, instagram)
    assert card.taps_data(now).text == "This post is published already."
    assert card.taps_data(ScheduleAt(post.post_id, post.version, 1_800_000_000).pack()).alert
    assert len(instagram.state()["media"]) == 1


def test_a_published_post_can_be_used_again(
    card: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    card.taps("🚀 Now")
    publish(stage, instagram)
    card.taps("🔁 Use again")
    card.sees("Draft")
    (draft,) = listed(stage, Tab.DRAFTS)
    (published,) = listed(stage, Tab.PUBLISHED)
    assert (draft.caption, draft.medium.image_url) == (
        published.caption,
        published.medium.image_url,
    )


# Drafts, deleting, restoring


def test_a_planned_post_goes_back_to_the_drafts(card: Chat, stage: Stage) -> None:
    card.taps("⚡ Tue 18:00")
    assert card.taps("To drafts").text == "Back in the drafts"
    assert the_post(stage).state is PostState.DRAFT
    card.sees("Draft")


def test_a_planned_post_is_deleted_and_comes_back_planned(card: Chat, stage: Stage) -> None:
    card.taps("⚡ Tue 18:00")
    card.taps("🗑 Delete")
    assert card.sees("Deleted: “Fresh bread”").buttons == ["↩️ Restore", "🔁 Use again"]
    assert card.taps("Restore").text == "Restored"
    assert "Tue 1 Dec, 18:00" in card.last.text
    assert the_post(stage).state is PostState.SCHEDULED


def test_a_post_restored_after_its_time_is_a_draft_and_says_so(
    card: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    card.taps("⚡ Tue 18:00")
    card.taps("🗑 Delete")
    instagram.later(hours=10)
    assert "as a draft" in card.taps("Restore").text
    card.sees("Draft")
    assert the_post(stage).state is PostState.DRAFT


def test_a_deleted_post_is_not_published(
    card: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    card.taps("⚡ Tue 18:00")
    card.taps("🗑 Delete")
    instagram.later(hours=9)
    publish(stage, instagram)
    assert instagram.state()["media"] == []


# Accounts


def test_a_post_changes_its_account_by_a_tap_and_back(card: Chat, stage: Stage) -> None:
    assert not [label for label in card.last.buttons if label.startswith("@")], "one account"
    card.sends("/accounts")
    card.taps("Connect")
    card.sends(FACEBOOK_TOKEN)
    card.sends("/posts")
    card.taps("@corner.bo… ▾")
    card.taps("📝")
    card.taps("Fresh bread")
    card.taps("@sunny… ▾")
    card.sees("Draft · @corner.books")
    card.taps("@corner… ▾")
    card.sees("Draft · @sunny.bakery")


def test_no_row_of_a_card_opened_from_a_list_has_four_buttons(card: Chat, stage: Stage) -> None:
    """On a telephone the name of the account would be broken there."""
    connect_branches(stage, 1)
    card.sends("/posts")
    card.taps("📝")
    card.taps("Fresh bread")
    card.taps("@sunny… ▾")
    card.sees("Draft · @branch_0")
    assert {"↩️ Undo", "⬅️ List", "@branch… ▾"} <= {*card.last.buttons}
    keyboard = card.last.raw["reply_markup"]["inline_keyboard"]
    assert max(map(len, keyboard)) == 3


def connect_branches(stage: Stage, number: int) -> None:
    """So many accounts more."""
    for branch in range(number):
        stage.storage.accounts.connect(
            ig_user_id=f"1784140000000009{branch}",
            username=f"branch_{branch}",
            login="instagram",
            token=f"IGtoken{branch}",
            timezone="UTC",
            connected_by=ANNA,
            now=stage.posting.clock(),
        )


def test_three_accounts_take_turns(card: Chat, stage: Stage) -> None:
    connect_branches(stage, 2)
    card.sends("/posts")
    card.taps("📝")
    card.taps("Fresh bread")
    for former, name in (
        ("sunny…", "branch_0"),
        ("branch…", "branch_1"),
        ("branch…", "sunny.bakery"),
    ):
        card.taps(f"@{former} ▾")
        card.sees(f"Draft · @{name}")


def test_with_four_accounts_the_account_is_chosen_from_a_list(card: Chat, stage: Stage) -> None:
    connect_branches(stage, 3)
    card.sends("/posts")
    card.taps("📝")
    card.taps("Fresh bread")
    card.taps("@sunny… ▾")
    buttons = card.sees("Which account?").buttons
    assert buttons[:4] == ["✅ @sunny.bakery", "@branch_0", "@branch_1", "@branch_2"]
    card.taps("@branch_2")
    card.sees("Draft · @branch_2")


def test_of_many_accounts_the_list_has_pages(card: Chat, stage: Stage) -> None:
    connect_branches(stage, 6)
    card.sends("/posts")
    card.taps("📝")
    card.taps("Fresh bread")
    card.taps("@sunny… ▾")
    first = card.sees("Which account?")
    assert first.buttons == [
        *("✅ @sunny.bakery", "@branch_0", "@branch_1", "@branch_2"),
        *("◀️", "1/2", "▶️", "⬅️ Back"),
    ]
    card.taps("▶️")
    assert card.last.buttons[:3] == ["@branch_3", "@branch_4", "@branch_5"]
    card.taps("@branch_5")
    card.sees("Draft · @branch_5")


# Failures and doubts


def test_a_person_who_cannot_be_tagged_is_left_out_by_one_tap(
    card: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    card.taps("👤 People")
    card.sends("@anna 30 75")
    instagram.door(
        "faults", where="media", times=1, effect="error", code=100, subcode=2207040,
        message="Cannot tag users",
    )  # fmt: skip
    card.taps("🚀 Now")
    publish(stage, instagram)
    card.sends("/posts")
    card.taps("❌")
    card.taps("Fresh bread")
    card.taps("No people")
    assert card.sees("in a few seconds").buttons[0] == "✋ Stop"
    publish(stage, instagram)
    assert len(instagram.state()["media"]) == 1
    assert the_post(stage).medium.user_tags == ()


def test_a_failed_post_names_the_reason_and_the_button_that_repairs_it(
    card: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    instagram.door(
        "faults", where="media", times=9, effect="error", code=36003, subcode=2207009,
        message="The aspect ratio is not supported.",
    )  # fmt: skip
    card.taps("🚀 Now")
    publish(stage, instagram)
    assert the_post(stage).state is PostState.FAILED
    card.sends("/posts")
    card.taps("❌")
    card.taps("Fresh bread")
    assert card.sees("Not published").buttons[:3] == ["🖼 Replace", "🔁 Try again", "🕐 Move"]
    card.taps("🖼 Replace")
    card.sends(instagram.sample("sunset.jpg"))
    instagram.door("faults", clear=True)
    card.taps("Try again")
    card.sees("in a few seconds")


def test_an_unknown_outcome_is_settled_by_a_person(
    card: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    post = the_post(stage)
    card.taps("🚀 Now")
    make_unconfirmed(stage, post.post_id)
    card.sends("/posts")
    card.taps("❓")
    assert card.sees("Not sure it is published").buttons[:3] == [
        "🔁 Look again",
        "✅ It is live",
        "🚀 It is not: publish",
    ]
    card.taps("It is live")
    card.sees("Published")
    assert the_post(stage).state is PostState.PUBLISHED


def button(chat: Chat, label: str) -> str:
    """The data of a button of the last message."""
    keyboard = chat.last.raw["reply_markup"]["inline_keyboard"]
    return next(str(b["callback_data"]) for row in keyboard for b in row if label in b["text"])


def follow(stage: Stage) -> None:
    """The job that follows a post looks once."""
    jobs = stage.application.job_queue
    assert jobs
    (job,) = [job for job in jobs.jobs() if job.name and job.name.startswith("follow")]
    stage.run(job.run(stage.application))


def make_unconfirmed(stage: Stage, post_id: int) -> None:
    post = stage.storage.posts.get(post_id)
    stage.storage.posts.change(
        post,
        {"state": PostState.UNCONFIRMED, "next_try_at": None},
        actor=PUBLISHER,
        what="unconfirmed",
        now=stage.posting.clock() + timedelta(0),
    )
