"""Words of orders that mean one of the grammar's, and what is said around an order."""

import re
from collections.abc import Iterator
from functools import lru_cache

from bot.reading.edits.pieces.clauses import NUMBERS, Clause

_WORDS = {
    "remove": "nuke zap axe bin ditch scrap yeet chuck purge strip dump get_rid_of throw_out lose"
    " removing deleting dropping",
    "take": "taking taken", "move": "moving moved mv", "change": "changing", "put": "putting",
    "comment": "coment commment", "should": "shud shld", "and": "n", "with": "w",
    "other": "othr", "copy this": "cpy_this",
    "copy": "cpy dupe dup", "back": "bk", "picture": "pix",
    "add": "stick chuck_in pop throw_in slap bung",
    "photo": "ph pic picture pict image img frame slide foto photograph pics",
    "photos": "pictures photographs",
    "фото": "фотка фотку фотке фотки фоточка фоточку фоточке фотографию фотография фотографии кадр"
    " кадре кадра снимок снимке снимка снимком картинка картинку картинке слайд слайде"
    " слайда фотке",
    "account": "acc acct accnt", "аккаунт": "акк акаунт аккаунте акке",
    "hashtags": "hash_tags hastags hashtag's", "hashtag": "hash_tag hastag",
    "только": "тока токо", "когда": "када", "тоже": "тож", "комментарий": "комент коммент",
    "комментарии": "коменты комменты",
    "хештеги": "решетки хэши хеши хэш_теги хеш_теги хэштеги хештэги хэштэги хештегы"
    " хэш-теги хеш-теги",
    "хештегами": "решетками хэштегами", "восклицательный знак": "воскл_знак",
    "хештег": "решетка решетку хэш_тег хештек хэштек хэштег хештэг хэштэг хэш-тег хеш-тег",
    "добавь": "закинь докинь кинь накинь впихни влепи прикрути дорисуй воткни всунь приклей",
    "убери": "снеси грохни выпили убирай сноси вырежи",
    "first": "1st", "second": "2nd", "centre": "center dead_centre dead_center smack_in_the_middle",
    "text": "txt", "caption": "captions description desc",
    "replace": "swop exchange", "сейчас": "ща щас щаз", "now": "rn asap_pls",
    "remove ": "take_away quit",
    "cover": "thumb",
}  # fmt: skip
_MEANT = {
    word.replace("_", " "): right.strip()
    for right, words in _WORDS.items()
    for word in words.split()
}
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "перв": 1, "втор": 2, "трет": 3,
    "четверт": 4, "пят": 5,
}  # fmt: skip
_SIGNED = re.compile(r"(?:^|[,;]? )(?P<sign>[-−+]) ?(?P<of>[#@])(?=[\w.]+(?:$|[,;]| [-−+#@]))")
_NTH = re.compile(
    r"\b(?P<named>first|second|third|fourth|fifth|(?:перв|втор|трет|четверт"
    r"|пят)[а-я]{1,3})(?= (?:(?:and|и|,) (?:the )?\w+ )?(?:photo|фото|second|секунд))"
    r"|\b(?P<number>\d)(?:st|nd|rd|th|-?(?:й|я|е|ой|ая|ое|ую|ю|ей|ье|ья))(?= (?:photo|фото|second"
    r"|секунд))|(?P<hash>(?:photo|фото|номер)(?: ?(?:#|№|no\.? ?|number |номер ))?(?=\d))"
    r"|(?P<turned>\b\d (?:photo|фото)\b)|(?P<worded>\b(?:photo|фото)"
    rf" (?:{'|'.join(NUMBERS)})\b)"
)
_LONGEST = sorted(_MEANT, key=len, reverse=True)
_SYNONYM = re.compile(r"(?<![\w@#])(?<!\w\.)(?:" + "|".join(map(re.escape, _LONGEST)) + r")\b(?!-)")
_AROUND = re.compile(
    "^(?:(?:hello|lol|wrong order|nah|nvm|nevermind|never mind|approved|согласовано|right|yo|hmm+"
    "|um+|well|btw|can we|i think|i guess|не,|короче|крч|слышь|наверное|наверно)[ ,]+)+|[ ,]+(?:rn"
    "|tbh|imo|an? all|сорри|сори|ok|too|as well|or something|this time|(?:на|в) этот раз|tho|though"
    "|maybe|i think|haha+|плиз|пж|крч|тоже|вообще|совсем|а|пока|и всё|и все)$"
)
_INSIDE = re.compile(
    r"(?<=\w )(?:вообще(?:-то)?|на самом деле|совсем|наверное|наверно|просто|лучше|давай|тогда|плиз"
    "|пж|как-нибудь|уже|пока|please|pls|just|maybe|actually|really|kindly) "
)


@lru_cache(maxsize=256)
def with_synonyms(clause: Clause) -> Clause:
    """In words that the grammar has."""
    clause = clause.replaced(_SIGNED, _ordered)
    for pattern in (_SYNONYM, _NTH, _NTH):
        clause = clause.replaced(pattern, _meant if pattern is _SYNONYM else _numbered)
    return clause


def _meant(found: re.Match[str]) -> str:
    return _MEANT[found[0]]


def _ordered(found: re.Match[str]) -> str:
    """`wed, -#sale +#tour`"""
    of_tags, is_more = found["of"] == "#", found["sign"] == "+"
    verb = ("add" if is_more else "remove") if of_tags else ("tag" if is_more else "untag")
    return f"{', ' if found.start() else ''}{verb} {found['of']}"


def _numbered(found: re.Match[str]) -> str:
    if found["hash"]:
        return f"{found['hash'].rstrip(' #№').split()[0].rstrip('#№')} "
    if found["turned"]:
        number, word = found[0].split()
        return f"{word} {number}"
    if found["worded"]:
        word, number = found[0].split()
        return f"{word} {NUMBERS[number]}"
    if found["number"]:
        return found["number"]
    return str(next(n for word, n in _ORDINALS.items() if found["named"].startswith(word)))


def barer(clause: Clause) -> Clause:
    """Without interjections at its ends."""
    for _ in range(3):
        if found := _AROUND.search(clause.low):
            is_before = found.start() == 0
            start, end = (found.end(), len(clause.low)) if is_before else (0, found.start())
            clause = clause.cut(start, end).tidy()
    return clause


def cut(clause: Clause) -> Iterator[Clause]:
    """Without interjections in it."""
    inside = list(_INSIDE.finditer(clause.low))
    for found in reversed(inside):
        before, after = clause.cut(0, found.start()), clause.cut(found.end(), len(clause.low))
        clause = Clause(before.typed + after.typed, before.low + after.low, clause.stop)
    if inside:
        yield clause
