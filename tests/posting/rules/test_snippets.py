"""What is saved for captions, sets of hashtags and endings: how it gets in and out again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posting import InvalidError, Limits, Snippet, add_snippet, has_snippet
from posting import with_snippet as added
from posting import without_snippet as taken_out
from posting.rules.snippets import hashtags_moved, only_hashtags, snippet_problems
from tests.helpers.letters import ANY
from tests.helpers.table import each_row

LIMITS = Limits()
COFFEE = Snippet(1, 1, "Coffee", "#coffee #latte")
ORDER = Snippet(2, 1, "How to order", "Write to us in Direct.")


@each_row(
    ("caption", "snippet", "after"),
    [
        ("", COFFEE, "#coffee #latte"),
        ("Fresh bread", COFFEE, "Fresh bread #coffee #latte"),
        ("Fresh bread #Latte", COFFEE, "Fresh bread #Latte #coffee"),
        ("Fresh\nbread", COFFEE, "Fresh\nbread\n\n#coffee #latte"),
        ("Fresh bread #coffee #latte", COFFEE, "Fresh bread #coffee #latte"),
        ("", ORDER, "Write to us in Direct."),
        ("Fresh bread", ORDER, "Fresh bread\n\nWrite to us in Direct."),
        ("Fresh bread #a #b", ORDER, "Fresh bread\n\nWrite to us in Direct.\n\n#a #b"),
        ("Fresh bread #a#b", ORDER, "Fresh bread\n\nWrite to us in Direct.\n\n#a#b"),
        ("Fresh bread,#a", ORDER, "Fresh bread\n\nWrite to us in Direct.\n\n#a"),
        ("We bake 24#7", ORDER, "We bake 24#7\n\nWrite to us in Direct."),
        ("Fresh #a bread", ORDER, "Fresh #a bread\n\nWrite to us in Direct."),
        ("#a", ORDER, "Write to us in Direct.\n\n#a"),
        ("Bread. Write to us in Direct. #a", ORDER, "Bread. Write to us in Direct. #a"),
        ("At shop.org/#coffee", COFFEE, "At shop.org/#coffee #coffee #latte"),
        ("Preorder now", Snippet(3, 1, "Call", "order"), "Preorder now\n\norder"),
        ("At shop.org/#menu", ORDER, "At shop.org/#menu\n\nWrite to us in Direct."),
        ("shop.org/#menu #a", ORDER, "shop.org/#menu\n\nWrite to us in Direct.\n\n#a"),
    ],
)
def test_hashtags_go_behind_a_caption_and_an_ending_before_its_hashtags(
    caption: str, snippet: Snippet, after: str
) -> None:
    assert added(caption, snippet) == after
    assert has_snippet(after, snippet)
    assert added(after, snippet) == after, "twice is once"


@each_row(
    ("caption", "snippet", "after"),
    [
        ("Fresh bread #coffee #latte", COFFEE, "Fresh bread"),
        ("Fresh #COFFEE bread #a #latte", COFFEE, "Fresh bread #a"),
        ("#coffee #coffees #latte", COFFEE, "#coffees"),
        ("shop.org/#latte #coffee #latte", COFFEE, "shop.org/#latte"),
        ("Fresh bread\n\nWrite to us in Direct.\n\n#a", ORDER, "Fresh bread\n\n#a"),
        ("Write to us in Direct.", ORDER, ""),
        ("Fresh bread", ORDER, "Fresh bread"),
        ("Preorder, order", Snippet(3, 1, "Call", "order"), "Preorder,"),
        ("Preorder now", Snippet(3, 1, "Call", "order"), "Preorder now"),
    ],
)
def test_what_was_added_is_taken_out_and_the_rest_stays(
    caption: str, snippet: Snippet, after: str
) -> None:
    assert taken_out(caption, snippet) == after
    assert not has_snippet(after, snippet)


@given(st.text(ANY, max_size=40), st.sampled_from([COFFEE, ORDER]))
def test_a_caption_loses_nothing_of_its_own(caption: str, snippet: Snippet) -> None:
    after = added(caption, snippet)
    assert has_snippet(after, snippet)
    assert not [word for word in caption.split() if word not in after]


def tags(count: int, first: int = 0) -> str:
    return " ".join(f"#t{number}" for number in range(first, first + count))


@each_row(
    ("caption", "text", "codes"),
    [
        (tags(20), tags(10, 20), []),
        (tags(20), tags(11, 20), ["too_many_hashtags"]),
        (tags(20), tags(20), []),
        ("a" * 2184, COFFEE.text, []),
        ("a" * 2186, COFFEE.text, ["caption_too_long"]),
        (" ".join(f"@n{n}" for n in range(20)), "By @anna", ["too_many_mentions"]),
    ],
)
def test_what_would_be_too_much_is_known_before_it_is_added(
    caption: str, text: str, codes: list[str]
) -> None:
    snippet = Snippet(3, 1, "Set", text)
    if not codes:
        assert has_snippet(add_snippet(caption, snippet, LIMITS), snippet)
        return
    with pytest.raises(InvalidError) as error:
        add_snippet(caption, snippet, LIMITS)
    assert [problem.code for problem in error.value.problems] == codes


def test_a_first_comment_has_limits_of_its_own() -> None:
    snippet = Snippet(3, 1, "Set", tags(2, 30))
    with pytest.raises(InvalidError) as error:
        add_snippet(tags(30), snippet, LIMITS, is_comment=True)
    (problem,) = error.value.problems
    assert (problem.code, problem.values["extra"]) == (
        "comment_too_many_hashtags",
        ("#t30", "#t31"),
    )


@each_row(
    ("name", "text", "codes"),
    [
        ("Tea", "#tea", []),
        ("a" * 24, "b" * 500, []),
        ("Long", tags(30), []),
        ("a" * 25, "#tea", ["snippet_name_too_long"]),
        ("COFFEE", "#tea", ["snippet_name_taken"]),
        ("", "#tea", ["snippet_empty"]),
        ("Tea", "", ["snippet_empty"]),
        ("Tea", "b" * 501, ["ending_too_long"]),
        ("Tea", tags(31), ["too_many_hashtags"]),
        ("Tea", " ".join(f"@n{n}" for n in range(21)), ["too_many_mentions"]),
        ("coffee", tags(31), ["snippet_name_taken", "too_many_hashtags"]),
    ],
)
def test_all_that_keeps_it_from_being_saved_is_named(
    name: str, text: str, codes: list[str]
) -> None:
    assert [it.code for it in snippet_problems(name, text, [COFFEE], LIMITS)] == codes


@each_row(
    ("text", "found"),
    [
        ("#a, #b; #c", ("#a", "#b", "#c")),
        ("#a and #b", ()),
        ("words", ()),
        ("", ()),
    ],
)
def test_a_set_is_hashtags_and_nothing_else(text: str, found: tuple[str, ...]) -> None:
    assert only_hashtags(text) == found


@each_row(
    ("caption", "comment", "keep", "after"),
    [
        ("Fresh bread #a #b", "", 0, ("Fresh bread", "#a #b")),
        ("Fresh #a bread #b", "#B", 0, ("Fresh #a bread", "#B")),
        ("Fresh bread", "Hello", 0, ("Fresh bread", "Hello")),
        ("#a #b #c", "Hello", 2, ("#a #b", "Hello #c")),
        ("#a bread #b, butter #c", "", 1, ("#a bread, butter", "#b #c")),
        ("Bread #a #b#c #d#e", "", 1, ("Bread #a", "#b #c #d #e")),  # glued together in pairs
        ("#a 1#️⃣ #b#️", "", 1, ("#a 1#️⃣", "#b #️")),  # a key of a phone is none
        ("#a #b #c example.com/#menu", "", 2, ("#a #b example.com/#menu", "#c")),  # it stays whole
    ],
)
def test_hashtags_move_to_the_first_comment(
    caption: str, comment: str, keep: int, after: tuple[str, str]
) -> None:
    assert hashtags_moved(caption, comment, keep) == after
