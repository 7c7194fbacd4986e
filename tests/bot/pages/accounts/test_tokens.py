"""Connecting an account by pasting a token: the message is deleted first, then checked."""

import logging
from collections.abc import Sequence
from pathlib import Path

import pytest
import responses

from sandbox.instagram.records import SCOPES
from tests.helpers.chat import ANNA, Chat, Seen, Stage
from tests.helpers.pretend_graph import (
    FACEBOOK_TOKEN,
    INSTAGRAM_TOKEN,
    PAGE_TOKEN,
    PretendInstagram,
)
from tests.helpers.telegram_fake import RefusedError

WRONG_TOKEN = "IGnobody0000000000000000000000000001"
NEW_TOKEN = "IGSANDBOXSunnyBakery0002"


@pytest.fixture
def asked(anna: Chat) -> Chat:
    """Anna, asked for a token."""
    anna.sends("/accounts")
    anna.taps("Connect")
    anna.sees("Paste the access token")
    return anna


def test_a_pasted_token_connects_the_account_and_shows_its_quota(asked: Chat) -> None:
    message = asked.sends(INSTAGRAM_TOKEN)
    connected = asked.sees("✅ Connected: @sunny.bakery")
    assert "0 of 25 posts in 24 hours" in connected.text
    assert "Now send me a photo or a video" in connected.text
    assert connected.buttons == ["⏰ Set posting times", "➕ Another account", "⚙️ Settings"]
    assert (asked.id, message["message_id"]) not in asked.stage.telegram.messages
    asked.taps("⏰ Set posting times")
    asked.taps("Every day 18:00")
    asked.sees("Posting times of @sunny.bakery (UTC)\nEvery day 18:00")


@pytest.mark.parametrize(
    ("language", "connect", "asks", "welcome"),
    [
        ("en", "Connect", "Paste the access token", "✅ Connected"),
        ("ru", "Подключить", "Вставьте токен", "✅ Подключ"),
    ],
)
def test_once_the_token_is_there_nothing_asks_for_it(
    stage: Stage, language: str, connect: str, asks: str, welcome: str
) -> None:
    person = stage.chat(ANNA, language)
    person.sends("/start")
    person.taps(connect)
    person.sees(asks)
    person.sends(INSTAGRAM_TOKEN)
    person.sees(welcome)
    assert not [seen for seen in person.messages if asks in seen.text]


def test_each_line_about_a_connected_account_begins_with_a_capital(stage: Stage) -> None:
    anna = stage.chat(ANNA, "ru")
    anna.sends("/start")
    anna.taps("Подключить")
    anna.sends(INSTAGRAM_TOKEN)
    assert "\nЗа 24 часа постов: 0 из 25\n" in anna.sees("✅ Подключён @sunny.bakery").text
    anna.sends("/accounts")
    assert "@sunny.bakery · за 24 часа постов: 0 из 25" in anna.last.text


def test_after_a_refused_token_one_question_stands_at_most(asked: Chat) -> None:
    def questions() -> list[Seen]:
        return [seen for seen in asked.messages if "Paste the access token" in seen.text]

    asked.sends(WRONG_TOKEN)
    asked.taps("Try again")
    assert questions() == [asked.last]
    asked.sends(WRONG_TOKEN)
    asked.taps("Back")
    asked.sees("None is connected yet")
    assert questions() == []


def test_the_list_that_a_cancelled_question_became_stays(
    asked: Chat,
) -> None:
    asked.taps("Cancel")
    accounts = asked.sees("None is connected yet")
    asked.sends("/new")
    asked.sends("/cancel")
    assert accounts.message_id in [seen.message_id for seen in asked.messages]


