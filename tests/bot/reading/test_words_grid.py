"""Words of the caption that are changed and added: any verb, with any words, in any frame. What
only sounds like it is left alone, and where the words may end earlier it is asked."""

from itertools import product

from bot.reading.edits import (
    About,
    CaptionEdit,
    Doubt,
    PlaceEdit,
    SnippetEdit,
    Sort,
    TagEdit,
    UntagEdit,
    sort_of,
)
from posting import Snippet
from tests.helpers.table import each_row

CAPTION = "Quiz night on Thursday 25th 🍺 Six to a team, £2 a head.\n#quiz #realale"
ABOUT = About(CAPTION)
RUSSIAN = "Шесть новых кружек из печи. Глазурь в крапинку, 300 мл, 200 рублей с носа.\n#кружки"
WORDS = (("£2", "£3"), ("Six", "Five"), ("a head", "a person"))
VERBS = (
    "change {} to {}", "amend {} to {}", "swap out {} for {}", "{} should say {}", "{} shd be {}",
    "{} is wrong, it's {}", "{}'s wrong, its {}", "{} is a typo, it's {}",
    "{} isn't right, it's {}",
    "{} sounds odd, say {}", "{} is too posh, write {}", "{} is too much, make it {}",
    "{} out, {} in",
)  # fmt: skip
FRAMES = (
    "{}", "please {}", "{} please", "{}. Got it wrong, sorry", "Prices moved. {}",
    "{}, we asked again",
)  # fmt: skip
WORDS_RU = (("300 мл", "350 мл"), ("200 рублей", "300 рублей"), ("шесть", "пять"))
VERBS_RU = (
    "замени {} на {}", "{} исправь на {}", "давай заменим {} на {}", "{} мало, пиши {}",
    "{} — ошибка, поставь {}", "{} как-то скучно, пусть будет {}", "{} звучит странно, напиши {}",
)  # fmt: skip
FRAMES_RU = ("{}", "пожалуйста {}", "{} пожалуйста", "{}. Ошиблась", "{}, я перемерила")


@each_row(("old", "new"), [*WORDS, *WORDS_RU])
def test_words_are_changed_by_any_verb_in_any_frame(old: str, new: str) -> None:
    caption, verbs, frames = (
        (CAPTION, VERBS, FRAMES) if old in CAPTION else (RUSSIAN, VERBS_RU, FRAMES_RU)
    )
    there = old if old in caption else old.capitalize()
    meant = caption.replace(there, new if old == there else new.capitalize())
    for verb, frame in product(verbs, frames):
        typed = frame.format(verb.format(old, new))
        found = sort_of(typed, About(caption))
        offered = found.unclear.edits if found.unclear else found.edits
        assert offered in ((CaptionEdit(meant),), ()), typed
        assert found.sort is Sort.EDITS or found.unclear is not None, typed
        if frame in FRAMES[:3] + FRAMES_RU[:3]:
            assert found.edits == (CaptionEdit(meant),), typed


@each_row(
    "typed",
    [
        "Six is a lucky number, make it count", "Quiz is too good to miss",
        "is it £2 or £3?", "£2 was wrong last year", "A head is better than none",
    ],
)  # fmt: skip
def test_what_sounds_like_it_changes_nothing(typed: str) -> None:
    assert sort_of(typed, ABOUT).sort is not Sort.EDITS


@each_row("noun", ["a disclaimer", "a question", "дисклеймер", "вопрос", "призыв"])
def test_what_the_words_are_called_is_none_of_them(noun: str) -> None:
    body, tags = CAPTION.split("\n")
    for order in (f"add at the end {noun}: ", f"Добавьте в конец {noun}: ", f"add {noun}: "):
        assert sort_of(f"{order}No dogs inside.", ABOUT).edits == (
            CaptionEdit(f"{body} No dogs inside.\n{tags}"),
        )
    for order in (f"start with {noun}: ", f"В начало текста поставьте {noun}: "):
        assert sort_of(f"{order}Who is in?", ABOUT).edits == (
            CaptionEdit(f"Who is in?\n{CAPTION}"),
        )


