"""Every word the bot says: gettext catalogues by language and area, read once at start.

Keys are symbolic ("card.draft"); texts are HTML with str.format names. Used by every screen.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from copy import copy
from datetime import datetime, timedelta
from html import escape, unescape
from pathlib import Path
from typing import Self
from zoneinfo import ZoneInfo

from babel.numbers import get_decimal_symbol

from bot.words.texts import Texts, read_texts
from bot.zones.city import city_of
from posting import MENTION, USERNAME, Person, Role, place_between, utf16_length

CATALOGUES = Path(__file__).parent
LANGUAGES = ("en", "ru")
RUSSIAN_SPEAKING = frozenset({"ru", "be", "uk", "kk"})
Clock = Callable[[], datetime]

TAG = re.compile(r"<[^>]*>")
HELD = "\N{NO-BREAK SPACE}"
DOT = f"{HELD}· "  # between two things of a line, which ends behind it rather than before
AT_NAME = re.compile(r"@\{(\w+)\}")
EXACT = re.compile(r"<(?:pre|code)>\{(\w+)\}")  # to be copied; Telegram links nothing there
UNLINKED = "@\u2060"  # nothing that is seen behind the sign: Telegram takes it for no name
CUT_OFF = re.compile(r"[\w.]*…")  # behind a name of which only the start is shown


def language_of(code: str | None) -> str:
    """The catalogue for the language of a person's app."""
    spoken = (code or "en").partition("-")[0]
    return "ru" if spoken in RUSSIAN_SPEAKING else "en"


# How the keys of texts begin that such people read instead of others.
INSTEAD = {Role.VIEWER: ("viewer.", "member."), Role.EDITOR: ("member.",), Role.OWNER: ()}


class Html(str):
    """Text that is HTML already and passes into other texts as it is."""

    __slots__ = ()


