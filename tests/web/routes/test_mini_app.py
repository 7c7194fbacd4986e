"""The Mini App over a real socket: its page for everybody, its calls for whom Telegram vouches."""

import hashlib
import hmac
import json
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from urllib.parse import urlencode

import pytest
import requests

from posting import DatabaseTroubleError, Trouble
from tests.helpers import Clock
from tests.helpers.ports import own_port
from tests.helpers.table import each_row
from tests.helpers.web_server import MUCH_LATER, Running
from web import MiniApp, Site, key_of
from web.routes.init_data import TO_ARRANGE, TO_OPEN, ForgedError, TooOldError, opener

TOKEN, OTHER_TOKEN = "123456789:of-our-bot", "123456789:of-another"
ANNA = 1001
NOW = datetime.fromisoformat("2026-11-29T10:00:00+00:00")


def fields(at: datetime = NOW, **more: str) -> dict[str, str]:
    user = json.dumps({"id": ANNA, "first_name": "Анна", "language_code": "ru"})
    return {"query_id": "AAH", "user": user, "auth_date": str(int(at.timestamp())), **more}


def signed(said: Mapping[str, str], token: str = TOKEN) -> str:
    """As Telegram signs it."""
    lines = "\n".join(f"{name}={said[name]}" for name in sorted(said))
    key = hmac.new(b"WebAppData", token.encode(), hashlib.sha256).digest()
    return urlencode(
        dict(said) | {"hash": hmac.new(key, lines.encode(), hashlib.sha256).hexdigest()}
    )


def judged(said: str, limit: timedelta = TO_ARRANGE) -> str | int:
    try:
        return opener(said, key_of(TOKEN), NOW, limit).person_id
    except ForgedError:
        return "forged"
    except TooOldError:
        return "too old"


GOOD = signed(fields())
AN_HOUR = timedelta(hours=1)


@each_row(
    ("what", "said", "expected"),
    [
        ("just opened", GOOD, ANNA),
        ("with what a third party may check", signed(fields(signature="abc")), ANNA),
        ("an hour ago", signed(fields(NOW - AN_HOUR)), ANNA),
        ("longer ago", signed(fields(NOW - AN_HOUR - timedelta(seconds=1))), "too old"),
        ("Telegram's clock is a little ahead", signed(fields(NOW + timedelta(seconds=50))), ANNA),
        ("of tomorrow", signed(fields(NOW + timedelta(days=1))), "forged"),
        ("for another bot", signed(fields(), OTHER_TOKEN), "forged"),
        ("another person", GOOD.replace("1001", "1002"), "forged"),
        (
            "a later moment",
            signed(fields(NOW - 2 * AN_HOUR)).replace("auth_date=1", "auth_date=2"),
            "forged",
        ),
        ("a field more", f"{GOOD}&is_owner=1", "forged"),
        ("a field twice", f"{GOOD}&query_id=AAH", "forged"),
        ("the signature twice", f"{GOOD}&hash=", "forged"),
        ("without a signature", urlencode(fields()), "forged"),
        ("an empty signature", urlencode(fields(hash="")), "forged"),
        ("a signature in other letters", GOOD.replace("hash=", "hash=%D1%8F"), "forged"),
        ("without a moment", signed({"user": '{"id": 1001}'}), "forged"),
        ("a moment that is none", signed(fields() | {"auth_date": "١٧"}), "forged"),
        ("a moment beyond time", signed(fields() | {"auth_date": "9" * 30}), "forged"),
        ("nobody", signed({"auth_date": str(int(NOW.timestamp()))}), "forged"),
        ("a person that is no JSON", signed(fields() | {"user": "{"}), "forged"),
        ("a person without end", signed(fields() | {"user": "[" * 2000}), "forged"),
        ("a list", signed(fields() | {"user": "[1001]"}), "forged"),
        ("an id in quotes", signed(fields() | {"user": '{"id": "1001"}'}), "forged"),
        ("an id that is true", signed(fields() | {"user": '{"id": true}'}), "forged"),
        ("a bot", signed(fields() | {"user": '{"id": 1001, "is_bot": true}'}), "forged"),
        ("a group", signed(fields() | {"user": '{"id": -5}'}), "forged"),
        ("too long", signed(fields(start_param="x" * 5000)), "forged"),
        ("too many fields", signed(fields() | {f"f{n}": "" for n in range(30)}), "forged"),
        ("no fields", "hello", "forged"),
        ("half a letter", signed(fields()) + "&a=%ff", "forged"),
        ("nothing", "", "forged"),
    ],
)
def test_whom_telegram_vouches_for(what: str, said: str, expected: str | int) -> None:
    assert judged(said) == expected, what


def test_a_post_is_opened_within_minutes_and_arranged_within_an_hour() -> None:
    ten_minutes_ago = signed(fields(NOW - timedelta(minutes=10)))
    assert judged(ten_minutes_ago, TO_ARRANGE) == ANNA
    assert judged(ten_minutes_ago, TO_OPEN) == "too old"


class Inside:
    """What the bot is asked, and what it answers."""

    def __init__(self) -> None:
        self.calls: list[tuple[int, str, object]] = []
        self.database_is_away = False

    async def answer(
        self, person_id: int, call: str, said: Mapping[str, object]
    ) -> dict[str, object] | bytes:
        if self.database_is_away:
            raise DatabaseTroubleError(Trouble.AWAY)
        self.calls.append((person_id, call, said))
        return b"\xff\xd8 a picture" if call == "picture" else {"saved": 7}


