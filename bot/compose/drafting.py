"""Drafts out of the links of a message: the photos and videos behind them become one post, or a
post each where each link has words of its own; other links stay among the words.

What was sent is kept until it has become drafts: links through a failed check or the connecting of
an account, a caption through the search for a link that works.
"""

from dataclasses import dataclass

from telegram import Message, Update

from bot.card.card import show_card
from bot.compose.fields import (
    CAPTION,
    Look,
    keep_here,
    look_at,
    most_media,
    next_step,
    without_unfit,
)
from bot.compose.from_links import (
    Draft,
    about_links,
    about_posts,
    drafts_of,
    how_many_question,
    mendable,
    refused_question,
)
from bot.compose.origin import made_by
from bot.compose.time_as_caption import (
    ask_instead,
    ask_time_or_caption,
    time_with,
    without_words,
)
from bot.compose.waiting import (
    FILES,
    drafts_of_waiting,
    keep_caption,
    kept_caption,
    only_offer_kept,
    tell_earlier,
    tell_forgotten,
)
from bot.compose.walk import END, ask, finish, focus_on_field, ways_out
from bot.reading.links import MOST_LINKS, Linked, read_links
from bot.screen import (
    Cell,
    ConnectAccount,
    Context,
    OwnMessage,
    Question,
    State,
    TakeLinks,
    UseUnseen,
    answer,
    chat_id_of,
    forget_that_stays,
    links_in,
    remember_own,
    rows,
    say,
    show,
    show_prompt,
    tapped_message,
    with_sign_of_life,
)
from posting import KINDS, Account, InvalidError, Kind, MediaKind, Post, PostFields

LINK = "link"  # the message that is to become drafts
LINK_MESSAGE = "link_message"
ON_WALK = "on_walk"  # the next draft is that of `/new`
USED = "used"  # the message whose button made drafts of the links that waited


@dataclass(frozen=True)
class Wish:
    """What a person says of links that wait."""

    most: int = MOST_LINKS  # of them
    vouched: MediaKind | None = None  # what it is that could not be looked at
    kind: Kind | None = None  # of the post


AS_SENT = Wish()


async def start(update: Update, context: Context, linked: Linked) -> State | int:
    """Look at the files behind the links and make drafts of them."""
    context.data[LINK] = linked.as_json()
    if update.effective_message and not update.callback_query:
        context.data[LINK_MESSAGE] = update.effective_message.message_id
    if update.edited_message:
        forget_that_stays(context.data)  # what was said of the message as it was
    await tell_forgotten(update, context)
    account = await context.db(account_of, context)
    if account is None:
        return await connect_first(update, context)
    if len(linked.urls) > most_media():
        return await _ask_how_many(update, context, linked)
    return await _make(update, context, linked, account)


async def start_from(update: Update, context: Context, message: Message) -> State | int:
    """A message with links, sent while something else was expected: it is another post."""
    context.data.pop(ON_WALK, None)
    return await start(update, context, links_in(message))


async def resume(update: Update, context: Context) -> State | int | None:
    """Go on with the files or links that waited for an account. None when none did."""
    if posts := await context.db(_drafts_of_waiting, context):
        del context.data[FILES]
        await tell_earlier(update, context, posts[-1])
        return await begun(update, context, posts)
    if kept := context.data.get(LINK):
        return await start(update, context, links_of_note(kept))
    only_offer_kept(context)
    return None


async def take_links(update: Update, context: Context) -> State | int | None:
    """As many of the links that wait as the person wants."""
    number, kept = context.button(TakeLinks).number, context.data.get(LINK)
    account = await context.db(account_of, context)
    if not kept and _was_used(update, context):
        return await nothing_waits(update, context)
    if not kept or number <= 0:
        context.data.pop(LINK, None)
        await show(update, context, context.words("compose.links.none"), rows([]))
        return END
    if account is None:
        return await connect_first(update, context)
    return await _make(update, context, links_of_note(kept), account, Wish(most=number))


async def use_unseen(update: Update, context: Context) -> State | int | None:
    """The link that waits, although it could not be looked at, as the person wants it."""
    kind, kept = context.button(UseUnseen).kind, context.data.get(LINK)
    account = await context.db(account_of, context)
    if account is None:
        return await connect_first(update, context)
    if not kept:
        return await nothing_waits(update, context)
    return await _make(update, context, links_of_note(kept), account, Wish(vouched=kind))


async def use_as_story(update: Update, context: Context) -> State | int | None:
    """The photo that waits, whose shape only a story may have."""
    kept, account = context.data.get(LINK), await context.db(account_of, context)
    if account is None:
        return await connect_first(update, context)
    if not kept:
        return await nothing_waits(update, context)
    return await _make(update, context, links_of_note(kept), account, Wish(kind=Kind.STORY))


async def nothing_waits(update: Update, context: Context) -> int | None:
    """No link waits. After a second, quick tap there is nothing to say: the first one was done."""
    if _was_used(update, context):
        await answer(update, context)
        return None
    await show(update, context, context.words("compose.need_media"), rows([]))
    return END


