"""What is probably said to the bot, not to the readers of the post: an order that is not
understood, or a question about the post. It is asked about: else it would become the caption."""

import re

from bot.reading.edits.pieces.clauses import ADD, QUOTED, TAKE_THING, Clause, small
from bot.reading.edits.pieces.finding import FIRST_EMOJI, spots_of
from bot.reading.edits.pieces.orders import ANY_VERB
from bot.reading.edits.pieces.values import About
from bot.reading.edits.reasons.to_guests import is_said_to_guests
from bot.reading.edits.told import tells_how_it_is_to_be
from bot.reading.people.spot_words import SPOT_WORD

LONGEST, MOST_LINES = 120, 3
LONGEST_REPLY = 600  # what is longer is read by nobody as an order, and slowly
MOST_WORDS, FEW_WORDS, NEAR = 22, 12, 5
MOST_OF_A_NOTE = 6  # words in small letters that name a thing of the post
FEWEST_OF_A_PART = 3  # words, and letters of the first
MOST_OF_SMALL = 14  # words of a line without a capital, a hashtag or an emoji
_ADDED_TAGS = re.compile(rf"(?P<verb>\b{ADD})(?:[\s,]*(?:and |и )?#\w++)+\W*$", re.IGNORECASE)
_READERS = re.compile(
    r"(?<!can )(?<!could )(?<!would )\b(?:you|your|yours|our|ours|we|us|we'?re|we'?ve|my|friends?"
    r"|everyone|guys|вы|вас|вам|вами|ваш\w*|наш\w*|мы|нас|нам|ты|тебя|тебе|тво\w+|друзья)\b"
)
_THING = re.compile(
    r"\b(?:photos?|slides?|videos?|clips?|hash ?tags?|emojis?|smileys?|captions?|location|geo ?tag"
    "|place tag|cover|thumbnail|drafts?|reel|story|carousel|tagged|sentences?|headline|post(?!-)"
    "|posts|scheduled|alt(?: ?text)?|account|(?:first )?comment|caps|whole thing|wording|typos?"
    r"|collab\w*|schedule|preview|text|line|spelling|pictures?|films?|images?|movie|accounts?"
    r"|words?|sign|фото\w*|фотк\w+|видео|видос\w*|слайд\w*|х[еэ]ште\w+|смайл\w*|эмодзи|текст\w*"
    r"|подпис[ьиею]+|локаци\w+|гео\w*|обложк\w*|превью|черновик\w*|рилс\w*|сторис\w*|карусел\w*"
    r"|отметк\w*|отмечен\w*|публикаци\w*|фотограф\w*|предложени[ея]\w*|заголов\w+|пост|поста|посте"
    r"|посту|посты|постов|альт\w*|аккаунт\w*|коммент\w*|капс\w*|опечатк\w*|соавтор\w*|расписани\w+"
    r"|подписи|строк\w+|строчк\w+|запят\w+|формулировк\w+|правк[иау]|ролик\w*|лент[аеуы]|копи[яию]"
    r"|знак\w*)\b"
)
_ORDER = re.compile(
    r"\b(?:make|put|move|add|remove|delete|change|replace|swap|fix|tag|untag|cut|take out|crop|set"
    "|use|switch|shorten|rewrite|edit|undo|revert|drop|write|should be|should say|must be|ought to"
    "|needs?|wrong|instead|more|less|fewer|shorter|longer|bigger|brighter|further|lower|higher"
    "|missing|not the right|too|сделай|поставь|перенеси|добавь|убери|удали|замени|поменяй|исправь"
    "|отметь|вырежи|обрежь|перепиши|напиши|сократи|отмени|верни|смени|вставь|допиши|укажи|подними"
    "|опусти|передвинь|сдвинь|подвинь|выдели|осветли|позови|пригласи|сними|побольше|поменьше|больше"
    "|меньше|покороче|подлиннее|короче|длиннее|повыше|пониже|не тот|не та|не то|не те|надо|нужно"
    r"|должн\w+|вместо|лишн\w+|may go|can go|неправильн\w+|неверн\w+|просто|без)(?:те)?(?:-ка)?\b"
)
_ABOUT_IT = re.compile(
    r"\b(?:it|this|that|these|they|this one|ig|insta|instagram|post(?:ed|ing|s)?"
    "|scheduled|go(?:es|ing)? (?:out|live|up)|live|tagged|published|queued?"
    r"|оно|он|она|это|этот|эта|там|тут|пост\w*|инст\w*|вышл\w*|вышел|выйдет|выходит|стоит"
    r"|опубликован\w*|запланирован\w*|отмечен\w*|отметил\w*|в очереди)\b"
)
_ASKING = re.compile(
    "(?:hey |hi |so |ok |and |but |wait |sorry |а |и |ну |так |слушай |скажи |подскажи "
    "|блин )*(?:is|are|was|were|did|does|do|will|has|have|can|could|would|should|what|when|where"
    "|who|which|why|how|whats|hows|wheres|any|isn'?t|aren'?t|didn'?t|he|she|it|this|post|он|она"
    "|оно|пост|это|эта|этот|что|чё|че|чо|когда|где|кто|кого|кому|сколько|скока|какой|какая|какое"
    r"|какие|как|почему|зачем|во сколько|в какое|на какое|на когда|куда|уже|разве|точно|можно|а)\b"
)
_WRONG = re.compile(
    r"(?:wrong|bad|not the right|не тот|не та|не то|не те) \w+|(?:the |our |my "
    r"|this )?\w+(?: \w+)? (?:is wrong|are wrong|не тот|не та|не то|не те)(?:[,.!;—–-].*)?"
)
_PLEADS = re.compile(
    r"\b(?:kindly|would you|could you|can you|will you|would it be|could it|can it|can we|could we"
    "|may we|let it|let us|let's|lets|i would|i'd|id like|i want|i need|i think|i'm afraid|i wish"
    "|i prefer|be so kind|if possible|i meant|shall we|please|pls|plz|would suit|would be better"
    r"|is better|best to|so let|пожалуйста|будьте добры|будьте любезны|будь добр\w*|прошу"
    r"|подскажите|можно|нельзя ли|давай(?:те)?|надо бы|хочу|хотел\w* бы|хотелось бы|нужно|надо"
    "|пусть|думаю|боюсь|лучше бы|не могли бы|можете|могли бы|если можно|предлагаю|согласовано"
    r"|все верно|просьба|желательно)\b"
)
_BEGS = re.compile(
    r"\b(?:please|pls|plz|kindly|would you|could you|can you|i fear|пожалуйста|пжл?с?т?|плиз"
    r"|прошу|будьте (?:добры|любезны)|согласовани\w+|рановато|поздновато)\b"
    r"|[,.!] (?:let (?:it be|them|him|her|people)|пусть|пускай)\b"
    r"|^(?:исправ|поправ|передел)\w+,? (?:как|так)\b|^(?:sorry|изв[еи]ните?|простите)\b"
    r"|[,.!] ?(?:thank you|thanks|благодарю|спасибо)\W*$"
    r"|^(?:hello|good (?:day|morning|evening)|добр(?:ый|ое) \w+|с добрым утром|здравствуйте)\b.*\?$"
)
"""Said to the bot, wherever it stands; `please` alone is said to guests as well."""
_TO_GUESTS = re.compile(
    r"(?!please\b|пожалуйста\b|(?:can|could|will|would) you\b).*\b(?:your|you|door|вход\w*|себя"
    r"|вас|вам|ваш\w*)\b[^,]*,? (?:please|пожалуйста)\W*"
)
_PARTS = re.compile(r"[,;:.—]")
_OR_END = (
    "(?:,? (?:it|this|that|yet|until|till|before|on|anything|tomorrow|today|now|please|его|это"
    r"|пока|в|до|на|еще|пост|этот|сегодня|завтра|пожалуйста)\b.*)?"
)
_WAITS = re.compile(
    rf"(?:.*\b)?(?:(?:do not|don'?t|never) (?:publish|post|send|release){_OR_END}|не (?:публику\w+"
    rf"|выкладыва\w+|постите?|отправля\w+|выпуска\w+){_OR_END}|not yet|hold (?:it|on|off|this)\b.*"
    r"|until i (?:tell|say)\b.*)|(?:(?:no|oh|sorry|ok|нет|ой|стоп|так|ну),? )*(?:wait|never ?mind"
    "|skip (?:it|this)|stop|cancel|unschedule|postpone|too early|hold|pause|подожди(?:те)?"
    "|погоди(?:те)?|пропусти(?:те)?|рано|еще рано|стоп|отмен(?:а|и|ите|ить)|забудь(?:те)?|неважно"
    f"|не важно|повремени(?:те)?|отложи(?:те|ть)?|не надо|не нужно)(?:[,.!]+ .*|{_OR_END})"
)
_FORMAL = re.compile(
    r"(?<!\w)(?:не )?(?:убер|удал|отдел|замен|поменя|исправ|поправ|перенес|постав|сдел|добав|напиш"
    "|допиш|укаж|опиш|сним|отмет|верн|вставь|встав|остав|покаж|провер|возьм|подпиш|назнач|заплан"
    "|сократ|выдел|уточн|пригла|позов|очист|спряч|подним|опуст|размест|начн|законч|выбер|использу"
    "|отправ|останов|придерж|смен|измен|сдвин|передвин|опублику|вылож|выкладыва|публику)(?:и|ь|й"
    r"|ай|яй|уй)(?:те)?\b"
)
_SPOT = re.compile(rf"\b(?:{SPOT_WORD})\b|@")
_NEEDED = re.compile(r"\bneeds? (?=(?:new|some|another) )")
_ORDERS = (_THING, _ORDER, _FORMAL, ANY_VERB, _PLEADS, _BEGS, _SPOT)
_BESIDE = re.compile(
    r"\b(?:instead|rather|after|before|between|end|beginning"
    r"|вместо|после|перед|между|кон[еэ]?ц\w?|начал\w)\b"
)
_INVITES = re.compile(
    r"\b(?:win|come (?:in|by|over|say)|join us|visit|swipe|see you|book (?:a|your)"
    r"|приходи\w*|запиш\w+|выигра\w+|забирай\w*|листай\w*|ждем|успей\w*|дарим)\b"
)
_WISHES = re.compile(
    r"\b(?:пусть|думаю|боюсь|хочу|можно|надо|нужно|i think|i want|i need|i wish|let us|let'?s)\b"
)
_OF_PLANNING = re.compile(
    r"\b(?:duplicate|(?:un|re)?schedule|main grid|reels tab|time ?zone|same (?:hour|caption)"
    r"|wording|punctuation|revert|\w+ time, not|clash with|swap the order|first hash ?tag"
    r"|should we post|sound (?:less|more)|exclamation (?:marks?|points?)|hash ?tags|откати\w*"
    r"|дублир\w+|хештег\w*|свободн\w+ (?:окно|слот)|час тот же|основн\w+ лент\w+|формулировк\w+"
    r"|выложить|опубликовать|умолчать|по \w+, не по|копи[ия] на|поменяйте местами|на тот, что я)\b"
)
"""Words of those who plan posts, not of posts."""
_COMMENT_ASKED = re.compile(
    r"in the comments?\b|в коммент(?:ах|ариях)|(?:leave|drop) (?:a|us|your) |link in bio"
    r"|ссылк\w+ в (?:шапке|профиле|био)"
)
_ONES = r"(?:it|them|both|that|one|all|these|those|обе|оба|их|его|ее|это|одну|один|одно|все)"
_TAKEN_LAST = re.compile(
    rf".*[,.;!?…—–-]+ (?:(?:so|please|just|then|и|просто) )*(?:{TAKE_THING}|take)(?: {_ONES})+(?: "
    r"(?:out|off|away|please|пожалуйста))*\W*"
)
_WRONG_TAP = re.compile(
    r"\b(?:press|tapp?|click|hit|push|touch)(?:ed)?\b.*"
    r"\b(?:wrong|by (?:accident|mistake)|accidentally)\b"
    r"|\b(?:accidentally|by (?:mistake|accident)) (?:press|tap|click|hit|delet)\w+"
    r"|\bне (?:то|туда|ту)\b.*\bнажал\w*|\bнажал\w*.*\b(?:не (?:то|туда|ту)|случайно|нечаянно)\b"
    r"|\b(?:случайно|нечаянно) (?:нажал|удалил)\w*"
)
_AT_AN_END = re.compile(
    r"\S+(?: \S+){0,3},? (?:(?:at|to) the (?:very )?(?:top|bottom|start|beginning|end)|сверху"
    r"|вверху|внизу|снизу|в (?:само[ем] )?начал[оеу]|в (?:самый )?кон(?:ец|це))\W*"
)
_NUMBER_FIRST = re.compile(
    r"\d[\d:.,–-]* (?:is\b|now\b|(?:(?!left\b|ост)\S+ ){0,5}?(?:is now|for|more|less|out|first|для"
    r"|за|больше|меньше|теперь|дороже)\b),?(?: \S+){0,3}"
)
_TAG_AWAY = re.compile(
    r"\b(?:go|out|off|away|remove|delete|too|wrong|лишн\w+|неверн\w+|неправильн\w+"
    r"|убрать|убери|удали|не нуж\w+)\b"
)
_TOLD_BEHIND = re.compile(
    r"[^!\u2300-\U0001faff]*\w, (?!not\b|but\b|а\b|и\b|and\b)[^!\u2300-\U0001faff]*"
)
_SENTENCE_ENDS = re.compile("[.!?…\n\u2300-\u27bf\U0001f300-\U0001faff]+\\s*")


