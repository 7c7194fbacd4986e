"""Whether PUBLIC_URL leads to the bot on this machine, for `check`: when no bot runs, the probe is
answered from here."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from functools import partial
from ipaddress import IPv4Address, IPv6Address
from urllib.parse import unquote, urlsplit

from media.own_address import AddressChecker, AddressFinding, AddressTrouble
from process.connections import tls_context
from process.settings import Settings

WHAT_TO_DO = {
    AddressTrouble.NOBODY_HERE: "no bot answers at {near} (WEBHOOK_LISTEN, WEBHOOK_PORT). "
    "If something else uses that port, stop it or choose another.",
    AddressTrouble.UNRESOLVED: "{host} has no address. "
    "Check the name in PUBLIC_URL and its record in the DNS; a new one may take an hour.",
    AddressTrouble.PRIVATE_ADDRESS: "{host} leads to a private address, where Instagram cannot "
    "come. Put the public address of this machine into the DNS.",
    AddressTrouble.UNREACHABLE: "nothing answers at {host}, port {port}. "
    "Check that the proxy runs, and that the port is open in the firewall and at the provider. "
    "From a home network one's own address can often not be reached: then check from elsewhere.",
    AddressTrouble.TOO_SLOW: "{host} takes longer than {seconds} seconds. "
    "Check the proxy and how busy the machine is: Instagram does not wait long either.",
    AddressTrouble.BROKEN_OFF: "{host} breaks the connection off. Look into the proxy's log.",
    AddressTrouble.EXPIRED_CERTIFICATE: "the certificate of {host} has expired, or is not valid "
    "yet. Renew it, load it into the proxy, and check this machine's clock.",
    AddressTrouble.WRONG_CERTIFICATE: "the certificate at {host} is for another name. "
    "Get one for this name.",
    AddressTrouble.UNKNOWN_CERTIFICATE: "the certificate of {host} comes from nobody who is "
    "trusted, or the proxy leaves out those between: give it the full chain (fullchain.pem).",
    AddressTrouble.NO_TLS: "{host} does not speak TLS as it should. "
    "Check that the proxy expects https on that port.",
    AddressTrouble.REDIRECTED: "{host} sends elsewhere ({status}, to {to}). "
    "Instagram may not follow: put the final address into PUBLIC_URL, or take the redirect out.",
    AddressTrouble.NOT_PASSED_ON: "{host} answers {status}. "
    "Have the proxy pass on everything below PUBLIC_URL to {near}, with its path unchanged.",
    AddressTrouble.TURNED_AWAY: "{host} turns strangers away ({status}). "
    "Take login, allow-lists and bot protection off this host: Instagram comes as a stranger.",
    AddressTrouble.BAD_GATEWAY: "{host} answers {status}: the proxy does not reach the bot. "
    "Have it pass on to {near}.",
    AddressTrouble.OTHER_STATUS: "{host} answers {status}. Look into the proxy's log.",
    AddressTrouble.WEB_PAGE: "{host} answers with a web page. That is another site, or bot "
    "protection, which Instagram does not get past: take it off this host.",
    AddressTrouble.ANOTHER_ANSWERS: "{host} is answered, but not by the bot on this machine. "
    "Check where the DNS and the proxy lead; if the bot runs on another machine, check there.",
    AddressTrouble.PACKED: "a proxy before {host} packs the answers, so that their length is lost. "
    "Turn compression off for it.",
    AddressTrouble.NO_LENGTH: "a proxy before {host} leaves out how long an answer is "
    "(Content-Length). Turn compression and rewriting of answers off for it.",
    AddressTrouble.HEAD_REFUSED: "{host} does not answer HEAD as it should ({status}). "
    "Let the proxy pass it on like GET.",
    AddressTrouble.NO_PARTS: "{host} does not give parts of a file ({status} for a Range). "
    "Let the proxy pass on Range: without it Instagram may refuse videos.",
}
WELL = "{host} leads here{until}. If Instagram is refused all the same, look for a firewall or bot "
WELL += "protection before it."


def look(settings: Settings, clock: Callable[[], datetime]) -> AddressFinding | None:
    """None without a PUBLIC_URL."""
    if settings.public_url is None:
        return None
    return asyncio.run(_looked(settings, settings.public_url, clock))


def checker(settings: Settings) -> Callable[[], AddressFinding] | None:
    """The same of the bot that runs here; None without a PUBLIC_URL."""
    if settings.public_url is None:
        return None
    near = f"http://{_near(settings)}{urlsplit(settings.public_url).path}"
    asking = AddressChecker(settings.trusted_media_hosts, tls_context())
    return partial(asking.check, settings.public_url, near)


def sentence(finding: AddressFinding, settings: Settings) -> str:
    """What was found, and what to do."""
    end = finding.certificate_until
    until = f", with a certificate until {end:%Y-%m-%d}" if end else ""
    values = {"near": _near(settings), **finding.values}
    words = WELL if finding.trouble is None else WHAT_TO_DO[finding.trouble]
    return words.format(host=finding.host, until=until, **values)


async def _looked(
    settings: Settings, public_url: str, clock: Callable[[], datetime]
) -> AddressFinding:
    import web  # who is reached by nobody does not pay for the server

    path = urlsplit(public_url).path
    checker = AddressChecker(settings.trusted_media_hosts, tls_context())
    try:
        listener = web.listen(settings.webhook_listen, settings.webhook_port)
    except OSError:  # the bot runs, or something else that the look will find
        stop = None
    else:
        stop = await web.serve(listener, web.Site(unquote(path), clock))
    try:
        near = f"http://{_near(settings)}{path}"
        return await asyncio.to_thread(checker.check, public_url, near)
    finally:
        if stop is not None:
            await stop()


def _near(settings: Settings) -> str:
    """Where the bot is reached from this machine."""
    address: IPv4Address | IPv6Address = settings.webhook_listen
    if address.is_unspecified:
        address = IPv4Address("127.0.0.1") if address.version == 4 else IPv6Address("::1")
    host = f"[{address}]" if address.version == 6 else str(address)
    return f"{host}:{settings.webhook_port}"
