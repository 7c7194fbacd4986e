"""Buttons that repair what keeps a post from going out: problems, failures, holds. Pure."""

from collections.abc import Sequence
from typing import TypeAlias

from bot.answers import Cell
from bot.buttons import (
    AskCaption,
    AskCover,
    AskMedia,
    ChangeToken,
    CheckAccount,
    ClearCover,
    ClearPeople,
    ClearPlace,
    CutCaption,
    DropHashtags,
    PublishNow,
    RepeatDrop,
)
from bot.card_facts import CardFacts
from bot.words import Words
from posting import Field, HoldReason, Problem, ProblemCode, Repair, explain, hashtags

Rows: TypeAlias = list[Sequence[Cell]]


def problem_rows(facts: CardFacts, words: Words) -> Rows:
    """One button for each problem that a tap can repair; equal ones once."""
    found = [_problem_repair(problem, facts, words) for problem in facts.problems]
    return [[cell] for cell in dict.fromkeys(cell for cell in found if cell)]


def failure_rows(facts: CardFacts, words: Words) -> Rows:
    """The button that repairs the failure of the post."""
    post, version = facts.post.post_id, facts.post.version
    repair = explain(facts.post.failure)[1] if facts.post.failure else None
    match repair:
        case Repair.MEDIA:
            return [[(words.plain("card.button.replace"), AskMedia(post, version))]]
        case Repair.CAPTION:
            return [[(words.plain("card.button.new_text"), AskCaption(post, version))]]
        case Repair.USER_TAGS:
            without = RepeatDrop(post, version, Field.USER_TAGS.value)
            return [[(words.plain("card.button.without_people"), without)]]
        case Repair.LOCATION:
            without = RepeatDrop(post, version, Field.LOCATION_ID.value)
            return [[(words.plain("card.button.without_place"), without)]]
        case Repair.THUMB_OFFSET:
            return [[(words.plain("card.button.cover"), AskCover(post, version))]]
        case Repair.RECONNECT:
            return [[_reconnect(facts, words)]]
        case _:
            return []


def hold_rows(facts: CardFacts, words: Words) -> Rows:
    """The first thing to do about a post that waits for a person."""
    post = facts.post
    match post.hold_reason:
        case HoldReason.ACCESS:
            check = CheckAccount(facts.account.account_id)
            again: Rows = [[(words.plain("accounts.check_again"), check)]]
            return [*(again if facts.account.trouble else []), [_reconnect(facts, words)]]
        case HoldReason.LATE:
            now = PublishNow(post.post_id, post.version)
            return [[(words.plain("card.button.publish_now"), now)]]
        case HoldReason.INVALID:
            return problem_rows(facts, words)
        case _:
            return []


def _problem_repair(problem: Problem, facts: CardFacts, words: Words) -> Cell | None:
    post, version = facts.post.post_id, facts.post.version
    match problem.field, problem.code:
        case _, ProblemCode.CAPTION_TOO_LONG:
            label = words.plain("card.button.cut", limit=facts.limits.caption)
            return label, CutCaption(post, version)
        case _, ProblemCode.TOO_MANY_HASHTAGS:
            extra = len(hashtags(facts.post.caption)) - facts.limits.hashtags
            label = words.plain_many("card.button.drop_hashtags", extra)
            return label, DropHashtags(post, version)
        case Field.USER_TAGS, _:
            return words.plain("card.button.without_people"), ClearPeople(post, version)
        case Field.LOCATION_ID, _:
            return words.plain("card.button.without_place"), ClearPlace(post, version)
        case Field.THUMB_OFFSET, _:
            return words.plain("card.button.without_cover"), ClearCover(post, version)
        case Field.ACCOUNT, _:
            return _reconnect(facts, words)
    return None


def _reconnect(facts: CardFacts, words: Words) -> Cell:
    return words.plain("card.button.reconnect"), ChangeToken(facts.account.account_id)
