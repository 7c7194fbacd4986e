"""What goes over the wire to Meta and what comes back, endpoint by endpoint; and that a write is
never sent twice."""

import hashlib
import hmac
import itertools
import json
import logging
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlsplit

import pytest
import requests
import responses
from pydantic import ValidationError
from responses import matchers

from graph.answers import FacebookPage, IgAccount, Media, PublishingLimit, StatusCode
from graph.causes import Cause
from graph.client import GraphClient
from graph.containers import PhotoContainer, ReelContainer
from graph.errors import (
    AccessError,
    AnswerLostError,
    AnswerUnreadableError,
    ContentRefusedError,
    GraphError,
    ObjectMissingError,
    TransientError,
    UnreachableError,
)
from graph.hosts import GraphHosts, NotATokenError
from graph.usage import Usage
from tests.helpers.certificates import make_certificate
from tests.helpers.ports import own_port

ClientOf = Callable[..., GraphClient]

INSTAGRAM = "https://graph.instagram.com/v25.0"
FACEBOOK = "https://graph.facebook.com/v25.0"
IG_USER = "17841400000000001"
PHOTO = PhotoContainer("https://cdn.example/bread.jpg", "Fresh bread & butter #1")
MEDIA_ANSWER = {
    "id": "17900000000000001",
    "permalink": "https://www.instagram.com/p/Abc/",
    "timestamp": "2026-10-05T14:00:00+0200",
    "caption": "Fresh bread",
    "media_type": "IMAGE",
    "media_product_type": "FEED",
    "like_count": 3,
}
MEDIA = Media(
    id="17900000000000001",
    permalink="https://www.instagram.com/p/Abc/",
    timestamp=datetime(2026, 10, 5, 12, 0, tzinfo=UTC),
    caption="Fresh bread",
    media_type="IMAGE",
    media_product_type="FEED",
)
EXPIRED = {"error": {"message": "Session has expired", "code": 190, "error_subcode": 463}}
BUSY = {"error": {"message": "An unexpected error", "code": 2, "is_transient": True}}


def form(call: responses.Call) -> dict[str, str]:
    return dict(parse_qsl(str(call.request.body)))


def query(call: responses.Call) -> dict[str, list[str]]:
    return parse_qs(urlsplit(str(call.request.url)).query)


# --- the endpoints ---


def test_a_photo_container_is_asked_for_by_form(
    instagram: GraphClient, network: responses.RequestsMock
) -> None:
    network.post(f"{INSTAGRAM}/{IG_USER}/media", json={"id": "18000000000000001"})
    assert instagram.create_container(IG_USER, PHOTO) == "18000000000000001"
    assert form(network.calls[0]) == PHOTO.parameters()


def test_a_reel_container_is_asked_for_on_the_facebook_host(
    facebook: GraphClient, network: responses.RequestsMock
) -> None:
    reel = ReelContainer("https://cdn.example/oven.mp4", thumb_offset=1500)
    network.post(f"{FACEBOOK}/{IG_USER}/media", json={"id": 18000000000000002})
    assert facebook.create_container(IG_USER, reel) == "18000000000000002"
    assert form(network.calls[0])["media_type"] == "REELS"


def test_a_container_tells_how_far_it_is(
    instagram: GraphClient, network: responses.RequestsMock
) -> None:
    text = "Error: Media upload has failed with error code 2207026"
    network.get(
        f"{INSTAGRAM}/18000000000000001",
        json={"id": "18000000000000001", "status_code": "ERROR", "status": text},
        match=[matchers.query_param_matcher({"fields": "id,status_code,status"})],
    )
    status = instagram.container_status("18000000000000001")
    assert (status.status_code, status.subcode) == (StatusCode.ERROR, 2207026)


def test_publishing_returns_the_id_of_the_live_post(
    instagram: GraphClient, network: responses.RequestsMock
) -> None:
    network.post(f"{INSTAGRAM}/{IG_USER}/media_publish", json={"id": "17900000000000001"})
    assert instagram.publish(IG_USER, "18000000000000001") == "17900000000000001"
    assert form(network.calls[0]) == {"creation_id": "18000000000000001"}


