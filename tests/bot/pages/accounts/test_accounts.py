"""/accounts: several accounts, switching, disconnecting."""

from datetime import timedelta

import pytest

from posting import AccountState, Failure, Role
from posting.accounts.holding import hold_account
from tests.bot.compose.test_actions import connect_branches
from tests.bot.notices.test_courier import scheduled
from tests.helpers.chat import ANNA, BORIS, Chat, Stage
from tests.helpers.pretend_graph import FACEBOOK_TOKEN, PretendInstagram


@pytest.fixture
def two_accounts(connected: Chat) -> Chat:
    """Anna with sunny.bakery and, current, corner.books."""
    connected.sends("/accounts")
    connected.taps("Connect")
    connected.sends(FACEBOOK_TOKEN)
    connected.sees("Connected: @corner.books")
    return connected


def test_with_none_connected_the_list_offers_to_connect(anna: Chat) -> None:
    anna.sends("/accounts")
    assert anna.sees("None is connected yet").buttons == ["➕ Connect", "⬅️ Back"]


def test_the_list_shows_each_account_with_its_quota(two_accounts: Chat) -> None:
    two_accounts.sends("/accounts")
    seen = two_accounts.sees("⭐ @corner.books · 0 of 50 posts in 24 hours")
    assert "@sunny.bakery" in seen.text
    assert seen.buttons[:2] == ["@sunny.bakery", "⭐ @corner.books"]


def test_the_current_account_is_switched_in_two_taps(two_accounts: Chat, stage: Stage) -> None:
    two_accounts.sends("/accounts")
    two_accounts.taps("@sunny.bakery")
    toast = two_accounts.taps("⭐ Default")
    assert toast.text == "New posts go to @sunny.bakery"
    assert "⭐ @sunny.bakery" in two_accounts.last.buttons
    two_accounts.sends("/start")
    two_accounts.sees("📷 @sunny.bakery")


