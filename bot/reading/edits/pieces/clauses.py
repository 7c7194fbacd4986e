"""What orders are made of. Clauses: politeness taken off, quotes understood, cut where edits are
joined; a pattern is matched as a whole against small letters without ё, what is taken out of it is
as typed. And the verbs that they begin with, by what they do: one that is known is known for
everything that can be ordered.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.reading import politeness

QUOTED = re.compile(r"«[^«»]*»|\"[^\"]*\"|“[^“”]*”|„[^„“”]*[“”]|(?<!\w)'[^']*'(?!\w)|‘[^‘’]*’")
_JOINTS = re.compile(
    r"\s*\n+\s*|\s*;\s*|,\s+(?:and |then |и |а |потом |затем )?(?:заодно |also |также |еще |ещё )?"
    r"|,(?!\d)\s*(?=\w)|\s+(?:and|then|plus|и|а также|а ещ[её]|потом|затем|плюс)\s+(?:then |also "
    r"|потом |затем |еще |ещё )?|\s+[&+]\s+(?=\D)|(?<=[\w»”\"])[.!]\s+",
    re.IGNORECASE,
)
MOST_JOINTS = 8
LATELY = 64  # texts: a message has hardly more pieces
COLON = r"(?: ?[:=] ?| [—–-] )"
_END = re.compile(r"[\s.!?…]+$")


@dataclass(frozen=True)
class FoundWords:
    """A pattern that fits a clause: its groups as they were typed."""

    clause: "Clause"
    match: re.Match[str]

    def __getitem__(self, name: str) -> str:
        """Without spaces and quotes around it; nothing for what is missing."""
        start, end = self.match.span(name)
        return unquoted(self.clause.typed[start:end]) if start >= 0 else ""

    def to_the_end(self, name: str) -> str:
        """With the full stop or the sign that ends the text, unless it is in quotes."""
        words = self[name]
        is_last = self.match.end(name) == len(self.clause.low) and not self.is_quoted(name)
        return words + self.clause.stop if is_last and words else words

    def low(self, name: str) -> str:
        """In small letters without ё."""
        return unquoted(self.match[name] or "")

    def has(self, name: str) -> bool:
        return self.match[name] is not None

    def is_quoted(self, name: str) -> bool:
        return bool(QUOTED.fullmatch((self.match[name] or "").strip()))


@dataclass(frozen=True)
class Clause:
    """Words as typed, and in small letters without ё: letter by letter the same length. `stop` is
    what ended them, `lead` the politeness before them."""

    typed: str
    low: str
    stop: str = ""
    lead: str = ""

    def fits(self, pattern: re.Pattern[str]) -> FoundWords | None:
        match = pattern.fullmatch(self.low)
        return FoundWords(self, match) if match else None

    def cut(self, start: int, end: int) -> "Clause":
        return Clause(
            self.typed[start:end],
            self.low[start:end],
            self.stop * (end == len(self.low)),
            self.lead * (start == 0),
        )

    def put(self, span: tuple[int, int], words: str) -> "Clause":
        """With the words in the place of what stands there."""
        start, end = span
        if self.low[start:end] == words:
            return self
        typed, low = (f"{it[:start]}{words}{it[end:]}" for it in (self.typed, self.low))
        return Clause(typed, low, self.stop, self.lead)

    def replaced(self, pattern: re.Pattern[str], words: Callable[[re.Match[str]], str]) -> "Clause":
        clause = self
        for found in reversed(list(pattern.finditer(self.low))):
            clause = clause.put(found.span(), words(found))
        return clause

    @lru_cache(maxsize=LATELY)  # noqa: B019 - of a frozen value
    def tidy(self) -> "Clause":
        """Without spaces, politeness and full stops at its ends."""
        start = len(self.low) - len(self.low.lstrip())
        if polite := politeness.BEFORE.match(self.low, start):
            start = polite.end() if polite.end() < len(self.low) else start
        end = len(self.low)
        if thanks := politeness.AFTER.search(self.low, start):
            end = thanks.start() if thanks.start() > start else end
        stop = _END.search(self.low[start:end])
        ended = start + stop.start() if stop and stop.start() else end
        is_new = ended < len(self.low)
        kept = self.typed[ended:end].rstrip() if is_new else self.stop
        return replace(self.cut(start, ended), stop=kept, lead=self.lead + self.typed[:start])

    def joints(self) -> Iterator[tuple[int, int]]:
        """Where one edit may end and another begin, outside of quotes."""
        quoted = [found.span() for found in QUOTED.finditer(self.low)]
        for joint in _JOINTS.finditer(self.low):
            inside = any(start < joint.start() < end for start, end in quoted)
            if not inside and joint.start() > 0 and joint.end() < len(self.low):
                yield joint.span()

    def cuts(self) -> Iterator[tuple["Clause", "Clause"]]:
        """What stands on both sides of each joint; nothing of what has too many."""
        joints = list(self.joints())
        for start, end in joints if len(joints) <= MOST_JOINTS else ():
            yield self.cut(0, start), self.cut(end, len(self.low))


@lru_cache(maxsize=LATELY)
def clause_of(text: str) -> Clause:
    """What takes the place of words is none of the politeness inside: `with please call`."""
    text = _MIND.sub(_verb, _WITH.sub("with ", text))
    text = text if _OF_WORDS.search(small(text)) else politeness.CALLED.sub("", text)
    given = _GIVEN.match(small(text))
    start = given.end() if given else len(text)
    text = politeness.INSIDE.sub("", text[:start]) + text[start:]
    return Clause(text, small(text)).tidy()


def _verb(found: re.Match[str]) -> str:
    """`mind moving`: `move`"""
    stem = found["stem"]
    tries = (stem, f"{stem}e", stem[:-1])
    return found["mind"] + next(filter(VERBS.fullmatch, tries), f"{stem}ing")


@lru_cache(maxsize=LATELY)
def small(text: str) -> str:
    """Small letters, е for ё, plain hyphens and spaces; as long as the text is."""
    lowered = text.lower()
    if len(lowered) != len(text):
        letters = (letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
        lowered = "".join(letters)
    return lowered.translate(_SAME)


_SAME = str.maketrans({"ё": "е", "\u00a0": " ", "\u202f": " ", "\t": " ", "’": "'", "‑": "-"})


def unquoted(text: str) -> str:
    text = text.strip()
    while len(text) > 1 and QUOTED.fullmatch(text):
        text = text[1:-1].strip()
    return text


THOUSANDS = r"(?<![\w.,:])\d{1,3}(?:[ .,']\d{3})+(?!\d)"
"""`18 000`, `18,000`: one number, which is 18000."""

# Of a person, in small letters, within a pattern; as `posting` knows it: a test compares.
USERNAME = r"[a-z0-9_.]{1,30}"


def _any(*forms: str) -> str:
    return "(?:" + "|".join(sorted(forms, key=len, reverse=True)) + ")"


def _english(verbs: str) -> str:
    return _any(*verbs.split(", "))


def _russian(verbs: str) -> str:
    """Of `убери убрать` also `уберите` and `убери-ка`. The endings are there once for all: these
    verbs are in most patterns, and compiling them is a good part of the bot's start."""
    pairs = [pair.split() for pair in verbs.split(", ")]
    orders = _any(*(order for order, *_ in pairs)) + "(?:те)?(?:-ка)?"
    return _any(orders, *_all(others for _, *others in pairs))