def test_the_quota_is_what_the_account_says(
    instagram: GraphClient, network: responses.RequestsMock
) -> None:
    config = {"quota_total": 50, "quota_duration": 86400}
    network.get(
        f"{INSTAGRAM}/{IG_USER}/content_publishing_limit",
        json={"data": [{"quota_usage": 2, "config": config}]},
        match=[matchers.query_param_matcher({"fields": "quota_usage,config"})],
    )
    limit = instagram.publishing_limit(IG_USER)
    assert limit == PublishingLimit(quota_usage=2, quota_total=50)


def test_a_quota_without_its_total_is_still_understood(
    instagram: GraphClient, network: responses.RequestsMock
) -> None:
    url = f"{INSTAGRAM}/{IG_USER}/content_publishing_limit"
    network.get(url, json={"data": [{"quota_usage": 2}]})
    assert instagram.publishing_limit(IG_USER) == PublishingLimit(quota_usage=2)


def test_a_live_post_is_read_with_its_link_and_its_time_in_utc(
    instagram: GraphClient, network: responses.RequestsMock
) -> None:
    network.get(f"{INSTAGRAM}/17900000000000001", json=MEDIA_ANSWER)
    assert instagram.media("17900000000000001") == MEDIA


def test_recent_posts_are_listed_as_many_as_asked_for(
    instagram: GraphClient, network: responses.RequestsMock
) -> None:
    network.get(f"{INSTAGRAM}/{IG_USER}/media", json={"data": [MEDIA_ANSWER, {"id": "2"}]})
    assert instagram.recent_media(IG_USER, limit=2) == (MEDIA, Media(id="2"))
    assert query(network.calls[0])["limit"] == ["2"]


def test_me_has_both_ids_of_the_account(
    instagram: GraphClient, network: responses.RequestsMock
) -> None:
    answer = {"id": "9", "user_id": IG_USER, "username": "sunny.bakery", "account_type": "BUSINESS"}
    network.get(f"{INSTAGRAM}/me", json=answer)
    me = instagram.me()
    assert (me.id, me.user_id, me.username) == ("9", IG_USER, "sunny.bakery")


def test_all_pages_are_read_although_the_next_address_would_carry_the_token(
    facebook: GraphClient, network: responses.RequestsMock
) -> None:
    linked = {"id": IG_USER, "username": "corner.books"}
    first = {
        "data": [
            {
                "id": "1",
                "name": "Corner Books",
                "access_token": "EAApage1",
                "instagram_business_account": linked,
            }
        ],
        "paging": {
            "cursors": {"before": "a", "after": "b"},
            "next": f"{FACEBOOK}/me/accounts?access_token=EAAbooks-token-0001&after=b",
        },
    }
    second = {"data": [{"id": "2", "name": "Other", "access_token": "EAApage2"}], "paging": {}}
    network.get(f"{FACEBOOK}/me/accounts", json=first)
    network.get(
        f"{FACEBOOK}/me/accounts",
        json=second,
        match=[matchers.query_param_matcher({"after": "b"}, strict_match=False)],
    )
    account = IgAccount(id=IG_USER, username="corner.books")
    assert facebook.pages() == (
        FacebookPage(
            id="1", name="Corner Books", access_token="EAApage1", instagram_business_account=account
        ),
        FacebookPage(id="2", name="Other", access_token="EAApage2"),
    )


def test_paging_that_goes_in_circles_ends(
    facebook: GraphClient, network: responses.RequestsMock
) -> None:
    page = {"id": "1", "name": "Corner Books", "access_token": "EAApage1"}
    paging = {"cursors": {"after": "b"}, "next": "https://graph.facebook.com/next"}
    network.get(f"{FACEBOOK}/me/accounts", json={"data": [page], "paging": paging})
    assert len(facebook.pages()) == 2


