"""Trying a token that a person pasted: whose it is, or why it cannot be used, as a problem.

Used by `posting.accounts.accounts`.
"""

from graph.answers import Identity
from graph.causes import Cause
from graph.client import GraphClient
from graph.errors import (
    AccessError,
    AccountTroubleError,
    AnswerUnreadableError,
    AppBlockedError,
    GraphError,
    NotProfessionalError,
    ThrottledError,
    TransientError,
    UnreachableError,
)
from graph.identity import PagesHiddenError, identify
from posting.rules.lengths import in_a_line
from posting.rules.problems import Field, InvalidError, Problem, ProblemCode

REASON_LENGTH = 80


def accounts_behind(client: GraphClient) -> tuple[Identity, ...]:
    """The accounts that the client's token can publish to, at least one. Network.

    Raises InvalidError with one TOKEN_* problem.
    """
    try:
        found = identify(client)
    except PagesHiddenError as error:
        raise token_error(ProblemCode.TOKEN_PAGES_HIDDEN) from error
    except NotProfessionalError as error:
        raise token_error(ProblemCode.TOKEN_NO_ACCOUNT) from error
    except AccessError as error:
        if error.cause is Cause.PERMISSION:
            raise token_error(ProblemCode.TOKEN_NO_PUBLISHING) from error
        expired = error.cause is Cause.ACCESS_EXPIRED
        code = ProblemCode.TOKEN_EXPIRED if expired else ProblemCode.TOKEN_INVALID
        raise token_error(code, reason=_reason(error)) from error
    except (AccountTroubleError, AppBlockedError) as error:
        raise token_error(ProblemCode.TOKEN_REFUSED, reason=_reason(error)) from error
    except UnreachableError as error:
        raise token_error(ProblemCode.TOKEN_UNCHECKED) from error
    except (TransientError, ThrottledError, AnswerUnreadableError) as error:
        raise token_error(ProblemCode.TOKEN_NOT_NOW, reason=_reason(error)) from error
    except GraphError as error:
        denied = {"reason": _reason(error), "number": _number(error)}
        raise token_error(ProblemCode.TOKEN_DENIED, **denied) from error
    if not found:
        raise token_error(ProblemCode.TOKEN_NO_ACCOUNT)
    return found


def _reason(error: GraphError) -> str:
    """What Meta said, short: it stands behind words of our own."""
    return in_a_line(error.user_message or error.message, REASON_LENGTH)


def _number(error: GraphError) -> str:
    return "/".join(str(part) for part in (error.code, error.subcode) if part is not None) or "?"


def token_error(code: ProblemCode, **values: object) -> InvalidError:
    return InvalidError((Problem(Field.TOKEN, code, values),))
