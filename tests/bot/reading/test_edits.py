"""Plain edits: what people type about a post in hand is done, asked about, or left a caption."""

from dataclasses import replace

from bot.reading.edits import Sort, sort_of
from bot.reading.edits.message import read_edits
from bot.reading.edits.pieces.values import (
    CaptionEdit,
    CommentEdit,
    Doubt,
    Edit,
    PlaceEdit,
    TagEdit,
    TimeEdit,
    Unclear,
    Understood,
    UntagEdit,
)
from bot.reading.grammar.text import understand
from tests.bot.reading.edit_phrases import (
    ABOUT,
    CAPTION,
    ENGLISH,
    RUSSIAN,
    RUSSIAN_PHRASES,
    RUSSIAN_STRANGERS,
    SECOND_RUSSIAN_STRANGERS,
    SECOND_STRANGERS,
    STRANGERS,
    Expected,
    at,
)
from tests.helpers.table import each_row


def meaning(edits: tuple[str | Edit, ...]) -> list[object]:
    """Times by what they say, captions as edits."""
    return [
        understand(it.typed) if isinstance(it, TimeEdit)
        else CaptionEdit(it) if isinstance(it, str)
        else it
        for it in edits
    ]  # fmt: skip


def check(typed: str, caption: str, expected: Expected) -> None:
    found = read_edits(typed, replace(ABOUT, caption=caption))
    if isinstance(found, Unclear):
        assert found.doubt == expected, found
    elif found is None:
        assert expected is None, "taken for a caption"
    else:
        assert isinstance(found, Understood)
        assert expected is not None, found
        wanted = expected if isinstance(expected, tuple) else (expected,)
        assert meaning(found.edits) == meaning(wanted)


@each_row(("typed", "expected"), ENGLISH)
def test_what_is_typed_in_english_is_done_or_asked_or_a_caption(
    typed: str, expected: Expected
) -> None:
    check(typed, CAPTION, expected)


@each_row(("typed", "expected"), RUSSIAN_PHRASES)
def test_what_is_typed_in_russian_is_done_or_asked_or_a_caption(
    typed: str, expected: Expected
) -> None:
    check(typed, RUSSIAN, expected)


@each_row(("typed", "expected"), [*STRANGERS, *SECOND_STRANGERS])
def test_strangers_are_understood_in_english(typed: str, expected: Expected) -> None:
    check(typed, CAPTION, expected)


@each_row(("typed", "expected"), [*RUSSIAN_STRANGERS, *SECOND_RUSSIAN_STRANGERS])
def test_strangers_are_understood_in_russian(typed: str, expected: Expected) -> None:
    check(typed, RUSSIAN, expected)


@each_row(
    ("typed", "caption"),
    [
        ("no hashtags", "Menu: shop.org/#menu"),
        ("remove #menu", "Menu: shop.org/#menu"),
        ("убери последний хештег", "Меню: shop.org/#menu"),
    ],
)
def test_what_stands_behind_a_link_is_its_part_and_stays(typed: str, caption: str) -> None:
    check(typed, f"{caption} #menu", caption)


@each_row(
    ("typed", "offered"),
    [
        ("change the haircut to 22", "Now haircut 22 euros. Call us!"),
        ("haircut 24 -> 22 euros", "Now haircut 22 euros. Call us!"),
        ("remove the haircut", "Now. Call us!"),
        ("change the haircut to 22, cover 0:03", None),
        ("to friday and change the haircut to 22", None),
    ],
)
def test_a_word_before_a_number_means_the_number_and_is_asked(
    typed: str, offered: str | None
) -> None:
    """Done to the word itself, it would leave “Now 22 24 euros”."""
    caption = "Now haircut 24 euros. Call us!"
    found = read_edits(typed, replace(ABOUT, caption=caption))
    assert isinstance(found, Unclear), found
    if offered is None:  # what is meant by a part is not offered in the place of all
        assert (found.doubt, found.edits) == (Doubt.LOST, ())
        return
    assert (found.doubt, found.edits) == (Doubt.MAYBE, (CaptionEdit(offered),))


@each_row(
    ("typed", "caption", "becomes"),
    [
        ("change the price to 22", "Now price 24 euros. Call us!", "Now price 22 euros. Call us!"),
        ("price 22", "Haircut for 24 euros.", "Haircut for 22 euros."),
        ("price is 25 now", "Price 20 EUR today", "Price 25 EUR today"),
        ("цена теперь 2500", "Стрижка 2100 РУБ!", "Стрижка 2500 РУБ!"),
        ("Price is wrong, it's 22€ now", "Haircut for 24 euros.", "Haircut for 22€."),
        ("цена 1 900 р", "Стрижка за 2 100 рублей.", "Стрижка за 1 900 рублей."),
        ("the phone is 555-44-33, not 555-44-32", "Call 555-44-32!", "Call 555-44-33!"),
        ("price is 22", "Haircut 24 €, beard 12 €.", None),
        ("price is 22, not 24", "Haircut for 20 euros.", None),
    ],
)
def test_the_only_price_or_number_of_a_caption_is_the_one_that_is_named(
    typed: str, caption: str, becomes: str | None
) -> None:
    """Of several it is asked which; none of them is made a caption of."""
    found = read_edits(typed, replace(ABOUT, caption=caption))
    if becomes is None:
        assert isinstance(found, Unclear), found
    else:
        assert found == Understood((CaptionEdit(becomes),))


