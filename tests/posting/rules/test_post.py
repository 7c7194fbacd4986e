"""Instagram's rules, with the counts a person sees."""

import math
import time
from datetime import UTC, datetime, timedelta

from media import MediaUrlReason
from media.rules.limits import (
    LONGEST_SECONDS,
    TALLEST_IN_PRACTICE,
    TALLEST_RATIO,
    WIDEST_RATIO,
)
from posting import (
    Limits,
    Problem,
    ProblemCode,
    UserTag,
    hashtags,
    mentions,
)
from posting import utf16_length as length
from posting.posts.shared.planner import publish_at_problems
from posting.rules.post import (
    caption_problems,
    caption_warnings,
    location_problems,
    media_url_problems,
    thumb_offset_problems,
    tidy_caption,
    user_tag_problems,
)
from tests.helpers.table import each_row

LIMITS = Limits()
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def codes(problems: tuple[Problem, ...]) -> list[str]:
    return [problem.code.value for problem in problems]


def test_a_2200_character_caption_passes() -> None:
    assert caption_problems("a" * 2200, LIMITS) == ()


def test_a_2201_character_caption_is_refused_with_the_overflow() -> None:
    (problem,) = caption_problems("a" * 2201, LIMITS)
    assert (problem.field, problem.code) == ("caption", "caption_too_long")
    assert problem.values == {"length": 2201, "limit": 2200, "over": 1}


@each_row(
    ("text", "units"),
    [
        ("é", 1),
        ("я", 1),
        ("🍞", 2),
        ("👨‍👩‍👧", 8),
        ("🇷🇺", 4),
        ("a\nb", 3),
        ("\ud83c", 1),
    ],
)
def test_characters_are_counted_in_utf16_units(text: str, units: int) -> None:
    assert length(text) == units


def test_1100_emoji_pass_and_one_letter_more_does_not() -> None:
    assert caption_problems("🍞" * 1100, LIMITS) == ()
    assert codes(caption_problems("🍞" * 1100 + "a", LIMITS)) == ["caption_too_long"]


def test_a_windows_line_break_counts_once() -> None:
    assert tidy_caption("one\r\ntwo\rthree\nfour") == "one\ntwo\nthree\nfour"


def test_31_hashtags_are_refused_with_the_extra_ones() -> None:
    tags = [f"#t{number}" for number in range(31)]
    assert caption_problems(" ".join(tags[:30]), LIMITS) == ()
    assert caption_problems(" ".join([*tags[:30], "https://x.example/#t30"]), LIMITS) == ()
    (problem,) = caption_problems("\n".join(tags), LIMITS)
    assert problem.code == "too_many_hashtags"
    assert problem.values == {"count": 31, "limit": 30, "extra": ("#t30",)}


@each_row(
    ("text", "found"),
    [
        ("#bread", ["#bread"]),
        ("#хлеб, #ещё!", ["#хлеб", "#ещё"]),
        ("#a#b", ["#a", "#b"]),
        ("#new_menu-today", ["#new_menu"]),
        ("#हिन्दी #日本語。", ["#हिन्दी", "#日本語"]),
        ("#🍞 and #🍞🥐", ["#🍞", "#🍞🥐"]),
        ("＃fullwidth", ["＃fullwidth"]),
        ("# alone ## and #️⃣ keycap", []),
        ("&#39;quoted&#39;", []),
        ("##double", ["#double"]),
        ("line\n#next\n#line", ["#next", "#line"]),
        ("(#inside)", ["#inside"]),
        ("https://x.example/#sale #a", ["#a"]),  # whether Instagram counts it is not known
        ("x.example/menu?day=1#top, пекарня.рф/#меню", []),
        ("#a/#b, this and/or#that, Come.#c", ["#a", "#b", "#that", "#c"]),
    ],
)
def test_hashtags_are_found_in_every_script(text: str, found: list[str]) -> None:
    assert list(hashtags(text)) == found


@each_row("link", ["a.bb/", "a://", "x.example", "#x"])
def test_the_hashtags_of_the_longest_message_are_counted_at_once(link: str) -> None:
    """Each was looked for in a link by itself, through all of the text: that took 20 seconds, in
    which the bot heard nobody."""
    text = (link * 2048)[:2048] + " #x" * 682
    begun = time.thread_time()
    assert hashtags(text)[-682:] == ("#x",) * 682
    assert time.thread_time() - begun < 1


@each_row(
    ("text", "found"),
    [
        ("@anna and @boris.k", ["@anna", "@boris.k"]),
        ("Thanks @anna.", ["@anna"]),
        ("mail anna@example.com", []),
        ("@ alone", []),
        ("(@anna)\n@boris", ["@anna", "@boris"]),
    ],
)
def test_mentions_are_found_and_mail_addresses_are_not(text: str, found: list[str]) -> None:
    assert list(mentions(text)) == found


def test_21_mentions_are_refused() -> None:
    names = [f"@friend{number}" for number in range(21)]
    assert caption_problems(" ".join(names[:20]), LIMITS) == ()
    (problem,) = caption_problems(" ".join(names), LIMITS)
    assert (problem.code, problem.values) == ("too_many_mentions", {"count": 21, "limit": 20})


def test_everything_wrong_with_a_caption_is_said_at_once() -> None:
    text = "#a " * 31 + "@b " * 21 + "c" * 2200
    found = ["caption_too_long", "too_many_hashtags", "too_many_mentions"]
    assert codes(caption_problems(text, LIMITS)) == found


def test_six_hashtags_are_a_warning_and_no_problem() -> None:
    assert caption_warnings("#a " * 5, LIMITS) == ()
    (warning,) = caption_warnings("#a " * 6, LIMITS)
    assert (warning.code, warning.values) == ("many_hashtags", {"count": 6, "limit": 5})
    assert caption_problems("#a " * 6, LIMITS) == ()
    assert caption_warnings("#a " * 31, LIMITS) == ()


