"""Any way of ordering that something is taken out of a post, with any thing that can be: each is
known once, so their product is. Beside it what sounds like one and is none."""

from itertools import product

from bot.reading.edits import (
    About,
    AltTextEdit,
    CaptionEdit,
    CommentEdit,
    Doubt,
    OrderEdit,
    PlaceEdit,
    Sort,
    UntagEdit,
    sort_of,
)
from tests.helpers.table import each_row

CAPTION = "New mugs from the kiln ☕ Speckled glaze, 300 ml. See you on Saturday 😊\n#mugs #clay"
ПОДПИСЬ = "Новые кружки из печи ☕ Глазурь в крапинку, 300 мл. Ждём в субботу 😊\n#кружки #глина"
POST = About(CAPTION, media=4, people=frozenset({"anna"}))
ПОСТ = About(ПОДПИСЬ, media=4, people=frozenset({"anna"}))

WAYS = (
    "remove {}", "bin {}.", "Nix {}, it looks odd", "take {} out", "get rid of {} please",
    "could you take {} off?", "I want {} gone", "{} has to go, it's a mess",
    "{} needs removing. My mistake", "{}, take it out", "{} isn't needed", "have {} removed",
    "changed my mind, lose {}",
)  # fmt: skip
THINGS = {
    "the third photo": OrderEdit((0, 1, 3)), "slide 3": OrderEdit((0, 1, 3)),
    "the last shot": OrderEdit((0, 1, 2)), "photos 2 and 3": OrderEdit((0, 3)),
    "all the hashtags": CaptionEdit(CAPTION.partition("\n")[0]),
    "the #clay tag": CaptionEdit(CAPTION.removesuffix(" #clay")),
    "the emojis": CaptionEdit(CAPTION.replace(" ☕", "").replace(" 😊", "")),
    "the ☕": CaptionEdit(CAPTION.replace(" ☕", "")),
    "the last sentence": CaptionEdit(CAPTION.replace(" See you on Saturday 😊", "")),
    "the words from the kiln": CaptionEdit(CAPTION.replace(" from the kiln", "")),
    "the geotag": PlaceEdit(""), "the location": PlaceEdit(""),
    "the first comment": CommentEdit(""), "the alt text": AltTextEdit(""),
    "the tag of @anna": UntagEdit(("anna",)),
}  # fmt: skip
ПУТИ = (
    "убери {}", "Удалите {}.", "{} убрать: они просили", "надо вычеркнуть {}", "{} долой",
    "исключи {}", "{} лучше убрать", "выкинь {} пожалуйста",
    "{}, удаляем", "просьба снять {}",
)  # fmt: skip
ВЕЩИ = {
    "третье фото": OrderEdit((0, 1, 3)), "3-й слайд": OrderEdit((0, 1, 3)),
    "последнюю фотку": OrderEdit((0, 1, 2)), "второй и третий кадры": OrderEdit((0, 3)),
    "все хештеги": CaptionEdit(ПОДПИСЬ.partition("\n")[0]),
    "хештег #глина": CaptionEdit(ПОДПИСЬ.removesuffix(" #глина")),
    "смайлики": CaptionEdit(ПОДПИСЬ.replace(" ☕", "").replace(" 😊", "")),
    "эмодзи ☕": CaptionEdit(ПОДПИСЬ.replace(" ☕", "")),
    "последнее предложение": CaptionEdit(ПОДПИСЬ.replace(" Ждём в субботу 😊", "")),
    "геолокацию": PlaceEdit(""), "первый комментарий": CommentEdit(""),
    "альт-текст": AltTextEdit(""), "отметку @anna": UntagEdit(("anna",)),
}  # fmt: skip


@each_row(
    ("way", "thing", "about", "edit"),
    [
        *((way, thing, POST, edit) for way, (thing, edit) in product(WAYS, THINGS.items())),
        *((way, thing, ПОСТ, edit) for way, (thing, edit) in product(ПУТИ, ВЕЩИ.items())),
    ],
)
def test_anything_is_taken_out_in_any_words(
    way: str, thing: str, about: About, edit: object
) -> None:
    found = sort_of(way.format(thing), about)
    assert found.edits == (edit,), f"{way.format(thing)}: {found}"


@each_row(
    "typed",
    [
        "don't remove the third photo", "never delete slide 3", "why did you remove the hashtags?",
        "we removed the old photo 3", "did you take out the location?", "should the emojis go?",
        "the first comment wins a mug", "everything must go!", "Location is not needed to love",
        "take the hashtags out, no wait", "remove the hashtags if nobody minds the location",
        "the last photo can go first, or not", "anna said the hashtags were removed",
        "не убирай третье фото", "зачем убрали хештеги?", "мы убрали место", "место не убирать",
        "убери хештеги, хотя нет", "вы удалили третье фото?", "Подпись не нужна 😍",
    ],
)  # fmt: skip
def test_what_only_sounds_like_it_takes_nothing_out(typed: str) -> None:
    for about in (POST, ПОСТ):
        assert sort_of(typed, about).sort is not Sort.EDITS, sort_of(typed, about)


@each_row(
    ["typed", "old", "new"],
    [
        ("remove “and a towel”", " and a towel", ""),
        ("remove a towel", " and a towel", ""),
        ("полотенце не нужно, уберите", ", и полотенце", ""),
        ("и коврик выкиньте", " и коврик", ""),
        ("Тапочки уберите", "тапочки, ", ""),
    ],
)
def test_no_word_that_joined_it_is_left(typed: str, old: str, new: str) -> None:
    about = About("Bring a mat and a towel. С собой плед и коврик для йоги, тапочки, и полотенце!")
    assert sort_of(typed, about).edits == (CaptionEdit(about.caption.replace(old, new)),)


def test_a_comment_that_is_left_is_written() -> None:
    found = sort_of("leave a comment: the first one is free", POST)
    assert found.edits == (CommentEdit("the first one is free"),)


@each_row("typed", ["the bit about Saturday must go", "часть про субботу убери"])
def test_a_bit_of_a_sentence_is_offered_with_all_that_would_go(typed: str) -> None:
    unclear = sort_of(typed, ПОСТ if "убери" in typed else POST).unclear
    assert unclear is not None
    assert unclear.doubt is Doubt.MAYBE


@each_row("way", ["i want {} first", "can {} go first?", "begin with {}", "{} needs to be first"])
@each_row("photo", ["photo 3", "the third shot", "pic 3"])
def test_any_photo_goes_first_in_any_words(way: str, photo: str) -> None:
    assert sort_of(way.format(photo), POST).edits == (OrderEdit((2, 0, 1, 3)),)


@each_row("way", ["{} — в конец", "{} пусть идёт последним", "отправь {} в конец"])
@each_row("photo", ["третье фото", "третий кадр", "слайд 3"])
def test_any_photo_goes_last_in_any_words(way: str, photo: str) -> None:
    assert sort_of(way.format(photo), ПОСТ).edits == (OrderEdit((0, 1, 3, 2)),)
