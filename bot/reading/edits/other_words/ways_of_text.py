"""Other ways of ordering words of the caption, hashtags, alt text and the first comment: a pattern
of a whole clause, and what is read in its place."""

from bot.reading.edits.pieces.clauses import ADD, CHANGE, TAKE_THING
from bot.reading.edits.pieces.saying import SIGNS, way

_END = r"(?:(?:at|to|in|on) the (?:very )?(?:end|bottom)|в (?:самый |самом )?кон(?:ец|це))"
_START = (
    r"(?:(?:at|to|in) the (?:very )?(?:beginning|start|top|front)|в (?:самое |самом )?начал[оеу]"
    r"|вначале|сначала(?= (?:напиши|добавь|припиши)))"
)
_PUT = rf"(?:{ADD}|поставь(?:те)?|припиши(?:те)?|подпиши(?:те)?)"
_IT = r"(?: (?:words?|text|line|sentence|phrase|слова|фразу|текст|строчку|строку))?"
_OF_TEXT = r"(?: (?:of )?(?:the )?(?:caption|text|post)| текста| поста| подписи)?"
_SMILEY = r"(?:the |that )?(?:smiley|emoji|emoticon|smile|смайл(?:ик)?|эмодзи)(?: face)?"
_VALUE = (
    "(?:the |our |my |a |наш |мой |нашу |еще |the shop'?s )?(?:phone(?: number)?|number"
    "|address|website|site|link|url"
    r"|price|opening hours|hours|email|телефон|номер(?: телефона)?|адрес|сайт|ссылку|цену|почту)"
)
_SAYS_A_VALUE = (
    r".*(?:\d|@|\w\.\w|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|forty|fifty"
    r"|один|два|три|четыре|пять|шесть|семь|восемь|девять|десять|сорок|пятьдесят)\b)"
)
"""`add the address 5 Mill Lane`; «допиши адрес скину в личку» gives all of its words."""
_HEADLINE = r"(?:headline|heading|title|заголовок|first line|перв\w+ строк\w+)"
_SIGN = rf"[^\w\s.,!?#@]+|{'|'.join(SIGNS)}"
_TAGS = r"#\w+(?:[ ,]+(?:(?:and|и) )?#\w+)*"
_OF_WHAT = r"(?:(?:of|for|к|для) )?(?:the )?(?:photo|picture|image|фото\w*|картинк\w+|снимка)"
_TO_WHOM = (
    r"(?:для|for) (?:the )?(?:незрячих|слабовидящих|слепых|blind|visually impaired|screen readers?)"
    r"(?: people| users| людей)?"
)
_DESCRIPTION = r"(?:(?:the )?description|text|(?:текстовое )?описание|текст)"

