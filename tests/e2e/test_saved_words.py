"""Hashtag sets and endings, from the settings to the profile, with the real `run_bot.py`."""

import pytest

from tests.e2e.test_stories import live
from tests.helpers.stage import Guest, Stage

pytestmark = pytest.mark.process


def test_a_set_added_by_words_and_an_ending_added_by_a_tap_go_live(
    stage: Stage, anna: Guest
) -> None:
    anna.says("/settings")
    anna.taps("#️⃣ Hashtag sets")
    anna.sees("none yet")
    anna.says("кофе #кофе #латте")
    anna.sees("кофе 2")
    anna.says("How to order\nWrite to us in Direct.")
    anna.sees("✍️ How to order")
    anna.says(f"{stage.sandbox.media_url('bread.jpg')}\nFresh bread")
    anna.sees("✏️ 11 characters")
    anna.says("добавь набор кофе")
    anna.sees("# + #кофе #латте")
    anna.taps("⋯ More")
    anna.taps("#️⃣ Hashtags")
    anna.taps("⬜ ✍️ How to or…")
    anna.sees("2 hashtags")
    anna.taps("🚀 Now")
    anna.sees("✅ Published")
    (post,) = live(stage)
    assert post["caption"] == "Fresh bread\n\nWrite to us in Direct.\n\n#кофе #латте"
