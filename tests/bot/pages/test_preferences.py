"""/settings: language, time zone, and what is told."""

import pytest

from posting import FailedNotice, NewNotice, PostState
from storage.records import PUBLISHER, Failure, PostChanges
from tests.helpers.chat import Chat, Stage
from tests.helpers.posts import the_post
from tests.helpers.pretend_graph import INSTAGRAM_TOKEN, PretendInstagram


def zone_of(stage: Stage) -> str:
    (account,) = stage.posting.accounts.all()
    return account.timezone


def test_the_language_changes_at_once_and_stays(connected: Chat, stage: Stage) -> None:
    connected.sends("/settings")
    connected.taps("Language: English")
    assert connected.sees("Настройки").buttons[0] == "🌐 Язык: русский"
    stage.restart()
    connected.sends("/help")
    connected.sees("Как это работает")


def test_a_chosen_language_outlives_a_change_of_the_apps_language(connected: Chat) -> None:
    connected.sends("/settings")
    connected.taps("Language")
    connected.person["language_code"] = "de"
    connected.sends("/help")
    connected.sees("Как это работает")


@pytest.mark.parametrize(
    ("code", "words"),
    [("ru", "Я публикую"), ("uk", "Я публикую"), ("de", "I publish"), (None, "I publish")],
)
def test_the_first_language_is_that_of_the_app(stage: Stage, code: str | None, words: str) -> None:
    person = stage.chat(1001)
    if code:
        person.person["language_code"] = code
    else:
        del person.person["language_code"]
    person.sends("/start")
    person.sees(words)


def test_a_city_button_sets_the_zone_of_the_account(connected: Chat, stage: Stage) -> None:
    connected.sends("/settings")
    connected.taps("Time zone: UTC")
    toast = connected.taps("Moscow")
    assert toast.text == "Time zone: Moscow"
    assert "🕐 Moscow" in connected.sees("Settings").buttons
    assert zone_of(stage) == "Europe/Moscow"


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("Lisbon", "Europe/Lisbon"),
        ("омск", "Asia/Omsk"),
        ("Нью-Йорк", "America/New_York"),
        ("Asia/Tokyo", "Asia/Tokyo"),
    ],
)
def test_a_city_may_be_typed_in_either_language(
    connected: Chat, stage: Stage, typed: str, zone: str
) -> None:
    connected.sends("/settings")
    connected.taps("Time zone")
    connected.sends(typed)
    connected.sees("Settings")
    assert zone_of(stage) == zone


def test_an_unknown_city_is_asked_again(connected: Chat, stage: Stage) -> None:
    connected.sends("/settings")
    connected.taps("Time zone")
    connected.sends("Atlantis <b>")
    connected.sees("I don't know “Atlantis <b>”")
    connected.sends("Riga")
    assert zone_of(stage) == "Europe/Riga"


@pytest.mark.parametrize(
    ("typed", "offered", "tapped", "zone"),
    [
        ("EST", ["New York", "Toronto", "Panama", "Jamaica"], "New York", "America/New_York"),
        ("GMT", ["London", "Accra", "Reykjavik", "UTC"], "UTC", "UTC"),
        ("UTC+5:30", ["Kolkata"], "Kolkata", "Asia/Kolkata"),
        ("Brazil", ["Sao Paulo"], "Sao Paulo", "America/Sao_Paulo"),
        ("Mocsow", ["Moscow", "London", "Berlin"], "Moscow", "Europe/Moscow"),
    ],
)
def test_what_may_mean_several_clocks_is_asked_with_the_cities_meant(
    connected: Chat, stage: Stage, typed: str, offered: list[str], tapped: str, zone: str
) -> None:
    connected.sends("/settings")
    connected.taps("Time zone")
    connected.sends(typed)
    assert connected.last.buttons[: len(offered)] == offered
    assert zone_of(stage) == "UTC"
    connected.taps(tapped)
    assert zone_of(stage) == zone


def test_instead_of_a_button_another_city_may_be_typed(connected: Chat, stage: Stage) -> None:
    connected.sends("/settings")
    connected.taps("Time zone")
    connected.sends("EST")
    connected.sees("“EST” can mean several clocks")
    connected.sends("Miami")
    assert zone_of(stage) == "America/New_York"


def test_a_written_offset_is_kept_and_said_to_have_no_summer_time(
    connected: Chat, stage: Stage
) -> None:
    connected.sends("/settings")
    connected.taps("Time zone")
    connected.sends("UTC-5")
    assert "🕐 Time zone: UTC-5. It is 04:00 there now." in [it.text for it in connected.messages]
    connected.sees("Time zone: UTC-5. It stays the same all year.")
    assert zone_of(stage) == "Etc/GMT+5"
    connected.taps("New York")
    assert zone_of(stage) == "America/New_York"


