"""What people call an emoji: `the coffee emoji`, «сердечко», `the smiley`."""

import re
import unicodedata
from functools import lru_cache

from bot.reading.edits.pieces.clauses import CHANGE, NO, TAKE_THING, Clause, small

_INSTEAD = re.compile(r"\b(?:вместо|instead|swap|replace|change|замени\w*|поменя\w*)\b")
_HEARTS = {
    "💚": "green зелен", "💙": "blue син голуб", "💛": "yellow желт", "🧡": "orange оранжев",
    "💜": "purple violet фиолетов", "🖤": "black черн", "🤍": "white бел", "🤎": "brown коричнев",
}  # fmt: skip
_EMOJI = {
    heart: rf"(?:{colours.replace(' ', '|')})\w* (?:heart|серд\w+)"
    for heart, colours in _HEARTS.items()
} | {
    "❤️ 💚 💙 💛 🧡 💜 🖤 🤍 🤎 💕 💖 💗": r"(?:red )?hearts?|(?:красн\w+ )?серд(?:ц|ечк|еч)\w+",
    "☕": r"coffee(?: cup)?|cup(?: of coffee)?|mug|кружк\w+|чаш(?:еч)?к\w+(?: кофе)?"
    r"|стаканчик\w*|кофе",
    "😊 😀 😃 😄 😁 🙂 😉 😍 🥰 😘 😋 😎 🤗 🤩": r"smil\w*|улыб\w+|смайл\w*|face|happy face",
    "🔥": r"fire|flame|огонь|огон[её]?к\w?|огонечек|огня",
    "☀️ 🌞": r"sun|sunshine|солнц\w+|солныш\w+",
    "🌷": r"tulip|тюльпан\w*",
    "🌷 🌸 🌹 🌺 🌻 🌼 💐": r"flowers?|цвет\w+",
    "🎁": r"gift|present|подар\w+",
    "✨": r"sparkles?|блест\w+",
    "⭐ 🌟 ✨": r"stars?|зв[её]зд\w+",
    "🍪": r"cookie|печень\w+",
    "🍰 🎂 🧁": r"cake|торт\w*|пирожн\w+",
    "🎉 🥳": r"party|confetti|хлопушк\w+|конфетти",
    "🌿 🍃 🍀": r"leaf|leaves|plant|лист\w+|растени\w+",
    "🚲 🚴": r"bike|bicycle|велосипед\w*|велик\w*",
    "❄️": r"snowflake|снежинк\w+",
    "💪": r"muscles?|biceps?|(?:strong|flex(?:ed|ing)) arm|бицепс\w*|мускул\w*|мышц\w+",
    "🪟": r"window|окошк\w+|окн[оа]",
    "🍺 🍻": r"(?:beer|pint)s?(?: (?:mug|glass))?|пив\w+|пинт\w*",
    "🍕": r"pizza|пицц\w+",
    "📚 📖 📕": r"books?|книг\w*|книжк\w+",
    "🥞": r"pancakes?|панкейк\w*|блин\w*",
    "🍯": r"honey(?: pot)?|мед(?:ок|ом)?|горшочек",
    "🥐": r"croissant|круассан\w*",
    "🐶 🐕": r"dog(?:gy|gie)?|puppy|собач?к\w+|пес(?:ик)?\w?|щен\w+",
    "🐾": r"paws?|paw prints?|лап\w+",
    "🐱 🐈": r"cat|kitty|кош\w+|кот(?:ик)?\w?",
    "✂️": r"scissors|ножниц\w+",
    "📸 📷": r"camera|фотоаппарат\w*|камер\w+",
    "🍣": r"sushi|rolls?|суши|ролл\w*",
    "🍷 🥂": r"wine|glass(?:es)?|вино|бокал\w*",
    "🛶": r"kayak|canoe|boat|байдарк\w+|лодк\w+",
    "🇪🇸 🇬🇧 🇺🇸 🇩🇪 🇫🇷 🇮🇹 🇷🇺 🏁": r"flag|флаг\w*|флажок",
    "🎈": r"balloons?|(?:воздушн\w+ )?шарик\w*",
    "🌈": r"rainbow|радуг\w+",
    "⚡": r"lightning(?: bolt)?|молни\w+",
    "👑": r"crown|корон\w+",
    "💎": r"diamond|бриллиант\w*|алмаз\w*",
    "🚀": r"rocket|ракет\w+",
    "🏠 🏡": r"(?:little )?(?:house|home)|дом(?:ик)?а?",
    "🍩": r"dou?g?h?nuts?|пончик\w*",
    "📜": r"scroll|свит(?:о?к)\w*",
    "👏": r"clap(?:ping)?(?: hands)?|аплодисмент\w+|хлопающ\w+",
    "🙏": r"praying hands|prayer|молящ\w+",
    "😂 🤣": r"laughing(?: face)?|смеющ\w+",
    "🎨": r"palette|paints?|палитр\w+|краск\w+",
    "💈": r"barber pole|pole",
    "🧘": r"yoga|йог\w+",
    "💅": r"nails?|nail polish|ногт\w+|ногот\w+|маникюр\w*",
    "👇 👉 👆 👈": r"(?:finger|hand|arrow)(?: down)?|пал\w+|рук\w+|стрелк\w+",
}
"""What each is called; of several the first is meant where the caption has none of them."""
_ANY_NAME = re.compile(rf"\b(?:{'|'.join(_EMOJI.values())})\b")
_SIGN = re.compile(r"[\u2600-\u27bf\u2b50\U0001f300-\U0001faff]\ufe0f?")
_LITTLE = re.compile(r"\w{3}(?:чик|[оеё]чек|очк[ау]|ечк[оау]) (?:из|в) (?:текст|подпис|описан)\w+")
"""«тюльпанчик из текста» is none of the photo, nor is it called so as a word."""
_ANY_SIGN = re.compile(
    r"(?:the |that |this )?\b(?:emoji|smiley|emoticon|смайл(?:ик)?[аиуо]?м?|эмодзи)\b"
)

