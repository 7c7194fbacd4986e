"""The card of a post in every state: its words fit Telegram, its buttons too. No bot runs here."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from itertools import product
from zoneinfo import ZoneInfo

from bot.card.buttons.keyboard import Menu, card_keyboard
from bot.card.lines.difference import difference
from bot.card.lines.facts import CardFacts
from bot.card.lines.text import card_text
from bot.card.preview import preview_text
from bot.pages.posts_view import Listed, Search, list_rows, list_text
from bot.screen.buttons.buttons import ListPosts
from bot.screen.replies import rows
from bot.words.words import Words, excerpt, load_words, plain_text
from posting import (
    Account,
    AccountState,
    Cause,
    CommentState,
    DelayReason,
    Failure,
    Field,
    HoldReason,
    Limits,
    Post,
    PostFigures,
    PostState,
    Problem,
    ProblemCode,
    Rehearsal,
    Results,
    Tab,
    Trial,
    UserTag,
    utf16_length,
)
from posting.rules.content import post_problems
from posting.rules.post import caption_warnings
from sandbox.telegram.html import parse_html
from storage.records import FirstComment, Kind, Medium, Options, Removal
from tests.helpers.lists import as_read
from tests.helpers.table import each_row

NOW = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
LARGEST = 2**53 - 1
NASTY = "<b>&amp;\"'_*[ 👩‍👩‍👧‍👦 "
LONGEST_ZONE = "America/Argentina/ComodRivadavia"

ACCOUNT = Account(
    account_id=2**31,
    ig_user_id="17841400000000001",
    username="a.very_long_instagram_name.301",
    login="facebook",
    state=AccountState.CONNECTED,
    timezone=LONGEST_ZONE,
    connected_by=LARGEST,
    created_at=NOW,
    quota_total=100,
    quota_usage=3,
)
PEOPLE = tuple(UserTag("n" * 28 + f"{n:02}", 0.5, 0.5) for n in range(20))
PHOTO = Medium(image_url="https://example.com/" + "a" * 1900 + ".jpg", user_tags=PEOPLE)
FILM = Medium(
    video_url="https://example.com/a.mp4",
    thumb_offset=899_900,
    duration=900_000,
    user_tags=PEOPLE,
)
POST = Post(
    post_id=LARGEST,
    version=10**6,
    state=PostState.DRAFT,
    author_id=LARGEST,
    account_id=ACCOUNT.account_id,
    ig_user_id=ACCOUNT.ig_user_id,
    kind=Kind.PHOTO,
    media=(PHOTO,),
    caption=(NASTY * 400)[:4096],
    location_id="1" * 20,
    publish_at=NOW + timedelta(days=300),
    created_at=NOW,
    updated_at=NOW,
    published_at=NOW,
    permalink="https://www.instagram.com/p/Cabcdefghij/",
    failure=Failure(
        "media_ratio", 100, 2207009, NASTY * 40, "AbCdEfGhIjKlMnOpQrStUvWxYz01", "create"
    ),
)
VIDEO = replace(POST, kind=Kind.REEL, media=(FILM,))
HASHTAGS = " ".join(f"#{'т' * 90}{n}" for n in range(40))
WORDS = load_words()


def every_kind() -> Iterator[Post]:
    for post, state in product((POST, VIDEO, replace(POST, caption=HASHTAGS)), PostState):
        if state is PostState.HELD:
            yield from (replace(post, state=state, hold_reason=reason) for reason in HoldReason)
            late = replace(post, state=state, hold_reason=HoldReason.LATE)
            yield from (replace(late, late_because=reason) for reason in DelayReason)
        else:
            yield replace(post, state=state)


def shown(html: str) -> int:
    """As Telegram counts: without the tags."""
    return utf16_length(parse_html(html)[0])


def facts(post: Post) -> CardFacts:
    limits = Limits()
    return CardFacts(
        post,
        ACCOUNT,
        NOW,
        limits,
        accounts=5,
        problems=post_problems(post, limits),
        warnings=caption_warnings(post.caption, limits),
        slot=NOW + timedelta(hours=9),
    )


@each_row("words", WORDS.values())
@each_row("post", list(every_kind()))
def test_the_fullest_card_fits_a_photo_and_its_buttons_fit_telegram(
    post: Post, words: Words
) -> None:
    html = card_text(facts(post), words)
    assert shown(html) <= 1024
    HTMLParser().feed(html)
    for menu in Menu:
        keyboard = card_keyboard(
            facts(post), words, menu=menu, back=ListPosts(Tab.PUBLISHED, 10**6)
        )
        buttons = [button for row in keyboard.inline_keyboard for button in row]
        assert all(0 < len(str(b.callback_data).encode()) <= 64 for b in buttons if b.callback_data)
        assert len({b.callback_data for b in buttons}) >= len([b for b in buttons if not b.url]) - 1


@each_row("words", WORDS.values())
@each_row("cause", ["comments_not_allowed", "comment_refused", "instagram"])
def test_the_fullest_card_of_what_is_out_fits_a_photo(cause: str, words: Words) -> None:
    most = 10**9
    figures = PostFigures(168, NOW, most, most, most, most, most)
    names = ("views", "reach", "saved", "shares", "comments")
    refused = Failure(cause, 100, 2207009, NASTY * 40, "AbCdEfGhIjKlMnOpQrStUvWxYz01", "comment")
    out = replace(
        POST,
        state=PostState.PUBLISHED,
        media_id="1",
        first_comment=FirstComment(CommentState.FAILED, failure=refused),
        invitations={"n" * 28 + f"{n:02}": "Pending" for n in range(3)},
        removal=Removal(1, NOW, failure=replace(refused, cause="deleting_not_allowed")),
    )
    its = replace(facts(out), problems=(), results=Results(figures, names, figures))
    assert shown(card_text(its, words)) <= 1024
    HTMLParser().feed(card_text(its, words))
    buttons = [it for row in card_keyboard(its, words).inline_keyboard for it in row]
    assert all(len(str(it.callback_data).encode()) <= 64 for it in buttons if it.callback_data)


def test_people_lead_to_their_profiles_on_instagram() -> None:
    """Left alone, Telegram links a name to whoever has it there, and only up to its first dot."""
    options = Options(collaborators=("corner.books",))
    tagged = replace(PHOTO, user_tags=(UserTag("anna.k", 0.5, 0.5),))
    post = replace(POST, caption="", media=(tagged,), options=options)
    for html in (card_text(facts(post), WORDS["en"]), preview_text(post, ACCOUNT, WORDS["en"])):
        assert '👤 <a href="https://www.instagram.com/anna.k/">@anna.k</a>' in html
        assert '🤝 <a href="https://www.instagram.com/corner.books/">@corner.books</a>' in html


@each_row("words", WORDS.values())
@each_row("post", [POST, VIDEO])
def test_the_fullest_preview_fits_a_photo(post: Post, words: Words) -> None:
    assert shown(preview_text(post, ACCOUNT, words)) <= 1024


@each_row("words", WORDS.values())
@each_row("tab", Tab)
@each_row("search", [None, Search(2**31, NASTY * 10, nearest=(NASTY,) * 3)])
def test_the_longest_list_fits_the_caption_of_its_board_and_its_buttons_telegram(
    search: Search | None, tab: Tab, words: Words
) -> None:
    doubtful = replace(POST, state=PostState.UNCONFIRMED)
    days = (POST, VIDEO, doubtful, POST, VIDEO, doubtful)
    listed = Listed(
        ACCOUNT,
        accounts=3,
        tab=tab,
        number=10_000,
        pages=20_000,
        posts=tuple(on_another_day(post, n) for n, post in enumerate(days)),
        total=100_000,
        counts=dict.fromkeys(Tab, 100_000),
        removed=10_000,
        room=(100, 100),
        zone=ZoneInfo("UTC"),
        now=NOW,
        kept=timedelta(days=30),
        search=search,
    )
    keyboard = rows(list_rows(listed, words))
    for html in (list_text(listed, words), list_text(replace(listed, posts=()), words)):
        assert shown(html) <= 1024
        HTMLParser().feed(html)
    assert len(keyboard.inline_keyboard) <= 5
    for row in keyboard.inline_keyboard:
        assert all(len(str(button.callback_data).encode()) <= 64 for button in row)
        assert all(len(button.text) <= 64 for button in row)


def on_another_day(post: Post, days: int) -> Post:
    moment = NOW + timedelta(days=400 + days)
    return replace(
        post, publish_at=moment, updated_at=moment, published_at=moment, deleted_at=moment
    )


def profile_link(username: str) -> str:
    return f'<a href="https://www.instagram.com/{username}/">@{username}</a>'


def test_a_card_of_a_short_caption_shows_it_whole() -> None:
    post = replace(
        POST,
        caption="Fresh <bread> & butter",
        media=(replace(PHOTO, user_tags=()),),
        location_id=None,
    )
    assert as_read(card_text(facts(post), WORDS["en"])).splitlines()[:3] == [
        f"📝 <b>Draft</b> · {profile_link('a.very_long_instagram_name.301')} (ComodRivadavia)",
        "<blockquote expandable>Fresh &lt;bread&gt; &amp; butter</blockquote>",
        "✏️ 22 characters",
    ]


@each_row("words", WORDS.values())
def test_no_line_begins_with_a_dot_or_with_the_zone_alone(words: Words) -> None:
    """On a narrow telephone a line ends where a space lets it."""
    head, *_ = card_text(facts(POST), words).splitlines()
    held = plain_text(head).split(" ")
    assert not any(part.startswith(("·", "(")) for part in held), held


def test_who_is_mentioned_in_the_caption_is_linked_to_instagram_as_whole_names_only() -> None:
    """Telegram would make a link of `@corner`, to somebody who has that name there."""
    caption = "With @corner.books. Write to us@corner.books <3 @anna"
    post = replace(POST, caption=caption, media=(replace(PHOTO, user_tags=()),))
    quote = card_text(facts(post), WORDS["en"]).splitlines()[1]
    assert f"With {profile_link('corner.books')}. Write to us@corner.books &lt;3" in quote
    assert quote.endswith(f"{profile_link('anna')}</blockquote>")
    assert excerpt(caption, 13) == "With @\u2060corner…", "cut, it is nobody's name on Telegram"


def test_a_mention_is_linked_in_the_preview_too() -> None:
    for behind in ("", " and more" * 20):
        post = replace(POST, caption=f"With @corner.books{behind}")
        assert profile_link("corner.books") in preview_text(post, ACCOUNT, WORDS["en"])


def test_an_excerpt_never_ends_within_an_escaped_character() -> None:
    for room in range(1, 40):
        cut = excerpt("a & b < c > d & e < f", room)
        assert utf16_length(cut) <= room
        assert cut.count("&") == cut.count(";")
    assert excerpt("sunny.bakery", 7) == "sunny…", "one stop less before an ellipsis"


@each_row(
    ("language", "seconds", "words"),
    [
        ("en", 10, "in a few seconds…"),
        ("en", 1, "in a few seconds…"),
        ("ru", 11, "через несколько секунд…"),
    ],
)
def test_a_post_that_goes_out_in_a_moment_counts_no_seconds_that_would_stand_still(
    language: str, seconds: int, words: str
) -> None:
    publish_at = NOW + timedelta(seconds=seconds)
    post = replace(POST, state=PostState.SCHEDULED, publish_at=publish_at)
    assert words in card_text(facts(post), WORDS[language])


def test_what_is_out_is_no_other_kind_any_more_and_nothing_is_kept_for_one() -> None:
    story = replace(POST, kind=Kind.STORY, caption="Words of a photo")
    told = {
        state: card_text(facts(replace(story, state=state)), WORDS["en"]) for state in PostState
    }
    kept = {state for state, html in told.items() if "Kept for another kind: caption" in html}
    assert {PostState.DRAFT, PostState.SCHEDULED, PostState.FAILED, PostState.HELD} <= kept
    assert not kept & {PostState.PUBLISHED, PostState.UNCONFIRMED, PostState.DELETED}


def test_a_post_that_is_being_published_has_no_buttons() -> None:
    keyboard = card_keyboard(facts(replace(POST, state=PostState.PUBLISHING)), WORDS["en"])
    assert keyboard.inline_keyboard == ()


TAGS_REFUSED = Problem(Field.USER_TAGS, ProblemCode.REFUSED_USER_TAGS, {})


def every_full_card() -> Iterator[CardFacts]:
    """A post of every kind in every state, by a login that takes no tags; where a refusal has
    buttons, one refused in every way."""
    made_of = {Kind.PHOTO: (PHOTO,), Kind.REEL: (FILM,), Kind.STORY: (PHOTO,)}
    refusable = product(Kind, (PostState.FAILED, PostState.SCHEDULED), Cause)
    others = product(Kind, PostState, (Cause.CAPTION,))
    for kind, state, cause in (*refusable, *others):
        media = made_of.get(kind, (PHOTO, FILM))
        refused = Failure(cause.value, 100, 2207009, "user_tags", "x", "create", medium=1)
        asked = Rehearsal("1", NOW, None, refused) if state is PostState.SCHEDULED else None
        post = replace(POST, kind=kind, media=media, state=state, failure=refused, rehearsal=asked)
        yield replace(facts(post), warnings=(TAGS_REFUSED,))
        yield replace(facts(post), warnings=(TAGS_REFUSED,), problems=(), accounts=1)


def test_a_card_of_any_kind_has_at_most_five_rows_of_buttons() -> None:
    back = ListPosts(Tab.PLANNED, 1)
    for full in every_full_card():
        shown = (
            *(card_keyboard(full, WORDS["ru"], menu=menu) for menu in Menu),
            card_keyboard(full, WORDS["ru"]),
            card_keyboard(full, WORDS["ru"], back=back),
        )
        assert max(len(keyboard.inline_keyboard) for keyboard in shown) <= 5, full


@each_row("words", WORDS.values())
def test_of_a_trial_that_was_deleted_nobody_is_told_to_share_it(words: Words) -> None:
    options = Options(trial=Trial.BY_HAND)
    trial = replace(VIDEO, state=PostState.PUBLISHED, options=options, removed_at=None)
    assert "🧪" in card_text(facts(trial), words)
    assert "🧪" not in card_text(facts(replace(trial, removed_at=NOW)), words)


@each_row("words", WORDS.values())
def test_what_a_card_has_no_room_for_is_named_in_words(words: Words) -> None:
    """Whatever it is: no line is about "options"."""
    options = Options(("anna",), "Hello", audio_name="Waves", trial=Trial.BY_HAND)
    after = replace(VIDEO, publish_at=NOW, state=PostState.SCHEDULED, options=options)
    media = tuple(replace(it, user_tags=(), alt_text=None, thumb_offset=None) for it in after.media)
    before = replace(
        after,
        caption="Before",
        location_id=None,
        publish_at=NOW + timedelta(1),
        options=Options(share_to_feed=False),
        media=media,
    )
    *_, last = difference(before, after, ZoneInfo(LONGEST_ZONE), words)
    for field in ("user_tags", "location_id", "first_comment", "collaborators", "trial"):
        assert words.plain(f"history.field.{field}") in last, field
    assert words.plain("history.field.options") not in last
