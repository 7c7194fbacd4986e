"""Every problem that posting can name has a sentence in both languages, with its numbers in it."""

import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.words.sentences import problem_sentence
from bot.words.words import Words, load_words
from posting import OUR_LOOK_FAILED, Field, Problem, ProblemCode
from tests.helpers.table import each_row

ZONE = ZoneInfo("Europe/Moscow")
MOMENT = datetime(2026, 12, 1, 15, 0, tzinfo=UTC)
WORDS = load_words()
VALUES: dict[ProblemCode, dict[str, object]] = {
    ProblemCode.CAPTION_TOO_LONG: {"length": 2343, "limit": 2200, "over": 143},
    ProblemCode.TOO_MANY_HASHTAGS: {"count": 31, "limit": 30, "extra": ("#a<b",)},
    ProblemCode.TOO_MANY_MENTIONS: {"count": 21, "limit": 20},
    ProblemCode.MANY_HASHTAGS: {"count": 12, "limit": 5},
    ProblemCode.TOO_MANY_DRAFTS: {"count": 500, "limit": 500},
    ProblemCode.TOO_MANY_TAGS: {"count": 21, "limit": 20},
    ProblemCode.TAG_TWICE: {"username": "anna"},
    ProblemCode.TAG_BAD_USERNAME: {"username": "<анна>"},
    ProblemCode.TAG_WITHOUT_POSITION: {"username": "anna"},
    ProblemCode.TAG_OUT_OF_RANGE: {"username": "anna", "x": 1.3, "y": 0.5},
    ProblemCode.BAD_LOCATION_ID: {"location_id": "here & now"},
    ProblemCode.THUMB_OFFSET_NEGATIVE: {"offset": -5},
    ProblemCode.THUMB_OFFSET_BEYOND: {"offset": 20_000, "duration": 14_000},
    ProblemCode.SNIPPET_NAME_TOO_LONG: {"length": 25, "limit": 24},
    ProblemCode.SNIPPET_NAME_TAKEN: {"name": "<coffee>"},
    ProblemCode.ENDING_TOO_LONG: {"length": 501, "limit": 500, "over": 1},
    ProblemCode.TOO_MANY_SNIPPETS: {"limit": 24},
    ProblemCode.ALT_TEXT_TOO_LONG: {"length": 1001, "limit": 1000, "over": 1},
    ProblemCode.TOO_MANY_COLLABORATORS: {"count": 4, "limit": 3},
    ProblemCode.COLLABORATOR_TWICE: {"username": "anna"},
    ProblemCode.COLLABORATOR_BAD_USERNAME: {"username": "<anna>"},
    ProblemCode.COLLABORATOR_IS_ACCOUNT: {"username": "sunny.bakery"},
    ProblemCode.COMMENT_TOO_LONG: {"length": 2201, "limit": 2200, "over": 1},
    ProblemCode.COMMENT_TOO_MANY_HASHTAGS: {"count": 31, "limit": 30, "extra": ("#one",)},
    ProblemCode.COMMENT_TOO_MANY_MENTIONS: {"count": 21, "limit": 20},
    ProblemCode.AUDIO_NAME_TOO_LONG: {"length": 101, "limit": 100, "over": 1},
    ProblemCode.TOO_FEW_MEDIA: {"count": 1, "limit": 2},
    ProblemCode.TOO_MANY_MEDIA: {"count": 11, "limit": 10},
    ProblemCode.NO_SUCH_MEDIUM: {"number": 8, "count": 3},
    ProblemCode.ORDER_TWICE: {"number": 2},
    ProblemCode.SAME_MEDIUM_TWICE: {"medium": 4, "first": 2},
    ProblemCode.CAROUSEL_VIDEO_TOO_LONG: {"medium": 3, "seconds": 61.0, "limit": 60},
    ProblemCode.STORY_VIDEO_TOO_LONG: {"seconds": 61.0, "limit": 60},
    ProblemCode.STORY_VIDEO_TOO_LARGE: {"megabytes": 101.5, "limit": 100},
    ProblemCode.CAROUSEL_CROPPED: {"media": (2, 4), "width": 1080, "height": 1350},
    ProblemCode.CAROUSEL_MAY_BE_CROPPED: {"media": (2, 4), "width": 1080, "height": 1350},
    ProblemCode.VIDEOS_MAY_BE_CROPPED: {"media": (2, 4), "width": 1080, "height": 1350},
    ProblemCode.PUBLISH_AT_PAST: {"moment": MOMENT},
    ProblemCode.PUBLISH_AT_TOO_FAR: {"moment": MOMENT, "days": 365},
    ProblemCode.PUBLISH_AT_NAIVE: {"moment": MOMENT.replace(tzinfo=None)},
    ProblemCode.QUOTA_EXCEEDED: {"number": 26, "limit": 25, "free_at": MOMENT},
    ProblemCode.ACCOUNT_IN_TROUBLE: {"username": "sunny.bakery"},
    ProblemCode.TOKEN_EXPIRED: {"reason": "Session has expired"},
    ProblemCode.TOKEN_INVALID: {"reason": "Cannot parse"},
    ProblemCode.TOKEN_REFUSED: {"reason": "Restricted"},
    ProblemCode.TOKEN_OTHER_ACCOUNT: {"username": "corner.books"},
    ProblemCode.MEDIA_PRIVATE_ADDRESS: {"host": "10.0.0.1"},
    ProblemCode.MEDIA_UNRESOLVED: {"host": "nowhere.example"},
    ProblemCode.MEDIA_TOO_SLOW: {"seconds": 20.0},
    ProblemCode.MEDIA_BAD_STATUS: {"status": 404},
    ProblemCode.MEDIA_TOO_MANY_REDIRECTS: {"redirects": 5},
    ProblemCode.MEDIA_WEB_PAGE: {"service": "Google Drive"},
    ProblemCode.MEDIA_WRONG_TYPE: {"type": "PDF"},
    ProblemCode.MEDIA_NEEDS_JPEG: {"type": "PNG"},
    ProblemCode.MEDIA_PHOTO_TOO_LARGE: {"megabytes": 9.3, "limit_megabytes": 8},
    ProblemCode.MEDIA_VIDEO_TOO_LARGE: {"megabytes": 301, "limit_megabytes": 300},
    ProblemCode.MEDIA_BAD_RATIO: {"width": 900, "height": 1600},
    ProblemCode.MEDIA_BAD_DURATION: {
        "seconds": 2.0,
        "minimum_seconds": 3,
        "maximum_seconds": 900,
    },
    ProblemCode.TOKEN_DENIED: {"reason": "Permission denied", "number": 10},
    ProblemCode.TOKEN_NOT_NOW: {"reason": "Try later"},
    ProblemCode.MEDIA_ENDLESS_ANSWER: {"megabytes": 16},
    ProblemCode.MEDIA_VIDEO_CODEC: {"codec": "VP9"},
    ProblemCode.MEDIA_VIDEO_TOO_WIDE: {"width": 3840, "height": 2160, "limit": 1920},
    ProblemCode.MEDIA_FRAME_RATE: {"frames": 120.0, "minimum": 23, "maximum": 60},
    ProblemCode.MEDIA_SOUND_CODEC: {"codec": "Opus"},
    ProblemCode.MEDIA_SOUND_RATE: {"kilohertz": 96.0, "limit": 48},
    ProblemCode.MEDIA_SOUND_CHANNELS: {"channels": 6},
    ProblemCode.FILE_WRONG_TYPE: {"type": "PDF"},
    ProblemCode.FILE_OTHER_KIND: {"type": "MP4"},
    ProblemCode.FILE_TOO_LARGE: {"megabytes": 2100, "limit_megabytes": 2000},
    ProblemCode.FILE_TOO_MANY_PIXELS: {"width": 40000, "height": 40000, "limit": 100},
    ProblemCode.FILE_TOO_SLOW: {"minutes": 14},
    ProblemCode.FILE_TOO_LARGE_TO_FETCH: {"limit": 20, "smaller_as": "video"},
    ProblemCode.FILE_STORE_FULL: {"why": "No space left on device"},
    ProblemCode.FILE_STORE_REFUSED: {"why": "Access Denied"},
    ProblemCode.FILE_STORE_UNREACHABLE: {"why": "timed out"},
    ProblemCode.FILE_STORE_FAILING: {"why": "503 SlowDown"},
    ProblemCode.FILE_STORE_CLOCK: {"why": "the clock of this machine is wrong"},
    ProblemCode.FILE_STORE_AWAY: {"why": "the bucket has no mark"},
    ProblemCode.DOUBT_TALL_PHOTO: {"width": 1080, "height": 1440},
    ProblemCode.DOUBT_WIDE_VIDEO: {"width": 2560, "height": 1440, "limit": 1920},
    ProblemCode.DOUBT_UNEVEN_FRAME_RATE: {"frames": 18.4, "minimum": 23, "maximum": 60},
    ProblemCode.DOUBT_BIT_RATE: {"megabits": 40.2, "limit": 25},
}


