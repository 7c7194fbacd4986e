"""The pretend Bot API refuses what Telegram refuses, in Telegram's words."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from tests.helpers.pretend_telegram import ANNA, BORIS, PretendTelegram, running_telegram


@pytest.fixture(scope="module")
def telegram() -> Iterator[PretendTelegram]:
    with running_telegram() as running:
        yield running


def keyboard(*rows: list[dict[str, Any]]) -> dict[str, Any]:
    return {"inline_keyboard": list(rows)}


def button(data: str = "x", **fields: object) -> dict[str, Any]:
    return {"text": "Go", "callback_data": data, **fields}


def test_a_wrong_token_is_unauthorized(telegram: PretendTelegram) -> None:
    telegram_token, telegram.token = telegram.token, "100200300:wrong"
    try:
        assert telegram.refusal("getMe") == (401, "Unauthorized")
    finally:
        telegram.token = telegram_token


def test_an_unknown_method_is_not_found(telegram: PretendTelegram) -> None:
    assert telegram.refusal("sendPigeon") == (404, "Not Found: method not found")


def test_method_names_ignore_case_as_at_telegram(telegram: PretendTelegram) -> None:
    assert telegram.result("GETME")["is_bot"] is True


@pytest.mark.parametrize("chat", [424242, BORIS, "@somebody"])
def test_people_who_never_wrote_cannot_be_written_to(
    telegram: PretendTelegram, chat: object
) -> None:
    refused = telegram.refusal("sendMessage", chat_id=chat, text="hi")
    assert refused == (400, "Bad Request: chat not found")


def test_a_call_without_chat_says_so(telegram: PretendTelegram) -> None:
    assert telegram.refusal("sendMessage", text="hi") == (400, "Bad Request: chat_id is empty")


def test_someone_who_blocked_the_bot_cannot_be_written_to(telegram: PretendTelegram) -> None:
    telegram.act("block", blocked=True)
    refused = telegram.refusal("sendMessage", chat_id=ANNA, text="hi")
    telegram.act("block", blocked=False)
    assert refused == (403, "Forbidden: bot was blocked by the user")
    assert telegram.said() > 0


@pytest.mark.parametrize("text", ["", "  \n ", "<b> </b>"])
def test_an_empty_text_is_refused(telegram: PretendTelegram, text: str) -> None:
    refused = telegram.refusal("sendMessage", chat_id=ANNA, text=text, parse_mode="HTML")
    assert refused == (400, "Bad Request: message text is empty")


@pytest.mark.parametrize("letter", ["x", "ж", "📷"])
def test_4096_characters_fit_and_one_more_does_not(telegram: PretendTelegram, letter: str) -> None:
    units = len(letter.encode("utf-16-le")) // 2
    telegram.said(letter * (4096 // units))
    refused = telegram.refusal("sendMessage", chat_id=ANNA, text=letter * (4096 // units) + "x")
    assert refused == (400, "Bad Request: message is too long")


def test_the_limit_counts_text_after_the_markup_is_gone(telegram: PretendTelegram) -> None:
    telegram.said("<b>" + "&amp;" * 4096 + "</b>", parse_mode="HTML")


def test_a_caption_has_1024_characters(telegram: PretendTelegram) -> None:
    bread = telegram.sandbox.media_url("bread.jpg")
    telegram.result("sendPhoto", chat_id=ANNA, photo=bread, caption="x" * 1024)
    refused = telegram.refusal("sendPhoto", chat_id=ANNA, photo=bread, caption="x" * 1025)
    assert refused == (400, "Bad Request: message caption is too long")


def test_markup_that_does_not_parse_is_refused(telegram: PretendTelegram) -> None:
    code, reason = telegram.refusal("sendMessage", chat_id=ANNA, text="2 < 3", parse_mode="HTML")
    assert code == 400
    assert reason.startswith("Bad Request: can't parse entities: ")


def test_a_formatting_nobody_knows_is_refused(telegram: PretendTelegram) -> None:
    refused = telegram.refusal("sendMessage", chat_id=ANNA, text="hi", parse_mode="Wiki")
    assert refused == (400, "Bad Request: unsupported parse_mode")


@pytest.mark.parametrize("data", ["x", "x" * 64, "ж" * 32])
def test_callback_data_may_have_up_to_64_bytes(telegram: PretendTelegram, data: str) -> None:
    telegram.said(reply_markup=keyboard([button(data)]))


@pytest.mark.parametrize("data", ["", "x" * 65, "ж" * 33])
def test_callback_data_of_0_or_65_bytes_is_refused(telegram: PretendTelegram, data: str) -> None:
    refused = telegram.refusal(
        "sendMessage", chat_id=ANNA, text="hi", reply_markup=keyboard([button(data)])
    )
    assert refused == (400, "Bad Request: BUTTON_DATA_INVALID")


@pytest.mark.parametrize(
    ("rows", "fits"),
    [([8], True), ([9], False), ([8] * 12 + [4], True), ([8] * 12 + [5], False)],
)
def test_a_row_has_8_buttons_and_a_message_100(
    telegram: PretendTelegram, rows: list[int], fits: bool
) -> None:
    markup = keyboard(*[[button()] * length for length in rows])
    answer = telegram.call("sendMessage", chat_id=ANNA, text="hi", reply_markup=markup).json()
    assert answer["ok"] is fits


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        ({"text": "", "callback_data": "x"}, 'field "text" must be a non-empty String'),
        ({"text": "Go"}, "Text buttons are unallowed in the inline keyboard"),
        (button(style="pink"), "invalid button style specified"),
    ],
)
def test_a_button_that_is_none_is_refused(
    telegram: PretendTelegram, bad: dict[str, Any], reason: str
) -> None:
    refused = telegram.refusal("sendMessage", chat_id=ANNA, text="hi", reply_markup=keyboard([bad]))
    assert refused == (400, f"Bad Request: can't parse inline keyboard button: {reason}")


@pytest.mark.parametrize(
    "bad", [{"text": "Copy", "copy_text": {"text": "x" * 257}}, {"text": "Open", "url": "nowhere"}]
)
def test_copy_and_link_buttons_have_limits(telegram: PretendTelegram, bad: dict[str, Any]) -> None:
    code, _ = telegram.refusal("sendMessage", chat_id=ANNA, text="hi", reply_markup=keyboard([bad]))
    assert code == 400


def test_an_edit_that_changes_nothing_is_refused(telegram: PretendTelegram) -> None:
    markup = keyboard([button()])
    sent = telegram.said("<b>same</b>", parse_mode="HTML", reply_markup=markup)
    same = {"chat_id": ANNA, "message_id": sent, "parse_mode": "HTML", "reply_markup": markup}
    code, reason = telegram.refusal("editMessageText", text="<b>same</b>", **same)
    assert code == 400
    assert reason.startswith("Bad Request: message is not modified: ")
    assert telegram.result("editMessageText", text="<i>same</i>", **same)["edit_date"]


def test_an_edit_without_keyboard_takes_the_keyboard_away(telegram: PretendTelegram) -> None:
    sent = telegram.said("hi", reply_markup=keyboard([button()]))
    edited = telegram.result("editMessageText", chat_id=ANNA, message_id=sent, text="hi")
    assert "reply_markup" not in edited
    assert telegram.chat()[-1]["buttons"] == []


def test_a_message_that_is_gone_cannot_be_edited_or_deleted(telegram: PretendTelegram) -> None:
    sent = telegram.said()
    telegram.result("deleteMessage", chat_id=ANNA, message_id=sent)
    gone = {"chat_id": ANNA, "message_id": sent}
    edited = telegram.refusal("editMessageText", text="x", **gone)
    deleted = telegram.refusal("deleteMessage", **gone)
    assert edited == (400, "Bad Request: message to edit not found")
    assert deleted == (400, "Bad Request: message to delete not found")


def test_a_persons_message_can_be_deleted_but_not_edited(telegram: PretendTelegram) -> None:
    theirs = telegram.act("send", text="IGsecret token")["message_id"]
    refused = telegram.refusal("editMessageText", chat_id=ANNA, message_id=theirs, text="x")
    assert refused == (400, "Bad Request: message can't be edited")
    telegram.result("deleteMessage", chat_id=ANNA, message_id=theirs)
    assert "secret" not in str(telegram.chat())


def test_a_message_older_than_48_hours_cannot_be_deleted(telegram: PretendTelegram) -> None:
    sent = telegram.said()
    telegram.clock.advance(timedelta(hours=48, seconds=1))
    refused = telegram.refusal("deleteMessage", chat_id=ANNA, message_id=sent)
    assert refused == (400, "Bad Request: message can't be deleted for everyone")


def test_text_and_caption_edits_need_a_message_of_their_kind(telegram: PretendTelegram) -> None:
    text = telegram.said()
    bread = telegram.sandbox.media_url("bread.jpg")
    photo = telegram.result("sendPhoto", chat_id=ANNA, photo=bread)["message_id"]
    no_text = telegram.refusal("editMessageText", chat_id=ANNA, message_id=photo, text="x")
    no_caption = telegram.refusal("editMessageCaption", chat_id=ANNA, message_id=text, caption="x")
    assert no_text == (400, "Bad Request: there is no text in the message to edit")
    assert no_caption == (400, "Bad Request: there is no caption in the message to edit")


OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


def pressed(telegram: PretendTelegram, data: str = "x") -> str:
    """The id of the callback query of a tap."""
    sent = telegram.said(reply_markup=keyboard([button()]))
    return str(telegram.press(sent, data)["id"])


def test_a_callback_is_answered_once(telegram: PretendTelegram) -> None:
    query = pressed(telegram)
    assert telegram.result("answerCallbackQuery", callback_query_id=query, text="Done") is True
    again = telegram.refusal("answerCallbackQuery", callback_query_id=query, text="Done")
    assert again == (400, OLD)


def test_a_callback_grows_too_old_to_answer(telegram: PretendTelegram) -> None:
    query = pressed(telegram)
    telegram.clock.advance(timedelta(minutes=1))
    assert telegram.refusal("answerCallbackQuery", callback_query_id=query) == (400, OLD)


def test_a_callback_answer_has_200_characters(telegram: PretendTelegram) -> None:
    query = pressed(telegram)
    refused = telegram.refusal("answerCallbackQuery", callback_query_id=query, text="x" * 201)
    assert refused == (400, "Bad Request: MESSAGE_TOO_LONG")
    assert telegram.result("answerCallbackQuery", callback_query_id=query, text="x" * 200)


@pytest.mark.parametrize("count", [0, 1, 11])
def test_an_album_has_2_to_10_items(telegram: PretendTelegram, count: int) -> None:
    media = [{"type": "photo", "media": telegram.sandbox.media_url("bread.jpg")}] * count
    code, _ = telegram.refusal("sendMediaGroup", chat_id=ANNA, media=media)
    assert code == 400


def test_a_file_is_sent_as_what_it_is(telegram: PretendTelegram) -> None:
    video = telegram.result(
        "sendVideo", chat_id=ANNA, video=telegram.sandbox.media_url("coffee.mp4")
    )["video"]
    refused = telegram.refusal("sendPhoto", chat_id=ANNA, photo=video["file_id"])
    assert refused == (400, "Bad Request: can't use file of type Video as Photo")
    assert (video["width"], video["height"]) == (720, 1280)


@pytest.mark.parametrize(
    ("photo", "reason"),
    [
        ("no-such-file-id", "wrong file identifier/HTTP URL specified"),
        ("https://example.org/a.jpg", "failed to get HTTP URL content"),
        ("missing.jpg", "failed to get HTTP URL content"),
        ("page.html", "wrong type of the web page content"),
        ("", "there is no photo in the request"),
    ],
)
def test_a_photo_that_cannot_be_had_is_refused(
    telegram: PretendTelegram, photo: str, reason: str
) -> None:
    known = ("missing.jpg", "page.html")
    value = telegram.sandbox.media_url(photo) if photo in known else photo
    refused = telegram.refusal("sendPhoto", chat_id=ANNA, photo=value)
    assert refused == (400, f"Bad Request: {reason}")


def test_an_upload_that_is_no_picture_is_no_photo(telegram: PretendTelegram) -> None:
    files = {"photo": ("a.jpg", b"%PDF-1.7 not a picture")}
    refused = telegram.refusal("sendPhoto", files, chat_id=ANNA)
    assert refused == (400, "Bad Request: IMAGE_PROCESS_FAILED")


def test_a_file_over_20_megabytes_cannot_be_fetched_by_the_bot(telegram: PretendTelegram) -> None:
    files = {"document": ("big.bin", bytes(20 * 1024 * 1024 + 1))}
    sent = telegram.result("sendDocument", files, chat_id=ANNA)["document"]
    refused = telegram.refusal("getFile", file_id=sent["file_id"])
    assert refused == (400, "Bad Request: file is too big")


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        ({"command": "New", "description": "x"}, "BOT_COMMAND_INVALID"),
        ({"command": "a" * 33, "description": "x"}, "BOT_COMMAND_INVALID"),
        ({"command": "new", "description": ""}, "BOT_COMMAND_DESCRIPTION_INVALID"),
    ],
)
def test_commands_have_lower_case_names_and_descriptions(
    telegram: PretendTelegram, command: dict[str, str], reason: str
) -> None:
    assert telegram.refusal("setMyCommands", commands=[command]) == (400, f"Bad Request: {reason}")


def test_a_reply_needs_the_message_it_replies_to(telegram: PretendTelegram) -> None:
    refused = telegram.refusal(
        "sendMessage", chat_id=ANNA, text="hi", reply_parameters={"message_id": 1}
    )
    assert refused == (400, "Bad Request: message to be replied not found")


def test_an_unknown_chat_action_is_refused(telegram: PretendTelegram) -> None:
    refused = telegram.refusal("sendChatAction", chat_id=ANNA, action="dancing")
    assert refused == (400, "Bad Request: wrong parameter action in request")
