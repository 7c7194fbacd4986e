"""Which Instagram accounts a token can publish to. Called when a person connects an account."""

from collections.abc import Iterator

from graph.answers import FacebookPage, Identity
from graph.client import GraphClient
from graph.errors import (
    AccessError,
    GraphError,
    ObjectMissingError,
    RequestRefusedError,
)
from graph.hosts import LoginKind

BAD_PARAMETER = 100
NO_ROLE = "Unsupported request - method type: get"  # of the account in an app that is not live


class PagesHiddenError(AccessError):
    """There may be Pages that the token does not show: those of business portfolios need the
    permission `business_management`."""


def identify(client: GraphClient) -> tuple[Identity, ...]:
    """The accounts behind the client's token; empty when none of them is professional.

    Facebook login may give several, each with its Page's token. When none can be used, raises
    what stands in the way of the first: AccessError with the cause PERMISSION when the permission
    to publish is missing, PagesHiddenError when there may be Pages that the token does not show.
    """
    if client.login is LoginKind.INSTAGRAM:
        return _of_instagram_login(client)
    return _of_facebook_login(client)


def _of_instagram_login(client: GraphClient) -> tuple[Identity, ...]:
    me = client.me()
    for ig_user_id in filter(None, (me.user_id, me.id)):
        if _answers_in_paths(client, ig_user_id):
            name = me.username or ig_user_id
            return (Identity(ig_user_id, name, client.token, client.login),)
    return ()


def _answers_in_paths(client: GraphClient, ig_user_id: str) -> bool:
    try:
        client.publishing_limit(ig_user_id)
    except (ObjectMissingError, RequestRefusedError) as error:
        if error.code != BAD_PARAMETER or error.message.endswith(NO_ROLE):
            raise
        return False
    return True


def _of_facebook_login(client: GraphClient) -> tuple[Identity, ...]:
    """Pages that cannot be used do not keep the others from being connected."""
    allowed: dict[str, Identity] = {}
    refusals: list[GraphError] = []
    for page in _pages(client, refusals):
        account, token = page.instagram_business_account, page.access_token
        if account is None or token is None or account.id in allowed:
            continue
        try:
            client.acting_as(token).publishing_limit(account.id)
        except GraphError as error:
            refusals.append(error)
        else:
            name = account.username or account.id
            allowed[account.id] = Identity(account.id, name, token, client.login)
    if refusals and not allowed:
        raise refusals[0]
    return tuple(allowed.values())


def _pages(client: GraphClient, refusals: list[GraphError]) -> Iterator[FacebookPage]:
    """The person's Pages, or the one Page whose own token was given: it has no `accounts`. After
    them those that the person manages through a business portfolio."""
    try:
        yield from client.pages()
    except RequestRefusedError as error:
        if error.code != BAD_PARAMETER:
            raise
        yield client.own_page()
        return
    yield from _pages_of_portfolios(client, refusals)


def _pages_of_portfolios(client: GraphClient, refusals: list[GraphError]) -> Iterator[FacebookPage]:
    """What cannot be seen is only noted: other Pages may do."""
    try:
        businesses = client.businesses()
    except GraphError as error:
        refusals.append(PagesHiddenError(error.message) if _is_no_right(error) else error)
        return
    for business in businesses:
        for edge in ("owned_pages", "client_pages"):
            try:
                yield from client.pages(f"{business.id}/{edge}")
            except GraphError as error:
                refusals.append(error)


def _is_no_right(error: GraphError) -> bool:
    """For want of the permission Meta says so, or that there is no such thing."""
    return isinstance(error, AccessError) or error.code == BAD_PARAMETER