PROFILE_LINK = re.compile(r'<a href="https://www\.instagram\.com/[\w.]+/">@[\w.]+</a>')


def sentence(code: ProblemCode, values: dict[str, object], words: Words) -> str:
    return problem_sentence(Problem(Field.CAPTION, code, values), words, ZONE)


@each_row("words", WORDS.values())
@each_row("code", ProblemCode)
def test_every_problem_has_a_sentence_with_its_numbers(code: ProblemCode, words: Words) -> None:
    values = VALUES.get(code, {})
    said = sentence(code, values, words)
    assert said
    assert "{" not in said
    for name, value in values.items():
        if isinstance(value, int) and name not in {"offset", "duration"}:
            assert str(value) in said.replace(",", ""), name
    assert "<" not in PROFILE_LINK.sub("", said), "what was typed is escaped"


TO_DO = {
    "en": re.compile(
        r"\b(add|change|check|choose|connect|copy|crop|delete|get|give|keep|leave|look|make|move"
        r"|name|paste|pick|plan|press|put|reconnect|remove|rename|replace|save|see|send|shorten"
        r"|take|tap|turn|type|use)\b(?!s)",
        re.IGNORECASE,
    ),
    "ru": re.compile(r"\b\w+(?:йте|ите|ьте)(?:сь)?\b", re.IGNORECASE),
}
BY_ITSELF = {"en": "tried again by itself", "ru": "ещё раз сам"}
BY_WHO_RUNS_IT = {"en": "whoever runs", "ru": "тот, кто"}


