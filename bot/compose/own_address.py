"""[Check the address]: whether what Instagram fetches from this bot can be had from outside, asked
as Instagram would."""

from telegram import Update

from bot.runtime import Context
from bot.screen import Cell, CheckAddress, Handlers, PublishNow, answer, chat_id_of, rows
from bot.words import Html, Words
from posting import AddressFinding


async def check(update: Update, context: Context) -> None:
    """A message of its own; it takes up to twenty seconds."""
    words, look = context.words, context.posting.hosting.check
    if look is None:
        await answer(update, context, words.plain("address.none"), alert=True)
        return
    await answer(update, context, words.plain("address.looking"))
    finding = await context.slow(look)
    post = await context.db(context.posting.lists.get, context.button(CheckAddress).post_id)
    again: Cell = (words.plain("card.button.retry"), PublishNow(post.post_id, post.version))
    html = finding_words(finding, words)
    await context.bot.send_message(chat_id_of(update), html, reply_markup=rows([[again]]))


def finding_words(finding: AddressFinding, words: Words) -> Html:
    """What is in the way, and what to do."""
    if finding.trouble is not None:
        return words(f"address.{finding.trouble}", host=finding.host, **finding.values)
    end = finding.certificate_until
    if end is None:
        return words("address.well", host=finding.host)
    return words("address.well_until", host=finding.host, until=f"{end:%d.%m.%Y}")


def handlers() -> Handlers:
    return Handlers(buttons={CheckAddress: check})
