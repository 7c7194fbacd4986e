"""How changes of the caption at a spot that is named are ordered: patterns of a whole clause."""

import re

from bot.reading.edits.pieces.clauses import ADD, CAPITALS, CHANGE, DO, MOVE, TAKE_THING

_PUT = rf"(?:{ADD}|{MOVE}|{DO}|mention|упомяни(?:те)?)"
_WORDS = r"(?:the )?(?:words?|phrase|text|слов[ао]?|фраз[ыу]|текста?)? ?"
_AFTER = r"(?:right after|after|behind|straight after|сразу после|после)"
_BEFORE = r"(?:right before|before|in front of|прямо перед|перед)"
_BREAK = (
    "(?:(?:a |an )?(?:line )?(?:break|new line|empty line|blank line|line)|another(?: one)?"
    "|перенос(?: строки)?|(?:пуст|нов)(?:ая|ую) строк[ау]|отступ|абзац|еще один)"
)
INSERTED = re.compile(
    f"{_PUT} (?:(?P<after_put>{_AFTER})|(?P<before_put>{_BEFORE})) {_WORDS}(?P<old_put>[^:]+): ?(?P"
    f"<new_put>.+)|(?:{_PUT} )?(?:the )?(?P<new>.+?) (?:(?P<after>{_AFTER})"
    f"|(?P<before>{_BEFORE})) {_WORDS}(?P<old>.+)|(?:(?P<after_first>{_AFTER})"
    f"|(?P<before_first>{_BEFORE})) {_WORDS}(?P<old_first>.+?),? {_PUT}:? (?P<new_last>.+)"
)
ABOVE_TAGS = re.compile(
    rf"{ADD} (?P<new>.+?) (?:above|before|over|перед|над) (?:the )?(?:hash ?tags|х[еэ]штег\w+)"
    rf"|(?:above|before|перед|над) (?:the )?(?:hash ?tags|х[еэ]штег\w+),? {ADD}:? (?P<new_last>.+)"
)
BROKEN = re.compile(
    rf"(?:{_PUT} )?{_BREAK} (?:(?P<after>{_AFTER})|(?P<before>{_BEFORE})) {_WORDS}(?P<old>.+)"
    r"|(?:put )?(?P<old_first>.+) (?:on|с|на) (?:a |it'?s own |отдельн\w+ )?(?:new |новой )?"
    r"(?:line|стро(?:к|чк)\w+)"
)
TAGS_LOWER = re.compile(
    "(?:(?:move|put|push|перенеси|опусти|поставь|сделай|сдвинь)(?:те)? )?(?:the )?(?:hash ?tags"
    "|х[еэ]штеги)(?: (?:on|onto|to|на|с|a|an|the|their|own|new|separate|lines?|below|lower"
    r"|down|further|after|an? empty|there|go|with|from|отдельн\w+|нов\w+|строк\w+|строчк\w+|ниже"
    rf"|пониже|вниз|через|пуст\w+))+|(?:{_PUT} )?(?:a )?(?:space|gap|blank line"
    f"|{_BREAK})(?: {_PUT})? (?:between (?:the )?(?:text|caption"
    "|words) and (?:the )?(?:hash ?)?tags|(?:before|above|перед|над) (?:the )?(?:hash ?tags"
    r"|хештег\w+))(?: так)?"
)
TAGS_FIRST = re.compile(
    "(?:(?:move|put|перенеси|поставь|подними)(?:те)? )?(?:the |all |все )*(?:hash ?tags"
    "|х[еэ]штеги) (?:(?:to|at|on|in) (?:the )?)?(?:top|start|beginning|front|наверх|вверх|в начало"
    "|в самое начало|сверху|вначале)(?: of the (?:caption|text|post)| текста| поста)?"
)
EACH_ON_A_LINE = re.compile(
    "(?:(?:put|start) )?(?:each|every) sentence (?:on|in|with) (?:a |its own )?(?:new |own "
    r"|separate )*line|кажд\w+ предложение (?:с новой|на новой|на отдельной|с отдельной|на новую"
    r"|на отдельную) строк\w+"
)
UPPER = re.compile(
    f"(?:{_PUT} |{CHANGE} |write |пусть будет )?{_WORDS}(?P<old>.+?)(?: (?:сделай|напиши)(?:те)?)?"
    f" (?:(?:to|in|into) )?{CAPITALS}|(?:upper ?case|capitali[sz]e|caps|capital letters)(?: on"
    f"| for)? (?:the )?(?P<old_last>.+)|{CAPITALS}(?: сделай| напиши)? (?P<old_ru_last>.+)"
)
ALL_OF_IT = re.compile(r"everything|all|(?:the )?(?:caption|text)|все|(?:весь )?текст")
FIRST_LETTER = re.compile(
    rf"(?:{_PUT} |write )?{_WORDS}(?P<old>.+?)(?: (?:напиши|сделай)(?:те)?)?"
    r" (?:with (?:a )?|с )(?:(?P<large>capital|big|large|upper ?case|большой|заглавной)"
    r"|small|lower ?case|маленькой|строчной)(?: letter| буквы| [a-zа-я])?"
)
LOWER = re.compile(
    "(?:make |put |write )?(?:lower ?case(?: for)?|small letters)(?: (?:everything|all|the|whole"
    "|caption|text|in|it))+|(?:make |put )?(?:everything|all|the whole caption|the caption"
    "|the text)(?: in the caption)? (?:to |in |into )?(?:lower ?case|small letters)|(?:сделай "
    r"|напиши |пусть будет )?(?:все|весь текст|текст|подпись)(?: буквы)? (?:маленьк\w+"
    r"|строчн\w+)(?: буквами)?"
)
ELSEWHERE = re.compile(
    r"[#@\d\"«“,]|\b(?:after|before|and|line|where|photo|после|перед|и|где|строк\w*|фото\w*)\b"
)
TAKES = re.compile(rf"{TAKE_THING}\b")
CUT_AFTER = re.compile(
    rf"(?:{TAKE_THING} )?(?:everything|all|все)(?:,? (?:that comes|that is|что|that))?"
    rf" (?:after|past|behind|после) {_WORDS}(?P<old>.+?)(?:,? (?:{TAKE_THING}))?"
)
FIRST_TAG = re.compile(
    rf"(?:{ADD} )?(?P<new>#\w+) (?:as the )?(?:first hash ?tag|перв\w+ хештегом)"
    r"|(?:первым|first) (?:хештегом|hash ?tag)(?: put| add| поставь| добавь)?:? (?P<new_last>#\w+)"
)
ABOUT = re.compile(
    f"(?:{TAKE_THING}) (?:все |то |что |the |that |everything |part |bit |line |sentence |stuff "
    "|words? |часть |фразу |строчку |строку |кусок |слова |момент |текст )*"
    "(?:about|про) (?:the )?(?P<what>.+)"
)
AND = re.compile(r"\w (?:and|и) \w")
GOES_ON_BEHIND = re.compile(r", (?:and|but|so|и|но|а|чтобы?) [^.!?…\n]*")
LEADING = re.compile(r"[^\w#@«\"“]*")
SEGMENT = re.compile(r"(?:[^,.!?;:…\n]|(?<=\d)[,.:](?=\d))+")
ORDERS = re.compile(
    "add|put|insert|write|place|mention|three dots"
    "|добавь|вставь|поставь|напиши|допиши|впиши|упомяни"
)
