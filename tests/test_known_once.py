"""A figure has one owner: no two modules of the product give one name to one value. What stands in
two places all the same, because the map of imports or another language parts them, is compared."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from bot.options import CLOUD, FROM_THE_CLOUD
from bot.reading.edits.pieces.clauses import USERNAME as TYPED
from bot.words import accounts
from graph.redaction import redacted
from media import MEGABYTE
from media.own_address import checker
from posting import KINDS, USERNAME, Kind, Limits
from posting.rules.times import quota
from process import telegram_files
from process.settings import BOT_TOKEN, OFFICIAL_HOSTS
from tests.helpers.house import PRODUCT, ROOT
from tests.helpers.source import nodes
from web import PROBE

# Each module means something of its own by these: how its picture, its list or its waiting is made.
OF_THEIR_OWN = frozenset(
    (
        *(
            "ACROSS",
            "GAP",
            "RADIUS",
            "WIDTH",
            "SHOWN",
            "PEOPLE_SHOWN",
            "TITLE_SHOWN",
            "PER_ROW",
            "NONE",
        ),
        *("ONCE", "AT_ONCE", "STEP", "KEPT", "READS", "SECONDS", "FIRST_LOOK", "ASIDE", "FILES"),
        *("LONGEST_NAME", "MOST_BYTES", "FETCH_BYTES", "HEAD_BYTES", "IDLE_SECONDS", "TRIAL"),
    )
)
# Facts that no decision of ours can change: of arithmetic, and of the formats of files and the web.
OF_THE_WORLD = frozenset(
    (
        *("BEYOND_64_BITS", "MINUTE", "PART", "MOST_OF_ANYTHING", "MOST_FETCHES"),
        *("_END", "_END_MARK", "_START_OF_SCAN", "TWO"),
    )
)


COMPARED = frozenset({"WINDOW"})  # below


def figures(path: Path) -> Iterator[tuple[str, str]]:
    """The constants of a module that are literals, or made of some."""
    for node in nodes(path):
        if not isinstance(node, ast.Assign) or node.col_offset or len(node.targets) > 1:
            continue
        target, value = node.targets[0], node.value
        pairs = [(target, value)]
        if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
            pairs = list(zip(target.elts, value.elts, strict=True))
        for name, figure in pairs:
            is_literal = any(isinstance(it, ast.Constant) for it in ast.walk(figure))
            if isinstance(name, ast.Name) and name.id.isupper() and is_literal:
                yield name.id, ast.unparse(figure)


def homes(paths: list[Path]) -> dict[tuple[str, str], list[str]]:
    found: dict[tuple[str, str], list[str]] = {}
    for path in paths:
        for figure in figures(path):
            found.setdefault(figure, []).append(path.name)
    return {figure: names for figure, names in found.items() if len(names) > 1}


def test_a_figure_of_one_name_stands_in_one_module() -> None:
    paths = [path for package in PRODUCT for path in sorted((ROOT / package).rglob("*.py"))]
    found = homes([path for path in paths if path.parent.name != "migrations"])
    type_variables = {figure for figure in found if re.match(r"(TypeVar|ParamSpec)\(", figure[1])}
    left = {name for name, _ in found.keys() - type_variables}
    assert left - OF_THEIR_OWN - OF_THE_WORLD == COMPARED
    assert (OF_THEIR_OWN | OF_THE_WORLD | COMPARED) - left == set(), (
        "nobody has these twice any more"
    )


def test_a_figure_that_stands_twice_is_found(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / f"{name}.py").write_text("import re\nMOST, LEAST = 1024 * 4, 7\n")
    found = homes(sorted(tmp_path.iterdir()))
    assert found == {("MOST", "1024 * 4"): ["a.py", "b.py"], ("LEAST", "7"): ["a.py", "b.py"]}


def test_telegrams_own_server_hands_out_as_much_wherever_it_is_told() -> None:
    assert telegram_files.FROM_THE_CLOUD * MEGABYTE == FROM_THE_CLOUD
    assert OFFICIAL_HOSTS["telegram_api_url"] == CLOUD


def test_a_carousel_holds_as_many_wherever_it_is_told() -> None:
    assert KINDS[Kind.CAROUSEL].most == Limits().slides


def test_every_token_that_the_settings_take_is_hidden_in_the_log() -> None:
    for digits in (6, 12):
        for length in (30, 64):
            token = f"{'1' * digits}:{'Ab-_' * 16}"[: digits + 1 + length]
            assert BOT_TOKEN.fullmatch(token)
            assert redacted(f"bot{token}/getMe") == "bot[hidden]/getMe"


def test_a_person_is_named_alike_in_the_chat_by_rule_and_in_the_mini_app() -> None:
    assert TYPED.replace("a-z", "A-Za-z") == USERNAME.pattern
    page = (ROOT / "web/page/pins.js").read_text()
    assert f"const NAME = /^{TYPED}$/;" in page


def test_the_day_of_a_quota_is_as_long_wherever_it_is_told() -> None:
    assert accounts.WINDOW == quota.WINDOW


def test_the_probe_is_asked_where_it_answers() -> None:
    assert checker.PROBE == PROBE
