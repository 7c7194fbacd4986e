"""What is done with a post that is live: it is found again, commented, measured and deleted. What
goes over the wire and what is made of the answers; that a write is never sent twice is told here
as well as in `test_client`."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlsplit

import pytest
import requests
import responses
from responses import matchers

from graph.answers import Collaborator, Comment, Media
from graph.causes import Cause
from graph.client import COMMENT_FIELDS, MEDIA_FIELDS, GraphClient
from graph.containers import (
    AnyContainer,
    CarouselContainer,
    ChildContainer,
    PhotoContainer,
    StoryContainer,
    TaggedPerson,
)
from graph.errors import (
    AccessError,
    AnswerLostError,
    AnswerUnreadableError,
    ContentRefusedError,
    NotAllowedError,
    TooFewViewersError,
    TransientError,
)
from graph.hosts import GraphHosts
from graph.insights import METRICS

INSTAGRAM = "https://graph.instagram.com/v25.0"
FACEBOOK = "https://graph.facebook.com/v25.0"
IG_USER = "17841400000000001"
POST, STORY = "17900000000000001", "17900000000000002"
BUSY = {"error": {"message": "An unexpected error", "code": 2, "is_transient": True}}


def form(call: responses.Call) -> dict[str, str]:
    return dict(parse_qsl(str(call.request.body)))


def query(call: responses.Call) -> dict[str, list[str]]:
    return parse_qs(urlsplit(str(call.request.url)).query)


@pytest.mark.parametrize(
    "container",
    [
        StoryContainer(image_url="https://cdn.example/bread.jpg"),
        ChildContainer(video_url="https://cdn.example/oven.mp4"),
        CarouselContainer(("18000000000000001", "18000000000000002"), "Two & more #1"),
    ],
)
def test_a_container_of_any_kind_is_asked_for_by_form(
    instagram: GraphClient, network: responses.RequestsMock, container: AnyContainer
) -> None:
    network.post(f"{INSTAGRAM}/{IG_USER}/media", json={"id": "18000000000000003"})
    assert instagram.create_container(IG_USER, container) == "18000000000000003"
    assert form(network.calls[0]) == container.parameters()


# --- found again ---


def test_a_carousel_tells_how_many_slides_it_has_and_whose_it_is(
    instagram: GraphClient, network: responses.RequestsMock
) -> None:
    answer = {
        "id": POST,
        "media_type": "CAROUSEL_ALBUM",
        "username": "sunny.bakery",
        "children": {"data": [{"id": "1"}, {"id": "2"}, {"id": "3"}]},
    }
    network.get(f"{INSTAGRAM}/{POST}", json=answer)
    found = instagram.media(POST)
    assert (found.children, found.username) == (3, "sunny.bakery")
    assert query(network.calls[0])["fields"] == [MEDIA_FIELDS]
    assert "children{id}" in MEDIA_FIELDS


@pytest.mark.parametrize("children", [{}, {"children": None}, {"children": {"paging": {}}}])
def test_a_post_of_one_picture_has_no_slides(
    instagram: GraphClient, network: responses.RequestsMock, children: dict[str, object]
) -> None:
    network.get(f"{INSTAGRAM}/{POST}", json={"id": POST, **children})
    assert instagram.media(POST).children is None


def test_all_stories_of_the_day_are_listed(
    instagram: GraphClient, network: responses.RequestsMock
) -> None:
    story = {"id": STORY, "media_type": "IMAGE", "media_product_type": "STORY"}
    paging = {"cursors": {"after": "b"}, "next": f"{INSTAGRAM}/next"}
    url = f"{INSTAGRAM}/{IG_USER}/stories"
    network.get(url, json={"data": [story], "paging": paging})
    network.get(
        url,
        json={"data": [{"id": "2"}]},
        match=[matchers.query_param_matcher({"after": "b"}, strict_match=False)],
    )
    first, second = instagram.stories(IG_USER)
    assert first == Media(id=STORY, media_type="IMAGE", media_product_type="STORY")
    assert second.id == "2"
    assert query(network.calls[0])["fields"] == [MEDIA_FIELDS]


# --- comments ---


def test_a_comment_is_written_without_asking_for_fields(
    instagram: GraphClient, network: responses.RequestsMock
) -> None:
    """Meta makes the comment and answers with an error to whoever asks for fields."""
    network.post(f"{INSTAGRAM}/{POST}/comments", json={"id": "17800000000000001"})
    assert instagram.comment(POST, "#bread & more") == "17800000000000001"
    assert form(network.calls[0]) == {"message": "#bread & more"}
    assert query(network.calls[0]) == {}


def test_comments_are_read_with_who_wrote_them_and_when(
    instagram: GraphClient, network: responses.RequestsMock
) -> None:
    ours = {
        "id": "1",
        "text": "#bread",
        "timestamp": "2026-10-05T14:00:00+0200",
        "from": {"id": IG_USER, "username": "sunny.bakery"},
    }
    others = {"id": "2", "text": "Yum", "username": "anna"}
    network.get(f"{INSTAGRAM}/{POST}/comments", json={"data": [others, ours]})
    assert instagram.comments(POST) == (
        Comment(id="2", text="Yum", username="anna"),
        Comment(
            id="1",
            text="#bread",
            timestamp=datetime(2026, 10, 5, 12, 0, tzinfo=UTC),
            username="sunny.bakery",
            from_id=IG_USER,
        ),
    )
    assert query(network.calls[0]) == {"fields": [COMMENT_FIELDS], "limit": ["50"]}


def test_the_first_comment_is_found_below_a_post_that_many_have_commented(
    instagram: GraphClient, network: responses.RequestsMock
) -> None:
    url = f"{INSTAGRAM}/{POST}/comments"
    crowd = [{"id": f"{number}", "text": "Yum"} for number in range(100, 150)]
    paging = {"cursors": {"after": "b"}, "next": f"{INSTAGRAM}/next"}
    network.get(url, json={"data": crowd, "paging": paging})
    network.get(
        url,
        json={"data": [{"id": "1", "text": "#bread"}]},
        match=[matchers.query_param_matcher({"after": "b"}, strict_match=False)],
    )
    assert instagram.comments(POST)[-1].text == "#bread"


def test_collaborators_tell_what_became_of_their_invitation(
    facebook: GraphClient, network: responses.RequestsMock
) -> None:
    people = [
        {"id": "1", "username": "anna", "invite_status": "Accepted"},
        {"username": "boris.b"},
    ]
    network.get(f"{FACEBOOK}/{POST}/collaborators", json={"data": people})
    assert facebook.collaborators(POST) == (
        Collaborator(username="anna", invite_status="Accepted"),
        Collaborator(username="boris.b"),
    )


# --- figures ---


def test_figures_are_read_in_both_of_metas_shapes(
    instagram: GraphClient, network: responses.RequestsMock
) -> None:
    data = [
        {"name": "views", "period": "lifetime", "values": [{"value": 310}]},
        {"name": "reach", "period": "lifetime", "total_value": {"value": 280}},
        {"name": "shares", "period": "lifetime", "values": [{"value": 0}]},
    ]
    network.get(f"{INSTAGRAM}/{POST}/insights", json={"data": data})
    found = instagram.insights(POST, METRICS["FEED"])
    assert found == {"views": 310, "reach": 280, "shares": 0}
    assert query(network.calls[0]) == {"metric": ["views,reach,saved,shares,comments"]}


@pytest.mark.parametrize(
    "data",
    [[], [{"name": "views"}], [{"name": "views", "values": []}], ["views"], [{"values": [1]}]],
)
def test_a_figure_that_is_not_told_is_unknown_and_no_zero(
    instagram: GraphClient, network: responses.RequestsMock, data: list[object]
) -> None:
    network.get(f"{INSTAGRAM}/{POST}/insights", json={"data": data})
    assert instagram.insights(POST, METRICS["REELS"]) == {}


def test_each_kind_is_asked_only_for_figures_that_it_has() -> None:
    """Meta's table, written out once more; one that a kind lacks fails the whole request."""
    everywhere = {"views", "reach", "shares", "total_interactions", "reposts"}
    assert set(METRICS["FEED"]) <= everywhere | {"likes", "comments", "saved", "follows"}
    assert set(METRICS["REELS"]) <= everywhere | {"likes", "comments", "saved"}
    assert set(METRICS["STORY"]) <= everywhere | {"replies", "navigation", "follows"}


