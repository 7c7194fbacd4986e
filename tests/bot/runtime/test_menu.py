"""What Telegram shows of the bot in each language."""

from bot.runtime.menu import MENU, OWNERS_MENU, register
from bot.words.words import load_words
from tests.helpers.chat import ANNA, BORIS, Chat, Stage


def registered(stage: Stage) -> int:
    """Bring the profile up to date; how many writes that took."""
    before = len(stage.telegram.calls)
    stage.run(register(stage.application.bot, load_words(), stage.services.owners))
    return sum(name.startswith("set") for name, _ in stage.telegram.calls[before:])


def test_menu_and_descriptions_are_there_in_both_languages(stage: Stage) -> None:
    registered(stage)
    english, russian = (stage.telegram.profile["commands", code] for code in ("", "ru"))
    assert [entry["command"] for entry in english] == list(MENU)
    assert english[0]["description"] == "New post"
    assert russian[0]["description"] == "Новый пост"
    assert stage.telegram.profile["long", "ru"].startswith("Публикую")
    assert len(stage.telegram.profile["short", ""]) <= 120


def test_nothing_is_written_that_telegram_has_already(stage: Stage) -> None:
    assert registered(stage) == 6
    assert registered(stage) == 0


def test_owners_who_talk_to_the_bot_see_status_in_their_menu_and_nobody_else_does(
    stage: Stage, anna: Chat
) -> None:
    registered(stage)
    assert (f"commands of {ANNA}", "") not in stage.telegram.profile
    anna.sends("/start")
    registered(stage)
    hers = stage.telegram.profile[f"commands of {ANNA}", "ru"]
    assert [entry["command"] for entry in hers] == list(OWNERS_MENU)
    assert (f"commands of {BORIS}", "") not in stage.telegram.profile
    assert "status" not in [entry["command"] for entry in stage.telegram.profile["commands", ""]]
    assert registered(stage) == 0


def test_telegram_out_of_reach_does_no_harm(stage: Stage) -> None:
    stage.telegram.down = True
    assert registered(stage) == 0


def test_every_command_of_the_menu_works(connected: Chat) -> None:
    for name in OWNERS_MENU:
        connected.sends(f"/{name}")
        assert "don't know" not in connected.last.text
