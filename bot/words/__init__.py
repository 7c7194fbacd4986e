"""Every word the bot says: catalogues by language, and the sentences made of them."""

from bot.words.dates import (
    clock_question,
    clock_words,
    month_name,
    span_name,
    week_lines,
    weekday_letters,
    weekday_name,
)
from bot.words.deeds import deed_words, fields_named
from bot.words.media import (
    KIND_MARKS,
    file_name,
    kind_sign,
    lengths_of,
    media_counted,
    shape_words,
)
from bot.words.places import place_line, place_words
from bot.words.post_names import look_of, title
from bot.words.sentences import (
    failure_lines,
    late_because,
    medium_name,
    problem_sentence,
    size_words,
    store_why,
    waits_for,
)
from bot.words.words import (
    LANGUAGES,
    Html,
    Words,
    excerpt,
    language_of,
    load_words,
    named,
    plain_text,
    shortened,
    shown_length,
    words_of,
)

__all__ = [
    "KIND_MARKS",
    "LANGUAGES",
    "Html",
    "Words",
    "clock_question",
    "clock_words",
    "deed_words",
    "excerpt",
    "failure_lines",
    "fields_named",
    "file_name",
    "kind_sign",
    "language_of",
    "late_because",
    "lengths_of",
    "load_words",
    "look_of",
    "media_counted",
    "medium_name",
    "month_name",
    "named",
    "place_line",
    "place_words",
    "plain_text",
    "problem_sentence",
    "shape_words",
    "shortened",
    "shown_length",
    "size_words",
    "span_name",
    "store_why",
    "title",
    "waits_for",
    "week_lines",
    "weekday_letters",
    "weekday_name",
    "words_of",
]