@pytest.fixture
def inside() -> Inside:
    return Inside()


@pytest.fixture
def url(inside: Inside) -> Iterator[str]:
    clock, port = Clock(NOW), own_port()
    words = {"en": {"done": "Done"}, "ru": {"done": "Готово"}}
    app = MiniApp(key_of(TOKEN), "https://telegram.org", words, inside.answer)
    with Running(Site("/bot", clock.now, mini_app=app), port):
        yield f"http://127.0.0.1:{port}/bot/app/"


def call(url: str, name: str, said: object, who: str = GOOD) -> requests.Response:
    headers = {"Authorization": f"tma {who}"} if who else {}
    return requests.post(url + name, json=said, headers=headers, timeout=MUCH_LATER)


def test_the_page_runs_only_our_scripts_and_telegrams(url: str) -> None:
    page = requests.get(url, timeout=MUCH_LATER)
    assert (page.status_code, page.headers["content-type"]) == (200, "text/html; charset=utf-8")
    policy = page.headers["content-security-policy"].split("; ")
    assert "default-src 'none'" in policy
    assert "script-src 'self' https://telegram.org" in policy
    assert "style-src 'self'" in policy
    assert "frame-ancestors https://telegram.org https://*.telegram.org" in policy
    assert page.headers["cache-control"] == "no-store"
    assert page.headers["referrer-policy"] == "no-referrer", "the address names a post"
    assert page.headers["x-content-type-options"] == "nosniff"
    assert "set-cookie" not in page.headers
    assert '<script src="https://telegram.org/js/telegram-web-app.js">' in page.text
    for inline in ("style=", "onclick=", "<style", "javascript:"):
        assert inline not in page.text
    for name in ("page.js", "page.css", "pins.js"):
        assert requests.get(url + name, timeout=MUCH_LATER).status_code == 200, name
    assert requests.get(url + "words.json", timeout=MUCH_LATER).json()["ru"] == {"done": "Готово"}


def test_head_tells_the_same_and_sends_nothing(url: str) -> None:
    page = requests.head(url, timeout=MUCH_LATER)
    assert (page.status_code, page.content) == (200, b"")
    assert int(page.headers["content-length"]) > 100


@each_row("path", ["index.html", "../app.py", "page", "page/", "..%2finit_data.py", "open", "x.js"])
def test_all_else_is_not_found(url: str, path: str) -> None:
    session = requests.Session()
    request = requests.Request("GET", url).prepare()
    request.url = url + path  # as it is, dots included
    assert session.send(request, timeout=MUCH_LATER).status_code == 404


def test_a_call_tells_who_makes_it(url: str, inside: Inside) -> None:
    saved = call(url, "save", {"ticket": "5.abc"})
    assert (saved.status_code, saved.json()) == (200, {"saved": 7})
    assert saved.headers["cache-control"] == "no-store"
    assert inside.calls == [(ANNA, "save", {"ticket": "5.abc"})]
    picture = call(url, "picture", {"medium": 0})
    assert picture.headers["content-type"] == "image/jpeg"
    assert picture.content == b"\xff\xd8 a picture"


OLD = signed(fields(NOW - timedelta(minutes=6)))


@each_row(
    ("name", "said", "who", "status", "told"),
    [
        ("open", {}, "", 403, {"error": "foreign"}),
        ("open", {}, GOOD.replace("1001", "1002"), 403, {"error": "foreign"}),
        ("save", {}, signed(fields(), OTHER_TOKEN), 403, {"error": "foreign"}),
        ("open", {}, OLD, 401, {"error": "too_old"}),
        ("save", {}, signed(fields(NOW - timedelta(minutes=61))), 401, {"error": "too_old"}),
        ("save", [], GOOD, 400, None),
        ("save", "x", GOOD, 400, None),
        ("delete", {}, GOOD, 404, None),
        ("", {}, GOOD, 405, None),
        ("save", {"a": "x" * 70_000}, GOOD, 413, None),
    ],
)
def test_who_is_not_believed_gets_nothing(
    url: str, inside: Inside, name: str, said: object, who: str, status: int, told: object
) -> None:
    answer = call(url, name, said, who)
    assert answer.status_code == status
    assert (answer.json() if answer.content else None) == told
    assert inside.calls == []


def test_the_arranged_is_saved_when_the_page_was_opened_a_while_ago(
    url: str, inside: Inside
) -> None:
    assert call(url, "save", {}, OLD).json() == {"saved": 7}


def test_a_database_that_is_away_is_asked_again_later(url: str, inside: Inside) -> None:
    inside.database_is_away = True
    assert call(url, "save", {}).status_code == 503


def test_who_guesses_is_let_wait(url: str, inside: Inside) -> None:
    """Whoever is not believed a hundred times gets no further answer, not even with the truth."""
    answers = [call(url, "open", {}, "hash=wrong").status_code for _ in range(90)]
    assert set(answers) <= {403, 429}
    assert answers[-1] == 429
    assert call(url, "save", {}).status_code == 429
    assert inside.calls == []
