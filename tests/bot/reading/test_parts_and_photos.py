"""Parts of the caption that are named, the order of photos, a cover, a place, the first comment and
alt text, in the ordinary words for them."""

from bot.reading.edits import (
    About,
    AltTextEdit,
    CaptionEdit,
    CollaboratorsEdit,
    CommentEdit,
    CoverEdit,
    Doubt,
    Edit,
    OrderEdit,
    PlaceEdit,
    Sort,
    sort_of,
)
from tests.helpers.table import each_row

PHOTOS = About(
    "Soft light, peonies 🤍 Bath and trim from 40 euros. Booking for summer 2027 is open!\n#bride",
    media=3,
)
RUSSIAN = About(
    "Мягкий свет и пионы 🤍 Мытьё от 2500 рублей, доставим. Запись на лето 2027 открыта!\n#невеста",
    media=3,
)
VIDEO = About("Leg day 💪", videos=frozenset({0}))


def post_of(typed: str) -> About:
    return RUSSIAN if any("а" <= letter <= "я" for letter in typed.lower()) else PHOTOS


@each_row(
    ["typed", "old", "new"],
    [
        ("remove the sentence about booking", " Booking for summer 2027 is open!", ""),
        ("first sentence in caps", "Soft light, peonies", "SOFT LIGHT, PEONIES"),
        ("первое предложение капсом", "Мягкий свет и пионы", "МЯГКИЙ СВЕТ И ПИОНЫ"),
        ('the first word should be "Warm"', "Soft", "Warm"),
        ("remove the line about summer", " Booking for summer 2027 is open!", ""),
        ("Убери предложение про запись", " Запись на лето 2027 открыта!", ""),
        ("убери про доставку", ", доставим", ""),
        ("It should say “summer and autumn 2027”", "summer 2027", "summer and autumn 2027"),
        ('It should say "haircut" instead of trim', "trim", "haircut"),
        ("должно быть «лето и осень 2027»", "лето 2027", "лето и осень 2027"),
        ('"summer" to "autumn"', "summer", "autumn"),
        ("trim > haircut", "trim", "haircut"),
        ("свет → рассвет", "свет", "рассвет"),
    ],
)
def test_a_part_is_changed_where_it_stands(typed: str, old: str, new: str) -> None:
    about = post_of(typed)
    assert sort_of(typed, about).edits == (CaptionEdit(about.caption.replace(old, new)),)


@each_row(
    ["typed", "words", "is_first"],
    [
        ('start w/ "NEW 🔥"', "NEW 🔥", True),
        ("add at the end no dogs comma no cats", "no dogs, no cats", False),
        (
            "добавь в конце приходите с друзьями запятая места есть",
            "приходите с друзьями, места есть",
            False,
        ),
        ("at start: FINALLY.", "FINALLY.", True),
        ("в начало добавь последняя неделя", "последняя неделя", True),
        ("finish with: walk-ins welcome", "walk-ins welcome", False),
        ("огонёк в начало", "🔥", True),
        ("начни со слова Новости!", "Новости!", True),
        ("в конце допиши, что ждём всех", "ждём всех", False),
    ],
)
def test_words_are_added_at_an_end(typed: str, words: str, is_first: bool) -> None:
    (edit,) = sort_of(typed, post_of(typed)).edits
    assert isinstance(edit, CaptionEdit)
    assert edit.text.startswith(words) if is_first else f" {words}\n#" in edit.text


@each_row(
    "typed",
    [
        "текст сделай такой: Счастливы вместе",
        "пусть подпись будет «Счастливы вместе»",
        "caption should be “Счастливы вместе”",
        "The caption should read: Счастливы вместе",
        "подпись пусть будет такая: Счастливы вместе",
        "Текст поменяй на: Счастливы вместе",
    ],
)
def test_a_whole_new_caption_is_given(typed: str) -> None:
    assert sort_of(typed, PHOTOS).edits == (CaptionEdit("Счастливы вместе"),)


@each_row(
    "typed",
    [
        "Порядок такой: 2, 3, 1",
        "Сделайте порядок фото такой: 2, 3, 1",
        "расставь фото так: 2 3 1",
        "фото в порядке 2, 3, 1",
        "photos in this order: 2, 3, 1",
        "The order is 2, 3, 1 please",
        "order like this 2 3 1",
        "reorder: 2-3-1",
        "порядок 231",
    ],
)
def test_photos_are_put_in_an_order(typed: str) -> None:
    assert sort_of(typed, PHOTOS).edits == (OrderEdit((1, 2, 0)),)


@each_row(
    ["typed", "order"],
    [
        ("сначала пусть будет второе фото", (1, 0, 2)),
        ("bin the last two pics", (0,)),
        ("сначала второе фото", (1, 0, 2)),
        ("первым поставь третье", (2, 0, 1)),
        ("start with photo 2", (1, 0, 2)),
        ("второе фото сначала", (1, 0, 2)),
        ("photo 3 out", (0, 1)),
        ("photo 2 should go before photo 1", (1, 0, 2)),
        ("put photo 3 in front of photo 2", (0, 2, 1)),
        ("the third picture should come before the second one", (0, 2, 1)),
        ("move photo 1 after photo 2", (1, 0, 2)),
        ("третью фотку перед второй", (0, 2, 1)),
        ("фото 3 поставь сразу после первого", (0, 2, 1)),
        ("картинки 1 и 3 поменять местами", (2, 1, 0)),
        ("pics 1 and 3 change places", (2, 1, 0)),
        ("photos 1 and 3 should be swapped", (2, 1, 0)),
        ("swap pictures 1 and 3 around", (2, 1, 0)),
    ],
)
def test_a_photo_goes_first_or_out_or_beside_another(typed: str, order: tuple[int, ...]) -> None:
    assert sort_of(typed, PHOTOS).edits == (OrderEdit(order),)


