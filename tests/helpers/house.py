"""The imports between our own modules as a graph: its arrows, its longest chain, its circles.

Used by the test of the map and by `python -m tests.helpers.house`, which draws the picture.
"""

import ast
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from graphlib import CycleError, TopologicalSorter
from itertools import groupby
from pathlib import Path

from tests.helpers.source import nodes

ROOT = Path(__file__).parent.parent.parent
PRODUCT = ("process", "bot", "web", "posting", "graph", "media", "storage")
ENTRY = "run_bot"
PAGE = ROOT / "docs" / "house.md"

Graph = Mapping[str, frozenset[str]]  # module -> modules that it imports


@cache
def imports_of_the_product() -> Graph:
    """Every module of the product, each with those of ours that it imports, wherever in the file.

    `from package import name` is an arrow to the module `package.name` if there is one, else to
    the package's `__init__`. Migrations are left out: they are data, each alone.
    """
    paths = {ENTRY: ROOT / f"{ENTRY}.py"}
    for package in PRODUCT:
        for path in sorted((ROOT / package).rglob("*.py")):
            if path.parent.name != "migrations":
                paths[_name_of(path)] = path
    return {name: frozenset(_targets(path, paths.keys())) - {name} for name, path in paths.items()}


def arrows_per_module(graph: Graph, package: str = "") -> float:
    """How many others a module imports, on average; with `package` only those inside of it."""
    inside = {name for name in graph if not package or name.split(".")[0] == package}
    return sum(len(graph[name] & inside) for name in inside) / len(inside)


def circle(graph: Graph) -> list[str]:
    """Modules that import each other in a circle; empty when there is none."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def longest_chain(graph: Graph, *, faces: bool = True) -> list[str]:
    """The longest way along imports, from the importer on; without `faces` those modules are passed
    through uncounted that only hand on names. The graph must hold no circle."""
    best: dict[str, list[str]] = {}
    for name in TopologicalSorter(graph).static_order():
        after = max((best[target] for target in sorted(graph[name])), key=len, default=[])
        best[name] = [name, *after] if faces or not _is_package(name) else after
    return max(best.values(), key=len)


def rooms(graph: Graph) -> Graph:
    """The same between rooms: a room is a folder with modules, `bot.card` as well as `bot`."""
    between: dict[str, set[str]] = defaultdict(set)
    for name, targets in graph.items():
        room = room_of(name)
        between[room] |= {room_of(target) for target in targets} - {room}
    return {room: frozenset(targets) for room, targets in between.items()}


def modules_per_room(graph: Graph) -> Mapping[str, int]:
    """How many modules stand in each room, its face not counted."""
    return Counter(room_of(name) for name in graph if not _is_package(name))


def room_of(module: str) -> str:
    """The folder of a module. A package's `__init__` is its face and stands in it."""
    if _is_package(module):
        return module
    return module.rpartition(".")[0] or module


def _is_package(module: str) -> bool:
    return (ROOT / module.replace(".", "/") / "__init__.py").exists()


def _name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _targets(path: Path, known: Collection[str]) -> Iterator[str]:
    for node in nodes(path):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in known)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                if whole in known:
                    yield whole
                elif node.module in known:
                    yield node.module


def picture(graph: Graph) -> str:
    """The rooms and who leans on whom, as a Mermaid flowchart; the number is that of the arrows."""
    count: Counter[tuple[str, str]] = Counter(
        (room_of(name), room_of(target))
        for name, targets in graph.items()
        for target in targets
        if room_of(name) != room_of(target)
    )
    lines = ["flowchart TD"]
    for package, inside in groupby(sorted(rooms(graph)), key=lambda room: room.split(".")[0]):
        lines.append(f"    subgraph {package}_[{package}]")
        lines += [f"        {_id(room)}[{room.removeprefix(package + '.')}]" for room in inside]
        lines.append("    end")
    lines += [f"    {_id(a)} -->|{number}| {_id(b)}" for (a, b), number in sorted(count.items())]
    return "\n".join(lines)


def measures(graph: Graph) -> str:
    """The figures of the house, as a table."""
    chain = longest_chain(graph)
    rows = [
        ("modules", f"{len(graph)}"),
        *(
            (
                f"import arrows per module within `{package}`",
                f"{arrows_per_module(graph, package):.2f}",
            )
            for package in ("bot", "posting")
        ),
        ("import arrows per module in the product", f"{arrows_per_module(graph):.2f}"),
        ("longest chain of imports", f"{len(chain)} modules"),
        ("the same without faces", f"{len(longest_chain(graph, faces=False))} modules"),
    ]
    table = "\n".join(f"| {what} | {figure} |" for what, figure in rows)
    return f"| measure | |\n|---|---|\n{table}\n\nThe longest chain: {' → '.join(chain)}."


def table_of_rooms(graph: Graph) -> str:
    """What each room is, in the first words of its face, and how many modules it holds."""
    rows = [
        f"| `{room.replace('.', '/')}/` | {_about(room)} | {many} |"
        for room, many in sorted(modules_per_room(graph).items())
        if _is_package(room)
    ]
    return "\n".join(("| room | | modules |", "|---|---|---|", *rows))


def _about(room: str) -> str:
    face = nodes(ROOT / room.replace(".", "/") / "__init__.py")[0]
    assert isinstance(face, ast.Module)
    return (ast.get_docstring(face) or "").partition("\n\n")[0].replace("\n", " ")


def page() -> str:
    """`docs/house.md` as it has to be."""
    graph = imports_of_the_product()
    return (
        "# A picture of the house\n\n"
        "Made by `make house` out of the imports; a test compares. An arrow says who imports whom, "
        "its number how many imports that are.\n\n"
        f"```mermaid\n{picture(graph)}\n```\n\n## Its rooms\n\n{table_of_rooms(graph)}\n\n"
        f"## Its measures\n\n{measures(graph)}\n"
    )


def _id(room: str) -> str:
    return room.replace(".", "_")


if __name__ == "__main__":
    PAGE.write_text(page())
