"""Buttons that repair what keeps a post from going out: problems, failures, holds. Pure."""

from dataclasses import replace

from bot.card.lines.facts import CardFacts
from bot.screen import (
    UNNAMED,
    Ask,
    AskAhead,
    Cell,
    ChangeToken,
    CheckAccount,
    CheckAddress,
    Clear,
    CutCaption,
    DropHashtags,
    HandItOver,
    HelpFiles,
    PublishNow,
    ReelMenu,
    RepeatDrop,
    RepeatUntag,
    Rows,
    Slides,
    State,
    Words,
)
from posting import (
    AccountState,
    Cause,
    DelayReason,
    Failure,
    Field,
    HoldReason,
    Post,
    Problem,
    ProblemCode,
    Repair,
    counted_over,
    hashtags,
    refused_option,
    refused_people,
    repair_of,
    utf16_length,
)

DROPPED = {
    "user_tags": ("card.button.without_people", Field.USER_TAGS),
    "location_id": ("card.button.without_place", Field.LOCATION_ID),
    "collaborators": ("card.button.without_collaborators", Field.COLLABORATORS),
}
REFUSED_OPTIONS = frozenset(code for code in ProblemCode if code.startswith("refused_"))
WITHOUT_IT = {
    ProblemCode.REFUSED_USER_TAGS: ("card.button.without_people", State.PEOPLE),
    ProblemCode.REFUSED_LOCATION_ID: ("card.button.without_place", State.PLACE),
    ProblemCode.REFUSED_COLLABORATORS: ("card.button.without_collaborators", State.COLLABORATORS),
}
REPAIRS_SHOWN = 2  # a card has room for no more
CLEARED = {
    Field.USER_TAGS: ("card.button.without_people", State.PEOPLE),
    Field.LOCATION_ID: ("card.button.without_place", State.PLACE),
    Field.THUMB_OFFSET: ("card.button.without_cover", State.COVER),
    Field.COVER_URL: ("compose.button.take_frame", State.COVER_PICTURE),
    Field.AUDIO_NAME: ("compose.button.original_sound", State.AUDIO_NAME),
}
ASKED = {
    Field.CAPTION: ("card.button.new_text", State.CAPTION),
    Field.ALT_TEXT: ("card.button.alt_text", State.ALT_TEXT),
    Field.COLLABORATORS: ("card.button.collaborators", State.COLLABORATORS),
    Field.FIRST_COMMENT: ("card.button.comment", State.COMMENT),
}


def problem_rows(facts: CardFacts, words: Words) -> Rows:
    """Buttons for the first problems that a tap can repair; equal ones once."""
    found = [_problem_repair(problem, facts, words) for problem in facts.problems]
    return [[*dict.fromkeys(cell for cell in found if cell)][:REPAIRS_SHOWN]]


def failure_rows(facts: CardFacts, words: Words) -> Rows:
    """The buttons that repair the failure of the post, the surest first."""
    post, version, failure = facts.post.post_id, facts.post.version, facts.post.failure
    if failure is None:
        return []
    if failure.cause == Cause.STORIES_REFUSED:
        return [[_by_hand(facts, words)]]
    match repair_of(failure):
        case Repair.MEDIA:
            return [[_replace(facts, failure, words)]]
        case Repair.ADDRESS:
            return [[(words.plain("address.check"), CheckAddress(post))]]
        case Repair.CAPTION:
            return [
                *_shorter_caption(facts, failure, words),
                [(words.plain("card.button.new_text"), Ask(post, version, State.CAPTION))],
            ]
        case Repair.USER_TAGS:
            return _people_rows(facts, words)
        case Repair.LOCATION:
            without = RepeatDrop(post, version, Field.LOCATION_ID)
            return [
                [(words.plain("card.button.without_place"), without)],
                [(words.plain("card.button.place"), Ask(post, version, State.PLACE))],
            ]
        case Repair.RECONNECT:
            return [[*_without_option(facts, failure, words), _change_token(facts, words)]]
        case Repair.CHECK:
            return [[_check_again(facts, words)]]
        case repair:
            cell = _field_cell(repair, facts.post, failure, words)
            return [[cell]] if cell else []


