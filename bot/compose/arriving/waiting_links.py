"""The buttons about links that wait: how many of very many; one in spite of what was found; photos
that Instagram would refuse, each kept here and made to fit, where it was among the others, or as
the draft that it was meant to be; how a file gets a link.
"""

from collections.abc import Sequence

from telegram import Update
from telegram.ext import ConversationHandler

from bot.card.unasked.following import follow_file
from bot.compose.arriving.drafting import LINK, USED, Wish, account_of, begun, connect_first, make
from bot.compose.fields import Mendable
from bot.compose.sent.from_files import Sent, draft_of, joined_words
from bot.compose.sent.links import SentLinks, sent_of_note
from bot.compose.sent.waiting import keep_links, kept_before, say_waits
from bot.screen import (
    LINKS_ASKED,
    LINKS_TO_KEEP,
    Context,
    Handlers,
    HelpFiles,
    KeepLeftOut,
    KeepLink,
    State,
    TakeLinks,
    UseAsStory,
    UseUnseen,
    answer,
    made_by,
    rows,
    say,
    show,
    take_buttons,
    tapped_message,
)
from posting import EDITABLE_STATES, Account, HostedFile, Kind, NewFile, Post, PostFields


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


async def keep_one(update: Update, context: Context) -> State | int | None:
    """The one that was meant as the medium of a draft, and could not be used."""
    noted, start = context.data.get(LINK), context.button(KeepLink).start
    account = await context.db(account_of, context)
    if account is None:
        return await connect_first(update, context)
    linked = sent_of_note(noted or "", update.update_id).linked
    url = next((it.url for it in linked.links if it.start == start), None)
    if url is None:
        return await nothing_waits(update, context)
    own = linked.caption(but={url})
    caption = joined_words([kept_before(context, own), own])
    link = Mendable(url, caption, None)
    post = await context.db(_draft, context, link, account, made_by(update.update_id))
    context.data.pop(LINK, None)
    follow_file(context, post)
    return await begun(update, context, [post])


async def take_links(update: Update, context: Context) -> State | int | None:
    """As many of the links that were asked about as the person wants."""
    number, sent = context.button(TakeLinks).number, _asked_about(update, context)
    if sent is None and was_used(update, context):
        return await nothing_waits(update, context)
    if sent is None or number <= 0:
        _forget(update, context)
        await show(update, context, context.words("compose.links.none"), rows([]))
        return None
    then = await _make(update, context, sent, Wish(most=number))
    if then is not None:
        _forget(update, context)
    return then


async def use_unseen(update: Update, context: Context) -> State | int | None:
    """The link that waits, although it could not be looked at, as the person wants it."""
    wish = Wish(vouched=context.button(UseUnseen).kind)
    return await _use(update, context, wish)


async def use_as_story(update: Update, context: Context) -> State | int | None:
    """The photo that waits, whose shape only a story may have."""
    return await _use(update, context, Wish(kind=Kind.STORY))


async def _use(update: Update, context: Context, wish: Wish) -> State | int | None:
    kept = context.data.get(LINK)
    if not kept:
        return await nothing_waits(update, context)
    return await _make(update, context, sent_of_note(kept, update.update_id), wish)


async def _make(
    update: Update, context: Context, sent: SentLinks, wish: Wish
) -> State | int | None:
    """None: no more can wait, and the question stays."""
    account = await context.db(account_of, context)
    if account is None and not keep_links(context, sent):
        await say_waits(update, context, is_full=True)
        return None
    if account is None:
        context.data.pop(LINK, None)
        return await connect_first(update, context)
    return await make(update, context, sent, account, wish)


async def nothing_waits(update: Update, context: Context) -> int | None:
    """No link waits. After a second, quick tap there is nothing to say: the first one was done."""
    if was_used(update, context):
        await answer(update, context)
        return None
    await show(update, context, context.words("compose.need_media"), rows([]))
    return ConversationHandler.END


def was_used(update: Update, context: Context) -> bool:
    tapped = tapped_message(update)
    return tapped is not None and tapped.message_id == context.data.get(USED)


async def how_to_link(update: Update, context: Context) -> None:
    """Of a file that Telegram does not give, or that cannot be kept here."""
    key = "files.how_to_host" if context.button(HelpFiles).hosting else "files.how_to_link"
    await answer(update, context)
    await say(update, context, context.words(key))


def _asked_about(update: Update, context: Context) -> SentLinks | None:
    """The links of the question that was tapped; an earlier release noted those of the last one."""
    tapped, kept = tapped_message(update), context.data.get(LINK)
    noted = context.data.get(LINKS_ASKED, {})
    if tapped and str(tapped.message_id) in noted:
        return SentLinks.from_json(noted[str(tapped.message_id)])
    return sent_of_note(kept, update.update_id) if kept else None


def _forget(update: Update, context: Context) -> None:
    if tapped := tapped_message(update):
        context.data.get(LINKS_ASKED, {}).pop(str(tapped.message_id), None)


def handlers() -> Handlers:
    return Handlers(
        buttons={
            TakeLinks: take_links,
            UseUnseen: use_unseen,
            UseAsStory: use_as_story,
            KeepLeftOut: keep,
            KeepLink: keep_one,
            HelpFiles: how_to_link,
        }
    )
