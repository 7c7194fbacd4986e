"""What Telegram shows of the bot in each language."""

from telegram.ext import Job

from bot.runtime import Context
from bot.runtime.menu import MENU, MENUS, register
from posting import Role
from tests.helpers.chat import ANNA, BORIS, Chat, Stage


def run(stage: Stage, job: Job[Context]) -> None:
    job.schedule_removal()
    stage.run(job.run(stage.application))


def registered(stage: Stage) -> int:
    """Bring the profile up to date; how many writes that took."""
    before = len(stage.telegram.calls)
    jobs = stage.application.job_queue
    assert jobs
    run(stage, jobs.run_once(register, 0))
    return sum(name.startswith("set") for name, _ in stage.telegram.calls[before:])


def test_menu_and_descriptions_are_there_in_both_languages(stage: Stage) -> None:
    registered(stage)
    english, russian = (stage.telegram.profile["commands", code] for code in ("", "ru"))
    assert [entry["command"] for entry in english] == list(MENU)
    assert english[0]["description"] == "New post"
    assert russian[0]["description"] == "Новый пост"
    assert stage.telegram.profile["long", "ru"].startswith("Публикую")
    assert len(stage.telegram.profile["short", ""]) <= 120


def test_in_groups_the_menu_is_one_line(stage: Stage) -> None:
    registered(stage)
    in_groups = [stage.telegram.profile["commands in groups", code] for code in ("", "ru")]
    assert [[entry["command"] for entry in menu] for menu in in_groups] == [["plan"], ["plan"]]


def test_nothing_is_written_that_telegram_has_already(stage: Stage) -> None:
    assert registered(stage) == 8
    assert registered(stage) == 0


def test_owners_who_talk_to_the_bot_see_status_in_their_menu_and_nobody_else_does(
    stage: Stage, anna: Chat
) -> None:
    registered(stage)
    assert (f"commands of {ANNA}", "") not in stage.telegram.profile
    anna.sends("/start")
    registered(stage)
    hers = stage.telegram.profile[f"commands of {ANNA}", ""]
    assert [entry["command"] for entry in hers] == list(MENUS[Role.OWNER])
    assert (f"commands of {BORIS}", "") not in stage.telegram.profile
    assert "status" not in [entry["command"] for entry in stage.telegram.profile["commands", ""]]
    assert registered(stage) == 0


def own_menu(stage: Stage, person_id: int) -> list[str] | None:
    """As the chat with one person shows it, when what waited is done; None: everybody's."""
    jobs = stage.application.job_queue
    assert jobs
    for job in jobs.get_jobs_by_name(f"menu of {person_id}"):
        run(stage, job)
    shown = stage.telegram.profile.get((f"commands of {person_id}", ""))
    return shown and [entry["description"] for entry in shown]


def test_the_menu_is_there_as_soon_as_an_owner_is_met(stage: Stage, anna: Chat) -> None:
    anna.sends("/start")
    assert "New post" in (own_menu(stage, ANNA) or [])


def test_the_menu_follows_the_language_that_is_chosen(stage: Stage, connected: Chat) -> None:
    connected.sends("/settings")
    connected.taps("Language")
    assert "Новый пост" in (own_menu(stage, ANNA) or [])


def test_the_menu_follows_an_app_that_speaks_another_language_now(
    stage: Stage, connected: Chat
) -> None:
    stage.chat(ANNA, "ru").sends("/help")
    assert "Новый пост" in (own_menu(stage, ANNA) or [])


def test_who_is_no_owner_any_more_has_the_menu_of_everybody(stage: Stage, connected: Chat) -> None:
    registered(stage)
    assert own_menu(stage, ANNA)
    stage.owners = frozenset({BORIS})
    stage.restart()
    registered(stage)
    assert own_menu(stage, ANNA) is None


def test_a_menu_for_the_language_of_the_app_does_not_win_over_the_one_that_was_chosen(
    stage: Stage, connected: Chat
) -> None:
    stage.telegram.profile[f"commands of {ANNA}", "ru"] = [{"command": "new", "description": "?"}]
    registered(stage)
    assert (f"commands of {ANNA}", "ru") not in stage.telegram.profile


def test_telegram_out_of_reach_does_no_harm(stage: Stage) -> None:
    stage.telegram.down = True
    assert registered(stage) == 0


def test_every_command_of_the_menu_works(connected: Chat) -> None:
    for name in MENUS[Role.OWNER]:
        connected.sends(f"/{name}")
        assert "don't know" not in connected.last.text
