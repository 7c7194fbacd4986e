"""What can be wrong with a post, by field, and the errors that the conversation must answer; each
carries what is needed to redraw the card. The codes are the keys of the words that say it."""

import dataclasses
from collections.abc import Mapping
from enum import StrEnum

from media import TEXT_TYPE, UNKNOWN_TYPE
from posting.rules.finding.twins import Twin
from storage.records import Account, AccountState, Post


class Field(StrEnum):
    """The part of a post (or of connecting an account) that a problem belongs to."""

    MEDIA = "media"
    CAPTION = "caption"
    LOCATION_ID = "location_id"
    USER_TAGS = "user_tags"
    THUMB_OFFSET = "thumb_offset"
    KIND = "kind"
    ALT_TEXT = "alt_text"
    COLLABORATORS = "collaborators"
    FIRST_COMMENT = "first_comment"
    SHARE_TO_FEED = "share_to_feed"
    AUDIO_NAME = "audio_name"
    COVER_URL = "cover_url"
    TRIAL = "trial"
    PUBLISH_AT = "publish_at"
    TOKEN = "token"  # noqa: S105 - the name of a field
    ACCOUNT = "account"
    DRAFTS = "drafts"  # all those of a person


class ProblemCode(StrEnum):
    """One per sentence a person may read; the comment names the values that go into it."""

    CAPTION_TOO_LONG = "caption_too_long"  # length, limit, over
    TOO_MANY_HASHTAGS = "too_many_hashtags"  # count, limit, extra: tuple[str, ...]
    TOO_MANY_MENTIONS = "too_many_mentions"  # count, limit
    MANY_HASHTAGS = "many_hashtags"  # count, limit; a warning, never a refusal

    SNIPPET_NAME_TOO_LONG = "snippet_name_too_long"  # length, limit
    SNIPPET_NAME_TAKEN = "snippet_name_taken"  # name
    SNIPPET_EMPTY = "snippet_empty"
    ENDING_TOO_LONG = "ending_too_long"  # length, limit, over
    TOO_MANY_SNIPPETS = "too_many_snippets"  # limit

    TOO_MANY_TAGS = "too_many_tags"  # count, limit
    TAG_TWICE = "tag_twice"  # username
    TAG_BAD_USERNAME = "tag_bad_username"  # username
    TAG_WITHOUT_POSITION = "tag_without_position"  # username
    TAG_OUT_OF_RANGE = "tag_out_of_range"  # username, x, y

    BAD_LOCATION_ID = "bad_location_id"  # location_id

    ALT_TEXT_TOO_LONG = "alt_text_too_long"  # length, limit, over
    TOO_MANY_COLLABORATORS = "too_many_collaborators"  # count, limit
    COLLABORATOR_TWICE = "collaborator_twice"  # username
    COLLABORATOR_BAD_USERNAME = "collaborator_bad_username"  # username
    COLLABORATOR_IS_ACCOUNT = "collaborator_is_account"  # username
    COMMENT_TOO_LONG = "comment_too_long"  # length, limit, over
    COMMENT_TOO_MANY_HASHTAGS = "comment_too_many_hashtags"  # count, limit, extra
    COMMENT_TOO_MANY_MENTIONS = "comment_too_many_mentions"  # count, limit
    AUDIO_NAME_TOO_LONG = "audio_name_too_long"  # length, limit, over
    COVER_NOT_A_PHOTO = "cover_not_a_photo"

    THUMB_OFFSET_NEGATIVE = "thumb_offset_negative"  # offset
    THUMB_OFFSET_BEYOND = "thumb_offset_beyond"  # offset, duration (both milliseconds)
    THUMB_OFFSET_ON_PHOTO = "thumb_offset_on_photo"

    TOO_FEW_MEDIA = "too_few_media"  # count, limit: the fewest that the kind takes
    TOO_MANY_MEDIA = "too_many_media"  # count, limit
    NO_SUCH_MEDIUM = "no_such_medium"  # number, from 1; count: how many there are
    ORDER_TWICE = "order_twice"  # number
    ORDER_EMPTY = "order_empty"
    SAME_MEDIUM_TWICE = "same_medium_twice"  # medium, first: the number of the other
    NOT_OF_A_PHOTO = "not_of_a_photo"  # the kind takes videos
    NOT_OF_A_VIDEO = "not_of_a_video"  # the kind takes photos
    CAROUSEL_VIDEO_TOO_LONG = "carousel_video_too_long"  # seconds, limit
    STORY_VIDEO_TOO_LONG = "story_video_too_long"  # the same
    STORY_VIDEO_TOO_LARGE = "story_video_too_large"  # megabytes, limit
    CAROUSEL_CROPPED = "carousel_cropped"  # media: tuple[int, ...], width, height; a warning
    CAROUSEL_MAY_BE_CROPPED = "carousel_may_be_cropped"  # the same
    VIDEOS_MAY_BE_CROPPED = "videos_may_be_cropped"  # the same, where there is no photo

    PUBLISH_AT_PAST = "publish_at_past"  # moment
    PUBLISH_AT_TOO_FAR = "publish_at_too_far"  # moment, days
    PUBLISH_AT_NAIVE = "publish_at_naive"  # moment
    QUOTA_EXCEEDED = "quota_exceeded"  # number, limit, free_at: datetime | None

    TOO_MANY_DRAFTS = "too_many_drafts"  # count, limit

    ACCOUNT_NOT_CONNECTED = "account_not_connected"
    ACCOUNT_IN_TROUBLE = "account_in_trouble"  # username

    TOKEN_NOT_A_TOKEN = "token_not_a_token"  # noqa: S105 - a key of words
    TOKEN_EXPIRED = "token_expired"  # noqa: S105 - a key of words; reason
    TOKEN_INVALID = "token_invalid"  # noqa: S105 - a key of words; reason
    TOKEN_REFUSED = "token_refused"  # noqa: S105 - a key of words; reason
    TOKEN_NO_PUBLISHING = "token_no_publishing"  # noqa: S105 - a key of words
    TOKEN_OTHER_ACCOUNT = "token_other_account"  # noqa: S105 - a key of words; username
    TOKEN_NO_ACCOUNT = "token_no_account"  # noqa: S105 - a key of words
    TOKEN_DENIED = "token_denied"  # noqa: S105 - a key of words; reason, number
    TOKEN_NOT_NOW = "token_not_now"  # noqa: S105 - a key of words; reason
    TOKEN_PAGES_HIDDEN = "token_pages_hidden"  # noqa: S105 - a key of words
    TOKEN_UNCHECKED = "token_unchecked"  # noqa: S105 - a key of words

    # One for each `media.MediaUrlReason`, with the values of its `MediaUrlError`
    MEDIA_NOT_A_URL = "media_not_a_url"
    MEDIA_NOT_HTTPS = "media_not_https"
    MEDIA_NOT_ASCII = "media_not_ascii"
    MEDIA_HAS_CREDENTIALS = "media_has_credentials"
    MEDIA_PRIVATE_ADDRESS = "media_private_address"
    MEDIA_UNRESOLVED = "media_unresolved"
    MEDIA_UNREACHABLE = "media_unreachable"
    MEDIA_BAD_TLS = "media_bad_tls"
    MEDIA_TOO_SLOW = "media_too_slow"
    MEDIA_BAD_STATUS = "media_bad_status"
    MEDIA_TOO_MANY_REDIRECTS = "media_too_many_redirects"
    MEDIA_ENDLESS_ANSWER = "media_endless_answer"
    MEDIA_WEB_PAGE = "media_web_page"
    MEDIA_WRONG_TYPE = "media_wrong_type"
    MEDIA_NEEDS_JPEG = "media_needs_jpeg"
    MEDIA_PHOTO_TOO_LARGE = "media_photo_too_large"
    MEDIA_VIDEO_TOO_LARGE = "media_video_too_large"
    MEDIA_BAD_RATIO = "media_bad_ratio"
    MEDIA_BAD_DURATION = "media_bad_duration"
    MEDIA_UNREADABLE = "media_unreadable"
    MEDIA_EXCESSIVE = "media_excessive"
    MEDIA_LOOK_FAILED = "media_look_failed"
    MEDIA_VIDEO_CODEC = "media_video_codec"
    MEDIA_VIDEO_TOO_WIDE = "media_video_too_wide"
    MEDIA_FRAME_RATE = "media_frame_rate"
    MEDIA_SOUND_CODEC = "media_sound_codec"
    MEDIA_SOUND_RATE = "media_sound_rate"
    MEDIA_SOUND_CHANNELS = "media_sound_channels"

    # Of a file that was sent to the bot. One for each `media.convert.FileReason`, with its values
    FILE_EMPTY = "file_empty"
    FILE_CUT_SHORT = "file_cut_short"
    FILE_BROKEN = "file_broken"
    FILE_NO_PICTURE = "file_no_picture"
    FILE_WRONG_TYPE = "file_wrong_type"
    FILE_OTHER_KIND = "file_other_kind"
    FILE_TOO_LARGE = "file_too_large"
    FILE_TOO_MANY_PIXELS = "file_too_many_pixels"
    FILE_EXCESSIVE = "file_excessive"
    FILE_TOO_SLOW = "file_too_slow"
    FILE_NO_ROOM = "file_no_room"
    FILE_FAILED = "file_failed"
    FILE_TOO_LARGE_TO_FETCH = "file_too_large_to_fetch"  # limit: megabytes, smaller_as
    FILE_DROPPED = "file_dropped"  # Telegram does not hand it out any more
    FILE_NOT_FETCHED = "file_not_fetched"  # Telegram does not answer; tried again by itself
    FILE_GONE = "file_gone"  # it was erased here
    FILE_STORE_FULL = "file_store_full"  # why; as the next five, tried again by itself
    FILE_STORE_REFUSED = "file_store_refused"
    FILE_STORE_UNREACHABLE = "file_store_unreachable"
    FILE_STORE_FAILING = "file_store_failing"
    FILE_STORE_CLOCK = "file_store_clock"
    FILE_STORE_AWAY = "file_store_away"
    FILE_NO_ADDRESS = "file_no_address"  # Instagram cannot fetch anything from this bot
    FILE_ELSEWHERE = "file_elsewhere"  # it lies on another machine than the one that publishes

    # One for each option that a login may refuse: warnings
    REFUSED_USER_TAGS = "refused_user_tags"
    REFUSED_LOCATION_ID = "refused_location_id"
    REFUSED_COLLABORATORS = "refused_collaborators"
    REFUSED_TRIAL_PARAMS = "refused_trial_params"
    REFUSED_STORIES = "refused_stories"

    # One for each `MediaDoubtReason`, with the values of its `MediaDoubt`: warnings
    DOUBT_TALL_PHOTO = "doubt_tall_photo"
    DOUBT_WIDE_VIDEO = "doubt_wide_video"
    DOUBT_UNEVEN_FRAME_RATE = "doubt_uneven_frame_rate"
    DOUBT_COLOURS = "doubt_colours"
    DOUBT_INTERLACED = "doubt_interlaced"
    DOUBT_BIT_RATE = "doubt_bit_rate"
    DOUBT_INSIDE_UNSEEN = "doubt_inside_unseen"
    DOUBT_NOT_LOOKED_AT = "doubt_not_looked_at"
    DOUBT_ALT_TEXT = "doubt_alt_text"  # it was written for the photo that was there before


