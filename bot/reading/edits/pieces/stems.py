"""Russian words and their endings. Without them all forms of a word are alike; it needs no
dictionary: what is left of a word need not be one. And a word in the form of another, where the
endings leave no doubt: «Рекс» for «Максу» is «Рексу», where «Макс» is what was said of it."""

import re
from functools import lru_cache

from bot.reading.edits.pieces.clauses import small

_RUSSIAN = re.compile(r"[а-я-]+")
_ENDINGS = (
    *("иями", "ями", "ами", "ием", "иях", "ией", "ого", "его", "ому", "ему", "ыми", "ими"),
    *("ая", "яя", "ую", "юю", "ое", "ее", "ые", "ие", "ый", "ий", "ой", "ей", "ом", "ем", "ам"),
    *("ям", "ах", "ях", "ов", "ев", "ью", "ия", "ья", "ье", "ию", "ии"),
    *("ы", "и", "а", "я", "о", "е", "у", "ю", "й", "ь"),
)  # the longest first
_SHORTEST = 3  # letters of a stem
_FLEETING = re.compile(r"(?<=[бвгджзклмнпрстфхцчшщ])[оеи](?=[кцнгрл]$)")
_CASE_ENDINGS = (
    *("ыми", "ими", "ого", "его", "ому", "ему", "ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые"),
    *("ие", "ых", "их", "ым", "им", "ом", "ем", "ей", "ую", "юю", "ам", "ям", "ах", "ях", "ами"),
    *("ями", "ов", "ев", "ью", "а", "я", "о", "е", "и", "ы", "у", "ю", "ь", "й"),
)
_SHORTEST_BARE = 2
_HUSHED = re.compile(r"(?<=[гкхжчшщ])ы$|(?<=[жчшщц])о(?=[мй]$)")
_MAY_LOSE_ONE = re.compile(r"(?:ец|ок|ек|ень|ел|ев|оть|есь)$")
_NAMED = {
    "ого": ("ый", "ой", "ий", "ое"), "его": ("ий", "ее"), "ов": ("ы", "и"), "ев": ("и",),
    "а": ("", "о", "е"), "я": ("й", "ь", "е"), "ы": ("а",), "и": ("а", "я", "ь"), "ой": ("ая",),
    "ей": ("яя", "и"),
}  # fmt: skip
_NO_NAME = "ую"
_FORMS = {
    "ия": "ия ии ии ию ией ии", "ие": "ие ия ию ие ием ии", "ье": "ье ья ью ье ьем ье",
    "а": "а ы е у ой е", "я": "я и е ю ей е", "о": "о а у о ом е", "е": "е я ю е ем е",
    "й": "й я ю й ем е", "": " а у  ом е",
}  # fmt: skip
"""In the nominative, genitive, dative, accusative, instrumental and prepositional."""
_GENITIVE, _ACCUSATIVE = 1, 3
_NEVER_ALIVE = re.compile(r"(?:понедельник|вторник|четверг)$")
_MAY_BE_OTHER = re.compile(r"(?:[жчшщц](?:ом|ой))$")
_SOUND = "бвгджзклмнпрстфхцчшщ"


@lru_cache(maxsize=4096)
def stem(token: str) -> str:
    """A Russian word without its ending and its fleeting vowel; any other as it is."""
    if not _RUSSIAN.fullmatch(token):
        return token
    ending = next((it for it in _ENDINGS if token.endswith(it)), "")
    bare = token.removesuffix(ending) if len(token) - len(ending) >= _SHORTEST else token
    return _FLEETING.sub("", bare) if len(bare) > _SHORTEST else bare


def in_the_form_of(there: str, said: str, new: str) -> str | None:
    """`new` as it is to stand in the place of `there`, which is `said` in another form; None where
    that is not certain."""
    if small(there) == small(said) or not re.search("[а-яё]", small(there)):
        return new
    *before, last = small(there).split()
    *same, word = small(said).split()
    *given, fresh = new.split()
    if before != same or not all(map(_RUSSIAN.fullmatch, (last, word, small(fresh)))):
        return None
    form = next(iter(_formed(last, word, fresh)), None) or _declined(last, word, fresh, 0)
    return " ".join((*given, form)) if form else None


def is_form_of(word: str, other: str) -> bool:
    """`place` of “places”, «места» of «мест»."""
    is_plural = {f"{word}s", f"{other}s"} & {word, other} != set()
    return word != other and (stem(word) == stem(other) or is_plural)


def named_as(there: str, said: str, new: str) -> str | None:
    """`new` where the caption calls the thing, whose genitive was `said`, by its name: «тунец» of
    «вместо тунца гребешок», not «тунцом»."""
    last, word, fresh = (small(it).split()[-1] for it in (there, said, new))
    if last == word:
        is_alike = fresh[-1] == last[-1] or {fresh[-1], last[-1]} <= {*_SOUND}
        is_alike = is_alike or not re.search("[а-яё]", last)
        return new if is_alike else None
    endings = next((_NAMED[it] for it in _NAMED if word.endswith(it)), ())
    bare = word.removesuffix(next((it for it in _NAMED if word.endswith(it)), ""))
    called = [last.removesuffix(it) for it in endings if last.endswith(it)]
    is_name = any(bare in {it, _FLEETING.sub("", it)} for it in called)
    is_alike = (fresh[-1] in "ая") is (last[-1] in "ая")  # «тёплый свитер» is no «кофта»
    if is_name and is_alike and fresh[-1] not in _NO_NAME:
        return new
    return None if " " in new else _declined(last, word, new, _GENITIVE)


def _declined(there: str, said: str, new: str, case: int) -> str | None:
    """«четверг» in the place of «пятницу», which is said to be «пятница»: its only form in the
    case of what stands there. `new` is in the nominative, `said` in the case of that number."""
    ending = next(it for it in _FORMS if new.endswith(it))
    fresh = _FORMS[ending].split(" ")
    if not ending and (new[-1:] not in _SOUND or _MAY_LOSE_ONE.search(new)):
        return None
    found: set[str] = set()
    for endings in (it.split(" ") for it in _FORMS.values()):
        bare = said.removesuffix(endings[case])
        if not said.endswith(endings[case]) or len(bare) < _SHORTEST_BARE:
            continue
        cases = [at for at, it in enumerate(endings) if f"{bare}{it}" == there]
        found |= {fresh[at] for at in cases}
        if _ACCUSATIVE in cases and fresh[0] in {"", "й"} and not _NEVER_ALIVE.search(new):
            found.add(fresh[_GENITIVE])
    form = f"{new.removesuffix(ending)}{found.pop()}" if len(found) == 1 else ""
    return _HUSHED.sub(_hushed, form) if form and not _MAY_BE_OTHER.search(form) else None


def _hushed(found: re.Match[str]) -> str:
    return "и" if found[0] == "ы" else "е"


def _formed(there: str, said: str, new: str) -> list[str]:
    """Both have the same ending where they are said: so they have there."""
    low = small(new)
    endings = [it for it in _CASE_ENDINGS if said.endswith(it)] or [""]
    ending = max(endings, key=len)
    bare, stem = said.removesuffix(ending), new[: len(new) - len(ending)]
    is_alike = low.endswith(ending) and (ending or low[-1] in _SOUND)
    is_known = is_alike and len(bare) >= _SHORTEST_BARE and there.startswith(bare)
    if not is_known or (not ending and _MAY_LOSE_ONE.search(low)):
        return []
    tail = there.removeprefix(bare)
    if tail and tail not in _CASE_ENDINGS:
        return []
    return [_HUSHED.sub(_hushed, stem + tail)]
