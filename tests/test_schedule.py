"""What one worker of a run gets together."""

from tests.helpers.schedule import together


def test_a_module_stays_whole_and_long_stories_are_taken_one_by_one() -> None:
    first, second = "tests/bot/test_floods.py::test_a", "tests/bot/test_floods.py::test_b[x::y]"
    assert together(first) == together(second) != together("tests/bot/test_access.py::test_a")
    story = "tests/e2e/test_kills.py::test_{}"
    assert together(story.format("a")) != together(story.format("b"))


def test_only_one_worker_imports_aiogram() -> None:
    modules = ("test_aiogram.py", "test_forwards_and_replies.py")
    assert len({together(f"tests/sandbox/telegram/{name}::test_a") for name in modules}) == 1