@dataclasses.dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: where, what, and the numbers that go into the sentence. What is
    wrong with one of several media has its number among them: `medium`, counted from 1."""

    field: Field
    code: ProblemCode
    values: Mapping[str, object] = dataclasses.field(default_factory=dict)

    @property
    def is_of_unknown_type(self) -> bool:
        """Nobody knows what the file is, but that it is neither a photo nor a video."""
        return self.values.get("type") in (TEXT_TYPE, UNKNOWN_TYPE)


OUR_LOOK_FAILED = frozenset(
    {
        ProblemCode.MEDIA_UNRESOLVED,
        ProblemCode.MEDIA_UNREACHABLE,
        ProblemCode.MEDIA_BAD_TLS,
        ProblemCode.MEDIA_TOO_SLOW,
        ProblemCode.MEDIA_BAD_STATUS,
        ProblemCode.MEDIA_TOO_MANY_REDIRECTS,
        ProblemCode.MEDIA_EXCESSIVE,
        ProblemCode.MEDIA_LOOK_FAILED,
    }
)
"""Problems of our own look: another may not find them, and Instagram looks from elsewhere."""
BY_ANOTHER_FILE = frozenset(
    {
        ProblemCode.MEDIA_BAD_RATIO,
        ProblemCode.CAROUSEL_VIDEO_TOO_LONG,
        ProblemCode.STORY_VIDEO_TOO_LONG,
    }
)
"""What the card mends by making another file of the one that was sent."""
OF_THE_STORE = frozenset(
    {
        ProblemCode.FILE_NO_ROOM,
        ProblemCode.FILE_FAILED,
        *(code for code in ProblemCode if code.startswith("file_store_")),
    }
)
"""What keeps any file from being kept, and not only this one."""
OF_FILES = BY_ANOTHER_FILE | {code for code in ProblemCode if code.startswith("file_")}
"""What never keeps a file that was sent from becoming a draft: it is mended on the card."""
NOT_THERE = frozenset({404, 410})


def is_not_there(problem: Problem) -> bool:
    """Whether the server itself says that it has no such file."""
    is_status = problem.code is ProblemCode.MEDIA_BAD_STATUS
    return is_status and problem.values.get("status") in NOT_THERE


def proves_nothing(problem: Problem) -> bool:
    """Whether Instagram may have the file although our look failed."""
    return problem.code in OUR_LOOK_FAILED and not is_not_there(problem)


def account_problems(account: Account | None) -> tuple[Problem, ...]:
    """Why the account cannot publish now."""
    if account is None or account.state is AccountState.DISCONNECTED:
        return (Problem(Field.ACCOUNT, ProblemCode.ACCOUNT_NOT_CONNECTED),)
    if account.state is AccountState.TROUBLE:
        values = {"username": account.username}
        return (Problem(Field.ACCOUNT, ProblemCode.ACCOUNT_IN_TROUBLE, values),)
    return ()


class PostingError(Exception):
    """Base of all; nothing was changed when one of these is raised."""


class InvalidError(PostingError):
    """What was asked breaks rules; `problems` names every one of them by field."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(", ".join(f"{problem.field}: {problem.code}" for problem in problems))
        self.problems = problems


class PostGoneError(PostingError):
    """The post is deleted (`post` shows it) or was never there (`post` is None)."""

    def __init__(self, post: Post | None) -> None:
        super().__init__("the post is deleted or unknown")
        self.post = post


class OutdatedError(PostingError):
    """The post changed after the version the person saw; `post` is how it is now."""

    def __init__(self, post: Post) -> None:
        super().__init__(f"post {post.post_id} is at version {post.version}")
        self.post = post


class WrongStateError(PostingError):
    """The post is being published, is published, or otherwise past what was asked."""

    def __init__(self, post: Post) -> None:
        super().__init__(f"post {post.post_id} is {post.state}")
        self.post = post


class TwinError(PostingError):
    """Another post looks like this one; a person has to say that they mean it."""

    def __init__(self, post: Post, twin: Twin) -> None:
        super().__init__(f"post {post.post_id} has the {twin.likeness} of {twin.post.post_id}")
        self.post = post
        self.twin = twin