_SIGNS = (*range(0x2600, 0x27C0), *range(0x1F300, 0x1FB00))
_NOT_A_NAME = (
    rf"(?!(?:{TAKE_THING}|{CHANGE}|all|any|every|each|last|first|second|third|both|other|another|new"
    r"|more|few\w*|less|some|no|two|three|four|these|those|the|that|this|an?|one|with|and|my|our"
    r"|extra|same|вс[её]х?|люб\w+|последн\w+|перв\w+|втор\w+|трет\w+|друг\w+|нов\w+|од[ин]\w+|дв[ае]"
    r"|три|ещ[её]|лишн\w+|эт\w+|кажд\w+|больше|меньше|кроме|и|со?|на|в|без)\b)"
)
_SIGN_WORD = r"(?:emoji|smiley|смайл(?:ик)?[аиуо]?м?|эмодзи)"
_NAMED_SIGN = re.compile(
    rf"(?:the |that |this |эт\w+ )?\b(?:{_NOT_A_NAME}(?P<before>[^\W\d]{{3,}})[ -]{_SIGN_WORD}\b"
    rf"|{_SIGN_WORD} (?:со? |of an? |with (?:an? |the )?|of the ){_NOT_A_NAME}"
    r"(?P<behind>[^\W\d]{3,})\b)"
)

_CALLED = [
    (
        signs.split(),
        re.compile(rf"(?:the |an? |one )?\b(?:{names})[ -](?:emoji|smiley|icon|смайл\w*|эмодзи)"),
        re.compile(
            r"(?:the )?\b(?:emoji|смайл\w*|эмодзи) (?:со? |of an? |with (?:an? |the )?)?"
            rf"(?:{names})\b|(?:the |an? )?\b(?:{names})\b"
        ),
    )
    for signs, names in _EMOJI.items()
]


