"""The map of the README, kept true: who may import whom, which library stands behind which door."""

import ast
import functools
import sys
from collections.abc import Iterator
from itertools import combinations, takewhile
from pathlib import Path

import pytest

from tests.helpers.source import nodes
from tests.helpers.table import each_row

ROOT = Path(__file__).parent.parent
OURS = {"process", "bot", "web", "posting", "graph", "media", "storage", "sandbox"}
AT_THE_TOP = ("run_bot",)
MAY_IMPORT = {
    "run_bot": {"process"},
    "process": OURS - {"sandbox"},
    "bot": {"posting", "media"},
    "web": {"posting", "media"},
    "posting": {"graph", "storage", "media"},
    "graph": set(),
    "media": set(),
    "storage": set(),
    "sandbox": set(),
}
THIRD_PARTY = {
    "run_bot": set(),
    "process": {"telegram", "pydantic", "pydantic_settings", "requests", "urllib3"},
    "bot": {"telegram", "aiohttp", "apscheduler", "babel", "pydantic"},
    "web": {"starlette", "uvicorn", "h11"},
    "posting": {"pydantic"},
    "graph": {"requests", "urllib3", "pydantic"},
    "media": {"urllib3", "pydantic", "obstore", "idna"},
    "storage": {"peewee", "playhouse", "cryptography", "psycopg"},
    "sandbox": {"tornado"},
}
FACES = {  # what others see of a room
    "media": {
        "media",
        "media.inspection",
        "media.convert",
        "media.store",
        "media.store.bucket",
        "media.own_address",
        "media.pictures",
        "media.web_address",
        "media.pictures.painting.painter",
    },
    "web": {"web"},
}
ONLY_IN = {
    "PIL": {
        "media/pictures/painting/frames.py",
        "media/pictures/painting/lettering.py",
        "media/pictures/painting/painting.py",
        "media/probe/decoders.py",
        "media/workshop/photos/colours.py",
        "media/workshop/films/film_turn.py",
        "media/workshop/moving.py",
        "media/workshop/photos/opening.py",
        "media/workshop/photos/pictures.py",
        "media/workshop/photos/seeing.py",
        "media/workshop/photos/sheet.py",
        "media/workshop/photos/told_colours.py",
        "sandbox/samples/make_samples.py",
        "sandbox/pictures.py",
    },
    "pillow_heif": {"media/workshop/photos/opening.py", "media/workshop/photos/told_colours.py"},
    "prometheus_client": {"process/metrics.py"},
    "tzfpy": {"bot/zones/spot_zone.py"},
    "av": {
        "media/pictures/painting/frames.py",
        "media/probe/decoders.py",
        "media/workshop/films/film_making.py",
        "media/workshop/films/film_tracks.py",
        "media/workshop/films/film_turn.py",
        "media/workshop/films/films.py",
        "media/workshop/moving.py",
        "sandbox/samples/make_samples.py",
        "sandbox/pictures.py",
    },
}

# Different words for things that nobody takes for each other.
OTHER_WORDS = {("Cause", "Clause"), ("Ink", "Link")}


def modules() -> Iterator[tuple[str, Path]]:
    yield from ((name, ROOT / f"{name}.py") for name in AT_THE_TOP)
    for package in sorted(OURS):
        for path in sorted((ROOT / package).rglob("*.py")):
            yield package, path


@functools.cache
def imports(path: Path) -> tuple[tuple[int, str], ...]:
    """Every import of a file with its line, also those inside functions."""
    found: list[tuple[int, str]] = []
    for node in nodes(path):
        if isinstance(node, ast.Import):
            found += ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            found.append((node.lineno, node.module))
    return tuple(found)


def forbidden(package: str, path: Path) -> Iterator[str]:
    relative = path.relative_to(ROOT).as_posix()
    for line, module in imports(path):
        name = module.partition(".")[0]
        where = f"{relative}:{line} imports {name}"
        if name in ONLY_IN:
            if relative not in ONLY_IN[name]:
                yield f"{where}, which belongs in {sorted(ONLY_IN[name])} only"
        elif name in OURS | {*AT_THE_TOP}:
            if name != package and name not in MAY_IMPORT[package]:
                yield f"{where}, which {package} may not know"
        elif name not in sys.stdlib_module_names | {"_typeshed"} | THIRD_PARTY[package]:
            yield f"{where}, a library that {package} has no business with"


