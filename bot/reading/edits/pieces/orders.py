"""How orders begin, and what they are about: by which a text is told from a caption."""

import re

from bot.reading.edits.pieces.clauses import (
    ADD,
    CHANGE,
    DO,
    MOVE,
    MOVE_RU,
    NO,
    SEND_RU,
    TAG,
    TAG_RU,
    TAKE,
    TAKE_THING,
)

VERB = re.compile(
    "(?:move|put|shift|reschedule|postpone|schedule|unschedule|cancel|replace|swap|add|append|undo"
    f"|restore|tag(?=.*@)|untag|отлож(?:и(?:те)?|ить)|замени(?:те|ть)?|поменя(?:й(?:те)?|ть)|{TAKE}"
    rf"|{MOVE_RU}|добав(?:ь(?:те)?|ить)|{TAG_RU}(?=.*@)|сними(?:те)?|верни(?:те)?|отмени(?:те)?)\b"
)
BEGINS = re.compile(rf"(?:{VERB.pattern}|{NO}\b)")
ANY_VERB = re.compile(
    rf"(?:{VERB.pattern}|(?:{ADD}|{CHANGE}|{DO}|{MOVE}|{TAKE_THING}|{TAG}(?=.*@))\b)"
)
ASKS = re.compile(
    f"(?:{ANY_VERB.pattern}|(?:start|begin|end|use|take|get|switch|send|post|publish|don'?t|do not"
    "|crop|capitali[sz]e|rotate|bold|resize|blur|brighten|check|поверни(?:те)?|проверь(?:те)?"
    "|выдели(?:те)?|увеличь(?:те)?|keep|leave|show|wrong|pin|the|shorten|translate|начни(?:те)?"
    "|(?:возьми|переключи|обрежь|оставь|покажи|сократи|переведи|укажи)(?:те)?|не|пока|пусть|слово"
    rf"|{SEND_RU})\b)"
)
THING = re.compile(
    r"\b(?:photos?|slides?|pictures?|hash ?tags?|emojis?|caption|location|cover|slot|drafts?|story"
    "|reel|tags?|sentences?|lines?|words?|post|time|place|(?<!in the )comments?|text|people|pin"
    r"|alt|account|the (?:end|beginning|start|bottom|top)|пост|фото|слайд\w*|х[еэ]штег\w*|смайл\w*"
    r"|эмодзи|текст\w*|мест[оа]|обложк\w*|слот\w*|черновик\w*|сторис|рилс|тег\w*|предложени\w*"
    r"|строк\w*|слов[оа]\w*|врем\w*|(?<!в )коммент\w*|отметк\w*|людей|аккаунт\w*|начало|конец"
    r"|конце)\b"
)
LEAVES_OUT = re.compile(
    rf"{NO} (?:\w+ )*(?:emojis?|smileys?|hash ?tags?|sentences?|lines?"
    r"|смайл\w*|эмодзи|х[еэ]штег\w*|предложени\w*|строч?к\w*)(?: \S)?"
)
TAKES_OUT = re.compile(rf"(?:{TAKE_THING}|{NO})(?= )")
IT = re.compile(
    rf"{VERB.pattern} (?:it|this|her|him|them|его|ее|их)\b"
    r"|(?:in the|the first|the last) word\b|(?:в|перв\w+|последн\w+) слов[оае]\b"
)
_DOINGS = (
    r"(?:\b(?:it|this)\b.* (?:go(?:es|ing)? (?:out|live|up)|come out|out|live|post(?:ed)?"
    r"|publish(?:ed)?)\b|\b(?:scheduled|planned|tagged)\b"
    r"|\b(?:выйд|выход(?:ит|ил)|публик|опубликова|запланир|отмечен|отметил)\w*\b)"
)
QUESTION = re.compile(
    r"(?!.*\b(?:you|your|we|our|us|вы|вас|вам|ваш\w*|ты|тебя|тебе|тво\w+|мы|нас|нам|наш\w*)\b)"
    r"(?:(?:when|what time|what day|where|who|how many|which|why|what(?! an? )|is|are|was|did|does"
    r"|will|has|когда|во сколько|в какое|на какое|на когда|где|кто|кого|кому|сколько"
    rf"|как(?:ой|ая|ое|ие)|почему|что)(?:'s|s)?\b.*(?:{THING.pattern}|{_DOINGS})"
    rf"|(?:он|пост)\b.*{_DOINGS}|(?:{THING.pattern}) (?:\w+ )?(?:указан|выбран|стоит)\w*$)"
)
"""Of those who ask the bot about the post; a caption asks its readers: `where is your place?`"""
IS_ASKED = re.compile(
    r"(?:did|does|was|were|has|am|is (?:this|it(?! possible)|the|@)|are (?:we|they|the))\b"
    r"|(?:\S+ ){1,3}ли\b"
)
"""What is only asked orders nothing: `is @anna tagged`."""
COPIES = re.compile(
    r"\b(?:(?:the )?same (?:post|one|thing)(?: again)?|same again|(?:make |do )?another (?:one"
    "|post) (?:exactly |just )?like (?:this|it)|(?:make|do|create) (?:a|one|another"
    "|one more) (?:copy|clone)(?: of (?:it|this|the post))?|copy(?= (?:for|on|to) )"
    "|(?:сделай(?:те)? )?(?:еще одну )?копи[юя]|(?:copy|clone) (?:it|this(?: one)?"
    "|the post)|duplicate(?: (?:it|this(?: one)?|the post))?|(?:сделай(?:те)? )?(?:точно )?"
    r"так(?:ой|ую|ое) же(?: пост)?|(?:с)?копи(?:руй|ю|я)(?:те)?|(?:с|про|за)?дублируй(?:те)?"
    r"|размнож(?:ь|ьте|ить)(?: его| пост)?|с?клонируй(?:те)?|повтори(?:те)? (?:этот )?пост)\b"
)
THE_COPY = re.compile(
    r"\b(?:the (?:second|other)(?: one)?|the copy|втор(?:ой|ая|ую)|копи[яю])\b"
    r"|,? (?:and )?(?:the )?same time\b|,? (?:а )?(?:время (?:такое|то) же|в то же время)\b"
)
"""Of a copy, beside when it is to go out."""
AGAIN = re.compile(
    r"[ ,.!]*(?:(?:please|again|too|post|it|this|one|once more|пост|еще|раз|его)[ ,.!]*)*"
)
"""What may stand beside the order for a copy."""
CHANGES = re.compile(rf"{CHANGE}\b")
INTO_DRAFTS = re.compile(r"(?:back )?(?:to|into) (?:the )?drafts?\b|(?:обратно )?в черновик")
LED = re.compile(r"(?:to|on|for|на) ")  # a time that something is moved to
PAIR = re.compile(r"\S (?:to|with|by|for|на|->|→) \S")
OPEN_ENDED = re.compile(
    rf"(?:{CHANGE}|{ADD}|instead|substitute|alt|first comment|comment|caption|text|place|вместо"
    r"|альт|(?:перв\w+ )?коммент|текст|место|в начало|в конец|at the)"
)
OF_WORDS = re.compile(
    rf"(?:(?!put (?:it|this|that|on|at|to|for)\b){ADD}|{TAKE_THING}(?! (?:it|this|that)\b)|say"
    rf"|write|mention)\b|{CHANGE} (?!.*\b(?:time|date|day|hours?|our|it|this|that|post|время|дату"
    r"|день|час|его|пост)\b)\S+.* (?:to|with|for|на) "
)
"""Of words of the caption, though a time may be among them."""
