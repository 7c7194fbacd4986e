"""Drafts out of the links of a message: every link of a photo or a video becomes one, other links
stay among the words. Used by whatever a link can be sent to.

What was sent is kept until it has become drafts: links through a failed check or the connecting of
an account, a caption through the search for a link that works.
"""

from collections.abc import Sequence
from datetime import timedelta

from telegram import Message, Update

from bot.card.card import show_card
from bot.compose.fields import CAPTION, kinds_to_vouch_for, next_step
from bot.compose.looks import Look, look_at
from bot.compose.origin import made_by
from bot.compose.walk import END, ask, finish
from bot.reading.links import MOST_LINKS, Linked, read_links
from bot.runtime import Context, State
from bot.screen import (
    Cell,
    CheckAgain,
    ConnectAccount,
    OwnMessage,
    Question,
    TakeLinks,
    UseUnseen,
    links_in,
    remember_own,
    rows,
    say,
    show,
    show_prompt,
    with_sign_of_life,
)
from bot.words import Html, Words, problem_sentence, shortened
from posting import OUR_LOOK_FAILED, Account, MediaKind, Post, PostFields

LINK = "link"  # the message that is to become drafts
LINK_MESSAGE = "link_message"
CAPTION_TO_COME = "caption_to_come"  # typed before there was a link that works
ON_WALK = "on_walk"
KEPT_FOR = timedelta(hours=1)
MOST_AT_ONCE = 10  # drafts of one message; about more it is asked
LINK_SHOWN = 60


async def start(update: Update, context: Context, linked: Linked) -> State | int:
    """Look at the files behind the links and make drafts of them."""
    context.data[LINK] = linked.as_json()
    if update.effective_message and not update.callback_query:
        context.data[LINK_MESSAGE] = update.effective_message.message_id
    account = await context.db(account_of, context)
    if account is None:
        return await connect_first(update, context)
    if len(linked.urls) > MOST_AT_ONCE:
        return await _ask_how_many(update, context, linked)
    return await _make(update, context, linked, account)


async def start_from(update: Update, context: Context, message: Message) -> State | int:
    """A message with links, sent while something else was expected: it is another post."""
    context.data.pop(ON_WALK, None)
    return await start(update, context, links_in(message))


async def resume(update: Update, context: Context) -> State | int | None:
    """Go on with the links that waited for an account. None when none did."""
    kept = context.data.get(LINK)
    return await start(update, context, _kept(kept)) if kept else None


async def take_links(update: Update, context: Context) -> State | int:
    """As many of the links that wait as the person wants."""
    number, kept = context.button(TakeLinks).number, context.data.get(LINK)
    account = await context.db(account_of, context)
    if not kept or number <= 0:
        context.data.pop(LINK, None)
        await show(update, context, context.words("compose.links.none"), rows([]))
        return END
    if account is None:
        return await connect_first(update, context)
    return await _make(update, context, _kept(kept), account, most=number)


async def use_unseen(update: Update, context: Context) -> State | int:
    """The link that waits, although it could not be looked at, as the person wants it."""
    kind, kept = context.button(UseUnseen).kind, context.data.get(LINK)
    account = await context.db(account_of, context)
    if account is None:
        return await connect_first(update, context)
    if not kept:
        await show(update, context, context.words("compose.need_media"), rows([]))
        return END
    return await _make(update, context, _kept(kept), account, vouched=kind)


async def connect_first(update: Update, context: Context) -> int:
    words = context.words
    kept = LINK in context.data
    html = words("compose.connect_keeps_link") if kept else words("compose.connect_first")
    connect: Cell = (words.plain("common.connect"), ConnectAccount())
    await show_prompt(update, context, Question(html, ([connect],)), [])
    return END


def keep_caption(context: Context, caption: str) -> None:
    """Keep what was typed for the next link that works, for an hour."""
    until = context.now + KEPT_FOR
    context.data[CAPTION_TO_COME] = {"text": caption, "until": until.timestamp()}


def account_of(context: Context) -> Account | None:
    """The account that a new post is for. Database thread."""
    return context.posting.accounts.current(context.person.current_account_id)


async def _make(
    update: Update,
    context: Context,
    linked: Linked,
    account: Account,
    *,
    most: int = MOST_LINKS,
    vouched: MediaKind | None = None,
) -> State | int:
    work = look_at(context, linked, linked.urls[:most], vouched)
    looks = await with_sign_of_life(update, context, work)
    if not any(look.facts for look in looks):
        return await _refused(update, context, linked, looks)
    drafts = _drafts(linked, looks, most, _kept_caption(context))
    posts = await context.db(_create, update, context, drafts, account)
    message_id = context.data.pop(LINK_MESSAGE, None)
    if message_id is not None and len(posts) == 1:
        remember_own(context.data, message_id, OwnMessage(posts[0].post_id, has_link=True))
    for note in (LINK, CAPTION_TO_COME):
        context.data.pop(note, None)
    lines = _about_several(context, posts) + _about_others(context, looks)
    if lines:
        await say(update, context, "\n".join(lines))
    return await _begun(update, context, posts)