def untagged(typed: str) -> str:
    """Without the hashtags that an order gives: a caption ends with some as well."""
    return _ADDED_TAGS.sub(r"\g<verb>", typed)


def may_be_an_order(typed: str, about: About) -> bool:
    if about.is_reply:
        return len(typed) <= LONGEST_REPLY
    return len(typed) <= LONGEST and typed.strip().count("\n") < MOST_LINES


def is_said_to_the_bot(typed: str) -> bool:
    """One line without a capital, a hashtag or an emoji, or one that begs, as no caption does."""
    typed = typed.strip()
    has_emoji = any(ord(sign) >= FIRST_EMOJI for sign in typed)
    has_signs = has_emoji or re.search(r"#\w+\W*$|\w!!+ \w", typed) is not None
    if has_signs or "\n" in typed or len(typed.split()) > MOST_WORDS:
        return False
    low = small(typed)
    is_small = typed[:1].islower() and len(low.split()) <= MOST_OF_SMALL
    return is_small or (_BEGS.search(low) is not None and not _TO_GUESTS.fullmatch(low))


def is_like_a_caption(typed: str, about: About) -> bool:
    """Of words that were not understood: it invites guests, or has an emoji that the caption has
    not, as orders seldom have."""
    low = small(typed)
    if _PLEADS.search(low) or _OF_PLANNING.search(low) or not _begins_or_ends_as_one(typed):
        return False
    emoji = {sign for sign in typed if ord(sign) >= FIRST_EMOJI} - {*about.caption, "\ufe0f"}
    is_long = len(low.split()) >= NEAR
    return is_long and (
        bool(emoji) or (_INVITES.search(low) is not None and not QUOTED.search(low))
    )


