"""What can be taken out of a post, under the names that people give it, and the order for it in
words of the grammar."""

import re
from collections.abc import Callable

from bot.reading.edits.pieces.finding import spots_of
from bot.reading.ordinals import ORDINALS, number_named

_ARTICLE = r"(?:(?:the|this|that|these|those|my|our|all|all of|every|any|both|whole|entire|very|an?"
_ARTICLE_RU = r"|эт\w{1,2}|вс[еюя]|всех|весь|мо[йюяи]|сам\w{2})"
_THE = rf"{_ARTICLE}{_ARTICLE_RU} ){{0,4}}"
_NTH = (
    rf"(?:(?:{'|'.join(ORDINALS)}|last|final|послед)[а-я]{{0,5}}"
    r"|\d\d?(?:st|nd|rd|th|-?[а-я]{1,2})?)"
)
_PHOTO = (
    r"(?:photo(?:graph)?|pic(?:ture)?|image|img|slide|shot|frame|card|фото(?:граф\w+|чк\w+)?"
    r"|фот(?:к\w+|ок)"
    r"|снимо?к\w*|слайд\w*|картин(?:к\w+|ок)|кадр\w*|карточ(?:к\w+|ек)|видео|video)s?"
)
_AND = r"(?:,? (?:and|и|&) |, ?)"
_NUMBER = r"(?:(?:number|no\.?|номер|№|#) ?)?\d\d?"
_COUNTED = re.compile(
    rf"{_THE}(?:(?P<nth>{_NTH}(?:{_AND}(?:the )?{_NTH}){{0,4}}) {_PHOTO}"
    rf"|(?P<alone>(?:{'|'.join(ORDINALS)})[уь]ю|\d\d?-?у?ю)"  # «фотку»
    rf"|{_PHOTO} (?P<n>{_NUMBER}(?:{_AND}{_NUMBER}){{0,4}}))"
)
_PART = re.compile(
    rf"{_THE}(?P<nth>{_NTH}) (?:(?P<sentence>sentence|phrase|предложени\w|фраз\w)|(?P<line>line"
    r"|строч?к\w)|(?P<paragraph>paragraph|абзац\w?)|(?P<word>word|слов\w)|(?P<hashtag>hash ?tag"
    r"|х[еэ]ш[ -]?т[еэ]г\w?))"
)
_OF_SOMEBODY = re.compile(
    r"(?:the )?(?:(?:tag|mention|pin|mark|отметк\w|упоминани\w|тег|имя)(?: (?:of|on|for|from|у"
    r"|с))? )?(?P<name>@[\w.]+?)(?:'s)?(?: (?:tag|pin|mention|mark|name))?(?: (?:с|from|on|in"
    r"|на) (?:the )?(?:фото\w*|photos?|pictures?|видео))?"
)
_THINGS = {
    "remove place": r"(?:geo ?(?:tag|location)?|location|place|гео(?:тег|метк|локаци|позици"
    r"|данн)?\w*|локаци\w+|мест[оа]|адрес)(?: (?:tag|pin|mark))?",
    "remove hashtags": r"(?:hash ?tags|(?<=every )hash ?tag|х[еэ]ш[ -]?т[еэ]г(?:и|ов|ам|ами)"
    r"|решет(?:ки|ок)|х[еэ]ши)",
    "remove all emojis": r"(?:emojis?|emoticons|smileys|smilies|эмо(?:дз|дж)и|смайл(?:ик)?(?:и|ы"
    r"|ов))",
    "remove first comment": r"(?:(?:first|1st|перв\w{2,3}) )?(?:comment|коммент(?:ари[йя])?а?)",
    "remove alt text": r"(?:alt|альт)(?:ернативн\w+)?(?:[ -]?(?:text|текст\w?))?",
    "remove the caption": r"(?:caption|text|words|wording|подпис[ьи]|текст\w?)(?: весь)?",
}
_SAID = r"(?:,? (?:(?:that|which) )?(?:i|we) \w+(?: (?:for|about|in|to))?)?"
_PATTERNS = {meant: re.compile(_THE + words + _SAID) for meant, words in _THINGS.items()}
_POST = re.compile(rf"{_THE}(?:post|draft|publication|пост|публикаци\w|запись|черновик)")
_ENDS_THE_POST = re.compile(
    r"(?:delete|remove|erase|trash|bin|scrap|ditch|discard|dump|get rid of|do away with|nuke) "
    r"|.*\b(?:deleted|removed|deleting|removing|delete|remove)|.*(?<!с )\b(?:удал|сотр|стер|выки"
    r"|выбр|снес)"
)
_SIGN = re.compile(
    rf"{_THE}(?:(?:emoji|smiley|эмодзи|смайл(?:ик)?) )?"
    r"(?P<sign>[^\w\s.,:;!?#@'\"«»“”‘’()/+—–-]++)(?: (?:emoji|smiley|sign|one))?"
)
_ONE_TAG = re.compile(
    rf"{_THE}(?:(?:hash ?tag|tag|х[еэ]ш[ -]?т[еэ]г\w?|т[еэ]г) )?(?P<tag>#\w+)(?: (?:hash ?)?tag)?"
)
_ABOUT = re.compile(
    rf"{_THE}(?:{_NTH} )?(?P<of>sentence|line|joke|bit|part|phrase|mention|thing|stuff"
    r"|предложени\w|фраз\w|строч?к\w|шутк\w|кус\w+|част\w|упоминани\w)"
    r" (?:about|of|with|про|об?|где|с|со) (?P<what>.+)"
)
_TOPIC = re.compile(
    r"(?:the |that )(?P<what>(?!(?:first|last|second|third|final|whole|same|other)\b)\w+"
    r"(?: (?:and )?\w+){0,2}) (?P<of>sentence|line|joke|thing|stuff)"
    r"(?: at the (?:very )?\w+)?"
)
_WORDS = re.compile(
    r"(?:the )?(?:words?|phrase|слов[оа]|фразу"
    r"|(?:sentence|line|предложение|строч?ку|текст)(?= [«\"“„])) (?P<words>.+)"
    r"|(?:th(?:e|is|at) |эт[уои] )?(?:part|bit|words?|sentence|line|phrase|часть|слова|предложение"
    r"|строч?ку|фразу): ?(?:, ?)?(?P<named>.+)"
)
_NEEDLESS = re.compile(
    r"(?:no|without|без)\b|.*(?:\bneed|\bwant|necessary|relevant|required|не нуж|не надо|лишн"
    r"|неактуал)"
)
"""A caption may say that it needs none."""
_QUOTES = "«»\"“”„'‘’"
_SURELY = re.compile(
    r".*\b(?:removed|deleted|removing|deleting|take it out|(?:: |— |- )(?:remove|delete))"
)


