"""People forward messages and answer them; aiogram's models judge what the bot receives."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
import requests

from tests.helpers.judged_by_aiogram import strict
from tests.helpers.pretend_telegram import ANNA, BORIS, Json, PretendTelegram, running_telegram

if TYPE_CHECKING:
    from aiogram import types

CARD = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}


pytestmark = pytest.mark.usefixtures("loaded_aiogram")


@pytest.fixture
def telegram() -> Iterator[PretendTelegram]:
    with running_telegram() as running:
        yield running


def received(telegram: PretendTelegram, last: int = 1) -> list[types.Message]:
    """The newest messages that the bot was given."""
    from aiogram import types

    updates = strict(list[types.Update], telegram.updates(offset=-last))
    return [update.message for update in updates if update.message]


def refused(telegram: PretendTelegram, act: str, **values: object) -> str:
    answer = requests.post(
        f"{telegram.url}/__sandbox/chat/{act}", json={"from": ANNA, **values}, timeout=30
    )
    assert answer.status_code == 400
    return str(answer.json()["error"])


def from_elsewhere(telegram: PretendTelegram, source: str, *names: str) -> None:
    """Anna forwards samples from another chat, several as an album."""
    files = [("video" if n.endswith("mp4") else "photo", (n, telegram.sample(n))) for n in names]
    body = {"from": ANNA, "elsewhere": source, "caption": "Warm bread"}
    url = f"{telegram.url}/__sandbox/chat/forward"
    assert requests.post(url, data=body, files=files, timeout=30).ok


def test_a_message_of_the_bot_is_forwarded_back_to_it_without_its_buttons(
    telegram: PretendTelegram,
) -> None:
    from aiogram import types

    said = telegram.clock.now()
    card = telegram.said("Your <b>post</b>", parse_mode="HTML", reply_markup=CARD)
    telegram.act("forward", message_id=card)
    (message,) = received(telegram)
    assert isinstance(message.forward_origin, types.MessageOriginUser)
    assert message.forward_origin.sender_user.is_bot
    assert message.forward_origin.date == said
    assert (message.text, message.from_user and message.from_user.id) == ("Your post", ANNA)
    assert message.reply_markup is None
    assert telegram.chat()[-1]["forwarded"] == "Instagram Publisher"


def test_who_forwards_a_forwarded_message_forwards_what_its_author_wrote(
    telegram: PretendTelegram,
) -> None:
    from aiogram import types

    first = telegram.act("forward", elsewhere="channel", text="Rye is back")["message_id"]
    telegram.act("forward", message_id=first)
    once, again = received(telegram, last=2)
    assert isinstance(again.forward_origin, types.MessageOriginChannel)
    assert again.forward_origin == once.forward_origin
    assert again.text == "Rye is back"


def test_an_album_is_forwarded_whole(telegram: PretendTelegram) -> None:
    from_elsewhere(telegram, "channel", "bread.jpg", "books.jpg", "coffee.mp4")
    second = telegram.chat()[-2]["message_id"]
    telegram.act("forward", message_id=second)
    *first, photo, other, video = received(telegram, last=6)
    assert photo.photo
    assert other.photo
    assert video.video
    assert photo.caption == "Warm bread"
    assert photo.media_group_id == other.media_group_id == video.media_group_id
    assert photo.media_group_id != first[0].media_group_id
    assert all(one.forward_origin for one in (photo, other, video))


@pytest.mark.parametrize(
    ("source", "kind", "shown"),
    [
        ("channel", "MessageOriginChannel", "Bakers Daily"),
        ("group", "MessageOriginChat", "Market Square"),
        ("person", "MessageOriginUser", "Clara"),
        ("hidden", "MessageOriginHiddenUser", "Dora"),
    ],
)
def test_forwards_come_from_channels_groups_and_people(
    telegram: PretendTelegram, source: str, kind: str, shown: str
) -> None:
    from_elsewhere(telegram, source, "bread.jpg")
    (message,) = received(telegram)
    assert message.forward_origin
    assert type(message.forward_origin).__name__ == kind
    assert message.forward_origin.date < telegram.clock.now()
    assert (message.caption, message.media_group_id) == ("Warm bread", None)
    assert message.photo
    assert telegram.chat()[-1]["forwarded"] == shown
    offered: list[Json] = telegram.state()["elsewhere"]
    assert shown in [one["title"] for one in offered]


def test_an_answer_carries_the_message_that_it_answers(telegram: PretendTelegram) -> None:
    asked = telegram.said("Which time?", reply_markup=CARD)
    first = telegram.act("send", text="At six", reply_to=asked)["message_id"]
    telegram.act("location", latitude=52.5, longitude=13.4, reply_to=first)
    words, place = received(telegram, last=2)
    assert words.reply_to_message is not None
    assert words.reply_to_message.text == "Which time?"
    assert words.reply_to_message.reply_markup is not None
    assert words.quote is None
    assert place.reply_to_message is not None
    assert place.reply_to_message.reply_to_message is None
    assert telegram.chat()[-2]["reply_to"] == asked


def test_a_quote_keeps_its_place_and_its_formatting(telegram: PretendTelegram) -> None:
    asked = telegram.said("🥖 A <b>warm bread</b> at <i>six</i> #rye", parse_mode="HTML")
    telegram.act("send", text="Yes", reply_to=asked, quote="bread at six", quote_position=10)
    (message,) = received(telegram)
    assert message.quote is not None
    assert (message.quote.text, message.quote.position) == ("bread at six", 10)
    assert message.quote.is_manual
    assert [(one.type, one.offset, one.length) for one in message.quote.entities or []] == [
        ("bold", 0, 5),
        ("italic", 9, 3),
    ]
    assert telegram.chat()[-1]["quote"] == "bread at six"


def test_what_cannot_be_answered_or_forwarded_is_refused(telegram: PretendTelegram) -> None:
    card = telegram.said("Which time?")
    foreign = telegram.act("send", BORIS, text="/start")["message_id"]
    gone = telegram.said("Soon gone")
    telegram.result("deleteMessage", chat_id=ANNA, message_id=gone)
    for one in (foreign, gone):
        assert "no such message" in refused(telegram, "send", text="x", reply_to=one)
        assert "no such message" in refused(telegram, "forward", message_id=one)
    quote = {"reply_to": card, "quote": "time", "quote_position": 0}
    assert "does not stand there" in refused(telegram, "send", text="x", **quote)
    forwarded = telegram.act("forward", message_id=card)["message_id"]
    assert "own messages" in refused(telegram, "edit", message_id=forwarded, text="x")