async def _begun(update: Update, context: Context, posts: list[Post]) -> State | int:
    *others, post = posts
    if context.data.pop(ON_WALK, False) and not others:
        step = next_step(post, State.CAPTION if post.caption else State.MEDIA)
        return await ask(update, context, post, step or CAPTION, walk=True)
    for other in others:
        await show_card(update, context, other, fresh=True)
    return await finish(update, context, post, fresh=bool(others))


def _about_several(context: Context, posts: list[Post]) -> list[Html]:
    """How many drafts there are, and which words are under which."""
    if len(posts) == 1:
        return []
    words, captions = context.words, {post.caption for post in posts}
    if len(captions) > 1:
        told = words("compose.links.own_words")
    elif captions == {""}:
        told = words("compose.links.no_words")
    else:
        told = words("compose.links.same_words")
    return [words.many("compose.links.made", len(posts)), told]


def _about_others(context: Context, looks: list[Look]) -> list[Html]:
    """The links that are no drafts: those with something wrong, and those that are words."""
    words, zone = context.words, context.zone(None)
    lines = [
        words(
            "compose.links.refused",
            link=shortened(look.link.url, LINK_SHOWN),
            why=problem_sentence(problem, words, zone),
        )
        for look in looks
        if look.error and look.is_meant
        for problem in look.error.problems
    ]
    kept = sum(not look.is_meant for look in looks)
    return [*lines, words.many("compose.links.kept", kept)] if kept else lines


async def _refused(
    update: Update, context: Context, linked: Linked, looks: list[Look]
) -> State | int:
    """Say what is wrong with what was meant as the medium; the caption waits for a better link."""
    words, zone = context.words, context.zone(None)
    meant = [look for look in looks if look.is_meant] or looks[:1]
    problems = [it for look in meant if look.error for it in look.error.problems]
    lines = list(dict.fromkeys(problem_sentence(it, words, zone) for it in problems))
    caption = linked.caption(but={look.link.url for look in meant})
    if caption:
        keep_caption(context, caption)
        lines.append(words("compose.caption_kept"))
    again: Cell = (words.plain("compose.button.check_again"), CheckAgain())
    passing = any(problem.code in OUR_LOOK_FAILED for problem in problems)
    ways = [*([again] if passing else []), *_unseen_ways(meant, words)]
    question = Question(Html("\n".join(lines)), tuple([way] for way in ways))
    await show_prompt(update, context, question, [])
    return State.MEDIA


def _unseen_ways(meant: list[Look], words: Words) -> list[Cell]:
    """Buttons to use a link although our look failed."""
    if len(meant) != 1 or not meant[0].error:
        return []
    kinds = kinds_to_vouch_for(meant[0].link, meant[0].error.problems)
    return [(words.plain(f"compose.button.use_{kind}"), UseUnseen(kind)) for kind in kinds]


async def _ask_how_many(update: Update, context: Context, linked: Linked) -> int:
    """So many drafts may not be what was meant."""
    words, number = context.words, len(linked.urls)
    some: Cell = (
        words.plain("compose.button.first_links", n=MOST_AT_ONCE),
        TakeLinks(MOST_AT_ONCE),
    )
    everything: Cell = (words.plain("compose.button.all_links", n=number), TakeLinks(MOST_LINKS))
    none: Cell = (words.plain("compose.button.no_links"), TakeLinks(0))
    question = Question(words("compose.links.many", n=number), ([some, everything], [none]))
    await show_prompt(update, context, question, [])
    return END


def _drafts(
    linked: Linked, looks: Sequence[Look], most: int, kept: str
) -> list[tuple[int, Look, str]]:
    """Each draft to be made: the number of its link, the look at it and its caption. Links that
    were meant as photos or videos are nobody's caption, whatever became of them."""
    meant = [look.link.url for look in looks if look.is_meant]
    out = [*meant, *linked.urls[most:]]
    own = dict(zip(out, linked.own_captions(out), strict=False))
    shared = linked.caption(but=out) or kept
    return [
        (number, look, own.get(look.link.url, shared))
        for number, look in enumerate(looks)
        if look.facts
    ]


def _create(
    update: Update, context: Context, drafts: list[tuple[int, Look, str]], account: Account
) -> list[Post]:
    """All of them or none. Raises InvalidError when there are too many. Database thread."""
    with context.posting.storage.transaction():
        return [
            context.posting.drafts.create(
                PostFields(account_id=account.account_id, media_facts=look.facts, caption=caption),
                author_id=context.person.telegram_id,
                idempotency_key=made_by(update.update_id, number),
            )
            for number, look, caption in drafts
            if look.facts
        ]


def _kept(noted: object) -> Linked:
    """The links that wait; an earlier release noted the text alone."""
    return read_links(noted) if isinstance(noted, str) else Linked.from_json(noted)


def _kept_caption(context: Context) -> str:
    kept = context.data.get(CAPTION_TO_COME)
    if not kept or kept["until"] < context.now.timestamp():
        return ""
    return str(kept["text"])