def test_before_an_account_is_connected_the_zone_is_the_persons_own(
    anna: Chat, stage: Stage
) -> None:
    anna.sends("/start")
    anna.taps("Change time zone")
    anna.taps("Berlin")
    anna.sees("Berlin")
    anna.taps("Connect")
    anna.sends(INSTAGRAM_TOKEN)
    anna.sees("Time zone: Berlin")
    assert zone_of(stage) == "Europe/Berlin"


def test_russian_speakers_are_offered_russian_cities(boris: Chat) -> None:
    boris.sends("/start")
    boris.taps("Сменить пояс")
    assert {"Калининград", "Москва", "Владивосток"} <= set(boris.last.buttons)


def test_a_forged_city_changes_nothing(connected: Chat, stage: Stage) -> None:
    connected.sends("/settings")
    connected.taps("Time zone")
    connected.taps_data("zc:0:Mars/Olympus")
    assert zone_of(stage) == "UTC"
    connected.sees("Settings")


@pytest.mark.parametrize(("zone", "shown"), [("EST", "EST"), ("Etc/GMT-3", "UTC+3")])
def test_who_has_clocks_without_summer_time_is_told_so_in_the_settings(
    connected: Chat, stage: Stage, zone: str, shown: str
) -> None:
    """Also those whose zone was stored when such names were not asked about."""
    stage.posting.people.set_timezone(connected.id, zone)
    connected.sends("/settings")
    connected.sees(f"{shown} stays the same all year")
    connected.taps("Time zone")
    connected.taps("New York")
    connected.sees("Settings")
    assert "all year" not in connected.last.text


@pytest.mark.parametrize(
    ("language", "labels"),
    [
        (
            "en",
            [
                *("🌐 Language: English", "🕐 Time zone: UTC"),
                *("⏰ Posting times", "#️⃣ Hashtag sets"),
                *("🔔 Notices: mine", "📊 Results: on", "👥 Team", "🔗 Accounts"),
            ],
        ),
        (
            "ru",
            [
                *("🌐 Язык: русский", "#️⃣ Наборы", "🕐 Часовой пояс: UTC"),
                *("⏰ Время публикаций", "🔔 Посты: мои", "📊 Итоги: вкл"),
                *("👥 Команда", "🔗 Аккаунты"),
            ],
        ),
    ],
)
def test_all_settings_are_one_screen(
    connected: Chat, stage: Stage, language: str, labels: list[str]
) -> None:
    stage.posting.people.set_language(connected.id, language)
    connected.sends("/settings")
    assert connected.last.buttons == labels
    _, about, *_ = connected.last.text.split("\n\n")
    names = [line.partition(":")[0] for line in about.splitlines()]
    assert [it.partition(":")[0] for it in labels if it[0] in "🔔📊"] == names


def test_each_hears_of_the_posts_that_they_want_to_hear_of(
    connected: Chat, boris: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    boris.sends("/settings")
    assert boris.taps("🔔").text == "Сообщу и о чужих постах: вышли или не вышли"
    assert "🔔 Посты: все" in boris.last.buttons
    connected.sends("/settings")
    connected.taps("🔔")
    assert connected.taps("🔔").text == (
        "Of your posts you only hear what went wrong or waits for you"
    )
    connected.sends(f"{instagram.sample('bread.jpg')}\nBread")
    connected.taps("🚀 Now")
    stage.telegram.calls.clear()
    for _ in range(4):
        instagram.later(seconds=15)
        stage.publish_due()
    assert any("Опубликовано" in seen.text for seen in boris.messages), boris.transcript()
    assert sent_to(stage, connected) == []
    assert "✅ Published" in connected.last.text, "its card says so"


def test_who_hears_only_of_failures_hears_of_them(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends("/settings")
    connected.taps("🔔")
    connected.taps("🔔")
    connected.sends(f"{instagram.sample('bread.jpg')}\nBread")
    post = the_post(stage)
    failure = Failure("access_expired", 190, 463, "Session has expired", step="create")
    stage.storage.posts.change(
        post,
        PostChanges(state=PostState.FAILED, failure=failure),
        actor=PUBLISHER,
        what="failed",
        now=stage.posting.clock(),
        notices=[NewNotice(post.author_id, FailedNotice(), post.account_id)],
    )
    stage.telegram.calls.clear()
    stage.publish_due()
    assert len(sent_to(stage, connected)) == 1


def sent_to(stage: Stage, chat: Chat) -> list[str]:
    """The methods by which new messages came."""
    calls = [(name, told) for name, told in stage.telegram.calls if name.startswith("send")]
    return [name for name, told in calls if str(told.get("chat_id")) == str(chat.id)]
