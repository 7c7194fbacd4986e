"""Which Instagram accounts a token can publish to. Called when a person connects an account."""

from contextlib import closing

from graph.answers import Identity, IgAccount, Page
from graph.client import GraphClient
from graph.errors import AccessError, ObjectMissingError, RequestRefusedError
from graph.hosts import LoginKind

BAD_PARAMETER = 100


def identify(client: GraphClient) -> tuple[Identity, ...]:
    """The accounts behind the client's token; empty when none of them is professional.

    Facebook login may give several, each with its Page's token. Raises AccessError with
    `lost_permission` when the permission to publish is missing for all of them.
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
    allowed: list[Identity] = []
    refusals: list[AccessError] = []
    for page in _pages(client):
        if page.instagram_business_account is None:
            continue
        try:
            allowed.append(_of_page(client, page, page.instagram_business_account))
        except AccessError as error:
            refusals.append(error)
    if refusals and not allowed:
        raise refusals[0]
    return tuple(allowed)


def _of_page(client: GraphClient, page: Page, account: IgAccount) -> Identity:
    with closing(client.acting_as(page.access_token)) as page_client:
        page_client.publishing_limit(account.id)
    return Identity(account.id, account.username, page.access_token, client.login, page.name)


def _pages(client: GraphClient) -> tuple[Page, ...]:
    """The person's Pages, or the one Page whose own token was given: it has no `accounts`."""
    try:
        return client.pages()
    except RequestRefusedError as error:
        if error.code != BAD_PARAMETER:
            raise
    return (client.own_page(),)
