"""No text keeps the bot from everybody else: what is long and says the same again and again is read
as quickly as any other. A pattern that tries all the ways to part it would be at it for hours."""

import pytest

from bot.reading.edits import About, CaptionEdit, Sort, sort_of, time_of
from bot.reading.order import OrderError, read_order
from bot.reading.own_name import without_thanks
from bot.reading.people.people import read_people
from bot.reading.times.posting_times import PostingTimesError, read_posting_times
from tests.helpers.table import each_row

PIECES = (
    *(" ", "\n", "\t", "-", ".", ",", ": ", "! ", "? ", "…", "«", '"', "😀 ", "a-", "a'"),
    *("#", "#a", "#a ", "@a", "@a ", "a", "a ", "a, ", "1", "1 ", "1.", "12:00 ", "A b c. "),
    *("and ", "и ", "the ", "not ", "не ", "to ", "on ", "please ", "thanks ", "please and "),
    *("убери ", "и убери ", "replace a with ", "photo 1 ", "a\n#b\n", "http://a.b "),
)
LONGEST = 4096  # letters of a message
ORDERS = (
    *("replace bread with cake", "remove the last sentence", "remove everything after bread"),
    *("add sunny above the hashtags", "no emojis", "it should be 350 not 300", "удали #хлеб"),
    *("поменяй местами хлеб и чай", "make the first line all caps", "friday 9:00", "tag @anna"),
)

RUSSIAN = (  # each may be read as a shorter one before «и #…»
    " #акции #новости #подарки #книги #игрушки #сладости #открытки #тарелки #чашки #кружки #ложки"
    " #вилки #свечи #лампочки #гвоздики #ромашки #васильки #одуванчики #подснежники #фиалки #ночи"
    " #незабудки #дочки #тюльпанчики #бутоньерки #веточки #булочки #пряники #скидки #ягодки"
)
ENGLISH = (
    " #brand #land #husband #island #wonderland #band #sand #hand #grand #stand #weekend #woodland"
    " #highland #lowland #midland #dreamland #farmland #finland #poland #scotland #ireland #iceland"
    " #thailand #holland #england #switzerland #greenland #homeland #errand #firebrand"
)
SO = ("so", "very", "way")
NAMES = ", ".join(f"@anna{number}" for number in range(28))
OF_PEOPLE = (
    *(f"добавь{RUSSIAN}, спасибо!", f"добавь{RUSSIAN} и убери последнее предложение!"),
    *(f"{RUSSIAN.strip()} ждём вас", f"add{ENGLISH}, thanks!"),
    *(
        "@анна 40817810099910004312 044525225 это счёт",
        "@анна 2202201112345678 4276380012345678 переведи",
    ),
    f"tag {NAMES}\non the left",
    "please delete the second photo, "
    + " ".join(f"{'its ' * 10}{word}" for word in SO)
    + " blurry here",
)


@pytest.mark.timeout(60)
@each_row("typed", OF_PEOPLE)
def test_what_people_send_is_read_at_once(typed: str) -> None:
    for caption in ("", "Fresh bread, 300 g. #bread"):
        for is_reply in (False, True):
            sort_of(typed, About(caption, media=4, is_reply=is_reply))


@pytest.mark.timeout(60)
def test_thirty_hashtags_are_added_as_they_are() -> None:
    found = sort_of(f"добавь{RUSSIAN}, спасибо!", About("Хлеб", is_reply=True))
    (edit,) = found.edits
    assert edit.text.split() == ["Хлеб", *RUSSIAN.split()]  # type: ignore[union-attr]


@pytest.mark.timeout(60)
def test_numbers_that_are_no_order_are_known_at_once() -> None:
    with pytest.raises(OrderError):
        read_order("1  " * 30 + "x", 5)


@pytest.mark.timeout(60)
def test_numbers_that_are_no_spot_are_known_at_once() -> None:
    people, problems = read_people("@anna " + "5," * 60 + "z", with_positions=True)
    assert not people
    assert problems


@pytest.mark.timeout(60)
@pytest.mark.parametrize("piece", PIECES)  # a test each: all together may take a minute
def test_a_text_that_repeats_itself_is_read_at_once(piece: str) -> None:
    for before in ("", "add ", "replace ", "friday ", "удали "):
        typed = before + (piece * LONGEST)[: LONGEST - 20] + " end"
        sort_of(typed, About("Fresh bread, 300 g. #bread"))
        time_of(typed)
        without_thanks(typed)
        with pytest.raises(PostingTimesError):
            read_posting_times(typed)


@pytest.mark.timeout(60)
@each_row("piece", PIECES)
def test_a_caption_that_repeats_itself_is_changed_at_once(piece: str) -> None:
    for order in ORDERS:
        sort_of(order, About("Bread " + (piece * 700)[:700] + " end"))


def test_hashtags_that_stick_together_are_no_end_of_a_caption() -> None:
    glued = "".join(f"#bread{number}" for number in range(30))
    found = sort_of("replace Fresh with Warm", About(f"Fresh bread {glued} from our oven"))
    (edit,) = found.edits
    assert edit.text == f"Warm bread {glued} from our oven"  # type: ignore[union-attr]


@each_row("typed", ["please " * 120, "\n" * 160 + "friday", "- " * 150, "ha" * 160, "🎉" * 130])
def test_what_repeats_itself_is_no_order(typed: str) -> None:
    assert sort_of(typed, About("Fresh bread")).sort is Sort.TEXT
    assert time_of(typed) is None


@each_row("line", ["-" * 40, "=" * 60, "〰️" * 30, "\n" * 30])
def test_a_line_of_signs_in_a_caption_that_is_ordered_is_none(line: str) -> None:
    found = sort_of(f"change the caption to: Big news\n{line}\nWe move", About("Fresh bread"))
    assert found.edits == (CaptionEdit(f"Big news\n{line}\nWe move"),)
