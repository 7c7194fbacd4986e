"""How words of the caption are ordered: patterns of a whole clause."""

import re

from bot.reading.edits.pieces.clauses import ADD, CHANGE, DO, NO, QUOTED, TAKE, TAKE_THING

_WORD = (
    r"(?:(?:the )?(?:word|words|phrase|text)s? |слов[оа] |фразу |слова |текст "
    r"|(?:the )?(?:hash ?tag|х[еэ]ш ?-?т[еэ]г) (?=#))?"
)
_EACH = r"(?P<each>(?:everywhere|везде|всюду) )?"
BY = r"(?:with|by|to|into|for|на)"
REPLACE = re.compile(
    rf"{CHANGE}:? {_EACH}{_WORD}(?P<old>.+?) {BY} {_WORD}(?P<new>.+?)"
    r"(?P<each_last> (?:everywhere|везде|всюду))?"
)
_WORDS_FIRST = re.compile(
    rf"{_WORD}(?P<old>.+?)(?:,| [—–-])? (?:надо |нужно )?{CHANGE} (?:на|with|to) {_WORD}(?P<new>.+)"
)
_SLIP = (
    rf"(?:(?:{CHANGE} )?(?:the |a |my )?(?:typo|edit|fix|correction|mistake"
    r"|правк[ау]|опечатк[ау]|ошибк[ау]|исправление):? )"
)
ARROW = re.compile(
    f"{_SLIP}?{_WORD}(?P<old>.+?) ?(?:->|=>|→|➡️?|⇒|(?<= )>(?= )) ?(?P<new>.+)"
    f"|{_SLIP}{_WORD}(?P<wrong>.+?) (?:should be|must be|is|должн[оаы] быть) {_WORD}(?P<right>.+)"
)
_SAY = (
    r"(?:write|put|use|say|add|do|have|make it|(?:добавь|напиши|поставь|сделай)(?:те)?|пиши"
    r"|пусть будет)"
)
_WILL_BE = r"(?:(?:пусть|теперь|у нас) )*(?:будет|будут|станет) "
INSTEAD = re.compile(
    f"(?:{_SAY} |{_WILL_BE})?{_WORD}(?P<new>.+?)(?: (?:поставь|напиши|сделай|добавь)(?:те)?)?"
    f" (?:instead of"
    f"|in place of|rather than|вместо) {_WORD}(?P<old>.+)|substitute {_WORD}(?P<new_first>.+?) for "
    f"{_WORD}(?P<old_last>.+)"
)
INSTEAD_FIRST = re.compile(
    rf"(?:instead of|вместо) {_WORD}(?P<old>.+?)(?: ?[—–] ?| - |, | {_SAY}[: ] ?)(?P<new>.+)"
)
FRAME = re.compile(
    r"\b(?:there|should|ought|must|words?|please|before|after|would|could|let"
    r"|слов[оа]|должн\w+|пожалуйста|перед|после|нужно|надо|пусть)\b"
)
_EMOJI = r"(?:emoji|smiley|смайл(?:ик)?|эмодзи)"
REMOVE = re.compile(
    rf"{TAKE} (?:the )?(?:{_EMOJI} (?P<emoji>[^\w\s]+)|(?P<emoji_first>[^\w\s]+) {_EMOJI})"
    rf"|(?:{TAKE}|{TAKE_THING}(?= (?:{QUOTED.pattern})$)) {_WORD}(?P<old>.+)"
)
WITHOUT = re.compile(r"(?:without|no|без) (?P<word>the words? |слов[а]? )?(?P<old>.+)")
_WHOLE_SAID = (
    f"(?:(?:(?:the |my )?new|(?:{CHANGE}|set|make|write|use)(?: all)?(?: the"
    "| my)?(?: whole)?) (?:caption|text|description)(?: (?:to|with|is|as|should be))?|(?:нов(?:ый"
    f"|ая|ое)|{CHANGE}|{DO}|(?:поставь|напиши)(?:те)?)(?: весь| всю)? (?:текст|подпись"
    "|описание)(?: поста)?(?: на)?)"
)
_WHOLE_NAMED = (
    r"(?:caption|text)(?: (?:to|with|is|should be))?|текст(?: на)?|rewrite(?: it)?|перепиши(?:те)?"
)
WHOLE = re.compile(
    f"(?:{_WHOLE_SAID}|{_WHOLE_NAMED}) ?: ?(?P<new>.+)|{_WHOLE_SAID} (?P<new_quoted>"
    f"{QUOTED.pattern})|(?:(?:i (?:want|need) )?(?:the |my ))?(?:caption|text) (?:should|must"
    "|to) (?:be|say|read) (?P<right>.+)|(?:текст|подпись|описание) (?:поста )?(?:должн[аы]? быть"
    r"|должно быть|пусть будет)(?: так(?:ой|ая|ое)| следующ\w+)?:? (?P<right_ru>.+)|(?:хочу"
    "|нуж(?:ен|на|но)) (?:текст|подпись|описание) (?P<wished>.+)",
    re.DOTALL,
)
NO_TEXT = re.compile(
    rf"(?:{NO}|{TAKE_THING}(?: the)?(?: whole)?(?: весь)?) (?:caption|текста?)"
    rf"|(?:{NO}|{TAKE_THING}(?: the)?(?: whole)?) text"
)
NOTHING = frozenset({"nothing", "ничего", "ничто", "пустоту", "пустое место"})
EVERYTHING = frozenset({"all", "all of it", "it all", "все", "все это"})
OF_A_WORD = re.compile(r"\b(?:words?|слов[оа])\b")
PATTERNS = (REPLACE, ARROW, _WORDS_FIRST, INSTEAD_FIRST, INSTEAD)
TELLS_MORE = re.compile(r"\S (?:we|i|they|it'?s|actually|sorry|мы|я|они)(?:'\w+)? |\s[—–]\s")
"""A reason behind what is given: `to saturday we are closed`."""
GOES_ON = re.compile(
    "(?P<given>.+?)(?:[,;.!]+| [—–-]|,? (?P<why>as|since|ибо|ведь)|,? (?:and|but|so|и|а|но)"
    r"|,? (?:please|pls|plz|пожалуйста|плиз)) (?P<rest>\S+ \S.*)"
)
"""Of words that are given: where they may end already."""
TAKES_BACK = (
    r"(?:(?:no|нет)[,. ]+(?:wait|sorry|actually|стой|подожди|погоди|стоп|лучше)|(?:wait|стой|стоп"
    r"|погоди|подожди)[, ]+(?:no|нет)|actually,? no|scratch that|or (?:better|rather)"
    r"|(?:ой|хотя),? нет)"
    r"(?P<then>[\s,.:!…—–-]+(?:to |with |for |на )?)"
)
CORRECTED = re.compile(
    rf"(?P<given>.+?),? (?:(?:oh |ой,? )?{TAKES_BACK}|(?:make (?:that|it)|i meant?|то есть"
    r"|(?<=, )(?:no|actually|нет|точнее|вернее))[, ]+(?:to |with |for |на )?)(?P<meant>.+)"
)
"""`sunny no wait spacious`"""
_OF_TEXT = r"(?: of the (?:caption|text|post)| текста| поста)?"
_AT_END = (
    r"(?:in front|(?:at|to|in|into) (?:the )?(?:very )?(?:beginning|start|top|front|end|bottom)"
    r"|во? (?:само[ем] |самый )?(?:начало|начале|конец|конце|верх|низу?)|внизу|наверху|вверху"
    rf"|сверху|снизу){_OF_TEXT}"
)
_PERIOD = (
    r"(?:(?:(?:at|in|to|for|on|by) )?(?:the )?(?:end|beginning|start|middle) of"
    r" (?:(?:the|this|next) )?(?:week(?:end)?|month|year)"
    r"|(?:во?|на|к) (?:сам\w+ )?(?:кон|начал|середин)\w+ (?:\w+(?:ей|его) )?(?:недел|месяц|год)\w*"
    r"|на (?:(?:эти|следующие|ближайшие) )?выходн\w+)"
)
_PUT = rf"(?:{ADD}|поставь(?:те)?)"
_IT = r"(?:(?:it|this|please|это|его|пост|пожалуйста)\W+)*"
FOR_A_PERIOD = re.compile(rf"\b{_PUT}\W+{_IT}{_PERIOD}\W*$|^{_PERIOD} {_PUT}\W*$")
"""`put at the end of the week`: when, though no time that is known, and no words for the end."""
_THIS = (
    r"(?: (?:(?:the |this |a )?(?:text|words?|line|sentence|phrase)|this|это|текст|слова?"
    r"|(?:такую )?(?:строку|строчку|фразу)|предложение"
    r"|(?:the |an? )?(?:emoji|смайл(?:ик)?|эмодзи))(?!\w))?"
)
ADDITION = re.compile(
    rf"(?:{ADD}|поставь(?:те)?)(?P<where>(?: also| one more| another| еще(?: одн[уо])?)?{_THIS}"
    rf"(?: {_AT_END}| (?:to|in) the (?:caption|text)| в (?:текст|описание))?{_THIS})"
    rf"(?:(?P<colon> ?: ?)| )(?P<new>.+?)(?P<after>(?: {_AT_END}|,? (?:to|in) the (?:caption|text)"
    r"| в текст)?)"
)
PLACED = re.compile(
    f"(?P<where>(?:{ADD} )?(?:on )?(?:an? |the )?new line(?: {_AT_END})?|(?:{ADD} )?с новой строки"
    f"|{_AT_END}(?: {ADD})?|{ADD} {_AT_END}(?= [—–-])|prepend|append|(?:start|begin|end|finish"
    "|close)(?: it)? with|закончи(?:те)?|(?:начни(?:те)?|начать|закончи(?:те)?) (?:со? слова?"
    "|словами|с))(?:(?P<colon> ?: ?| [—–-] )| )(?P<new>.+)"
)
ON_A_LINE = re.compile(r"\bline\b|\bстро(?:к|чк)[уи]\b")
AT_THE_BEGINNING = re.compile(r"beginning|begin|start|top|front|prepend|нач|верх")
