"""What the documents promise exists: links, commands, settings, the map."""

import re
import subprocess
import tomllib
from pathlib import Path

from benchmarks.__main__ import BENCHMARKS, PAGE, PLACE, write
from benchmarks.tables import Report, Row
from bot.words.words import load_words
from graph.causes import Cause
from posting.overview import VERSION
from process.settings import Settings
from tests.helpers.errors_page import PAGE as ERRORS_PAGE
from tests.helpers.errors_page import page
from tests.helpers.table import each_row
from tests.test_architecture import MAY_IMPORT, OURS

ROOT = Path(__file__).parent.parent
DOCUMENTS = sorted(
    path for path in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")] if ".venv" not in path.parts
)
README = (ROOT / "README.md").read_text()
TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))


@each_row("document", DOCUMENTS)
def test_links_of_a_document_lead_somewhere(document: Path) -> None:
    links = re.findall(r"\]\((?!https?://|#)([^)#]+)", document.read_text())
    missing = [link for link in links if not (document.parent / link).exists()]
    assert not missing


@each_row("document", DOCUMENTS)
def test_make_commands_named_in_a_document_exist(document: Path) -> None:
    named = set(re.findall(r"`(?:\$ )?make ([a-z]+)", document.read_text()))
    named |= set(re.findall(r"^\$ make ([a-z]+)", document.read_text(), re.MULTILINE))
    assert named <= TARGETS


def test_the_readme_names_every_command_of_the_repository() -> None:
    assert {name for name in TARGETS if f"make {name}" not in README} <= {"help"}


def test_the_map_of_the_readme_shows_every_package() -> None:
    packages = {path.parent.name for path in ROOT.glob("*/__init__.py")} - {"tests"}
    missing = [name for name in sorted(packages) if f"`{name}/`" not in README]
    assert not missing


def test_the_map_of_the_readme_says_who_may_import_whom_and_where_reading_starts() -> None:
    rows = re.findall(r"^\| `([\w.]+)/?`[^|]*\|[^|]*\|([^|]*)\|([^|]*)\|$", README, re.MULTILINE)
    told = {}
    for name, imports, start in rows:
        if (room := name.removesuffix(".py")) in MAY_IMPORT:
            named = set(re.findall(r"`(\w+)`", imports))
            told[room] = OURS - named - {room} if imports.startswith(" all but") else named
            assert all((ROOT / name / file).exists() for file in re.findall(r"`(\S+\.\w+)`", start))
    assert told == {room: others - {room} for room, others in MAY_IMPORT.items()}


def test_no_file_shows_both_sides_of_a_merge() -> None:
    sides = re.compile(rb"^(?:<{7}|>{7}) ", re.MULTILINE)
    tracked = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    found = [ROOT / name for name in tracked.stdout.decode().split("\0") if name]
    assert len(found) > len(DOCUMENTS)
    assert [path for path in found if path.is_file() and sides.search(path.read_bytes())] == []


def test_the_example_settings_name_every_setting_and_no_other() -> None:
    example = (ROOT / ".env.example").read_text()
    named = set(re.findall(r"^#? ?([A-Z][A-Z_]+)=", example, re.MULTILINE))
    assert named == {name.upper() for name in Settings.model_fields}


def test_the_version_that_is_shown_is_that_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert project["version"] == VERSION


def test_paths_named_in_backticks_exist() -> None:
    text = "".join(document.read_text() for document in DOCUMENTS)
    paths = re.findall(
        r"`((?:bot|posting|graph|media|process|web|storage|sandbox|tests|docs)/[\w./-]*)`", text
    )
    missing = [path for path in paths if "*" not in path and not (ROOT / path).exists()]
    assert not missing


def test_the_page_of_errors_says_what_the_tables_say() -> None:
    assert ERRORS_PAGE.read_text() == page(), "write it anew: python -m tests.helpers.errors_page"


def test_every_cause_is_on_the_page_of_errors() -> None:
    words = load_words()["en"]
    for cause in Cause:
        told = words.plain(f"failure.{cause}", message="…", code="…")
        assert told in ERRORS_PAGE.read_text(), cause


def test_every_benchmark_has_its_place_on_the_page_of_figures() -> None:
    places = [name for place in PLACE.finditer(PAGE.read_text()) for name in place[2].split()]
    assert sorted(places) == sorted([*BENCHMARKS, "machine"])


def test_the_readme_stays_short() -> None:
    """What a newcomer meets first; everything else has a page of its own."""
    assert len(README.splitlines()) <= 150


def test_measured_tables_replace_the_former_ones_and_the_others_stay(tmp_path: Path) -> None:
    page = tmp_path / "performance.md"
    page.write_text(
        "Pace:\n<!-- bench: compose -->\nold pace\n<!-- end -->\n"
        "Calls:\n<!-- bench: calls -->\nold calls\n<!-- end -->\n"
    )
    reports = {
        "calls": Report((Row("calls per photo", "minimum: 3", "6", "2.0", "≤ 6", met=True),))
    }
    write(page, reports)
    text = page.read_text()
    assert "| calls per photo | minimum: 3 | 6 | 2.0 | ≤ 6 | yes |" in text
    assert "old calls" not in text
    assert "old pace" in text


def test_decisions_are_listed_in_their_order_without_gaps() -> None:
    folder = ROOT / "docs" / "decisions"
    pages = sorted(page.name for page in folder.glob("[0-9]*.md"))
    listed = re.findall(r"^\| \[\d{4}\]\((\S+)\)", (folder / "README.md").read_text(), re.MULTILINE)
    assert listed == pages
    assert [int(name[:4]) for name in pages] == list(range(1, len(pages) + 1))


def test_the_changelog_has_each_heading_once() -> None:
    unreleased = (ROOT / "CHANGELOG.md").read_text().split("\n## ")[1]
    headings = re.findall(r"^### (.+)", unreleased, re.MULTILINE)
    assert headings == sorted(set(headings))
