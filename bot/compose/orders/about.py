"""The post that is in hand, and what words can be about it."""

from dataclasses import replace

from bot.reading.edits import About, Sort, sort_of
from bot.reading.in_hand import InHand
from bot.screen import Context
from posting import Post, PostGoneError, Posting


def look(posting: Posting, hand: InHand) -> tuple[Post, About]:
    """The post, be it deleted, and what words can be about it. Raises PostGoneError. Database
    thread."""
    post = seen(posting, hand.post_id)
    accounts = posting.accounts.usable()
    used = posting.places.recent(post.account_id)
    about = About(
        caption=post.caption,
        comment=post.options.first_comment or "",
        media=len(post.media),
        videos=frozenset(at for at, medium in enumerate(post.media) if medium.is_video),
        people=frozenset(tag.username.lower() for it in post.media for tag in it.user_tags),
        collaborators=post.options.collaborators,
        accounts=frozenset(account.username.lower() for account in accounts),
        places=frozenset(it.name.casefold() for it in used if it.name),
        snippets=posting.snippets.of(post.account_id),
        is_reply=hand.by_reply,
    )
    return post, about


def seen(posting: Posting, post_id: int) -> Post:
    """Be it deleted. Raises PostGoneError. Database thread."""
    try:
        return posting.lists.get(post_id)
    except PostGoneError as error:
        if error.post is None:
            raise
        return error.post


async def is_order(context: Context, post: Post, text: str) -> bool:
    """Whether a text that was asked for could be one about its post, as that was before. Hashtags
    and names are what a caption often is."""
    if text.lstrip()[:1] in ("#", "@"):
        return False
    _, about = await context.db(look, context.posting, InHand(post.post_id))
    about = replace(about, caption=post.caption, comment=post.options.first_comment or "")
    return sort_of(text, about).sort is Sort.EDITS
