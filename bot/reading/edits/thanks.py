"""Words that order nothing: thanks, greetings, and answers that leave a question."""

import re

from bot.reading.edits.reasons.behind import tells_of_people
from bot.reading.grammar.words import words_of
from bot.reading.names_called import DEAR

_PRAISE = words_of(
    """
    again agreed aight already amazing appreciated approved awesome beautiful bet brilliant cool
    delighted dope excellent fab great helpful job k kindly kk legend lovely nice ok okay okey
    perfect really splendid super understood ur well wonderful work wow yay yess yesss
    бомба вас верно добро договорились душевно души замечательно збс идеально класс классно
    корректно красава красиво красота круто любезно молодец найс норм огонь огромное одобряю ок
    окей оставим отлично подходит понял поняла понятно прекрасно принял приняла принято пушка
    рахмат согласовано супер топ увидел увидела ура устраивает хорошо четко шикарно ясно
    """
)
_APPROVES = _PRAISE | words_of(
    """
    a all and as best bot bro change changes correct dear do done dude else ever everything exactly
    fine fire for friend friends from further good guys help how i indeed is it keep kind leave like
    lit look looks lot love man mate me more much my needed nicely no nothing now on right sick so
    solid spot sweet that thatll thats the there this u very wanted was way works yeah yep yes you
    your ага больше большое бот вам вашей вот все выглядит вышло годится готово да дорогой друг
    есть за и
    как лучший меняем менять надо не нет ничего ну нужно о оставляем оставь оставьте остальное оч
    очень пойдет получилось помощь правильно правок с смотрится стороны так тебе теперь то угу что
    это
    """
)
_WARMLY = words_of(
    """
    have one day evening weekend will be bye goodbye got its im хорошего дня вечера выходных
    пока раз еще добры ты вы мне меня помог помогла помогли помогаешь выручаешь спас спасла спасли
    сердечное душевное чудо умница умничка сокровище просто какой какая такой такая бы я без тебя
    делал делала обожаю люблю
    helped helps saved saves star angel gem hero are youre such an were million heaps bunch tons
    huge big warm greatly truly what would without
    hun hon honey mine добрый человек мой моя огромнейшее
    """
)
"""What is said to the bot beside thanks, and by itself may be a caption."""
_THANKED = re.compile(
    r"cheers|ta|thanks?|thanx|th?n?x|tnx|ty|tysm|lifesaver|mer[cs]i|gracias|danke|grazie"
    r"|спс|с?пасиб\w*|благодарю|(?:удруж|выруч)ил[аи]?"
)
_ANSWERS = words_of(
    "ok okay okey thanks thank thx ty ок окей спасибо спс благодарю понял поняла ага угу"
)
_WITH_AN_ANSWER = words_of("you большое")
"""Which no caption is, be it that one is awaited."""
_LEAVES = re.compile(
    r"\b(?:leave|keep) it (?:like (?:that|this)|as it is|so)\b|\bтак и остав\w+|\bоставь как есть\b"
    r"|^all (?:is )?(?:good|fine|set)$|\b(?:good|great|nice|well) (?:job|work|done)\b|^(?:good"
    r"|nice) one$|\bthats (?:it|all)$|^(?:fine|ok|okay|good|ладно|ок|хорошо) (?:leave it|оставь)$"
    r"|\b(?:больше )?ничего (?:больше )?не (?:надо|нужно)$|^ты (?:просто )?(?:лучший|супер|чудо"
    "|молодец)$"
)
_GOODBYE = re.compile(
    r"\b(?:(?:(?:i'?m |im )?(?:off|going|back) to|time for) (?:work|bed|sleep|lunch|school|class)"
    r"|good ?night|(?:talk|speak) (?:to you )?(?:later|soon|tomorrow)|for (?:now|today)"
    r"|(?P<met>see (?:you|u|ya)(?: \w+){0,3}))$"
)
"""Behind thanks; `see you` may be said to guests where it begins with a capital."""
_OTHER = re.compile(r"[?#>→]")
_MOST_OF_THANKS, _FIRST_WORDS = 12, 3
_TO_READERS = words_of(
    "for to all every everyone everybody guys friends folks coming who our за всем всех каждому"
    " друзья дорогие девочки ребята кто вашу ваше ваши вашего"
)
_ANY_SIGN = re.compile(r"[,.!?…)(:;\n]+(?:\s+|$)|\s+[—–-]\s+")
_DRAWN_OUT = re.compile(r"([^\W\d])\1{2,}")  # `thank youuu`
_SIGNS_OF_THANKS = re.compile(r"[^\w\s]+", re.UNICODE)
_THUMB = re.compile("[👍👌🙏❤\ufe0f\U0001f3fb-\U0001f3ff\\s]+")
_SKIP = (
    r"skip(?: it| this)?|next|later|not now|no thanks?|no thank you"
    r"|пропусти(?:ть|м)?|дальше|далее|потом|позже|не сейчас|не надо|не нужно|нет,? спасибо"
)
_SKIPPED = re.compile(rf"(?:{_SKIP})[\s.!)]*", re.IGNORECASE)
_NOTHING = re.compile(
    rf"(?:{_SKIP}|none|nothing|nobody|no ?one|no|nope|nah|-+"
    r"|никого|никто|ничего|нет|без (?:никого|всего))[\s.!)]*",
    re.IGNORECASE,
)


