"""A photo by link that Instagram would refuse as it is becomes a draft all the same: it is
downloaded, made to fit and kept here."""

from telegram import Update

from bot.card.following import follow_file
from bot.compose.drafting import (
    LINK,
    USED,
    account_of,
    begun,
    connect_first,
    links_of_note,
    nothing_waits,
)
from bot.compose.origin import made_by
from bot.compose.waiting import CAPTION_TO_COME, kept_caption
from bot.reading.links import Link
from bot.screen import Context, Handlers, KeepLink, State, tapped_message
from posting import NewFile, Post, PostFields


async def keep_link(update: Update, context: Context) -> State | int | None:
    noted, start = context.data.get(LINK), context.button(KeepLink).start
    account = await context.db(account_of, context)
    if account is None:
        return await connect_first(update, context)
    linked = links_of_note(noted) if noted else None
    link = next((it for it in linked.links if it.start == start), None) if linked else None
    if linked is None or link is None:
        return await nothing_waits(update, context)
    caption = linked.caption(but={link.url}) or kept_caption(context)
    fields = PostFields(account_id=account.account_id, caption=caption)
    post = await context.db(_draft, context, fields, link, made_by(update.update_id))
    for note in (LINK, CAPTION_TO_COME):
        context.data.pop(note, None)
    if tapped := tapped_message(update):
        context.data[USED] = tapped.message_id
    follow_file(context, post)
    return await begun(update, context, [post])


def _draft(context: Context, fields: PostFields, link: Link, key: str) -> Post:
    """Database thread."""
    posting, author_id = context.posting, context.person.telegram_id
    with posting.storage.transaction():
        file = posting.files.receive(NewFile(is_video=False, link=link.url), author_id=author_id)
        whole = fields.model_copy(update={"file": file})
        return posting.drafts.create(whole, author_id=author_id, idempotency_key=key)


def handlers() -> Handlers:
    return Handlers(buttons={KeepLink: keep_link})