def test_paging_that_never_ends_is_given_up(
    facebook: GraphClient, network: responses.RequestsMock
) -> None:
    """Each page with a cursor of its own: whoever asked would have waited until the memory was
    full."""

    def one_more(request: requests.PreparedRequest) -> tuple[int, dict[str, str], str]:
        after = str(len(network.calls))
        paging = {"cursors": {"after": after}, "next": "https://graph.facebook.com/next"}
        return 200, {}, json.dumps({"data": [{"id": after}], "paging": paging})

    network.add_callback("GET", f"{FACEBOOK}/me/accounts", one_more)
    with pytest.raises(AnswerUnreadableError):
        facebook.pages()
    assert len(network.calls) < 300


def test_a_list_whose_pages_come_ever_so_slowly_is_given_up(
    facebook: GraphClient, network: responses.RequestsMock, monkeypatch: pytest.MonkeyPatch
) -> None:
    minutes = itertools.count(0, 60)
    monkeypatch.setattr("graph.client.monotonic", lambda: float(next(minutes)))

    def one_more(request: requests.PreparedRequest) -> tuple[int, dict[str, str], str]:
        paging = {"cursors": {"after": str(len(network.calls))}, "next": "https://next"}
        return 200, {}, json.dumps({"data": [], "paging": paging})

    network.add_callback("GET", f"{FACEBOOK}/me/accounts", one_more)
    with pytest.raises(AnswerUnreadableError):
        facebook.pages()
    assert len(network.calls) < 6


def test_a_token_is_refreshed_at_the_address_without_a_version(
    instagram: GraphClient, network: responses.RequestsMock
) -> None:
    token = "IGbakery-token-0001"
    network.get(
        "https://graph.instagram.com/refresh_access_token",
        json={"access_token": "IGfresh-token-0002", "token_type": "bearer", "expires_in": 5183944},
        match=[
            matchers.query_param_matcher({"grant_type": "ig_refresh_token", "access_token": token})
        ],
    )
    fresh = instagram.refresh_token()
    assert (fresh.access_token, fresh.expires_in) == ("IGfresh-token-0002", 5183944)
    assert "IGfresh" not in f"{fresh!r} {fresh}"


@pytest.mark.parametrize(
    ("app_id", "app_secret", "asked_with"),
    [("123", "shh", "Bearer 123|shh"), (None, None, "Bearer EAAbooks")],
)
def test_a_facebook_token_is_looked_at_in_the_name_of_the_app_or_of_itself(
    client_of: ClientOf,
    hosts: GraphHosts,
    network: responses.RequestsMock,
    app_id: str | None,
    app_secret: str | None,
    asked_with: str,
) -> None:
    client = client_of("EAAbooks", hosts, app_id=app_id, app_secret=app_secret)
    data = {
        "app_id": "123",
        "type": "PAGE",
        "is_valid": True,
        "expires_at": 0,
        "data_access_expires_at": 1796212800,
        "issued_at": 1788436800,
        "scopes": ["instagram_basic", "instagram_content_publish"],
        "user_id": "9",
    }
    network.get(f"{FACEBOOK}/debug_token", json={"data": data})
    facts = client.debug_token()
    assert query(network.calls[0]) == {"input_token": ["EAAbooks"]}
    assert network.calls[0].request.headers["Authorization"] == asked_with
    assert facts.expires_at is None, "0 means never"
    assert facts.data_access_expires_at == datetime(2026, 12, 2, 12, 0, tzinfo=UTC)
    assert (facts.is_valid, "instagram_content_publish" in facts.scopes) == (True, True)


@pytest.mark.parametrize("never", [0, -1, 253402300799, 10**30])
def test_an_end_that_no_calendar_shows_is_none(
    facebook: GraphClient, network: responses.RequestsMock, never: int
) -> None:
    """The last second of the year 9999 was read as one of 1978, and the access as ended."""
    network.get(f"{FACEBOOK}/debug_token", json={"data": {"expires_at": never}})
    assert facebook.debug_token().expires_at is None


