"""Files that people send, as Telegram hands them to a bot: sizes, ids, limits, and faults."""

from collections.abc import Iterator
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
import requests
from PIL import Image

from tests.helpers.pretend_telegram import ANNA, Json, PretendTelegram, running_telegram


@pytest.fixture
def telegram() -> Iterator[PretendTelegram]:
    with running_telegram() as running:
        yield running


def sent(telegram: PretendTelegram, count: int = 1) -> list[Json]:
    return [update["message"] for update in telegram.updates()[-count:]]


def download(telegram: PretendTelegram, file_id: str) -> requests.Response:
    path = telegram.result("getFile", file_id=file_id)["file_path"]
    url = f"{telegram.url}/file/bot{telegram.token}/{path}"
    return requests.get(url, timeout=30)


def photo_of(width: int, height: int, **how: object) -> bytes:
    written = BytesIO()
    Image.new("RGB", (width, height), "peru").save(written, "JPEG", **how)
    return written.getvalue()


def test_a_photo_comes_upright_as_a_jpeg_of_1280_pixels_in_several_sizes(
    telegram: PretendTelegram,
) -> None:
    turned = Image.Exif()
    turned[0x0112] = 6  # lies on its side
    turned[0x010F] = "A camera"
    telegram.uploads([("phone.jpg", photo_of(4000, 3000, exif=turned), "photo")])
    sizes = sent(telegram)[0]["photo"]
    assert [size["height"] for size in sizes] == [90, 320, 800, 1280]
    assert sizes[-1]["width"] == 960
    assert len({size["file_id"] for size in sizes} | {s["file_unique_id"] for s in sizes}) == 8
    for size in sizes:
        with Image.open(BytesIO(download(telegram, size["file_id"]).content)) as picture:
            assert (picture.format, *picture.size) == ("JPEG", size["width"], size["height"])
            assert not picture.getexif()


def test_a_photo_in_high_quality_has_2560_pixels(telegram: PretendTelegram) -> None:
    telegram.uploads([("phone.jpg", photo_of(4000, 3000), "photo")], hd=1)
    assert sent(telegram)[0]["photo"][-1]["width"] == 2560


def test_the_same_bytes_have_one_unique_id_and_two_file_ids(telegram: PretendTelegram) -> None:
    for _ in range(2):
        telegram.upload("drawing.png", "document")
    first, second = (message["document"] for message in sent(telegram, 2))
    assert first["file_unique_id"] == second["file_unique_id"]
    assert first["file_id"] != second["file_id"]


def test_a_photo_is_sent_again_by_any_of_its_ids_and_nothing_else_is_a_photo(
    telegram: PretendTelegram,
) -> None:
    telegram.upload("bread.jpg", "photo")
    telegram.upload("bread.jpg", "document")
    photo, document = (message for message in sent(telegram, 2))
    small, large = photo["photo"][0], photo["photo"][-1]
    again = telegram.result("sendPhoto", chat_id=ANNA, photo=small["file_id"])
    assert again["photo"][-1] == large
    thumbnail = document["document"]["thumbnail"]["file_id"]
    for file_id, kind in ((document["document"]["file_id"], "Document"), (thumbnail, "Thumbnail")):
        refused = telegram.refusal("sendPhoto", chat_id=ANNA, photo=file_id)
        assert refused == (400, f"Bad Request: can't use file of type {kind} as Photo")
    assert download(telegram, thumbnail).headers["Content-Length"] > "0"


def test_an_album_reaches_the_bot_in_another_order_and_a_file_comes_late(
    telegram: PretendTelegram,
) -> None:
    names = [("bread.jpg", "photo"), ("coffee.mp4", "video"), ("books.jpg", "photo")]
    telegram.uploads(
        [(name, telegram.sample(name), kind) for name, kind in names],
        caption="Three",
        arriving="2,0,1",
    )
    last, first, middle = sent(telegram, 3)
    assert first["message_id"] < middle["message_id"] < last["message_id"]
    assert (first["caption"], "video" in middle, "photo" in last) == ("Three", True, True)
    album = first["media_group_id"]
    telegram.uploads([("tall.jpg", telegram.sample("tall.jpg"), "photo")], album=album)
    assert sent(telegram)[0]["media_group_id"] == last["media_group_id"] == album


@pytest.mark.parametrize("kinds", [["photo", "document"], ["photo"] * 11])
def test_an_album_that_no_app_would_send_is_refused(
    telegram: PretendTelegram, kinds: list[str]
) -> None:
    files = [("bread.jpg", telegram.sample("bread.jpg"), kind) for kind in kinds]
    with pytest.raises(AssertionError, match="album"):
        telegram.uploads(files)


@pytest.mark.parametrize("kind", ["photo", "video"])
def test_a_gif_is_an_animation_and_a_document(telegram: PretendTelegram, kind: str) -> None:
    telegram.upload("dots.gif", kind)
    message = sent(telegram)[0]
    assert message["animation"]["file_id"] == message["document"]["file_id"]
    assert (message["animation"]["width"], message["animation"]["mime_type"]) == (120, "image/gif")
    again = telegram.result(
        "sendAnimation", chat_id=ANNA, animation=message["animation"]["file_id"]
    )
    assert again["animation"] == message["animation"]


def test_a_file_of_more_than_20_mb_is_announced_and_not_given(telegram: PretendTelegram) -> None:
    film = telegram.sample("coffee.mp4")
    telegram.uploads([("film.mp4", film, "document")], size=21 * 1024 * 1024)
    document = sent(telegram)[0]["document"]
    assert document["file_size"] == 21 * 1024 * 1024
    refused = telegram.refusal("getFile", file_id=document["file_id"])
    assert refused == (400, "Bad Request: file is too big")
    small = telegram.result("getFile", file_id=document["thumbnail"]["file_id"])
    assert small["file_path"]

    telegram.door("telegram/files", local=True)
    path = telegram.result("getFile", file_id=document["file_id"])["file_path"]
    assert Path(path).read_bytes() == film


def test_an_address_is_good_for_an_hour(telegram: PretendTelegram) -> None:
    telegram.upload("bread.jpg", "photo")
    file_id = sent(telegram)[0]["photo"][-1]["file_id"]
    path = telegram.result("getFile", file_id=file_id)["file_path"]
    url = f"{telegram.url}/file/bot{telegram.token}/{path}"
    telegram.clock.advance(timedelta(minutes=61))
    assert requests.get(url, timeout=30).status_code == 404
    assert download(telegram, file_id).status_code == 200


def test_telegram_loses_a_file_breaks_off_or_gives_nothing(telegram: PretendTelegram) -> None:
    telegram.upload("bread.jpg", "document")
    file_id = sent(telegram)[0]["document"]["file_id"]
    whole = telegram.sample("bread.jpg")

    telegram.door("telegram/files", file_id=file_id, fault="empty", times=1)
    assert download(telegram, file_id).content == b""
    telegram.door("telegram/files", file_id="*", fault="breaks", times=1)
    with pytest.raises(requests.RequestException):
        download(telegram, file_id)
    telegram.door("telegram/files", file_id=file_id, fault="slow", bytes_per_second=1_000_000)
    assert download(telegram, file_id).content == whole
    telegram.door("telegram/files", file_id=file_id, fault="gone")
    code, reason = telegram.refusal("getFile", file_id=file_id)
    assert (code, "temporarily unavailable" in reason) == (400, True)