@lru_cache(maxsize=256)
def with_emoji(clause: Clause, caption: str) -> Clause | None:
    """`swap the coffee emoji for 🤎`, «вместо кружки 🤎», «убери сердечко»: with those that are
    meant."""
    whole, is_exchange = clause, _INSTEAD.search(clause.low)
    for signs, named, bare in _CALLED if _ANY_NAME.search(clause.low) else ():
        there = [sign for sign in signs if _bare(sign) in caption]
        said = [sign for sign in signs if _bare(sign) in clause.low]
        is_other = len(there) == 1 and there[0] not in said and is_exchange
        if said and not is_other:  # «сердечко ❤️»: the name beside the sign
            clause = clause.replaced(bare, lambda it: "" if _is_beside(it) else it[0]).tidy()
            continue
        called = named.search(clause.low)
        found = called or bare.search(clause.low)
        is_meant = called or there or is_exchange
        if found is None or len(there) > 1 or not is_meant:
            continue
        is_any = not there and _ANY_SIGN.fullmatch(found[0])
        is_sign = called or _LITTLE.search(clause.low)
        if is_sign or not (is_any or _is_word(found[0], caption)):
            clause = clause.put(found.span(), (*there, *signs)[0])
    if is_exchange and len(_SIGN.findall(clause.low)) == 1 and not _SIGN.search(whole.low):
        return None  # one of the two has a name that is not known
    clause = _with_the_only_one(clause, caption)
    return clause if re.search(r"[^\w\s.,:;!?#@'\"’/+()-]", clause.low) else None


def is_called_so(signs: str, before: str) -> bool:
    """`the heart ❤️`: words end with what the signs behind them are called."""
    return any(
        _bare(sign) in signs and re.search(rf"(?<![#@\w])(?:{names})$", before)
        for called, names in _EMOJI.items()
        for sign in called.split()
    )


def _bare(sign: str) -> str:
    return sign.rstrip("\ufe0f")


def _with_the_only_one(clause: Clause, caption: str) -> Clause:
    """`swap the emoji for 💐`, `remove the building emoji`, «смайлик со скалолазом убери»: of a
    caption that has one, or one that is called so."""
    there = {*_SIGN.findall(caption)}
    is_taken = re.search(rf"\b(?:{TAKE_THING}|{NO}|away|out|off)\b", clause.low)
    is_exchange = _SIGN.search(clause.low) and _INSTEAD.search(clause.low)
    if is_exchange and len(there) == 1:
        clause = clause.replaced(_ANY_SIGN, lambda _: next(iter(there)))
    named = _NAMED_SIGN.search(clause.low) if is_taken or is_exchange else None
    if named is None or named[0] in small(caption):
        return clause
    called = _called(named["before"] or named["behind"], there)
    return clause.put(named.span(), called) if called else clause


def _called(name: str, there: set[str]) -> str | None:
    """That of the signs there whose name in Unicode has the word; the only one where no other sign
    has such a name."""
    word = re.compile(rf"\b{name.upper()}\b")
    so = [it for it in there if word.search(unicodedata.name(it[0], ""))]
    if len(so) == 1 or len(there) != 1:
        return so[0] if len(so) == 1 else None
    is_another = any(word.search(unicodedata.name(chr(it), "")) for it in _SIGNS)
    return None if is_another else next(iter(there))


def _is_beside(found: re.Match[str]) -> bool:
    """Not the word after which the sign is to stand."""
    return (
        re.search(r"(?:after|before|of|после|перед|вместо|слов\w) $", found.string[: found.start()])
        is None
    )


def _is_word(said: str, caption: str) -> bool:
    """Of the caption: «печеньку» may be its «печенье» as well as its 🍪."""
    names = [
        word for word in re.findall(r"\w{3,}", said) if word not in {"emoji", "smiley", "icon"}
    ]
    there = [re.search(rf"\b{name[:5]}", caption.casefold()) for name in names]
    return bool(there) and all(there)
