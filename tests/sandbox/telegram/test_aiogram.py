"""aiogram judges the pretend Bot API: its models check every answer, its own client talks to it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from typing import TYPE_CHECKING

import pytest

from tests.helpers.judged_by_aiogram import strict
from tests.helpers.pretend_telegram import ANNA, PretendTelegram, running_telegram

if TYPE_CHECKING:
    from aiogram import Bot, types


pytestmark = pytest.mark.usefixtures("loaded_aiogram")


@pytest.fixture
def telegram() -> Iterator[PretendTelegram]:
    with running_telegram() as running:
        yield running


def with_bot(
    telegram: PretendTelegram,
    story: Callable[[Bot], Awaitable[None]],
    token: str | None = None,
) -> None:
    """Run `story` with aiogram's client, which raises when an answer does not fit its models."""
    from aiogram import Bot
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer

    async def run() -> None:
        session = AiohttpSession(api=TelegramAPIServer.from_base(telegram.url))
        async with Bot(token or telegram.token, session=session) as bot:
            await story(bot)

    asyncio.run(run())


def buttons() -> types.InlineKeyboardMarkup:
    from aiogram import types

    return types.InlineKeyboardMarkup(
        inline_keyboard=[
            [types.InlineKeyboardButton(text="Go", callback_data="go", style="success")],
            [types.InlineKeyboardButton(text="Open", url="https://example.org/")],
            [types.InlineKeyboardButton(text="Copy", copy_text=types.CopyTextButton(text="42"))],
        ]
    )


def test_every_answer_has_the_shape_that_telegram_documents(telegram: PretendTelegram) -> None:
    from aiogram import types

    bread = telegram.sandbox.media_url("bread.jpg")
    coffee = telegram.sandbox.media_url("coffee.mp4")
    call, to_anna = telegram.result, {"chat_id": ANNA}
    text = call("sendMessage", text="<b>x</b> #y", parse_mode="HTML", **to_anna)
    markup = buttons().model_dump(exclude_none=True)
    photo = call("sendPhoto", photo=bread, caption="@anna_b", reply_markup=markup, **to_anna)
    this = {"message_id": text["message_id"], **to_anna}
    that = {"message_id": photo["message_id"], **to_anna}
    media = [{"type": "photo", "media": bread}, {"type": "video", "media": coffee}]
    reply = {"message_id": text["message_id"]}
    source = {"from_chat_id": ANNA, "message_id": photo["message_id"]}
    messages = [
        text,
        photo,
        call("sendVideo", video=coffee, cover=bread, **to_anna),
        call("sendDocument", document=bread, reply_parameters=reply, **to_anna),
        call("sendLocation", latitude=52.5, longitude=13.4, **to_anna),
        call("editMessageText", text="y", reply_markup=markup, **this),
        call("editMessageCaption", caption="z", show_caption_above_media=True, **that),
        call("editMessageMedia", media={"type": "video", "media": coffee}, **that),
        call("editMessageReplyMarkup", reply_markup=markup, **that),
        call("forwardMessage", **source, **to_anna),
    ]
    for message in messages:
        assert strict(types.Message, message).date == telegram.clock.now()
        assert isinstance(message["date"], int)
    strict(list[types.Message], call("sendMediaGroup", media=media, **to_anna))
    strict(types.MessageId, call("copyMessage", **source, **to_anna))
    strict(types.User, call("getMe"))
    strict(types.WebhookInfo, call("getWebhookInfo"))
    strict(types.ChatFullInfo, call("getChat", **to_anna))
    strict(types.File, call("getFile", file_id=photo["photo"][0]["file_id"]))
    strict(types.BotName, call("getMyName"))
    strict(types.BotDescription, call("getMyDescription"))
    strict(types.BotShortDescription, call("getMyShortDescription"))
    strict(list[types.BotCommand], call("getMyCommands"))
    strict(types.MenuButtonCommands, call("getChatMenuButton"))
    for name in ("sendChatAction", "pinChatMessage", "deleteMessage"):
        assert call(name, action="typing", **this) is True


