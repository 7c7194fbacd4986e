"""What it means when Telegram does not take a message to a reader. Pure. Used by
`bot.notices.courier`."""

from datetime import timedelta

from telegram.error import BadRequest, Forbidden, TelegramError

UNREACHABLE = timedelta(hours=6)  # unless the person writes before
GIVEN_UP = timedelta(days=7)  # after so long it is news no more
NO_CHAT = ("chat not found", "peer_id_invalid")  # in what Telegram says of a reader
MUTE = ("not enough rights", "chat_write_forbidden", "need administrator rights")  # in a group


def is_out_of_reach(error: TelegramError, *, is_group: bool = False) -> bool:
    """Whether the person has blocked the bot, or never wrote to it: they may do so later. Or the
    bot is not in the group any more, or may not write there, which a group says in many ways."""
    if is_group and isinstance(error, BadRequest):
        return True
    said = error.message.lower()
    return isinstance(error, Forbidden) or any(words in said for words in (*NO_CHAT, *MUTE))
