"""Fills an empty database by the code of an earlier day; see the README beside.

    PYTHONPATH=<that day's checkout> python fill.py DATABASE_URL MANIFEST.json

Everything is written by that day's own product, bot and pretend services; the stories only play
the people, the clock and the faults.
"""

import sys
from pathlib import Path

import responses
from contents import instagram_of, manifest, written
from later import later_things
from middle import in_the_middle
from stories import fill
from that_day import Filling


def main(url: str, manifest_file: str) -> None:
    with responses.RequestsMock(assert_all_requests_are_fired=False) as mock:
        it = Filling(url)
        it.instagram.install(mock)
        fill(it)
        in_the_middle(it)
        later = later_things(it)
        found = {**manifest(it, later), "instagram": instagram_of(it)}
        it.stage.kill()
    Path(manifest_file).write_text(written(found))
    for post in found["posts"]:
        print(post["state"].ljust(12), post.get("hold_reason", "").ljust(8), post["story"])


if __name__ == "__main__":
    main(*sys.argv[1:])