def test_a_dead_facebook_token_is_told_apart(
    facebook: GraphClient, network: responses.RequestsMock
) -> None:
    gone = {"code": 190, "message": "Session has expired", "subcode": 463}
    data = {"error": gone, "is_valid": False, "scopes": [], "expires_at": 1788436800}
    network.get(f"{FACEBOOK}/debug_token", json={"data": data})
    assert not facebook.debug_token().is_valid


@pytest.mark.parametrize("body", [{"data": []}, {"data": {"is_valid": "perhaps"}}, {}])
def test_an_odd_answer_about_a_token_says_nothing_about_it(
    facebook: GraphClient, network: responses.RequestsMock, body: dict[str, Any]
) -> None:
    network.get(f"{FACEBOOK}/debug_token", json=body)
    with pytest.raises(AnswerUnreadableError):
        facebook.debug_token()


# --- errors, retries, lost answers ---


def test_a_refusal_is_raised_as_the_error_of_its_code(
    instagram: GraphClient, network: responses.RequestsMock
) -> None:
    refusal = {"error": {"message": "Too long", "code": 36004, "error_subcode": 2207010}}
    network.post(f"{INSTAGRAM}/{IG_USER}/media", json=refusal, status=400)
    with pytest.raises(ContentRefusedError) as refused:
        instagram.create_container(IG_USER, PHOTO)
    assert refused.value.cause is Cause.CAPTION_TOO_LONG


def test_an_error_that_comes_with_status_200_is_an_error_still(
    instagram: GraphClient, network: responses.RequestsMock
) -> None:
    network.get(f"{INSTAGRAM}/me", json=EXPIRED, status=200)
    with pytest.raises(AccessError):
        instagram.me()


TROUBLE: list[Any] = [
    {"body": requests.ConnectionError("connection reset")},
    {"body": requests.ReadTimeout("too slow")},
    {"body": "<html>Bad gateway</html>", "status": 502},
    {"json": {"anything": "else"}, "status": 500},
    {"json": BUSY, "status": 500},
    {"body": "<html>Welcome to our hotel</html>", "status": 200},
]


@pytest.mark.parametrize("trouble", TROUBLE)
def test_a_read_is_tried_again_after_trouble_on_the_way(
    instagram: GraphClient, network: responses.RequestsMock, trouble: dict[str, Any]
) -> None:
    url = f"{INSTAGRAM}/17900000000000001"
    network.get(url, **trouble)
    network.get(url, json=MEDIA_ANSWER)
    assert instagram.media("17900000000000001") == MEDIA


@pytest.mark.parametrize("trouble", TROUBLE)
def test_a_read_gives_up_after_two_tries(
    instagram: GraphClient, network: responses.RequestsMock, trouble: dict[str, Any]
) -> None:
    network.get(f"{INSTAGRAM}/me", **trouble)
    if trouble.get("json") is BUSY:
        meant: type[GraphError] = TransientError
    else:
        meant = (
            UnreachableError
            if isinstance(trouble.get("body"), Exception)
            else AnswerUnreadableError
        )
    with pytest.raises(meant):
        instagram.me()
    assert len(network.calls) == 2


@pytest.mark.parametrize("answer", [EXPIRED, {"error": {"code": 100, "error_subcode": 33}}])
def test_a_read_that_was_refused_is_not_repeated(
    instagram: GraphClient, network: responses.RequestsMock, answer: dict[str, Any]
) -> None:
    network.get(f"{INSTAGRAM}/17900000000000001", json=answer, status=400)
    with pytest.raises((AccessError, ObjectMissingError)):
        instagram.media("17900000000000001")
    assert len(network.calls) == 1


WRITES: list[Callable[[GraphClient], str]] = [
    lambda client: client.create_container(IG_USER, PHOTO),
    lambda client: client.publish(IG_USER, "18000000000000001"),
]


