"""What is wrong, in the person's words: problems of a post, why it failed, why it waits or is late.

Used by cards, lists, notices, errors and every screen that refuses something.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from math import ceil
from zoneinfo import ZoneInfo

from bot.words.words import Html, Words, named, shortened
from posting import (
    WAITING_STATES,
    AwayAccount,
    Cause,
    DelayReason,
    Failure,
    Field,
    Medium,
    Post,
    Problem,
    ProblemCode,
    Receipt,
    is_not_there,
    is_of_the_account,
    named_among,
    named_permission,
    refused_option,
    refused_people,
)

UTC_ZONE = ZoneInfo("UTC")
MESSAGE_LENGTH = 200  # of what Instagram said
MEGABYTE, KILOBYTE = 1_000_000, 1_000
PEOPLE_SHOWN = 6  # the tags show them all
# Of these it is said at the end how often it was tried; before that, nobody knows.
HAPPENS_AGAIN = frozenset(
    {
        *(Cause.ANSWER_LOST, Cause.UNREACHABLE, Cause.UNREADABLE),
        *(Cause.INSTAGRAM, Cause.OBJECT_MISSING, Cause.SERVER),
    }
)
MENDED_HERE = frozenset({ProblemCode.MEDIA_NEEDS_JPEG, ProblemCode.MEDIA_PHOTO_TOO_LARGE})
LONGEST_VALUE = 120  # characters of a list of hashtags, of a word that was typed


def problem_sentence(problem: Problem, words: Words, zone: ZoneInfo) -> Html:
    """One sentence or two; moments are shown in `zone`. What is wrong with one of several slides
    begins with its number."""
    return problem_sentences([problem], words, zone)[0]


def bare_sentence(problem: Problem, words: Words, zone: ZoneInfo) -> Html:
    """Without the number of a slide."""
    sentence = _sentence(problem, words, zone)
    if problem.field is Field.COVER_URL and problem.code is not ProblemCode.COVER_NOT_A_PHOTO:
        return words("problem.of_cover", sentence=sentence)
    return sentence


def kept_sentence(problem: Problem, words: Words, zone: ZoneInfo) -> Html:
    """Of a photo by link, where a button below keeps it here and mends it: it is named."""
    if problem.code not in MENDED_HERE:
        return bare_sentence(problem, words, zone)
    values = {name: _shown(value, words, zone) for name, value in problem.values.items()}
    is_beyond = problem.code is ProblemCode.MEDIA_PHOTO_TOO_LARGE and "megabytes" not in values
    key = "media_photo_beyond" if is_beyond else problem.code.value
    return words(f"problem.{key}.kept", **values)


def problem_sentences(
    problems: Iterable[Problem],
    words: Words,
    zone: ZoneInfo,
    bare: Callable[[Problem, Words, ZoneInfo], Html] = bare_sentence,
) -> list[Html]:
    """Each once: what is wrong with several slides alike begins with all their numbers."""
    slides: dict[Html, list[object]] = {}
    for problem in problems:
        numbers = slides.setdefault(bare(problem, words, zone), [])
        if "medium" in problem.values and problem.code is not ProblemCode.SAME_MEDIUM_TWICE:
            numbers.append(problem.values["medium"])
    return [_of_slides(numbers, sentence, words) for sentence, numbers in slides.items()]


def _of_slides(numbers: Sequence[object], sentence: Html, words: Words) -> Html:
    if not numbers:
        return sentence
    shown = ", ".join(map(str, dict.fromkeys(numbers)))
    return words.many("problem.of_slide", len(numbers), medium=shown, sentence=sentence)


def _sentence(problem: Problem, words: Words, zone: ZoneInfo) -> Html:
    values = {name: _shown(value, words, zone) for name, value in problem.values.items()}
    values.setdefault("more", words.plain("card.button.more"))
    match problem.code:
        case ProblemCode.QUOTA_EXCEEDED if problem.values.get("free_at") is None:
            return words("problem.quota_exceeded_all", **values)
        case ProblemCode.MEDIA_BAD_STATUS if is_not_there(problem):
            return words("problem.media_not_there", **values)
        case ProblemCode.MEDIA_WRONG_TYPE | ProblemCode.FILE_WRONG_TYPE if (
            problem.is_of_unknown_type
        ):
            return words(f"problem.{problem.code.value}_unknown")
        case ProblemCode.MEDIA_WRONG_TYPE if problem.values.get("type") in ("photo", "video"):
            return words(f"problem.media_is_a_{problem.values['type']}")
        case ProblemCode.MEDIA_PHOTO_TOO_LARGE if "megabytes" not in values:
            return words("problem.media_photo_beyond", **values)
        case ProblemCode.MEDIA_WEB_PAGE if "service" in values:
            return words("problem.media_web_page_of", **values)
        case ProblemCode.FILE_TOO_LARGE_TO_FETCH if "smaller_as" in values:
            return words(f"problem.file_too_large_as_{values['smaller_as']}", **values)
        case ProblemCode.THUMB_OFFSET_BEYOND:
            return words("problem.thumb_offset_beyond", **_durations(problem, words))
        case _:
            return words(f"problem.{problem.code.value}", **values)


def _durations(problem: Problem, words: Words) -> dict[str, object]:
    offset, duration = problem.values["offset"], problem.values["duration"]
    # Tenths are shown: the end rounded down and what is past it rounded up.
    return {
        "offset": words.duration(ceil(int(str(offset)) / 100) * 100),
        "duration": words.duration(int(str(duration))),
    }


def _shown(value: object, words: Words, zone: ZoneInfo) -> object:
    if isinstance(value, datetime):
        if value.tzinfo is None:
            return f"{value:%d.%m.%Y %H:%M}"
        own = words.clock(zone)
        return f"{words.moment(value, own)} ({words.zone_name(own)})"
    if isinstance(value, float):
        return words.decimal(value)
    if isinstance(value, tuple | list):  # a list when it was stored with a notice
        between = ", " if all(isinstance(it, int) for it in value) else " "
        value = between.join(map(str, value))
    if isinstance(value, str) and len(value) > LONGEST_VALUE:
        return f"{value[:LONGEST_VALUE]}…"
    return value


def failure_lines(
    failure: Failure, words: Words, post: Post | None = None, zone: ZoneInfo = UTC_ZONE
) -> tuple[Html, Html]:
    """What happened, and what its reader can do, of what `_failure_lines` says."""
    happened, what_to_do = _failure_lines(failure, words, post, zone)
    key = "accounts.what_to_do" if is_of_the_account(failure) else "failure.what_to_do"
    return happened, words(key, what_to_do=what_to_do)


def _failure_lines(
    failure: Failure, words: Words, post: Post | None = None, zone: ZoneInfo = UTC_ZONE
) -> tuple[Html, Html]:
    """What happened and what to do, with the people, the option or the permission that Instagram
    names; the unknown ones show what it said and its code. `post` is the one that failed."""
    message = shortened(failure.message, MESSAGE_LENGTH)
    happened = words(f"failure.{failure.cause}", message=message, code=_code(failure))
    what_to_do = words(f"failure.{failure.cause}.todo")
    permission = named_permission(failure)
    if post is not None and (people := _refused_people(failure, post)):
        happened = words(f"failure.{failure.cause}_named", people=people)
    if failure.cause == Cause.OPTION_REFUSED and (option := refused_option(failure)):
        happened = words(f"failure.option_refused_{option}")
    if failure.cause == Cause.PERMISSION and permission:
        what_to_do = words("failure.permission_named.todo", permission=permission)
    if failure.receipt is not None:
        happened, what_to_do = _receipt_words(failure.receipt, words, zone)
    if failure.medium is not None:
        name = medium_name(post.media if post else (), failure.medium - 1, words)
        happened = words("failure.of_medium", name=name, sentence=happened)
    return happened, what_to_do


def trouble_lines(trouble: Failure, words: Words) -> tuple[Html, Html]:
    """The same of an account, which is for its owners to do."""
    happened, what_to_do = _failure_lines(trouble, words)
    return happened, words("accounts.what_to_do", what_to_do=what_to_do)


def size_words(size_bytes: int, words: Words) -> str:
    """`2.1 MB`, `412 kB`"""
    if size_bytes >= MEGABYTE:
        return words.plain("history.megabytes", n=words.decimal(size_bytes / MEGABYTE, 1))
    return words.plain("history.kilobytes", n=max(1, round(size_bytes / KILOBYTE)))


def _receipt_words(its: Receipt, words: Words, zone: ZoneInfo) -> tuple[Html, Html]:
    """Why Instagram does not have a file of ours, as far as is known here, and what to do."""
    if its.at is None:
        return words("failure.nobody_came", host=its.host), words("failure.nobody_came.todo")
    values = {
        "at": words.moment_tag(its.at, zone),
        "size": size_words(its.size_bytes, words),
        "sent": size_words(its.sent_bytes, words),
        "host": its.host,
    }
    if its.whole:
        return words("failure.fetched", **values), words("failure.fetched.todo")
    key = "failure.broke_off" if its.sent_bytes else "failure.not_given"
    return words(key, **values), words("failure.broke_off.todo")


def _refused_people(failure: Failure, post: Post) -> Html:
    """Those of the tagged or invited whom Instagram names, or the only one there is; nothing when
    it names none of several."""
    invited = post.options.collaborators
    match failure.cause:
        case Cause.USER_TAGS:
            refused = [tag.username for tag in refused_people(failure, post)]
        case Cause.COLLABORATORS:
            refused = [*(invited if len(invited) == 1 else named_among(failure, invited))]
        case _:
            return Html("")
    return named([*dict.fromkeys(refused)][:PEOPLE_SHOWN])


def medium_name(media: Sequence[Medium], number: int, words: Words) -> str:
    """`Photo 3 of 5`; one that is there no more goes by its number."""
    if number >= len(media):
        return words.plain("medium.slide", n=number + 1)
    key = "medium.video" if media[number].is_video else "medium.photo"
    return words.plain(key, n=number + 1, count=len(media))


def _code(failure: Failure) -> str:
    code = "/".join(str(part) for part in (failure.code, failure.subcode) if part is not None)
    return f"{code or '?'} {failure.fbtrace_id or ''}".strip()


def late_because(post: Post, words: Words) -> Html:
    """What kept a post that has become too late."""
    if post.failure and post.late_because in (None, DelayReason.REFUSED):
        return failure_lines(post.failure, words, post)[0]
    return words(f"late.{post.late_because or 'unknown'}")


def waits_for(reason: DelayReason, post: Post, words: Words) -> Html:
    """What a post waits for that is past its time."""
    if post.failure and reason is DelayReason.REFUSED:
        return failure_lines(post.failure, words, post)[0]
    return words(f"waiting.{reason}")


def tried_again(post: Post, words: Words, zone: ZoneInfo, now: datetime) -> Html | None:
    """Of a post whose time is here and which could not go out yet: what went wrong, and when it is
    tried next."""
    is_due = post.state in WAITING_STATES and post.publish_at is not None and post.publish_at <= now
    if not is_due or post.failure is None or post.next_try_at is None:
        return None
    if post.failure.cause in HAPPENS_AGAIN:
        happened = words(f"failure.{post.failure.cause}.so_far")
    else:
        happened, _ = failure_lines(post.failure, words, post, zone)
    if post.next_try_at <= now:
        return words("waiting.tried_now", happened=happened)
    at = f"{post.next_try_at.astimezone(words.clock(zone)):%H:%M}"
    return words("waiting.tried_again", happened=happened, at=at)


def no_account(away: Sequence[AwayAccount], words: Words, *, keeps: bool = False) -> Html:
    """Where none is connected: to a newcomer what comes first; else which ones are disconnected,
    and what waits for them. It `keeps` what was sent until then."""
    if not away:
        return words("compose.connect_keeps_link" if keeps else "compose.connect_first")
    lines = [words("away.accounts", accounts=named((it.username for it in away), ", "))]
    planned, drafts = sum(it.planned for it in away), sum(it.drafts for it in away)
    if planned or drafts:
        lines.append(words("away.posts", planned=planned, drafts=drafts))
    if keeps:
        lines.append(words("away.keeps"))
    return Html("\n".join(lines))


def store_why(trouble: str, why: str, words: Words) -> Html:
    """Why no file can be kept, with what the system or the service itself says."""
    return words("files.store_why", reason=words(f"files.store_why.{trouble}"), why=why)
