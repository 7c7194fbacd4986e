"""Which days a text names that is looked for: a day, a weekday, a month, in both languages."""

from datetime import date

from bot.reading.times.days_sought import read_days
from tests.helpers.table import each_row

TODAY = date(2027, 3, 3)  # a Wednesday


def named(text: str) -> list[str]:
    """`3 Mar 2027` for a day, `Mar 2027` for a month."""
    return [
        f"{it.first:{'%b %Y' if it.is_month else '%-d %b %Y'}}" for it in read_days(text, TODAY)
    ]


@each_row(
    ("text", "days"),
    [
        ("3 mar", ["3 Mar 2027"]),  # today
        ("3 марта", ["3 Mar 2027"]),
        ("5 mar", ["5 Mar 2026", "5 Mar 2027"]),  # the last one and the next one
        ("March 5th", ["5 Mar 2026", "5 Mar 2027"]),
        ("5.03", ["5 Mar 2026", "5 Mar 2027"]),
        ("5.03.2026", ["5 Mar 2026"]),
        ("5 марта 2026 года", ["5 Mar 2026"]),
        ("2026-03-05", ["5 Mar 2026"]),
        ("29 feb", ["29 Feb 2024", "29 Feb 2028"]),
        ("5/6", ["5 Jun 2026", "5 Jun 2027", "6 May 2026", "6 May 2027"]),  # either reading
        ("wednesday", ["3 Mar 2027"]),
        ("пятница", ["26 Feb 2027", "5 Mar 2027"]),
        ("Пт", ["26 Feb 2027", "5 Mar 2027"]),
        ("next friday", ["5 Mar 2027", "12 Mar 2027"]),
        ("today", ["3 Mar 2027"]),
        ("вчера", ["2 Mar 2027"]),
        ("Tomorrow", ["4 Mar 2027"]),
        ("march", ["Mar 2027"]),
        ("март", ["Mar 2027"]),
        ("apr", ["Apr 2026", "Apr 2027"]),
        ("Декабрь 2026", ["Dec 2026"]),
        ("dec 2026", ["Dec 2026"]),
        ("12.2026", ["Dec 2026"]),
        ("13.2026", []),
        ("31 feb", []),
        ("5 mar 18:00", []),  # a moment: its words are looked for
        ("18:00", []),
        ("coffee march", []),
        ("fresh", []),
        ("марш", []),
        ("5", []),
        ("", []),
    ],
)
def test_a_text_names_days(text: str, days: list[str]) -> None:
    assert named(text) == days


def test_a_month_has_all_of_its_days() -> None:
    (february,) = read_days("feb 2028", TODAY)
    assert (february.first, february.last) == (date(2028, 2, 1), date(2028, 3, 1))
