"""The one hint of a card: what its reader has most use for. No bot runs here."""

from collections.abc import Sequence
from dataclasses import replace

from bot.card.lines.hints import BY_USE, Tip, hint_of
from bot.card.lines.text import card_text
from bot.words import Words
from posting import PostState, Problem, ProblemCode, Role
from posting.rules.problems import Field
from storage.records import FileState, HostedFile, Medium, SentAs
from tests.bot.card.lines.test_text import NOW, POST, WORDS, every_kind, facts
from tests.helpers.table import each_row

CODES = {
    "no tags": ProblemCode.REFUSED_USER_TAGS,
    "tall": ProblemCode.DOUBT_TALL_PHOTO,
    "hashtags": ProblemCode.MANY_HASHTAGS,
    "unseen": ProblemCode.DOUBT_NOT_LOOKED_AT,
    "cropped": ProblemCode.CAROUSEL_CROPPED,
    "of another": ProblemCode.DOUBT_ALT_TEXT,
}
SMALL = HostedFile(
    *(1, "a", FileState.KEPT, False, 1001, NOW), sent_as=SentAs.PHOTO, width=960, height=1280
)
FIX = Problem(Field.LOCATION_ID, ProblemCode.BAD_LOCATION_ID, {})


@each_row(
    ("there", "state", "said"),
    [
        (("tall", "no tags", "hashtags"), PostState.DRAFT, "no tags"),
        (("cropped", "hashtags"), PostState.SCHEDULED, "hashtags"),
        (("cropped", "of another", "unseen", "tall"), PostState.DRAFT, "tall"),
        (("of another", "cropped", "unseen"), PostState.DRAFT, "unseen"),
        (("of another", "cropped", "small"), PostState.DRAFT, "cropped"),
        (("of another", "small", "no alt text"), PostState.DRAFT, "of another"),
        (("small", "no alt text"), PostState.DRAFT, Tip.SHARPER),
        (("small", "no alt text"), PostState.SCHEDULED, Tip.ALT_TEXT),
        (("small", "to fix"), PostState.DRAFT, Tip.SHARPER),
        (("no alt text",), PostState.DRAFT, Tip.ALT_TEXT),
        (("no alt text", "to fix"), PostState.DRAFT, None),
        (("hashtags", "cropped"), PostState.HANDED_OVER, None),
        ((), PostState.DRAFT, None),
    ],
)
def test_of_all_hints_the_most_useful_one_is_given(
    there: Sequence[str], state: PostState, said: str | Tip | None
) -> None:
    warnings = tuple(Problem(Field.MEDIA, CODES[it], {}) for it in there if it in CODES)
    medium = Medium(image_url="hosted:1", file=SMALL if "small" in there else None)
    its = replace(
        facts(replace(POST, state=state, media=(medium,))),
        warnings=warnings,
        lacks_alt_text="no alt text" in there,
        problems=(FIX,) if "to fix" in there else (),
    )
    found = hint_of(its)
    assert (found.code if isinstance(found, Problem) else found) == CODES.get(str(said), said)


def test_a_card_has_one_hint_and_counts_what_that_does_not_say() -> None:
    many = Problem(Field.CAPTION, ProblemCode.MANY_HASHTAGS, {"count": 6, "limit": 5})
    refused = Problem(Field.USER_TAGS, ProblemCode.REFUSED_USER_TAGS, {})
    post = replace(POST, caption="Bread #a #b #c #d #e #f")
    for warnings, counted in (((many,), False), ((many, refused), True)):
        html = card_text(replace(facts(post), problems=(), warnings=warnings), WORDS["en"])
        assert html.count("💡") == 1
        assert ("· 6 " in html) == counted


def test_every_warning_has_its_place_among_the_hints() -> None:
    warned_of = [it for it in ProblemCode if it.value.startswith(("refused_", "doubt_"))]
    assert {*warned_of} <= {*BY_USE}


@each_row("words", WORDS.values())
@each_row("state", PostState)
def test_a_viewers_card_advises_nothing_and_names_no_button(state: PostState, words: Words) -> None:
    for post in every_kind():
        its = replace(facts(replace(post, caption="")), lacks_alt_text=True, is_for_viewer=True)
        if post.state is not state:
            continue
        assert hint_of(its) is None
        said = card_text(its, words.read_by(Role.VIEWER))
        for sign in ("💡", "⋯", "[", "tap ", "нажмите"):
            assert sign not in said, said
