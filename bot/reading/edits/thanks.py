"""Words that order nothing: thanks, greetings, and answers that leave a question."""

import re

from bot.reading.grammar.words import words_of

_APPROVES = words_of(
    """
    корректно
    любезно верно согласовано одобряю подходит устраивает agreed approved splendid delighted kind
    indeed everything kindly appreciated ever my friend friends was help helpful your вашей стороны
    as меняем есть как like leave keep yesss yess there further changes no from me
    more nothing else change fine needed
    так и оставь оставьте оставляем больше ничего менять не нужно надо правок нет о остальное норм
    с рахмат друг дорогой помощь за
    ok okay okey k kk cool great perfect nice lovely good fine super awesome amazing brilliant fab
    love cheers ta thx thanks thank ty tysm thnx thanx tnx you u so very much a lot mate bro dude
    all it this that's thats that is looks look done now for the and yes yep yeah yay wow
    excellent wonderful beautiful bot dear works works! best legend man guys ок окей окей! спс
    спасибище спасибо спасибки пасиб пасибо пасибки спасибочки благодарю вас тебе вам большое
    огромное очень
    супер класс классно отлично круто топ шикарно прекрасно замечательно хорошо все всё готово так
    да ага угу понял поняла красота идеально молодец красиво ура и вот теперь то что надо это
    лучший бот збс найс пойдет годится принято договорились понятно ясно огонь бомба пушка оставим
    оставляем добро understood correct получилось смотрится выглядит ну ur job work well already
    now again really bet dope sick fire sweet solid lit aight оч
    красава души душевно thatll do nicely spot on
    """
)
_PRAISE = _APPROVES - words_of(
    """
    as меняем есть как like leave keep there further changes no from me
    more nothing else change needed так и оставь
    оставьте оставляем больше ничего менять не нужно надо правок нет о остальное
    you u so very much a lot mate bro dude all it this that's thats that is looks look done now for
    ever my friend friends was your help everything kind indeed вашей стороны с друг дорогой
    помощь за смотрится выглядит ну correct получилось
    the and yes yep yeah bot dear man guys good best fine love works готово да так все
    всё и вот
    thatll do nicely spot on sick fire sweet solid lit оч
    теперь то что надо это тебе вам очень большое бот лучший годится пойдет угу ага
    """
)
_WARMLY = words_of(
    """
    have nice one day evening weekend will be bye goodbye got хорошего дня вечера выходных пока раз
    ну еще добры ты вы мне меня очень помог помогла помогли помогаешь выручил выручила выручили
    выручаешь спас спасла спасли огромнейшее сердечное душевное чудо умница умничка золото сокровище
    просто такой такая бы я без тебя делал делала обожаю люблю
    helped helps saved saves me lifesaver star angel gem hero are youre such an were million heaps
    bunch tons huge big warm greatly really truly what would i do without
    """
)
"""What is said to the bot beside thanks, and by itself may be a caption."""
_THANKED = words_of(
    """
    cheers ta thx thanks thank ty tysm thnx thanx tnx спс спасибо спасибки пасиб пасибо пасибки
    спасибище спасибочки благодарю lifesaver выручил выручила
    """
)
_ANSWERS = words_of(
    "ok okay okey thanks thank thx ty ок окей спасибо спс благодарю понял поняла ага угу"
)
_WITH_AN_ANSWER = words_of("you большое")
"""Which no caption is, be it that one is awaited."""
_LEAVES = re.compile(
    r"\b(?:leave|keep) it (?:like (?:that|this)|as it is|so)\b|\bтак и остав\w+|\bоставь как есть\b"
    r"|^all (?:is )?(?:good|fine|set)$|\b(?:good|great|nice|well) (?:job|work|done)\b"
    r"|^(?:good|nice) one$"
    r"|\bthats (?:it|all)$|^(?:fine|ok|okay|good|ладно|ок|хорошо) (?:leave it|оставь)$"
    r"|\b(?:больше )?ничего (?:больше )?не (?:надо|нужно)$"
    r"|^ты (?:просто )?(?:лучший|супер|чудо|молодец)$"
)
_OTHER = re.compile(r"[?#>→]")
_MOST_OF_THANKS = 12  # words
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
    low = _DRAWN_OUT.sub(r"\1", typed.lower().replace("'", "").replace("ё", "е"))
    words = _SIGNS_OF_THANKS.sub(" ", low).split()
    is_short = _OTHER.search(typed) is None and 0 < len(words) <= _MOST_OF_THANKS
    if is_short and _ANSWERS & {*words} and (_ANSWERS | _WITH_AN_ANSWER).issuperset(words):
        return True
    is_left = _LEAVES.search(" ".join(words)) is not None
    is_thanked = _THANKED & {*words}
    known = _APPROVES | _WARMLY if is_thanked or is_left else _APPROVES
    says_so = is_left or is_thanked or _PRAISE & {*words}
    return bool(says_so and is_short and not is_caption_awaited and known.issuperset(words))


def asks_for_help(typed: str) -> bool:
    """A greeting as well: who greets a bot wants to know what it does."""
    return _HELP.fullmatch(typed.strip()) is not None


def is_skip(typed: str) -> bool:
    """Of an answer that leaves the question."""
    return bool(_SKIPPED.fullmatch(typed.strip()))


def is_nothing(typed: str) -> bool:
    """Of an answer that leaves it, or says that there is nothing and nobody."""
    return bool(_NOTHING.fullmatch(typed.strip()))