def _all(groups: Iterable[Iterable[str]]) -> list[str]:
    return [word for group in groups for word in group]


TAKE_RU = _russian(
    "убери убрать уберем, удали удалить, удаляй, вычеркни вычеркнуть, выкинь выкинуть, выкини"
    " выкинем, сотри стереть, вырежи вырезать, отрежь отрезать, выброси выбросить"
)
TAKE = _any(
    _english(
        "remove, delete, del, rm, drop, cut out, cut off, erase, take out, get rid of, strike out"
    ),
    TAKE_RU,
)
TAKE_THING = _any(
    TAKE,
    _english("cut, lose, kill, clear, scrap, wipe, ditch, strike, take off, take away, leave out"),
    _russian("сними снять, очисти"),
)
"""What is named, not quoted, is taken away by more verbs than words of a caption are."""

CAPITALS = (
    r"(?:(?:all )?(?:all ?caps|caps(?: lock)?|capitals?(?: letters)?|upper ?case)|капсом|капслоком"
    r"|заглавными(?: буквами)?|больш\w+ буквами|прописными)"
)
CAPTION_WORD = r"(?:caption|text|description|текст|подпись|описание)"
NO = r"(?:no|without(?: any| a| the)?|без(?: всех)?)"
ADD_RU = _russian(
    "добавь добавить, допиши дописать, припиши приписать, напиши написать, вставь вставить"
    ", впиши вписать"
)
ADD = _any(_english("add, append, write, insert, put, include"), ADD_RU)
CHANGE_RU = _russian(
    "замени заменить заменим, поменяй поменять поменяем, измени изменить изменим, исправь исправить"
    " исправим, смени сменить сменим, переделай, перепиши, переименуй, поправь поправить"
)
CHANGE = _any(
    _english(
        "replace, swap, switch, exchange, change, correct, fix, rename, turn, edit, update, amend"
        ", alter, swap out, switch out, modify"
    ),
    CHANGE_RU,
)
# Where or when a post goes: in all forms of an order, so that one is known with every time.
_ENDINGS = "ь-ка|ьте|ь|и-ка|ите|ить|им|и|й-ка|йте|й|ать|уть|ть|ти|ем"
_LATER = "отлож|отсроч|отодвин|задерж|придерж|накин|прибав|добав"
_MOVED = (
    "двин|двига|сдвин|сдвига|передвин|передвига|подвин|подвига|перенес|перенос|перекин|переброс"
    "|постав|перестав|выстав|кин|закин|скин|кида|закида|скида|перекида|засун|смест|перемест"
)
_SENT = (
    "публику|публикова|опублику|опубликова|вылож|выкладыва|пост|запост|отправ|отправля|выпуст"
    "|выпуска|запуст|размест|зале"
)
_PLANNED = "став|планиру|планирова|запланиру|запланирова|перепланиру|назнач|назнача|переназнач"
_ALL = f"{_LATER}|{_MOVED}|{_SENT}|{_PLANNED}"
LATER_RU, MOVE_RU, SEND_RU, WHEN_RU = (
    f"(?:{it})(?:{_ENDINGS})" for it in (_LATER, _MOVED, _SENT, _ALL)
)
WHEN_FORMS = frozenset(f"{it}{end}" for it in _ALL.split("|") for end in _ENDINGS.split("|"))
MOVE = _any(_english("move, shift, put, place, set, bring"), MOVE_RU)
SEND = _any(_english("publish, post, send, release, share"), SEND_RU)
TAG_RU = _russian("отметь отметить, отмечай, тегни, тэгни, затегай, затэгай")
TAG = _any(_english("tag, mark"), TAG_RU)
DO = _any(_english("make, do, turn, have"), _russian("сделай сделать, пусть"))
_IT = r"(?:it|this|the post)"
WHEN = _any(
    WHEN_RU, MOVE, SEND, DO, "(?:re)?schedule|postpone|plan|delay|push|bump|go live",
    rf"(?:launch|run|upload|queue|time|line|slot|stick|pop) {_IT}|get {_IT} (?:out|up|live)"
    rf"|let {_IT}(?: go)?",
)  # fmt: skip

