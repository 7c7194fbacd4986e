"""A card as a Telegram message: the photo or video with the card's words as caption, as it will go
out as soon as that is there.

Telegram takes smaller files by link than Instagram does; a text message stands in for the rest.
"""

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from html import escape

from telegram import InlineKeyboardMarkup, LinkPreviewOptions, Message
from telegram.error import BadRequest, TimedOut

from bot.card.film_cover import cover_of, note_cover
from bot.card.shown import FETCH_SECONDS, Shown, is_to_upload, shown_of, upload_of
from bot.screen import (
    Context,
    Html,
    Words,
    has_media,
    is_unchanged,
    redraw,
)
from posting import Card, FileState, Medium, Post, SentAs

log = logging.getLogger(__name__)

CONFETTI = "5046509860389126442"  # Telegram's 🎉, over the whole chat


@dataclass(frozen=True)
class CardMessage:
    """What is to be seen: the post's file, the card's words and buttons. With `films` a film that
    Telegram has not seen as it goes out is uploaded, which may take a minute."""

    post: Post
    html: Html
    keyboard: InlineKeyboardMarkup
    words: Words
    films: bool = False

    async def send(
        self, context: Context, chat_id: int, *, is_feast: bool = False, is_quiet: bool = False
    ) -> int:
        """Send a new message; returns its id."""
        ways = await self._ways(context)
        first = [(shown, CONFETTI) for shown in ways[:1] if is_feast]
        each = (*first, *((it, None) for it in ways))
        message_id, is_quiet = await self._taken(context, chat_id, each, is_quiet=is_quiet)
        if message_id is not None:
            return message_id
        sent = await context.bot.send_message(
            chat_id,
            self._text(),
            reply_markup=self.keyboard,
            link_preview_options=self._link(),
            disable_notification=is_quiet or None,
        )
        return sent.message_id

    async def send_made(self, context: Context, chat_id: int) -> int | None:
        """The same with what was made for Instagram or not at all; no phone rings."""
        made = await to_upload(context, self.post.medium, films=True)
        ways = [(it, None) for it in await with_cover(context, self.post, self.post.medium, [made])]
        message_id, _ = await self._taken(context, chat_id, ways, is_quiet=True)
        return message_id

    async def _taken(
        self,
        context: Context,
        chat_id: int,
        ways: Iterable[tuple[Shown, str | None]],
        *,
        is_quiet: bool,
    ) -> tuple[int | None, bool]:
        """The first of these files, each with its effect, that Telegram takes; None when it takes
        none. And whether what comes instead is to ring no more: one of which Telegram has said
        nothing may be there."""
        for shown, effect in ways:
            try:
                sent = await shown.send(
                    context.bot, chat_id, self.html, self.keyboard, is_quiet=is_quiet, effect=effect
                )
            except (BadRequest, TimedOut) as error:
                is_quiet = is_quiet or isinstance(error, TimedOut)
                self._log_refused(error)
            else:
                await note_shown(context, self.post, self.post.medium, shown, sent)
                return sent.message_id, is_quiet
        return None, is_quiet

    async def put_on(self, context: Context, message: Message, before: Card | None) -> int | None:
        """Turn a message into the card, which it may be already; returns its id, None when it
        cannot be changed any more."""
        is_card = before == Card(self.post.post_id, message.chat_id, message.message_id)
        is_by_link = self.post.medium.file is None
        drawn = not (is_card and is_by_link) and await self._put_picture(
            context, message.chat_id, message.message_id
        )
        if not drawn and (is_card or not has_media(message)):
            html = self.html if has_media(message) else self._text()
            drawn = await redraw(message, html, self.keyboard)
        return message.message_id if drawn else None

    async def refresh(
        self, context: Context, chat_id: int, message_id: int, *, anew: bool = False
    ) -> bool:
        """Redraw a card of which only the id is known, `anew` with its picture. False when it is
        gone."""
        file = self.post.medium.file
        has_settled = file is not None and file.state is not FileState.WANTED
        if (anew or has_settled) and await self._put_picture(context, chat_id, message_id):
            return True
        try:
            await context.bot.edit_message_caption(
                chat_id, message_id, caption=self.html, reply_markup=self.keyboard
            )
        except BadRequest as error:
            if is_unchanged(error):
                return True
            return await self._refresh_text(context, chat_id, message_id)
        return True

    async def _refresh_text(self, context: Context, chat_id: int, message_id: int) -> bool:
        try:
            await context.bot.edit_message_text(
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

    async def _put_picture(self, context: Context, chat_id: int, message_id: int) -> bool:
        """A text becomes the file with a caption; the way back does not exist in Telegram."""
        for shown in await self._ways(context):
            media, beside = shown.as_input(self.html)
            try:
                edited = await context.bot.edit_message_media(
                    media,
                    chat_id,
                    message_id,
                    reply_markup=self.keyboard,
                    read_timeout=FETCH_SECONDS,
                    api_kwargs=beside,
                )
            except (BadRequest, TimedOut) as error:
                if isinstance(error, BadRequest) and is_unchanged(error):
                    return True
                self._log_refused(error)
            else:
                await note_shown(context, self.post, self.post.medium, shown, edited)
                return True
        return False

    async def _ways(self, context: Context) -> Sequence[Shown]:
        """What goes out, else what Telegram has of it; with its cover, else without."""
        made = await to_upload(context, self.post.medium, films=self.films)
        ways = [made, shown_of(self.post.medium)]
        return await with_cover(context, self.post, self.post.medium, ways)

    def _log_refused(self, error: BadRequest | TimedOut) -> None:
        log.info("Telegram could not show the file of post %s: %s", self.post.post_id, error)

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


async def to_upload(context: Context, medium: Medium, *, films: bool) -> Shown | None:
    """The file itself, where Telegram has yet to see what goes out."""
    if medium.file is None or not is_to_upload(medium, films=films):
        return None
    data = await context.slow(context.posting.hosting.served, medium.file)
    return None if data is None else upload_of(medium, data)


async def with_cover(
    context: Context, post: Post, medium: Medium, ways: Sequence[Shown | None]
) -> Sequence[Shown]:
    """Each film with its cover first, then as it is: Telegram may not take the cover."""
    there = [it for it in ways if it is not None]
    films = [it for it in there if it.sent_as is SentAs.VIDEO]
    cover = await cover_of(context, post, medium) if films else None
    return [*(replace(it, cover=cover) for it in films if cover), *there]


async def note_shown(
    context: Context, post: Post, medium: Medium, shown: Shown, message: Message | bool
) -> None:
    """What was uploaded once is shown by Telegram's own id from then on, and its cover."""
    if not isinstance(message, Message):
        return
    shown_file_id = shown.id_in(message) if shown.is_upload else None
    if medium.file is not None and shown_file_id:
        await context.db(context.posting.files.note_shown, medium.file, shown_file_id)
    if cover_id := shown.cover_id_in(message):
        await note_cover(context, post, medium, cover_id)
