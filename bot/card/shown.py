"""As what Telegram shows a photo or a video of a post: by its link, or by the id of the file that
Telegram has already. Pure."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import partial

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
TOGETHER = ({SentAs.PHOTO, SentAs.VIDEO}, {SentAs.DOCUMENT})  # what Telegram takes as an album
OfAlbum = InputMediaPhoto | InputMediaVideo | InputMediaDocument


@dataclass(frozen=True)
class Shown:
    """A file of one kind never passes for another: a document stays one."""

    sent_as: SentAs
    media: str | bytes  # an address, an id of Telegram's, or the file itself

    def as_input(self, caption: str) -> OfAlbum | InputMediaAnimation:
        if self.sent_as is SentAs.ANIMATION:
            return InputMediaAnimation(self.media, caption=caption, parse_mode="HTML")
        return self.of_album(caption)

    def of_album(self, caption: str) -> OfAlbum:
        """An animation passes for none."""
        match self.sent_as:
            case SentAs.VIDEO:
                return InputMediaVideo(self.media, caption=caption, parse_mode="HTML")
            case SentAs.DOCUMENT:
                return InputMediaDocument(self.media, caption=caption, parse_mode="HTML")
        return InputMediaPhoto(self.media, caption=caption, parse_mode="HTML")

    async def send(
        self, bot: TelegramBot, chat_id: int, caption: str, keyboard: InlineKeyboardMarkup
    ) -> Message:
        ways: dict[SentAs, Callable[..., Awaitable[Message]]] = {
            SentAs.PHOTO: bot.send_photo,
            SentAs.VIDEO: partial(bot.send_video, supports_streaming=True),
            SentAs.ANIMATION: bot.send_animation,
            SentAs.DOCUMENT: bot.send_document,
        }
        return await ways[self.sent_as](
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
    if medium.file.link is not None:
        return Shown(SentAs.PHOTO, medium.file.link)
    if medium.file.telegram_file_id is None or medium.file.sent_as is None:
        return None
    return Shown(medium.file.sent_as, medium.file.telegram_file_id)


def album_of(media: Sequence[Medium], captions: Sequence[str]) -> list[OfAlbum]:
    """Of several, each with its words; empty when Telegram takes no album of them."""
    shown = [each for medium in media if (each := shown_of(medium))]
    kinds = {each.sent_as for each in shown}
    if len(shown) < len(media) or not any(kinds <= those for those in TOGETHER):
        return []
    return [each.of_album(words) for each, words in zip(shown, captions, strict=True)]