def test_the_page_says_what_the_login_may_do(
    two_accounts: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    two_accounts.sends("/accounts")
    two_accounts.taps("@sunny.bakery")
    told = two_accounts.sees("📍 Places: by link or number only. To find them by name").text
    assert "META_APP_ID and META_APP_SECRET" in told
    assert "🚫" not in told
    (books,) = (it for it in stage.posting.accounts.all() if it.username == "corner.books")
    two_accounts.sends("/accounts")
    two_accounts.taps("@corner.books")
    two_accounts.sees("📍 Places by name: Instagram has not refused them so far.")
    for right in ("collaborators", "pages/search"):
        stage.storage.accounts.note_refused(books.account_id, right)
    stage.posting.people.set_language(two_accounts.id, "ru")
    two_accounts.sends("/accounts")
    two_accounts.taps("@corner.books")
    told = two_accounts.sees("🚫 С этим входом Instagram уже отказал: соавторы.").text
    assert "📍 Места: только по ссылке или номеру, искать их по названию Instagram не даёт" in told


def test_disconnecting_asks_first_and_erases_the_token(connected: Chat, stage: Stage) -> None:
    connected.sends("/accounts")
    connected.taps("@sunny.bakery")
    connected.taps("Disconnect")
    question = connected.sees("Drafts stay and come back with the account. Disconnect?")
    assert "0 planned" not in question.text
    (account,) = stage.posting.accounts.all()
    assert account.state is AccountState.CONNECTED
    toast = connected.taps("Disconnect")
    assert toast.text == "@sunny.bakery is disconnected, its token is erased"
    (account,) = stage.posting.accounts.all()
    assert account.state is AccountState.DISCONNECTED
    connected.sees("None is connected yet")


def test_posts_of_a_disconnected_account_are_said_to_wait_for_it(
    connected: Chat, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nBread")
    connected.taps("⚡")
    connected.sends("/accounts")
    connected.taps("@sunny.bakery")
    connected.taps("Disconnect")
    connected.sees("1 planned post will be put on hold")
    connected.taps("Disconnect")
    told = "\n".join(seen.text for seen in connected.messages)  # its card is drawn anew meanwhile
    assert "🔌 Disconnected: @sunny.bakery. Posts stay and come back" in told
    assert "None is connected yet" not in told


@pytest.mark.parametrize("asks", ["/posts", "/plan", "/start"])
def test_whoever_has_disconnected_the_account_is_told_what_waits_for_it(
    connected: Chat, boris: Chat, stage: Stage, instagram: PretendInstagram, asks: str
) -> None:
    """And is greeted as no newcomer."""
    boris.sends("/start")
    connected.sends(f"{instagram.sample('bread.jpg')}\nBread")
    connected.taps("⚡")
    connected.sends(f"{instagram.sample('books.jpg')}\nBooks")
    connected.sends("/accounts")
    connected.taps("@sunny.bakery")
    connected.taps("Disconnect")
    connected.taps("Disconnect")
    stage.deliver()
    waits = (
        "🔌 No Instagram account is connected now, so nothing goes out. Disconnected: "
        "@sunny.bakery.\nPlanned 1 · drafts 1. The posts stay, and come back with the account."
    )
    connected.sends(asks)
    told = [it for it in connected.messages if it.text == waits]  # cards are drawn anew meanwhile
    assert [it.buttons[0] for it in told] == ["🔗 Connect Instagram"]
    stage.posting.people.set_role(BORIS, Role.EDITOR)
    stage.owners = frozenset({ANNA})
    stage.restart()
    boris.sends(asks)
    seen = boris.sees("Сейчас ни один аккаунт Instagram не подключён")
    assert "Отключены: @sunny.bakery. Подключить снова может владелец." in seen.text
    assert "🔗 Подключить Instagram" not in seen.buttons
    boris.sends_photo("one")
    kept = boris.sees("Ваше сообщение я сохранил: когда аккаунт появится, нажмите")
    assert kept.buttons == ["▶️ Сделать черновики"]


def test_a_photo_that_comes_after_the_account_was_disconnected_waits_for_it(
    connected: Chat,
) -> None:
    connected.sends("/accounts")
    connected.taps("@sunny.bakery")
    connected.taps("Disconnect")
    connected.taps("Disconnect")
    connected.sends_photo("one")
    told = connected.sees("Disconnected: @sunny.bakery.")
    assert told.text.endswith("I keep your message and make a draft of it then.")
    assert told.buttons == ["🔗 Connect Instagram"]


def test_after_the_current_one_is_disconnected_the_star_is_where_new_posts_go(
    two_accounts: Chat,
) -> None:
    two_accounts.sends("/accounts")
    two_accounts.taps("@corner.books")
    two_accounts.taps("Disconnect")
    two_accounts.taps("Disconnect")
    two_accounts.sees("⭐ @sunny.bakery")
    two_accounts.taps("⭐ @sunny.bakery")
    assert "⭐ Default" not in two_accounts.last.buttons
    two_accounts.sends("/start")
    two_accounts.sees("📷 @sunny.bakery")


def test_a_post_of_a_disconnected_account_is_not_told_as_a_refusal_of_instagram(
    connected: Chat, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.taps("⚡")
    connected.sends("/accounts")
    connected.taps("@sunny.bakery")
    connected.taps("Disconnect")
    connected.taps("Disconnect")
    connected.taps("🚀 Now")
    (card,) = [seen for seen in connected.messages if "On hold" in seen.text]
    assert "@sunny.bakery is disconnected. Nothing is lost" in card.text
    assert "doesn't accept" not in card.text
    assert "➕ Connect" in card.buttons


def test_disconnecting_can_be_thought_better_of(connected: Chat, stage: Stage) -> None:
    connected.sends("/accounts")
    connected.taps("@sunny.bakery")
    connected.taps("Disconnect")
    connected.taps("Back")
    connected.sees("@sunny.bakery")
    (account,) = stage.posting.accounts.all()
    assert account.state is AccountState.CONNECTED


def test_an_account_in_trouble_says_what_to_do(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    (account,) = stage.posting.accounts.all()
    failure = Failure("access_expired", 190, 463, "expired")
    stage.storage.accounts.set_trouble(account.account_id, failure, instagram.now)
    connected.sends("/accounts")
    seen = connected.sees("Instagram no longer accepts my access to the account")
    assert seen.buttons[0] == "⚠️ @sunny.bakery"
    connected.taps("⚠️ @sunny.bakery")
    assert "Change the token" in connected.sees("my access").text


@pytest.mark.parametrize(
    ("failure", "words"),
    [
        (Failure("account", 25, 2207050, "restricted"), "Open Instagram's app and do what it asks"),
        (Failure("app_setup", 3, None, "no"), "Another token of the same app will not help"),
    ],
)
def test_trouble_that_no_token_cures_is_not_called_a_matter_of_the_token(
    connected: Chat, stage: Stage, instagram: PretendInstagram, failure: Failure, words: str
) -> None:
    (account,) = stage.posting.accounts.all()
    connected.sends(f"{instagram.sample('bread.jpg')}\nBread")
    connected.taps("⚡")
    hold_account(stage.storage, account.account_id, failure, instagram.now)
    stage.publish_due()
    connected.sees(words)
    assert "no longer accepts my access" not in connected.last.text
    assert connected.last.buttons[0] == "🔁 Check again"
    connected.sends("/posts")
    connected.taps("Bread")
    connected.sees(words)
    connected.sends("/accounts")
    connected.taps("⚠️ @sunny.bakery")
    connected.sees(words)


def test_an_account_that_works_again_is_found_out_with_one_tap_and_its_posts_go_on(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nBread")
    connected.taps("⚡")
    (account,) = stage.posting.accounts.all()
    hold_account(
        stage.storage,
        account.account_id,
        Failure("account", 25, 2207050, "restricted"),
        instagram.now,
    )
    instagram.door("accounts", username="sunny.bakery", token_state="expired")
    connected.sends("/accounts")
    connected.taps("⚠️ @sunny.bakery")
    assert connected.taps("Check again").text == "@sunny.bakery does not work yet"
    instagram.door("accounts", username="sunny.bakery", token_state="valid")
    assert "@sunny.bakery works again" in connected.taps("Check again").text
    assert "🔁 Check again" not in connected.last.buttons
    connected.sends("/posts")
    connected.taps("Bread")
    connected.sees("🗓")


def test_each_account_has_its_own_zone(two_accounts: Chat, stage: Stage) -> None:
    two_accounts.sends("/accounts")
    two_accounts.taps("@sunny.bakery")
    two_accounts.taps("Time zone")
    two_accounts.taps("Dubai")
    zones = {account.username: account.timezone for account in stage.posting.accounts.all()}
    assert zones == {"sunny.bakery": "Asia/Dubai", "corner.books": "UTC"}


def test_boris_sees_the_accounts_of_anna(connected: Chat, boris: Chat) -> None:
    boris.sends("/accounts")
    boris.sees("@sunny.bakery")


@pytest.mark.parametrize("data", ["a:zz", "at:zz", "ad:zz:1", "au:zz", "z:zz"])
def test_a_button_of_an_account_that_is_not_there_does_nothing(
    connected: Chat, stage: Stage, data: str
) -> None:
    connected.sends("/accounts")
    connected.taps_data(data)
    (account,) = stage.posting.accounts.all()
    assert account.state is AccountState.CONNECTED


@pytest.mark.parametrize(
    ("person", "latest"), [("connected", "at the latest"), ("boris", "позднее")]
)
def test_a_token_that_will_not_renew_is_told_and_shown_with_its_last_possible_end(
    request: pytest.FixtureRequest,
    stage: Stage,
    connected: Chat,
    instagram: PretendInstagram,
    person: str,
    latest: str,
) -> None:
    reader: Chat = request.getfixturevalue(person)
    reader.sends("/start")
    scheduled(reader, instagram, "Bread", instagram.now + timedelta(days=59))
    stage.publish_due()  # Instagram is asked ahead, while the token is good
    instagram.later(seconds=10)
    stage.publish_due()
    words = "Unsupported request - method type: get"
    instagram.door(
        "faults", where="refresh_token", effect="error", code=100, message=words, times=99
    )
    for _ in range(48):
        for account_id in stage.posting.tokens.due():
            stage.posting.tokens.look_after(account_id)
        stage.posting.tokens.warn()
        instagram.later(days=1)
    stage.publish_due()
    assert latest in reader.sees("@sunny.bakery").text
    assert any("🔑" in label or "🔗" in label for label in reader.last.buttons)
    for screen in ("/accounts", "/status"):
        reader.sends(screen)
        assert "🔑" in reader.last.text
        assert (
            "latest" in reader.last.text
            or "позднее" in reader.last.text
            or "не позже" in reader.last.text
        )


def test_many_accounts_are_on_pages_with_five_rows_at_most(connected: Chat, stage: Stage) -> None:
    connect_branches(stage, 6)
    connected.sends("/accounts")
    listed = connected.sees("⭐ @sunny.bakery")
    assert listed.buttons == [
        *("⭐ @sunny.bakery", "@branch_0", "@branch_1", "@branch_2"),
        *("◀️", "1/2", "▶️", "➕ Connect", "⬅️ Back"),
    ]
    assert len(listed.raw["reply_markup"]["inline_keyboard"]) == 4
    connected.taps("▶️")
    connected.taps("@branch_5")
    connected.taps("⭐ Default")
    connected.sees("⭐ @branch_5")
