"""Messages of the bot's own accord: in order, once, kept while Telegram is out of reach."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from telegram.error import NetworkError

from posting import AccountState, Post, PostFields, PostState, Tab
from posting.accounts.holding import hold_account
from storage.records import (
    PUBLISHER,
    UNKNOWN,
    Actor,
    AtRiskNotice,
    FailedNotice,
    Failure,
    HoldReason,
    LateNotice,
    LinkNotice,
    NewNotice,
    NoticeDetails,
    PostChanges,
    PublishedNotice,
    QuotaNotice,
    UnconfirmedNotice,
)
from tests.helpers.chat import Chat, Stage
from tests.helpers.posts import listed, the_post
from tests.helpers.pretend_graph import PretendInstagram
from tests.helpers.telegram_fake import RefusedError, flood

REFUSED_CAPTION = Failure("caption", 100, None, "Invalid caption", step="create")


def scheduled(chat: Chat, instagram: PretendInstagram, caption: str, at: datetime) -> Post:
    """A post that the person has planned."""
    posting = chat.stage.posting
    (account,) = posting.accounts.all()
    draft = posting.drafts.create(
        PostFields(
            media_facts=posting.inspect(instagram.sample("bread.jpg")),
            account_id=account.account_id,
            caption=caption,
        ),
        author_id=chat.id,
    )
    return posting.schedule.schedule(
        draft.post_id, at, seen_version=draft.version, actor=Actor(chat.id)
    )


def owed(stage: Stage, post: Post, told: NoticeDetails, changes: PostChanges) -> None:
    """The pipeline has come to this outcome."""
    stage.storage.posts.change(
        post,
        changes,
        actor=PUBLISHER,
        what="test",
        now=stage.posting.clock(),
        notices=[NewNotice(post.author_id, told, post.account_id)],
    )


def published(stage: Stage, chat: Chat, instagram: PretendInstagram, caption: str) -> None:
    """A post of this person is live, and news of it is owed."""
    post = scheduled(chat, instagram, caption, instagram.now + timedelta(hours=1))
    changes = PostChanges(state=PostState.PUBLISHED, media_id=caption, next_try_at=None)
    owed(stage, post, PublishedNotice(), changes)


def told_posts(chat: Chat) -> list[str]:
    """The posts that the person was told to be published, in order."""
    news = [seen.text for seen in chat.messages if "✅ Published" in seen.text]
    return [text.splitlines()[1] for text in news]


def calls_for_news(stage: Stage) -> int:
    """How often Telegram was given a card or a message to send."""
    return len(stage.telegram.made("sendPhoto", "sendMessage"))


def waiting(stage: Stage) -> int:
    return len(stage.posting.notices.owed(now=stage.posting.clock() + timedelta(days=30)))


@pytest.fixture
def post(connected: Chat, instagram: PretendInstagram) -> Post:
    return scheduled(connected, instagram, "Bread & <b>butter", instagram.now + timedelta(hours=2))


def test_a_published_post_is_told_by_its_card_which_comes_anew_with_its_link(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    before, sent = connected.last, calls_for_news(stage)
    connected.taps("Now")
    for _ in range(8):
        stage.publish_due()
        instagram.later(seconds=3)
    (told,) = (seen for seen in connected.messages if "Fresh bread" in seen.text)
    assert connected.sees("✅ Published") == told, "one message, at the bottom"
    assert told.message_id > before.message_id
    assert "photo" in told.raw
    (rung,) = stage.telegram.made("sendPhoto", "sendMessage")[sent:]
    assert "disable_notification" not in rung
    assert rung["message_effect_id"], "her very first post"
    (posted,) = listed(stage, Tab.PUBLISHED)
    assert told.raw["reply_markup"]["inline_keyboard"][0][0]["url"] == posted.permalink
    assert told.buttons == [
        *("🔗 Open", "📋 Copy link", "🔁 Use again", "📜 History"),
        "🗑 How to delete it",
    ]
    assert waiting(stage) == 0
    connected.taps("📜 History")
    connected.sees("published")


def test_a_post_that_was_late_says_by_how_much(stage: Stage, connected: Chat, post: Post) -> None:
    assert post.publish_at
    out = post.publish_at + timedelta(minutes=12)
    asked = replace(UNKNOWN, creation_id="1", asked_at=out)
    changes = PostChanges(
        state=PostState.PUBLISHED, media_id="1", container=asked, published_at=out
    )
    owed(stage, post, PublishedNotice(), changes)
    stage.publish_due()
    told = connected.sees("⏰ 12 minutes late")
    assert "The link comes as soon as Instagram tells it" in told.text


def test_a_link_that_comes_later_stands_on_the_card_and_nobody_is_rung_again(
    stage: Stage, connected: Chat, post: Post
) -> None:
    live = PostChanges(state=PostState.PUBLISHED, media_id="1")
    owed(stage, post, PublishedNotice(), live)
    stage.publish_due()
    card = connected.sees("The link comes as soon as Instagram tells it")
    link, sent = "https://www.instagram.com/p/abc/", calls_for_news(stage)
    owed(stage, stage.posting.lists.get(post.post_id), LinkNotice(), PostChanges(permalink=link))
    stage.publish_due()
    told = connected.sees("✅ Published")
    assert told.message_id == card.message_id
    assert told.raw["reply_markup"]["inline_keyboard"][0][0]["url"] == link
    assert calls_for_news(stage) == sent


def test_the_containers_of_a_day_are_told_apart_from_its_posts(
    stage: Stage, connected: Chat, post: Post, instagram: PretendInstagram
) -> None:
    changes = PostChanges(state=PostState.HELD, hold_reason=HoldReason.QUOTA, next_try_at=None)
    free = instagram.now + timedelta(hours=4)
    owed(stage, post, QuotaNotice(400, free, containers=True), changes)
    stage.publish_due()
    told = connected.sees("at most 400 uploads")
    assert "First free moment: Tue 1 Dec, 13:00 (UTC)" in told.text


def test_a_failure_says_what_happened_what_to_do_and_brings_the_buttons(
    stage: Stage, connected: Chat, post: Post
) -> None:
    failure = Failure(
        "media_unreachable", 9004, 2207052, "Media download has failed", "AbC", "create"
    )
    changes = PostChanges(state=PostState.FAILED, failure=failure, next_try_at=None)
    owed(stage, post, FailedNotice(), changes)
    stage.publish_due()
    told = connected.sees("❌ Not published")
    assert "Bread & <b>butter" in told.text
    assert "Instagram could not fetch the file from its link" in told.text
    assert any("Replace" in label for label in told.buttons)


def test_several_missed_posts_are_told_in_one_message(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    for number in range(3):
        at = instagram.now + timedelta(hours=1, minutes=number)
        scheduled(connected, instagram, f"Post {number}", at)
    instagram.later(hours=3)
    stage.publish_due()
    instagram.later(seconds=3)
    stage.publish_due()
    told = connected.sees("3 posts were not published")
    assert all(f"“Post {number}”" in told.text for number in range(3))
    assert told.buttons == ["🗓 Open the list"]
    assert waiting(stage) == 0


def test_one_missed_post_asks_what_now(
    connected: Chat, stage: Stage, instagram: PretendInstagram, post: Post
) -> None:
    instagram.later(hours=5)
    stage.publish_due()
    instagram.later(seconds=3)
    stage.publish_due()
    told = connected.sees("⏸ On hold · Tue 1 Dec, 11:00 (UTC)")
    assert "I was not running then." in told.text
    assert "it was not published. What now?" in told.text
    assert "🚀 Publish now" in told.buttons


def test_who_lives_by_another_clock_is_told_the_time_by_both(
    connected: Chat, stage: Stage, instagram: PretendInstagram, post: Post
) -> None:
    (account,) = stage.posting.accounts.all()
    stage.storage.accounts.set_timezone(account.account_id, "Asia/Omsk")
    instagram.later(hours=5)
    stage.publish_due()
    instagram.later(seconds=3)
    stage.publish_due()
    connected.sees("⏸ On hold · Tue 1 Dec, 11:00 (UTC; 17:00 Omsk)")


def test_a_missed_post_that_was_dealt_with_is_not_told(
    connected: Chat, stage: Stage, instagram: PretendInstagram, post: Post
) -> None:
    instagram.later(hours=5)
    stage.telegram.down = True
    stage.publish_due()
    stage.telegram.down = False
    held = stage.posting.lists.get(post.post_id)
    stage.posting.changes.change(
        post.post_id,
        PostFields(publish_at=None),
        seen_version=held.version,
        actor=Actor(connected.id),
    )
    instagram.later(hours=1)
    before = len(connected.messages)
    stage.publish_due()
    assert len(connected.messages) == before
    assert waiting(stage) == 0


def test_the_quota_is_told_with_the_first_free_moment(
    stage: Stage, connected: Chat, post: Post, instagram: PretendInstagram
) -> None:
    changes = PostChanges(state=PostState.HELD, hold_reason=HoldReason.QUOTA, next_try_at=None)
    free = instagram.now + timedelta(hours=4)
    owed(stage, post, QuotaNotice(25, free), changes)
    stage.publish_due()
    told = connected.sees("all of its 25 posts for 24 hours")
    assert "First free moment: Tue 1 Dec, 13:00 (UTC)" in told.text
    assert told.buttons == ["⚡ Tue 13:00", "🗓 Other time", "📝 To drafts"]
    connected.taps("⚡")
    planned = stage.posting.lists.get(post.post_id)
    assert (planned.state, planned.publish_at) == (PostState.SCHEDULED, free)


def test_a_quota_is_not_told_of_an_account_to_which_the_post_was_moved_since(
    stage: Stage, connected: Chat, post: Post, instagram: PretendInstagram
) -> None:
    late = PostChanges(state=PostState.HELD, hold_reason=HoldReason.LATE, next_try_at=None)
    owed(stage, post, QuotaNotice(25, instagram.now + timedelta(hours=4)), late)
    stage.publish_due()
    assert not any("posts for 24 hours" in seen.text for seen in connected.messages)
    assert waiting(stage) == 0


def test_an_unknown_outcome_asks_the_person_to_look(
    stage: Stage, connected: Chat, post: Post
) -> None:
    changes = PostChanges(state=PostState.UNCONFIRMED, next_try_at=None)
    owed(stage, post, UnconfirmedNotice(), changes)
    stage.publish_due()
    told = connected.sees("❓ Not sure it is published")
    assert "Instagram didn't answer at the last step" in told.text
    assert len(told.buttons) >= 3


def test_lost_access_is_told_once_for_all_posts(
    stage: Stage, connected: Chat, instagram: PretendInstagram
) -> None:
    for number in range(2):
        scheduled(connected, instagram, f"P{number}", instagram.now + timedelta(minutes=number + 1))
    instagram.door("accounts", username="sunny.bakery", token_state="expired")
    for _ in range(4):
        stage.publish_due()
        instagram.later(minutes=1)
    told = [seen for seen in connected.messages if "no longer accepts my access" in seen.text]
    assert len(told) == 1
    assert "2 posts are on hold" in told[0].text
    assert stage.posting.accounts.all()[0].state is AccountState.TROUBLE
    connected.taps("Change the token")
    connected.sees("Paste the new token of @sunny.bakery")


def test_a_post_that_may_be_out_is_not_among_those_on_hold(
    stage: Stage, connected: Chat, instagram: PretendInstagram
) -> None:
    """What no longer can be asked was said to be on hold, and that nothing is lost."""
    for number in (1, 200):
        scheduled(connected, instagram, f"P{number}", instagram.now + timedelta(minutes=number))
    instagram.door("faults", where="media_publish", effect="error", code=190)
    for _ in range(4):
        stage.publish_due()
        instagram.later(minutes=1)
    (told,) = [seen for seen in connected.messages if "no longer accepts my access" in seen.text]
    assert "\n1 post is on hold; nothing is lost.\n❓ 1 post was just being published" in told.text


def test_notices_wait_while_telegram_is_down_and_then_come_in_order(
    stage: Stage, connected: Chat, instagram: PretendInstagram
) -> None:
    for number in (1, 2):
        post = scheduled(
            connected, instagram, f"Post {number}", instagram.now + timedelta(hours=number)
        )
        changes = PostChanges(state=PostState.PUBLISHED, media_id=str(number), next_try_at=None)
        owed(stage, post, PublishedNotice(), changes)
    stage.telegram.down = True
    before = calls_for_news(stage)
    stage.publish_due()
    assert calls_for_news(stage) == before + 1, "one try tells enough"
    assert waiting(stage) == 2
    stage.telegram.down = False
    instagram.later(minutes=20)
    stage.publish_due()
    assert told_posts(connected) == ["Post 1", "Post 2"]
    assert waiting(stage) == 0


def test_what_was_tried_in_vain_is_told_as_soon_as_telegram_answers_anything(
    stage: Stage, connected: Chat, instagram: PretendInstagram
) -> None:
    published(stage, connected, instagram, "Bread")
    stage.telegram.down = True
    for _ in range(5):
        stage.publish_due()
        instagram.later(minutes=1)
    stage.publish_due()
    instagram.later(seconds=2)
    stage.telegram.down = False
    stage.deliver()  # the bot asks for what people have sent, and nobody has sent anything
    stage.passes(1)
    assert told_posts(connected) == ["Bread"]
    assert waiting(stage) == 0


def test_a_message_that_breaks_the_connection_is_not_sent_again_at_once(
    stage: Stage, connected: Chat, instagram: PretendInstagram
) -> None:
    """Other calls get through in between: that is no outage."""
    published(stage, connected, instagram, "Bread")
    stage.telegram.refusals |= NOTHING_IS_TAKEN
    before = calls_for_news(stage)
    for _ in range(10):
        stage.services.reachability.failed("the connection broke")
        stage.deliver()
        stage.publish_due()
        instagram.later(milliseconds=100)
    assert calls_for_news(stage) == before + 1


AWAY = NetworkError("Telegram is out of reach")
NOTHING_IS_TAKEN = dict.fromkeys(("sendMessage", "sendPhoto", "sendVideo", "sendChatAction"), AWAY)


def test_a_draft_that_was_made_while_telegram_was_down_shows_its_card_afterwards(
    stage: Stage, connected: Chat, instagram: PretendInstagram
) -> None:
    stage.telegram.refusals |= NOTHING_IS_TAKEN
    for _ in range(2):
        connected.sends(f"{instagram.sample('bread.jpg')}\nBread")
    stage.publish_due()
    assert not [seen for seen in connected.messages if "Bread" in seen.text and seen.buttons]
    stage.telegram.refusals.clear()
    instagram.later(minutes=2)
    stage.publish_due()
    cards = [seen for seen in connected.messages if "Draft · @sunny.bakery" in seen.text]
    assert len(cards) == 2
    assert waiting(stage) == 0
    connected.taps("Caption")
    connected.sees("caption")


def test_a_card_that_was_seen_meanwhile_is_not_sent_once_more(
    stage: Stage, connected: Chat, instagram: PretendInstagram
) -> None:
    stage.telegram.refusals |= NOTHING_IS_TAKEN
    connected.sends(f"{instagram.sample('bread.jpg')}\nBread")
    stage.telegram.refusals.clear()
    connected.sends("/posts")
    connected.taps("📝")
    connected.taps("Bread")
    connected.sees("Draft · @sunny.bakery")
    instagram.later(minutes=2)
    stage.publish_due()
    cards = [seen for seen in connected.messages if "Draft · @sunny.bakery" in seen.text]
    assert len(cards) == 1
    assert waiting(stage) == 0


def test_an_hour_without_telegram_is_no_storm_of_calls_and_ends_with_every_notice_once(
    stage: Stage, connected: Chat, instagram: PretendInstagram
) -> None:
    began = instagram.now
    for number in range(6):
        at = began + timedelta(minutes=10 + number * 8)
        connected.sends(f"{instagram.sample('bread.jpg')}\nPost {number}")
        (draft,) = listed(stage, Tab.DRAFTS)
        stage.posting.schedule.schedule(
            draft.post_id, at, seen_version=draft.version, actor=Actor(connected.id)
        )
    stage.telegram.down = True
    calls = len(stage.telegram.calls)
    while instagram.now < began + timedelta(hours=1):
        stage.publish_due()  # as the tick does
        instagram.later(seconds=30)
    assert len(instagram.state()["media"]) == 6, "publishing went on"
    assert len(stage.telegram.calls) - calls <= 62, "one try a minute, and two quick ones"

    stage.telegram.down = False
    instagram.later(minutes=1)
    calls = len(stage.telegram.calls)
    stage.publish_due()
    told = [f"Post {number}" for number in range(6)]
    assert told_posts(connected) == told, "in order, once each"
    told_with = len(stage.telegram.calls) - calls
    assert told_with <= 2 * 6 + 1, "each a card, the one before goes, the last is looked at again"
    assert waiting(stage) == 0


def test_a_person_who_blocked_the_bot_keeps_nobody_else_waiting(
    stage: Stage, connected: Chat, boris: Chat, instagram: PretendInstagram
) -> None:
    boris.sends("/start")
    for person in (connected, boris):
        post = scheduled(person, instagram, "Bread", instagram.now + timedelta(hours=1))
        changes = PostChanges(state=PostState.PUBLISHED, media_id="1", next_try_at=None)
        owed(stage, post, PublishedNotice(), changes)
    stage.telegram.blocked_by.add(connected.id)
    stage.publish_due()
    boris.sees("✅ Опубликовано")
    assert waiting(stage) == 1
    stage.telegram.blocked_by.clear()
    instagram.later(hours=7)
    stage.publish_due()
    connected.sees("✅ Published")


BLOCKED = RefusedError("Forbidden: bot was blocked by the user", 403)
NEVER_WROTE = RefusedError("Bad Request: chat not found")


@pytest.mark.parametrize("refusal", [BLOCKED, NEVER_WROTE])
def test_whoever_could_not_be_told_hears_all_news_in_order_once_they_write_again(
    stage: Stage, connected: Chat, instagram: PretendInstagram, refusal: RefusedError
) -> None:
    stage.telegram.refused_to[connected.id] = refusal
    for number in (1, 2):
        published(stage, connected, instagram, f"Post {number}")
        stage.publish_due()
        instagram.later(minutes=1)
    stage.telegram.refused_to.clear()
    stage.publish_due()
    assert waiting(stage) == 2, "nobody knows yet that they are back"
    connected.sends("/start")
    stage.publish_due()
    assert told_posts(connected) == ["Post 1", "Post 2"]
    assert waiting(stage) == 0


def test_news_that_cannot_be_delivered_is_tried_once_a_round_and_not_for_each_post(
    stage: Stage, connected: Chat, instagram: PretendInstagram
) -> None:
    for number in range(5):
        published(stage, connected, instagram, f"Post {number}")
    stage.telegram.blocked_by.add(connected.id)
    before = calls_for_news(stage)
    stage.publish_due()
    assert calls_for_news(stage) == before + 1


@pytest.mark.parametrize("kept", ["for ever", "by a flood wait", "by trouble of Telegram's"])
def test_a_chat_that_is_kept_waiting_keeps_no_other_waiting(
    stage: Stage, connected: Chat, boris: Chat, instagram: PretendInstagram, kept: str
) -> None:
    boris.sends("/start")
    for person in (connected, boris):
        published(stage, person, instagram, "Bread")
    if kept == "for ever":
        stage.telegram.silent_to.add(connected.id)
    else:
        trouble = flood() if "flood" in kept else RefusedError("Bad Gateway", 502)
        stage.telegram.refused_to[connected.id] = trouble
    stage.publish_due()
    boris.sees("✅ Опубликовано")
    published(stage, boris, instagram, "Второй")
    stage.publish_due()
    boris.sees("Второй")
    assert waiting(stage) == 1


@pytest.mark.parametrize(
    ("kind", "kept"),
    [
        ("at_risk", '{"problem": "of another version"}'),
        ("waiting", '{"reason": "quota", "until": "noon"}'),
    ],
)
def test_a_notice_that_nobody_understands_is_told_plainly_and_holds_up_no_other(
    stage: Stage, connected: Chat, instagram: PretendInstagram, post: Post, kind: str, kept: str
) -> None:
    since = PostChanges(at_risk_since=instagram.now, waiting_told_at=instagram.now)
    owed(stage, post, AtRiskNotice("anything"), since)
    values = {"kind": kind, "kept": kept}
    stage.storage.database.run("UPDATE notice SET kind = :kind, details = :kept", values)
    published(stage, connected, instagram, "Bread")
    stage.publish_due()
    plain, told = connected.messages[-2:]
    assert "news about your posts" in plain.text
    assert "✅ Published" in told.text
    assert waiting(stage) == 0


# Who is no owner any more


def taken_out(stage: Stage, chat: Chat) -> None:
    """The bot is started again without this person among the owners, and has told of it."""
    stage.owners -= {chat.id}
    stage.restart()
    stage.publish_due()


def test_news_of_a_former_owners_post_goes_to_the_owners_in_their_language(
    stage: Stage, connected: Chat, boris: Chat, instagram: PretendInstagram
) -> None:
    boris.sends("/start")
    boris.sends(f"{instagram.sample('bread.jpg')}\nХлеб")
    boris.taps("⚡")
    before, calls = len(boris.messages), len(stage.telegram.calls)
    taken_out(stage, boris)
    failure = Failure(
        "media_ratio", 36003, 2207009, "The aspect ratio is not supported.", step="create"
    )
    refused = PostChanges(state=PostState.FAILED, failure=failure, next_try_at=None)
    owed(stage, the_post(stage), FailedNotice(), refused)
    stage.publish_due()
    assert "Хлеб" in connected.sees("Not published").text
    made = [given for _, given in stage.telegram.calls[calls:]]
    to_boris = [given for given in made if int(given.get("chat_id", 0)) == boris.id]
    assert len(to_boris) == 1
    assert len(boris.messages) == before + 1
    assert "закрыл вам доступ" in boris.last.text
    connected.taps("Move")
    connected.taps("⚡")
    connected.sees("🗓")
    assert the_post(stage).state is PostState.SCHEDULED


def test_trouble_and_ends_of_an_account_that_a_former_owner_connected_are_told_to_the_others_once(
    stage: Stage, connected: Chat, boris: Chat, instagram: PretendInstagram
) -> None:
    boris.sends("/start")
    for person in (connected, boris):
        scheduled(person, instagram, "Bread", instagram.now + timedelta(hours=2))
    (account,) = stage.posting.accounts.all()
    taken_out(stage, connected)
    hold_account(
        stage.storage,
        account.account_id,
        Failure("access_expired", 190, 463, "expired"),
        instagram.now,
    )
    before = len(boris.messages)
    stage.publish_due()
    told = [seen.text for seen in boris.messages[before:]]
    assert len(told) == 1
    assert "@sunny.bakery" in told[0]
    assert waiting(stage) == 0
    boris.taps("Новый токен")
    boris.sees("новый токен")


def test_what_was_owed_while_the_person_was_out_of_reach_is_handed_over_at_once(
    stage: Stage, connected: Chat, boris: Chat, instagram: PretendInstagram
) -> None:
    boris.sends("/start")
    published(stage, boris, instagram, "Хлеб")
    stage.telegram.blocked_by.add(boris.id)
    stage.publish_due()
    taken_out(stage, boris)
    stage.publish_due()
    assert told_posts(connected) == ["Хлеб"]


def test_a_notice_speaks_the_readers_language(
    stage: Stage, connected: Chat, boris: Chat, instagram: PretendInstagram
) -> None:
    boris.sends("/start")
    post = scheduled(boris, instagram, "Хлеб", instagram.now + timedelta(hours=1))
    changes = PostChanges(state=PostState.PUBLISHED, media_id="1", next_try_at=None)
    owed(stage, post, PublishedNotice(), changes)
    stage.publish_due()
    assert boris.sees("✅ Опубликовано").text.splitlines()[1] == "Хлеб"


def test_what_does_not_go_out_is_told_to_the_owners_while_its_author_is_out_of_reach(
    stage: Stage, connected: Chat, boris: Chat, instagram: PretendInstagram
) -> None:
    """Good news waits for him; and nobody is told the same twice, however often it is tried."""
    boris.sends("/start")
    published(stage, boris, instagram, "Утро")
    stage.telegram.blocked_by.add(boris.id)
    stage.publish_due()
    post = scheduled(boris, instagram, "Хлеб", instagram.now + timedelta(hours=1))
    failed = PostChanges(state=PostState.FAILED, failure=REFUSED_CAPTION, next_try_at=None)
    owed(stage, post, FailedNotice(), failed)
    stage.publish_due()
    assert "Хлеб" in connected.sees("❌ Not published").text
    assert told_posts(connected) == []
    before = len(connected.messages)
    instagram.later(hours=7)
    stage.publish_due()
    stage.publish_due()
    assert len(connected.messages) == before
    stage.telegram.blocked_by.clear()
    boris.sends("/start")
    stage.publish_due()
    boris.sees("❌ Не опубликован")


def test_trouble_of_an_account_is_told_to_another_owner_while_who_connected_it_is_out_of_reach(
    stage: Stage, connected: Chat, boris: Chat, instagram: PretendInstagram
) -> None:
    """All that is planned for it waits, and it was Anna who had connected it."""
    boris.sends("/start")
    (account,) = stage.posting.accounts.all()
    stage.telegram.blocked_by.add(connected.id)
    failure = Failure("access_expired", 190, 463, "Session has expired")
    hold_account(stage.storage, account.account_id, failure, stage.posting.clock())
    stage.publish_due()
    stage.publish_due()
    boris.sees("@sunny.bakery: Instagram больше не принимает мой доступ к аккаунту")


def test_who_blocked_the_bot_for_days_is_not_told_old_news(
    stage: Stage, connected: Chat, instagram: PretendInstagram, post: Post
) -> None:
    changes = PostChanges(state=PostState.PUBLISHED, media_id="1", next_try_at=None)
    owed(stage, post, PublishedNotice(), changes)
    stage.telegram.blocked_by.add(connected.id)
    for _ in range(9):
        stage.publish_due()
        instagram.later(days=1)
    assert waiting(stage) == 0
    stage.telegram.blocked_by.clear()
    before = len(connected.messages)
    stage.publish_due()
    assert len(connected.messages) == before


def test_the_owners_are_told_as_soon_after_the_process_has_ended_meanwhile(
    stage: Stage, connected: Chat, boris: Chat, instagram: PretendInstagram
) -> None:
    """He was out of reach before; what fails after that waits behind the old news for hours."""
    boris.sends("/start")
    published(stage, boris, instagram, "Утро")
    stage.telegram.blocked_by.add(boris.id)
    stage.publish_due()
    stage.restart()
    post = scheduled(boris, instagram, "Хлеб", instagram.now + timedelta(hours=1))
    failed = PostChanges(state=PostState.FAILED, failure=REFUSED_CAPTION, next_try_at=None)
    owed(stage, post, FailedNotice(), failed)
    stage.publish_due()
    assert "Хлеб" in connected.sees("❌ Not published").text


def test_what_waits_for_telegram_is_told_to_its_reader_alone(
    stage: Stage, connected: Chat, boris: Chat, instagram: PretendInstagram
) -> None:
    boris.sends("/start")
    published(stage, boris, instagram, "Утро")
    stage.telegram.refused_to[boris.id] = RefusedError("Bad Gateway", 502)
    stage.publish_due()
    post = scheduled(boris, instagram, "Хлеб", instagram.now + timedelta(hours=1))
    failed = PostChanges(state=PostState.FAILED, failure=REFUSED_CAPTION, next_try_at=None)
    before = len(connected.messages)
    owed(stage, post, FailedNotice(), failed)
    stage.publish_due()
    stage.telegram.refused_to.clear()
    instagram.later(minutes=16)
    stage.publish_due()
    boris.sees("❌ Не опубликован")
    assert len(connected.messages) == before


def test_who_is_back_after_days_is_told_by_themselves_what_does_not_go_out(
    stage: Stage, connected: Chat, boris: Chat, instagram: PretendInstagram
) -> None:
    """What could not be told to him is told no more; what is new he can set right himself."""
    boris.sends("/start")
    published(stage, boris, instagram, "Утро")
    stage.telegram.blocked_by.add(boris.id)
    for _ in range(9):
        stage.publish_due()
        instagram.later(days=1)
    assert waiting(stage) == 0
    stage.telegram.blocked_by.clear()
    boris.sends("/start")
    post = scheduled(boris, instagram, "Хлеб", instagram.now + timedelta(hours=1))
    failed = PostChanges(state=PostState.FAILED, failure=REFUSED_CAPTION, next_try_at=None)
    before = len(connected.messages)
    owed(stage, post, FailedNotice(), failed)
    stage.publish_due()
    boris.sees("❌ Не опубликован")
    assert len(connected.messages) == before


def test_a_notice_that_telegram_refuses_is_told_plainly_and_holds_up_no_other(
    stage: Stage, connected: Chat, instagram: PretendInstagram
) -> None:
    for caption in ("Cursed", "Bread"):
        post = scheduled(connected, instagram, caption, instagram.now + timedelta(hours=1))
        changes = PostChanges(state=PostState.PUBLISHED, media_id=caption, next_try_at=None)
        owed(stage, post, PublishedNotice(), changes)
    stage.telegram.disliked = "Cursed"
    stage.publish_due()
    plain, told = connected.messages[-2:]
    assert "news about your posts" in plain.text
    assert plain.buttons == ["🗓 Open the list"]
    assert "Bread" in told.text
    assert waiting(stage) == 0


def test_a_notice_that_cannot_be_told_at_all_is_logged_and_holds_up_no_other(
    stage: Stage,
    connected: Chat,
    instagram: PretendInstagram,
    post: Post,
    caplog: pytest.LogCaptureFixture,
) -> None:
    changes = PostChanges(state=PostState.PUBLISHED, media_id="1", next_try_at=None)
    owed(stage, post, PublishedNotice(), changes)
    refusal = RefusedError("Bad Request: not like this")
    stage.telegram.refusals |= dict.fromkeys(("sendPhoto", "sendMessage"), refusal)
    stage.publish_due()
    assert "were refused: Not like this" in caplog.text
    stage.telegram.refusals.clear()
    later = scheduled(connected, instagram, "Later", instagram.now + timedelta(hours=1))
    owed(stage, later, PublishedNotice(), changes)
    stage.publish_due()
    assert "Later" in connected.sees("✅ Published").text


@pytest.mark.parametrize(
    ("person", "more"), [("connected", "… and 25 more posts"), ("boris", "… и ещё 25 постов")]
)
def test_forty_missed_posts_are_told_in_one_message_that_telegram_takes(
    request: pytest.FixtureRequest,
    stage: Stage,
    connected: Chat,
    instagram: PretendInstagram,
    person: str,
    more: str,
) -> None:
    reader: Chat = request.getfixturevalue(person)
    reader.sends("/start")
    for number in range(40):
        at = instagram.now + timedelta(hours=number + 1)
        scheduled(reader, instagram, f"{number} {'🥖' * 40}", at)
    instagram.later(hours=45)
    stage.telegram.down = True
    stage.publish_due()
    stage.telegram.down = False
    instagram.later(hours=1)
    stage.publish_due()
    told = reader.sees("40")
    assert told.text.splitlines()[-1] == more
    assert len(told.text.splitlines()) == 18
    assert waiting(stage) == 0


def test_a_post_that_instagram_kept_waiting_does_not_blame_the_bot(
    stage: Stage, connected: Chat, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nBread")
    connected.taps("⚡")
    (account,) = stage.posting.accounts.all()
    (post,) = stage.posting.lists.list_posts(account.ig_user_id, Tab.PLANNED, 0).posts
    throttled = Failure(
        "app_throttled", 4, None, "Application request limit reached", step="create"
    )
    changes = PostChanges(
        state=PostState.HELD, hold_reason=HoldReason.LATE, failure=throttled, next_try_at=None
    )
    owed(stage, post, LateNotice(None), changes)
    stage.publish_due()
    (card,) = (seen for seen in connected.messages if "On hold" in seen.text)
    assert "Instagram asks to call it less often" in card.text
    assert "not published" in card.text
    assert "not running" not in card.text


def test_trouble_that_has_passed_before_it_could_be_told_is_not_told(
    stage: Stage, connected: Chat, instagram: PretendInstagram
) -> None:
    (account,) = stage.posting.accounts.all()
    hold_account(
        stage.storage,
        account.account_id,
        Failure("access_expired", 190, 463, "expired"),
        instagram.now,
    )
    stage.storage.accounts.clear_trouble(account.account_id)
    before = len(connected.messages)
    stage.publish_due()
    assert len(connected.messages) == before
    assert waiting(stage) == 0


def test_trouble_that_came_twice_while_telegram_was_down_is_told_once(
    stage: Stage, connected: Chat, instagram: PretendInstagram
) -> None:
    (account,) = stage.posting.accounts.all()
    for _ in range(2):
        stage.storage.accounts.clear_trouble(account.account_id)
        instagram.later(minutes=1)
        hold_account(
            stage.storage,
            account.account_id,
            Failure("access_expired", 190, 463, "expired"),
            instagram.now,
        )
    before = len(connected.messages)
    stage.publish_due()
    connected.sees("no longer accepts my access")
    assert len(connected.messages) == before + 1
    assert waiting(stage) == 0


def test_who_planned_posts_hears_that_somebody_else_disconnected_the_account(
    stage: Stage, connected: Chat, boris: Chat, instagram: PretendInstagram
) -> None:
    boris.sends("/start")
    scheduled(boris, instagram, "План Бориса", instagram.now + timedelta(hours=2))
    connected.sends("/accounts")
    connected.taps("@sunny.bakery")
    connected.taps("Disconnect")
    connected.taps("Disconnect")
    stage.publish_due()
    assert "1 пост из плана на паузе" in boris.sees("@sunny.bakery отключён").text
    assert waiting(stage) == 0


def test_a_card_that_came_with_the_news_is_not_drawn_once_more(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    """Also after an outage, when many come at once."""
    for number in range(3):
        connected.sends(f"{instagram.sample('bread.jpg')}?n={number}\nFresh bread {number}")
        connected.taps("Other time")
        connected.sends(f"10:0{number}")
    stage.telegram.down = True
    for _ in range(14):
        instagram.later(minutes=5)
        stage.publish_due()
    stage.telegram.down = False
    before = len(stage.telegram.calls)
    for _ in range(6):
        instagram.later(minutes=5)
        stage.publish_due()
        stage.passes(10)
    calls = stage.telegram.calls[before:]
    news = [name for name, given in calls if "Published" in str(given.get("caption"))]
    assert news == ["sendPhoto"] * 3
