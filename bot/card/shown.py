"""As what Telegram shows a photo or a video of a post: by its link, or by the id of the file that
Telegram has already. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from telegram import (
    InlineKeyboardMarkup,
    InputMediaAnimation,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
    Message,
)

from bot.runtime import TelegramBot
from posting import Medium, SentAs

FETCH_SECONDS = 25.0  # Telegram downloads what it is given by a link before it answers
INPUT = {
    SentAs.PHOTO: InputMediaPhoto,
    SentAs.VIDEO: InputMediaVideo,
    SentAs.ANIMATION: InputMediaAnimation,
    SentAs.DOCUMENT: InputMediaDocument,
}
TOGETHER = ({SentAs.PHOTO, SentAs.VIDEO}, {SentAs.DOCUMENT})  # what Telegram takes as an album
InputMedia = InputMediaPhoto | InputMediaVideo | InputMediaAnimation | InputMediaDocument


@dataclass(frozen=True)
class Shown:
    """A file of one kind never passes for another: a document stays one."""

    sent_as: SentAs
    media: str

    def as_input(self, caption: str) -> InputMedia:
        return INPUT[self.sent_as](self.media, caption=caption, parse_mode="HTML")

    async def send(
        self, bot: TelegramBot, chat_id: int, caption: str, keyboard: InlineKeyboardMarkup
    ) -> Message:
        match self.sent_as:
            case SentAs.VIDEO:
                return await bot.send_video(
                    chat_id,
                    self.media,
                    caption=caption,
                    reply_markup=keyboard,
                    supports_streaming=True,
                    read_timeout=FETCH_SECONDS,
                )
            case SentAs.ANIMATION:
                send = bot.send_animation
            case SentAs.DOCUMENT:
                send = bot.send_document
            case SentAs.PHOTO:
                send = bot.send_photo
        return await send(
            chat_id,
            self.media,
            caption=caption,
            reply_markup=keyboard,
            read_timeout=FETCH_SECONDS,
        )


def shown_of(medium: Medium) -> Shown | None:
    """None when Telegram cannot show it: it has never seen what was made of the file."""
    if medium.file is None:
        return Shown(SentAs.VIDEO if medium.is_video else SentAs.PHOTO, medium.url)
    if medium.file.telegram_file_id is None or medium.file.sent_as is None:
        return None
    return Shown(medium.file.sent_as, medium.file.telegram_file_id)


def album_of(media: Sequence[Medium], captions: Sequence[str]) -> list[InputMedia]:
    """Of several, each with its words; empty when Telegram takes no album of them."""
    shown = [each for medium in media if (each := shown_of(medium))]
    kinds = {each.sent_as for each in shown}
    if len(shown) < len(media) or not any(kinds <= those for those in TOGETHER):
        return []
    return [each.as_input(words) for each, words in zip(shown, captions, strict=True)]