@pytest.mark.parametrize("write", WRITES)
@pytest.mark.parametrize("trouble", TROUBLE)
def test_a_write_is_sent_once_whatever_happens(
    instagram: GraphClient,
    network: responses.RequestsMock,
    write: Callable[[GraphClient], str],
    trouble: dict[str, Any],
) -> None:
    network.post(f"{INSTAGRAM}/{IG_USER}/media", **trouble)
    network.post(f"{INSTAGRAM}/{IG_USER}/media_publish", **trouble)
    network.assert_all_requests_are_fired = False
    meant = TransientError if trouble.get("json") is BUSY else AnswerLostError
    with pytest.raises(meant):
        write(instagram)
    assert len(network.calls) == 1


NAMES_NONE = [{"success": True}, {"id": None}, {"id": ""}, ["18000000000000001"], "id"]


@pytest.mark.parametrize("answer", NAMES_NONE)
def test_a_write_whose_answer_names_no_id_is_lost(
    instagram: GraphClient, network: responses.RequestsMock, answer: object
) -> None:
    network.post(f"{INSTAGRAM}/{IG_USER}/media_publish", json=answer)
    with pytest.raises(AnswerLostError):
        instagram.publish(IG_USER, "18000000000000001")


@pytest.mark.parametrize(
    "answer",
    [{"id": "1", "status_code": "SLEEPING"}, {"id": "1"}, {"status_code": "", "status": "Hm"}],
)
def test_a_state_that_nobody_knows_counts_as_unread(
    instagram: GraphClient, network: responses.RequestsMock, answer: object
) -> None:
    network.get(f"{INSTAGRAM}/18000000000000001", json=answer)
    with pytest.raises(AnswerUnreadableError):
        instagram.container_status("18000000000000001")


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("Error: Media download has failed. The media URI could not be opened.", "ERROR"),
        ("Media upload has failed with error code 2207026", "ERROR"),
        ("Finished: Media has been uploaded and it is ready to be published.", "FINISHED"),
        ("In Progress: Media is still being processed.", "IN_PROGRESS"),
        ("Expired: The media was not published within 24 hours.", "EXPIRED"),
        ("Published: Media has been published.", "PUBLISHED"),
    ],
)
@pytest.mark.parametrize(
    "code", [{}, {"status_code": None}, {"status_code": ""}, {"status_code": "NEW"}]
)
def test_without_a_code_that_is_known_the_words_say_how_far_a_container_is(
    instagram: GraphClient,
    network: responses.RequestsMock,
    code: dict[str, object],
    words: str,
    state: str,
) -> None:
    network.get(f"{INSTAGRAM}/18000000000000001", json={**code, "status": words})
    status = instagram.container_status("18000000000000001")
    assert (status.status_code, status.status) == (state, words)


@pytest.mark.parametrize("sent", [None, "some", -1, {}])
def test_of_an_upload_that_tells_no_progress_all_is_sent(
    instagram: GraphClient, network: responses.RequestsMock, sent: object
) -> None:
    phase = {"status": "in_progress", "bytes_transferred": sent}
    network.get(f"{INSTAGRAM}/18000000000000001", json={"video_status": {"uploading_phase": phase}})
    assert instagram.upload_state("18000000000000001").bytes_transferred == 0


@pytest.mark.parametrize("expires_in", [None, "soon", 0, -5, 10**15])
def test_a_fresh_token_is_taken_though_its_end_cannot_be_read(
    instagram: GraphClient, network: responses.RequestsMock, expires_in: object
) -> None:
    network.get(
        "https://graph.instagram.com/refresh_access_token",
        json={"access_token": "IGfresh-0002", "expires_in": expires_in},
    )
    assert instagram.refresh_token().expires_in == 60 * 24 * 60 * 60