@each_row("package", [*AT_THE_TOP, *sorted(OURS)])
def test_the_map_of_imports_is_kept(package: str) -> None:
    broken = [
        line for owner, path in modules() if owner == package for line in forbidden(owner, path)
    ]
    assert not broken, "\n".join(broken)


@pytest.mark.parametrize("room", sorted(FACES))
def test_others_see_the_face_of_a_room_and_not_its_inside(room: str) -> None:
    inside = [
        f"{path.relative_to(ROOT)} imports {name}"
        for owner, path in modules()
        for _, name in imports(path)
        if owner != room and name.partition(".")[0] == room and name not in FACES[room]
    ]
    assert not inside, "\n".join(inside)


def classes(*, of_the_sandbox: bool) -> dict[str, list[str]]:
    """Of the product, or of the sandbox by itself: its classes are pretend things that are there in
    earnest. A script of migration shows tables as they were, each table its own `Meta`."""
    homes: dict[str, list[str]] = {}
    for package, path in modules():
        if (package == "sandbox") != of_the_sandbox or path.parent.name == "migrations":
            continue
        for node in nodes(path):
            if isinstance(node, ast.ClassDef) and node.name != "Meta":
                homes.setdefault(node.name, []).append(path.relative_to(ROOT).as_posix())
    return homes


@pytest.mark.parametrize("of_the_sandbox", [False, True])
def test_no_two_classes_have_one_name(of_the_sandbox: bool) -> None:
    homes = classes(of_the_sandbox=of_the_sandbox)
    assert not {name: paths for name, paths in homes.items() if len(paths) > 1}


def test_no_two_classes_stand_a_letter_apart() -> None:
    """Who reads `Post` must not wonder whether `Posts` was meant. What has an underscore is known
    in its module alone."""
    names = sorted(it for it in classes(of_the_sandbox=False) if not it.startswith("_"))
    pairs = {pair for pair in combinations(names, 2) if look_alike(*pair)}
    assert pairs == OTHER_WORDS


def look_alike(one: str, other: str) -> bool:
    """They differ by a letter, or are one and many."""
    short, long = sorted((one.lower(), other.lower()), key=len)
    same = sum(
        1 for _ in takewhile(lambda letters: len(set(letters)) == 1, zip(short, long, strict=False))
    )
    many = (f"{short}es", f"{short.removesuffix('y')}ies")
    return long[same + 1 :] in (short[same:], short[same + 1 :]) or long in many


def test_names_that_look_alike_are_found() -> None:
    alike = [("Slide", "Slides"), ("Entries", "Entry"), ("Gate", "Late"), ("Plain", "Plan")]
    assert all(look_alike(*pair) for pair in alike)
    assert not any(look_alike(*pair) for pair in [("Person", "People"), ("Post", "PostRow")])


def test_a_forbidden_import_inside_a_function_is_found(tmp_path: Path) -> None:
    slip = tmp_path / "slip.py"
    slip.write_text("def f():\n    import telegram\n    from graph.client import GraphClient\n")
    assert imports(slip) == ((2, "telegram"), (3, "graph.client"))


def ours_and_what_tries_us() -> Iterator[Path]:
    yield from (path for _, path in modules())
    for folder in ("tests", "benchmarks"):
        yield from sorted((ROOT / folder).rglob("*.py"))


@each_row("path", [*ours_and_what_tries_us()])
def test_every_module_says_what_it_is(path: Path) -> None:
    module = nodes(path)[0]
    assert isinstance(module, ast.Module)
    docstring = ast.get_docstring(module)
    assert docstring, f"{path.relative_to(ROOT)} has no docstring"
    assert len(docstring.splitlines()) <= 6, f"{path.relative_to(ROOT)}: too long a docstring"


@each_row("path", [path for _, path in modules()])
def test_functions_stay_short(path: Path) -> None:
    """25 lines are the habit, 40 the limit; a docstring does not count."""
    if path.parent.name == "migrations":
        return  # a migration lists tables, once
    for node in nodes(path):
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        body = node.body[1:] if ast.get_docstring(node) else node.body
        length = (node.end_lineno or 0) - body[0].lineno + 1 if body else 0
        assert length <= 40, f"{path.relative_to(ROOT)}:{node.lineno} {node.name}: {length} lines"
