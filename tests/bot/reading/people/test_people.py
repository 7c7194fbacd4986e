"""People to tag, as typed: names, spots as fractions or percent, several at once, mistakes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.people.people import NamedPerson, PeopleProblem, PeopleReason, read_people
from posting.rules.limits import USER_TAGS
from tests.helpers.letters import ANY
from tests.helpers.table import each_row

ANNA = NamedPerson("anna", 0.5, 0.8)


@each_row(
    "typed",
    [
        "@anna 0.5 0.8", "anna 0.5 0.8", "@Anna 0.5 0.8", "@anna 0,5 0,8", "@anna .5 .8",
        "@anna 0.5,0.8", "@anna 0,5,0,8", "@anna 0.5, 0.8", "@anna 0.5; 0.8", "@anna;0,5;0,8",
        "@anna (0.5, 0.8)", "@anna: 0.5 0.8", "  @anna\t0.5   0.8 ", "@anna 50 80", "@anna 50,80",
        "@anna 50, 80", "@anna 50x80", "@anna 50×80", "@anna 50% 80%", "@anna 50%,80%",
        "@anna 50 % 80 %", "@anna 50% 80", "@anna 50.0 80", "1. @anna 50 80", "- @anna 0.5 0.8",
        "https://www.instagram.com/anna/ 50 80", "instagram.com/anna?igsh=x 0.5 0.8",
    ],
)  # fmt: skip
def test_a_person_with_a_spot_can_be_written_in_many_ways(typed: str) -> None:
    assert read_people(typed, with_positions=True) == ((ANNA,), ())


@each_row(
    ("typed", "spot"),
    [
        ("1 1", (1.0, 1.0)),
        ("0 0", (0.0, 0.0)),
        ("0 1", (0.0, 1.0)),
        ("0 100", (0.0, 1.0)),
        ("100 100", (1.0, 1.0)),
        ("1 50", (0.01, 0.5)),
        ("1% 1%", (0.01, 0.01)),
        ("1.0 0.25", (1.0, 0.25)),
        ("33.3 50", (0.333, 0.5)),
    ],
)
def test_two_numbers_are_a_fraction_or_percent(typed: str, spot: tuple[float, float]) -> None:
    people, problems = read_people(f"@anna {typed}", with_positions=True)
    assert ([(p.x, p.y) for p in people], problems) == ([spot], ())


@each_row(
    "typed",
    ["@anna @bob.b @_carl_", "@anna, @bob.b, @_carl_", "@anna;@bob.b;@_carl_", "@anna@bob.b@_carl_",
     "anna, bob.b, _carl_", "@anna\n@bob.b\n\n@_carl_\n", "1. anna\n2. bob.b\n3) _carl_",
     "instagram.com/anna @bob.b https://instagr.am/_carl_"],
)  # fmt: skip
def test_several_people_fit_on_a_line_or_on_lines_of_their_own(typed: str) -> None:
    people, problems = read_people(typed, with_positions=True)
    assert people == tuple(NamedPerson(name, None, None) for name in ("anna", "bob.b", "_carl_"))
    assert problems == ()


def test_a_sentence_does_not_become_people() -> None:
    people, (problem,) = read_people("hello world", with_positions=True)
    assert people == ()
    assert (problem.reason, problem.text) == (PeopleReason.BAD_USERNAME, "hello world")


def test_people_with_and_without_a_spot_mix() -> None:
    people, problems = read_people("@anna 0.5 0.8 @bob\n@carl 10 20", with_positions=True)
    assert people == (ANNA, NamedPerson("bob", None, None), NamedPerson("carl", 0.1, 0.2))
    assert problems == ()


def test_on_a_video_people_have_no_spot_and_one_that_is_named_does_no_harm() -> None:
    people, problems = read_people(
        "@anna 0.5 0.8\n@bob 130 40\n@carl\n@dora on the left, @emil справа", with_positions=False
    )
    names = ("anna", "bob", "carl", "dora", "emil")
    assert people == tuple(NamedPerson(name, None, None) for name in names)
    assert problems == ()


REFUSED = {
    "@анна": PeopleReason.BAD_USERNAME,
    "@an-na": PeopleReason.BAD_USERNAME,
    "@": PeopleReason.BAD_USERNAME,
    "@.anna": PeopleReason.BAD_USERNAME,
    "@anna.": PeopleReason.BAD_USERNAME,
    "@an..na": PeopleReason.BAD_USERNAME,
    "@" + "a" * 31: PeopleReason.BAD_USERNAME,
    "@<b>anna</b>": PeopleReason.BAD_USERNAME,
    "@anna🎄": PeopleReason.BAD_USERNAME,
    "0.5 0.8": PeopleReason.BAD_USERNAME,
    "@anna abc": PeopleReason.BAD_NUMBER,
    "@anna abc 0.5": PeopleReason.BAD_NUMBER,
    "@anna 0.5 abc": PeopleReason.BAD_NUMBER,
    "@anna 0.5 0.8 0.9": PeopleReason.BAD_NUMBER,
    "@anna 1e3 5": PeopleReason.BAD_NUMBER,
    "@anna nan nan": PeopleReason.BAD_NUMBER,
    "@anna 50% 0.8": PeopleReason.BAD_NUMBER,
    "@anna 1.3 0.5": PeopleReason.OUT_OF_RANGE,
    "@anna 0.5 1.3": PeopleReason.OUT_OF_RANGE,
    "@anna 1.3 1.8": PeopleReason.OUT_OF_RANGE,
    "@anna 0.5 50": PeopleReason.OUT_OF_RANGE,
    "@anna 130 40": PeopleReason.OUT_OF_RANGE,
    "@anna 101% 5%": PeopleReason.OUT_OF_RANGE,
    "@anna -0.1 0.5": PeopleReason.OUT_OF_RANGE,
    "@anna -5 50": PeopleReason.OUT_OF_RANGE,
    "@anna 0.5": PeopleReason.ONE_COORDINATE,
    "@anna 0,5": PeopleReason.ONE_COORDINATE,
    "@anna 50%": PeopleReason.ONE_COORDINATE,
}


@each_row(("typed", "reason"), REFUSED.items())
def test_a_mistake_is_named_with_the_text_it_was_made_in(typed: str, reason: PeopleReason) -> None:
    assert read_people(typed, with_positions=True) == ((), (PeopleProblem(1, typed, reason),))


@pytest.mark.parametrize("typed", ["", "  \n ", ",;"])
def test_no_names_at_all_is_said_so(typed: str) -> None:
    people, problems = read_people(typed, with_positions=True)
    assert people == ()
    assert [problem.reason for problem in problems] == [PeopleReason.EMPTY]


@pytest.mark.parametrize("link", ["instagram.com/p/DXyZ12/", "https://instagram.com/reel/DXyZ12"])
def test_a_link_to_a_post_is_not_a_person(link: str) -> None:
    people, problems = read_people(link, with_positions=True)
    assert people == ()
    assert [problem.reason for problem in problems] == [PeopleReason.BAD_USERNAME]


def test_the_others_are_kept_when_one_line_is_wrong() -> None:
    people, problems = read_people("@bob\n@anna 130 40\n@carl 0.1 0.2", with_positions=True)
    assert [person.username for person in people] == ["bob", "carl"]
    assert problems == (PeopleProblem(2, "@anna 130 40", PeopleReason.OUT_OF_RANGE),)


def test_the_same_person_twice_counts_once() -> None:
    people, problems = read_people("@anna 0.5 0.8\n@ANNA 0.1 0.1", with_positions=True)
    assert people == (ANNA,)
    assert problems == (PeopleProblem(2, "@ANNA 0.1 0.1", PeopleReason.TWICE),)


def test_the_twenty_first_person_is_one_too_many() -> None:
    lines = [f"@friend_{n}" for n in range(1, 22)]
    people, problems = read_people("\n".join(lines), with_positions=True)
    assert len(people) == USER_TAGS
    assert problems == (PeopleProblem(21, "@friend_21", PeopleReason.TOO_MANY),)


@given(
    name=st.from_regex(r"[a-z0-9_]{1,15}(\.[a-z0-9_]{1,14})?", fullmatch=True, alphabet=ANY),
    x=st.integers(0, 1000),
    y=st.integers(0, 1000),
    form=st.sampled_from(
        ["@{n} {x:.3f} {y:.3f}", "@{n} {px:.1f}% {py:.1f}%", "@{n} {x:.3f};{y:.3f}"]
    ),
)
def test_a_spot_written_down_is_read_back(name: str, x: int, y: int, form: str) -> None:
    typed = form.format(n=name, x=x / 1000, y=y / 1000, px=x / 10, py=y / 10)
    people, problems = read_people(typed, with_positions=True)
    assert (people, problems) == ((NamedPerson(name, x / 1000, y / 1000),), ())


@given(text=st.text(alphabet="@anbй .,;:-+%x019\n\t/🎄", max_size=40))
def test_any_text_gives_people_in_range_or_problems(text: str) -> None:
    people, problems = read_people(text, with_positions=True)
    assert people or problems
    assert all(p.x is None or (0 <= p.x <= 1 and p.y is not None and 0 <= p.y <= 1) for p in people)
    assert all(1 <= problem.line <= max(1, len(text.splitlines())) for problem in problems)


@each_row(
    "typed",
    ["tag @anna", "remove @anna", "untag @anna @bob", "with @anna", "people: @anna", "not @anna"],
)
def test_a_word_before_names_is_nobody(typed: str) -> None:
    people, (problem,) = read_people(typed, with_positions=True)
    assert (people, problem.reason) == ((), PeopleReason.BAD_USERNAME)


@each_row("typed", ["@anna and @bob", "@anna и @bob", "@anna & @bob", "anna, @bob"])
def test_names_are_joined_as_people_join_them(typed: str) -> None:
    people, problems = read_people(typed, with_positions=True)
    assert [it.username for it in people] == ["anna", "bob"]
    assert not problems
