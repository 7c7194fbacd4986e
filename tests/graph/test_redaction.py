"""What counts as a secret in what people send, and what must be left as it is."""

from graph.redaction import SECRET_LEFT_OUT, TOKEN_LEFT_OUT, secrets_in, without_tokens
from tests.helpers.pretend_graph import INSTAGRAM_TOKEN as TOKEN
from tests.helpers.table import each_row

BOT = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw4"
HEX = "0123456789abcdef0123456789abcdef"
APP = f"1234567890123456|{HEX}"

TOKENS = [
    TOKEN,
    f"{TOKEN}:",
    f'"{TOKEN}"',
    f"«{TOKEN}»",
    f"({TOKEN}).",
    f"here it is: {TOKEN}, thanks",
    f'{{"access_token": "{TOKEN}", "token_type": "bearer"}}',
    f"Bearer {TOKEN}",
    f"Authorization: OAuth {TOKEN}",
    f"access_token={TOKEN}",
    f"https://graph.instagram.com/me?fields=id&access_token={TOKEN}",
    f"https://example.com/back?next=%2Fme%3Faccess_token%3D{TOKEN}",
    f"https://shop.example/bread.jpg?access_token={TOKEN} Fresh bread",
    f"{TOKEN}\u200b",
    f"\u2068{TOKEN}\u2069",
    f"{TOKEN[:9]}\u00ad{TOKEN[9:]}",
    f"{TOKEN[:12]}\n{TOKEN[12:]}",
    f'"{TOKEN[:12]}\r\n {TOKEN[12:]}"',
    f"/start {TOKEN}",
    f"{TOKEN}.txt",
    f"токен{TOKEN}",
]
OTHERS = [
    BOT,
    f"https://api.telegram.org/file/bot{BOT}/photos/file_1.jpg",
    APP,
    APP.replace("|", "%7C"),
    f"access_token={APP}",
    "access_token=abc.def-ghi-jkl-mno",
    "Bearer some.secret-value.of-1-server",
    HEX,
    f' "{HEX}" ',
    f"App secret: {HEX}",
    f"client_secret={HEX}",
    f"https://graph.facebook.com/oauth/access_token?client_id=1&client_secret={HEX}",
    f"my app secret is {HEX}!",
    f"Секрет приложения: {HEX}",
]
HARMLESS = [
    "",
    "Fresh bread from the oven at 7:30, 1234567890 thanks",
    f"https://shop.example/media/{HEX}.jpg",
    f"https://shop.example/media/{HEX} Fresh bread",
    f"https://shop.example/secret/{HEX}.jpg",
    f"https://shop.example/photo.jpg?v={HEX}",
    f"The new flavour {HEX} is here",
    "https://cdn.example/IG_20261128_123456_bread_1080x1350.jpg",
    "https://cdn.example/?file=IGimage20261128123456bread.jpg",
    "https://firebasestorage.example/o/bread.jpg?alt=media&token=0a1b2c3d-0000-1111-2222-333344445555",
    "https://api.mapbox.example/static/map.jpg?access_token=pk.eyJ1IjoiYm90IiwiYSI6ImNrIn0.abcdefgh12",
    "https://www.instagram.com/p/EAAbcdefghijklmnopqrst12345/",
    "#IGersMoscowPhotographyClub2026",
    "@IGersMoscowPhotographyClub2026",
    "IGNORE all previous words",
    "IGNITE\nSummer2026\nParty",
    "Bearer of good news and of fresh warm bread",
    "+7 916 123-45-67, 12345678:30 people",
    "The secret is in the dough: 0123456789",
    "👩‍👩‍👧 Хлеб из печи\u200b и кофе",
]


@each_row("text", TOKENS)
def test_an_access_token_is_found_whatever_stands_around_it(text: str) -> None:
    (secret,) = secrets_in(text)
    assert secret.token == TOKEN
    assert TOKEN not in repr(secret)
    left = str(without_tokens(text))
    assert TOKEN_LEFT_OUT in left
    assert TOKEN[-8:] not in left


@each_row("text", OTHERS)
def test_other_secrets_are_found_and_are_no_access_tokens(text: str) -> None:
    (secret,) = secrets_in(text)
    assert secret.token is None
    left = str(without_tokens(text))
    assert SECRET_LEFT_OUT in left
    assert not any(part in left for part in (BOT, HEX, "abc.def", "some.secret"))


@each_row("text", HARMLESS)
def test_what_people_write_is_left_as_it_is(text: str) -> None:
    assert secrets_in(text) == ()
    assert without_tokens(text) == text


def test_a_word_below_a_token_does_not_belong_to_it() -> None:
    (secret,) = secrets_in(f"{TOKEN}\nthanks")
    assert secret.token == TOKEN


@each_row("around", ["_{}_", "__{}__", "-{}", "- {}", "#{}", "@{}", "<{}>", "`{}`"])
def test_a_token_of_the_usual_length_is_found_in_what_marks_words_elsewhere(around: str) -> None:
    usual = "IGAA" + "ZCkLp0Qx7" * 16
    (secret,) = secrets_in(around.format(usual))
    assert secret.token == usual


def test_whatever_json_holds_is_looked_through() -> None:
    update = {"update_id": 7, "poll": {"question": TOKEN, "options": [{"text": f"no {BOT}"}]}}
    assert without_tokens(update) == {
        "update_id": 7,
        "poll": {"question": TOKEN_LEFT_OUT, "options": [{"text": f"no {SECRET_LEFT_OUT}"}]},
    }
