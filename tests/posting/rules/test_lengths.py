"""The start of a text that is too long: whole words, and no visible character is split."""

from hypothesis import given
from hypothesis import strategies as st

from posting import cut_at_word, cut_caption, in_a_line, utf16_length
from tests.helpers.letters import ANY
from tests.helpers.table import each_row


def test_cutting_never_splits_what_a_person_sees_as_one_character() -> None:
    assert cut_caption("bread 🍞", 7) == "bread"
    assert cut_caption("ab👨‍👩‍👧", 9) == "ab"
    assert cut_caption("a👍🏽", 3) == "a"
    assert cut_caption("🇷🇺🇩🇪", 6) == "🇷🇺"
    assert cut_caption("cafe\u0301", 4) == "caf"
    assert cut_caption("Wales 🏴󠁧󠁢󠁷󠁬󠁳󠁿", 12) == "Wales", "a flag of seven"
    assert cut_caption("हिन्दी", 1) == "", "a letter with its vowel"
    assert cut_caption("हिन्दी", 4) == "हि", "two consonants in one"
    assert cut_caption("ที่นี่", 4) == "ที่", "a letter with its vowel and its tone"
    syllable = "\u1112\u1161\u11ab"
    assert cut_caption(f"{syllable}\u1100\u1173\u11af", 5) == syllable
    assert cut_caption("5️⃣5️⃣", 5) == "5️⃣"
    assert cut_caption("short", 2200) == "short"


@each_row(
    ("text", "limit", "cut"),
    [
        ("Fresh bread daily", 13, "Fresh bread"),
        ("Fresh bread daily", 11, "Fresh bread"),
        ("Fresh bread daily", 10, "Fresh"),
        ("Fresh bread\n\ndaily", 15, "Fresh bread"),
        ("Fresh bread", 11, "Fresh bread"),
        ("bread" * 4, 7, "breadbr"),
        (f"Fresh {'o' * 100}", 90, f"Fresh {'o' * 84}"),
    ],
)
def test_a_caption_is_cut_between_words_unless_one_is_very_long(
    text: str, limit: int, cut: str
) -> None:
    assert cut_at_word(text, limit) == cut


@given(st.text(ANY, max_size=60), st.integers(min_value=0, max_value=60))
def test_a_cut_caption_is_a_beginning_that_fits(text: str, limit: int) -> None:
    cut = cut_caption(text, limit)
    assert text.startswith(cut)
    assert cut.startswith(cut_at_word(text, limit).rstrip())
    assert utf16_length(cut) <= limit


@each_row(
    ("text", "said"),
    [
        ("Fresh  bread\n\ndaily", "Fresh bread…"),
        ("Fresh bread", "Fresh bread"),
        ("每日新鲜面包和咖啡还有蛋糕和许多别的", "每日新鲜面包和咖啡还有蛋糕…"),
        ("https://example.org/menu", "https://examp…"),
    ],
)
def test_words_that_are_said_once_more_are_seen_though_none_ends_in_time(
    text: str, said: str
) -> None:
    assert in_a_line(text, 13) == said
