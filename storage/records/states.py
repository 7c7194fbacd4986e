"""The states, reasons and kinds that posts, accounts and notices are in, by their stored names."""

from enum import StrEnum


class PostState(StrEnum):
    """Where a post is on its way from the first photo to Instagram."""

    DRAFT = "draft"
    SCHEDULED = "scheduled"  # has a time; nothing has been asked of Instagram yet
    PREPARING = "preparing"  # a container is wanted or being processed
    READY = "ready"  # the container is FINISHED and waits for its time
    PUBLISHING = "publishing"  # the intent is saved; the outcome is not
    HANDED_OVER = "handed_over"  # a person has its file and publishes it
    PUBLISHED = "published"
    FAILED = "failed"
    HELD = "held"  # waits for a person; `hold_reason` says why
    UNCONFIRMED = "unconfirmed"  # may be live; only a person can tell
    DELETED = "deleted"


WAITING_STATES = frozenset({PostState.SCHEDULED, PostState.PREPARING, PostState.READY})
ON_THE_ROAD = WAITING_STATES | {PostState.PUBLISHING}
WITH_A_TIME = ON_THE_ROAD | {PostState.HANDED_OVER, PostState.HELD, PostState.UNCONFIRMED}
TROUBLED = frozenset({PostState.FAILED, PostState.HELD, PostState.UNCONFIRMED})
EDITABLE_STATES = WAITING_STATES | {
    PostState.DRAFT,
    PostState.HANDED_OVER,
    PostState.FAILED,
    PostState.HELD,
}


class Kind(StrEnum):
    """What a post becomes on Instagram."""

    PHOTO = "photo"
    REEL = "reel"
    CAROUSEL = "carousel"
    STORY = "story"


class Trial(StrEnum):
    """Who shows a trial reel to everybody: its owner in the app, or Instagram when it does well."""

    BY_HAND = "by_hand"
    BY_SUCCESS = "by_success"


class ContainerOutcome(StrEnum):
    """What became of a container, or what it was made for."""

    READY = "ready"  # of one medium of a carousel: it was FINISHED once
    REHEARSED = "rehearsed"  # made ahead, to hear what Instagram says
    READY_AHEAD = "ready_ahead"  # both


class CommentState(StrEnum):
    """How far the first comment of a published post is."""

    OWED = "owed"
    ASKED = "asked"  # the intent is saved; whether it is there is not known
    POSTED = "posted"
    FAILED = "failed"


class HoldReason(StrEnum):
    """Why a planned post waits for a person."""

    ACCESS = "access"
    QUOTA = "quota"
    LATE = "late"
    INVALID = "invalid"


class DelayReason(StrEnum):
    """Why a post did not go out at its time."""

    DOWN = "down"  # nobody was there to publish it
    DATABASE = "database"  # nothing could be saved
    TURN = "turn"  # others went out first
    PROCESSING = "processing"  # Instagram was not ready with its file
    FILE = "file"  # its own file was not fetched or converted yet
    NO_FILE = "no_file"  # its own file cannot be had any more
    NO_ADDRESS = "no_address"  # its own file is there, and Instagram cannot fetch it
    STORE = "store"  # the place in which its file is kept cannot be used
    ELSEWHERE = "elsewhere"  # its own file lies on another machine than the one that publishes
    NO_ANSWER = "no_answer"  # of Instagram's
    REFUSED = "refused"  # Instagram answered with an error: the post's `failure`
    QUOTA = "quota"
    PAUSED = "paused"  # Instagram takes no calls for a while
    ACCESS = "access"  # the account was not connected, or in trouble


class AccountState(StrEnum):
    """Whether the bot may publish for an account."""

    CONNECTED = "connected"
    TROUBLE = "trouble"  # the token or the account needs a person; all its posts wait
    DISCONNECTED = "disconnected"  # the token is erased


class AccountDeed(StrEnum):
    """What a person did with an account's access."""

    CONNECTED = "connected"
    TOKEN_CHANGED = "token_changed"  # noqa: S105 - a name
    DISCONNECTED = "disconnected"


class NoticesWanted(StrEnum):
    """What of posts somebody is told."""

    ALL = "all"  # also what becomes of those of others
    FAILURES = "failures"  # of their own, and only what went wrong or waits for them
    MINE = "mine"

    @property
    def following(self) -> "NoticesWanted":
        """The one after it, in a circle."""
        them = tuple(NoticesWanted)
        return them[(them.index(self) + 1) % len(them)]


