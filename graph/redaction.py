"""What is a secret in a text: the one list of patterns, for the log, for Meta's own words and for
what people send.

A secret is known by its form, or by the word before it. Inside a link only what cannot be anything
else counts: a file may well be named by 32 hexadecimal digits.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

HIDDEN = "[hidden]"  # in a line of the log
CUT_OUT = "…"  # in Meta's own words, which people are shown
TOKEN_LEFT_OUT = "⟦token left out⟧"  # noqa: S105 - in an update that is stored; nobody types it
SECRET_LEFT_OUT = "⟦secret left out⟧"  # noqa: S105 - the same for what is no access token
SHORTEST = 20  # characters; nothing shorter is looked at

FACEBOOK_BEGINS, INSTAGRAM_BEGINS = "EAA", "IG"  # the tokens of each login
_BEGINS = rf"(?:{FACEBOOK_BEGINS}|{INSTAGRAM_BEGINS})"
_SURELY_BEGINS = rf"(?:{FACEBOOK_BEGINS}|{INSTAGRAM_BEGINS}[A-Za-z])"
_META = rf"{_SURELY_BEGINS}(?=[\w-]*\d)[\w-]{{19,}}"  # with a digit in it
_META_TOKEN = (
    r"(?:(?<![\w/.#@-])|(?<=%3D)|(?<=%22))"  # a word of its own, or the value of something
    rf"{_META}(?![\w-])(?!\.(?i:jpe?g|png|webp|gif|heic|mp4|mov)\b)"  # and no picture's name
    # So long is no hashtag and no name, whatever stands around it.
    rf"|(?<![A-Za-z0-9/.]){_SURELY_BEGINS}(?=[\w-]*\d)[\w-]{{96,}}[A-Za-z0-9]"
)
_BOT_TOKEN = r"(?<!\d)\d{6,12}:[\w-]{30,}"  # noqa: S105 - Telegram's
_APP_TOKEN = r"(?<!\d)\d{10,20}(?:\||%7[Cc])[\w-]{20,}"  # noqa: S105 - an app's id and its secret
_HEX = r"(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{32}(?![0-9A-Za-z])"
_PROOF = r"(?<![\w/.-])[0-9a-f]{64}(?!\w)"  # `appsecret_proof`; in a path it is a file's name
_FERNET_KEY = r"(?<![\w=-])[\w-]{43}=(?![\w=])"  # of SECRET_KEY
_NAMES = r"access_token|fb_exchange_token|client_secret|app_?secret|appsecret_proof"
_EXAMPLE = r"user:password@host/name\b"  # in our own sentence about DATABASE_URL

FOR_THE_LOG = re.compile(
    rf"{_BOT_TOKEN}"
    rf"|(?<![A-Za-z]){_BEGINS}[\w-]{{20,}}"
    rf"|{_APP_TOKEN}"
    rf"|{_FERNET_KEY}"
    rf"|{_PROOF}"
    rf"|(?<![\w/.-]){_HEX}"  # an app's secret; in a path it is a file's name
    r"|(?:(?<=access_token=)|(?<=fb_exchange_token=)|(?<=client_secret=)|(?<=appsecret_proof=)"
    r"|(?i:(?<=password=)|(?<=app_secret=)|(?<=secret_key=)))[^&\s\"']+"
    r"|(?<=Bearer )[^\s\"']+"
    r"|(?<=OAuth )[\w-]{20,}"
    # user:password in a URL; a password may hold any sign, in a database's address blanks as well
    rf"|(?i:(?<=postgresql://)|(?<=postgres://))(?!{_EXAMPLE})[^\n:]*:[^\n]*(?=@)"
    rf"|(?<=://)(?!{_EXAMPLE})[^\s/:@]*:[^\s\"'<>]*(?=@)"
)
# Meta may quote a token in part; a word too many that is cut out costs little here.
_IN_METAS_WORDS = re.compile(rf"https?://\S+|\b{_BEGINS}[\w-]{{8,}}|\b\d{{5,}}\|\S+|{_PROOF}")
_BY_FORM = re.compile(rf"(?P<meta>{_META_TOKEN})|{_BOT_TOKEN}|{_APP_TOKEN}", re.ASCII)
_BY_NAME = re.compile(
    rf"(?i:\b(?:{_NAMES}))[\"'`\s]*(?:[=:]|%3D)[\"'`\s]*(?P<value>[^\s\"'`&,;}}<>]{{16,}})"
    r"|\b(?i:Bearer|OAuth)\s+(?P<bearer>(?=\S*\d)[A-Za-z0-9._~+/=|-]{20,})"
    rf"|(?i:secret|секрет)\w{{0,20}}(?:\W{{1,10}}\w{{1,20}}){{0,2}}?\W{{1,4}}(?P<hex>{_HEX})"
)
_IN_A_LINK = re.compile(rf"(?i:client_secret|app_?secret)=(?P<hex>{_HEX})")
_ONLY_HEX = re.compile(rf"[\s\"'`]*(?P<hex>{_HEX})[\s\"'`]*")
_LINK = re.compile(r"(?i)\b[a-z][a-z0-9+.-]{0,20}://[^\s\"'<>]+")
_LINES = re.compile(  # one token that was broken into lines, and nothing else
    rf"[\s\"'`]*(?P<whole>{_SURELY_BEGINS}[\w-]{{7,}}(?:[ \t]*[\r\n]+[ \t]*[\w-]{{10,}})*"
    r"[ \t]*[\r\n]+[ \t]*(?=[\w-]*\d|[\w-]+[A-Z])[\w-]+)[\s\"'`]*",
    re.ASCII,
)
_WHOLE_META = re.compile(_META, re.ASCII)


@dataclass(frozen=True)
class Secret:
    """Where a secret stands in a text. `token` is the access token of Meta's, None if it is
    something else."""

    start: int
    end: int
    token: str | None = field(repr=False)


def redacted(text: str, mark: str = HIDDEN) -> str:
    """A line of the log without anything that looks like a token or a password, nor what must not
    be kept of a person's text: in detail the library logs whole updates."""
    text = FOR_THE_LOG.sub(mark, text)
    return _replaced(text, ((secret, mark) for secret in secrets_in(text)))