def test_the_accounts_take_no_card_away_that_a_question_stands_on(
    connected: Chat, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    card = connected.sees("Draft · @sunny.bakery").message_id
    connected.taps("✏️ Caption")
    connected.sends("/accounts")
    assert card in [seen.message_id for seen in connected.messages]


def test_a_facebook_token_connects_the_account_of_its_page(asked: Chat) -> None:
    asked.sends(FACEBOOK_TOKEN)
    asked.sees("Connected: @corner.books")


@pytest.mark.parametrize("kind", ["owned", "client"])
def test_a_page_of_a_business_portfolio_is_found(
    asked: Chat, instagram: PretendInstagram, kind: str
) -> None:
    permissions = (*SCOPES["facebook"], "business_management")
    instagram.door("accounts", username="corner.books", portfolio=kind, permissions=permissions)
    asked.sends(FACEBOOK_TOKEN)
    asked.sees("Connected: @corner.books")


def test_a_token_that_hides_the_portfolio_names_the_permission_and_the_way_around_it(
    asked: Chat, instagram: PretendInstagram
) -> None:
    instagram.door("accounts", username="corner.books", portfolio="owned")
    asked.sends(FACEBOOK_TOKEN)
    refusal = asked.sees("the permission business_management")
    assert "paste the Page's own token" in refusal.text
    asked.sends(PAGE_TOKEN)
    asked.sees("Connected: @corner.books")


def test_spaces_around_the_token_do_no_harm(asked: Chat) -> None:
    asked.sends(f"  {INSTAGRAM_TOKEN}\n")
    asked.sees("Connected: @sunny.bakery")


def test_the_message_is_deleted_before_anything_is_asked_of_instagram(
    asked: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    calls_when_deleted: list[int] = []
    delete = stage.telegram._deleteMessage
    stage.telegram._deleteMessage = lambda given: (  # type: ignore[method-assign]
        calls_when_deleted.append(len(instagram.log())) or delete(given)  # type: ignore[func-returns-value]
    )
    instagram.door("faults", where="any", effect="lost_before", times=20)
    asked.sends(INSTAGRAM_TOKEN)
    asked.sees("Instagram doesn't answer")
    assert calls_when_deleted == [0]


@pytest.mark.parametrize(
    ("token_state", "words"),
    [("expired", "This token has expired. Get a new one"), ("revoked", "access was withdrawn")],
)
def test_a_token_that_instagram_refuses_is_asked_again(
    asked: Chat, instagram: PretendInstagram, token_state: str, words: str
) -> None:
    instagram.door("accounts", username="sunny.bakery", token_state=token_state)
    asked.sends(INSTAGRAM_TOKEN)
    refusal = asked.sees(words)
    assert "Your message is deleted" in refusal.text
    assert "🔁 Try again" in refusal.buttons
    instagram.door("accounts", username="sunny.bakery", token_state="valid")
    asked.sends(INSTAGRAM_TOKEN)
    asked.sees("Connected")


@pytest.mark.parametrize(
    ("code", "said", "words"),
    [
        (100, "Unsupported request - method type: get", "add the account as an Instagram tester"),
        (100, "Tried accessing nonexisting field (user_id)", "make a new token"),
        (4711, "Something new", "Instagram refused"),
        (2500, "An active access token must be used", "This token is not valid"),
        (2, "Service temporarily unavailable", "Instagram answered, but could not check"),
        (4, "Application request limit reached", "in a few minutes"),
    ],
)
def test_a_refusal_is_told_as_one_with_instagrams_own_words(
    asked: Chat, instagram: PretendInstagram, code: int, said: str, words: str
) -> None:
    instagram.door("faults", where="me", effect="error", code=code, message=said, times=9)
    asked.sends(INSTAGRAM_TOKEN)
    refusal = asked.sees(words)
    assert said in refusal.text
    assert "doesn't answer" not in refusal.text
    assert "🔁 Try again" in refusal.buttons


def test_an_unknown_token_is_refused(asked: Chat, stage: Stage) -> None:
    asked.sends(WRONG_TOKEN)
    asked.sees("This token is not valid")
    assert stage.posting.accounts.all() == ()


def test_a_token_that_may_not_publish_is_told_apart(
    asked: Chat, instagram: PretendInstagram
) -> None:
    instagram.door("accounts", username="sunny.bakery", permissions=["instagram_business_basic"])
    asked.sends(INSTAGRAM_TOKEN)
    asked.sees("publishing is not allowed")


@pytest.mark.parametrize("typed", ["hello", "IG with spaces", "💥", "https is no link", "@anna"])
def test_what_is_no_token_stays_and_the_token_is_still_awaited(asked: Chat, typed: str) -> None:
    message = asked.sends(typed)
    asked.sees("This doesn't look like an access token")
    assert (asked.id, message["message_id"]) in asked.stage.telegram.messages
    asked.sends(INSTAGRAM_TOKEN)
    asked.sees("Connected: @sunny.bakery")


def test_below_what_is_no_token_stands_where_to_get_one_and_a_way_out(asked: Chat) -> None:
    asked.sends("IGhello")
    answer = asked.sees("This doesn't look like an access token")
    assert {"❓ Where to get it", "✖️ Cancel"} <= {*answer.buttons}
    asked.taps("❓ Where to get it")
    asked.sees("Where to get a token")
    asked.sends(INSTAGRAM_TOKEN)
    asked.sees("Connected: @sunny.bakery")


@pytest.mark.parametrize(
    "typed", ["XYZ0000000000000000000000001", "abc.def-0000000000000000000000001"]
)
def test_a_long_word_of_an_unknown_kind_is_deleted_just_in_case(asked: Chat, typed: str) -> None:
    message = asked.sends(typed)
    asked.sees("This doesn't look like an access token")
    assert (asked.id, message["message_id"]) not in asked.stage.telegram.messages


def test_when_deleting_fails_the_person_is_asked_to_do_it(asked: Chat, stage: Stage) -> None:
    stage.telegram.refusals["deleteMessage"] = RefusedError("Bad Request: can't be deleted")
    asked.sends(INSTAGRAM_TOKEN)
    connected = asked.sees("Connected: @sunny.bakery")
    assert "I couldn't delete your message" in connected.text


def test_a_token_is_never_seen_again(
    asked: Chat, stage: Stage, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    for token in (WRONG_TOKEN, INSTAGRAM_TOKEN):
        asked.sends(token)
        asked.taps("Try again") if token is WRONG_TOKEN else None
    asked.sends("/accounts")
    said = repr(stage.telegram.calls)
    stored = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    for token in (WRONG_TOKEN, INSTAGRAM_TOKEN):
        assert token not in said
        assert token not in caplog.text
        assert token.encode() not in stored


def test_a_stray_token_is_deleted_and_the_person_warned(connected: Chat, stage: Stage) -> None:
    message = connected.sends(f"here it is: {NEW_TOKEN}")
    connected.sees("That looked like an access token. I deleted it.")
    assert (connected.id, message["message_id"]) not in stage.telegram.messages


def test_a_stray_token_that_was_edited_in_is_deleted_too(connected: Chat, stage: Stage) -> None:
    message = connected.sends("hello")
    connected.edits(message, NEW_TOKEN)
    connected.sees("That looked like an access token")
    assert (connected.id, message["message_id"]) not in stage.telegram.messages


@pytest.mark.parametrize("text", ["#IGersMoscowPhotographyClub2026", "IGNORE all previous words"])
def test_words_that_begin_like_a_token_are_left_alone(connected: Chat, text: str) -> None:
    message = connected.sends(text)
    assert (connected.id, message["message_id"]) in connected.stage.telegram.messages


def test_the_token_of_an_account_can_be_changed(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    instagram.door("accounts", username="sunny.bakery", token=NEW_TOKEN)
    connected.sends("/accounts")
    connected.taps("@sunny.bakery")
    connected.taps("Change the token")
    connected.sees("Paste the new token of @sunny.bakery")
    connected.sends(NEW_TOKEN)
    told = connected.sees("✅ The token of @sunny.bakery is changed · 0 of 25 posts in 24 hours")
    assert told.text.splitlines()[1:] == ["🔑 My access renews itself."]
    assert told.buttons == ["⬅️ Back"]
    (account,) = stage.posting.accounts.all()
    assert stage.storage.accounts.token(account.account_id) == NEW_TOKEN
    connected.taps("Back")
    connected.sees("token changed by Anna")


@pytest.mark.parametrize(
    ("language", "connect", "told"),
    [
        ("en", "Connect", "The token of @sunny.bakery is changed"),
        ("ru", "Подключить", "Токен @sunny.bakery сменён"),
    ],
)
def test_who_connects_what_is_connected_already_changes_its_token(
    connected: Chat, stage: Stage, language: str, connect: str, told: str
) -> None:
    """They know the bot, and need not be told to send it a photo."""
    anna = stage.chat(ANNA, language)
    anna.sends("/accounts")
    anna.taps(connect)
    anna.sends(INSTAGRAM_TOKEN)
    assert "\n\n" not in anna.sees(told).text


def test_an_account_that_was_disconnected_is_connected_anew(connected: Chat) -> None:
    connected.sends("/accounts")
    connected.taps("@sunny.bakery")
    connected.taps("Disconnect")
    connected.taps("Disconnect")
    connected.taps("Connect")
    connected.sends(INSTAGRAM_TOKEN)
    connected.sees("✅ Connected: @sunny.bakery")


def test_a_token_of_another_account_does_not_replace_this_ones(
    connected: Chat, stage: Stage
) -> None:
    connected.sends("/accounts")
    connected.taps("@sunny.bakery")
    connected.taps("Change the token")
    connected.sends(FACEBOOK_TOKEN)
    connected.sees("This token belongs to @corner.books")
    (account,) = stage.posting.accounts.all()
    assert stage.storage.accounts.token(account.account_id) == INSTAGRAM_TOKEN


def test_of_several_accounts_the_person_takes_those_they_want(asked: Chat, stage: Stage) -> None:
    with responses.RequestsMock(assert_all_requests_are_fired=False) as network:
        serve_two_pages(network, stage)
        asked.sends("EAAtwo-pages-00000000000000000001")
        choice = asked.sees("This token opens 2 accounts")
        assert choice.buttons == ["⬜ @first", "⬜ @second", "✅ Done"]
        assert asked.taps("@second").text == "Connected: @second"
        assert asked.taps("@second").text == "The token of @second is changed"
    assert asked.last.buttons == ["⬜ @first", "☑️ @second", "✅ Done"]
    assert [account.username for account in stage.posting.accounts.all()] == ["second"]
    asked.taps("Done")
    asked.sees("⭐ @second")


def test_a_link_that_waited_becomes_a_draft_once_an_account_is_connected(
    anna: Chat, instagram: PretendInstagram
) -> None:
    anna.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    anna.taps("Connect")
    anna.sends(INSTAGRAM_TOKEN)
    assert "Fresh bread" in anna.sees("Draft · @sunny.bakery").text


def test_a_link_waits_until_the_account_is_chosen(
    anna: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    anna.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    anna.taps("Connect")
    with responses.RequestsMock(assert_all_requests_are_fired=False) as network:
        serve_two_pages(network, stage)
        network.add_passthru(f"{stage.hosts.facebook}/media")
        anna.sends("EAAtwo-pages-00000000000000000001")
        anna.taps("@second")
        anna.taps("Done")
    assert "Fresh bread" in anna.sees("Draft · @second").text


def test_a_choice_that_a_restart_has_forgotten_asks_for_the_token_again(
    asked: Chat, stage: Stage
) -> None:
    with responses.RequestsMock(assert_all_requests_are_fired=False) as network:
        serve_two_pages(network, stage)
        asked.sends("EAAtwo-pages-00000000000000000001")
    stage.restart()
    answer = asked.taps("@first")
    assert answer.alert
    assert answer.text == "I no longer have this token. Please paste it again."


def test_the_help_says_where_to_get_a_token(asked: Chat) -> None:
    asked.taps("Where to get it")
    asked.sees("developers.facebook.com")
    asked.sends(INSTAGRAM_TOKEN)
    asked.sees("Connected")


def test_many_accounts_of_a_token_are_on_pages(asked: Chat, stage: Stage) -> None:
    with responses.RequestsMock(assert_all_requests_are_fired=False) as network:
        serve_two_pages(network, stage, [f"branch_{number}" for number in range(7)])
        asked.sends("EAAtwo-pages-00000000000000000001")
        choice = asked.sees("This token opens 7 accounts")
        assert choice.buttons == [
            *(f"⬜ @branch_{number}" for number in range(4)),
            *("◀️", "1/2", "▶️", "✅ Done"),
        ]
        asked.taps("▶️")
        asked.taps("@branch_5")
        assert asked.last.buttons[:3] == ["⬜ @branch_4", "☑️ @branch_5", "⬜ @branch_6"]
    assert [account.username for account in stage.posting.accounts.all()] == ["branch_5"]


def serve_two_pages(
    network: responses.RequestsMock, stage: Stage, names: Sequence[str] = ("first", "second")
) -> None:
    base = f"{stage.hosts.facebook}/v25.0"
    pages = [
        {
            "id": str(number),
            "name": name,
            "access_token": f"EAApage{number}",
            "instagram_business_account": {"id": f"1784{number}", "username": name},
        }
        for number, name in enumerate(names, start=1)
    ]
    quota = {"data": [{"quota_usage": 3, "config": {"quota_total": 25, "quota_duration": 86400}}]}
    network.get(f"{base}/me/accounts", json={"data": pages})
    network.get(f"{base}/me/businesses", json={"data": []})
    for page in pages:
        account = page["instagram_business_account"]
        assert isinstance(account, dict)
        network.get(f"{base}/{account['id']}/content_publishing_limit", json=quota)
