"""The buttons for what a post holds, by its kind: those that are always there, and behind [More]
those that are needed rarely. Pure."""

from bot.card.lines.facts import CardFacts
from bot.screen import (
    KIND_MARKS,
    MOST_ROWS,
    Ask,
    AskRemoval,
    Cell,
    ChooseKind,
    ConvertFiles,
    CutFilms,
    Delete,
    HandItOver,
    History,
    KindMenu,
    MoveHashtags,
    MovePin,
    PickShape,
    ReelMenu,
    Rows,
    Slides,
    SnippetMenu,
    State,
    SwitchAccount,
    TakeWords,
    ToCard,
    UndoChange,
    Words,
    WordsUse,
    danger,
    paired,
    shortened,
)
from posting import (
    KINDS,
    Account,
    Cause,
    Field,
    Kind,
    Post,
    Problem,
    ProblemCode,
    can_be_removed,
    kind_of,
    media_of,
)

NAME_SHOWN = 7  # characters of an account, beside two other buttons


def kind_label(kind: Kind, words: Words) -> str:
    """`🎠 Carousel`"""
    return f"{KIND_MARKS[kind]} {words.plain(f'kind.{kind.value}')}"


def carries(post: Post, field: Field) -> bool:
    """Whether a post of its kind has such a thing, be it of one of its media."""
    row = kind_of(post)
    return field in row.of_post or any(field in row.of_medium(it) for it in media_of(post))


def field_rows(facts: CardFacts, words: Words) -> Rows:
    """Caption, place and people; the kind with what it is changed most by."""
    post = facts.post
    kind: Cell = (
        f"{kind_label(post.kind, words)} ▾",
        KindMenu(post.post_id, post.version),
    )
    asked = [
        ("card.button.caption", State.CAPTION, Field.CAPTION),
        ("card.button.place", State.PLACE, Field.LOCATION_ID),
        ("card.button.people", State.PEOPLE, Field.USER_TAGS),
    ]
    first = [_ask(key, state, post, words) for key, state, field in asked if carries(post, field)]
    if post.kind is Kind.STORY:
        return [[*first, kind]]
    return [first, [kind, _beside_kind(post, words)]]


def _beside_kind(post: Post, words: Words) -> Cell:
    if post.kind is Kind.REEL:
        return _ask("card.button.cover", State.COVER, post, words)
    if len(post.media) > 1:
        label = words.plain("card.button.slides", n=len(post.media))
        return label, Slides(post.post_id, post.version)
    return _ask("card.button.add", State.MORE_MEDIA, post, words)


def more_rows(facts: CardFacts, words: Words) -> Rows:
    """What is needed rarely."""
    post = facts.post
    cells: list[Cell] = []
    if carries(post, Field.ALT_TEXT):
        cells.append(_ask("card.button.alt_text", State.ALT_TEXT, post, words))
    if carries(post, Field.FIRST_COMMENT):
        cells.append(_ask("card.button.comment", State.COMMENT, post, words))
    if carries(post, Field.COLLABORATORS):
        cells.append(_ask("card.button.collaborators", State.COLLABORATORS, post, words))
    if carries(post, Field.CAPTION):
        sets = SnippetMenu(post.post_id, post.version)
        cells.append((words.plain("snippets.button.menu"), sets))
    if carries(post, Field.TRIAL):
        reel = ReelMenu(post.post_id, post.version)
        cells.append((words.plain("card.button.reel_options"), reel))
    if post.kind is Kind.REEL and len(post.media) < KINDS[Kind.CAROUSEL].most:
        cells.append(_ask("card.button.add", State.MORE_MEDIA, post, words))
    if _has_shapes(post) or any(it.code in OF_SHAPE for it in facts.warnings):
        menu = PickShape(post.post_id, post.version)
        cells.append((words.plain("shape.button.menu"), menu))
    if any(it.file and it.file.recipe.first_seconds is not None for it in media_of(post)):
        whole = CutFilms(post.post_id, post.version, seconds=0)
        cells.append((words.plain("files.button.whole_film"), whole))
    cells.append(_ask("card.button.replace", State.REPLACEMENT, post, words))
    cells.append(_who_posts(post, words))
    history: Cell = (words.plain("card.button.history"), History(post.post_id))
    delete: Cell = (words.plain("card.button.delete"), Delete(post.post_id, post.version))
    back: Cell = (words.plain("common.back"), ToCard(post.post_id))
    return [*paired(cells, MOST_ROWS - 1), [history, delete, back]]


def shape_row(facts: CardFacts, words: Words) -> list[Cell]:
    """To make pictures fit that do not, or were refused for their shape, or a story of a single one
    that is tall."""
    post = facts.post
    fit: Cell = (words.plain("shape.button.fit"), PickShape(post.post_id, post.version))
    unfit = [it.values for it in facts.problems if it.code is ProblemCode.MEDIA_BAD_RATIO]
    if not unfit:
        refused = post.failure or post.refusal
        is_for_shape = refused is not None and refused.cause == Cause.MEDIA_RATIO
        return [fit] if is_for_shape and _has_shapes(post) else []
    width, height = (int(str(unfit[0][name])) for name in ("width", "height"))
    return [fit, as_story(post, words)] if width < height and post.kind is Kind.PHOTO else [fit]


# What is to be mended by another shape, of a photo by link as well.
OF_SHAPE = frozenset(
    {
        *(ProblemCode.DOUBT_TALL_PHOTO, ProblemCode.CAROUSEL_CROPPED),
        ProblemCode.CAROUSEL_MAY_BE_CROPPED,
    }
)