def test_a_line_that_is_added_is_one_of_its_own() -> None:
    body, tags = CAPTION.split("\n")
    for order in ("add a line: ", "add a line at the end: ", "добавь строчку: "):
        (edit,) = sort_of(f"{order}Only this weekend", ABOUT).edits
        assert edit == CaptionEdit(f"{body}\nOnly this weekend\n{tags}")


@each_row(
    ("typed", "rest"),
    [
        ("add at the end come by if you can", "if you can"),
        ("add at the end see you then", "then"),
        ("place: Leith, the landlord rang", "the landlord rang"),
        ("📍 Leith, the landlord rang", "the landlord rang"),
        ("место укажи Артплей, мастерская там теперь", "мастерская там теперь"),
        ("set the location to Leith. Got it wrong", "Got it wrong"),
        ("£2 -> £3, the landlord rang", "the landlord rang"),
    ],
)
def test_what_may_be_a_remark_is_asked_about(typed: str, rest: str) -> None:
    unclear = sort_of(typed, ABOUT).unclear
    assert unclear is not None
    assert (unclear.doubt, unclear.about) == (Doubt.HALF, rest)


@each_row("place", ["Leith, Edinburgh", "St. James Park", "ул. Ленина, 5", "Blue Bottle, near us"])
def test_an_address_is_all_of_the_place(place: str) -> None:
    assert sort_of(f"place: {place}", ABOUT).edits == (PlaceEdit(place),)


@each_row(
    "typed",
    [
        "hashtags: add clay and pots", "add hashtags clay and pots", "добавь теги clay и pots",
        "хештеги добавь: clay и pots", "add clay and pots to the hashtags",
    ],
)  # fmt: skip
def test_hashtags_are_added_by_their_names(typed: str) -> None:
    assert sort_of(typed, ABOUT).edits == (CaptionEdit(f"{CAPTION} #clay #pots"),)


def test_each_is_tagged_on_a_photo_of_their_own() -> None:
    about = About(CAPTION, media=2)
    for typed in (
        "@anna на первом, @boris_b на втором",
        "@anna on the first, @boris_b on the second",
    ):
        edits = sort_of(typed, about).edits
        assert edits == (TagEdit("anna", slide=0), TagEdit("boris_b", slide=1)), typed


def test_everybody_is_untagged_unless_the_word_is_of_the_caption() -> None:
    tagged = frozenset({"anna"})
    for typed in ("убери всех", "remove everyone", "убери всех с фото"):
        assert sort_of(typed, About(CAPTION, people=tagged)).edits == (UntagEdit(),)
    for caption, typed in (("Ждём всех!", "убери всех"), ("Come, everyone!", "remove everyone")):
        assert UntagEdit() not in sort_of(typed, About(caption, people=tagged)).edits


def test_an_ending_is_added_as_it_is_called() -> None:
    farewell = Snippet(1, 1, "Прощание", "Ваша мастерская")
    about = About(CAPTION, snippets=(farewell,))
    assert sort_of("добавь Прощание", about).edits == (SnippetEdit(farewell),)
    assert sort_of("убери прощание", about).edits == (SnippetEdit(farewell, is_out=True),)
    assert SnippetEdit(farewell) not in sort_of("добавь Прощание славянки", about).edits


def test_the_words_go_where_they_were_meant_of_several_places() -> None:
    about = About("Bread, bread with seeds, and bread for everybody")
    meant = (
        "Bread rolls, bread with seeds, and bread for everybody",
        "Bread, bread rolls with seeds, and bread for everybody",
        "Bread, bread with seeds, and bread rolls for everybody",
    )
    for place, caption in enumerate(meant):
        found = sort_of("replace bread with bread rolls", about, place)
        assert found.edits == (CaptionEdit(caption),)


@each_row(
    "typed",
    [
        "геометку поставь Артплей, начальница просила", "место пусть будет Артплей",
        "not a head but a person, the landlord rang",
    ],
)  # fmt: skip
def test_a_remark_is_never_written(typed: str) -> None:
    found = sort_of(typed, ABOUT)
    written = [it.typed if isinstance(it, PlaceEdit) else str(it) for it in found.edits]
    assert not any(it in words for words in written for it in ("просила", "пусть", "rang"))
