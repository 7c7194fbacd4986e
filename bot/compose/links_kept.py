"""Photos by link that Instagram would refuse, among others that it takes: each can be kept here and
made to fit, and then goes where it was among the others, or becomes the draft that it was meant to
be."""

from collections.abc import Sequence

from telegram import Update

from bot.card.following import follow_file
from bot.compose.drafting import account_of, begun, connect_first, nothing_waits
from bot.compose.fields import Mendable
from bot.compose.from_files import Sent, draft_of
from bot.compose.origin import made_by
from bot.screen import (
    LINKS_TO_KEEP,
    Context,
    Handlers,
    KeepLeftOut,
    State,
    take_buttons,
    tapped_message,
)
from posting import EDITABLE_STATES, Account, HostedFile, NewFile, Post, PostFields


async def keep(update: Update, context: Context) -> State | int | None:
    button, noted = context.button(KeepLeftOut), context.data.get(LINKS_TO_KEEP)
    account = await context.db(account_of, context)
    if account is None:
        return await connect_first(update, context)
    if not noted or noted["post"] != button.post_id:
        return await nothing_waits(update, context)
    links = [Mendable(**line) for line in noted["links"]]
    posts = await context.db(_kept, update, context, button.post_id, links, account)
    del context.data[LINKS_TO_KEEP]
    if tapped := tapped_message(update):
        await take_buttons(context.bot, tapped.chat_id, tapped.message_id)
    for post in posts:
        follow_file(context, post)
    return await begun(update, context, posts)


def _kept(
    update: Update, context: Context, post_id: int, links: Sequence[Mendable], account: Account
) -> list[Post]:
    """The post with those that belong to it, or a draft of each. Database thread."""
    posting = context.posting
    with posting.storage.transaction():
        post = posting.lists.get(post_id)
        of_it = [it for it in links if it.place is not None and post.state in EDITABLE_STATES]
        others = [it for it in links if it not in of_it]
        posts = [_joined(context, post, of_it)] if of_it else []
        return posts + [
            _draft(context, link, account, made_by(update.update_id, number))
            for number, link in enumerate(others)
        ]


def _joined(context: Context, post: Post, links: Sequence[Mendable]) -> Post:
    """Where they were among the others; one that is there already is not taken twice."""
    posting, count = context.posting, len(post.media)
    there = {medium.file.link for medium in post.media if medium.file}
    new = [it for it in links if it.url not in there]
    files = tuple(_received(context, it) for it in new)
    order = [*range(count)]
    for number, link in enumerate(new, start=count):
        order.insert(link.place if link.place is not None else number, number)
    for wanted in (PostFields(more_files=files), PostFields(order=tuple(order))) if new else ():
        post = posting.changes.change(
            post.post_id, wanted, seen_version=post.version, actor=context.actor
        )
    return post


def _draft(context: Context, link: Mendable, account: Account, key: str) -> Post:
    sent = Sent(
        file=NewFile(is_video=False, link=link.url),
        caption=link.caption,
        key=key,
        author_id=context.person.telegram_id,
        account_id=account.account_id,
    )
    return draft_of(context.posting, sent).post


def _received(context: Context, link: Mendable) -> HostedFile:
    new = NewFile(is_video=False, link=link.url)
    return context.posting.files.receive(new, author_id=context.person.telegram_id)


def handlers() -> Handlers:
    return Handlers(buttons={KeepLeftOut: keep})
