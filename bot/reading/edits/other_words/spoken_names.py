"""What people call a person, an account, the video or a hashtag of the post when they do not write
its name: `anna's`, «кафе милк», `the clip`, `the coffee hashtag`."""

import re
from functools import lru_cache

from bot.reading.edits.pieces.clauses import NUMBERS, Clause
from bot.reading.edits.pieces.stems import stem
from bot.reading.edits.pieces.values import About
from bot.reading.ordinals import ORDINALS, number_named

_LETTERS = str.maketrans({
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i",
    "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s",
    "т": "t", "у": "u", "ф": "f", "х": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh", "ъ": "",
    "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya", "c": "k", "q": "k", "w": "v", "_": "",
    "x": "ks", ".": "", "-": "", " ": "", "'": "",
})  # fmt: skip
_APOSTROPHE = re.compile(r"['’]s$")
_TITLE = re.compile(r"(?:chef|shef|dr|mr|mrs|ms|coach|master|the|real|its|im|by)[._]")
_TOPIC = re.compile(r"\b(?:about|про) (?:the )?$")  # of a sentence: «про пони убери»
_MARK_OF = re.compile(r" (?:от)?метк[аиу]\b|,? отме")  # «катина метка»
_POSSESSIVE = re.compile(r"ин(?:а|у|ой|ы)$")
_OF_SOMEBODY, _RUSSIAN = re.compile(r"(?:['’]s|s)$"), re.compile("[а-я]")
_TAG_OF = re.compile(r" (?:tag|pin)\b")  # `kiras tag`
_DONE_TO = re.compile(
    r"\b(?:untag|unmark|tag|(?:tags?|pin|mark|mention)(?: of| from| for| on)?"
    r"|(?:move|shift|nudge|put|place)(?= .*)) $"
)
_FULL_NAMES = {
    "аня": "anna", "анечка": "anna", "анюта": "anna", "анька": "anna", "annie": "anna",
    "боря": "boris", "лена": "elena", "маша": "maria", "катя": "kate ekaterina", "ваня": "ivan",
    "оля": "olga", "саша": "alex alexander alexandra", "даша": "daria", "юля": "julia",
    "костя": "konstantin", "дима": "dmitry", "настя": "anastasia", "наташа": "natalia",
    "таня": "tatiana", "женя": "evgeny evgenia", "леша": "alexey alex", "миша": "mikhail",
    "майк": "mike", "джеймс": "james", "джон": "john", "кейт": "kate", "крис": "chris",
    "дэйв": "dave", "леха": "alexey alex",
    "майкл": "michael", "джейн": "jane", "элис": "alice", "питер": "peter", "стив": "steve",
    "коля": "nikolay", "льв": "lev", "диджей": "dj", "сережа": "sergey", "паша": "pavel",
    "соня": "sofia", "вова": "vladimir",
}  # fmt: skip
_NICKNAMES = frozenset(name[:2] for name in _FULL_NAMES)
_ENDINGS = ("", *"аяуюеиыьй", "ой", "ей", "ом", "ем")
_NOMINATIVE = ("", "а", "я", "й", "ь")
_NO_NAMES = frozenset(["или", "дари", "дарим", "дарите", "меня", "тебя", "она", "они", "оно"])
_FIRST = re.compile(r"[._\d-]+")
SHORTEST_NAME = 3
_TWICE = re.compile(r"(.)\1")
_A_WORD = re.compile(r"(?<![@#\w])(?<!\w\.)[^\W\d_](?:[\w.'’]*[\w'’])?")
_VIDEO = re.compile(
    r"(?:the |our |my |that |this |это |само )?\b(?:video|clip|vid|film|movie|видео|видос\w*"
    r"|видик\w*|ролик\w*)\b(?! ?\d)(?:'s)?"
)
_LAST_PHOTO = re.compile(
    r"(?<!to )(?<!but )(?<!before )\b(?:the )?(?:last|final) (?:photo|slide)\b"
    r"|\bпоследн\w+ (?:фото|слайд\w*)\b"
)
_ON_THE_ONLY = re.compile(
    r" (?:on|in|to|на|в) (?:the |this |это[тм] )?(?:video|clip|reel|видео|ролике?|рилсе?)\b"
)
TWO = 2
_OTHER = re.compile(r"\b(?:the )?other (?:photo|one)\b|\bдруг(?:ое|ую|ая) фото\b")
_NTH = rf"(?P<nth>(?:{'|'.join(ORDINALS)})[а-я]{{0,3}}|\d(?:st|nd|rd|th|-?(?:й|я|е|ой|ую|ю|ом))?)"
_NTH_ONE = re.compile(rf"(?:(?<=on )|\bthe ){_NTH} one\b")
_NTH_ALONE = re.compile(
    rf"(?:(?<=on )|(?<=of ))(?:the )?{_NTH}(?: one)?\b(?! (?:photo|line))|(?:(?<=на )"
    f"|(?<=пусть )){_NTH.replace('nth', 'nth_ru')}(?=[ ,]|$)(?! (?:фото|строк))"
)
_COVER = re.compile(r"(?:cover|обложк)")
_BY_NUMBER = re.compile(
    r",? ?(?:(?:it'?s|it is|that'?s|that is|which is|is|она|он|это) )?(?:the )?(?:photo )?"
    r"(?:number |no\.? ?|№ ?|номер )(?P<n>\d|one|two|three|four|один|два|три|четыре)\b"
    r"|,? (?:it'?s|that'?s|that is) photo (?P<photo>\d)\b"
    r"|,? (?:он[ао]?|это) (?P<nth>перв|втор|трет|четверт)(?:ая|ое|ый|ой|ья|ье|ий)(?: по \w+)?$"
)
_DONE_TO_IT = re.compile(r"^(?P<photo>photo \d),? +(?P<verb>\w+) (?:it|that|this|ее|его|это)\b")
_DESCRIBED = re.compile(
    r"(?:the )?(?:(?:one|photo)(?: (?:with|of|where) (?:the )?\w+)"
    r"|(?!the |put |make |move )\w+ (?:one|photo)\b(?! \d))"
    r"|(?:фото|та|то|тот|ту),?(?: что| где)?(?: (?:с|со|из|у|на))? \w+"
)
_WORDS = """
    in to at off on all from is are the a of and и в на все с к для по not too too. out up last
    first new more no any my our these this that each every saved
    """
