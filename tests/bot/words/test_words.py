"""Both languages say the same things, and every word the bot says is in a catalogue."""

import ast
import re
import string
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from bot.words.sentences import failure_lines
from bot.words.words import CATALOGUES, LANGUAGES, Html, Words, load_words, plain_text
from posting import Cause, Failure, Role, Trouble
from tests.helpers.source import nodes
from tests.helpers.table import each_row

BOT = Path(__file__).parents[3] / "bot"
SOURCES = sorted(BOT.rglob("*.py"))
AREAS = sorted(path.stem for path in (CATALOGUES / "en").glob("*.po"))
MOSCOW = ZoneInfo("Europe/Moscow")
TAG = re.compile(r"</?[a-z-]+[^>]*>?")
LETTERS = re.compile(r"[A-Za-zА-Яа-яЁё]{2,}")
SAYING = {
    *("send_message", "send_photo", "send_video", "edit_message_text", "edit_text"),
    *("edit_caption", "reply_text", "show", "answer", "say", "link", "copy", "forward", "danger"),
    *("Html", "Question", "InlineKeyboardButton", "show_prompt", "redraw"),
}


@pytest.fixture(scope="module")
def words() -> dict[str, Words]:
    return load_words()


def messages(language: str, area: str) -> dict[str, Message]:
    with (CATALOGUES / language / f"{area}.po").open("rb") as file:
        found = read_po(file, locale=language)
    return {message_key(message): message for message in found if message.id}


def message_key(message: Message) -> str:
    key = message.id[0] if isinstance(message.id, list | tuple) else message.id
    return str(key)


def texts_of(message: Message) -> list[str]:
    found = message.string
    return [*map(str, found)] if isinstance(found, list | tuple) else [str(found or "")]


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def all_keys() -> set[str]:
    return {key for area in AREAS for key in messages("en", area)}


# The catalogues

