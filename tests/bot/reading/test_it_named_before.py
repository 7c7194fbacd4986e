"""`it` in an order to take something away is what the sentence before it names, and the post only
where nothing else may be meant."""

from bot.reading.edits import (
    About,
    CaptionEdit,
    CommentEdit,
    Deed,
    DeedEdit,
    Edit,
    NudgeEdit,
    OrderEdit,
    PlaceEdit,
    Sort,
    TagEdit,
    UntagEdit,
    sort_of,
)
from tests.helpers.table import each_row

ENGLISH = About(
    "Soft morning yoga 🌿 Lena leads the class, and we drink tea together. Call us!\n#yoga #moscow",
    comment="Hello",
    media=3,
    people=frozenset({"lena"}),
)
RUSSIAN = About(
    "Мягкая йога 🌿 Ведёт Лена, и мы вместе пьём чай. Звоните!\n#йога #москва",
    comment="Привет",
    media=3,
    people=frozenset({"lena"}),
)
DELETE, PREVIEW = DeedEdit(Deed.DELETE), DeedEdit(Deed.PREVIEW)


def post_of(typed: str) -> About:
    return RUSSIAN if any("а" <= letter <= "я" for letter in typed.lower()) else ENGLISH


def less(about: About, words: str) -> CaptionEdit:
    return CaptionEdit(about.caption.replace(words, ""))


@each_row(
    ["typed", "edit"],
    [
        ("My friend @vera.sews led it, please tag her 🤗", TagEdit("vera.sews")),
        ("That's my sister @vera.sews on the mat, do tag her too", TagEdit("vera.sews")),
        ("It was photographed by @vera.sews. Could you tag her?", TagEdit("vera.sews")),
        ("@vera.sews did the flowers, tag her on photo 2", TagEdit("vera.sews", slide=1)),
        (
            "The one in the first photo is @vera.sews, she stands on the left. Please tag her.",
            TagEdit("vera.sews", 0.25, None, 0),
        ),
        (
            "thats @vera.sews on the right in the 3rd pic tag her",
            TagEdit("vera.sews", 0.75, None, 2),
        ),
        ("Подружка моя @vera.sews помогала, отметьте её, пожалуйста", TagEdit("vera.sews")),
        ("Рядом с ней наша повар, её ник @vera.sews, отметьте и её тоже", TagEdit("vera.sews")),
        ("Справа на третьем фото @vera.sews, тегните её", TagEdit("vera.sews", 0.75, None, 2)),
    ],
)
def test_who_is_to_be_tagged_was_named_before(typed: str, edit: Edit) -> None:
    assert sort_of(typed, post_of(typed)).edits == (edit,)


@each_row(
    "typed",
    [
        "My friends @vera.sews and @olga led it, please tag her",
        "@vera.sews led it, tag her and move it to friday",
        "Удалите @vera.sews, потом отметьте её",
    ],
)
def test_who_is_not_clear_is_not_tagged_alone(typed: str) -> None:
    assert sort_of(typed, post_of(typed)).edits != (TagEdit("vera.sews"),)


@each_row(
    ["typed", "edit"],
    [
        ("The second photo is blurred, please delete it.", OrderEdit((0, 2))),
        ("The second photo is a duplicate. Please remove it.", OrderEdit((0, 2))),
        ("Photo 3 is blurry, delete it", OrderEdit((0, 1))),
        ("the first pic is ugly, remove it pls", OrderEdit((1, 2))),
        ("the second one is bad, delete it", OrderEdit((0, 2))),
        ("I don't like the third photo, delete it", OrderEdit((0, 1))),
        ("The place is wrong, please delete it", PlaceEdit("")),
        ("Lena's tag is wrong, please delete it.", UntagEdit(("lena",))),
        ("The first comment is silly, delete it", CommentEdit("")),
        ("the emoji looks childish, delete it", less(ENGLISH, " 🌿")),
        ("I do not need the emoji, please take it away.", less(ENGLISH, " 🌿")),
        ("#moscow is wrong, please delete it", less(ENGLISH, " #moscow")),
        ("The last sentence is too long, delete it.", less(ENGLISH, " Call us!")),
        ("The word together is odd, please delete it", less(ENGLISH, " together")),
        ("Второе фото размыто, удалите его", OrderEdit((0, 2))),
        ("последняя фотка тёмная, удали её", OrderEdit((0, 1))),
        ("Третье фото лишнее. Удалите его, пожалуйста.", OrderEdit((0, 1))),
        ("мне не нравится второе фото, удали", OrderEdit((0, 2))),
        ("место не то, удали его", PlaceEdit("")),
        ("первый комментарий глупый, удали его", CommentEdit("")),
        ("смайлик детский, удали", less(RUSSIAN, " 🌿")),
        ("мне не нужен смайлик, уберите его", less(RUSSIAN, " 🌿")),
        ("хештег #москва лишний, удали его", less(RUSSIAN, " #москва")),
        ("последнее предложение длинное, удали его", less(RUSSIAN, " Звоните!")),
        ("This post is a mistake, please delete it.", DELETE),
        ("It is a duplicate, please delete it.", DELETE),
        ("пост ошибочный, удали его", DELETE),
    ],
)
def test_it_is_what_was_named_before(typed: str, edit: Edit) -> None:
    assert sort_of(typed, post_of(typed)).edits == (edit,)


@each_row(
    "typed",
    [
        "the photo is bad, delete it",
        "the tag and the place are wrong, delete them",
        "отметка не нужна, удалите её",
        "удали, фото не то",
    ],
)
def test_the_post_is_not_deleted_where_a_part_of_it_may_be_meant(typed: str) -> None:
    assert sort_of(typed, post_of(typed)).sort is Sort.DOUBT


@each_row(
    ["typed", "edit"],
    [
        ("lena's tag a bit lower please, it is right on her face", NudgeEdit("lena", 0.0, 0.1)),
        ("move lena's tag a bit up, it covers her left eye", NudgeEdit("lena", 0.0, -0.1)),
        ("move the tag a bit to the left", NudgeEdit("lena", -0.1, 0.0)),
        ("отметку чуть левее, закрывает глаза", NudgeEdit("lena", -0.1, 0.0)),
        ("отметку Лены правее, она на левом глазу", NudgeEdit("lena", 0.1, 0.0)),
    ],
)
def test_where_somebody_is_in_a_remark_is_no_place_of_the_tag(typed: str, edit: Edit) -> None:
    assert sort_of(typed, post_of(typed)).edits == (edit,)


@each_row(
    "typed",
    [
        "Покажите, как это будет выглядить.",
        "как это будет выглядеть в ленте?",
        "show me what it will look like please",
    ],
)
def test_how_it_will_look_is_the_preview(typed: str) -> None:
    assert sort_of(typed, post_of(typed)).edits == (PREVIEW,)