def test_every_update_has_the_shape_that_telegram_documents(telegram: PretendTelegram) -> None:
    from aiogram import types

    sent = telegram.act("send", text="hello https://example.org/")["message_id"]
    telegram.act("edit", message_id=sent, text="/start again")
    telegram.upload("bread.jpg", "photo", "with a caption")
    telegram.upload("coffee.mp4", "video")
    telegram.upload("leaflet.pdf", "document")
    telegram.act("location", latitude=55.75, longitude=37.61)
    telegram.act("venue", latitude=55.75, longitude=37.61, title="Gorky Park")
    for kind in ("sticker", "voice", "poll"):
        telegram.act(kind)
    card = telegram.said(reply_markup=buttons().model_dump(exclude_none=True))
    telegram.act("tap", message_id=card, data="go", wait=0)
    telegram.result("deleteMessage", chat_id=ANNA, message_id=card)
    telegram.act("tap", message_id=card, data="go", wait=0)
    telegram.act("block", blocked=True)
    telegram.act("block", blocked=False)
    updates = strict(list[types.Update], telegram.updates())
    assert [update.event_type for update in updates] == (
        ["message"] * 2
        + ["edited_message"]
        + ["message"] * 8
        + ["callback_query"] * 2
        + ["my_chat_member"] * 2
    )
    late_tap = updates[-3].callback_query
    assert late_tap is not None
    assert isinstance(late_tap.message, types.InaccessibleMessage)


def test_files_are_what_aiogram_knows_of_them(telegram: PretendTelegram) -> None:
    from aiogram import types

    for name, kind in [
        ("bread.jpg", "photo"),
        ("coffee.mp4", "video"),
        ("coffee.mp4", "video_note"),
        ("dots.gif", "animation"),
        ("coffee.mp4", "animation"),
        ("bread.jpg", "audio"),
        ("leaflet.pdf", "document"),
        ("drawing.png", "document"),
    ]:
        telegram.upload(name, kind)
    messages = [update.message for update in strict(list[types.Update], telegram.updates())[1:]]
    assert [message and message.content_type for message in messages] == [
        "photo",
        "video",
        "video_note",
        "animation",
        "animation",
        "audio",
        "document",
        "document",
    ]


def test_a_bot_sends_edits_and_deletes(telegram: PretendTelegram) -> None:
    from aiogram import types
    from aiogram.exceptions import TelegramBadRequest

    async def story(bot: Bot) -> None:
        sent = await bot.send_message(ANNA, "<b>Hi</b>", parse_mode="HTML", reply_markup=buttons())
        edited = await bot.edit_message_text(
            "Done", chat_id=ANNA, message_id=sent.message_id, reply_markup=buttons()
        )
        assert isinstance(edited, types.Message)
        with pytest.raises(TelegramBadRequest, match="message is not modified"):
            await bot.edit_message_text(
                "Done", chat_id=ANNA, message_id=sent.message_id, reply_markup=buttons()
            )
        second = await bot.send_message(ANNA, "Soon gone")
        assert await bot.delete_messages(ANNA, [second.message_id, 1])

    with_bot(telegram, story)
    start, done, gone = telegram.chat()
    assert start["from_bot"] is False
    assert (done["html"], done["edited"]) == ("Done", True)
    assert done["buttons"][0] == [{"text": "Go", "callback_data": "go", "style": "success"}]
    assert done["buttons"][2] == [{"text": "Copy", "copy_text": {"text": "42"}}]
    assert gone["deleted"] is True


def test_a_bot_uploads_a_photo_and_gets_the_same_bytes_back(telegram: PretendTelegram) -> None:
    from aiogram import types

    picture = telegram.sample("bread.jpg")

    async def story(bot: Bot) -> None:
        upload = types.BufferedInputFile(picture, "bread.jpg")
        sent = await bot.send_photo(ANNA, upload, caption="<i>warm</i>", parse_mode="HTML")
        assert sent.photo is not None
        assert (sent.photo[-1].width, sent.photo[-1].height) == (1080, 1080)
        again = await bot.send_photo(ANNA, sent.photo[-1].file_id)
        assert again.photo == sent.photo
        got = await bot.download(sent.photo[-1].file_id)
        assert got is not None
        assert got.read() == picture

    with_bot(telegram, story)


