"""What is kept of an error of Instagram's: its cause, its words, and where the post was."""

from enum import StrEnum

from graph.causes import Cause
from graph.errors import GraphError
from storage.records import Failure


class Step(StrEnum):
    """Where on its road a post was when Instagram answered."""

    CREATE = "create"
    POLL = "poll"
    ASK_QUOTA = "ask_quota"
    SNAPSHOT = "snapshot"
    PUBLISH = "publish"  # its errors decide nothing: the container is read
    LOOK = "look"  # reading what became of a publish call
    COMMENT = "comment"  # the first one, below a post that is live
    FIGURES = "figures"
    REMOVE = "remove"  # from Instagram
    WAIT = "wait"  # nothing was asked: the account could not be reached


# Calls of these steps name the account itself: it exists, so it is hidden from the token.
_OF_THE_ACCOUNT = frozenset({Step.CREATE, Step.ASK_QUOTA, Step.SNAPSHOT})

# Why a post missed its time while it waited for the account.
NO_ACCESS = Failure(Cause.NO_ACCESS, None, None, "the account was not connected", step=Step.WAIT)

# What is said of a post that is live although Meta gave no error.
NO_POST = Failure(Cause.OBJECT_MISSING, None, None, "not on the profile", step=Step.COMMENT)
UNSEEN = Failure(Cause.ANSWER_LOST, None, None, "no answer", step=Step.COMMENT)
STILL_THERE = Failure(Cause.NOT_DELETABLE, None, None, "it is still there", step=Step.REMOVE)


def failure_of(error: GraphError, step: Step) -> Failure:
    """What is kept of an error: Meta's words for people when there are any."""
    hidden = error.cause is Cause.OBJECT_MISSING and step in _OF_THE_ACCOUNT
    return Failure(
        cause=Cause.ACCESS if hidden else error.cause,
        code=error.code,
        subcode=error.subcode,
        message=error.user_message or error.message,
        fbtrace_id=error.fbtrace_id,
        step=step,
        technical=error.message if error.user_message else None,
    )