@pytest.mark.parametrize("token", ["", " ", "<html>", "FOOfresh-0002", None, 5, "IG fresh"])
def test_what_is_no_token_takes_the_place_of_none(
    instagram: GraphClient, network: responses.RequestsMock, token: object
) -> None:
    network.get("https://graph.instagram.com/refresh_access_token", json={"access_token": token})
    with pytest.raises(AnswerUnreadableError):
        instagram.refresh_token()


def test_a_page_with_an_odd_token_is_one_without(
    facebook: GraphClient, network: responses.RequestsMock
) -> None:
    pages = [{"id": "1", "access_token": odd} for odd in ("", "no token", {"odd": 1})]
    network.get(f"{FACEBOOK}/me/accounts", json={"data": pages})
    assert [page.access_token for page in facebook.pages()] == [None] * 3


@pytest.mark.parametrize("answer", [{"data": []}, {"data": [{"usage": 1}]}])
def test_a_quota_without_figures_is_an_answer_all_the_same(
    instagram: GraphClient, network: responses.RequestsMock, answer: object
) -> None:
    network.get(f"{INSTAGRAM}/{IG_USER}/content_publishing_limit", json=answer)
    assert instagram.publishing_limit(IG_USER) == PublishingLimit()


@pytest.mark.parametrize("answer", [{}, {"data": {}}, {"data": "none"}])
def test_a_quota_that_cannot_be_read_counts_as_unread(
    instagram: GraphClient, network: responses.RequestsMock, answer: object
) -> None:
    network.get(f"{INSTAGRAM}/{IG_USER}/content_publishing_limit", json=answer)
    with pytest.raises(AnswerUnreadableError):
        instagram.publishing_limit(IG_USER)


def test_what_nobody_needs_may_be_missing_from_an_answer(
    instagram: GraphClient, facebook: GraphClient, network: responses.RequestsMock
) -> None:
    network.get(f"{INSTAGRAM}/me", json={"id": IG_USER})
    network.get(
        "https://graph.instagram.com/refresh_access_token", json={"access_token": "IGfresh-0002"}
    )
    network.get(f"{INSTAGRAM}/17900000000000001", json={"id": "1", "permalink": {"odd": 1}})
    page = {"id": "1", "access_token": "EAApage1", "instagram_business_account": {"id": IG_USER}}
    network.get(f"{FACEBOOK}/me/accounts", json={"data": [page]})
    assert instagram.me().id == IG_USER
    assert instagram.refresh_token().expires_in == 60 * 24 * 60 * 60
    assert instagram.media("17900000000000001").permalink is None
    assert facebook.pages()[0].instagram_business_account is not None


def test_a_redirect_is_not_followed_with_the_token(
    instagram: GraphClient, network: responses.RequestsMock
) -> None:
    network.post(
        f"{INSTAGRAM}/{IG_USER}/media_publish", status=307, headers={"Location": "https://else.io"}
    )
    with pytest.raises(AnswerLostError):
        instagram.publish(IG_USER, "18000000000000001")
    assert len(network.calls) == 1


def everywhere(address: str) -> GraphHosts:
    return GraphHosts(address, address, address, "v25.0")


def local(port: int) -> GraphHosts:
    return everywhere(f"http://127.0.0.1:{port}")


def test_a_write_that_met_no_server_was_not_done(client_of: ClientOf) -> None:
    client = client_of("IGbakery-token-0001", local(own_port()))
    with pytest.raises(UnreachableError):
        client.publish(IG_USER, "18000000000000001")


