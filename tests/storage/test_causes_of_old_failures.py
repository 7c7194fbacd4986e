"""A failure that was kept by an earlier version is called what it was called then."""

from typing import Any

from posting.publishing.shared.treatment import TREATMENTS
from storage.migrations.old_failures import cause_of, with_cause
from storage.records import Failure
from tests.helpers.table import each_row


def kept(code: int | None, subcode: int | None, **more: Any) -> dict[str, Any]:  # noqa: ANN401
    return {"code": code, "subcode": subcode, "message": "no", "step": "create", **more}


@each_row(
    ("failure", "cause"),
    [
        (kept(190, 463, message="Session has expired"), "access_expired"),
        (kept(36003, 2207009, field="media", kind="ContentRefusedError"), "media_ratio"),
        (kept(100, 2207010), "caption_too_long"),
        (kept(100, 33), "access"),
        (kept(100, 33, step="poll"), "object_missing"),
        (kept(200, None, message="Sorry", technical="API access blocked."), "app_blocked"),
        (kept(299, None), "permission"),
        (kept(100, None, message="Try again", field="location_id"), "location"),
        (kept(100, None, message="The caption was refused", field="caption"), "caption"),
        (kept(100, 9058), "our_mistake"),
        (kept(4, None), "app_throttled"),
        (kept(4711, 12), "unknown"),
        # What a failed container said has no code
        (kept(None, 2207076, step="poll", kind="ContainerLostError"), "video_failed"),
        (kept(None, 2207001, step="poll", kind="ContainerLostError"), "instagram"),
        (kept(None, 2207008, step="poll", kind="ContainerLostError"), "instagram"),
        (kept(None, 2207999, step="poll", kind="ContainerLostError"), "unknown"),
        (
            kept(
                None,
                None,
                message="Error: Media download has failed.",
                step="poll",
                kind="ContainerLostError",
            ),
            "media_unreachable",
        ),
        (kept(None, None, step="poll", kind="ContainerLostError"), "container"),
        # Without numbers
        (kept(None, None, kind="UnreachableError"), "unreachable"),
        (kept(None, None, kind="AnswerLostError"), "answer_lost"),
        (kept(None, None, kind="AccessError"), "access"),
        (kept(None, None, field="hashtags", kind="ContentRefusedError"), "hashtags"),
        (kept(None, None, message="no answer", step="publish"), "answer_lost"),
        (kept(None, None, step="wait"), "no_access"),
    ],
)
def test_an_old_failure_has_the_cause_that_it_had(failure: dict[str, Any], cause: str) -> None:
    assert cause_of(failure) == cause
    assert cause in set(TREATMENTS)


def test_an_old_failure_keeps_its_words_and_a_new_one_stays_as_it_is() -> None:
    old = kept(9004, 2207052, message="Only photo", field=None, kind="ContainerLostError")
    now = with_cause(old)
    assert Failure(**now) == Failure(
        "media_unreachable", 9004, 2207052, "Only photo", step="create"
    )
    assert with_cause(now) == now