def _field_cell(repair: Repair, post: Post, failure: Failure, words: Words) -> Cell | None:
    """The way to what was refused; [Try again] and [Move] are on every failed card."""
    post_id, version = post.post_id, post.version
    match repair:
        case Repair.THUMB_OFFSET:
            cover = Ask(post_id, version, State.COVER, _refused(failure))
            return words.plain("card.button.cover"), cover
        case Repair.COLLABORATORS:
            asked = Ask(post_id, version, State.COLLABORATORS)
            return words.plain("card.button.collaborators"), asked
        case Repair.TRIAL:
            return words.plain("card.button.reel_options"), ReelMenu(post_id, version)
        case Repair.SLIDES:
            return words.plain("card.button.all_slides"), Slides(post_id, version)
    return None


def _without_option(facts: CardFacts, failure: Failure, words: Words) -> list[Cell]:
    """Without what the login may not use, where that is one field."""
    found = DROPPED.get(refused_option(failure) or "")
    if failure.cause != Cause.OPTION_REFUSED or found is None:
        return []
    key, field = found
    return [(words.plain(key), RepeatDrop(facts.post.post_id, facts.post.version, field))]


def ahead_rows(facts: CardFacts, words: Words) -> Rows:
    """Buttons that repair what Instagram refuses when it is asked ahead; the post stays planned."""
    post = facts.post
    if post.refusal is None:
        return []
    as_failed = replace(facts, post=replace(post, failure=post.refusal))
    again = AskAhead(post.post_id, post.version)
    return [*failure_rows(as_failed, words), [(words.plain("card.button.ask_again"), again)]]


def option_rows(facts: CardFacts, words: Words) -> Rows:
    """For what the account's login does not take, in one row: without it, or by another login; a
    story by hand."""
    post, version = facts.post.post_id, facts.post.version
    found = [warning.code for warning in facts.warnings if warning.code in REFUSED_OPTIONS]
    if not found:
        return []
    if ProblemCode.REFUSED_STORIES in found:
        return [[_by_hand(facts, words)]]
    keys = [WITHOUT_IT[code] for code in found if code in WITHOUT_IT]
    cells: list[Cell] = [(words.plain(key), Clear(post, version, state)) for key, state in keys]
    return [[*cells, _change_token(facts, words)]]


def _by_hand(facts: CardFacts, words: Words) -> Cell:
    by_hand = HandItOver(facts.post.post_id, facts.post.version, on=True)
    return words.plain("by_hand.button.on"), by_hand


def _refused(failure: Failure) -> int:
    """Which of several media the failure is about."""
    return UNNAMED if failure.medium is None else failure.medium - 1


def _replace(facts: CardFacts, failure: Failure, words: Words) -> Cell:
    """Another file; of several media for the one that was refused."""
    post, version, media = facts.post.post_id, facts.post.version, facts.post.media
    number = _refused(failure)
    if not 0 <= number < len(media):
        return words.plain("card.button.replace"), Ask(post, version, State.REPLACEMENT)
    key = "card.button.replace_video" if media[number].is_video else "card.button.replace_photo"
    label = words.plain(key, n=failure.medium)
    return label, Ask(post, version, State.REPLACEMENT, number)


def _people_rows(facts: CardFacts, words: Words) -> Rows:
    """Without those whom Instagram names, or the list to choose from, or without anybody where that
    is more."""
    post, version = facts.post.post_id, facts.post.version
    tags = [tag for medium in facts.post.media for tag in medium.user_tags]
    failure = facts.post.failure
    refused = refused_people(failure, facts.post) if failure else ()
    medium = _refused(failure) if failure else UNNAMED
    rest: list[Cell] = [
        (words.plain("card.button.people"), Ask(post, version, State.PEOPLE, medium)),
        (words.plain("card.button.without_people"), RepeatDrop(post, version, Field.USER_TAGS)),
    ]
    if not refused:
        return [[cell] for cell in rest]
    label = (
        words.plain("card.button.without_person", username=refused[0].username)
        if len(refused) == 1
        else words.plain_many("card.button.without_named", len(refused))
    )
    without: Cell = (label, RepeatUntag(post, version))
    return [[without], rest] if len(refused) < len(tags) else [[without, rest[0]]]


