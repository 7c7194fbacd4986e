"""Video bytes sent in pieces instead of a URL, for accounts of Facebook login."""

from pathlib import Path

import pytest
import requests

from graph.client import GraphClient
from graph.containers import RESUMABLE, ReelContainer
from graph.errors import ContainerLostError
from graph.hosts import GraphHosts
from graph.transport import Transport
from tests.helpers.pretend_graph import FACEBOOK_TOKEN, PretendInstagram, refusal


def start_upload(instagram: PretendInstagram) -> tuple[str, str]:
    """Container id and upload address."""
    answer = instagram.call(
        "POST",
        f"{instagram.bookshop}/media",
        FACEBOOK_TOKEN,
        media_type="REELS",
        upload_type="resumable",
    ).json()
    return answer["id"], answer["uri"]


def send(uri: str, body: bytes, offset: int, size: int) -> requests.Response:
    headers = {
        "Authorization": f"OAuth {FACEBOOK_TOKEN}",
        "offset": str(offset),
        "file_size": str(size),
    }
    return requests.post(uri, data=body, headers=headers, timeout=30)


def test_an_interrupted_upload_goes_on_where_it_stopped(instagram: PretendInstagram) -> None:
    container, uri = start_upload(instagram)
    video = requests.get(instagram.sample("coffee.mp4"), timeout=30).content
    assert send(uri, video[:30_000], 0, len(video)).ok
    status = instagram.call("GET", container, FACEBOOK_TOKEN, fields="status_code,video_status")
    assert status.json()["status_code"] == "IN_PROGRESS"
    assert status.json()["video_status"]["uploading_phase"]["bytes_transferred"] == 30_000
    assert not send(uri, video[40_000:], 40_000, len(video)).ok
    assert send(uri, video[30_000:], 30_000, len(video)).json()["success"] is True
    instagram.later(seconds=5)
    published = instagram.call(
        "POST", f"{instagram.bookshop}/media_publish", FACEBOOK_TOKEN, creation_id=container
    )
    assert published.ok


def test_an_upload_may_name_a_url_instead(instagram: PretendInstagram) -> None:
    container, uri = start_upload(instagram)
    headers = {
        "Authorization": f"OAuth {FACEBOOK_TOKEN}",
        "file_url": instagram.sample("coffee.mp4"),
    }
    assert requests.post(uri, headers=headers, timeout=30).ok
    instagram.later(seconds=5)
    status = instagram.call("GET", container, FACEBOOK_TOKEN, fields="status_code").json()
    assert status["status_code"] == "FINISHED"


def test_bytes_that_are_no_video_are_refused_in_the_uploads_own_shape(
    instagram: PretendInstagram,
) -> None:
    container, uri = start_upload(instagram)
    answer = send(uri, b"no video", 0, 8)
    assert answer.json()["debug_info"]["type"] == "ProcessingFailedError"
    status = instagram.call("GET", container, FACEBOOK_TOKEN, fields="status_code,status").json()
    assert status["status_code"] == "ERROR"
    assert "2207026" in status["status"]


@pytest.mark.parametrize("header", [f"Bearer {FACEBOOK_TOKEN}", "OAuth EAAnonsense", ""])
def test_the_upload_wants_its_own_kind_of_header(instagram: PretendInstagram, header: str) -> None:
    _, uri = start_upload(instagram)
    answer = requests.post(uri, data=b"x", headers={"Authorization": header}, timeout=30)
    assert answer.status_code == 401
    assert answer.json()["debug_info"]["type"] == "NotAuthorizedError"


def test_instagram_login_has_no_upload(instagram: PretendInstagram) -> None:
    wanted = {"media_type": "REELS", "upload_type": "resumable"}
    assert refusal(instagram.ask(wanted)) == (100, None)


def test_the_products_own_client_sends_a_video_and_goes_on_where_it_broke_off(
    instagram: PretendInstagram, tmp_path: Path
) -> None:
    film = tmp_path / "coffee.mp4"
    film.write_bytes(requests.get(instagram.sample("coffee.mp4"), timeout=30).content)
    base = instagram.url
    hosts = GraphHosts(base, base, base, "v25.0")
    client = GraphClient(FACEBOOK_TOKEN, Transport(hosts))
    container = client.create_container(instagram.bookshop, ReelContainer(RESUMABLE))
    address = hosts.upload(container)
    assert send(address, film.read_bytes()[:30_000], 0, film.stat().st_size).ok
    state = client.upload_state(container)
    assert (state.bytes_transferred, state.is_complete) == (30_000, False)
    with pytest.raises(ContainerLostError, match="offset is not where the upload stopped"):
        client.upload_video(container, film, 0)
    client.upload_video(container, film, state.bytes_transferred)
    assert client.upload_state(container).is_complete
    instagram.later(seconds=5)
    assert client.publish(instagram.bookshop, container)
