"""What posting refused, as an answer with buttons that repair it. Used by fields and actions."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.card.facts import CardFacts, card_facts
from bot.runtime.context import Context
from bot.runtime.states import State
from bot.screen.buttons import Ask, ChangeToken, ConnectAccount, ScheduleAt, TakeAgain
from bot.screen.replies import Cell, Question, forward
from bot.words.sentences import problem_sentence
from bot.words.words import Html, Words
from posting import OUR_LOOK_FAILED, Field, Post, Problem, ProblemCode


async def refusal(context: Context, problems: Sequence[Problem], post: Post) -> Question:
    """Every problem in words, with the buttons that help. Buttons act on the version given."""
    facts = await context.db(card_facts, context.posting, post)
    words = context.words
    html = problem_lines(problems, facts, words)
    found = [_repair(problem, facts, words) for problem in problems]
    return Question(html, tuple(row for row in found if row))


def problem_lines(problems: Sequence[Problem], facts: CardFacts, words: Words) -> Html:
    return Html("\n".join(problem_sentence(problem, words, facts.zone) for problem in problems))


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
            return [(words.plain("card.button.reconnect"), again)]
        case Field.MEDIA, code if code in OUR_LOOK_FAILED:
            check = TakeAgain(post, version, State.REPLACEMENT)
            return [(words.plain("compose.button.check_again"), check)]
        case _:
            return []


def at_moment(moment: object, post: Post, zone: ZoneInfo, words: Words) -> list[Cell]:
    """The button that plans the post for a moment that is free; none when there is none."""
    if not isinstance(moment, datetime):
        return []
    label = words.plain("compose.button.at", when=words.moment(moment, zone))
    at = int(moment.timestamp())
    return [forward(label, ScheduleAt(post.post_id, post.version, at))]