_ENDS = (("end", "last", _END), ("beginning", "first", _START))
AT_AN_END = (
    *(
        way(f"add at the {side}: \\1", pattern)
        for side, _, where in _ENDS
        for pattern in (
            rf"{where}{_OF_TEXT},? {_PUT}{_IT}(?:,? что| ?:|,)? (.+)",
            rf"({_SIGN}) {where}",
            rf"{_PUT}(?: еще| also)? {where}{_OF_TEXT}(?:,? что|:| that)? (.+)",
            rf"{_PUT} (?:the words? |фразу )?(.+?) {where}{_OF_TEXT}",
        )
    ),
    *(
        way(f"remove the {nth} emoji", rf"(?:{TAKE_THING}) {_SMILEY} {where}")
        for _, nth, where in _ENDS
    ),
)
OF_THE_TEXT = (
    # hashtags, alt text and comment
    way("убери \\1", rf"(?:minus|минус) ({_TAGS})"),
    way("добавь \\1", rf"(?:plus|плюс) ({_TAGS})"),
    way("\\1", r"(.+?),? (?:время|час) (?:прежнее|то же|тот же|не меня(?:ется|й|йте|ть))"),
    way("\\1",
        r"(?:the )?(?:(?:hash ?)?tags?|хештеги|теги):? "
        r"(?=(?:remove|add|kill|drop|убери|добавь))(.+)"),
    way("alt photo \\1: \\2",
        r"(?:[^:\d]{0,40} )?(?:describe|опиши(?:те)?) (?:the )?(?:photo|фото) (\d)(?: (?:as|так|как"
        "|словами))?:? ?(.+)"),
    way("first comment: \\1",
        r"(?:(?:in|into|as|for) (?:the )?first comment|(?:в )?перв\w+ ком+ент\w*) (?:write|put|add"
        r"|say|(?:напиши|добавь|поставь|впиши)(?:те)?)[: ]+(.+)"),
    way("alt photo \\1: \\2",
        r"alt(?:[- ]?text)?(?: (?:on|for|of|to))? (?:the )?(?:photo |#)(\d)(?:st|nd|rd"
        r"|th)?(?: ?(?::|is|to|—|-)| (?=\w)) ?(.+)"),
    way("remove \\1",
        f"(?:{TAKE_THING}) (?:the )?(?:sentence|line|part|bit|phrase|предложение|строку"
        r"|строчку|часть|фразу) ([\"«“'].+)"),
    way("remove \\1",
        r"(?:слово |фраза |the word |word )?(.{1,40}?) (?:is |тут |здесь )?(?:лишн\w+|не нуж\w+"
        "|unnecessary|too much|superfluous),? (?:remove|delete|drop|take|убери|удали|убрать"
        "|вычеркни)(?:те)?(?: (?:it|его|ее))?(?: out)?"),
    *AT_AN_END,
    way("add at the beginning: \\1",
        "(?:начни|начать|начинай)(?:те)?(?: (?:текст|подпись|пост))? (?:со слов[а]?|с фразы) (.+)"),
    # words that are named
    way("remove the part about \\1",
        f"(?:{TAKE_THING}) (?:the |that |this |ту |эту |этот |слова "
        "|the words )?(.+?) (?:bit|part|phrase|piece|stuff|thing)"),
    way("first line → \\1",
        rf"(?:{CHANGE} (?:the )?{_HEADLINE}(?: (?:to|на|with))?:?"
        rf"|{_HEADLINE}(?: (?:to|should be|is))? ?(?::|→|->|—|-)) ?(.+)"),
    way("remove \\1",
        "(?:the )?(.{1,40}?) (?:should ?n[o']?t|should not|does ?n'?t|do ?n'?t) (?:be (?:there"
        "|here|in there|in it|on it)|belong(?: there| here)?)"),
    way("change \\1 to \\2",
        r"(?=.*\b(?:write|spell|put|(?:на|рас)?пиши(?:те)?)\b)(?:(?:write|spell|put"
        r"|(?:на|рас)пиши(?:те)?) )?(?:the word |слово )?([^:]+?) (?:(?:на|рас)пиши(?:те)? )?"
        "(?:out|(?:out )?in full|полностью|целиком|подробнее): (.+)"),
    way("замени \\1 на \\2",
        "(?:там,? |тут )?где (?:(?:написано|стоит|сказано|говорится),? )?(.+?),? (?:там )?(?:напиши"
        "|поставь|пусть будет|должно быть|надо|замени на)(?:те)?:? (.+)"),
    way("change \\1 to \\2",
        "(?:where it says|in the part where it says) (.+?),? (?:put|write|say|make it"
        "|it should say):? (.+)"),
    way("change \\1 to \\2",
        "(?!(?:it|this|that) should (?:say|read))(?:the )?([^,]+?) (?:should be|must be"
        "|needs to be|has to be|ought to be|should say|should read|должн[оаы]? быть"
        "|нужно исправить на|надо исправить на) (?!(?:in|on|at|for|with|to|every|your|first|last"
        r"|gone|out|there|here|в|на|у|для|с|перв\w+|последн\w+|кажд\w+)\b)((?:\S+ ?){1,4})"),
    way("add at the end: \\1",
        "(?:допиши|добавь|напиши|припиши|упомяни|укажи)(?:те)?(?: еще)?(?: "
        f"{_END}{_OF_TEXT})?,? что (.+)"),
    way("add at the end: \\1",
        r"(?:add|write|mention|say|include|note)(?: (?:also|too))? (?:that|how) (.+)"),
    way("add at the end: \\1",
        rf"(?:[\w ,]{{0,40}} )?(?:{_END}{_OF_TEXT}|to the (?:existing )?(?:caption|text)"
        r"|(?:before|above|до|перед) (?:the )?(?:hash ?tags|хештег\w+)(?: \w+)?): (.+)"),
    way("add \\1",
        r"(?:the )?(?:hash ?tags|хештеги),?(?: (?:put|add|еще|добавь|also|more|these|too))+:?"
        r" ((?:#\w+[ ,]*)+)"),
    way("add at the end: \\1",
        rf"{ADD} {_VALUE}(?: (?:in|too|also|to it))?(?: {_END}{_OF_TEXT})?[:,]?"
        rf" (?={_SAYS_A_VALUE})(.+)"),
    # said in short
    way("\\1",
        r"((?:обложк\w+|cover|перв\w+|first) .+?),? (?:т\. ?е\.?|то есть|i\.?e\.?|that is),? "
        r"(?:the |as )?(?:перв\w+|first|обложк\w+|cover)(?: one| photo)?"),
    way("alt photo \\1: \\2", rf"{_DESCRIPTION} {_OF_WHAT} (\d) {_TO_WHOM}: (.+)"),
    way("alt text: \\1", rf"{_DESCRIPTION}(?: {_OF_WHAT})? {_TO_WHOM}: (.+)"),
)  # fmt: skip