def may_change_the_post(typed: str, caption: str) -> bool:
    """Of few words that were not understood: `5 and 6 are bad, delete both`, `SOLD at the top`."""
    low = small(typed.strip())
    if len(low.split()) > MOST_OF_SMALL or ("#" in low and not low.startswith("#")):
        return False
    if low.startswith("#"):
        return bool(spots_of(low.split()[0].strip(","), caption)) and bool(_TAG_AWAY.search(low))
    forms = (_TAKEN_LAST, _AT_AN_END, _NUMBER_FIRST)
    is_said = any(it.fullmatch(low) for it in forms)
    return is_said or _WRONG_TAP.search(low) is not None or _begins_as_a_part(low, small(caption))


def _begins_as_a_part(low: str, caption: str) -> bool:
    """`Order by Wednesday, the oven is slow` of “Order by Thursday in DM”: it may be said anew."""
    words, sentences = low.split(), [it.split() for it in _SENTENCE_ENDS.split(caption)]
    is_part = len(caption.split()) >= 2 * len(words) and len(words) >= FEWEST_OF_A_PART
    if not is_part or len(words[0]) <= FEWEST_OF_A_PART or not _TOLD_BEHIND.fullmatch(low):
        return False
    return any(it[:1] == words[:1] for it in sentences[1:])