def _was_used(update: Update, context: Context) -> bool:
    tapped = tapped_message(update)
    return tapped is not None and tapped.message_id == context.data.get(USED)


async def connect_first(update: Update, context: Context) -> int:
    words = context.words
    kept = LINK in context.data or FILES in context.data
    html = words("compose.connect_keeps_link") if kept else words("compose.connect_first")
    connect: Cell = (words.plain("common.connect"), ConnectAccount())
    await show_prompt(update, context, Question(html, ([connect],)), [])
    return END


def _drafts_of_waiting(context: Context) -> list[Post]:
    return drafts_of_waiting(context, account_of(context))


def account_of(context: Context) -> Account | None:
    """The account that a new post is for. Database thread."""
    return context.posting.accounts.current(context.person.current_account_id)


async def _make(
    update: Update,
    context: Context,
    linked: Linked,
    account: Account,
    wish: Wish = AS_SENT,
) -> State | int:
    in_feed = wish.kind is None or KINDS[wish.kind].in_feed
    urls = linked.urls[: wish.most]
    work = look_at(context, linked, urls, wish.vouched, in_feed=in_feed)
    looks = await with_sign_of_life(update, context, work)
    if not any(look.facts for look in looks):
        return await _refused(update, context, linked, looks)
    fields = PostFields(account_id=account.account_id, kind=wish.kind)
    posts, looks = await context.db(_create, update, context, fields, linked, looks)
    if not posts:
        return await _refused(update, context, linked, looks)
    message_id = context.data.pop(LINK_MESSAGE, None)
    if message_id is not None and len(posts) == 1:
        remember_own(context.data, message_id, OwnMessage(posts[0].post_id, has_link=True))
    left = mendable(linked, looks, len(posts), kept_caption(context))
    context.data.pop(LINK, None)
    await tell_earlier(update, context, posts[-1])
    if tapped := tapped_message(update):
        context.data[USED] = tapped.message_id
    lines = [*about_posts(posts, context.words), *about_links(context, linked, looks)]
    if lines:
        await say(update, context, "\n".join(lines), keep_here(context, posts[-1], left))
    return await begun(update, context, posts)


async def begun(update: Update, context: Context, posts: list[Post]) -> State | int:
    """What follows on the walk, or the cards of the new drafts."""
    *others, post = posts
    on_walk = context.data.pop(ON_WALK, False) and not others
    for other in others:
        await _show_too(update, context, other)
    time = time_with(None if others else update, post)
    if time:
        post = await without_words(context, post)
    if on_walk and time:
        focus_on_field(context, post, CAPTION, walk=True, from_slide=False)
        await ask_instead(update, context, post, time, ways_out(context, post, CAPTION))
        return State.CAPTION
    if on_walk:
        step = next_step(post, State.CAPTION if post.caption else State.MEDIA)
        return await ask(update, context, post, step or CAPTION, walk=True)
    state = await finish(update, context, post, fresh=bool(others))
    if time:
        await ask_time_or_caption(context, chat_id_of(update), post, time)
    return state


async def _show_too(update: Update, context: Context, post: Post) -> None:
    """Of a draft that is not the last one of its message."""
    if time := time_with(None, post):
        post = await without_words(context, post)
    await show_card(update, context, post, fresh=True)
    if time:
        await ask_time_or_caption(context, chat_id_of(update), post, time)


async def _refused(
    update: Update, context: Context, linked: Linked, looks: list[Look]
) -> State | int:
    """Say what is wrong with what was meant as the medium; the caption waits for a better link."""
    meant = [look for look in looks if look.is_meant] or looks[:1]
    caption = linked.caption(but={look.link.url for look in meant})
    if caption:
        keep_caption(context, caption)
    question = refused_question(context, meant, caption)
    await show_prompt(update, context, question, [])
    return State.MEDIA


async def _ask_how_many(update: Update, context: Context, linked: Linked) -> int:
    await show_prompt(update, context, how_many_question(linked, context.words), [])
    return END


def _create(
    update: Update, context: Context, fields: PostFields, linked: Linked, looks: list[Look]
) -> tuple[list[Post], list[Look]]:
    """All drafts or none, without the photos and videos that posting refuses: these are among the
    looks with the reason. Raises InvalidError for any other. Database thread."""
    posts: list[Post] = []
    with context.posting.storage.transaction():
        for draft in drafts_of(linked, looks, kept_caption(context)):
            try:
                posts.append(_draft(update, context, fields, draft))
            except InvalidError as error:
                fewer = without_unfit(looks, draft.looks, error)
                return _create(update, context, fields, linked, fewer)
    return posts, looks


def _draft(update: Update, context: Context, fields: PostFields, draft: Draft) -> Post:
    first, *more = draft.facts
    its = {"media_facts": first, "more_media": tuple(more), "caption": draft.caption}
    return context.posting.drafts.create(
        fields.model_copy(update=its),
        author_id=context.person.telegram_id,
        idempotency_key=made_by(update.update_id, draft.number),
    )


def links_of_note(noted: object) -> Linked:
    """The links that wait; an earlier release noted the text alone."""
    return read_links(noted) if isinstance(noted, str) else Linked.from_json(noted)
