"""The doors of the sandbox: what people do, what the page sees, faults to order."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
import requests

from tests.helpers.pretend_telegram import ANNA, BORIS, PretendTelegram, running_telegram

GO = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}


@pytest.fixture
def telegram() -> Iterator[PretendTelegram]:
    with running_telegram() as running:
        yield running


def test_a_tap_waits_for_what_the_bot_answers(telegram: PretendTelegram) -> None:
    card = telegram.said(reply_markup=GO)
    last = telegram.updates()[-1]["update_id"]
    with ThreadPoolExecutor() as pool:
        tapping = pool.submit(telegram.act, "tap", message_id=card, data="forged:1")
        query = telegram.updates(offset=last + 1, timeout=10)[0]["callback_query"]
        answer = {"callback_query_id": query["id"], "text": "No", "show_alert": True}
        telegram.result("answerCallbackQuery", **answer)
        assert tapping.result(timeout=10) == {"answer": {"text": "No", "show_alert": True}}
    assert query["data"] == "forged:1"
    assert query["message"]["reply_markup"] == GO


def test_an_edit_by_a_person_reaches_the_bot_and_the_page(telegram: PretendTelegram) -> None:
    sent = telegram.act("send", text="a caption")["message_id"]
    telegram.act("edit", message_id=sent, text="a better caption")
    edited = telegram.updates(offset=-1)[0]["edited_message"]
    assert edited["text"] == telegram.chat()[-1]["text"] == "a better caption"
    assert edited["message_id"] == sent
    assert telegram.chat()[-1]["edited"] is True


def test_people_cannot_touch_what_is_not_theirs(telegram: PretendTelegram) -> None:
    card = telegram.said(reply_markup=GO)
    doors = [("edit", ANNA, {"text": "x"}), ("tap", BORIS, {"data": "go"}), ("dance", ANNA, {})]
    for act, person, values in doors:
        body = {"from": person, "message_id": card, **values}
        answer = requests.post(f"{telegram.url}/__sandbox/chat/{act}", json=body, timeout=30)
        assert answer.status_code in {400, 404, 405}
    assert telegram.chat()[-1]["text"] == "hello"


def test_an_album_of_a_person_is_several_messages_of_one_group(telegram: PretendTelegram) -> None:
    parts = [
        ("photo", ("a.jpg", telegram.sample("bread.jpg"))),
        ("video", ("b.mp4", telegram.sample("coffee.mp4"))),
    ]
    url = f"{telegram.url}/__sandbox/chat/album"
    requests.post(url, data={"from": ANNA, "caption": "Both"}, files=parts, timeout=30)
    first, second = (update["message"] for update in telegram.updates()[-2:])
    assert first["media_group_id"] == second["media_group_id"]
    assert (first["caption"], "caption" in second) == ("Both", False)
    assert (first["photo"][-1]["width"], second["video"]["duration"]) == (1080, 6)


def test_a_file_sent_as_a_document_keeps_its_name_type_and_bytes(
    telegram: PretendTelegram,
) -> None:
    telegram.upload("leaflet.pdf", "document")
    document = telegram.updates(offset=-1)[0]["message"]["document"]
    assert (document["file_name"], document["mime_type"]) == ("leaflet.pdf", "application/pdf")
    path = telegram.result("getFile", file_id=document["file_id"])["file_path"]
    bot_sees = requests.get(f"{telegram.url}/file/bot{telegram.token}/{path}", timeout=30)
    page_sees = requests.get(telegram.url + telegram.chat()[-1]["media"]["url"], timeout=30)
    assert bot_sees.content == page_sees.content == telegram.sample("leaflet.pdf")


def test_files_are_served_to_the_right_token_only(telegram: PretendTelegram) -> None:
    telegram.upload("bread.jpg", "photo")
    photo = telegram.updates(offset=-1)[0]["message"]["photo"][0]
    path = telegram.result("getFile", file_id=photo["file_id"])["file_path"]
    for wrong in ("bot1:other", f"bot{telegram.token}/.."):
        answer = requests.get(f"{telegram.url}/file/{wrong}/{path}", timeout=30)
        assert answer.status_code >= 400


def test_an_outage_lasts_as_long_as_ordered(telegram: PretendTelegram) -> None:
    telegram.door("telegram/outage", seconds=20)
    assert telegram.refusal("getMe") == (502, "Bad Gateway")
    telegram.clock.advance(timedelta(seconds=20))
    assert telegram.result("getMe")["username"]


def test_a_flood_wait_hits_sends_and_not_polls(telegram: PretendTelegram) -> None:
    telegram.door("telegram/flood", times=2, retry_after=3)
    refused = telegram.call("sendMessage", chat_id=ANNA, text="x").json()
    assert refused["description"] == "Too Many Requests: retry after 3"
    assert refused["parameters"] == {"retry_after": 3}
    assert telegram.updates()
    assert telegram.refusal("sendMessage", chat_id=ANNA, text="x")[0] == 429
    assert telegram.said() > 0


def test_the_log_lists_every_call_without_the_token(telegram: PretendTelegram) -> None:
    telegram.said("logged")
    telegram.refusal("sendMessage", chat_id=ANNA, text="")
    log = requests.get(f"{telegram.url}/__sandbox/telegram/log", timeout=30)
    good, bad = log.json()["calls"][-2:]
    assert (good["method"], good["params"]["text"], good["ok"]) == ("sendMessage", "logged", True)
    assert (bad["ok"], bad["error"]) == (False, "Bad Request: message text is empty")
    assert telegram.token not in log.text


def test_the_feed_tells_what_happened_in_order(telegram: PretendTelegram) -> None:
    start = telegram.state()["n"]
    card = telegram.said("card")
    telegram.result("sendChatAction", chat_id=ANNA, action="upload_photo")
    telegram.result("editMessageText", chat_id=ANNA, message_id=card, text="changed")
    telegram.result("deleteMessage", chat_id=ANNA, message_id=card)
    feed = telegram.events(after=start)
    seen = [next(feed) for _ in range(4)]
    feed.close()
    assert [event["kind"] for event in seen] == ["message", "action", "edit", "delete"]
    assert [event["n"] for event in seen] == list(range(start + 1, start + 5))
    assert seen[2]["message"]["text"] == "changed"


def test_start_over_forgets_chats_but_ids_go_on_rising(telegram: PretendTelegram) -> None:
    card = telegram.said()
    last = telegram.updates()[-1]["update_id"]
    telegram.door("reset")
    assert telegram.chat() == telegram.updates() == []
    assert telegram.refusal("sendMessage", chat_id=ANNA, text="x")[1].endswith("chat not found")
    again = telegram.act("send", text="/start")["message_id"]
    assert again > card
    assert telegram.updates()[0]["update_id"] == last + 1


def test_the_state_offers_tokens_and_samples_to_paste(telegram: PretendTelegram) -> None:
    state = telegram.state()
    tokens = [profile["token"] for profile in state["profiles"]]
    assert [token[:2] for token in tokens] == ["IG", "EA"]
    photos = [sample["url"] for sample in state["samples"] if sample["kind"] == "photo"]
    assert requests.get(photos[0], timeout=30).headers["Content-Type"] == "image/jpeg"
    assert [person["first_name"] for person in state["people"]] == ["Anna", "Boris"]


def test_the_instagram_door_answers_on_the_pages_port_too(telegram: PretendTelegram) -> None:
    answer = requests.get(f"{telegram.url}/__sandbox/graph/state", timeout=30).json()
    assert {account["username"] for account in answer["accounts"]} == {
        "sunny.bakery",
        "corner.books",
    }