def test_a_bot_sends_an_album_of_an_upload_and_a_link(telegram: PretendTelegram) -> None:
    from aiogram import types

    picture = telegram.sample("bread.jpg")

    async def story(bot: Bot) -> None:
        sent = await bot.send_media_group(
            ANNA,
            [
                types.InputMediaPhoto(
                    media=types.BufferedInputFile(picture, "a.jpg"), caption="Two"
                ),
                types.InputMediaVideo(media=telegram.sandbox.media_url("coffee.mp4")),
            ],
        )
        assert [message.content_type for message in sent] == ["photo", "video"]
        assert sent[0].media_group_id == sent[1].media_group_id is not None
        card = await bot.send_message(ANNA, "A card")
        edited = await bot.edit_message_media(
            types.InputMediaPhoto(media=types.BufferedInputFile(picture, "a.jpg")),
            chat_id=ANNA,
            message_id=card.message_id,
        )
        assert isinstance(edited, types.Message)
        assert edited.photo

    with_bot(telegram, story)
    assert [message["media"]["kind"] for message in telegram.chat()[1:]] == [
        "photo",
        "video",
        "photo",
    ]


def test_a_dispatcher_polls_and_answers_a_tap_with_an_alert(telegram: PretendTelegram) -> None:
    from aiogram import Dispatcher

    async def story(bot: Bot) -> None:
        router = Dispatcher()

        @router.message()
        async def greet(message: types.Message) -> None:
            await message.answer("Hello", reply_markup=buttons())

        @router.callback_query()
        async def pressed(query: types.CallbackQuery) -> None:
            await query.answer(f"You pressed {query.data}", show_alert=True)
            await router.stop_polling()

        polling = asyncio.create_task(
            router.start_polling(bot, handle_signals=False, close_bot_session=False)
        )
        card = await asyncio.to_thread(wait_for_message, telegram, "Hello")
        tap = {"message_id": card, "data": "go"}
        answer = await asyncio.to_thread(lambda: telegram.act("tap", **tap))
        assert answer == {"answer": {"text": "You pressed go", "show_alert": True}}
        await polling

    with_bot(telegram, story)


def wait_for_message(telegram: PretendTelegram, text: str) -> int:
    """Follows the feed until the bot says `text`; the id of that message."""
    for event in telegram.events():
        if event["kind"] == "message" and event["message"]["text"] == text:
            return int(event["message"]["message_id"])
    raise AssertionError("the feed ended")


def test_refusals_become_the_errors_a_client_knows(telegram: PretendTelegram) -> None:
    from aiogram.exceptions import (
        TelegramBadRequest,
        TelegramNotFound,
        TelegramRetryAfter,
        TelegramServerError,
        TelegramUnauthorizedError,
    )

    async def story(bot: Bot) -> None:
        telegram.door("telegram/flood", times=1, retry_after=7)
        with pytest.raises(TelegramRetryAfter) as flooded:
            await bot.send_message(ANNA, "too much")
        assert flooded.value.retry_after == 7
        telegram.door("telegram/outage", on=True)
        with pytest.raises(TelegramServerError):
            await bot.get_me()
        telegram.door("telegram/outage", on=False)
        with pytest.raises(TelegramBadRequest, match="chat not found"):
            await bot.send_message(7, "hi")

    async def stranger(bot: Bot) -> None:
        with pytest.raises((TelegramUnauthorizedError, TelegramNotFound)):
            await bot.get_me()

    with_bot(telegram, story)
    with_bot(telegram, stranger, token="1:of-nobody")


def test_commands_and_texts_differ_by_language(telegram: PretendTelegram) -> None:
    from aiogram import types

    async def story(bot: Bot) -> None:
        private = types.BotCommandScopeAllPrivateChats()
        english = [types.BotCommand(command="new", description="New post")]
        russian = [types.BotCommand(command="new", description="Новый пост")]
        await bot.set_my_commands(english, scope=private)
        await bot.set_my_commands(russian, scope=private, language_code="ru")
        await bot.set_my_description("I publish")
        await bot.set_my_description("Я публикую", language_code="ru")
        await bot.set_my_name("Publisher")
        await bot.set_my_short_description("Posts")
        await bot.set_chat_menu_button(menu_button=types.MenuButtonCommands())
        (command,) = await bot.get_my_commands(scope=private, language_code="ru")
        assert command.description == "Новый пост"
        assert await bot.get_my_commands() == []

    with_bot(telegram, story)
    views = telegram.state()["commands"]
    assert views["1001"]["commands"][0]["description"] == "New post"
    assert views["1002"]["commands"][0]["description"] == "Новый пост"
    assert views["1002"]["description"] == "Я публикую"
    assert views["1002"]["bot_name"] == "Publisher"
