"""Any verb of when, with any time, beside any remark: what says when a post goes out is known once
for all of them."""

from datetime import datetime

import pytest

from tests.bot.reading.strangers.judge import became
from tests.bot.reading.strangers.posts import ENGLISH, RUSSIAN
from tests.bot.reading.strangers.stage import ZONE, Stage

DAYS_EN = (("friday", 5, 18), ("Friday at 9 am", 5, 9), ("monday morning at 8", 8, 8))
MOVES_EN = (
    "move it to", "reschedule to", "postpone it until", "push it back to", "bump it to",
    "schedule it for", "set it for", "bring it forward to", "queue it for", "let's go with",
)  # fmt: skip
DAYS_RU = (("пятницу", 5, 18), ("пятницу в 9 утра", 5, 9), ("8 марта, 10:30", 8, 10))
MOVES_RU = (
    "перенесите на", "отодвинь это на", "отложим на", "поставьте его на", "назначь на",
    "планируй пост на", "переназначьте на", "перебрось на", "переставим на", "сдвигай на",
)  # fmt: skip
BESIDE_EN = ("{}", "{}, please", "Can you {}?", "{}, we are closed", "the shop is closed so {}")
BESIDE_RU = ("{}", "{}, пожалуйста", "{}, мы закрыты", "{}, так больше охвата")
LATER_RU = ("сдвинь ещё на {}", "отодвиньте на {}", "на {} отложи", "перенеси на {} позже")
SPANS_RU = (("трое суток", 6, 18), ("два дня", 5, 18), ("неделю", 10, 18), ("полчаса", 3, 18))
SLOTS = (
    "Assign the next free slot.", "Next free slot'll do", "whenever you've got the next free spot",
    "grab the first available slot", "используй ближайшее свободное окно",
    "ближайший свободный слот возьми", "отодвинь в следующий свободный слот",
)  # fmt: skip


def time_of(typed: str, stage: Stage) -> object:
    outcome = became(typed, stage)
    return outcome.get("time") if isinstance(outcome, dict) else outcome


def test_a_day_that_is_left_open_is_asked_about() -> None:
    for typed in ("next week sometime", "put it somewhere next week", "early next week"):
        assert became(typed, ENGLISH) == "asked", typed
    at_nine = datetime(2027, 3, 5, 9, tzinfo=ZONE)
    assert time_of("sometime around 9am on friday", ENGLISH) == at_nine


def test_any_verb_takes_any_time_beside_any_remark() -> None:
    for moves, days, beside, stage in (
        (MOVES_EN, DAYS_EN, BESIDE_EN, ENGLISH),
        (MOVES_RU, DAYS_RU, BESIDE_RU, RUSSIAN),
    ):
        for typed, day, hour in (
            (remark.format(f"{move} {said}"), day, hour)
            for move in moves
            for said, day, hour in days
            for remark in beside
        ):
            minute = 30 if "10:30" in typed else 0
            assert time_of(typed, stage) == datetime(2027, 3, day, hour, minute, tzinfo=ZONE), typed


def test_a_span_is_later_in_any_order_of_words() -> None:
    for order in LATER_RU:
        for span, day, hour in SPANS_RU:
            minute = 30 if span == "полчаса" else 0
            then = datetime(2027, 3, day, hour, minute, tzinfo=ZONE)
            assert time_of(order.format(span), RUSSIAN) == then, (order, span)


@pytest.mark.parametrize("typed", SLOTS)
def test_a_free_slot_is_asked_for_in_many_words(typed: str) -> None:
    assert time_of(typed, ENGLISH) == "slot"


@pytest.mark.parametrize(
    "typed",
    [
        "Не переносите занятие на пятницу",
        "Подруга сказала: не публикуй. А я опубликовала!",
        "Мы перенесли занятие на пятницу",
        "Не откладывай на завтра, а приходи к нам",
        "We moved the class to Friday at 9, see you there",
        "Don't postpone it until Friday",
    ],
)
def test_what_is_told_or_negated_moves_nothing(typed: str) -> None:
    assert time_of(typed, RUSSIAN) in {"text", "asked"}
