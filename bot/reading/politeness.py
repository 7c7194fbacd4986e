"""Words that make no difference to what is meant: please, could you, пожалуйста, давай. A wish is
one only where an order follows: `we love friday` and «хочу пятницу» are captions."""

import re

from bot.reading.names_called import DEARS

CALLED = re.compile(
    r"(?<!\ba)(?<!\bto)(?<!\bthe) (?:my )?(?:bud(?:dy)?|dude|bro|man|pal|mate|дружище|братан|бро)"
    r"(?=\s*(?:[,.!;)]|$))",
    re.IGNORECASE,
)
_THANKED = (
    r"(?:th?a+nk(?:s| (?:you|u))|thx|cheers|спасиб\w*|спс|благодарю)"
    r"(?: (?:so much|very much|a lot|a (?:bunch|million)|again|вам|тебе|большое|огромное))*"
    rf"(?=[\s,]+{DEARS}\b|\s*[,.!]|\s+(?:and|now|but|also|и|а|теперь|еще)\b)"
)
_IF = (
    r"(?:if|если)(?: (?:it'?s?|is|that'?s?|this|not|isn'?t|still|too|at|all|это|вас|вам|так|еще|все"
    r"|не|уже|совсем|очень))* (?:late|possible|poss|ok|okay|fine|alright|much trouble|a problem"
    r"|поздно|возможно|можно|получится|сложно|трудно|затруднит)\b(?! to\b)"
    r"|if you (?:can(?: manage(?: it)?)?|would|don'?t mind)|если не против"
)
"""What asks only whether it can be done."""
REGRET = (
    r"(?:(?:i'?m|i am|we'?re|we are) )?(?:so |very |really |terribly |awfully )?sorry(?: again)?"
    r"(?: about (?:that|it|this)| for (?:the|all the|my) \w+| to be a pain| to (?:bother|trouble)"
    r" you(?: again)?)?(?:,? but)?|(?:my )?apologies(?: for (?:the|all the) \w+)?|excuse me"
    "|(?:изв[еи]ните?|простите?|извиняюсь|пардон|прошу (?:прощени[яе]|(?:меня )?извинить))"
    r"(?: (?:меня|нас|еще раз|ради бога|великодушно|за \w+))*(?:,? но)?"
)
"""That one has to put something right, or to ask at all."""
_PLEADS = r"(?:pretty )?pl+[eai]*[sz]+e*|pleas|пож[ауй]{1,3}лу?й?ста+|пл+[иы]*[зс]+|пжл?с?т?|пож"
_WISH = (
    r"(?:i|we)(?: (?:want|need|prefer|would like|would prefer)|'d (?:like|prefer))"
    r" (?:to|it|this|you to)(?: out)?|(?:i|we)(?: (?:should|could|can|must)|(?: would|'d) rather)"
    r"|(?:я |мы |мне |нам )?(?:хо(?:чу|тим|тел[аи]?)|надо|нужно|прошу)(?: бы)?"
    r"(?:,? чтобы (?:он[аио]? )?(?:выш(?:ел|л[аои])|был[аои]?)|(?= \w+т[ьи]\b| .*\d))"
)
_FRAMES = (
    "(?:can|could|may) (?:it|this|we)(?: please)? (?:be|have (?:this|it))(?= )|good (?:morning"
    r"|afternoon|evening|day)(?=[,.!])|dear \w+(?=,)|(?:здравствуйте|привет)(?: \w+)?(?=[,.!])"
    "|добр(?:ый|ое|ого) (?:день|утро|вечер|времени суток)(?=[,.!])|(?:would|might) it be possible "
    "(?:to|for you to)|(?:may|might|can|could) (?:i|we) (?:kindly )?ask you to|(?:would"
    "|could) you (?:please |kindly )?(?:be so (?:kind|good) as to|mind)|be so (?:kind|good) as to"
    "|i (?:would|'d) (?:be grateful|appreciate it) if you (?:could|would)|i'd be grateful if you "
    "(?:could|would)|i (?:would|'d) (?:love|like|rather)(?: you)? to|i was (?:wondering"
    "|hoping) if you could|(?:would|could) you kindly|будьте (?:так )?(?:добры|любезны)|нельзя ли"
    "|можно ли|(?:очень )?прошу(?: вас)?|не затруднит ли вас|буду (?:очень )?(?:благодарна?"
    r"|признател\w+),? если вы?|не могли бы вы|хотелось бы|подскажите"
)
_OF_NAMES = (
    r" (?:add|tag|untag|remove|put|include|добав\w+|отмет\w+|убр?[аеи]\w+|постав\w+)\b.*[#@]"
)
_BEFORE = (
    r"(?:two|three|a couple of|a few|\d|две|три|пара) (?:more )?(?:changes|things|edits|fixes"
    f"|правки|правок|изменения)(?= ?:)|{REGRET}|{_IF}|{_PLEADS}|{_FRAMES}|do(?= (?:publish|post"
    r"|send|move|add|remove|take|put|make|change|tag|please)\b)|(?:don'?t forget|remember|make sure"
    f"|be sure) to(?={_OF_NAMES})"
    f"|(?:не забудь(?:те)?|обязательно)(?={_OF_NAMES})|(?:i'?m|i am) afraid(?: that)?|kindly|now"
    rf"|теперь(?! \d)|ok|okay|(?:hey|hi)(?: (?:there|loves?|dears|guys|team|all|{DEARS}))?"
    rf"|{_THANKED}|(?!man){DEARS}(?=\s*[,.!])|so|oh|eh|h+m+|nah|nope|oops|whoops|omg|ugh|actually"
    r"|maybe|perhaps|just(?! (?:keep|leave|use)\b)|(?:can|could|would) (?:you|u|we|it|(?:this|my"
    "|the) (?:one|post)|this)|will (?:you|u|we)|would you mind|shall we|let(?:'?s| us) say|let's"
    "|lets|let us|better|(?:can|could|may) i|you should|go ahead and|and|then|also|first(?= (?:move"
    r"|remove|delete|add|change|replace|make|untag|swap)\b.*\bthen\b)|сначала(?= (?:перенес|убер"
    r"|удал|добав|замен|поменя|постав|отмет)\w+ .*\b(?:потом|затем)\b)|(?:no|wait|нет"
    "|стоп)(?: (?:no|wait|нет|стоп))?(?=,)|давай(?:те)?|ну|а|так|ок|ой|упс|блин|сорр?и"
    "|слушай(?:те)?|(?:не )?(?:мог(?:ла|ли)?|с?можешь|с?можете)(?: бы)?(?: (?:ты|вы))?"
    f"|можно(?:,? чтобы (?:он[ао]? |это |пост )?(?:выш(?:ел|л[ао])|был[ао]?))?|{_WISH}"
    "|будь(?:те)? добры?|лучше|тогда|может(?: быть)?|все-таки|все таки|просто"
    "|и|потом|еще|кстати"
)
BEFORE = re.compile(rf"(?>(?:(?:{_BEFORE})\b(?!')[\s,.!:—–-]*)+)")
_PLEASE = rf"(?:{_PLEADS}|будьте (?:так )?(?:добры|любезны)|{_IF})\b"
_GOES_ON = r"(?:to|for|at|on|in|with|на|в|во|к|с|со|по)\b"
INSIDE = re.compile(
    rf"(?:,[ ]+{_PLEASE}(?:,|(?=:))|(?<! )[ ]+{_PLEASE}(?:,(?= {_GOES_ON}))?)(?=[ :,])",
    re.IGNORECASE,
)
"""With both of its commas: what follows a single one is another part of the sentence."""
_THANKS = (
    f"(?:{_PLEADS})(?: and thank you)?|thanks|thank you|th?n?x|thanx|instead|insted|then"
    f"|{REGRET}|my (?:bad|mistake|fault)|by the way|btw|lol|lmao|(?:ha|ха){{2,}}"
    "|кстати|моя (?:ошибка|вина)|виноват[аы]?|ошиб(?:ся|лась)|(?:(?:kind|best|warm) )?(?:regards"
    rf"|wishes)(?:, [^\W\d]+)?|с уважением(?:, [^\W\d]+)?|{_IF}|лучше|лучьше|тогда|спасибо|спс"
)
AFTER = re.compile(
    rf"(?<![\s,.!?—–-])(?>(?:[\s,.!?—–-]*+\b(?:{_THANKS})\b|\s*,\s*(?:ok|okay|ок|хорошо|ладно|{_IF}"
    rf"|(?:i'?m|i am) afraid|i (?:think|believe|guess|suppose)|{DEARS})\b)+)[\s.!?)🙏❤️]*$"
)