@each_row("language", WORDS)
@each_row("code", ProblemCode)
def test_every_problem_says_what_to_do(code: ProblemCode, language: str) -> None:
    said = sentence(code, VALUES.get(code, {}), WORDS[language])
    last = re.split(r"(?<=[.:;]) ", said, maxsplit=1)[-1]
    is_for_others = BY_ITSELF[language] in said or BY_WHO_RUNS_IT[language] in said
    assert is_for_others or TO_DO[language].search(last), said


def test_moments_are_said_in_the_zone_of_the_account() -> None:
    values = VALUES[ProblemCode.QUOTA_EXCEEDED]
    assert "Tue 1 Dec, 18:00" in sentence(ProblemCode.QUOTA_EXCEEDED, values, WORDS["en"])
    assert "вт 1 дек, 18:00" in sentence(ProblemCode.QUOTA_EXCEEDED, values, WORDS["ru"])


def test_a_quota_without_any_free_moment_is_said_so() -> None:
    values = VALUES[ProblemCode.QUOTA_EXCEEDED] | {"free_at": None}
    assert "No free time" in sentence(ProblemCode.QUOTA_EXCEEDED, values, WORDS["en"])


def test_a_cover_beyond_the_video_is_said_in_minutes_and_seconds() -> None:
    values = VALUES[ProblemCode.THUMB_OFFSET_BEYOND]
    said = sentence(ProblemCode.THUMB_OFFSET_BEYOND, values, WORDS["en"])
    assert said == "The video is 0:14 long, 0:20 is not before its end. Send an earlier one."


@each_row("code", sorted(OUR_LOOK_FAILED))
def test_a_failed_look_of_ours_is_no_claim_about_instagram(code: ProblemCode) -> None:
    values = {"host": "a.example", "seconds": 20.0, "status": 503, "redirects": 5}
    assert "won't" not in sentence(code, values, WORDS["en"])
    assert "Instagram тоже не" not in sentence(code, values, WORDS["ru"])


def test_the_end_of_a_video_and_what_is_behind_it_read_apart() -> None:
    values: dict[str, object] = {"offset": 14_250, "duration": 14_240}
    said = sentence(ProblemCode.THUMB_OFFSET_BEYOND, values, WORDS["en"])
    assert said == "The video is 0:14.2 long, 0:14.3 is not before its end. Send an earlier one."


def test_a_page_of_a_known_service_is_called_by_its_name() -> None:
    values = VALUES[ProblemCode.MEDIA_WEB_PAGE]
    assert "Google Drive" in sentence(ProblemCode.MEDIA_WEB_PAGE, values, WORDS["en"])
    assert "web page" in sentence(ProblemCode.MEDIA_WEB_PAGE, {}, WORDS["en"])


def test_a_photo_whose_size_nobody_tells_is_given_no_size() -> None:
    values: dict[str, object] = {"limit_megabytes": 8}
    said = sentence(ProblemCode.MEDIA_PHOTO_TOO_LARGE, values, WORDS["en"])
    assert said.startswith("The photo is larger than 8 MB")


def test_what_is_wrong_with_one_of_several_slides_begins_with_its_number() -> None:
    values: dict[str, object] = {"username": "anna", "medium": 3}
    said = sentence(ProblemCode.TAG_WITHOUT_POSITION, values, WORDS["en"])
    assert PROFILE_LINK.sub("@anna", said).startswith("Slide 3: @anna has no spot on the photo.")
    assert sentence(ProblemCode.TAG_TWICE, values, WORDS["ru"]).startswith("Слайд 3: ")


def test_slides_that_will_be_cut_are_named_by_their_numbers() -> None:
    values = VALUES[ProblemCode.CAROUSEL_CROPPED]
    said = sentence(ProblemCode.CAROUSEL_CROPPED, values, WORDS["en"])
    assert "the shape of the first, 1080×1350. Of another shape: no. 2, 4." in said


def test_nobody_is_told_that_a_file_is_unknown() -> None:
    for code in (ProblemCode.FILE_WRONG_TYPE, ProblemCode.MEDIA_WRONG_TYPE):
        for told in ("unknown", "text"):
            for words in WORDS.values():
                assert told not in sentence(code, {"type": told}, words)


@each_row("words", WORDS.values())
def test_what_instagram_says_of_a_token_stands_in_no_second_brackets(words: Words) -> None:
    for code in (ProblemCode.TOKEN_EXPIRED, ProblemCode.TOKEN_INVALID, ProblemCode.TOKEN_REFUSED):
        said = sentence(code, {"reason": "(#190) It is over (really)"}, words)
        assert "((" not in said
        assert "))" not in said