# A thing has one name: planned, not scheduled; a caption is «текст», no «подпись».
NEVER = {
    "en": r"scheduled|queue|\btags\b|thumbnail|co-author|aspect ratio|rehears|dry run|transcod",
    "ru": r"подпис(ь|и|ью|ей|ях)\b|описани|запланированн|очеред|коллаб|геотег|репетиц|пропорци",
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("area", AREAS)
def test_no_second_name_is_used_for_a_thing(language: str, area: str) -> None:
    for key, message in messages(language, area).items():
        for text in texts_of(message):
            found = re.search(NEVER[language], text, re.IGNORECASE)
            assert not found, f"{key} says {found and found[0]!r}: {text}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_change_is_taken_back_by_a_button_of_one_name(language: str) -> None:
    words = load_words()[language]
    keys = ("card.button.undo", "slides.undo", "plan.button.undo", "zone.undo", "grid.undo")
    assert {words.plain(key) for key in keys} == {words.plain("times.undo")}


def test_both_languages_have_the_same_areas() -> None:
    for language in LANGUAGES:
        assert sorted(path.stem for path in (CATALOGUES / language).glob("*.po")) == AREAS


@each_row("area", AREAS)
def test_both_languages_have_the_same_keys_and_placeholders(area: str) -> None:
    english, russian = messages("en", area), messages("ru", area)
    assert list(english) == list(russian)
    for key, message in english.items():
        said = set().union(*map(placeholders, texts_of(message)))
        meant = set().union(*map(placeholders, texts_of(russian[key])))
        assert said | {"n"} == meant | {"n"} if message.pluralizable else said == meant, key


@each_row("area", AREAS)
@each_row("language", LANGUAGES)
def test_nothing_is_left_untranslated(language: str, area: str) -> None:
    forms = {"en": 2, "ru": 3}[language]
    for key, message in messages(language, area).items():
        assert all(texts_of(message)), key
        assert len(texts_of(message)) == (forms if message.pluralizable else 1), key


@each_row("area", AREAS)
@each_row("language", LANGUAGES)
def test_no_key_has_two_texts(language: str, area: str) -> None:
    """Of which people would see the first and translators the last."""
    catalogue = (CATALOGUES / language / f"{area}.po").read_text()
    twice = re.search(r'^msgstr (".*"\n)+msgstr ', catalogue, re.MULTILINE)
    assert not twice, twice and twice[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_html_that_telegram_understands(language: str) -> None:
    for area in AREAS:
        for key, message in messages(language, area).items():
            for text in texts_of(message):
                opened = re.findall(r"<([a-z]+)[ >]", text)
                closed = re.findall(r"</([a-z]+)>", text)
                assert sorted(opened) == sorted(closed), key
                bare = re.sub(r"</?(b|i|code|pre|blockquote)( expandable)?>", "", text)
                assert "<" not in bare, key


# The code


def strings(path: Path) -> Iterator[ast.Constant | ast.JoinedStr]:
    for node in nodes(path):
        if isinstance(node, ast.JoinedStr) or (
            isinstance(node, ast.Constant) and isinstance(node.value, str)
        ):
            yield node


def pattern_of(node: ast.JoinedStr) -> str:
    return "".join(
        re.escape(str(part.value)) if isinstance(part, ast.Constant) else r"[\w.]+"
        for part in node.values
    )


def used_patterns() -> set[str]:
    """Regular expressions for every string of the code that can be a key."""
    area = re.compile(rf"(?:{'|'.join(sorted({key.split('.')[0] for key in all_keys()}))})\\?\.")
    found = {
        re.escape(str(node.value)) if isinstance(node, ast.Constant) else pattern_of(node)
        for path in SOURCES
        for node in strings(path)
    }
    return {pattern for pattern in found if area.match(pattern)}


def asked_keys() -> Iterator[tuple[str, str]]:
    """Where words are asked for by a constant key, and the key."""
    for path in SOURCES:
        for node in nodes(path):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            asked = node.func.attr if isinstance(node.func, ast.Attribute) else ""
            by_name = isinstance(node.func, ast.Name) and node.func.id == "words"
            first = node.args[0]
            if (by_name or asked in {"words", "plain", "many", "plain_many"}) and isinstance(
                first, ast.Constant
            ):
                yield f"{path.relative_to(BOT)}:{node.lineno}", str(first.value)


def test_every_key_that_the_code_asks_for_exists() -> None:
    keys = all_keys()
    assert [(where, key) for where, key in asked_keys() if key not in keys] == []


INSTEAD = ("viewer.", "member.")


@pytest.mark.parametrize("group", INSTEAD)
def test_what_viewers_and_editors_read_stands_for_another_text(group: str) -> None:
    of_them = {key for key in all_keys() if key.startswith(group)}
    assert of_them
    assert {key.removeprefix(group) for key in of_them} <= all_keys()


@each_row("language", LANGUAGES)
def test_who_is_no_owner_is_not_told_to_change_a_token(language: str) -> None:
    read = load_words()[language].read_by(Role.EDITOR)
    for cause in Cause:
        _, todo = failure_lines(Failure(cause, None, None, ""), read)
        if re.search(r"\btoken\b|\bтокен", todo):
            assert re.search(r"an owner|владельц", todo), (cause, todo)


def test_every_key_is_used() -> None:
    used = [re.compile(pattern) for pattern in used_patterns()]
    asked = {key for key in all_keys() if not key.startswith(INSTEAD)}
    unused = [key for key in sorted(asked) if not any(u.fullmatch(key) for u in used)]
    assert unused == []


def literals(node: ast.expr) -> Iterator[str]:
    """The words that stand in the code itself, in what is shown as it is."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        for part in node.values:
            yield from literals(part)
    elif isinstance(node, ast.BinOp):
        yield from (*literals(node.left), *literals(node.right))
    elif isinstance(node, ast.IfExp):
        yield from (*literals(node.body), *literals(node.orelse))


def spoken(code: Iterable[ast.AST]) -> Iterator[tuple[int, str]]:
    """Lines that say words of their own: in calls that show text, and on buttons."""
    for node in code:
        if not isinstance(node, ast.expr):
            continue
        said: list[ast.expr] = []
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            said = [*node.args] if name in SAYING else []
        elif isinstance(node, ast.Tuple) and len(node.elts) == 2:
            label, button = node.elts  # a button: its label, and what it does
            said = [label] if isinstance(button, ast.Call) else []
        for text in (text for each in said for text in literals(each)):
            if LETTERS.search(TAG.sub("", text)):
                yield node.lineno, text


@each_row("path", SOURCES)
def test_no_word_is_spoken_past_the_catalogues(path: Path) -> None:
    assert list(spoken(nodes(path))) == []


def test_a_word_past_the_catalogues_is_found() -> None:
    slips = 'bot.send_message(1, "Hello")\nshow(u, c, f"<b>{x}</b> left")\nr = ("Back", Home())\n'
    assert [text for _, text in spoken(ast.walk(ast.parse(slips)))] == [
        "Hello",
        "</b> left",
        "Back",
    ]


# What people read


def test_values_are_shown_as_they_are_and_never_as_markup(words: dict[str, Words]) -> None:
    html = words["en"]("settings.unknown_city", typed="<b>&\"Ö'</b>")
    assert "&lt;b&gt;&amp;\"Ö'&lt;/b&gt;" in html
    plain = words["en"].plain("settings.unknown_city", typed="<b>")
    assert "“<b>”" in plain


def test_html_passes_into_html(words: dict[str, Words]) -> None:
    assert "<i>x</i>" in words["en"]("settings.unknown_city", typed=Html("<i>x</i>"))


def test_a_missing_key_is_an_error_and_not_a_text(words: dict[str, Words]) -> None:
    for call in (words["en"], words["ru"].plain):
        with pytest.raises(KeyError):
            call("common.no_such_key")
    with pytest.raises(KeyError):
        words["ru"].many("common.no_such_key", 1)


def test_a_missing_value_is_an_error(words: dict[str, Words]) -> None:
    with pytest.raises(KeyError):
        words["en"]("settings.unknown_city")


@pytest.mark.parametrize(
    ("n", "said"),
    [(1, "1 минуту"), (2, "2 минуты"), (5, "5 минут"), (11, "11 минут"), (21, "21 минуту")],
)
def test_russian_counts(words: dict[str, Words], n: int, said: str) -> None:
    assert words["ru"].ago(timedelta(minutes=n)) == f"{said} назад"


@pytest.mark.parametrize(("n", "said"), [(1, "1 minute"), (2, "2 minutes"), (21, "21 minutes")])
def test_english_counts(words: dict[str, Words], n: int, said: str) -> None:
    assert words["en"].span(timedelta(minutes=n)) == said


@pytest.mark.parametrize(
    ("length", "said"),
    [
        (timedelta(seconds=5), "1 minute"),
        (timedelta(minutes=59, seconds=59), "59 minutes"),
        (timedelta(hours=1), "1 hour"),
        (timedelta(hours=47), "47 hours"),
        (timedelta(days=2), "2 days"),
    ],
)
def test_spans_are_told_in_the_largest_whole_unit(
    words: dict[str, Words], length: timedelta, said: str
) -> None:
    assert words["en"].span(length) == said


def test_moments_are_told_in_the_zone_and_the_language(words: dict[str, Words]) -> None:
    moment = datetime(2026, 11, 25, 15, 0, tzinfo=UTC)
    assert words["en"].moment(moment, MOSCOW) == "Wed 25 Nov, 18:00"
    assert words["ru"].moment(moment, MOSCOW) == "ср 25 ноя, 18:00"
    assert words["ru"].short_moment(moment, MOSCOW) == "ср 18:00"
    assert words["ru"].moment_tag(moment, MOSCOW) == (
        '<tg-time unix="1795618800" format="wDt">ср 25 ноя, 18:00</tg-time> (Москва)'
    )


@pytest.mark.parametrize(
    ("zone", "said", "by_the_app"),
    [
        ("Europe/Moscow", "Wed 25 Nov, 18:00 (Moscow)", "Wed 25 Nov, 18:00"),
        ("Europe/Minsk", "Wed 25 Nov, 18:00 (Minsk)", "Wed 25 Nov, 18:00"),
        ("Asia/Omsk", "Wed 25 Nov, 21:00 (Omsk; 18:00 Moscow)", "Wed 25 Nov, 21:00"),
        ("Pacific/Auckland", "Thu 26 Nov, 04:00 (Auckland; Wed 18:00 Moscow)", "Thu 26 Nov, 04:00"),
    ],
)
def test_a_moment_is_told_by_the_readers_clock_and_the_accounts_beside_it(
    words: dict[str, Words], zone: str, said: str, by_the_app: str
) -> None:
    moment = datetime(2026, 11, 25, 15, 0, tzinfo=UTC)
    told = words["en"].read_in(ZoneInfo(zone)).moment_tag(moment, MOSCOW)
    assert plain_text(told) == said
    assert re.findall("<tg-time.*?>(.*?)</tg-time>", told) == [by_the_app]


@pytest.mark.parametrize(
    ("milliseconds", "said"),
    [(0, "0:00"), (14_233, "0:14.2"), (3_500, "0:03.5"), (6_040, "0:06"), (60_000, "1:00")],
)
def test_durations(words: dict[str, Words], milliseconds: int, said: str) -> None:
    assert words["en"].duration(milliseconds) == said
    assert words["ru"].duration(milliseconds) == said.replace(".", ",")


def test_a_key_that_is_there_twice_is_refused(tmp_path: Path) -> None:
    for language in LANGUAGES:
        (tmp_path / language).mkdir()
        for area in ("a", "b"):
            (tmp_path / language / f"{area}.po").write_text('msgid "x.y"\nmsgstr "z"\n')
    with pytest.raises(ValueError, match="twice"):
        load_words(tmp_path)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_name_on_instagram_leads_to_instagram_not_to_a_namesake_on_telegram(
    language: str,
) -> None:
    head = load_words()[language]("card.draft", account="sunny.bakery", zone="UTC")
    assert '<a href="https://www.instagram.com/sunny.bakery/">@sunny.bakery</a>' in head
    forged = load_words()[language]("card.draft", account='"><b>x</b>', zone="UTC")
    assert "href" not in forged
    assert "&lt;b&gt;" in forged


def test_a_moment_of_another_year_says_so() -> None:
    words = load_words(clock=lambda: datetime(2026, 11, 23, tzinfo=UTC))["en"]
    assert words.moment(datetime(2026, 12, 24, 15, 30, tzinfo=UTC), MOSCOW) == "Thu 24 Dec, 18:30"
    assert (
        words.moment(datetime(2027, 12, 24, 15, 30, tzinfo=UTC), MOSCOW) == "Fri 24 Dec 2027, 18:30"
    )


TROUBLES = {
    Trouble.LOCKED: ("another program keeps it locked", "её заблокировала другая программа"),
    Trouble.READ_ONLY: ("it can only be read", "она открыта только для чтения"),
    Trouble.DISK_FULL: ("the disk is full", "на диске нет места"),
    Trouble.DISK_ERROR: ("the disk reports an error", "диск сообщает об ошибке"),
    Trouble.DAMAGED: (
        "its file is damaged, a backup must be restored",
        "её файл повреждён, нужно восстановить резервную копию",
    ),
    Trouble.AWAY: ("its server is away", "её сервер не отвечает"),
    Trouble.OVERLOADED: (
        "its server takes no more connections",
        "её сервер не принимает новых подключений",
    ),
}


@pytest.mark.parametrize("trouble", Trouble)
def test_each_trouble_of_the_database_has_words_of_its_own(
    words: dict[str, Words], trouble: Trouble
) -> None:
    said = tuple(words[language].plain(f"outage.{trouble}") for language in ("en", "ru"))
    assert said == TROUBLES[trouble]


@each_row("language", ["en", "ru"])
def test_a_name_in_a_title_leads_to_instagram_or_nowhere(language: str) -> None:
    """Never to whoever has it, or a part of it, on Telegram."""
    words = load_words()[language]
    whole, cut = (words("card.deleted", title=it) for it in ("At @corner.books", "At @corne…"))
    assert 'At <a href="https://www.instagram.com/corner.books/">@corner.books</a>' in whole
    assert "@corne" not in cut
    assert plain_text(cut).replace("\u2060", "").find("@corne…") > 0
    copied = words("by_hand.caption", caption="At @corner.books")
    assert "<pre>At @corner.books</pre>" in copied, "letter by letter, to be pasted into Instagram"
