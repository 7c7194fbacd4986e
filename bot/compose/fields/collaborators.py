"""The collaborators: accounts that are invited to have the post on their profile as well."""

from collections.abc import Sequence
from dataclasses import replace

from bot.compose.fields.pieces.field import FieldDialog, Seen, UnclearError
from bot.compose.fields.pieces.people_refusal import people_refusal
from bot.reading.own_name import without_thanks
from bot.reading.people.people import names_in, read_people
from bot.screen import (
    Cell,
    Clear,
    Context,
    Question,
    State,
    Uninvite,
    named,
)
from posting import Post, PostFields


async def ask(context: Context, post: Post) -> Question:
    words, names = context.words, post.options.collaborators
    limit = context.posting.limits.collaborators
    if not names:
        return Question(words("compose.collaborators.ask", limit=limit))
    html = words("compose.collaborators.again", people=named(names), limit=limit)
    each: list[Cell] = [
        (
            words.plain("compose.button.untag", username=name),
            Uninvite(post.post_id, post.version, number),
        )
        for number, name in enumerate(names)
    ]
    nobody: Cell = (
        words.plain("compose.button.nobody"),
        Clear(post.post_id, post.version, State.COLLABORATORS),
    )
    rows: tuple[Sequence[Cell], ...] = (each, [nobody])
    return Question(html, rows)


async def save(context: Context, seen: Seen, typed: str, former: str = "") -> Post:
    return await context.db(_save, context, seen, typed, former)


def _save(context: Context, seen: Seen, typed: str, former: str) -> Post:
    """Invite whom the text names beside those who are invited already, but for those whom it named
    before. Words that are no names are told, the others are kept. Database thread."""
    posting = context.posting
    post = replace(posting.lists.get(seen.post_id), version=seen.version)
    people, problems = read_people(typed, with_positions=False)
    if people:
        gone = names_in(former)
        stay = [name for name in post.options.collaborators if name.lower() not in gone]
        names = (*stay, *(person.username for person in people))
        wanted = PostFields(collaborators=tuple(dict.fromkeys(names)))
        post = posting.changes.change(
            post.post_id, wanted, seen_version=post.version, actor=context.actor
        )
    if problems:
        reply = people_refusal(problems, context.words, some_saved=bool(people))
        raise UnclearError(reply, post if people else None)
    return post


def without_collaborator(post: Post, number: int) -> PostFields:
    """The change that invites one of them no more, by their place in the list."""
    names = post.options.collaborators
    return PostFields(collaborators=(*names[:number], *names[number + 1 :]))


COLLABORATORS = FieldDialog(
    state=State.COLLABORATORS,
    ask=ask,
    save=save,
    value=lambda post: post.options.collaborators,
    read=without_thanks,
    exchange=save,
    cleared=PostFields(collaborators=()),
)