def _shorter_caption(facts: CardFacts, failure: Failure, words: Words) -> Rows:
    """One tap for what Instagram counts to be too much, where it can be known how much that is."""
    post, version, caption = facts.post.post_id, facts.post.version, facts.post.caption
    if failure.cause == Cause.CAPTION_TOO_LONG:
        over = counted_over(failure)
        limit = utf16_length(caption) - over
        if over and limit > 0:
            return [
                [(words.plain("card.button.cut", limit=limit), CutCaption(post, version, limit))]
            ]
    if failure.cause == Cause.HASHTAGS:
        limit = facts.limits.hashtags_soft
        extra = len(hashtags(caption)) - limit
        if extra > 0:
            label = words.plain_many("card.button.drop_hashtags", extra)
            return [[(label, DropHashtags(post, version, limit))]]
    return []


def hold_rows(facts: CardFacts, words: Words) -> Rows:
    """The first thing to do about a post that waits for a person."""
    post = facts.post
    match post.hold_reason:
        case HoldReason.ACCESS:
            again: Rows = [[_check_again(facts, words)]] if facts.account.trouble else []
            return [*again, [_change_token(facts, words)]]
        case HoldReason.LATE:
            now = PublishNow(post.post_id, post.version)
            other = Ask(post.post_id, post.version, State.REPLACEMENT)
            by_its_file = post.late_because in (DelayReason.PROCESSING, DelayReason.NO_FILE)
            replace: Rows = [[(words.plain("card.button.replace"), other)]] if by_its_file else []
            by_address = post.late_because in (DelayReason.NO_ADDRESS, DelayReason.ELSEWHERE)
            help_me: Rows = [[_how_to_host(words)]] if by_address else []
            return [[(words.plain("card.button.publish_now"), now)], *replace, *help_me]
        case HoldReason.INVALID:
            return problem_rows(facts, words)
        case _:
            return []


def _problem_repair(problem: Problem, facts: CardFacts, words: Words) -> Cell | None:
    post, version = facts.post.post_id, facts.post.version
    medium, caption = int(str(problem.values.get("medium", 1))) - 1, facts.post.caption
    match problem.code:
        case ProblemCode.CAPTION_TOO_LONG:
            label = words.plain("card.button.cut", limit=facts.limits.caption)
            return label, CutCaption(post, version, facts.limits.caption)
        case ProblemCode.TOO_MANY_HASHTAGS:
            extra = len(hashtags(caption)) - facts.limits.hashtags
            label = words.plain_many("card.button.drop_hashtags", extra)
            return label, DropHashtags(post, version, facts.limits.hashtags)
        case ProblemCode.MEDIA_BAD_RATIO:
            return None  # `shape_row`
    if problem.field in CLEARED:
        key, state = CLEARED[problem.field]
        return words.plain(key), Clear(post, version, state, medium)
    if problem.field in ASKED:
        key, state = ASKED[problem.field]
        return words.plain(key), Ask(post, version, state, medium)
    if problem.field is Field.ACCOUNT:
        return _change_token(facts, words)
    if problem.code in (ProblemCode.FILE_NO_ADDRESS, ProblemCode.FILE_ELSEWHERE):
        return _how_to_host(words)
    if problem.code is ProblemCode.FILE_TOO_LARGE_TO_FETCH:
        return words.plain("files.button.how_to_link"), HelpFiles(hosting=False)
    is_of_media = problem.field in (Field.MEDIA, Field.KIND)
    return _slide_repair(problem, facts, words) if is_of_media else None


def _how_to_host(words: Words) -> Cell:
    return words.plain("files.button.how_to_host"), HelpFiles(hosting=True)


def _slide_repair(problem: Problem, facts: CardFacts, words: Words) -> Cell | None:
    """The one that is named, or all of them where there are several."""
    post, number = facts.post, problem.values.get("medium")
    if len(post.media) == 1:
        other = Ask(post.post_id, post.version, State.REPLACEMENT)
        return (words.plain("card.button.replace"), other) if post.medium.file else None
    if isinstance(number, int):
        other = Ask(post.post_id, post.version, State.REPLACEMENT, number - 1)
        return words.plain("card.button.replace_slide", n=number), other
    return words.plain("card.button.slides", n=len(post.media)), Slides(post.post_id, post.version)


def _change_token(facts: CardFacts, words: Words) -> Cell:
    is_off = facts.account.state is AccountState.DISCONNECTED
    key = "accounts.connect" if is_off else "accounts.change_token"
    return words.plain(key), ChangeToken(facts.account.account_id)


def _check_again(facts: CardFacts, words: Words) -> Cell:
    return words.plain("accounts.check_again"), CheckAccount(facts.account.account_id)