def cut_out(text: str) -> str:
    """Meta's own words without secrets, and without links, which may carry a signature."""
    return redacted(_IN_METAS_WORDS.sub(CUT_OUT, text), CUT_OUT)


def secrets_in(text: str) -> tuple[Secret, ...]:
    """What a person's text must not be kept or shown with, in the order in which it stands."""
    if len(text) < SHORTEST:
        return ()
    seen, places = _visible(text)
    found: list[Secret] = []
    for start, end, token in sorted(_spans(seen), key=lambda span: span[:2]):
        if not found or places[start] >= found[-1].end:
            found.append(Secret(places[start], places[end - 1] + 1, token))
    return tuple(found)


def without_tokens(value: object) -> object:
    """What JSON can hold, without the secrets in its strings, all else as it was."""
    match value:
        case str() if len(value) >= SHORTEST:
            return _without_secrets(value)
        case dict():
            return {key: without_tokens(inner) for key, inner in value.items()}
        case list() | tuple():
            return [without_tokens(inner) for inner in value]
        case _:
            return value


def _without_secrets(text: str) -> str:
    found = secrets_in(text)
    return _replaced(text, ((it, TOKEN_LEFT_OUT if it.token else SECRET_LEFT_OUT) for it in found))


def _replaced(text: str, marks: Iterable[tuple[Secret, str]]) -> str:
    """Each secret by its mark."""
    for secret, mark in reversed(list(marks)):
        text = f"{text[: secret.start]}{mark}{text[secret.end :]}"
    return text


def _visible(text: str) -> tuple[str, Sequence[int]]:
    """The text without invisible characters, and where each of the others stands in it."""
    if text.isascii():
        return text, range(len(text))
    places = [
        place
        for place, character in enumerate(text)
        if character.isascii() or unicodedata.category(character) != "Cf"
    ]
    return "".join(text[place] for place in places), places


def _spans(text: str) -> Iterator[tuple[int, int, str | None]]:
    """Start, end and, if it is one of Meta's, the access token."""
    if lines := _LINES.fullmatch(text):
        whole = "".join(lines["whole"].split())
        if _WHOLE_META.fullmatch(whole):
            yield (*lines.span("whole"), whole)
            return
    for form in _BY_FORM.finditer(text):
        yield (*form.span(), form["meta"])
    links = [link.span() for link in _LINK.finditer(text)]
    alone = _ONLY_HEX.fullmatch(text)
    for name in (*_BY_NAME.finditer(text), *([alone] if alone else [])):
        start, end = name.span(name.lastgroup or 0)
        if not any(first <= start < last for first, last in links):
            yield start, end, None
    for hidden in _IN_A_LINK.finditer(text):
        yield (*hidden.span("hex"), None)