_NOT_A_TAG = frozenset(_WORDS.split())
_TAG_NAMED = re.compile(
    r"(?:the )?\b(?:hash ?tag|х[еэ]ш ?-?т[еэ]г[а-я]{0,2}|тег) (?!#)(?P<after>\w+)"
    "|(?P<marked>(?:hash ?tag|х[еэ]ш ?-?т[еэ]г[а-я]{0,2}) (?=#))"
    r"|(?:the )?\b(?P<before>\w++) (?:hash ?)?tag\b(?!s)|#(?P<apart>) (?=\w)"
)
_THE_TAG = re.compile(
    r"(?:\bthe )?\b(?:tag|pin|отметку|отметка|метку)(?= (?:(?:чуть|немного|еще|a bit|a little"
    r"|slightly|just|bit|more|further|to the|на)[ -])*(?:lower|higher|up|down|left|right|левее"
    r"|правее|выше|ниже|повыше|пониже|влево|вправо|вверх|вниз)\b)"
)
"""Moved a bit, it is one that is there."""
_QUOTED_NAME = re.compile(r"[\"'«“](?P<name>@[\w.]+)[\"'»”]")
_NAMED_TWICE = re.compile(r"(?P<name>@[\w.]*\w),? (?P=name)(?![\w.]*\w)")
_DICTATED_NAME = re.compile(
    r"\b(?:at sign|собачка) (?P<name>[a-z0-9_]+(?: (?:dot|точка|underscore|подчеркивание)"
    r" [a-z0-9_]+)*)|\bat (?P<at>[a-z0-9_]+(?: (?:dot|underscore) [a-z0-9_]+)+)"
)


def with_names(clause: Clause, about: About) -> Clause:
    """With names in the place of what stands for them."""
    clause = clause.replaced(_DICTATED_NAME, _dictated_name)
    clause = _people_and_accounts(clause, about).replaced(_QUOTED_NAME, lambda it: it["name"])
    clause = clause.replaced(_NAMED_TWICE, lambda it: it["name"])
    if len(about.people) == 1 and "@" not in clause.low:
        clause = clause.replaced(_THE_TAG, lambda _: f"@{next(iter(about.people))}")
    clause = _slides(_video(clause, about), about)
    return _named_tags(clause, about)


@lru_cache(maxsize=4096)
def skeleton(words: str) -> str:
    """As it sounds, without what stands between the parts of a name: `cafe_milk`, «кафе милк»."""
    return _TWICE.sub(r"\1", words.translate(_LETTERS))


def _people_and_accounts(clause: Clause, about: About) -> Clause:
    names = {
        skeleton(name): name for name in (*about.accounts, *about.collaborators, *about.people)
    }
    words = list(_A_WORD.finditer(clause.low))
    end = len(words)
    initials = {name[:1] for name in names} | _initials(about.people)
    for place in range(len(words) - 1, -1, -1):
        said = words[place][0]
        if said[:2] not in _NICKNAMES and initials.isdisjoint(
            (skeleton(said)[:1], _sound(said)[:1])
        ):
            continue
        for count in (3, 2, 1):
            run = words[place : place + count] if place + count <= end else []
            if run and (name := _name_of(run, names, about)):
                clause = clause.put((run[0].start(), run[-1].end()), f"@{name}")
                end = place
                break
    return clause


