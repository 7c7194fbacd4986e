"""Access that renews itself, ends, is lost and comes back: what people see of it."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from telegram.ext import Job

from bot.housekeeping import RENEWER
from bot.pages.accounts.going_on import REDRAW
from bot.runtime.context import Context
from posting import AccountState, Post, PostFields, PostState
from posting.accounts.holding import hold_account
from storage.records import PUBLISHER, Actor, AtRiskNotice, Failure, NewNotice, PostChanges
from tests.bot.notices.test_courier import scheduled
from tests.helpers.chat import Chat, Stage
from tests.helpers.pretend_graph import (
    FACEBOOK_TOKEN,
    INSTAGRAM_TOKEN,
    PretendInstagram,
    refusal,
)

NEW_TOKEN = "IGSANDBOXSunnyBakery0002"


def renewer(stage: Stage) -> Job[Context]:
    queue = stage.application.job_queue
    assert queue is not None
    (job,) = queue.get_jobs_by_name(RENEWER)
    return job


@pytest.fixture
def look_after(stage: Stage) -> Callable[[], None]:
    """The job comes around, and whatever is owed is told."""

    def job() -> None:
        for _ in range(3):  # it stops after one account while the bot is not running
            stage.run(renewer(stage).run(stage.application))
        stage.publish_due()

    return job


@pytest.fixture
def books(stage: Stage) -> Chat:
    """Anna, with the account of a Facebook Page."""
    anna = stage.chat(1001)
    anna.sends("/accounts")
    anna.taps("Connect")
    anna.sends(FACEBOOK_TOKEN)
    anna.sees("Connected: @corner.books")
    return anna


def planned(chat: Chat, instagram: PretendInstagram, caption: str, **ahead: float) -> Post:
    posting = chat.stage.posting
    account = posting.accounts.all()[0]
    draft = posting.drafts.create(
        PostFields(
            media_facts=posting.inspect(instagram.sample("bread.jpg")),
            account_id=account.account_id,
            caption=caption,
        ),
        author_id=chat.id,
    )
    at = instagram.now + timedelta(**ahead)
    return posting.schedule.schedule(
        draft.post_id, at, seen_version=draft.version, actor=Actor(chat.id)
    )


def test_the_job_comes_soon_after_the_start_and_every_ten_minutes(stage: Stage) -> None:
    trigger = renewer(stage).job.trigger
    assert trigger.start_date - datetime.now(UTC) < timedelta(minutes=5)
    assert trigger.interval == timedelta(minutes=10)


def test_a_token_is_refreshed_by_itself_and_nothing_is_said(
    connected: Chat, stage: Stage, instagram: PretendInstagram, look_after: Callable[[], None]
) -> None:
    before = len(connected.messages)
    for _ in range(9):
        look_after()
        instagram.later(days=7)
    assert len(connected.messages) == before
    pasted = instagram.call("GET", "me", INSTAGRAM_TOKEN)
    assert refusal(pasted) == (190, 463), "what was pasted is long over"
    connected.sends("/accounts")
    connected.sees("My access renews itself; as it is now it lasts until Sat 27 Mar")
    connected.taps("@sunny.bakery")
    connected.sees("My access renews itself")
    assert connected.taps("Time zone") is not None
    (account,) = stage.posting.accounts.all()
    assert stage.posting.accounts.read_quota(account.account_id).state is AccountState.CONNECTED


def test_an_access_that_ends_in_three_days_is_warned_of_once_in_both_languages(
    books: Chat,
    boris: Chat,
    instagram: PretendInstagram,
    look_after: Callable[[], None],
) -> None:
    boris.sends("/start")
    planned(books, instagram, "Too late", days=4)
    planned(boris, instagram, "Тоже", days=5)
    planned(boris, instagram, "Успеет", days=2)
    instagram.door("accounts", username="corner.books", token_days_left=3)
    look_after()
    told = books.sees("My access to @corner.books ends Fri 4 Dec, 09:00 (UTC)")
    assert "2 posts are planned after that and would not go out" in told.text
    assert told.buttons == ["🔑 Change the token", "❓ Where to get it", "🗓 Show the posts"]
    assert "в плане 2 поста, и они не выйдут" in boris.sees("закончится пт 4 дек").text
    before = len(books.messages)
    look_after()
    instagram.later(hours=30)
    look_after()
    assert len(books.messages) == before
    books.sends("/accounts")
    books.sees("My access ends Fri 4 Dec, 09:00 (UTC). Change the token before that.")
    books.taps("@corner.books")
    books.sees("My access ends Fri 4 Dec")
    boris.sends("/accounts")
    boris.sees("Доступ закончится пт 4 дек")


def test_who_gives_the_same_token_again_is_told_when_it_ends(
    books: Chat, instagram: PretendInstagram, look_after: Callable[[], None]
) -> None:
    instagram.door("accounts", username="corner.books", token_days_left=3)
    look_after()
    books.taps("Change the token")
    books.sends(FACEBOOK_TOKEN)
    told = books.sees("✅ The token of @corner.books is changed")
    assert "🔑 My access ends Fri 4 Dec, 09:00 (UTC). Change the token before that." in told.text


def test_a_warning_is_not_sent_when_a_new_token_came_first(
    books: Chat, stage: Stage, instagram: PretendInstagram, look_after: Callable[[], None]
) -> None:
    instagram.door("accounts", username="corner.books", data_access_days_left=2)
    stage.telegram.down = True
    look_after()
    stage.telegram.down = False
    instagram.door("accounts", username="corner.books", token="EAAfresh0001")
    stage.posting.accounts.change_token(1, "EAAfresh0001", actor=Actor(books.id))
    before = len(books.messages)
    instagram.later(hours=1)
    look_after()
    assert len(books.messages) == before
    books.sends("/accounts")
    books.sees("My access ends Mon 1 Mar 2027")


def test_a_token_of_a_page_never_ends_as_far_as_the_token_goes(
    books: Chat, instagram: PretendInstagram, look_after: Callable[[], None]
) -> None:
    books.sends("/accounts")
    assert "🔑" not in books.sees("@corner.books").text, "nobody knows yet"
    for token in instagram.world.tokens.values():
        token.data_access_expires_at = datetime.fromtimestamp(0, UTC)
    look_after()
    books.sends("/accounts")
    books.sees("My access never ends.")


def test_revoked_held_reconnected_resumed_and_asked_about_in_one_message(
    connected: Chat,
    boris: Chat,
    stage: Stage,
    instagram: PretendInstagram,
    look_after: Callable[[], None],
) -> None:
    boris.sends("/start")
    late = [planned(connected, instagram, f"Post {n}", hours=n) for n in (1, 2, 3)]
    ahead = planned(connected, instagram, "Ahead", days=2)
    planned(boris, instagram, "Борис", hours=2)
    instagram.door("accounts", username="sunny.bakery", token_state="revoked")
    look_after()
    told = connected.sees("Instagram no longer accepts my access")
    assert "5 posts are on hold" in told.text
    assert "5 постов на паузе" in boris.sees("Instagram больше не принимает").text
    for _ in range(5):
        instagram.later(hours=1)
        look_after()
    assert connected.last.text == told.text, "told once, not hourly"

    instagram.door("accounts", username="sunny.bakery", token_state="valid")
    connected.taps("Change the token")
    connected.sends(INSTAGRAM_TOKEN)
    before = len(connected.messages)
    stage.publish_due()
    asked = connected.sees("3 posts were not published in time")
    assert len(connected.messages) == before + 1
    assert all(f"“Post {n}”" in asked.text for n in (1, 2, 3))
    told_boris = boris.sees("⏸ На паузе")
    assert told_boris.text.splitlines()[1] == "Борис"
    assert "В это время у меня не было доступа к аккаунту" in told_boris.text
    states = [stage.posting.lists.get(post.post_id).state for post in (*late, ahead)]
    assert states == [PostState.HELD] * 3 + [PostState.SCHEDULED]


def at_risk(
    stage: Stage, post: Post, problem: str, of_field: str = "media", **values: object
) -> None:
    """The look ahead of the time found something."""
    told = AtRiskNotice(problem, values, of_field)
    stage.storage.posts.change(
        post,
        PostChanges(at_risk_since=stage.posting.clock()),
        actor=PUBLISHER,
        what="at risk",
        now=stage.posting.clock(),
        notices=[NewNotice(post.author_id, told, post.account_id)],
    )


def test_a_link_found_dead_before_the_time_is_told_with_what_to_do(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    post = planned(connected, instagram, "Bread & <b>butter", hours=1)
    at_risk(stage, post, "media_bad_status", status=404)
    stage.publish_due()
    told = connected.sees("“Bread & <b>butter” is due Tue 1 Dec, 10:00 (UTC) in @sunny.bakery")
    assert "as things are it may not go out" in told.text.replace("<b>not</b>", "not")
    assert "The server answered 404" in told.text
    assert told.buttons == ["🖼 Replace", "🕐 Move", "📄 Open the post"]
    connected.taps("Replace")
    connected.sends(instagram.sample("books.jpg"))
    replaced = stage.posting.lists.get(post.post_id)
    assert replaced.medium.url == instagram.sample("books.jpg")
    assert replaced.publish_at == post.publish_at


def test_a_cover_picture_found_dead_before_the_time_can_be_replaced_or_left(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    post = planned(connected, instagram, "Bread", hours=1)
    at_risk(stage, post, "media_bad_status", "cover_url", status=404)
    stage.publish_due()
    told = connected.sees("“Bread” is due Tue 1 Dec, 10:00 (UTC) in @sunny.bakery")
    assert "Cover picture: The server answered 404" in told.text
    assert told.buttons == ["🖼 Replace", "🎞 Take a frame", "🕐 Move", "📄 Open the post"]


def test_an_account_found_in_trouble_an_hour_ahead_says_which_post_is_at_risk(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    planned(connected, instagram, "Bread", hours=3)
    instagram.door("accounts", username="sunny.bakery", token_state="expired")
    instagram.later(hours=2)
    stage.publish_due()
    told = connected.sees("1 post is on hold")
    assert "At risk: the next one is due Tue 1 Dec, 12:00 (UTC)" in told.text


@pytest.mark.parametrize("cured", ["risk gone", "moved to drafts"])
def test_a_risk_that_is_over_before_it_could_be_told_is_not_told(
    connected: Chat, stage: Stage, instagram: PretendInstagram, cured: str
) -> None:
    post = planned(connected, instagram, "Bread", hours=1)
    at_risk(stage, post, "media_bad_status", status=404)
    risky = stage.posting.lists.get(post.post_id)
    if cured == "risk gone":
        stage.storage.posts.change(
            risky,
            PostChanges(at_risk_since=None),
            actor=PUBLISHER,
            what="fine",
            now=stage.posting.clock(),
        )
    else:
        stage.posting.changes.change(
            post.post_id,
            PostFields(publish_at=None),
            seen_version=risky.version,
            actor=Actor(connected.id),
        )
    before = len(connected.messages)
    stage.publish_due()
    assert len(connected.messages) == before


# What waited for the access goes on


def redraws(stage: Stage) -> None:
    """The cards are redrawn in a job of their own."""
    queue = stage.application.job_queue
    assert queue is not None
    for job in queue.get_jobs_by_name(REDRAW):
        stage.run(job.run(stage.application))
        job.schedule_removal()


@pytest.fixture
def held(connected: Chat, stage: Stage, instagram: PretendInstagram) -> Chat:
    """Three posts of sunny.bakery wait for its access; the time of the first one has passed."""
    for hours in (1, 5, 6):
        scheduled(connected, instagram, f"Post {hours}", instagram.now + timedelta(hours=hours))
    connected.sends(f"{instagram.sample('bread.jpg')}\nOn a card")
    connected.taps("⚡")
    (account,) = stage.posting.accounts.all()
    expired = Failure("access_expired", 190, 463, "expired")
    hold_account(stage.storage, account.account_id, expired, instagram.now)
    instagram.later(hours=2)
    stage.publish_due()
    connected.sends("/posts")
    connected.taps("On a card")
    connected.sees("On hold")
    return connected


def test_the_cards_of_an_account_that_is_disconnected_say_that_they_wait(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.taps("⚡")
    connected.sends("/accounts")
    connected.taps("@sunny.bakery")
    connected.taps("Disconnect")
    connected.taps("Disconnect")
    redraws(stage)
    (card,) = [seen for seen in connected.messages if "Fresh bread" in seen.text]
    assert "On hold" in card.text
    assert "@sunny.bakery is disconnected" in card.text


def test_the_answer_to_a_new_token_counts_what_goes_on_and_redraws_the_cards(
    held: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    held.taps("Change the token")
    instagram.door("accounts", username="sunny.bakery", token=NEW_TOKEN)
    held.sends(NEW_TOKEN)
    told = held.sees("✅ The token of @sunny.bakery is changed")
    assert "▶️ 3 posts that waited go on as planned." in told.text
    assert "Now send me" not in told.text
    assert "⏰ The time of 1 post has passed meanwhile" in told.text
    redraws(stage)
    assert "🗓" in held.sees("On a card").text
    assert "On hold" not in held.last.text


def test_connecting_once_more_and_checking_again_let_them_go_on_likewise(
    held: Chat, stage: Stage
) -> None:
    held.sends("/accounts")
    held.taps("⚠️ @sunny.bakery")
    assert "works again" in held.taps("Check again").text
    redraws(stage)
    assert "🗓" in held.sees("On a card").text
    held.sends("/accounts")
    held.taps("Connect")
    held.sends(INSTAGRAM_TOKEN)
    assert "waited" not in held.sees("The token of @sunny.bakery is changed").text


# Figures are as old as they say


def test_a_figure_of_the_quota_says_when_it_was_told_and_goes_when_it_says_nothing_more(
    connected: Chat, instagram: PretendInstagram
) -> None:
    connected.sends("/accounts")
    assert "as of" not in connected.sees("0 of 25 posts in 24 hours").text
    instagram.later(hours=3)
    connected.sends("/accounts")
    connected.sees("0 of 25 posts in 24 hours (as of Tue 09:00 UTC)")
    instagram.later(hours=21)
    connected.sends("/accounts")
    assert "24 hours" not in connected.sees("@sunny.bakery").text


def test_a_new_token_shows_the_quota_as_it_is_now(
    connected: Chat, instagram: PretendInstagram
) -> None:
    instagram.later(hours=3)
    instagram.door("accounts", username="sunny.bakery", quota_usage=7, token=NEW_TOKEN)
    connected.sends("/accounts")
    connected.taps("@sunny.bakery")
    connected.taps("Change the token")
    connected.sends(NEW_TOKEN)
    connected.sees("7 of 25 posts in 24 hours")
    assert "as of" not in connected.last.text


def test_the_page_of_an_account_says_who_let_the_bot_in_and_when(
    connected: Chat, boris: Chat, instagram: PretendInstagram
) -> None:
    instagram.later(hours=1)
    boris.sends("/accounts")
    boris.taps("@sunny.bakery")
    boris.sees("09:00 (UTC): подключение, Anna")
    boris.taps("Новый токен")
    boris.sends(INSTAGRAM_TOKEN)
    connected.sends("/accounts")
    connected.taps("@sunny.bakery")
    page = connected.sees("🕓 Tue 1 Dec, 10:00 (UTC): token changed by Борис")
    assert page.text.index("changed by Борис") < page.text.index("connected by Anna")
    assert INSTAGRAM_TOKEN not in page.text
