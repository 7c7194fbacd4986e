"""How long a caption is, in words: what there is, and near a limit what is left, said once."""

from dataclasses import replace

from bot.card.lines.facts import CardFacts
from bot.card.lines.text import card_text
from bot.card.lines.words_changed import words_changed
from posting import Limits, Post, PostState
from posting.rules.content import post_problems, post_warnings
from tests.bot.card.lines.test_text import ACCOUNT, NOW, PHOTO, POST, WORDS
from tests.helpers.lists import as_read
from tests.helpers.table import each_row

LIMITS = Limits()
BREAD = replace(POST, media=(replace(PHOTO, user_tags=()),), location_id=None, failure=None)


def counted(post: Post, language: str) -> str:
    """The line of the card that counts; nothing where there is none."""
    facts = CardFacts(
        post,
        ACCOUNT,
        NOW,
        LIMITS,
        problems=post_problems(post, LIMITS),
        warnings=post_warnings(post, LIMITS),
    )
    lines = as_read(card_text(facts, WORDS[language])).splitlines()
    return next((line for line in lines if line.startswith("✏️")), "")


def tags(count: int) -> str:
    return " ".join(f"#t{number:02}" for number in range(count))


def names(count: int) -> str:
    return " ".join(f"@n{number:02}" for number in range(count))


@each_row(
    ("caption", "english", "russian"),
    [
        ("a", "✏️ 1 character", "✏️ 1 знак"),
        ("Fresh bread, butter", "✏️ 19 characters", "✏️ 19 знаков"),
        ("ab", "✏️ 2 characters", "✏️ 2 знака"),
        ("🍞" * 700, "✏️ 1,400 characters", "✏️ 1400 знаков"),
        ("a" * 1759, "✏️ 1,759 characters", "✏️ 1759 знаков"),
        (
            "a" * 1850,
            "✏️ 1,850 of 2,200 characters, 350 left",
            "✏️ 1850 из 2200 знаков, осталось 350",
        ),
        (
            "a" * 2200,
            "✏️ 2,200 of 2,200 characters, 0 left",
            "✏️ 2200 из 2200 знаков, осталось 0",
        ),
        ("a" * 2201, "", ""),
        ("#a", "✏️ 2 characters · 1 hashtag", "✏️ 2 знака · 1 хештег"),
        (tags(3), "✏️ 14 characters · 3 hashtags", "✏️ 14 знаков · 3 хештега"),
        (tags(5), "✏️ 24 characters · 5 hashtags", "✏️ 24 знака · 5 хештегов"),
        (tags(12), "✏️ 59 characters", "✏️ 59 знаков"),
        (tags(31), "✏️ 154 characters", "✏️ 154 знака"),
        (names(1), "✏️ 4 characters · 1 mention", "✏️ 4 знака · 1 упоминание"),
        (names(16), "✏️ 79 characters · 16 of 20 mentions", "✏️ 79 знаков · 16 из 20 упоминаний"),
        (names(21), "✏️ 104 characters", "✏️ 104 знака"),
        ("a" * 2201 + " #a", "✏️ 1 hashtag", "✏️ 1 хештег"),
    ],
)
def test_a_caption_is_counted_in_words(caption: str, english: str, russian: str) -> None:
    """What is too much, or perhaps too much, is counted by the problem alone."""
    post = replace(BREAD, caption=caption)
    assert counted(post, "en") == english
    assert counted(post, "ru") == russian


def test_what_is_left_is_said_only_while_more_can_be_written() -> None:
    out = replace(BREAD, caption="a" * 1850, state=PostState.PUBLISHED)
    assert counted(out, "en") == "✏️ 1,850 characters"


MENU = "Come and see what we bake. " * 90


@each_row(
    ("before", "after", "said"),
    [
        (
            MENU + "Our new menu and more",
            MENU[:2160] + "Come and see",
            "…what we bake. Come and see ✂️",
        ),
        ("ы" * 2300, "ы" * 2200, f"…{'ы' * 30} ✂️"),
        ("Fresh bread today", "Fresh bread", "Fresh bread <s>today</s>"),
        ("Fresh bread", "", "<s>Fresh bread</s>"),
        ("Fresh bread", "Old rolls", "<s>Fresh bread</s>"),
    ],
)
def test_what_was_cut_is_told_by_the_last_words_that_stay(
    before: str, after: str, said: str
) -> None:
    assert words_changed(before, after) == said