_HELP = re.compile(
    "(?:(?:hi|hello|hey|hiya|yo|good (?:morning|evening|day)|help|help me|start|commands|menu"
    "|what can (?:you|u) do|how (?:do you|do u|does (?:it|this)) work|привет|приветик"
    "|здравствуй(?:те)?|добр(?:ый|ое) (?:день|утро|вечер)|хай|помощь|помоги(?:те)?|хелп|справка"
    r"|команды|старт|что ты (?:умеешь|можешь)|как (?:ты|это) работает(?:шь)?)[\s!.,?)👋🙂]*)+",
    re.IGNORECASE,
)


def is_thanks(typed: str, *, is_caption_awaited: bool = False) -> bool:
    """A lone emoji where there is no caption yet is the caption."""
    typed = typed.strip()
    if _THUMB.fullmatch(typed):
        return not is_caption_awaited
    words = _without_goodbye(_words(typed), typed)
    is_short = _OTHER.search(typed) is None and 0 < len(words) <= _MOST_OF_THANKS
    if is_short and _ANSWERS & {*words} and (_ANSWERS | _WITH_AN_ANSWER).issuperset(words):
        return True
    is_left = _LEAVES.search(" ".join(words)) is not None
    others = [it for it in words if it not in _APPROVES and not _THANKED.fullmatch(it)]
    is_warm = is_left or any(map(_THANKED.fullmatch, words))
    says_so = is_warm or _PRAISE & {*words}
    is_known = all(is_warm and (it in _WARMLY or DEAR.fullmatch(it)) for it in others)
    return bool(says_so and is_short and not is_caption_awaited and is_known)


def _without_goodbye(words: list[str], typed: str) -> list[str]:
    found = _GOODBYE.search(said := " ".join(words))
    is_bye = found is not None and (found["met"] is None or typed[:1].islower())
    return said[: found.start()].split() if found and is_bye else words


def may_thank(typed: str) -> bool:
    """In other words, and not the readers of a post: `thanks, that one is just right`."""
    words = _words(typed)
    is_short = _OTHER.search(typed) is None and len(words) <= _MOST_OF_THANKS
    is_thanked = any(map(_THANKED.fullmatch, words[:_FIRST_WORDS]))
    return is_short and is_thanked and _TO_READERS.isdisjoint(words)


def thanks_and_tells(typed: str, caption: str) -> bool:
    """`thanks, see you in class`, «спасибо, пойду пилить»: what is told orders nothing. With a
    capital it may be the caption."""
    if not caption or typed[:1].isupper() or not may_thank(typed):
        return False
    first, *told = (it for it in _ANY_SIGN.split(typed) if re.search(r"\w", it))
    return is_thanks(first) and all(is_thanks(it) or tells_of_people(it, caption) for it in told)


def _words(typed: str) -> list[str]:
    low = _DRAWN_OUT.sub(r"\1", typed.lower().replace("'", "").replace("ё", "е"))
    return _SIGNS_OF_THANKS.sub(" ", low).split()


def asks_for_help(typed: str) -> bool:
    """A greeting as well: who greets a bot wants to know what it does."""
    return _HELP.fullmatch(typed.strip()) is not None


def is_skip(typed: str) -> bool:
    """Of an answer that leaves the question."""
    return bool(_SKIPPED.fullmatch(typed.strip()))


def is_nothing(typed: str) -> bool:
    """Of an answer that leaves it, or says that there is nothing and nobody."""
    return bool(_NOTHING.fullmatch(typed.strip()))
