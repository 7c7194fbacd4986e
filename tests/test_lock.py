"""What production installs is what `requirements.txt` asks for, to the byte, from wherever."""

import re
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.helpers.table import each_row

ROOT = Path(__file__).parent.parent
LOCK = (ROOT / "requirements.lock").read_text()
ENTRY = re.compile(
    r"^([\w.-]+)==(\S+) \\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", re.MULTILINE
)
LOCKED = {canonicalize_name(found[1]): found[2] for found in ENTRY.finditer(LOCK)}
ASKED = [
    Requirement(line)
    for line in (ROOT / "requirements.txt").read_text().splitlines()
    if line and not line.startswith("#")
]


@each_row("asked", ASKED)
def test_what_is_asked_for_is_locked_in_a_version_that_fits(asked: Requirement) -> None:
    locked = LOCKED.get(canonicalize_name(asked.name))
    assert locked is not None, "write the lock anew: make lock"
    assert asked.specifier.contains(locked), "write the lock anew: make lock"


def test_every_line_of_the_lock_is_a_version_with_its_hashes() -> None:
    assert ENTRY.sub("", LOCK) == ""


def test_the_lock_names_no_place_to_fetch_from() -> None:
    assert not re.search(r"--(?!hash)|://", LOCK)
