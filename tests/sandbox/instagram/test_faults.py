"""The control door's faults: what goes wrong on the way, and what is done nevertheless."""

import pytest
import requests

from tests.helpers.pretend_graph import PretendInstagram, refusal


def test_a_lost_call_leaves_the_post_live(instagram: PretendInstagram) -> None:
    container = instagram.photo()
    instagram.door("faults", where="media_publish", effect="lost_after")
    with pytest.raises(requests.ConnectionError):
        instagram.publish(container)
    assert instagram.status(container)["status_code"] == "PUBLISHED"
    assert len(instagram.state()["publications"]) == 1


def test_a_call_lost_on_the_way_does_nothing(instagram: PretendInstagram) -> None:
    container = instagram.photo()
    instagram.door("faults", where="media_publish", effect="lost_before")
    with pytest.raises(requests.ConnectionError):
        instagram.publish(container)
    assert instagram.status(container)["status_code"] == "FINISHED"
    assert instagram.publish(container).ok
    assert len(instagram.state()["publications"]) == 1


def test_a_lost_container_answer_leaves_a_container_behind(instagram: PretendInstagram) -> None:
    instagram.door("faults", where="media", effect="lost_after")
    with pytest.raises(requests.ConnectionError):
        instagram.photo()
    assert len(instagram.state()["containers"]) == 1


def test_suspected_spam_may_be_live_nevertheless(instagram: PretendInstagram) -> None:
    container = instagram.photo()
    instagram.door("faults", where="media_publish", effect="error_after", code=4, subcode=2207051)
    assert refusal(instagram.publish(container)) == (4, 2207051)
    assert instagram.status(container)["status_code"] == "PUBLISHED"


def test_an_error_comes_as_often_as_asked_and_does_nothing(instagram: PretendInstagram) -> None:
    container = instagram.photo()
    instagram.door(
        "faults", where="media_publish", effect="error", code=2, message="Try later", times=2
    )
    for _ in range(2):
        answer = instagram.publish(container)
        assert refusal(answer) == (2, None)
        assert answer.json()["error"]["message"] == "(#2) Try later"
        assert answer.json()["error"]["is_transient"] is True
    assert instagram.publish(container).ok
    assert [row["fault"] for row in instagram.log()][-3:] == ["error", "error", None]


def test_a_stuck_container_never_finishes(instagram: PretendInstagram) -> None:
    instagram.door("faults", where="media", effect="stuck")
    container = instagram.photo()
    instagram.later(hours=20)
    assert instagram.status(container)["status_code"] == "IN_PROGRESS"
    instagram.later(hours=5)
    assert instagram.status(container)["status_code"] == "EXPIRED"


def test_a_status_can_be_late_for_some_reads(instagram: PretendInstagram) -> None:
    container = instagram.photo()
    instagram.door("faults", where="status", effect="stuck", times=2)
    seen = [instagram.status(container)["status_code"] for _ in range(3)]
    assert seen == ["IN_PROGRESS", "IN_PROGRESS", "FINISHED"]


def test_published_can_show_up_late(instagram: PretendInstagram) -> None:
    container = instagram.photo()
    instagram.door("settings", published_lag_seconds=60)
    media_id = instagram.publish(container).json()["id"]
    assert instagram.status(container)["status_code"] == "FINISHED"
    assert refusal(instagram.call("GET", media_id)) == (100, 33)
    assert instagram.call("GET", f"{instagram.bakery}/media").json()["data"] == []
    assert refusal(instagram.publish(container)) == (9007, 2207027)
    instagram.later(seconds=60)
    assert instagram.status(container)["status_code"] == "PUBLISHED"
    assert instagram.call("GET", media_id).json() == {"id": media_id}
    assert len(instagram.state()["publications"]) == 1


def test_a_slow_answer_outlasts_an_impatient_client(instagram: PretendInstagram) -> None:
    instagram.door("faults", where="me", effect="slow", seconds=2)
    with pytest.raises(requests.ReadTimeout):
        requests.get(f"{instagram.url}/me", timeout=0.2)


def test_an_answer_can_be_a_web_page(instagram: PretendInstagram) -> None:
    instagram.door("faults", where="any", effect="html")
    answer = instagram.call("GET", "me")
    assert answer.status_code == 502
    assert answer.text.startswith("<html>")
    assert instagram.call("GET", "me").ok


def test_a_container_can_die_or_expire_later(instagram: PretendInstagram) -> None:
    faults = {"dies": ("ERROR", (9007, 2207027)), "expires": ("EXPIRED", (24, 2207008))}
    for effect, (ends, answer) in faults.items():
        instagram.door("faults", where="media", effect=effect, seconds=60, subcode=2207082)
        container = instagram.photo()
        assert instagram.status(container)["status_code"] == "FINISHED"
        instagram.later(seconds=60)
        status = instagram.status(container)
        assert status["status_code"] == ends
        assert ("2207082" in status["status"]) == (effect == "dies")
        assert refusal(instagram.publish(container)) == answer


def test_a_fault_waits_for_its_account_and_for_what_the_call_carries(
    instagram: PretendInstagram,
) -> None:
    refused = {"where": "media", "effect": "error", "code": 100}
    instagram.door("faults", **refused, account="corner.books")
    instagram.door("faults", **refused, carrying="alt_text")
    instagram.door("faults", **refused, carrying="media_type=STORIES")
    assert instagram.photo()
    photo = {"image_url": instagram.sample("bread.jpg")}
    for wanted in ({"alt_text": "A loaf"}, {"media_type": "STORIES"}):
        assert refusal(instagram.ask({**photo, **wanted})) == (100, None)
        assert instagram.ask({**photo, **wanted}).ok
    assert [fault["account"] for fault in instagram.state()["faults"]] == ["corner.books"]


def test_a_fault_waits_for_its_own_place(instagram: PretendInstagram) -> None:
    instagram.door("faults", where="content_publishing_limit", effect="error", code=80002)
    assert instagram.call("GET", "me").ok
    path = f"{instagram.bakery}/content_publishing_limit"
    assert refusal(instagram.call("GET", path)) == (80002, None)
    assert instagram.call("GET", path).ok


@pytest.mark.parametrize(
    "fault",
    [
        {"where": "moon", "effect": "error"},
        {"where": "me", "effect": "explode"},
        {"where": "me", "effect": "stuck"},
        {"where": "status", "effect": "dies"},
        {"where": "me", "effect": "error", "colour": "red"},
        {"effect": "error"},
    ],
)
def test_a_fault_that_does_not_exist_is_refused(
    instagram: PretendInstagram, fault: dict[str, str]
) -> None:
    assert instagram.door("faults", **fault).status_code == 400
    assert instagram.state()["faults"] == []


def test_faults_that_never_came_can_be_taken_back(instagram: PretendInstagram) -> None:
    instagram.door("faults", where="any", effect="error", times=9)
    requests.delete(f"{instagram.url}/__sandbox/graph/faults", timeout=30)
    assert instagram.call("GET", "me").ok
