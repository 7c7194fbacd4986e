"""The plan of the house, measured: how much each module leans on others, and that nothing goes in a
circle. Where a measure could be met only by worse code, `docs/decisions/` says so."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.house import (
    PAGE,
    PRODUCT,
    ROOT,
    arrows_per_module,
    circle,
    imports_of_the_product,
    longest_chain,
    modules_per_room,
    page,
    rooms,
)
from tests.helpers.table import each_row

# What lists things has no end: the buttons of the bot, the errors of Meta, the faces that name all
# that their rooms give.
TABLES = {
    "bot/screen/__init__.py",
    "bot/screen/buttons/buttons.py",
    "graph/error_table.py",
    "posting/__init__.py",
}
# A room is what one person can hold in the head: 12 modules. These hold more, and grow no further.
LARGE_ROOMS = {
    "graph": 14,  # answers and errors need each other to be read: decision 0049
}


def modules() -> Iterator[Path]:
    yield ROOT / "run_bot.py"
    for package in (*PRODUCT, "sandbox"):
        yield from sorted((ROOT / package).rglob("*.py"))


@pytest.mark.parametrize(("package", "most"), [("bot", 3.04), ("posting", 3), ("", 3.56)])
def test_modules_lean_on_few_others(package: str, most: float) -> None:
    assert arrows_per_module(imports_of_the_product(), package) <= most


def test_the_longest_chain_of_imports_grows_no_longer() -> None:
    """20 were aimed at: decision 0049 says what they would cost."""
    chain = longest_chain(imports_of_the_product(), faces=False)
    assert len(chain) <= 33, " → ".join(chain)


def test_nothing_imports_in_a_circle() -> None:
    assert circle(imports_of_the_product()) == []
    assert circle(rooms(imports_of_the_product())) == []


def test_a_room_can_be_held_in_the_head() -> None:
    held = modules_per_room(imports_of_the_product())
    assert not {room: many for room, many in held.items() if many > LARGE_ROOMS.get(room, 12)}


def test_circles_and_chains_are_found() -> None:
    ring = {"a": frozenset({"b"}), "b": frozenset({"a"})}
    assert set(circle(ring)) == {"a", "b"}
    line = {"a": frozenset({"b", "c"}), "b": frozenset({"c"}), "c": frozenset[str]()}
    assert longest_chain(line) == ["a", "b", "c"]
    assert arrows_per_module(line) == 1


@each_row("path", list(modules()))
def test_a_module_fits_on_a_few_screens(path: Path) -> None:
    name = path.relative_to(ROOT).as_posix()
    length = len(path.read_text().splitlines())
    assert length <= 300 or name in TABLES or path.parent.name == "migrations", length


def test_the_picture_of_the_house_is_of_today() -> None:
    assert PAGE.read_text() == page(), "draw it anew: make house"
