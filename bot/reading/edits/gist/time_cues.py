"""The words beside a time that say whether it is one of the post, which way it goes, and which of
several is meant. Data of `times`."""

import re

MOVED = re.compile(
    r"\b(?:make it|move(?! over)|(?<!the )post(?!-)|publish|schedule|(?:it|this) go(?:es)? (?:out"
    r"|live|up)|to go out|went out|shift|push|bring it|delay|bump|put it|hold(?:ing)? it"
    r"|перенес(?:и|ите|ти)|постав(?:ь|ьте|ить)|ставь\w*|отложи\w*|сдвин\w*|пусть выйдет"
    r"|пусть выходит|опублик(?:уй\w*|овать)|публикуй\w*|вылож(?:и|ите|ить)|выкладывай\w*|кинь"
    r"|запланир\w*|назнач\w*)\b"
)
FITS = re.compile(
    r"\b(?:let'?s?|best|better(?! to)|suits?|kinder|nicer|wiser|safer|instead|sensible|makes? more"
    r" sense|then(?=\W*$)|would|i want|i'?ll take|лучше(?! всего| [а-я]+т[ьи]\b)|удобн\w+"
    r"|разумн\w+|правильн(?:о|ее|ей)|перенесем|отложим|давай(?:те)?(?! [а-я]+(?:м|мся)\b)"
    r"|подожд(?:ем|и|ите)|вот(?=\W*$)|тогда(?=\W*$)|а может|хорошо бы|бы)\b"
)
ASKED = re.compile(r"\b(?:please|pls|plz|could|can|might|пожалуйста|плиз|можно|хочу)\b")
REASON = re.compile(
    r"\b(?:because|cause|cos|coz|cuz|since|as (?:we|i|it|the|they|that)|so that|when|while|that'?s"
    r"|i(?:'ve| have)|(?<!can )(?<!could )(?<!shall )(?<!should )we(?:'ve|'re)?"
    r"|ppl|people|everyone|everybody|nobody|most|who|which|the \w+'s|starts?|begins?|opens?"
    r"|потому|так как|чтобы?|ведь|а то|когда|пока|это|у (?:меня"
    r"|нас|всех|них)|все|мы|люди|народ|никто|многие|как раз|иначе|об?|откры\w+|начина\w+)\b"
)
TOLD = re.compile(
    r" (?:is|was|are|i|we|they|all|people|ppl|everyone|nobody|все|мы|я|у (?:меня|нас|всех)"
    r"|народ|никто|многие)\b(?! (?:\w+ ){0,3}(?:best|better|fine|good|ok|perfect|nicer|kinder"
    r"|sensible))"
)
PART_ENDS = re.compile(r"[.,!?…;()]+(?=\s|$)|\s[—–-]\s")
NOT = re.compile(r"\b(?:not|rather than|instead of|не|вместо)(?: (?:on|at|in|the|в|во|на))*\W*$")
BACK = re.compile(r"\b(?:earlier|sooner|bring(?: \w+)? forward|раньше|пораньше)\b")
ON = re.compile(
    r"\b(?:later|delay\w*|postpone\w*|wait\w*|позже|попозже|позднее|подожд(?:ем|и|ите)|отлож\w+|прибав\w+)\b"
)
BOUND = re.compile(r"\b(?:until|till|from|since|до|с|со)\s*$")
HELD = re.compile(
    rf"{MOVED.pattern}|{ON.pattern}|\b(?:hold|keep|leave|not|держ\w+|придерж\w+|перен[её]с\w*)\b"
)
"""Until then it may wait."""
PLAIN = re.compile(
    r"\b(?:please|thanks|suits?|better|best|rather|publish|post|лучше|удобн\w+|правильн\w+|пожалуйста"
    r"|спасибо|перенес\w*|ошиб\w+)\b"
)
"""No caption says it beside a time."""
SAME = re.compile(
    r"\b(?:at )?(?:the )?same (?:time|hour|hr|day)\b|\b(?:hour|time|moment)\b(?!:)"
    r"|\b(?:в )?т(?:о|от) же (?:время|день|час)\b"
)
OTHER = re.compile(
    r"[#@\"«“„]|^(?:will|is|does|did|when|когда|во сколько)\b"
    r"|\b(?:every|each|daily|кажд\w+|ежедневно)\b|\b(?:last|first) day\b|последн\w+ д(?:ень|ня)"
    r"|\b(?:caption|text|sentence|word|line|bit|part|about|comment|copy|another|same post|again"
    r"|too|also|change|replace|swap|write|should say|correct\w*|fix|add|tag|подпис\w+|текст\w*"
    r"|слов\w+|предложени\w+|комм?ент\w*|копи\w+|тако\w+ же|дубл\w+|замен\w+|исправ\w+"
    r"|поправ\w+|напиш\w+|добав\w+|отмет\w+)\b"
)
"""It may be a time in words of the caption, or of another post."""
EVENT = re.compile(
    r"\b(?:come|join|see|meet\w*|find us|open\w*|close[sd]?|starts?|begins?|doors|tickets?|book"
    r"|welcome|bring(?! it)|прийти|билет\w*|приход\w+|ждем|откры\w+|закры\w+|начина\w+|старт\w*"
    r"|встре\w+|бер(?:и|ите)|заход\w+|работаем|запис\w+)\b"
    r"|^давай(?:те)?(?: {3,}|[^.!?]* )(?:на|во?|ко?) [а-я]{3,}"  # «давайте в субботу на рынок»
)
SENTENCE_ENDS = re.compile(r"[.!?…]+(?=\s|$)")
LED = re.compile(r"^(?:on|at|the|to|в|во|на|до) ")
NOT_THAT = re.compile(
    r"\b(?:not|rather than|instead of|а не|не|вместо)(?: (?:on|at|в|на))?(?= {3})"
)
BEGS = re.compile(r"(?:🙏|:\))\s*$")
SAME_DAY = re.compile(r"\bsame day\b|\bт(?:от|ого|ом) же д(?:ень|ня|не)\b")
UNTIL = re.compile(r"\b(?:until|till|до|to|for|with|на)\s*$")
THEN = re.compile(r"\b(?:then|тогда|вот)(?=\W*$)")
CHAT = re.compile(r"(?:\W|\b(?:hm+|ok|okay|oh|so|well|yeah|yes|ой|ну|так|а|и|да)\b)*")
BEHIND = re.compile(
    r"\W*(?:not|instead|rather|а не|no|нет|хотя|because|since|so|cause|that'?s|it'?s|the|we|i"
    r"|people|ppl|please|это|потому|чтобы?|у|там|ведь|мы|я|все|народ)\b"
)
VAGUE = re.compile(
    r"\b(?:mornings|evenings|afternoons|lunch\w*|slots?|(?<!of )this week|next week|months?"
    r"|(?:this|the) (?:evening|afternoon)|утром|вечером|днем|этой недел\w+|следующ\w+|месяц\w*"
    r"|выходн\w+|не хо\w+|не надо|не нужно|don'?t want|(?:january|february|march|april|may|june"
    r"|july|august|september|october|november|december)(?= )|январ\w+|феврал\w+|март\w*|апрел\w+"
    r"|ма[йя]|июн\w+|июл\w+|август\w*|сентябр\w+|октябр\w+|ноябр\w+|декабр\w+)\b"
)
"""It may say more of when, or when not."""
