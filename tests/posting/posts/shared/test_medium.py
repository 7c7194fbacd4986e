"""What a failed look proves: that a file is not there, that Instagram refuses it, or nothing."""

from media import MediaKind, MediaUrlReason
from posting import Field, Problem, ProblemCode, is_not_there, proves_nothing, unseen
from tests.helpers.table import each_row

OURS = {
    MediaUrlReason.UNRESOLVED,
    MediaUrlReason.UNREACHABLE,
    MediaUrlReason.BAD_TLS,
    MediaUrlReason.TOO_SLOW,
    MediaUrlReason.BAD_STATUS,
    MediaUrlReason.TOO_MANY_REDIRECTS,
    MediaUrlReason.EXCESSIVE,
    MediaUrlReason.LOOK_FAILED,
}


@each_row("reason", MediaUrlReason)
def test_only_what_kept_us_from_looking_proves_nothing(reason: MediaUrlReason) -> None:
    problem = Problem(Field.MEDIA, ProblemCode(f"media_{reason.value}"))
    assert proves_nothing(problem) == (reason in OURS)


@each_row(
    ("status", "not_there"),
    [
        (404, True),
        (410, True),
        (401, False),
        (403, False),
        (429, False),
        (500, False),
        (503, False),
    ],
)
def test_only_404_and_410_say_that_there_is_no_file(status: int, not_there: bool) -> None:
    problem = Problem(Field.MEDIA, ProblemCode.MEDIA_BAD_STATUS, {"status": status})
    assert (is_not_there(problem), proves_nothing(problem)) == (not_there, not not_there)


def test_a_file_that_a_person_vouches_for_carries_its_doubt() -> None:
    facts = unseen("https://shop.example/a.mp4", MediaKind.VIDEO)
    assert (facts.kind, facts.size_bytes) == (MediaKind.VIDEO, None)
    assert [doubt.reason for doubt in facts.doubts] == ["not_looked_at"]
