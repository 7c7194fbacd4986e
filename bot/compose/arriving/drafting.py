"""Drafts out of the links of a message: the photos and videos behind them become one post, or a
post each where each link has words of its own; other links stay among the words. What was sent is
kept until it has become drafts: links through a failed check, a question or the connecting of an
account, a caption through the search for a link that works."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from telegram import Message, Update

from bot.compose.arriving.offers import meant_for, offer_to
from bot.compose.fields import (
    CAPTION,
    Look,
    keep_here,
    look_at,
    most_media,
    next_step,
    without_unfit,
)
from bot.compose.orders.time_as_caption import (
    ask_instead,
    ask_time_or_caption,
    show_too,
    time_with,
    without_words,
)
from bot.compose.questions.walk import END, ask, finish, focus_on_field, ways_out
from bot.compose.sent.from_links import (
    LinkDraft,
    about_links,
    about_posts,
    drafts_of,
    how_many_question,
    mendable,
    refused_question,
)
from bot.compose.sent.hidden_links import HiddenLinks, offer_addresses
from bot.compose.sent.links import SentLinks, sent_of_note
from bot.compose.sent.waiting import (
    connect_button,
    has_kept,
    keep_caption,
    keep_links,
    kept_before,
    only_offer_kept,
    say_waits,
    tell_earlier,
    tell_forgotten,
    waiting_messages,
)
from bot.compose.sent.words_of_another import offer_words
from bot.reading.links import MOST_LINKS, Linked
from bot.screen import (
    LINKS_ASKED,
    Context,
    OwnMessage,
    Question,
    State,
    chat_id_of,
    forget_that_stays,
    links_in,
    made_by,
    no_account,
    put_down,
    remember_own,
    remove,
    rows,
    say,
    show_prompt,
    tapped_message,
    with_sign_of_life,
)
from posting import KINDS, Account, InvalidError, Kind, MediaKind, Post, PostFields

LINK = "link"  # the message whose links could not be used
ON_WALK = "on_walk"  # the next draft is that of `/new`
USED = "used"  # the message whose button made drafts of the links that waited
QUESTIONS_KEPT = 20


@dataclass(frozen=True)
class Wish:
    """What a person says of links that wait."""

    most: int = MOST_LINKS  # of them
    vouched: MediaKind | None = None  # what it is that could not be looked at
    kind: Kind | None = None  # of the post


@dataclass(frozen=True)
class Tried:
    """The drafts of a message, and how its links looked."""

    posts: list[Post]
    sent: SentLinks | None = None
    looks: Sequence[Look] = ()
    message_id: int | None = None
    hidden: Sequence[str] = ()  # links behind the words of that message

    @property
    def is_wrong(self) -> bool:
        """None of its links can be used."""
        return bool(self.looks) and not self.posts


AS_SENT = Wish()


async def start(update: Update, context: Context, linked: Linked) -> State | int:
    """Look at the files behind the links and make drafts of them."""
    message = update.effective_message
    sent = SentLinks(linked, update.update_id, message.message_id if message else None)
    if update.edited_message or has_kept(context):
        forget_that_stays(context.data)  # what was said of the message as it was, or of its words
    await tell_forgotten(update, context)
    account = await context.db(account_of, context)
    if account is None:
        return await _wait(update, context, sent)
    return await _go_on(update, context, sent, account)


async def again(update: Update, context: Context, account: Account) -> State | int | None:
    """Another look at links that could not be used, or that an earlier release kept, if any."""
    if kept := context.data.get(LINK):
        return await _go_on(update, context, sent_of_note(kept, update.update_id), account)
    only_offer_kept(context)
    return None


async def _go_on(
    update: Update, context: Context, sent: SentLinks, account: Account
) -> State | int:
    if are_many(sent):
        await ask_how_many(update, context, sent)
        return END
    return await make(update, context, sent, account)


def are_many(sent: SentLinks) -> bool:
    """More than one post takes."""
    return len(sent.linked.urls) > most_media()


async def start_from(update: Update, context: Context, message: Message) -> State | int:
    """A message with links, sent while something else was expected: it is another post."""
    context.data.pop(ON_WALK, None)
    return await start(update, context, links_in(message))


async def _wait(update: Update, context: Context, sent: SentLinks) -> int:
    """For an account, behind what waits already."""
    if not keep_links(context, sent):
        await say_waits(update, context, is_full=True)
        return END
    return await connect_first(update, context)


def account_of(context: Context) -> Account | None:
    """The account that a new post is for. Database thread."""
    return context.posting.accounts.current(context.person.current_account_id)


async def connect_first(update: Update, context: Context) -> int:
    away, keeps = await context.db(context.posting.lists.away), bool(waiting_messages(context))
    html = no_account(away, context.words, keeps=keeps)
    await show_prompt(update, context, Question(html, ([connect_button(context)],)), [])
    return END


async def make(
    update: Update, context: Context, sent: SentLinks, account: Account, wish: Wish = AS_SENT
) -> State | int:
    """The drafts, and their cards; or what is wrong with the links."""
    tried = await try_links(update, context, sent, account, wish)
    if tried.is_wrong:
        return await refused(update, context, tried)
    state = await begun(update, context, tried.posts)
    await offer_hidden(update, context, tried)
    return state


async def offer_hidden(update: Update, context: Context, tried: Tried) -> None:
    """Below the cards of the drafts."""
    hidden = HiddenLinks(tried.message_id, tried.hidden)
    for post in tried.posts:
        await offer_addresses(hidden, post.post_id, context, chat_id_of(update))


async def try_links(
    update: Update, context: Context, sent: SentLinks, account: Account, wish: Wish = AS_SENT
) -> Tried:
    """Drafts of those that can be used, and then what has become of all is said."""
    linked, in_feed = sent.linked, wish.kind is None or KINDS[wish.kind].in_feed
    work = look_at(context, linked, linked.urls[: wish.most], wish.vouched, in_feed=in_feed)
    looks, posts = await with_sign_of_life(update, context, work), list[Post]()
    if any(look.facts for look in looks):
        fields = PostFields(account_id=account.account_id, kind=wish.kind)
        posts, looks = await context.db(_create, context, fields, sent, looks)
    tried = Tried(posts, sent, looks, sent.message_id, linked.hidden)
    if posts:
        await _tell(update, context, sent, tried)
    return tried


async def _tell(update: Update, context: Context, sent: SentLinks, tried: Tried) -> None:
    """The message of one draft can be edited from now on; what has become of its links is said."""
    posts, looks = tried.posts, tried.looks
    if sent.message_id is not None and len(posts) == 1:
        under = sent.linked.caption(but={it.url for it in posts[0].media})
        own = OwnMessage.holding(under, posts[0], has_link=True)
        remember_own(context.data, sent.message_id, own)
    left = mendable(sent.linked, looks, len(posts), partial(kept_before, context))
    context.data.pop(LINK, None)
    if tapped := tapped_message(update):
        context.data[USED] = tapped.message_id
    lines = [*about_posts(posts, context.words), *about_links(context, sent.linked, looks)]
    if lines:
        await say(update, context, "\n".join(lines), keep_here(context, posts[-1], left))


async def begun(update: Update, context: Context, posts: list[Post]) -> State | int:
    """What follows on the walk, or the cards of the new drafts; below the last one what was typed
    before it, which is seen there, and on the walk above what is asked."""
    meant, (*others, post) = meant_for(update, context), posts
    on_walk = context.data.pop(ON_WALK, False) and not others
    if on_walk:
        await tell_earlier(update, context, posts[-1])
    for other in others:
        await show_too(update, context, other)
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
    await tell_earlier(update, context, posts[-1])
    await offer_words(context, chat_id_of(update), posts[-1])
    await offer_to(update, context, meant, posts)
    return state


async def refused(update: Update, context: Context, tried: Tried) -> State | int:
    """Say what is wrong with what was meant as the medium; the caption waits for a better link."""
    sent, meant = tried.sent, [look for look in tried.looks if look.is_meant] or tried.looks[:1]
    context.data[LINK] = sent and sent.as_json()
    caption = sent.linked.caption(but={look.link.url for look in meant}) if sent else ""
    if caption:
        keep_caption(context, caption)
    question = refused_question(context, meant, keeps_words=has_kept(context))
    await show_prompt(update, context, question, [])
    return State.MEDIA


async def ask_how_many(update: Update, context: Context, sent: SentLinks) -> None:
    """So many may not be what was meant. The question keeps the links, and stays whatever comes;
    one about the message as it was before it was edited goes. What is typed now may be about
    them."""
    put_down(context.data)
    question, chat_id = how_many_question(sent.linked, context.words), chat_id_of(update)
    noted = context.data.setdefault(LINKS_ASKED, {})
    for number in [it for it, each in noted.items() if each["message_id"] == sent.message_id]:
        del noted[number]
        await remove(context.bot, chat_id, int(number))
    asked = await context.bot.send_message(chat_id, question.html, reply_markup=rows(question.rows))
    noted[str(asked.message_id)] = sent.as_json()
    for oldest in list(noted)[:-QUESTIONS_KEPT]:
        del noted[oldest]
    context.data.pop(LINK, None)


def _create(
    context: Context, fields: PostFields, sent: SentLinks, looks: list[Look]
) -> tuple[list[Post], list[Look]]:
    """All drafts or none, without the photos and videos that posting refuses: these are among the
    looks with the reason. Raises InvalidError for any other. Database thread."""
    posts: list[Post] = []
    with context.posting.storage.transaction():
        for draft in drafts_of(sent.linked, looks, partial(kept_before, context)):
            try:
                posts.append(_draft(context, fields, draft, made_by(sent.update_id, draft.number)))
            except InvalidError as error:
                return _create(context, fields, sent, without_unfit(looks, draft.looks, error))
    return posts, looks


def _draft(context: Context, fields: PostFields, draft: LinkDraft, key: str) -> Post:
    first, *more = draft.facts
    its = {"media_facts": first, "more_media": tuple(more), "caption": draft.caption}
    return context.posting.drafts.create(
        fields.model_copy(update=its), author_id=context.person.telegram_id, idempotency_key=key
    )
