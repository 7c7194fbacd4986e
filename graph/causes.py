"""Why Meta did not do what it was asked to: one stable name per cause.

`graph.error_table` names the cause of each code. It is stored with a failure, it is the key of the
words (`failure.<cause>`), and `posting/publishing/shared/treatment.py` says what is done about it.
"""

from enum import StrEnum


class Cause(StrEnum):
    """The values are stored: a name may be added, never changed."""

    # The post
    CAPTION = "caption"
    CAPTION_TOO_LONG = "caption_too_long"
    HASHTAGS = "hashtags"
    USER_TAGS = "user_tags"
    TOO_MANY_TAGS = "too_many_tags"
    LOCATION = "location"
    THUMB_OFFSET = "thumb_offset"
    MEDIA = "media"
    MEDIA_UNREACHABLE = "media_unreachable"  # Instagram could not download it
    VIDEO_UNREACHABLE = "video_unreachable"  # nor this, as far as field reports tell
    MEDIA_TOO_SLOW = "media_too_slow"
    MEDIA_TOO_LARGE = "media_too_large"
    MEDIA_RATIO = "media_ratio"
    MEDIA_FORMAT = "media_format"
    VIDEO_FAILED = "video_failed"  # Instagram took it and could not work with it
    VIDEO_UPLOAD_FAILED = "video_upload_failed"  # the same, and another try may do
    DUPLICATE = "duplicate"
    COLLABORATORS = "collaborators"
    CAROUSEL_SIZE = "carousel_size"
    TRIAL_REELS = "trial_reels"  # the account may not publish any
    STORIES_REFUSED = "stories_refused"  # to this account, while it may publish other posts
    OPTION_REFUSED = "option_refused"  # the login may not use it; the error names the parameter
    # A post that is live
    NOT_DELETABLE = "not_deletable"
    COMMENT_REFUSED = "comment_refused"
    TOO_FEW_VIEWERS = "too_few_viewers"
    # What the login may not do while it publishes as ever
    COMMENTS_NOT_ALLOWED = "comments_not_allowed"
    DELETING_NOT_ALLOWED = "deleting_not_allowed"
    INSIGHTS_NOT_ALLOWED = "insights_not_allowed"
    # The account
    ACCESS = "access"
    ACCESS_EXPIRED = "access_expired"
    ACCESS_PASSWORD = "access_password"  # noqa: S105 - a name
    ACCESS_ENDED = "access_ended"
    ACCESS_APP_REMOVED = "access_app_removed"
    ACCESS_PAGE_ROLE = "access_page_role"
    PERMISSION = "permission"
    ACCOUNT = "account"  # the person must act in Instagram's app
    NOT_PROFESSIONAL = "not_professional"  # a personal account again
    UNCONFIRMED = "unconfirmed"  # the person's profile at Meta is
    BLOCKED = "blocked"  # for a while
    # The app
    APP_BLOCKED = "app_blocked"
    APP_SETUP = "app_setup"
    # Times and limits
    SPAM = "spam"
    QUOTA = "quota"
    THROTTLED = "throttled"
    APP_THROTTLED = "app_throttled"  # whichever account called
    # Neither
    ANSWER_LOST = "answer_lost"  # of a write, which may have taken effect
    UNREACHABLE = "unreachable"  # nothing was done
    UNREADABLE = "unreadable"  # Instagram answered what we do not understand
    NOT_READY = "not_ready"  # Instagram is still working on the file
    INSTAGRAM = "instagram"  # trouble on Instagram's side
    SERVER = "server"  # the same, and it may be a suspicion of spam
    CONTAINER = "container"  # Instagram could not prepare it, or lost what it had
    CONTAINER_MISSING = "container_missing"  # as it says, which is not always so
    OBJECT_MISSING = "object_missing"  # or not to be seen, or not yet
    OUR_MISTAKE = "our_mistake"  # shown with code and fbtrace_id
    UNKNOWN = "unknown"  # shown with code and fbtrace_id
    # Nothing was asked
    NO_ACCESS = "no_access"  # until just now; what was due meanwhile is asked about


# Nobody can publish for the account before a person has acted: for any account of the app, or for
# this one.
STOPS_THE_APP = frozenset({Cause.APP_BLOCKED, Cause.APP_SETUP})
STOPS_THE_ACCOUNT = STOPS_THE_APP | {
    Cause.ACCESS,
    Cause.ACCESS_EXPIRED,
    Cause.ACCESS_PASSWORD,
    Cause.ACCESS_ENDED,
    Cause.ACCESS_APP_REMOVED,
    Cause.ACCESS_PAGE_ROLE,
    Cause.PERMISSION,
    Cause.ACCOUNT,
    Cause.NOT_PROFESSIONAL,
    Cause.UNCONFIRMED,
    Cause.BLOCKED,
}