class Role(StrEnum):
    """What somebody may do here. Owners are named by the settings, all others by a link."""

    VIEWER = "viewer"  # looks at everything and is told of it
    EDITOR = "editor"  # does everything with posts
    OWNER = "owner"  # also with accounts and people

    def includes(self, other: "Role") -> bool:
        """Whether whoever may do this may do the other as well."""
        them = tuple(Role)
        return them.index(self) >= them.index(other)


class NoticeKind(StrEnum):
    """What a notice tells its reader."""

    PUBLISHED = "published"
    LINK = "link"  # that of a post which was told as published without one
    FAILED = "failed"
    LATE = "late"
    WAITING = "waiting"  # past its time, and still to go out by itself
    IN_DOUBT = "in_doubt"  # asked to be published, and not known yet whether it is live
    UNCONFIRMED = "unconfirmed"
    QUOTA = "quota"
    ACCOUNT_TROUBLE = "account_trouble"
    AT_RISK = "at_risk"  # a planned post would fail as things are; there is still time
    REFUSED = "refused"  # a planned post, when Instagram was asked ahead; there is still time
    HAND_OFF = "hand_off"  # it is time to publish it by hand: its file, its words
    IS_IT_OUT = "is_it_out"  # what was handed over is not seen on the profile
    WHICH_IS_IT = "which_is_it"  # several on the profile may be what was handed over
    ACCESS_ENDING = "access_ending"  # the token of an account ends soon
    RESTORED = "restored"  # the database is a copy: what happened after it is not known
    TAKEN_OVER = "taken_over"  # another process does what this one did, which publishes nothing
    TAKEN_BACK = "taken_back"  # this one publishes again
    CLOCK = "clock"  # that of the machine is wrong
    STORE_TROUBLE = "store_trouble"  # no file can be kept
    STORE_WORKS = "store_works"  # files can be kept again
    COMMENT_FAILED = "comment_failed"  # the post is live, its first comment is not
    COMMENT_WAITS = "comment_waits"  # the post is live, its first comment waits for the account
    FIGURES = "figures"  # how a post does
    REMOVED = "removed"  # from Instagram, as the reader wanted
    NOT_REMOVED = "not_removed"
    BY_ANOTHER = "by_another"  # somebody else has changed the reader's post
    CHANGED = "changed"  # nothing is said: the card shows it
    CARD = "card"  # of a post that was made while Telegram took no messages: the card itself
    JOINED = "joined"  # somebody has used the link that the reader made
    OWNER_BEGUN = "owner_begun"  # somebody else is an owner now
    OWNER_ENDED = "owner_ended"  # somebody else is no owner any more
    ROLE = "role"  # what the reader may do here has changed
    NO_ACCESS = "no_access"  # the reader may not write here any more
    GROUP_ADDED = (
        "group_added"  # are notices to go to a group, into which the reader has brought it
    )
    GROUP_BEGUN = "group_begun"  # the group itself: what it hears of from now on
    TOPIC_GONE = "topic_gone"  # the group itself: where it hears it from now on
    GROUP_GONE = "group_gone"  # a group that notices went to can be reached no more
    SET_ASIDE = "set_aside"  # what the reader sent is not going to be handled


class Act(StrEnum):
    """What a person does with a post, in the words by which its history knows it."""

    CREATED = "created"
    CHANGED = "changed"
    SCHEDULED = "scheduled"
    PUBLISH_NOW = "publish now"
    ASKED_AGAIN = "asked again"
    STOPPED = "stopped"
    DELETED = "deleted"
    RESTORED = "restored"
    BY_HAND = "by hand"
    BY_THE_BOT = "by the bot"
    ASSIGNED = "assigned"
    HANDED_OVER_LATER = "handed over later"
    SAID_IT_IS_OUT = "said it is out"
    SAID_WHICH_IT_IS = "said which it is"
    SAID_LIVE = "said live"
    SAID_NOT_LIVE = "said not_live"
    SAID_LOOK_AGAIN = "said look_again"
    COMMENT_AGAIN = "first comment again"
    COMMENT_DROPPED = "first comment dropped"
    REMOVAL_WANTED = "removal wanted"


class PostDeed(StrEnum):
    """What somebody has done with the post of another person."""

    EDITED = "edited"  # its fields, its time, or both
    DELETED = "deleted"
    RESTORED = "restored"
    PUBLISHED = "published"  # sent off at once
    REMOVED = "removed"  # is being deleted from Instagram
