"""The name of what was asked for, before the answer, is no part of it, nor are thanks behind it."""

from collections.abc import Callable

from bot.reading.own_name import alt_text_of, caption_of, comment_of, sound_of, without_thanks
from tests.helpers.table import each_row

NAMED = [
    (comment_of, "comment: hi", "hi"),
    (comment_of, "First comment:\n#bread #fresh", "#bread #fresh"),
    (comment_of, "in the first comment: free parking", "free parking"),
    (comment_of, "комментарий: привет", "привет"),
    (comment_of, "1-й комментарий : Всем привет: заходите", "Всем привет: заходите"),
    (comment_of, "в первый комментарий: #хлеб", "#хлеб"),
    (caption_of, "caption: Fresh bread", "Fresh bread"),
    (caption_of, "New caption:\n\nFresh bread\nevery day", "Fresh bread\nevery day"),
    (caption_of, "подпись: Свежий хлеб", "Свежий хлеб"),
    (alt_text_of, "alt text: a loaf on a table", "a loaf on a table"),
    (alt_text_of, "альт: хлеб на столе", "хлеб на столе"),
    (sound_of, "Sound: Morning rain", "Morning rain"),
    (sound_of, "название звука: Дождь", "Дождь"),
    (without_thanks, "@anna @boris please", "@anna @boris"),
    (without_thanks, "@anna, спасибо!", "@anna"),
]
WHOLE = [
    (comment_of, "comment"),
    (comment_of, "comment:"),
    (comment_of, "Comments: open all night"),
    (comment_of, "No comment: we just bake"),
    (comment_of, "caption: hi"),
    (caption_of, "comment: hi"),
    (caption_of, "Текст: Анна, фото: Борис"),
    (caption_of, "Caption this!"),
    (alt_text_of, "Altar: a painting"),
    (sound_of, "Soundtrack: rain"),
    (without_thanks, "please"),
    (without_thanks, "@please.shop"),
]


@each_row(("read", "typed", "answer"), NAMED)
def test_the_name_of_what_is_asked_is_no_part_of_the_answer(
    read: Callable[[str], str], typed: str, answer: str
) -> None:
    assert read(typed) == answer


@each_row(("read", "typed"), WHOLE)
def test_what_only_looks_like_it_stays_whole(read: Callable[[str], str], typed: str) -> None:
    assert read(typed) == typed