def test_a_photo_that_is_not_there_goes_beside_none() -> None:
    asked = sort_of("photo 9 before photo 1", PHOTOS).unclear
    assert asked is not None
    assert asked.doubt is Doubt.NO_SLIDE


@each_row(
    "typed", ["remove the smiley and the last sentence", "смайлик убери и последнее предложение"]
)
def test_an_emoji_goes_beside_a_sentence(typed: str) -> None:
    about = post_of(typed)
    gone = (" 🤍", " Booking for summer 2027 is open!", " Запись на лето 2027 открыта!")
    caption = about.caption
    for words in gone:
        caption = caption.replace(words, "")
    assert sort_of(typed, about).edits[-1] == CaptionEdit(caption)


@each_row(
    ["typed", "seconds"],
    [
        ("обложку с 5 секунды возьми", 5),
        ("Обложку видео возьмите с четвёртой секунды.", 4),
        ("make 0:03 the cover", 3),
        ("cover - 4 seconds", 4),
        ("can u use the frame at 2.5 sec", 2.5),
        ("cover = 12 sec", 12),
        ("thumbnail from the 10th second pls", 10),
        ("кадр на 7 секунде сделай обложкой", 7),
    ],
)
def test_a_moment_is_the_cover(typed: str, seconds: float) -> None:
    assert sort_of(typed, VIDEO).edits == (CoverEdit(round(seconds * 1000)),)


@each_row(
    ["typed", "edit"],
    [
        ("geo: Nami Sushi, Riverside Mall", PlaceEdit("Nami Sushi, Riverside Mall")),
        ("loc: paws city riga", PlaceEdit("paws city riga")),
        ("location north gym", PlaceEdit("north gym")),
        ("tag the location: North Gym, Riga", PlaceEdit("North Gym, Riga")),
        ("geotag us at North Gym", PlaceEdit("North Gym")),
        ("Место добавь, Лапки на Мира", PlaceEdit("Лапки на Мира")),
        ("Добавь геолокацию, Северный зал", PlaceEdit("Северный зал")),
        ("геолокация лапки, рига", PlaceEdit("лапки, рига")),
        ("место не указывай", PlaceEdit("")),
        ("collab w/ @cityfood", CollaboratorsEdit(("cityfood",))),
        ("collaborate with @cityfood", CollaboratorsEdit(("cityfood",))),
        ("@cityfood as a collab", CollaboratorsEdit(("cityfood",))),
        ('put "book now" in the first comment', CommentEdit("book now")),
        ("First comment should be: Book now", CommentEdit("Book now")),
        ("первым комментарием «пишите в директ»", CommentEdit("пишите в директ")),
        ("в первом комментарии: пишите в директ", CommentEdit("пишите в директ")),
        ("альт текст пионы крупным планом", AltTextEdit("пионы крупным планом")),
        ("Alt text should be: peonies in a vase", AltTextEdit("peonies in a vase")),
        ("Please put this in the first comment: Book now", CommentEdit("Book now")),
        ("в первый коммент «пишите в директ»", CommentEdit("пишите в директ")),
        ("коллаб с @cityfood сделай", CollaboratorsEdit(("cityfood",))),
        ("@cityfood в соавторы", CollaboratorsEdit(("cityfood",))),
        ("альт текст к фото 2: пионы в вазе", AltTextEdit("пионы в вазе", 1)),
        ("первым комментом: пишите в директ", CommentEdit("пишите в директ")),
        ("альт-текст поставь пионы в вазе", AltTextEdit("пионы в вазе")),
    ],
)
def test_a_place_a_comment_and_alt_text_are_given(typed: str, edit: Edit) -> None:
    assert sort_of(typed, PHOTOS).edits == (edit,)


@each_row("typed", ["хэштеги в 1й коммент", "все хештеги в 1-й комментарий", "tags to 1st comment"])
def test_hashtags_go_to_the_first_comment(typed: str) -> None:
    body, tag = PHOTOS.caption.split("\n")
    assert sort_of(typed, PHOTOS).edits == (CaptionEdit(body), CommentEdit(tag))


@each_row("typed", ["peonies to roses", "remove the sentence about delivery", "пионы на розы"])
def test_what_is_not_certain_is_asked(typed: str) -> None:
    assert sort_of(typed, post_of(typed)).sort is Sort.DOUBT


def test_a_sentence_that_says_more_is_offered() -> None:
    asked = sort_of("убери предложение про мытьё", RUSSIAN).unclear
    assert asked is not None
    assert asked.doubt is Doubt.MAYBE


@each_row(
    "typed",
    [
        "Location, location, location: our new flat",
        "Order 2 and get the 3rd one for free",
        "First 10 guests get a gift",
        "Место, где тепло",
        "Порядок в доме — порядок в голове",
    ],
)
def test_captions_of_such_words_stay_captions(typed: str) -> None:
    assert sort_of(typed, post_of(typed)).sort is Sort.TEXT


def test_a_photo_is_put_where_it_is_told() -> None:
    about = About("Hello", media=4)
    for typed, order in (
        ("put the last photo in the second place", (0, 3, 1, 2)),
        ("photo 3 should be second", (0, 2, 1, 3)),
        ("make 3 the first photo", (2, 0, 1, 3)),
        ("3 last", (0, 1, 3, 2)),
        ("put everything in this order: 3 1 2 4", (2, 0, 1, 3)),
        ("photo 1 and 4 are the same, remove 4", (0, 1, 2)),
    ):
        assert sort_of(typed, about).edits == (OrderEdit(order),), typed
