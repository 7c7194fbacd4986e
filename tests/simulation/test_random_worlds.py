"""A few hundred posts through random worlds; `make simulate` plays longer ones and other seeds."""

from pathlib import Path

import pytest

from tests.simulation.simulation import simulate

POSTS = 40


@pytest.mark.parametrize("seed", [1, 2, 3, 4, 5, 6])
def test_whatever_happens_nothing_goes_out_twice_wrong_or_unnoticed(
    seed: int, tmp_path: Path
) -> None:
    report = simulate(seed, POSTS, f"sqlite:///{tmp_path / 'bot.db'}")
    assert report.counts["written"] >= POSTS
    assert report.counts["live"] >= POSTS / 8, "hardly anything went out: nothing was tried"


def test_a_seed_tells_the_same_story_again(tmp_path: Path) -> None:
    first, second = (simulate(7, 15, f"sqlite:///{tmp_path}/{it}.db") for it in range(2))
    assert first == second