def test_21_people_are_refused() -> None:
    tags = [UserTag(f"friend{number}", 0.5, 0.5) for number in range(21)]
    assert user_tag_problems(tags[:20], False, LIMITS) == ()
    (problem,) = user_tag_problems(tags, False, LIMITS)
    assert (problem.code, problem.values) == ("too_many_tags", {"count": 21, "limit": 20})


@each_row(
    ("tag", "code"),
    [
        (UserTag("anna", 1.3, 0.5), "tag_out_of_range"),
        (UserTag("anna", 0.5, -0.01), "tag_out_of_range"),
        (UserTag("anna", 0.5, 1.0001), "tag_out_of_range"),
        (UserTag("anna", 1.0001, 0.5), "tag_out_of_range"),
        (UserTag("anna", 0.5, -0.0001), "tag_out_of_range"),
        (UserTag("anna", math.nan, 0.5), "tag_out_of_range"),
        (UserTag("anna"), "tag_without_position"),
        (UserTag("anna", 0.5), "tag_without_position"),
        (UserTag("anna smith", 0.5, 0.5), "tag_bad_username"),
        (UserTag("анна", 0.5, 0.5), "tag_bad_username"),
        (UserTag("", 0.5, 0.5), "tag_bad_username"),
        (UserTag("a" * 31, 0.5, 0.5), "tag_bad_username"),
    ],
)
def test_a_person_on_a_photo_needs_a_name_and_a_place_inside_it(tag: UserTag, code: str) -> None:
    assert codes(user_tag_problems([tag], False, LIMITS)) == [code]


@each_row("corner", [(0, 0), (1, 1), (0, 1), (1, 0), (0.5, 0), (0.5, 1)])
def test_corners_and_edges_are_inside(corner: tuple[float, float]) -> None:
    assert user_tag_problems([UserTag("anna", *corner)], False, LIMITS) == ()


def test_the_same_person_twice_is_refused_whatever_the_case() -> None:
    tags = [UserTag("anna", 0.1, 0.1), UserTag("Anna", 0.2, 0.2)]
    (problem,) = user_tag_problems(tags, False, LIMITS)
    assert (problem.code, problem.values) == ("tag_twice", {"username": "Anna"})


def test_people_on_videos_need_no_place() -> None:
    assert user_tag_problems([UserTag("anna")], True, LIMITS) == ()


@each_row(
    ("offset", "duration", "found"),
    [
        (None, 9000, []),
        (0, 9000, []),
        (8999, 9000, []),
        (9000, 9000, ["thumb_offset_beyond"]),
        (-1, 9000, ["thumb_offset_negative"]),
        (899_999, None, []),
        (900_000, None, ["thumb_offset_beyond"]),
    ],
)
def test_a_cover_lies_within_the_video(
    offset: int | None, duration: int | None, found: list[str]
) -> None:
    assert codes(thumb_offset_problems(offset, True, duration, LIMITS)) == found


def test_a_photo_has_no_cover() -> None:
    assert codes(thumb_offset_problems(0, False, None, LIMITS)) == ["thumb_offset_on_photo"]


@each_row("place", ["", "abc", "12a", "-5", "1" * 21, "１２３", "12\n"])
def test_a_place_is_a_page_number(place: str) -> None:
    assert codes(location_problems(place)) == ["bad_location_id"]
    assert location_problems("106009999000003") == location_problems(None) == ()


@each_row(
    ("moment", "found"),
    [
        (NOW + timedelta(seconds=1), []),
        (NOW, ["publish_at_past"]),
        (NOW - timedelta(days=1), ["publish_at_past"]),
        (NOW + timedelta(days=365), []),
        (NOW + timedelta(days=365, seconds=1), ["publish_at_too_far"]),
        ((NOW + timedelta(days=1)).replace(tzinfo=None), ["publish_at_naive"]),
    ],
)
def test_a_time_lies_ahead_and_within_a_year(moment: datetime, found: list[str]) -> None:
    assert codes(publish_at_problems(moment, NOW, LIMITS)) == found


@each_row(
    ("url", "code"),
    [
        ("hello", "media_not_a_url"),
        ("ftp://example.com/a.jpg", "media_not_a_url"),
        ("https://[bad/a.jpg", "media_not_a_url"),
        ("https:///a.jpg", "media_not_a_url"),
        ("https://example.com/a b.jpg", "media_not_a_url"),
        ("http://example.com/a.jpg", "media_not_https"),
        ("https://example.com/хлеб.jpg", "media_not_ascii"),
        ("https://me:secret@example.com/a.jpg", "media_has_credentials"),
    ],
)
def test_a_link_that_meta_cannot_fetch_is_told_by_its_looks(url: str, code: str) -> None:
    (problem,) = media_url_problems(url)
    assert (problem.field, problem.code) == ("media", code)


def test_every_reason_of_the_media_check_has_its_words() -> None:
    known = {code.value for code in ProblemCode if code.value.startswith("media_")}
    assert {f"media_{reason.value}" for reason in MediaUrlReason} == known


def test_a_cover_is_looked_for_in_the_longest_video_that_is_taken() -> None:
    assert Limits().video_longest.total_seconds() == LONGEST_SECONDS


def test_a_photo_has_one_shape_of_the_feed_wherever_it_is_judged() -> None:
    limits = Limits()
    assert (limits.tallest_photo, limits.widest_photo) == (TALLEST_IN_PRACTICE, WIDEST_RATIO)
    assert limits.tallest_surely == TALLEST_RATIO
