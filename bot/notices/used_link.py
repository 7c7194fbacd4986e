"""The message with a link that has let somebody in offers it no more."""

from contextlib import suppress

from telegram.error import BadRequest

from bot.notices.letter import Letter
from bot.screen import Context, discard, invite_message


async def show_used_link(context: Context, letter: Letter) -> None:
    """Before its maker is told, so that it is done again where that fails: it goes, as the letter
    says all, and says it itself where no letter comes. Raises TelegramError unless there is no such
    message any more."""
    if letter.used_link is None:
        return
    (invitation_id, html), maker = letter.used_link, letter.recipient_id
    message_id = invite_message(context.application.user_data[maker], invitation_id)
    if message_id is None:
        return
    with suppress(BadRequest):  # deleted, or done already
        if letter.is_for_the_card:
            await context.bot.edit_message_text(html, maker, message_id)
        else:
            await discard(context.bot, maker, message_id, instead=html)
