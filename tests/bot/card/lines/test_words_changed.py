"""The line that says how a caption has changed. No bot runs here."""

from bot.card.lines.words_changed import words_changed
from tests.helpers.table import each_row


@each_row(
    ("before", "after", "told"),
    [
        (
            "Fresh from the oven\nOpen until six. #rye",
            "Fresh from the stove\nOpen until six. #rye",
            "Fresh from the <s>oven</s> <b>stove</b> Open until…",
        ),
        (
            "Our weekend sale, only today and tomorrow",
            "Our weekend offer, only today and tomorrow",
            "Our weekend <s>sale</s> <b>offer</b>, only today…",
        ),
        (
            "Everything is much cheaper at night",
            "Everything is much cheaper by night",
            "…much cheaper <s>at</s> <b>by</b> night",
        ),
        ("a Donaudampfschifffahrt b", "a Donaudampfschifffahrt", "…mpfschifffahrt <s>b</s>"),
    ],
)
def test_the_words_around_are_whole_ones(before: str, after: str, told: str) -> None:
    assert words_changed(before, after) == told
