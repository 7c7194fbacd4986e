"""Words that a person gives arrive as they were typed, whatever else they could be taken for."""

from hypothesis import given
from hypothesis import strategies as st

from bot.reading.edits import About, AltTextEdit, CaptionEdit, CommentEdit, Doubt, Sort, sort_of
from tests.helpers.table import each_row

POST = About(
    "Fresh bread from the oven. Call us on Friday! #bread #oven", people=frozenset({"anna"})
)
BODY, TAGS = POST.caption.split(" #")[0], " #bread #oven"
PIECES = (
    *(
        "please",
        "Please",
        "then!",
        "thanks,",
        "instead",
        "ok",
        "just",
        "also",
        "so",
        "sorry",
        "maybe",
    ),
    *("пожалуйста", "тогда.", "спасибо", "лучше", "ещё", "просто", "Адрес", "телефон", "ссылку"),
    *("friday", "18:00", "tomorrow", "в пятницу", "час", "on the left", "слева", "Anna", "place"),
    *("caption", "comment", "the photo", "hashtags", "последнее", "слово", "a: b", "«да»", "it's"),
    *(
        "call us",
        "we love",
        "Приходите",
        "(да)",
        "🌷",
        "!",
        "?",
        "...",
        "—",
        "5",
        "£20",
        "#new",
        "@boris",
    ),
)
PLEAS = ("please ", "Please ", "пожалуйста ")
WORDS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=9).map(" ".join)
WRITTEN = {
    "change the caption to: ": "{}",
    "Please change the caption to: ": "{}",
    "New caption:\n": "{}",
    "поменяй подпись на: ": "{}",
    "Текст: ": "{}",
    "add at the end: ": f"{BODY} {{}}{TAGS}",
    "Добавьте, пожалуйста, в конец: ": f"{BODY} {{}}{TAGS}",
    "Last sentence: ": f"Fresh bread from the oven. {{}}{TAGS}",
    "последнее предложение поменяй на: ": f"Fresh bread from the oven. {{}}{TAGS}",
    "comment under the post: ": "{}",
    "add: ": f"{BODY} {{}}{TAGS}",
    "допиши: ": f"{BODY} {{}}{TAGS}",
    "add at the beginning: ": f"{{}} {POST.caption}",
    "напиши в начале: ": f"{{}} {POST.caption}",
    "First comment: ": "{}",
    "write in the first comment: ": "{}",
    "первый комментарий: ": "{}",
    "alt text: ": "{}",
}


@each_row("order", [*WRITTEN])
def test_words_behind_a_colon_arrive_letter_by_letter(order: str) -> None:
    @given(WORDS)
    def arrive(words: str) -> None:
        found = sort_of(order + words, POST)
        if found.sort is Sort.EDITS and not begins_otherwise(words):
            (edit,) = found.edits
            assert isinstance(edit, CaptionEdit | CommentEdit | AltTextEdit)
            assert edit.text == WRITTEN[order].format(words)
        assert found.sort in {Sort.EDITS, Sort.DOUBT}, "an order is no caption"

    arrive()


def test_what_is_given_is_no_verdict_about_the_caption() -> None:
    (edit,) = sort_of("первый комментарий: (да) слово ! слово лучше thanks,", POST).edits
    assert edit == CommentEdit("(да) слово ! слово лучше thanks,")


def test_a_word_of_reasons_may_be_the_first_of_those_given() -> None:
    (edit,) = sort_of("Текст: ! просто ! place", POST).edits
    assert edit == CaptionEdit("! просто ! place")


def begins_otherwise(words: str) -> bool:
    """Quotes say themselves what is given, hashtags and names are no words, not behind a plea."""
    bare = words
    while bare.startswith(PLEAS):
        bare = bare.partition(" ")[2]
    return bare.startswith(("«", "#", "@"))


@each_row("order", [*WRITTEN])
def test_the_words_of_a_whole_sentence_are_done(order: str) -> None:
    words = "Please call us on 555 01 34 then, the shop is closed today. See you tomorrow, thanks!"
    (edit,) = sort_of(order + words, POST).edits
    assert isinstance(edit, CaptionEdit | CommentEdit | AltTextEdit)
    assert edit.text == WRITTEN[order].format(words)


def test_lines_and_long_texts_are_given_as_well() -> None:
    lines = "\n".join(["Bread for everyone.", "", *["Come by and try it, please."] * 12])
    assert sort_of(f"change the caption to:\n{lines}", POST).edits == (CaptionEdit(lines),)
    assert sort_of(f"add at the end: {lines}", POST).edits == (
        CaptionEdit(f"{BODY}\n{lines}{TAGS}"),
    )


def test_an_order_behind_the_words_is_done_or_asked_about() -> None:
    found = sort_of("First comment: Please sign up, and add #sale", POST)
    assert found.edits == (CommentEdit("Please sign up"), CaptionEdit(f"{POST.caption} #sale"))
    asked = sort_of("caption: Come by and put on your slippers!", POST).unclear
    assert asked is not None
    assert asked.doubt is Doubt.MAYBE
    assert asked.edits == (CaptionEdit("Come by and put on your slippers!"),)


def test_a_sentence_is_given_without_a_colon() -> None:
    for verb in ("add", "допиши", "добавь в конец", "please write at the end"):
        for words in (
            "Адрес скину в личку",
            "Also free on Saturday then.",
            "Phone number is in bio",
        ):
            assert sort_of(f"{verb} {words}", POST).edits == (CaptionEdit(f"{BODY} {words}{TAGS}"),)
    new = "New bread for spring 🌷 Please call!"
    assert sort_of(f"Change the caption to {new}", POST).edits == (CaptionEdit(new),)


def test_what_ends_a_sentence_may_be_a_plea() -> None:
    words = "Please call ahead, we love it"
    for order in ("add at the end", "set the caption to", "write"):
        (edit,) = sort_of(f"{order} {words} please", POST).edits
        assert isinstance(edit, CaptionEdit)
        assert words in edit.text
        assert f"{words} please" not in edit.text
        asked = sort_of(f"{order} {words}, thanks!", POST).unclear
        assert asked is not None
        assert asked.doubt is Doubt.MAYBE


def test_more_than_a_quotation_behind_a_colon_is_asked_about() -> None:
    for words in ("«да» #new", "«да» then! в пятницу call us call us"):
        assert sort_of(f"comment under the post: {words}", POST).sort is Sort.DOUBT


def test_what_is_no_sentence_is_no_words() -> None:
    for typed in (
        "add Anna on the left",
        "add Free parking",
        "add Cafe Milk Riga",
        "Add Kate Smith",
    ):
        assert not any(isinstance(it, CaptionEdit) for it in sort_of(typed, POST).edits), typed