TOO_LONG = {
    ProblemCode.CAROUSEL_VIDEO_TOO_LONG: "limit",
    ProblemCode.STORY_VIDEO_TOO_LONG: "limit",
    ProblemCode.MEDIA_BAD_DURATION: "maximum_seconds",
}


def cut_row(facts: CardFacts, words: Words) -> list[Cell]:
    """To take the beginning of videos that are longer than the kind of post may have them."""
    for problem in facts.problems:
        if longest := longest_of(problem):
            cut = CutFilms(facts.post.post_id, facts.post.version, longest)
            return [(words.plain("files.button.cut", first=first_of(longest, words)), cut)]
    return []


def longest_of(problem: Problem) -> int | None:
    """To how many seconds a video must be cut, where its length is what is wrong."""
    limit = TOO_LONG.get(problem.code)
    if limit is None:
        return None
    longest = int(str(problem.values[limit]))
    return longest if float(str(problem.values["seconds"])) > longest else None


def first_of(seconds: int, words: Words) -> str:
    minutes, rest = divmod(seconds, 60)
    if rest or minutes == 1:
        return words.plain("files.first_seconds", seconds=seconds)
    return words.plain("files.first_minutes", minutes=minutes)


def as_story(post: Post, words: Words) -> Cell:
    label = words.plain("compose.button.as_story")
    return label, ChooseKind(post.post_id, post.version, Kind.STORY)


def _has_shapes(post: Post) -> bool:
    """Whether a picture of it is kept here and has been looked at."""
    if not kind_of(post).in_feed:
        return False
    return any(it.file and not it.is_video and it.width for it in media_of(post))


def _ask(key: str, state: State, post: Post, words: Words) -> Cell:
    return words.plain(key), Ask(post.post_id, post.version, state)


def _who_posts(post: Post, words: Words) -> Cell:
    """The person or the bot."""
    key = "by_hand.button.off" if post.by_hand else "by_hand.button.on"
    return words.plain(key), HandItOver(post.post_id, post.version, not post.by_hand)


def convert_again(facts: CardFacts, words: Words) -> list[Cell]:
    """Where somebody has stopped it."""
    if not any(medium.file and medium.file.is_stopped for medium in media_of(facts.post)):
        return []
    again = ConvertFiles(facts.post.post_id, facts.post.version, on=True)
    return [(words.plain("files.button.convert"), again)]


def stop_converting(facts: CardFacts, words: Words) -> list[Cell]:
    """As long as a video is converted, or waits for it."""
    if not any(medium.file and medium.file.conversion for medium in media_of(facts.post)):
        return []
    stop = ConvertFiles(facts.post.post_id, facts.post.version, on=False)
    return [(words.plain("files.button.stop_converting"), stop)]


def delete_or_undo(facts: CardFacts, words: Words) -> Cell:
    """The way back from the last change takes the place of [Delete]."""
    post, version = facts.post.post_id, facts.post.version
    if facts.changed is None:
        return words.plain("card.button.delete"), Delete(post, version)
    if not facts.changed.can_be_undone:
        return _was_caption(facts, words)
    return words.plain("card.button.undo"), UndoChange(post, version)


def account_cell(facts: CardFacts, words: Words) -> list[Cell]:
    if facts.accounts < 2:
        return []
    label = words.plain(
        "card.button.account", account=shortened(facts.account.username, NAME_SHOWN)
    )
    return [(label, SwitchAccount(facts.post.post_id, facts.post.version))]


def to_comment_cell(facts: CardFacts, words: Words) -> list[Cell]:
    """Hashtags that are too many for the caption may be for the first comment."""
    is_meant = any(it.code is ProblemCode.TOO_MANY_HASHTAGS for it in facts.problems)
    if not is_meant or not carries(facts.post, Field.FIRST_COMMENT):
        return []
    move = MoveHashtags(facts.post.post_id, facts.post.version, facts.limits.hashtags)
    return [(words.plain("snippets.button.extra_to_comment"), move)]


def after_words(facts: CardFacts, words: Words) -> list[Cell]:
    """Where the text that was asked for could have been an order, or the order that was undone the
    caption; where somebody was tagged just now: the pin is seen, and moved by sight."""
    post, changed = facts.post, facts.changed
    if changed is None:
        return []
    if changed.was_order and changed.can_be_undone:
        return [_was_caption(facts, words)]
    if changed.may_be_edit:
        return [(words.plain("in_hand.button.as_edit"), TakeWords(WordsUse.EDIT, post.post_id))]
    if changed.pinned is None:
        return []
    return [(words.plain("card.button.move_pin"), _to_pins(post, changed.pinned))]


def _was_caption(facts: CardFacts, words: Words) -> Cell:
    take = TakeWords(WordsUse.CAPTION, facts.post.post_id)
    return words.plain("in_hand.button.was_caption"), take


def _to_pins(post: Post, number: int) -> Ask | MovePin:
    """Of one person alone it is plain whose pin is meant."""
    if len(media_of(post)[number].user_tags) == 1:
        return MovePin(post.post_id, post.version, 0, number)
    return Ask(post.post_id, post.version, State.PEOPLE, number)


def removal_cell(post: Post, account: Account, words: Words) -> Cell:
    """Where the login may not delete from Instagram, the way there is offered."""
    asking = AskRemoval(post.post_id, post.version)
    if can_be_removed(post, account):
        return danger(words.plain("outcome.button.remove"), asking)
    return words.plain("outcome.button.how_to_remove"), asking
