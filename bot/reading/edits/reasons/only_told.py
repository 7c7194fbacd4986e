"""What tells of an order without giving it: it was carried out, is heard from others, mocked,
wondered about, announced to guests, or holds for another post or time. Data of `misgivings`."""

import re


def any_of(*forms: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{form})" for form in forms), re.DOTALL)


_END = r"(?:[^,.;:!?…—–]|(?<=\d)[.:](?=\d))*$"
"""Nothing is ordered behind it."""
_PAST = (
    r"(?:moved|removed|deleted|(?:un)?tagged|posted|put|made|changed|added|swapped|scheduled"
    r"|published|postponed|set|cut|replaced|took|wrote|asked for)\b"
)
_PAST_RU = (
    r"(?:перен[её]с(?:ла|ли)?|(?:с|пере)двинул[аи]?|удалил[аи]?|убрал[аи]?|поставил[аи]?|сделал[аи]?"
    r"|(?:по|с|за)менял[аи]?|отметил[аи]?|добавил[аи]?|опубликовал[аи]?|выложил[аи]?|заменил[аи]?"
    r"|написал[аи]?|вернул[аи]?|снял[аи]?)\b(?! бы\b)"
)
_WHO = r"(?:i|we|you|he|she|they|it)(?:'ve|'d| have| had| has)?"
_DAY = (
    r"(?:day|week|month|time|morning|evening|(?:mon|tues|wednes|thurs|fri|satur|sun)day|раз|день"
    r"|неделю|месяц|утро|вечер|понедельник|вторник|сред[уа]|четверг|пятниц[уа]|суббот[уа]"
    r"|воскресенье)"
)
_ONE = r"(?:it|this|that|the post|(?:the )?\w+ (?:photo|pic|slide)|(?:photo|pic|slide) \d)"
_DONE = any_of(
    rf"^(?!(?:can|could|would|will) )(?:\w+ )?{_WHO} (?:already |just |also )?{_PAST}{_END}",
    rf"^(?:already |just |accidentally )?(?!put\b|set\b|cut\b){_PAST}{_END}",
    rf"^{_ONE} (?:was|used to be|has been|had been|has|had|is already){_END}",
    r"^[^,]*\b(?:by (?:mistake|accident)|accidentally|по ошибке|случайно|ошибкой)\b",
    r"^(?:last (?:time|week|month|year)|the last (?:post|one)|(?:as )?(?:with|like|in) (?:the|our)"
    r" last (?:post|one))\b",
    rf"^(?:(?:я|мы|ты|вы|он|она|они|уже|вчера|сама?|раньше) ){{0,3}}{_PAST_RU}{_END}",
    rf"^(?:\w+ ){{0,3}}(?:(?<!надо )был[аио]?|убрали|удалили|перенесли)\b(?! бы\b){_END}",
    r"^(?:я )?(?:хотел[аи]?|думал[аи]?),? (?:что |на |во? |перен|постав|втор|перв)",
    r"\b(?:but (?:i )?(?:have )?changed my mind|но передумал[аи]?)\W*$",
    r"^i (?:meant|wanted|was going) to \w+|\b(?:since|с) (?:19|20)\d\d\b",
)
_HEARD = any_of(
    r"^(?:rumou?r has it|according to|(?:they|people|some(?:one|body)|every(?:one|body)|others"
    r"|a friend|friends|experts?) (?:also |all |just |always )?(?:says?|said|thinks?|told|claims?"
    r"|suggests?|recommends?|asked)|i(?:'ve| have)? (?:heard|read))\b",
    r"\basked (?:whether|if)\b|\bkeeps? (?:telling|asking|saying)\b|\bsaid (?:no ?one|nobody)\b",
    r"^(?:все |мне )?(?:говорят|пишут|слышал[аи]?|читал[аи]?|спрашивал[аи]|по мнению)\b",
    r"\b(?:wanted|хотел[аи]?) (?!to\b|бы\b)",
)
_MOCKED = any_of(
    r"^(?:oh,? sure|yeah,? right|as if|bravo|well done|(?:great|wonderful|nice),? now"
    r"|what a \w+ idea|next you'll|and then you|(?:ну )?конечно,|ну да, ну да|ну вот,? опять"
    r"|(?:прекрасно|отлично|класс|здорово),? (?:теперь|опять|\w+ фото)|хоть во? )",
    r"^(?:thanks|thank you|thx)(?: so much| a lot)? for \w+ing\b|^спасибо,? (?:за|что) ",
    r"\bwhy not never\b|\b(?:ты|вы) бы еще\b|\bчего уж там\b",
)
_WONDERED = any_of(
    r"^(?:and |so |but )?(?:what if|what happens|how come|(?:what|where)(?:'s| is)|are you|have you"
    r"|do (?:i|we)|am i)\b",
    r"^can (?:i|it|we|one|he|she) .*(?:\blater|\bafter\b.*)\?|^can (?:one|anyone)\b"
    r"|\bif you were\b|^could \w+ see\b",
    r"^(?:maybe|perhaps|possibly|probably|наверное?|может(?: быть)?|возможно|вероятно|вроде"
    rf"|скорее всего|кажется|по ?моему)\b(?! (?:you|we|вы|ты)\b)(?:,)?{_END}",
    r"\bmaybe not\b|\bа может и нет\b|^(?:depends|it depends|зависит)\b|^provided\b|^in case\b",
    r"^(?:otherwise|or else|else|иначе|а то)\b|\botherwise\W*$|\bif you think\b",
    r"\b(?!можно|нельзя|возможно|мог|може|смо|возможности|если|или)[а-я]+ ли\b|^ли\b|\bли будет\b"
    rf"|^где\b(?!.* там\b){_END}",
    r"^(?:я )?(?:думаю (?:про|о|насчет)|собираюсь)\b|^(?:tell|call|text|wake|ping) me\b",
)
_KEPT_FROM = any_of(
    r"\bdon'?t you dare\b|\blet'?s not\b|^not (?:back |in)?(?:to |in )(?:the )?drafts?\b",
    r"^(?:please )?(?:do not|don'?t|never) (?:make|switch|unschedule|turn|convert|copy|undo)"
    rf"{_END}",
    r"^(?:please )?(?:do not|don'?t|never) (?:write|put|say|add)\b.* (?:at|in|to) the "
    r"(?:end|start|beginning|top|bottom|comments?)\W*$",
    r"\bno need to (?:move|post|publish|schedule|add|change|put|make|remove|delete)\b",
    r"\bit (?:isn'?t|is not) that i want\b|^nothing (?:on|at|for)\b|^never ?mind \w"
    r"|^(?:any|every) (?:day|time|slot) (?:but|except)\b|^(?:keep|leave) (?:it|this) off\b"
    r"|^stop \w+ing\b",
    r"\? (?:never|no way|никогда|ни за что)\W*$",
    r"\bне (?:вздумай|смей)(?:те)?\b|\bне будем\b|^не (?:в|на) (?:сторис|рилс)",
    r"^(?:хватит|перестань(?:те)?|прекрати(?:те)?|рано|жалко|незачем|ни к чему|поздно) "
    r"\w+(?:ть|ти)\b",
    rf"^(?:во? |на )?{_DAY} (?:\S+ )?(?:нельзя|не надо|не нужно)\W*$",
)
_OTHER_POST_OR_TIME = any_of(
    r"^(?:(?:and|for|just|only|please) )*next time\b|^(?:in (?:the )?future|from now on|always)\b"
    rf"|^every {_DAY}\b",
    rf"^(?:в следующий раз|впредь|всегда|отныне|кажд(?:ый|ую|ое) {_DAY} во?)\b",
    r"^(?:for |and )?(?:the )?(?:next|last|previous|other|another|one more) post\b"
    r"|^post \d+ to\b|\b(?:in|of) (?:our|the|my) last post\b",
    r"^(?:еще один|следующий|прошлый|другой) пост\b|^пост \d+ на\b",
)
FORMS = (_DONE, _HEARD, _MOCKED, _WONDERED, _KEPT_FROM, _OTHER_POST_OR_TIME)
_ON_DAY = (
    r"(?:mon|tue|wed|thu|fri|sat|sun|today|tomorrow|пн|вт|ср|чт|пт|сб|вс|понедельник|вторник"
    r"|четверг|пятниц|суббот|воскресень|завтра|сегодня)\w*"
)
_CLOCK = r"\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m| утра| вечера| дня)?"
ANNOUNCED = any_of(
    r"^(?:перенос\w*|перенесен\w*|moving|moved|now|rescheduled|postponed|shifting)\b"
    r".*\b(?:из-за|в связи|because of|due to)\b",
    rf"^(?:moving day|now (?:on|at)|coming {_ON_DAY}|going live|live (?:on|at|tonight|{_ON_DAY}))",
    rf"(?:^|\b{_ON_DAY} )с \d|\b{_ON_DAY}\b.* (?:till?|until|до) \d|^\d+ instead of \d+\W*$",
    r"^(?:an?|one|two|\d+) \w+ (?:later|earlier)(?:\.\.|…)",
    rf"\b{_ON_DAY} {_CLOCK}[,;] {_ON_DAY} {_CLOCK}",
    r"\bготов[оаы]?\b|\bready (?:by|on|at|for)\b",
    r"\b(?:an|one more|another|extra) hours? (?:more|of)\b|\bone more hour\b|\bещ[её] час\b",
    r"^(?:blog|new|insta\w*) post\b|^post (?:office|box)\b|^draft (?:\d|beer|night)\b",
    r"\b(?:alarm|будильник\w*|calendar|diary|календар\w*)\b|^будь(?:те)? во? "
    r"|^(?:friday|monday|sunday) feeling\b|, (?:finally|наконец-то)\W*$",
    rf"^(?:cancel|отмени(?:те)?) (?:the )?{_ON_DAY}\b",
    r"^(?:order|book|call|visit|reserve) (?!it\b|this\b)",
)
"""In the words of an order for a time: an event that was moved, opening hours, what is ready by a
day, several times, another thing that is posted."""
