"""The kinds that a post may have, with what each would leave out, as a question."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from zoneinfo import ZoneInfo

from bot.card.buttons.field_buttons import kind_label, longest_of
from bot.card.lines.contents import fields_named
from bot.screen import (
    Ask,
    Cell,
    ChooseKind,
    Context,
    CutFilms,
    Html,
    PickShape,
    Question,
    Rows,
    State,
    ToCard,
    Words,
    in_rows,
    problem_sentence,
)
from posting import (
    Field,
    Kind,
    Post,
    Posting,
    Problem,
    ProblemCode,
    kind_of,
    kinds_of,
    left_out,
)


def kinds_question(context: Context, post: Post, wanted: Kind | None = None) -> Question:
    """Begins with why it cannot be the kind that is `wanted`, if so. Database thread."""
    words = context.words
    back: Cell = (words.plain("common.back"), ToCard(post.post_id))
    unfit = _unfit(context.posting, post)
    html = kind_text(post, unfit, words, context.zone(None))
    if wanted is not None and wanted not in (*kinds_of(post.media), *unfit):
        html = Html(f"{_why_not(wanted, post, words)}\n\n{html}")
    return Question(html, (*_kinds(post, unfit, words), [back]))


def _unfit(posting: Posting, post: Post) -> dict[Kind, Problem]:
    """What is wrong with the media for another kind. Database thread."""
    others = {*kinds_of(post.media), Kind.CAROUSEL} - {post.kind}
    found = {kind: posting.lists.problems(replace(post, kind=kind)) for kind in others}
    return {
        kind: problem
        for kind, problems in found.items()
        for problem in problems[::-1]
        if problem.field is Field.MEDIA and problem.code is not ProblemCode.TOO_FEW_MEDIA
    }


def kind_text(post: Post, unfit: Mapping[Kind, Problem], words: Words, zone: ZoneInfo) -> Html:
    """What each of the others would leave out, or why it is not possible."""
    lines = [words("kind.ask", kind=words.plain(f"kind.{post.kind.value}"))]
    for kind in dict.fromkeys((*kinds_of(post.media), *unfit)):
        if kind is post.kind:
            continue
        if kind in unfit:
            lines.append(_why_unfit(kind, unfit[kind], words, zone))
            continue
        lost = left_out(post, kind)
        key = "kind.leaves_out" if lost else "kind.takes_all"
        what = fields_named(post, lost, words)
        lines.append(words(key, kind=kind_label(kind, words), what=what))
    if len(lines) > 1 and any(left_out(post, kind) for kind in kinds_of(post.media)):
        lines.append(words("kind.kept"))
    return Html("\n".join(lines))


def _why_not(wanted: Kind, post: Post, words: Words) -> Html:
    """Of several media a kind that takes one is made of the first."""
    found = "video" if post.media[0].is_video else "photo"
    of = "several" if len(post.media) > 1 else "one"
    return words(f"kind.not_of_a_{found}_{of}", kind=kind_label(wanted, words))


def _why_unfit(kind: Kind, problem: Problem, words: Words, zone: ZoneInfo) -> Html:
    """A video that is only too long has a button that cuts it."""
    label = kind_label(kind, words)
    if longest := longest_of(problem):
        return words("kind.too_long", kind=label, seconds=longest)
    return words("kind.unfit", kind=label, why=problem_sentence(problem, words, zone))


def _kinds(post: Post, unfit: Mapping[Kind, Problem], words: Words) -> Rows:
    cells: list[Cell] = [
        (
            f"• {kind_label(kind, words)}" if kind is post.kind else kind_label(kind, words),
            ChooseKind(post.post_id, post.version, kind),
        )
        for kind in kinds_of(post.media)
        if kind not in unfit
    ]
    if len(post.media) == 1 and Kind.CAROUSEL not in unfit:
        more = Ask(post.post_id, post.version, State.MORE_MEDIA)
        cells.append((words.plain("kind.add_for_carousel"), more))
    cells += _cut_to_fit(post, unfit, words)
    if _can_be_made_fit(post, unfit):
        cells.append((words.plain("shape.button.fit"), PickShape(post.post_id, post.version)))
    return in_rows(cells, 2)


def _can_be_made_fit(post: Post, unfit: Mapping[Kind, Problem]) -> bool:
    """Of a story its one picture, where it is kept here: it becomes a photo."""
    of_shape = {kind for kind, it in unfit.items() if it.code is ProblemCode.MEDIA_BAD_RATIO}
    if kind_of(post).in_feed:
        return bool(of_shape)
    return Kind.PHOTO in of_shape and post.media[0].file is not None


def _cut_to_fit(post: Post, unfit: Mapping[Kind, Problem], words: Words) -> Iterator[Cell]:
    """The kinds for which a video is only too long. A carousel is one when more is added."""
    for kind, problem in unfit.items():
        if not (longest := longest_of(problem)):
            continue
        label = words.plain("kind.button.cut", kind=kind_label(kind, words), seconds=longest)
        if kind is Kind.CAROUSEL:
            yield label, CutFilms(post.post_id, post.version, longest)
        else:
            yield label, ChooseKind(post.post_id, post.version, kind, longest)