@pytest.mark.parametrize("answer", [{}, {"data": {}}, {"data": None}])
@pytest.mark.parametrize(
    ("edge", "read"),
    [
        (f"{IG_USER}/stories", lambda client: client.stories(IG_USER)),
        (f"{POST}/comments", lambda client: client.comments(POST)),
        (f"{POST}/collaborators", lambda client: client.collaborators(POST)),
        (f"{POST}/insights", lambda client: client.insights(POST, ("views",))),
    ],
)
def test_a_list_that_is_none_counts_as_unread(
    instagram: GraphClient,
    network: responses.RequestsMock,
    edge: str,
    read: Callable[[GraphClient], object],
    answer: dict[str, object],
) -> None:
    network.get(f"{INSTAGRAM}/{edge}", json=answer)
    with pytest.raises(AnswerUnreadableError):
        read(instagram)


# --- deletion ---


def test_a_post_is_deleted_by_its_id(
    facebook: GraphClient, network: responses.RequestsMock
) -> None:
    network.delete(f"{FACEBOOK}/{POST}", json={"success": True, "deleted_id": POST})
    facebook.delete_media(POST)
    assert network.calls[0].request.headers["Authorization"] == "Bearer EAAbooks-token-0001"
    assert "EAAbooks" not in str(network.calls[0].request.url)


def test_the_apps_proof_goes_with_a_deletion(
    client_of: Callable[..., GraphClient], hosts: GraphHosts, network: responses.RequestsMock
) -> None:
    client = client_of("EAAbooks", hosts, app_secret="shh")
    network.delete(f"{FACEBOOK}/{POST}", json={"success": True})
    client.delete_media(POST)
    assert set(query(network.calls[0])) == {"appsecret_proof"}