VERBS_RU = _any(TAKE_RU, ADD_RU, CHANGE_RU, WHEN_RU, TAG_RU)
VERBS = re.compile(rf"{TAKE_THING}|{ADD}|{CHANGE}|{TAG}|{WHEN}")
_MIND = re.compile(r"(?P<mind>\b(?:you|u) mind (?:just )?)(?P<stem>[a-z]+)ing\b", re.IGNORECASE)
_WITH = re.compile(r"(?<!\w)w/ ?(?=[\w\"“«@#])", re.IGNORECASE)
_OF_WORDS = re.compile(rf"\b(?:{ADD}|{CHANGE}|{TAKE_THING})\b(?! (?:it|this|that|in)\b)|[:\"“«]")
_GIVEN = re.compile(rf".*?\b{CHANGE}\b.*? (?:to|with|by|на)(?= )|.*?(?:->|=>|→)", re.DOTALL)
NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
    "один": 1, "два": 2, "две": 2, "двух": 2, "три": 3, "трех": 3, "четыре": 4, "пять": 5,
}  # fmt: skip
"""Of things that are taken away."""
SAME_DAY = re.compile(r"\b(?:same day|т(?:от|ом) же д(?:ень|не))\b")
"""As that of the reason which is given."""

_WHERE = (
    r"(?:(?:in|from|of) (?:the )?(?:caption|text|post|description)"
    r"|(?:в|из) (?:(?:самом )?тексте|текста|поста?|посте|подписи|описании|описания))"
)
_WHERES = (
    re.compile(rf"(?P<where>(?:{_WHERE}[,:]?|{CAPTION_WORD}:) )\S"),
    re.compile(rf"(?:{CHANGE}|{TAKE}):?(?P<where> {_WHERE}):? \S"),
    re.compile(rf".*\S(?P<where> {_WHERE})$"),
)


def without_where(clause: Clause) -> Clause:
    """Of `replace A with B in the text`, «в подписи замени А на Б»: the words are the caption's in
    any case. In quotes it is one of them."""
    for where in _WHERES:
        if found := where.match(clause.low):
            clause = clause.put(found.span("where"), "")
    return clause


_TOLD = re.compile(
    r"(?P<place>[^\W\d_a-zа-яё][^,;.!?—–]*)(?:[,;]| [—–-]) "
    r"(?P<rest>(?!(?:у|на|в|около|напротив|рядом|near|at|in|next|opposite|by)\b)"
    r"[a-zа-яё'’-]+(?: [a-zа-яё'’-]+)+)|(?P<said>.*\w{4,})[.!?…]+ (?P<more>\S.*)"
)
"""`Leith, the landlord rang`: words without a capital or a number are no part of an address."""


def with_a_remark(words: str) -> tuple[str, str] | None:
    """A name, and what is told behind it."""
    found = _TOLD.fullmatch(words)
    return found and (found["place"] or found["said"], found["rest"] or found["more"])
