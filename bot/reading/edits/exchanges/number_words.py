"""The words beside a number that is said anew, and what numbers stand with. Data of `numbers`."""

import re

NUMBER = re.compile(r"(?<![\w#@.,:])\d+(?:[.,:]\d+)*(?!\w)(?![.,:]\d)")
A_WORD = re.compile(r"[^\W\d]+(?:['’-][^\W\d]+)*")
COUNTED_RU = re.compile(
    r" (?!(?:янв|фев|март|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек)[а-я]*\b)[а-яё]{3,}"
)
BESIDE = re.compile(
    r"(?:is|are|be|it|it's|its|the|an?|now|actually|should|must|just|only|we|our|us|this|that|there"
    r"|will|costs?|rub\w*|roub\w*|euros?|eur|dollars?|usd|это|эта|этот|стоит|стоят|буд[еу]т|теперь"
    r"|уже|сейчас|у|нас|мы|пусть|руб|рубл\w+|р|евро)"
)
GOES = re.compile(
    r"\b(?:is|now|went|gone|goes|up|down|again|raised|starts?|begins?|теперь|опять|снова|подорожал\w*"
    r"|подешевел\w*|подняли|начал\w+|начин\w+|старт\w*)\b"
)
LEADS = re.compile(
    r"(?:at|from|to|till|until|by|for|of|in|on|under|over|up|с|со|до|от|за|по|из|к|в|на|для|не)"
)
NO_NUMBER = frozenset({"one", "oh", "один", "одна", "одно", "одну"})
PHRASE = re.compile(r"(?:[^\n,.;!?()—–\u2600-\u27bf\U0001f300-\U0001faff]|(?<=\d)[.,](?=\d))+")
CLOCK = re.compile(r"(?<![\d:])\d?\d:\d\d(?![\d:])")
OPENS = re.compile(
    r"\b(?:open\w*|clos\w+|until|till|close|работа\w+|откры\w+|закры\w+|начал\w+|начин\w+|sta?rts?)\b"
)
"""Of a business: its hours are in the caption."""
UNTIL = re.compile(r"(?:\b(?:until|till|to|до)|[—–-]) ?$", re.IGNORECASE)
NOW = re.compile(r"\b(?:now|only|теперь|уже|только)\b")
PRICE = re.compile(r"(?:prices?|цен[ауы]|стоимость)")
UNIT_OF_TIME = re.compile(r"(?:minute|min|hour|day|week|month|минут|час|д[ен]|недел|месяц)")
NTH = {"first": 0, "second": 1, "third": 2, "last": -1, "пер": 0, "вто": 1, "тре": 2, "пос": -1}
NTH_THING = re.compile(
    r"\b(?P<nth>first|second|third|last|(?:перв|втор|трет|последн)[а-я]{2,3}) "
    r"(?!photo|pic|slide|comment|line|sentence|фото|комм|строк|предл)(?P<thing>[^\W\d]+)"
)
LET_IT_BE = re.compile(r"(?:make it|let it be|пусть)\b")
LATER = re.compile(r"\b(?:later|earlier|in|through|позже|раньше|попозже|через|на|спустя)\b")
COUNTED = re.compile(r" (?P<what>[^\W\d_]{3,})")
LED_BY = re.compile(r"(?P<lead>[^\W\d_]+) $")
AMOUNT = re.compile(r"(?:(?P<what>[^\W\d]+)(?: is| are| costs?| стоит)? )?(?P<amount>\d+)")
SINCE = re.compile(
    r"\b(?:since|as of|starting|from|со?) (?:(?:this|the|next|нового|этого|следующего) )?(?:season"
    r"|year|month|week|spring|summer|autumn|winter|today|tomorrow|[a-z]+day|сезона|года|месяца"
    r"|недели|весны|лета|осени|зимы|сегодня|завтра|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov"
    r"|dec|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)[а-яa-z]*)\b"
)
"""Of which day a change is; the next are no price."""
FOLLOWERS = re.compile(r"\bна[мс] (?:уже|теперь)\b|\bwe are (?:now|already)\b")