def test_a_write_that_met_no_proxy_was_not_done(
    client_of: ClientOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{own_port()}")
    client = client_of("IGbakery-token-0001", everywhere("https://graph.example.com"))
    with pytest.raises(UnreachableError):
        client.publish(IG_USER, "18000000000000001")


@pytest.fixture
def false_meta(tmp_path: Path) -> Iterator[int]:
    """A server on loopback whose certificate nobody has vouched for; gives its port."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(make_certificate(tmp_path / "server.pem"))
    with ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join()


def test_a_write_is_not_given_to_somebody_who_only_claims_to_be_meta(
    client_of: ClientOf, false_meta: int
) -> None:
    address = f"https://127.0.0.1:{false_meta}"
    hosts = GraphHosts(address, address, address, "v25.0")
    client = client_of("IGbakery-token-0001", hosts)
    with pytest.raises(UnreachableError):
        client.publish(IG_USER, "18000000000000001")


def test_a_write_that_could_not_connect_in_time_was_not_done(
    instagram: GraphClient, network: responses.RequestsMock
) -> None:
    network.post(f"{INSTAGRAM}/{IG_USER}/media_publish", body=requests.ConnectTimeout())
    with pytest.raises(UnreachableError):
        instagram.publish(IG_USER, "18000000000000001")


class DyingServer:
    """Takes requests and dies or falls silent in the midst of the answer."""

    def __init__(self, answer: bytes) -> None:
        self.answer = answer
        self.requests: list[bytes] = []
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.thread = threading.Thread(target=self._serve, daemon=True)
        self.thread.start()

    def _serve(self) -> None:
        while True:
            try:
                peer, _ = self.socket.accept()
            except OSError:
                return
            with peer:
                self.requests.append(peer.recv(65536))
                peer.sendall(self.answer)

    def close(self) -> None:
        self.socket.shutdown(socket.SHUT_RDWR)
        self.socket.close()
        self.thread.join(5)


@pytest.fixture
def dying_server() -> Iterator[Callable[[bytes], DyingServer]]:
    servers: list[DyingServer] = []

    def start(answer: bytes) -> DyingServer:
        servers.append(DyingServer(answer))
        return servers[-1]

    yield start
    for server in servers:
        server.close()


@pytest.mark.parametrize(
    "answer", [b"", b"HTTP/1.1 200 OK\r\nContent-Length: 40\r\n\r\n{"], ids=["nothing", "half"]
)
def test_a_connection_that_breaks_after_sending_loses_the_answer(
    client_of: ClientOf, dying_server: Callable[[bytes], DyingServer], answer: bytes
) -> None:
    server = dying_server(answer)
    hosts = local(server.socket.getsockname()[1])
    client = client_of("IGbakery-token-0001", hosts)
    with pytest.raises(AnswerLostError):
        client.publish(IG_USER, "18000000000000001")
    assert len(server.requests) == 1
    with pytest.raises(UnreachableError):
        client.media("17900000000000001")
    assert len(server.requests) == 3


def test_a_proxy_that_breaks_after_the_write_was_sent_loses_the_answer(
    client_of: ClientOf,
    dying_server: Callable[[bytes], DyingServer],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    proxy = dying_server(b"")
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{proxy.socket.getsockname()[1]}")
    client = client_of("IGbakery-token-0001", everywhere("http://graph.example.com"))
    with pytest.raises(AnswerLostError):
        client.publish(IG_USER, "18000000000000001")
    assert len(proxy.requests) == 1


# --- the token ---


def test_text_that_is_no_token_makes_no_client(client_of: ClientOf) -> None:
    with pytest.raises(NotATokenError):
        client_of("my password")


def test_the_token_travels_in_the_header_alone(
    facebook: GraphClient, network: responses.RequestsMock
) -> None:
    network.get(f"{FACEBOOK}/17900000000000001", json=MEDIA_ANSWER)
    network.post(f"{FACEBOOK}/{IG_USER}/media_publish", json={"id": "1"})
    facebook.media("17900000000000001")
    facebook.publish(IG_USER, "18000000000000001")
    for call in network.calls:
        assert call.request.headers["Authorization"] == "Bearer EAAbooks-token-0001"
        assert "EAAbooks-token-0001" not in f"{call.request.url} {call.request.body!r}"


def test_passwords_of_the_machine_do_not_replace_the_token(
    instagram: GraphClient,
    network: responses.RequestsMock,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine graph.instagram.com login anna password secret\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    network.get(f"{INSTAGRAM}/17900000000000001", json=MEDIA_ANSWER)
    instagram.media("17900000000000001")
    assert network.calls[0].request.headers["Authorization"] == "Bearer IGbakery-token-0001"


@pytest.mark.parametrize(
    "failure",
    [
        {"body": requests.ConnectionError("https://x?access_token=EAAbooks-token-0001")},
        {"body": "EAAbooks-token-0001", "status": 500},
        {"json": {"error": {"code": 190, "message": "Malformed token EAAbooks-token-0001"}}},
        {"json": {"id": {"access_token": "EAAbooks-token-0001"}}},
    ],
)
def test_no_error_and_no_log_shows_the_token(
    facebook: GraphClient,
    network: responses.RequestsMock,
    caplog: pytest.LogCaptureFixture,
    failure: dict[str, Any],
) -> None:
    caplog.set_level(logging.DEBUG)
    network.post(f"{FACEBOOK}/{IG_USER}/media_publish", **failure)
    with pytest.raises(GraphError) as raised:
        facebook.publish(IG_USER, "18000000000000001")
    logging.getLogger("anyone").error("publishing failed", exc_info=raised.value)
    shown = f"{raised.value!s} {raised.value!r} {caplog.text} {facebook!r} {vars(raised.value)}"
    assert "EAAbooks-token-0001" not in shown


def test_real_connections_log_no_token(
    client_of: ClientOf,
    dying_server: Callable[[bytes], DyingServer],
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    server = dying_server(b'HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n{"id": "7"}')
    hosts = local(server.socket.getsockname()[1])
    client = client_of("IGbakery-token-0001", hosts)
    assert client.publish(IG_USER, "18000000000000001") == "7"
    assert b"Authorization: Bearer IGbakery-token-0001" in server.requests[0]
    assert "media_publish" in caplog.text
    assert "IGbakery" not in caplog.text


def test_pages_and_identities_do_not_print_their_tokens() -> None:
    page = FacebookPage(id="1", name="Corner Books", access_token="EAApage1")
    assert "EAApage1" not in f"{page!r} {page}"
    with pytest.raises(ValidationError) as odd:
        FacebookPage.model_validate({"access_token": "EAApage1", "id": ["EAApage1"]})
    assert "EAApage1" not in f"{odd.value!r} {odd.value}"


def test_the_apps_proof_goes_with_every_facebook_call_and_no_instagram_call(
    client_of: ClientOf, hosts: GraphHosts, network: responses.RequestsMock
) -> None:
    facebook = client_of("EAAbooks", hosts, app_secret="shh")
    instagram = client_of("IGbakery", hosts, app_secret="shh")
    proof = hmac.new(b"shh", b"EAAbooks", hashlib.sha256).hexdigest()
    network.get(f"{FACEBOOK}/1", json={"id": "1"})
    network.get(f"{INSTAGRAM}/1", json={"id": "1"})
    network.post(f"{FACEBOOK}/{IG_USER}/media_publish", json={"id": "1"})
    facebook.media("1")
    instagram.media("1")
    facebook.publish(IG_USER, "2")
    assert query(network.calls[0])["appsecret_proof"] == [proof]
    assert "appsecret_proof" not in query(network.calls[1])
    assert form(network.calls[2]) == {"creation_id": "2", "appsecret_proof": proof}


def test_usage_is_reported_with_every_answer_errors_included(
    client_of: ClientOf, hosts: GraphHosts, network: responses.RequestsMock
) -> None:
    seen: list[Usage] = []
    client = client_of("IGbakery", hosts, on_usage=seen.append)
    headers = {"X-App-Usage": '{"call_count": 81}'}
    network.get(f"{INSTAGRAM}/1", json={"id": "1"}, headers=headers)
    network.get(f"{INSTAGRAM}/2", json=EXPIRED, status=400, headers=headers)
    network.get(f"{INSTAGRAM}/3", json={"id": "3"})
    client.media("1")
    with pytest.raises(AccessError):
        client.media("2")
    client.media("3")
    assert seen == [Usage(app=81.0), Usage(app=81.0)]