@each_row(
    ("typed", "unread", "named"),
    [
        ("@max D4", "D4", ["max"]),
        ("@boris B2", "B2", ["boris"]),
        ("@boris слева, @max Д4", "Д4", ["boris", "max"]),
        ("@boris on the left, @max D4", "D4", ["boris", "max"]),
    ],
)
def test_names_with_a_spot_that_is_none_are_asked_about(
    typed: str, unread: str, named: list[str]
) -> None:
    unclear = sort_of(typed, ABOUT).unclear
    assert unclear is not None
    assert (unclear.doubt, unclear.about) == (Doubt.HALF, unread)
    assert [it.username for it in unclear.edits if isinstance(it, TagEdit)] == named


@each_row(
    ("typed", "known", "other"),
    [
        ("Пока не публикуй, пожалуйста, хочу обрезать. В черновики", "В черновики", "хочу обре"),
        ("Последнее предложение убери, и так понятно", "Последнее предложение убери", "понятно"),
    ],
)
def test_the_part_that_is_an_order_by_itself_is_offered(typed: str, known: str, other: str) -> None:
    """What stands beside it is shown too: it may change the sense."""
    unclear = sort_of(typed, ABOUT).unclear
    assert unclear is not None
    assert (unclear.doubt, unclear.understood) == (Doubt.HALF, known)
    assert other in unclear.about
    assert unclear.edits


@each_row(
    "typed",
    [
        "people asked, 7 am is better, 8 am is better still",
        "please delete the post, or rather think about the text of it",
        "fix the sofa, “friday 18:00” is nicer, whatever suits",
    ],
)
def test_no_part_is_offered_that_is_one_of_several_or_a_deed(typed: str) -> None:
    unclear = sort_of(typed, ABOUT).unclear
    assert unclear is None or unclear.doubt is not Doubt.HALF


@each_row("typed", ["@carla is the best baker", "@carla 10% off", "@carla 50% скидки"])
def test_a_caption_may_begin_with_a_name(typed: str) -> None:
    assert sort_of(typed, ABOUT).sort is Sort.TEXT


@each_row(
    "typed",
    ["move max a bit up", "move @max slightly up", "move max up", "сдвинь max немного влево"],
)
def test_of_a_pin_that_is_not_there_it_is_said_so(typed: str) -> None:
    unclear = sort_of(typed, ABOUT).unclear
    assert unclear is not None
    assert (unclear.doubt, unclear.about) == (Doubt.NOT_TAGGED, "@max")


@each_row("typed", ["@carla on photo 9", "@carla photo 9", "@carla на фото 9"])
def test_names_on_a_photo_that_is_not_there_are_asked_about(typed: str) -> None:
    found = sort_of(typed, ABOUT)
    assert found.unclear is not None
    assert (found.unclear.doubt, found.unclear.about) == (Doubt.NO_SLIDE, "9")


@each_row(
    ("typed", "caption"),
    [
        ("change sale to offer and tea to coffee", "A sale of tea. Tea for all!"),
        ("замени торты на пироги, а чай на кофе", "Торты и чай. Чай всем!"),
    ],
)
def test_a_second_pair_whose_words_stand_twice_is_asked_about(typed: str, caption: str) -> None:
    check(typed, caption, Doubt.TWICE)


def test_one_verb_takes_away_several_things_in_a_reply_as_well() -> None:
    typed = "remove the emoji and the last hashtag"
    there = replace(ABOUT, caption="Fresh bread 🔥\n#bread #weekend")
    assert read_edits(typed, there) == read_edits(typed, replace(there, is_reply=True))
    assert isinstance(read_edits(typed, there), Understood)


@each_row(
    ("typed", "expected"),
    [
        ("friday 18:00 🙏", at("friday 18:00")),
        ("remove location 🙏👍🏽", PlaceEdit("")),
        ("first comment: come by 🙏", CommentEdit("come by 🙏")),
        ("new caption: Come by 🙏", CaptionEdit("Come by 🙏")),
    ],
)
def test_hands_that_beg_behind_an_order_make_no_difference(typed: str, expected: Edit) -> None:
    """Those behind words that are given are of these words."""
    assert meaning(sort_of(typed, ABOUT).edits) == meaning((expected,))


@each_row("typed", ["Brand Shop", "brand shop", "Anna"])
def test_a_name_that_is_spoken_alone_tags_nobody(typed: str) -> None:
    assert sort_of(typed, ABOUT).edits == ()


@each_row("typed", ["remove that hashtag", "убери этот хештег"])
def test_one_hashtag_of_several_is_asked_about(typed: str) -> None:
    unclear = sort_of(typed, ABOUT).unclear
    assert unclear is not None
    assert unclear.doubt is Doubt.LOST


@each_row("typed", ["tag @max and @leo on photo 2", "отметь @max и @leo на фото 2"])
def test_a_photo_that_is_named_behind_two_people_is_that_of_both(typed: str) -> None:
    edits = sort_of(typed, ABOUT).edits
    assert [(it.username, it.slide) for it in edits if isinstance(it, TagEdit)] == [
        ("max", 1),
        ("leo", 1),
    ]


@each_row(
    "typed",
    [
        "anna would rather not be seen, so please remove her from the picture",
        "we won't need anna any more, take her off",
        "аня просила её не показывать, убери её",
    ],
)
def test_who_was_named_before_is_meant_by_a_pronoun(typed: str) -> None:
    """And the post is not deleted by `remove it` where something else was spoken of."""
    assert sort_of(typed, ABOUT).edits == (UntagEdit(("anna",)),)


def test_what_is_left_out_beside_an_order_gives_no_words() -> None:
    """Words that are given have no end there, unless they are quoted."""
    assert sort_of("write free tea, because we have it", ABOUT).edits == ()
