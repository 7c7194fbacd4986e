"""What posting refused, or asks about once more, as an answer with buttons that repair it or say
yes. Used by fields and actions."""

from collections.abc import Sequence
from dataclasses import replace

from bot.card.buttons.keyboard import mend_rows
from bot.card.buttons.twins import at_moment
from bot.card.lines.facts import CardFacts, card_facts
from bot.screen import (
    Ask,
    Cell,
    ChangeToken,
    ConnectAccount,
    Context,
    Html,
    KindMenu,
    Question,
    Slides,
    State,
    TakeAgain,
    Words,
    excerpt,
    problem_sentences,
)
from posting import (
    OUR_LOOK_FAILED,
    Field,
    Holds,
    Post,
    Posting,
    Problem,
    ProblemCode,
    offer_of,
)

SHOWN_OF_EACH = 300  # of two captions, characters
ASKED = {
    Field.CAPTION: ("card.button.caption", State.CAPTION),
    Field.LOCATION_ID: ("card.button.place", State.PLACE),
    Field.USER_TAGS: ("card.button.people", State.PEOPLE),
    Field.THUMB_OFFSET: ("card.button.cover", State.COVER),
    Field.ALT_TEXT: ("card.button.alt_text", State.ALT_TEXT),
    Field.COLLABORATORS: ("card.button.collaborators", State.COLLABORATORS),
    Field.FIRST_COMMENT: ("card.button.comment", State.COMMENT),
}


async def refusal(
    context: Context, problems: Sequence[Problem], post: Post, *, asked: bool = True
) -> Question:
    """Every problem in words, with the buttons that help: what the post itself has wrong is mended
    as on its card, and what is not `asked` for already can be. Buttons act on the version given."""
    facts = await context.db(card_facts, context.posting, post, context.person.telegram_id)
    words = context.words
    html = problem_lines(problems, facts, words)
    found = [_repair(problem, facts, words) for problem in problems]
    others = [it for it, cells in zip(problems, found, strict=True) if not cells]
    standing = tuple(it for it in facts.problems if it in others)
    mends = mend_rows(replace(facts, problems=standing), words) if standing else []
    repairs = tuple(row for row in (*found, *mends) if row)
    if not repairs and not asked:
        repairs = _asking(problems, post, words)
    offer = offer_of(post, Holds.UNCHANGED) if repairs else None
    return Question(html, repairs, offer=offer)


def _asking(problems: Sequence[Problem], post: Post, words: Words) -> tuple[list[Cell], ...]:
    asked = [ASKED[it] for it in dict.fromkeys(it.field for it in problems) if it in ASKED]
    return tuple(
        [(words.plain(key), Ask(post.post_id, post.version, state))] for key, state in asked
    )


def problem_lines(problems: Sequence[Problem], facts: CardFacts, words: Words) -> Html:
    return Html("\n".join(problem_sentences(problems, words, facts.zone)))


async def conflict(context: Context, asked: State, text: str, post: Post) -> Question:
    """Somebody has changed the same field meanwhile, who is named: both captions are shown; of the
    other fields the person knows what they typed."""
    words = context.words
    who = await context.db(_other_name, context.posting, post, context.person.telegram_id)
    who = who or words.plain("compose.somebody")
    if asked is not State.CAPTION:
        return Question(words("compose.conflict", who=who))
    both = {"mine": excerpt(text, SHOWN_OF_EACH), "theirs": excerpt(post.caption, SHOWN_OF_EACH)}
    return Question(words("compose.conflict_caption", who=who, **both))


def _other_name(posting: Posting, post: Post, reader_id: int) -> str | None:
    """Of whom, besides the reader, has changed the post last. Database thread."""
    ids = (event.actor.person_id for event in reversed(posting.lists.history(post.post_id)))
    other = next((it for it in ids if it not in (None, reader_id)), None)
    person = posting.people.get(other) if other is not None else None
    return person.name if person else None


def _repair(problem: Problem, facts: CardFacts, words: Words) -> list[Cell]:
    post, version = facts.post.post_id, facts.post.version
    other: Cell = (words.plain("card.button.other_time"), Ask(post, version, State.WHEN))
    match problem.field, problem.code:
        case _, ProblemCode.QUOTA_EXCEEDED:
            return [*at_moment(problem.values.get("free_at"), facts.post, facts.zone, words), other]
        case Field.PUBLISH_AT, _:
            return [*at_moment(facts.slot, facts.post, facts.zone, words), other]
        case Field.ACCOUNT, ProblemCode.ACCOUNT_NOT_CONNECTED:
            return [(words.plain("common.connect"), ConnectAccount())]
        case Field.ACCOUNT, _:
            again = ChangeToken(facts.account.account_id)
            return [(words.plain("accounts.change_token"), again)]
        case Field.MEDIA, code if code in OUR_LOOK_FAILED:
            check = TakeAgain(post, version, State.REPLACEMENT)
            return [(words.plain("compose.button.check_again"), check)]
        case Field.KIND, code:
            return _of_kind(code, facts.post, words)
        case _:
            return []


def _of_kind(code: ProblemCode, post: Post, words: Words) -> list[Cell]:
    """What the media can become, and the way to other media."""
    kinds: Cell = (words.plain("kind.button.others"), KindMenu(post.post_id, post.version))
    asked, key = State.REPLACEMENT, "card.button.replace"
    if code is ProblemCode.TOO_FEW_MEDIA:
        asked, key = State.MORE_MEDIA, "card.button.add"
    elif len(post.media) > 1:
        slides: Cell = (
            words.plain("card.button.slides", n=len(post.media)),
            Slides(post.post_id, post.version),
        )
        return [kinds, slides]
    return [kinds, (words.plain(key), Ask(post.post_id, post.version, asked))]