class Words:
    """The words of one language."""

    def __init__(self, language: str, texts: Texts, clock: Clock | None = None) -> None:
        self.language = language
        self._clock = clock
        self._reader_zone: ZoneInfo | None = None
        self._by_zone: dict[ZoneInfo, Self] = {}
        self._instead: tuple[str, ...] = ()
        self._texts = texts
        self._weekdays = texts.one("common.weekdays").split()
        self._months = texts.one("common.months").split()

    def read_in(self, zone: ZoneInfo) -> Self:
        """The same words for somebody whose clock is that of this zone."""
        if zone not in self._by_zone:
            words = self._by_zone[zone] = copy(self)
            words._reader_zone = zone
        return self._by_zone[zone]

    def read_by(self, role: Role) -> Self:
        """The same words for somebody who may do no more than this, and is asked for no more."""
        words = copy(self)
        words._instead = INSTEAD[role]
        return words

    @property
    def are_of_a_viewer(self) -> bool:
        return self._instead == INSTEAD[Role.VIEWER]

    def __call__(self, key: str, **values: object) -> Html:
        """The text as HTML; values are escaped unless they are Html. Unknown keys: KeyError."""
        for group in self._instead:
            with suppress(KeyError):
                return _html(self._texts.one(group + key), values)
        return _html(self._texts.one(key), values)

    def plain(self, key: str, **values: object) -> str:
        """The text as it is, for button labels and toasts, which know no markup."""
        return self._texts.one(key).format_map(values)

    def many(self, key: str, n: int, **values: object) -> Html:
        """The plural form for `n` as HTML; the text may say {n}."""
        for group in self._instead:
            with suppress(KeyError):
                its = group + key
                return _html(self._texts.many(its, n), values | {"n": n})
        return _html(self._texts.many(key, n), values | {"n": n})

    def plain_many(self, key: str, n: int, **values: object) -> str:
        return self._texts.many(key, n).format_map(values | {"n": n})

    def moment(self, instant: datetime, zone: ZoneInfo) -> str:
        """`Wed 25 Nov, 18:00`; with its year when that is not the present one."""
        return f"{self.day(instant, zone)}, {instant.astimezone(zone):%H:%M}"

    def day(self, instant: datetime, zone: ZoneInfo) -> str:
        """`Wed 25 Nov`, with its year when that is not the present one."""
        local = instant.astimezone(zone)
        day = self.plain(
            "common.day",
            weekday=self._weekdays[local.weekday()],
            day=local.day,
            month=self._months[local.month - 1],
        )
        is_this_year = self._clock is None or self._clock().astimezone(zone).year == local.year
        return day if is_this_year else f"{day} {local.year}"

    def short_moment(self, instant: datetime, zone: ZoneInfo) -> str:
        """`Wed 18:00`"""
        local = instant.astimezone(zone)
        return f"{self._weekdays[local.weekday()]} {local:%H:%M}"

    def lately(self, instant: datetime, zone: ZoneInfo) -> str:
        """`14:02` of today, else with its day; on the reader's own clock where that is known."""
        own = self.clock(zone)
        is_today = self._clock and self.day(self._clock(), own) == self.day(instant, own)
        return f"{instant.astimezone(own):%H:%M}" if is_today else self.moment(instant, own)

    def clock(self, zone: ZoneInfo) -> ZoneInfo:
        """By which times are shown to the reader and read: their own where that is known, else that
        of an account, say."""
        return self._reader_zone or zone

    def moment_tag(self, instant: datetime, zone: ZoneInfo) -> Html:
        """The moment on the reader's clock, as Telegram's date element, which apps show by their
        own, with its zone; beside it what the clock of `zone` shows then, if not the same."""
        own = self.clock(zone)
        at = _dated(instant, self.moment(instant, own), "wDt")
        told = [self.zone_name(own), *self._elsewhere(instant, own, zone)]
        return Html(f"{at} ({escape('; '.join(told), quote=False)})")

    def _elsewhere(self, instant: datetime, own: ZoneInfo, zone: ZoneInfo) -> Iterator[str]:
        """`18:00 Moscow`, `Thu 04:00 Auckland`"""
        here, there = instant.astimezone(own), instant.astimezone(zone)
        if here.utcoffset() != there.utcoffset():
            is_same_day = here.date() == there.date()
            clock = f"{there:%H:%M}" if is_same_day else self.short_moment(instant, zone)
            yield f"{clock} {self.zone_name(zone)}"

    def zone_name(self, zone: ZoneInfo) -> str:
        """The city a zone is named after, in this language: `Moscow`."""
        return city_of(zone.key, self.language)

    def decimal(self, number: float, digits: int | None = None) -> str:
        """`2.5`, in Russian `2,5`; with so many digits behind the sign, else as many as it has."""
        shown = f"{number:g}" if digits is None else f"{number:.{digits}f}"
        return shown.replace(".", get_decimal_symbol(self.language))

    def duration(self, milliseconds: int) -> str:
        """`0:14`, or `0:14.2` when the seconds are not whole; in Russian `0:14,2`."""
        minutes, rest = divmod(milliseconds // 100, 600)
        seconds = f"{minutes}:{rest // 10:02}"
        sign = get_decimal_symbol(self.language)
        return f"{seconds}{sign}{rest % 10}" if rest % 10 else seconds

    def span(self, length: timedelta) -> str:
        """`12 minutes`, `3 hours`, `2 days`: the largest whole unit."""
        minutes = max(1, int(length.total_seconds()) // 60)
        if minutes < 60:
            return self.plain_many("common.minutes", minutes)
        if minutes < 48 * 60:
            return self.plain_many("common.hours", minutes // 60)
        return self.plain_many("common.days", minutes // (24 * 60))

    def ago(self, length: timedelta) -> str:
        """`12 minutes ago`"""
        return self.plain("common.ago", span=self.span(length))


def load_words(directory: Path = CATALOGUES, *, clock: Clock | None = None) -> dict[str, Words]:
    """The words of every language, by its code. Without a clock every moment is of this year."""
    return {lang: Words(lang, read_texts(directory / lang), clock) for lang in LANGUAGES}


def words_of(person: Person | None, catalogues: Mapping[str, Words]) -> Words:
    """What somebody reads; whoever is not known reads English."""
    if person is None:
        return catalogues["en"]
    words = catalogues[person.language].read_in(ZoneInfo(person.timezone))
    return words.read_by(person.role) if person.role else words


def group_words(person: Person | None, catalogues: Mapping[str, Words]) -> Words:
    """What a group reads, in the language of whoever has confirmed it: nobody there is asked for
    anything, and each account has its own clock."""
    return catalogues[person.language if person else "en"].read_by(Role.VIEWER)


def _dated(instant: datetime, text: str, form: str) -> str:
    """Apps that do not know the element show the text."""
    shown = escape(text, quote=False)
    return f'<tg-time unix="{int(instant.timestamp())}" format="{form}">{shown}</tg-time>'


def _html(text: str, values: dict[str, object]) -> Html:
    """`@{name}` becomes a link to the profile on Instagram: left alone, Telegram would link it to
    whoever has that name on Telegram; so do the names in a value. No line begins with a dot, or
    with a zone alone."""

    def linked(match: re.Match[str]) -> str:
        name = values[match[1]]
        is_name = isinstance(name, str) and USERNAME.fullmatch(name)
        return _profile(str(name)) if is_name else match[0]

    held = text.replace(" · ", DOT).replace(" ({zone})", f"{HELD}({{zone}})")
    return Html(AT_NAME.sub(linked, held).format_map(_escaped(values, EXACT.findall(text))))


def named(usernames: Iterable[str], between: str = " ") -> Html:
    """Each as a link to the profile on Instagram, as `@{name}` of a text becomes one."""
    return Html(
        between.join(
            _profile(name) if USERNAME.fullmatch(name) else f"{UNLINKED}{escape(name, quote=False)}"
            for name in usernames
        )
    )


def numbered(people: Iterable[Html]) -> Html:
    """As the pins are; no line ends between a number and its name."""
    return Html(DOT.join(f"{n}{HELD}{one}" for n, one in enumerate(people, start=1)))


def _profile(username: str) -> str:
    return f'<a href="https://www.instagram.com/{username}/">@{username}</a>'


def _escaped(values: dict[str, object], exact: Collection[str]) -> dict[str, object]:
    def of(name: str, value: object) -> object:
        if not isinstance(value, str) or isinstance(value, Html):
            return value
        return escape(value, quote=False) if name in exact else led_to_instagram(value)

    return {name: of(name, value) for name, value in values.items()}


def plain_text(html: str) -> str:
    """Without its tags, for alerts, which know no markup."""
    return unescape(TAG.sub("", html))


def shown_length(html: str) -> int:
    """In UTF-16 units and without its tags, as Telegram counts."""
    return utf16_length(plain_text(html))


def excerpt(text: str, room: int) -> Html:
    """The start of a text as HTML that shows at most `room` UTF-16 units."""
    return led_to_instagram(shortened(text.strip(), room))


def led_to_instagram(text: str) -> Html:
    """As HTML, with links to who is mentioned: those that Telegram makes lead to somebody who has
    that name there. A name that is cut off leads nowhere."""
    return Html(MENTION.sub(_linked, escape(text, quote=False)))


def _linked(found: re.Match[str]) -> str:
    name, is_cut = found[0].removeprefix("@"), CUT_OFF.match(found.string, found.end())
    return f"{UNLINKED}{name}" if is_cut else _profile(name)


def shortened(text: str, room: int) -> str:
    """The start of a text whose HTML has at most `room` UTF-16 units, with whole visible
    characters; an ellipsis if it is cut."""
    if utf16_length(escape(text, quote=False)) <= room:
        return text
    length, end = 1, 0  # one for the ellipsis
    for character in text:
        length += utf16_length(escape(character, quote=False))
        if length > room:
            break
        end += 1
    start = text[: place_between(text, end)]
    return f"{start.rstrip().rstrip('.,:;')}…" if room > 0 else ""