def order_to_take(what: str, order: str, caption: str) -> str | None:
    """`order` is all that was said; None for a thing that is not known."""
    named = next((meant for meant, it in _PATTERNS.items() if it.fullmatch(what)), None)
    if named:
        is_said = named != "remove the caption" or not _NEEDLESS.match(order)
        return named if is_said else None
    for pattern, meant in _READ:
        found = pattern.fullmatch(what)
        if found and (pattern is not _WORDS or _stand_there(_said(found), caption)):
            return meant(found)
    if _POST.fullmatch(what):
        return "delete the post" if _ENDS_THE_POST.match(order) else None
    words = what.strip(_QUOTES)
    return f'remove "{words}"' if _is_of_the_caption(what, order, caption) else None


def _is_of_the_caption(what: str, order: str, caption: str) -> bool:
    is_sure = what[0] in _QUOTES or " " in what or _SURELY.match(order)
    return bool(is_sure) and _stand_there(what, caption)


def _stand_there(words: str, caption: str) -> bool:
    return bool(spots_of(words.strip(_QUOTES), caption))


def _counted(found: re.Match[str]) -> str:
    """`photo 3` for the third one; the last one stays so, as it may be a video."""
    if found["n"]:
        numbers = re.findall(r"\d+", found["n"])
    else:
        numbers = [_number(it) for it in re.findall(_NTH, found["nth"] or found["alone"])]
    if numbers == ["last"]:
        return "remove the last photo"
    return f"remove photo{'s' * (len(numbers) > 1)} {' and '.join(numbers)}"


def _number(said: str) -> str:
    return str(number_named(said) or "last")


def _part(found: re.Match[str]) -> str | None:
    name = next(it for it in found.groupdict() if it != "nth" and found[it])
    number = _number(found["nth"])
    nth = number if number == "last" else next(w for w, n in ORDINALS.items() if str(n) == number)
    return f"remove the {nth} {name}"


def _somebody(found: re.Match[str]) -> str:
    return f"remove {found['name']}" if found[0] == found["name"] else f"untag {found['name']}"


def _said(found: re.Match[str]) -> str:
    return found["words"] or found["named"]


def _words(found: re.Match[str]) -> str:
    return f'remove "{_said(found).strip(_QUOTES)}"'


def _about(found: re.Match[str]) -> str:
    is_whole = found["of"].startswith(
        ("sen", "lin", "jok", "thi", "stu", "предл", "фраз", "стр", "шут")
    )
    return f"remove the {'sentence' if is_whole else 'bit'} about {found['what']}"


_READ: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str | None]], ...] = (
    (_COUNTED, _counted),
    (_PART, _part),
    (_OF_SOMEBODY, _somebody),
    (_ABOUT, _about),
    (_TOPIC, _about),
    (_WORDS, _words),
    (_SIGN, lambda it: f"remove {it['sign']}"),
    (_ONE_TAG, lambda it: f"remove {it['tag']}"),
)