def _name_of(run: list[re.Match[str]], names: dict[str, str], about: About) -> str | None:
    said = " ".join(it[0] for it in run)
    if len(run) > 1 and skeleton(run[0][0])[:1] not in {name[:1] for name in names}:
        return None
    if _TOPIC.search(run[0].string[: run[0].start()]):
        return None
    bare = _OF_SOMEBODY.sub("", said)
    for form in dict.fromkeys((said, bare, stem(said))):
        if found := names.get(skeleton(form)):
            return found
    if len(run) > 1:
        return None
    is_of_a_tag = _TAG_OF.match(run[0].string, run[0].end()) is not None
    somebody = bare if is_of_a_tag else _APOSTROPHE.sub("", said)
    if _MARK_OF.match(run[0].string, run[0].end()):
        somebody = _POSSESSIVE.sub("а", somebody)
    is_order = _DONE_TO.search(run[0].string[: run[0].start()]) is not None
    return _tagged(somebody, about, is_somebodys=somebody != said or is_order)


def _tagged(said: str, about: About, *, is_somebodys: bool) -> str | None:
    """«Костю», «Кости», `tom's`: the only one who is tagged and can be called so, by the first part
    of the name in Latin letters or the last one as well."""
    if len(said) < SHORTEST_NAME or said in _NO_NAMES:
        return None
    is_russian = _RUSSIAN.match(said) is not None
    is_short = not is_russian and len(said) == SHORTEST_NAME
    if is_short and said not in _FULL_NAMES and not is_somebodys:
        return None
    bases = {said.removesuffix(it) for it in _ENDINGS if is_russian and said.endswith(it)}
    called = {f"{base}{ending}" for base in bases for ending in _NOMINATIVE}
    full = {name for it in {said, *called} for name in _FULL_NAMES.get(it, "").split()}
    sounds = {_sound(it) for it in (called if is_russian else {said}) | full}
    meant = [name for name in about.people if {*map(_sound, (name, *_ends(name)))} & sounds]
    return meant[0] if len(meant) == 1 else None


def _ends(name: str) -> tuple[str, str]:
    """`baker` and `tom` of @baker_tom."""
    parts = [it for it in _FIRST.split(_TITLE.sub("", name)) if it] or [name]
    return parts[0], parts[-1]


@lru_cache(maxsize=64)
def _initials(people: frozenset[str]) -> frozenset[str]:
    """Of all that they may be called by parts of their names."""
    return frozenset(_sound(end)[:1] for name in people for end in (name, *_ends(name)))


@lru_cache(maxsize=4096)
def _sound(name: str) -> str:
    """Nobody knows whether it is `andrey`, `andrei` or `andrej`, `liza` or `lisa`."""
    return re.sub(r"[iyj]+$", "i", skeleton(name).replace("iya", "ia").replace("z", "s"))


def _dictated_name(found: re.Match[str]) -> str:
    name = re.sub(r" (?:dot|точка) ", ".", found["name"] or found["at"])
    return "@" + re.sub(r" (?:underscore|подчеркивание) ", "_", name)


def _video(clause: Clause, about: About) -> Clause:
    """The only one of a carousel is named by its place, that of another post not at all."""
    if about.media == 1 and "@" in clause.low:
        return clause.replaced(_ON_THE_ONLY, lambda _: "")
    if about.media > 1 and about.media - 1 not in about.videos:
        clause = clause.replaced(_LAST_PHOTO, lambda _: f"photo {about.media}")
    if (
        about.media < 2
        or len(about.videos) != 1
        or re.search(r"cover|thumbnail|обложк|story|reel", clause.low)
    ):
        return clause
    number = next(iter(about.videos)) + 1
    return clause.replaced(_VIDEO, lambda _: f"photo {number}")


def _slides(clause: Clause, about: About) -> Clause:
    """`the 2nd one`, «на второй», and of two `the other one`."""
    if about.media < TWO:
        return clause
    clause = _told_by_number(clause)
    if about.media == TWO:
        clause = clause.replaced(_OTHER, lambda _: f"photo {TWO}")
    is_of_slides = "@" in clause.low or _COVER.match(clause.low)
    pattern = _NTH_ALONE if is_of_slides else _NTH_ONE
    return clause.replaced(pattern, lambda found: f"photo {number_named(_nth(found))}")


def _told_by_number(clause: Clause) -> Clause:
    """`make the kitchen one first, it's number three`"""
    described = _DESCRIBED.search(clause.low)
    number = next(reversed([*_BY_NUMBER.finditer(clause.low)]), None)
    if number is None or described is None or described.end() > number.start() + 1:
        return clause
    said = number["n"] or number["photo"] or number["nth"]
    at = NUMBERS.get(said) or number_named(said)
    named = clause.put(number.span(), " ").put(described.span(), f"photo {at}").tidy()
    return named.replaced(_DONE_TO_IT, lambda it: f"{it['verb']} {it['photo']}")


def _nth(found: re.Match[str]) -> str:
    return next(said for said in found.groupdict().values() if said)


def _named_tags(clause: Clause, about: About) -> Clause:
    there = {*re.findall(r"#\w+", about.caption.casefold())}

    def tag(found: re.Match[str]) -> str:
        if found["marked"] or found["apart"] is not None:
            return "" if found["marked"] else "#"
        word = found["after"] or found["before"]
        is_tag = f"#{word}" in there or (found["after"] and word not in _NOT_A_TAG)
        return f"#{word}" if is_tag and word not in _NOT_A_TAG else found[0]

    return clause.replaced(_TAG_NAMED, tag)
