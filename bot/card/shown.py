"""As what Telegram shows a photo or a video of a post: by its link, by the id of the file that
Telegram has already, or the file itself, once. Pure."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TypedDict

from telegram import (
    InlineKeyboardMarkup,
    InputFile,
    InputMediaAnimation,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
    Message,
)

from bot.runtime import TelegramBot
from posting import MOST_SHOWN, Medium, SentAs

FETCH_SECONDS = 25.0  # Telegram downloads what it is given by a link before it answers
OfAlbum = InputMediaPhoto | InputMediaVideo | InputMediaDocument


class Measures(TypedDict, total=False):
    """Of a film that is uploaded: Telegram does not look for them itself."""

    width: int
    height: int
    duration: int  # seconds


@dataclass(frozen=True)
class Shown:
    """A file of one kind never passes for another: a document stays one."""

    sent_as: SentAs
    media: str | bytes = field(repr=False)  # an address, an id of Telegram's, or the file itself
    measures: Measures = field(default_factory=Measures)
    cover: str | bytes | None = field(default=None, repr=False)  # of a video, as `media`

    @property
    def is_upload(self) -> bool:
        return isinstance(self.media, bytes)

    def as_input(self, caption: str) -> tuple[OfAlbum | InputMediaAnimation, dict[str, InputFile]]:
        """In the place of another, and what is uploaded beside it: of a cover the library itself
        does so with new messages only."""
        if self.sent_as is SentAs.ANIMATION:
            return InputMediaAnimation(self.media, caption=caption, parse_mode="HTML"), {}
        if not isinstance(self.cover, bytes):
            return self.of_album(caption), {}
        picture = InputFile(self.cover, "cover.jpg", attach=True)
        return replace(self, cover=picture.attach_uri).of_album(caption), {"cover": picture}

    def of_album(self, caption: str) -> OfAlbum:
        """An animation passes for none."""
        match self.sent_as:
            case SentAs.VIDEO:
                return InputMediaVideo(
                    self.media,
                    caption=caption,
                    parse_mode="HTML",
                    supports_streaming=True,
                    cover=self.cover,
                    **self.measures,
                )
            case SentAs.DOCUMENT:
                return InputMediaDocument(self.media, caption=caption, parse_mode="HTML")
        return InputMediaPhoto(self.media, caption=caption, parse_mode="HTML")

    async def send(  # noqa: PLR0913 - a message of Telegram's
        self,
        bot: TelegramBot,
        chat_id: int,
        caption: str,
        keyboard: InlineKeyboardMarkup,
        *,
        is_quiet: bool = False,
        effect: str | None = None,
    ) -> Message:
        ways: dict[SentAs, Callable[..., Awaitable[Message]]] = {
            SentAs.PHOTO: bot.send_photo,
            SentAs.VIDEO: partial(
                bot.send_video, supports_streaming=True, cover=self.cover, **self.measures
            ),
            SentAs.ANIMATION: bot.send_animation,
            SentAs.DOCUMENT: bot.send_document,
        }
        return await ways[self.sent_as](
            chat_id,
            self.media,
            caption=caption,
            reply_markup=keyboard,
            read_timeout=FETCH_SECONDS,
            disable_notification=is_quiet or None,
            message_effect_id=effect,
        )

    def id_in(self, message: Message) -> str | None:
        """By which Telegram shows it again; None: it has made something else of it."""
        if self.sent_as is SentAs.VIDEO:
            return message.video.file_id if message.video else None
        return message.photo[-1].file_id if message.photo else None

    def cover_id_in(self, message: Message) -> str | None:
        """The same of a cover that was uploaded."""
        its = message.video.cover if message.video and isinstance(self.cover, bytes) else None
        return its[-1].file_id if its else None


def shown_of(medium: Medium) -> Shown | None:
    """Without an upload. None when Telegram cannot show it."""
    file, kind = medium.file, SentAs.VIDEO if medium.is_video else SentAs.PHOTO
    if file is None:
        return Shown(kind, medium.url)
    if file.shown_file_id is not None:
        return Shown(kind, file.shown_file_id)
    if file.link is not None:
        return Shown(kind, file.link)
    if file.telegram_file_id is None or file.sent_as is None:
        return None
    return Shown(file.sent_as, file.telegram_file_id)


def is_to_upload(medium: Medium, *, films: bool) -> bool:
    """Whether Telegram has yet to see what goes out; without `films` only what takes a moment."""
    file = medium.file
    if file is None or not file.is_unshown or (file.size_bytes or 0) > MOST_SHOWN:
        return False
    return films or not file.is_video


def upload_of(medium: Medium, data: bytes) -> Shown:
    if not medium.is_video:
        return Shown(SentAs.PHOTO, data)
    measures = Measures()
    if medium.width and medium.height:
        measures |= Measures(width=medium.width, height=medium.height)
    if medium.duration is not None:
        measures["duration"] = round(medium.duration / 1000)
    return Shown(SentAs.VIDEO, data, measures)