def _begins_or_ends_as_one(typed: str) -> bool:
    return typed[:1].isupper() or re.search(r"(?:\s#\w+){2,}\s*$", typed) is not None


def is_like_an_order(typed: str, text: Clause, named: Clause, about: About) -> bool:
    """Of words that were not understood; `named` has names in the place of what stands for them."""
    words, low = len(text.low.split()), named.low
    if not _orders(low) and is_said_to_guests(typed, about.caption):
        return False
    is_put = typed[:1].islower() and ANY_VERB.match(text.low) and _BESIDE.search(text.low)
    if is_put or is_said_to_the_bot(typed) or tells_how_it_is_to_be(text.low, about.caption):
        return True
    if words > MOST_WORDS or _COMMENT_ASKED.search(low):
        return False
    if _has_signs_of_a_caption(text) and not _OF_PLANNING.search(low):
        return False
    asks = "?" in text.stop and (not _READERS.search(low) or _THING.search(low))
    if asks or _OF_PLANNING.search(low) or _WAITS.fullmatch(low) or _WRONG.fullmatch(low):
        return True
    if _pleads(text.low, low) or _asks(low, text.stop) or _quotes(text, about):
        return True
    if any(_is_done_with_a_thing(part.strip()) for part in _PARTS.split(low)):
        return True
    return not _READERS.search(low) and _is_about_the_post(text, low, about)


