"""Which Instagram accounts a token can publish to. Called when a person connects an account."""

from graph.answers import Identity, Page
from graph.client import GraphClient
from graph.errors import GraphError, ObjectMissingError, RequestRefusedError
from graph.hosts import LoginKind

BAD_PARAMETER = 100


def identify(client: GraphClient) -> tuple[Identity, ...]:
    """The accounts behind the client's token; empty when none of them is professional.

    Facebook login may give several, each with its Page's token. When none can be used, raises
    what stands in the way of the first: AccessError with `lost_permission` when the permission to
    publish is missing.
    """
    if client.login is LoginKind.INSTAGRAM:
        return _of_instagram_login(client)
    return _of_facebook_login(client)


def _of_instagram_login(client: GraphClient) -> tuple[Identity, ...]:
    me = client.me()
    for ig_user_id in filter(None, (me.user_id, me.id)):
        if _answers_in_paths(client, ig_user_id):
            return (Identity(ig_user_id, me.username, client.token, client.login, None),)
    return ()


def _answers_in_paths(client: GraphClient, ig_user_id: str) -> bool:
    try:
        client.publishing_limit(ig_user_id)
    except (ObjectMissingError, RequestRefusedError) as error:
        if error.code != BAD_PARAMETER:
            raise
        return False
    return True


def _of_facebook_login(client: GraphClient) -> tuple[Identity, ...]:
    """Pages that cannot be used do not keep the others from being connected."""
    allowed: list[Identity] = []
    refusals: list[GraphError] = []
    for page in _pages(client):
        account, token = page.instagram_business_account, page.access_token
        if account is None or token is None:
            continue
        try:
            client.acting_as(token).publishing_limit(account.id)
        except GraphError as error:
            refusals.append(error)
        else:
            identity = Identity(account.id, account.username, token, client.login, page.name)
            allowed.append(identity)
    if refusals and not allowed:
        raise refusals[0]
    return tuple(allowed)


def _pages(client: GraphClient) -> tuple[Page, ...]:
    """The person's Pages, or the one Page whose own token was given: it has no `accounts`."""
    try:
        return client.pages()
    except RequestRefusedError as error:
        if error.code != BAD_PARAMETER:
            raise
    return (client.own_page(),)
