"""Words that make no difference to what is meant: please, could you, пожалуйста, давай. A wish is
one only where an order follows: `we love friday` and «хочу пятницу» are captions."""

import re

_WISH = (
    r"(?:i|we)(?: (?:want|need|prefer|would like|would prefer)|'d (?:like|prefer))"
    r" (?:to|it|this|you to)(?: out)?|(?:i|we)(?: (?:should|could|can|must)|(?: would|'d) rather)"
    r"|(?:я |мы |мне |нам )?(?:хо(?:чу|тим|тел[аи]?)|надо|нужно|прошу)(?: бы)?"
    r"(?:,? чтобы (?:он[аио]? )?(?:выш(?:ел|л[аои])|был[аои]?)|(?= \w+т[ьи]\b| .*\d))"
)
_FRAMES = (
    r"(?:can|could|may) (?:it|this|we)(?: please)? (?:be|have (?:this|it))(?= )|"
    r"good (?:morning|afternoon|evening|day)(?=[,.!])|dear \w+(?=,)|(?:здравствуйте"
    r"|привет)(?: \w+)?(?=[,.!])"
    r"|добр(?:ый|ое|ого) (?:день|утро|вечер|времени суток)(?=[,.!])"
    "|(?:would|might) it be possible (?:to|for you to)|(?:may|might|can|could) (?:i"
    "|we) (?:kindly )?ask you to"
    "|(?:would|could) you (?:please |kindly )?(?:be so (?:kind|good) as to|mind)"
    "|be so (?:kind|good) as to"
    "|i (?:would|'d) (?:be grateful|appreciate it) if you (?:could|would)"
    "|i'd be grateful if you (?:could|would)"
    "|i (?:would|'d) (?:love|like|rather)(?: you)? to|i was (?:wondering"
    "|hoping) if you could|(?:would|could) you kindly"
    "|будьте (?:так )?(?:добры|любезны)|нельзя ли|можно ли|(?:очень )?прошу(?: вас)?"
    "|не затруднит ли вас"
    "|если (?:вас )?не (?:сложно|затруднит|трудно)|буду (?:очень )?(?:благодарна?"
    r"|признател\w+),? если вы?"
    r"|не могли бы вы|хотелось бы|подскажите"
)
_OF_NAMES = (
    r" (?:add|tag|untag|remove|put|include|добав\w+|отмет\w+|убр?[аеи]\w+|постав\w+)\b.*[#@]"
)
_BEFORE = (
    r"(?:two|three|a couple of|a few|\d|две|три|пара) (?:more )?(?:changes|things|edits|fixes"
    r"|правки|правок|изменения)(?= ?:)|sorry (?:to be a pain|for the trouble|to bother you),? but|"
    r"извините за беспокойство,? но|если (?:можно|возможно)|if possible|"
    r"do(?= (?:publish|post|send|move|add|remove|please)\b)|"
    rf"{_FRAMES}|"
    rf"(?:don'?t forget|remember|make sure|be sure) to(?={_OF_NAMES})"
    rf"|(?:не забудь(?:те)?|обязательно)(?={_OF_NAMES})|"
    r"(?:i'?m|i am) afraid(?: that)?|please|pl[sz]+|kindly|now|ok|okay"
    r"|(?:hey|hi)(?: (?:there|loves?|dears?|guys|team|all))?"
    r"|so(?: sorry)?|oh|oops|whoops|omg|ugh|sorry|actually|maybe|perhaps"
    r"|just(?! (?:keep|leave|use)\b)"
    r"|(?:can|could|would) (?:you|u|we|it|this|the post)|will (?:you|u|we)"
    r"|would you mind|shall we|let'?s say|let's|lets|let us|better"
    r"|(?:can|could|may) i|you should|go ahead and|and|then|also"
    r"|first(?= (?:move|remove|delete|add|change|replace|make|untag|swap)\b.*\bthen\b)"
    r"|сначала(?= (?:перенес|убер|удал|добав|замен|поменя|постав|отмет)\w+ .*\b(?:потом|затем)\b)"
    r"|(?:no|wait|нет|стоп)(?: (?:no|wait|нет|стоп))?(?=,)"
    r"|пожалуйста|плиз|пож|плз|пжл?ст?|пж|давай(?:те)?|ну|а|так|ок|ой|упс|блин|изв[еи]ните|простите|сорр?и|слушай(?:те)?"
    r"|(?:не )?(?:могли|мог|могла|можешь|можете|сможешь|сможете)(?: бы)?(?: (?:ты|вы))?"
    r"|можно(?:,? чтобы (?:он[ао]? |это |пост )?(?:выш(?:ел|л[ао])|был[ао]?))?"
    rf"|{_WISH}|будь(?:те)? добры?|лучше|тогда|может(?: быть)?|все-таки|все таки"
    r"|просто|и|потом|еще|кстати"
)
BEFORE = re.compile(rf"(?:(?:{_BEFORE})\b(?!')[\s,.!:—–-]*)+")
_PLEASE = (
    r"(?:пожалуйста|плиз|please|pls|будьте (?:так )?(?:добры|любезны)|если (?:можно"
    r"|возможно|не сложно|не трудно)|if (?:possible|you can(?: manage it)?|you would))\b"
)
_GOES_ON = r"(?:to|for|at|on|in|with|на|в|во|к|с|со|по)\b"
INSIDE = re.compile(
    rf"(?:,[ ]+{_PLEASE}(?:,|(?=:))|[ ]+{_PLEASE}(?:,(?= {_GOES_ON}))?)(?=[ :,])", re.IGNORECASE
)
"""With both of its commas: what follows a single one is another part of the sentence."""
_THANKS = (
    r"(?:pretty )?please|pl[sz]+|plis|pl[ae]a?se?|pleas|thanks|thank you|th?n?x|thanx|instead"
    r"|insted|then|sorry|(?:(?:kind|best|warm) )?(?:regards|wishes)(?:, [^\W\d]+)?"
    r"|с уважением(?:, [^\W\d]+)?"
    r"|if you can(?: manage(?: it)?)?|if possible|if you don'?t mind|если не против"
    r"|лучше|лучьше|тогда|пожалуйста|пож[ауй]{1,3}лу?й?ста|плиз|плис|плз|пжл?ст?|пж|спасибо|спс"
    r"|если можно"
)
AFTER = re.compile(
    rf"(?:[\s,.!?—–-]*\b(?:{_THANKS})\b|\s*,\s*(?:ok|okay|ок|хорошо|ладно|(?:i'?m|i am) afraid"
    r"|i (?:think|believe|guess|suppose))\b)+[\s.!?)🙏❤️]*$"
)