def _orders(low: str) -> bool:
    """Or may, or names a thing of the post. `our truck needs new tires` is told."""
    low = _NEEDED.sub(" ", low)
    return any(it.search(low) is not None for it in _ORDERS)


def _pleads(low: str, named: str) -> bool:
    """In many words those that wish or think are of a caption, unless it is about the post."""
    if low.count(" ") < MOST_OF_SMALL or _THING.search(named) or _ABOUT_IT.search(low):
        return _PLEADS.search(low) is not None
    return _PLEADS.search(_WISHES.sub(" ", low)) is not None


def _is_done_with_a_thing(low: str) -> bool:
    """`take the tag off`: of one part of what is said."""
    is_ordered = ANY_VERB.match(low) or _FORMAL.search(low)
    return bool(is_ordered and _THING.search(low) and not _READERS.search(low))


def _is_about_the_post(text: Clause, low: str, about: About) -> bool:
    """A thing of it, and what is to be done with it."""
    names = (*about.people, *about.accounts)
    names_it = _THING.search(low) or any(f"@{name}" in low for name in names)
    is_order = ANY_VERB.match(low) or _FORMAL.match(low)
    if "@" in low and is_order:
        return True
    if text.typed[:1].isupper():
        near = " ".join(low.split()[:NEAR])
        is_near = _THING.search(near) or any(f"@{name}" in low for name in names)
        return bool(is_near and (is_order or _ORDER.search(low)))
    is_short = len(low.split()) <= MOST_OF_A_NOTE
    if names_it and (is_short or ANY_VERB.search(low) or _ORDER.search(low) or is_order):
        return True
    words = len(low.split())
    return bool(is_order) and words <= NEAR


def _quotes(text: Clause, about: About) -> bool:
    """Words of the caption in quotes."""
    quoted = (found[0].strip("«»\"“”„'‘’ .,!?") for found in QUOTED.finditer(text.low))
    return any(words and spots_of(words, about.caption) for words in quoted)


def _asks(low: str, stop: str) -> bool:
    if _READERS.search(low) or not _ASKING.match(low):
        return False
    is_about_it = _ABOUT_IT.search(low) or _THING.search(low)
    return bool(is_about_it) and ("?" in stop or _THING.search(low) is not None)


def _has_signs_of_a_caption(text: Clause) -> bool:
    """Hashtags at its end, or several sentences that begin with capitals."""
    has_tags = re.search(r"\w.*\s#\w+\s*$", text.low) and not ANY_VERB.match(text.low)
    sentences = re.findall(r"[.!?…]\s+[A-ZА-ЯЁ]", text.typed)
    return bool(has_tags) or (len(sentences) > 1 and text.typed[:1].isupper())
