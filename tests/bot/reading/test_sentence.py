"""A time in a sentence: whatever stands around it, and in whatever order, it is the same time."""

from collections.abc import Iterator
from itertools import product

import pytest

from bot.reading.edits import TimeEdit, sort_of
from bot.reading.grammar.text import Said, understand
from tests.bot.reading.strangers.posts import ENGLISH, RUSSIAN
from tests.helpers.table import each_row

DAYS = {
    "english": ("friday", "tomorrow", "on the 12th", "next monday", "fridya"),
    "russian": ("в пятницу", "завтра", "12 числа", "в следующий понедельник", "в пятницц"),
}
CLOCKS = {
    "english": ("at 7pm", "19:00", "at noon", "8 in the evening"),
    "russian": ("в 19:00", "в 7 вечера", "в полдень", "на 19:00"),
}
FRAMES = {
    "english": (
        "{}", "move it to {}", "boss says {}", "can u do {} pls", "actually {}", "no wait, {}",
        "hey, {} please", "lol make it {}", "post it {} instead", "{} is better", "{} works for me",
        "would you kindly post it {}", "{}, before we open", "i'd rather have it {}, thanks",
    ),
    "russian": (
        "{}", "перенеси на {}", "давай {}", "можно {} плиз", "ой нет, {}", "лучше {}",
        "пусть выйдет {}",
        "шеф сказал {}", "опубликуй {} пожалуйста", "так, {} норм", "слушай поставь {}",
        "будьте добры, опубликуйте {}", "{}, пока не открылись", "хотелось бы {}, спасибо",
    ),
}  # fmt: skip
STAGES = {"english": ENGLISH, "russian": RUSSIAN}


def sentences(language: str) -> Iterator[tuple[str, str, str]]:
    """Each with the day and the clock time that it names."""
    for day, clock, frame in product(DAYS[language], CLOCKS[language], FRAMES[language]):
        for words in (f"{day} {clock}", f"{clock} {day}", f"{day}, {clock}"):
            yield frame.format(words), day, clock


@each_row("language", ["english", "russian"])
def test_whatever_stands_around_a_time_it_is_the_same(language: str) -> None:
    stage = STAGES[language]
    broken = []
    for typed, day, clock in sentences(language):
        found, plain = (sort_of(it, stage.about).edits for it in (typed, f"{day} {clock}"))
        if not found or outcome_of(found) != outcome_of(plain):
            broken.append((typed, found))
    assert broken == []


def outcome_of(edits: tuple[object, ...]) -> tuple[object, object]:
    """The day and the clock time that they name together."""
    said = [understand(edit.typed) for edit in edits if isinstance(edit, TimeEdit)]
    times = [it for it in said if isinstance(it, Said)]
    return [it.day for it in times if it.day], [it.clock.at for it in times if it.clock]


@pytest.mark.parametrize(
    ("typed", "time"),
    [
        ("tomorrow morning at nine no wait half past nine", "tomorrow morning half past nine am"),
        ("tomorrow at 9 no wait 10", "tomorrow at 10"),
        ("friday 7:15 am, no, 7:30, let them sleep a little", "friday 7:30"),
        ("friday 9pm, sorry, half past 8", "friday half past 8 pm"),
        ("saturday at 9am scratch that 10am", "saturday 10am"),
        ("завтра в десять нет стой в одиннадцать утра", "завтра в одиннадцать утра"),
        ("завтра в 9 вечера, ой нет, в 8", "завтра в 8 pm"),
        ("Давай в среду... хотя нет, в четверг, в 19:15", "в четверг в 19:15"),
        ("перенеси на субботу, хотя нет, оставь пятницу", "пятницу"),
    ],
)
def test_the_day_stays_where_only_the_hour_is_taken_back(typed: str, time: str) -> None:
    assert sort_of(typed, ENGLISH.about).edits == (TimeEdit(time),)


@pytest.mark.parametrize(
    ("typed", "time"),
    [
        ("can we push this one to friday morning", "to friday morning"),
        ("push this one to friday", "to friday"),
        ("перенеси этот один на пятницу", "на пятницу"),
        ("make it seven friday", "friday at 7"),
    ],
)
def test_what_is_pointed_at_and_counted_is_no_hour(typed: str, time: str) -> None:
    assert sort_of(typed, ENGLISH.about).edits == (TimeEdit(time),)