# --- a write is sent once ---


def comment(client: GraphClient) -> None:
    client.comment(POST, "#bread")


def deletion(client: GraphClient) -> None:
    client.delete_media(POST)


TROUBLE: list[dict[str, Any]] = [
    {"body": requests.ConnectionError("connection reset")},
    {"body": requests.ReadTimeout("too slow")},
    {"body": "<html>Bad gateway</html>", "status": 502},
    {"json": {"anything": "else"}, "status": 500},
    {"json": BUSY, "status": 500},
]


@pytest.mark.parametrize("write", [comment, deletion])
@pytest.mark.parametrize("trouble", TROUBLE)
def test_neither_a_comment_nor_a_deletion_is_sent_again(
    instagram: GraphClient,
    network: responses.RequestsMock,
    write: Callable[[GraphClient], object],
    trouble: dict[str, Any],
) -> None:
    network.post(f"{INSTAGRAM}/{POST}/comments", **trouble)
    network.delete(f"{INSTAGRAM}/{POST}", **trouble)
    network.assert_all_requests_are_fired = False
    with pytest.raises(TransientError if trouble.get("json") is BUSY else AnswerLostError):
        write(instagram)
    assert len(network.calls) == 1


@pytest.mark.parametrize(
    ("write", "answer"),
    [
        (comment, {"success": True}),
        (comment, {"id": None}),
        (deletion, {"id": POST}),
        (deletion, {"success": False}),
        (deletion, {"success": "perhaps"}),
        (deletion, [True]),
    ],
)
def test_a_write_whose_answer_is_not_understood_may_have_been_done(
    instagram: GraphClient,
    network: responses.RequestsMock,
    write: Callable[[GraphClient], object],
    answer: object,
) -> None:
    network.post(f"{INSTAGRAM}/{POST}/comments", json=answer)
    network.delete(f"{INSTAGRAM}/{POST}", json=answer)
    network.assert_all_requests_are_fired = False
    with pytest.raises(AnswerLostError):
        write(instagram)


# --- what is refused of it ---


def refusal(code: int, subcode: int | None = None, message: str = "no") -> dict[str, Any]:
    return {
        "json": {"error": {"code": code, "error_subcode": subcode, "message": message}},
        "status": 400,
    }


def test_the_error_that_comes_after_a_comment_says_that_it_may_be_there(
    instagram: GraphClient, network: responses.RequestsMock
) -> None:
    said = "does not support the requested response format"
    network.post(f"{INSTAGRAM}/{POST}/comments", **refusal(20, 1772107, said))
    with pytest.raises(AnswerLostError, match=said):
        instagram.comment(POST, "#bread")
    assert len(network.calls) == 1


def test_what_a_login_may_not_do_with_a_live_post_is_told_from_a_lost_access(
    instagram: GraphClient, network: responses.RequestsMock
) -> None:
    network.post(f"{INSTAGRAM}/{POST}/comments", **refusal(10))
    network.get(f"{INSTAGRAM}/{POST}/comments", **refusal(200))
    network.get(f"{INSTAGRAM}/{POST}/insights", **refusal(10))
    network.delete(f"{INSTAGRAM}/{POST}", **refusal(3))
    network.get(f"{INSTAGRAM}/{IG_USER}/media", **refusal(10))
    asked: list[tuple[Callable[[], object], Cause]] = [
        (lambda: instagram.comment(POST, "#bread"), Cause.COMMENTS_NOT_ALLOWED),
        (lambda: instagram.comments(POST), Cause.COMMENTS_NOT_ALLOWED),
        (lambda: instagram.insights(POST, ("views",)), Cause.INSIGHTS_NOT_ALLOWED),
        (lambda: instagram.delete_media(POST), Cause.DELETING_NOT_ALLOWED),
    ]
    for ask, cause in asked:
        with pytest.raises(NotAllowedError) as refused:
            ask()
        assert refused.value.cause is cause
    with pytest.raises(AccessError):
        instagram.recent_media(IG_USER)


def test_a_story_that_hardly_anybody_saw_has_no_figures_yet(
    instagram: GraphClient, network: responses.RequestsMock
) -> None:
    said = "(#10) Not enough viewers for the media to show insights"
    network.get(f"{INSTAGRAM}/{STORY}/insights", **refusal(10, None, said))
    with pytest.raises(TooFewViewersError):
        instagram.insights(STORY, METRICS["STORY"])


def test_whose_invitation_is_refused_is_known_by_what_was_sent(
    instagram: GraphClient, network: responses.RequestsMock
) -> None:
    network.post(f"{INSTAGRAM}/{IG_USER}/media", **refusal(110, 2207018, "Invalid user id"))
    bread = "https://cdn.example/bread.jpg"
    for photo, cause in (
        (PhotoContainer(bread, collaborators=("carl",)), Cause.COLLABORATORS),
        (PhotoContainer(bread, user_tags=(TaggedPerson("anna", 0.5, 0.5),)), Cause.USER_TAGS),
    ):
        with pytest.raises(ContentRefusedError) as refused:
            instagram.create_container(IG_USER, photo)
        assert refused.value.cause is cause
