"""What a login is known not to take is said of the posts that have it, and of no others."""

from dataclasses import replace
from datetime import UTC, datetime

from posting.rules.refused_options import option_warnings
from storage.records import (
    Account,
    AccountState,
    Failure,
    Kind,
    Medium,
    Options,
    Post,
    PostState,
    Rehearsal,
    Trial,
    UserTag,
)
from tests.helpers.table import each_row

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
ALL = ("user_tags", "location_id", "collaborators", "trial_params", "stories")
PLAIN = Medium(image_url="https://cdn.example.com/bread.jpg")
TAGGED = replace(PLAIN, user_tags=(UserTag("anna", 0.5, 0.5),))
POST = Post(
    post_id=1,
    version=1,
    state=PostState.SCHEDULED,
    kind=Kind.CAROUSEL,
    author_id=1,
    account_id=1,
    ig_user_id="1",
    caption="",
    location_id=None,
    media=(PLAIN, PLAIN),
    publish_at=NOON,
    created_at=NOON,
    updated_at=NOON,
)
HAVING = {
    "user_tags": replace(POST, media=(PLAIN, TAGGED)),
    "location_id": replace(POST, location_id="123"),
    "collaborators": replace(POST, options=Options(collaborators=("anna",))),
    "trial_params": replace(POST, kind=Kind.REEL, options=Options(trial=Trial.BY_HAND)),
    "stories": replace(POST, kind=Kind.STORY),
}


def account(*refused: str) -> Account:
    return Account(
        account_id=1,
        ig_user_id="1",
        username="bakery",
        login="instagram",
        state=AccountState.CONNECTED,
        timezone="UTC",
        connected_by=1,
        created_at=NOON,
        refused_options=refused,
    )


@each_row("option", ALL)
def test_what_the_post_has_and_the_login_does_not_take_is_said(option: str) -> None:
    (warning,) = option_warnings(HAVING[option], account(*ALL))
    assert warning.code == f"refused_{option}"


@each_row("option", ALL)
def test_nothing_is_said_of_what_is_taken_or_not_there(option: str) -> None:
    others = tuple(it for it in ALL if it != option)
    assert option_warnings(HAVING[option], account(*others)) == ()
    assert option_warnings(POST, account(*ALL)) == ()


@each_row("option", ALL)
def test_it_is_not_said_twice_nor_of_what_a_person_publishes(option: str) -> None:
    refused = Rehearsal(None, NOON, failure=Failure("option_refused", 10, None, "no"))
    assert option_warnings(replace(HAVING[option], rehearsal=refused), account(*ALL)) == ()
    assert option_warnings(replace(HAVING[option], by_hand=True), account(*ALL)) == ()
