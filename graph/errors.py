"""One error class per decision that a caller of the Graph API takes. The client raises them,
`posting` acts on them; which code belongs to which class is said in `graph/error_table.py`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypedDict, Unpack

from graph.causes import Cause
from graph.redaction import cut_out


@dataclass(frozen=True)
class Asked:
    """The call that was refused, `POST comments`, and what it carried."""

    call: str = ""
    parameters: Mapping[str, str] = field(default_factory=dict, repr=False)


UNASKED = Asked()  # the status of a container, of which nothing was asked


class Details(TypedDict, total=False):
    """What is known about an error besides its message."""

    cause: Cause
    code: int | None
    subcode: int | None
    user_title: str | None
    user_message: str | None
    fbtrace_id: str | None
    http_status: int | None


class GraphError(Exception):
    """Base of all. Its texts are Meta's own with links and secrets cut out, so it may be logged.
    A class has the cause of those of its errors of which nothing nearer is known."""

    cause = Cause.UNKNOWN

    def __init__(self, message: str, **details: Unpack[Details]) -> None:
        self.message = cut_out(message)
        self.cause = details.get("cause", self.cause)
        self.code = details.get("code")
        self.subcode = details.get("subcode")
        self.user_title = _without_secrets(details.get("user_title"))
        self.user_message = _without_secrets(details.get("user_message"))
        self.fbtrace_id = _without_secrets(details.get("fbtrace_id"))
        self.http_status = details.get("http_status")
        super().__init__(self.message)

    def __str__(self) -> str:
        marks = {
            "code": self.code,
            "subcode": self.subcode,
            "http": self.http_status,
            "fbtrace_id": self.fbtrace_id,
        }
        known = ", ".join(f"{name} {value}" for name, value in marks.items() if value is not None)
        return f"{self.message} ({known})" if known else self.message


class AnswerLostError(GraphError):
    """A write was sent and no readable answer came, or one that Meta gives when it is done already:
    whether it took effect is unknown."""

    cause = Cause.ANSWER_LOST


class UnreachableError(GraphError):
    """Nothing was done: no connection could be made, or a read was not answered."""

    cause = Cause.UNREACHABLE


class AnswerUnreadableError(GraphError):
    """A read was answered, also when it was repeated, with something that we do not understand.
    With `http_status` it was a page of some server on the way, without it one of Meta's."""

    cause = Cause.UNREADABLE


class TransientError(GraphError):
    """Trouble at Meta: the same call may work later."""

    cause = Cause.INSTAGRAM


class NotReadyError(GraphError):
    """The container is still being prepared: poll on and publish the same one later."""

    cause = Cause.NOT_READY


class ContainerLostError(GraphError):
    """The container is gone or could not take its media: a new container is needed."""

    cause = Cause.CONTAINER


class QuotaUsedUpError(GraphError):
    """The account's posts of the rolling 24 hours are spent; the container stays usable."""

    cause = Cause.QUOTA


class ThrottledError(GraphError):
    """Too many calls: pause the account or the app, for `regain_access_minutes` when known."""

    cause = Cause.THROTTLED

    def __init__(
        self,
        message: str,
        *,
        regain_access_minutes: int | None = None,
        **details: Unpack[Details],
    ) -> None:
        super().__init__(message, **details)
        self.regain_access_minutes = regain_access_minutes


class AccessError(GraphError):
    """The token is dead, or alive without a permission: reconnect."""

    cause = Cause.ACCESS


class AccountTroubleError(GraphError):
    """Meta restricts the account or asks for a checkpoint: the person must act in Instagram."""

    cause = Cause.ACCOUNT


class NotProfessionalError(AccountTroubleError):
    """The account is a personal one (again): nobody can publish to it until it is switched."""

    cause = Cause.NOT_PROFESSIONAL


class SpamSuspectedError(GraphError):
    """Refused as suspected spam. The post may be live nevertheless: read the container first."""

    cause = Cause.SPAM


class ContentRefusedError(GraphError):
    """The person must change the post; the cause says what."""


class OptionRefusedError(ContentRefusedError):
    """The post carries what this login or account may not use; `parameter` names it as Meta does:
    `user_tags`, `location_id`, `collaborators` or `trial_params`, or it is `stories` altogether."""

    cause = Cause.OPTION_REFUSED

    def __init__(self, message: str, *, parameter: str, **details: Unpack[Details]) -> None:
        super().__init__(message, **details)
        self.parameter = parameter


class NotAllowedError(GraphError):
    """The token may not do this with a post that is live; it may publish all the same."""


class TooFewViewersError(GraphError):
    """Meta tells figures of a story from five viewers on."""

    cause = Cause.TOO_FEW_VIEWERS


class AppBlockedError(GraphError):
    """Meta blocked the app, or the app lacks a capability: nothing will work for any account."""

    cause = Cause.APP_BLOCKED


class ObjectMissingError(GraphError):
    """The object does not exist or is not visible. Reads of a new object get this for a while."""

    cause = Cause.OBJECT_MISSING


class RequestRefusedError(GraphError):
    """A code nobody has described: shown with its code and `fbtrace_id`."""


class OurMistakeError(RequestRefusedError):
    """Meta does not understand or allow what we asked for: no repetition helps."""

    cause = Cause.OUR_MISTAKE


def _without_secrets(text: str | None) -> str | None:
    return None if text is None else cut_out(text)
