"""Which words of a caption are those of an edited message."""

import pytest

from bot.compose.sent.edited_words import PartGoneError, followed
from bot.screen import OwnMessage
from tests.helpers.table import each_row

GONE = "gone"
Row = tuple[str, dict[int, list[str]], int, str, str]

ROWS: list[Row] = [
    ("a\nb", {1: ["a"], 2: ["b"]}, 1, "c", "c\nb"),
    ("a\nb\na", {1: ["a"], 2: ["b"], 3: ["a"]}, 3, "c", "a\nb\nc"),
    ("a\nb\nb", {1: ["a\nb"], 2: ["b"]}, 2, "c", "a\nb\nc"),
    ("b\na", {1: ["a"], 2: ["b"]}, 2, "c", "c\na"),  # arranged otherwise on the card
    ("a\n\nb\n\nc", {1: ["a"], 2: ["b"], 3: ["c"]}, 2, "", "a\n\nc"),
    ("a\nb\n\nc", {1: ["a"], 2: ["b"], 3: ["c"]}, 2, "", "a\n\nc"),
    ("a", {1: ["a"]}, 1, "", ""),
    ("a\n\nb", {1: ["a"], 2: ["b"]}, 1, "", "b"),
    ("a", {1: ["a"], 2: [""]}, 2, "b", "a\n\nb"),
    ("", {1: [""]}, 1, "b", "b"),
    ("a", {1: ["a"], 2: ["tomorrow 9:30"]}, 2, "b", "a\n\nb"),  # a time is no caption
    ("a #x", {1: ["a"]}, 1, "b", "b #x"),
    ("so a\nand a", {1: ["a"]}, 1, "b", GONE),  # within which line?
    ("cat", {1: ["a"]}, 1, "b", GONE),
    ("a\nc", {1: ["b", "a"], 2: ["c"]}, 1, "d", "d\nc"),  # the edit to `b` was undone
    ("b\nc", {1: ["b", "c"], 2: ["c"]}, 1, "d", "d\nc"),
    ("x\nc", {1: ["b", "c"], 2: ["c"]}, 2, "d", "x\nd"),  # what stood last goes before
    ("a", {1: ["a"], 2: ["a"]}, 2, "b", "a\n\nb"),  # each of the two says it, and it stands once
    ("b\nc", {1: ["a"], 2: ["c"]}, 1, "b", "b\nc"),  # it says so already
    ("so b is", {1: ["a"]}, 1, "b", GONE),  # within a line it does not
    ("x", {1: []}, 1, "b", "b"),  # noted by an earlier release
    ("1+1 (one)", {1: ["1+1 (one)"]}, 1, "b", "b"),
]


@each_row(("caption", "said", "edited", "words", "expected"), ROWS)
def test_each_message_has_its_own_words(
    caption: str, said: dict[int, list[str]], edited: int, words: str, expected: str
) -> None:
    messages = {it: OwnMessage(7, has_link=False, said=text) for it, text in said.items()}
    try:
        found = followed(caption, messages, edited, words)
    except PartGoneError:
        found = GONE
    assert found == expected


def test_what_was_all_of_it_is_the_caption_when_that_was_written_anew() -> None:
    own = OwnMessage(7, has_link=False, said=["a"], was_whole=True)
    other = OwnMessage(7, has_link=False, said=["c"])
    assert followed("x", {1: own}, 1, "b") == "b"
    assert followed("x\nc", {1: other, 2: own}, 2, "b") == "b"
    with pytest.raises(PartGoneError):
        followed("x\nc", {1: own, 2: other}, 1, "b")


def test_what_an_earlier_release_has_noted_is_read() -> None:
    noted = {"post_id": 7, "has_link": False, "order": "", "part": "a", "was_whole": True}
    assert OwnMessage.recall(noted).said == ("a",)
    assert OwnMessage.recall({"post_id": 7, "has_link": True}).said == ()
