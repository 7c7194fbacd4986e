"""Which post a text is about: the one that is answered, asked about, or was touched last."""

from datetime import UTC, datetime, timedelta

from bot.reading.in_hand import InHand, LastTouched, WhichPost, post_in_hand
from tests.helpers.table import each_row

NOW = datetime(2027, 3, 1, 14, 30, tzinfo=UTC)
A, B = 1, 2


def touched(post_id: int, minutes: int, slide: int | None = None) -> LastTouched:
    return LastTouched(post_id, NOW - timedelta(minutes=minutes), slide)


@each_row(
    ("replied_to", "asked_about", "last", "expected"),
    [
        (None, None, None, None),
        (None, None, touched(A, 0), InHand(A)),
        (None, None, touched(A, 30), InHand(A)),
        (None, None, touched(A, 31), WhichPost(A)),
        (None, None, touched(A, 60 * 24 * 9), WhichPost(A)),
        (None, None, touched(A, 1, slide=2), InHand(A, 2)),
        (None, B, touched(A, 1), InHand(B)),
        (None, B, touched(A, 1, slide=2), InHand(B)),
        (None, B, touched(A, 90), InHand(B)),
        (None, B, None, InHand(B)),
        (B, None, None, InHand(B, by_reply=True)),
        (B, None, touched(A, 1, slide=2), InHand(B, by_reply=True)),
        (B, None, touched(B, 1, slide=2), InHand(B, 2, by_reply=True)),
        (B, None, touched(B, 9000), InHand(B, by_reply=True)),
        (B, A, touched(A, 1), InHand(B, by_reply=True)),
    ],
)
def test_one_rule_decides(
    replied_to: int | None,
    asked_about: int | None,
    last: LastTouched | None,
    expected: InHand | WhichPost | None,
) -> None:
    found = post_in_hand(replied_to=replied_to, asked_about=asked_about, touched=last, now=NOW)
    assert found == expected
