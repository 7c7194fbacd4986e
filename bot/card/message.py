"""A card as a Telegram message: the photo or video with the card's words as caption.

Telegram takes smaller files by link than Instagram does; a text message stands in for the rest.
"""

import logging
from dataclasses import dataclass, field
from html import escape

from telegram import InlineKeyboardMarkup, LinkPreviewOptions, Message
from telegram.error import BadRequest, TimedOut

from bot.card.shown import FETCH_SECONDS, Shown, shown_of
from bot.runtime import TelegramBot
from bot.screen import (
    Html,
    Words,
    has_media,
    is_unchanged,
    redraw,
)
from posting import Card, Post, SentAs

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class CardMessage:
    """What is to be seen: the post's file, the card's words and buttons. `remade` is what was made
    of the file, where Telegram does not have that."""

    post: Post
    html: Html
    keyboard: InlineKeyboardMarkup
    words: Words
    remade: bytes | None = field(default=None, repr=False)

    async def send(self, bot: TelegramBot, chat_id: int) -> int:
        """Send a new message; returns its id."""
        shown = shown_of(self.post.medium)
        if self.remade is not None:
            shown = Shown(SentAs.PHOTO, self.remade)
        try:
            if shown:
                sent = await shown.send(bot, chat_id, self.html, self.keyboard)
                return sent.message_id
        except (BadRequest, TimedOut) as error:
            log.info("Telegram could not show the file of post %s: %s", self.post.post_id, error)
        sent = await bot.send_message(
            chat_id, self._text(), reply_markup=self.keyboard, link_preview_options=self._link()
        )
        return sent.message_id

    async def put_on(self, message: Message, before: Card | None) -> int | None:
        """Turn a message into the card, which it may be already; returns its id, None when it
        cannot be changed any more."""
        if before == Card(self.post.post_id, message.chat_id, message.message_id):
            html = self.html if has_media(message) else self._text()
            drawn = await redraw(message, html, self.keyboard)
        else:
            drawn = await self._put_media_on(message)
        return message.message_id if drawn else None

    async def refresh(self, bot: TelegramBot, chat_id: int, message_id: int) -> bool:
        """Redraw a message of which only the id is known. False when it is gone."""
        try:
            await bot.edit_message_caption(
                chat_id, message_id, caption=self.html, reply_markup=self.keyboard
            )
        except BadRequest as error:
            if is_unchanged(error):
                return True
            return await self._refresh_text(bot, chat_id, message_id)
        return True

    async def _refresh_text(self, bot: TelegramBot, chat_id: int, message_id: int) -> bool:
        try:
            await bot.edit_message_text(
                self._text(),
                chat_id,
                message_id,
                reply_markup=self.keyboard,
                link_preview_options=self._link(),
            )
        except BadRequest as error:
            if not is_unchanged(error):
                log.info("the card of post %s is gone: %s", self.post.post_id, error)
                return False
        return True

    async def _put_media_on(self, message: Message) -> bool:
        """A text becomes the file with a caption; the way back does not exist in Telegram."""
        shown = shown_of(self.post.medium)
        try:
            if shown:
                media = shown.as_input(self.html)
                await message.edit_media(media, self.keyboard, read_timeout=FETCH_SECONDS)
                return True
        except (BadRequest, TimedOut) as error:
            if isinstance(error, BadRequest) and is_unchanged(error):
                return True
            log.info("Telegram could not show the file of post %s: %s", self.post.post_id, error)
        return not has_media(message) and await redraw(message, self._text(), self.keyboard)

    def _text(self) -> Html:
        """The card's words with a link to the file that they cannot be shown under."""
        if self.post.medium.file:
            return self.html
        label = escape(self.words.plain("card.file"))
        return Html(f'{self.html}\n<a href="{escape(self.post.medium.url)}">{label}</a>')

    def _link(self) -> LinkPreviewOptions:
        if self.post.medium.file:
            return LinkPreviewOptions(is_disabled=True)
        return LinkPreviewOptions(url=self.post.medium.url, show_above_text=True)
