"""A time that is understood, and may be none of the post: of several, of the past, of another
event, left open, or told to guests. Pure."""

import re

DAY = (
    r"(?:now|to(?:day|morrow|night)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|сейчас|сегодня"
    r"|(?:после)?завтра|понедельник|вторник|четверг|(?:сред|пятниц|суббот)[ау]|воскресенье)"
)
CLOCK = r"(?:\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m| утра| вечера| дня)?|noon|полдень)"
_TWO_TIMES = re.compile(
    rf"\b{DAY}(?:,? (?:at|в) {CLOCK})?,? (?:and|и|&|\+) (?:then |again |also |еще раз |потом )*"
    rf"(?:on |in |at |во? |на )?{DAY}"
    rf"|(?<!from )(?<!\bс )(?<!\bсо )\b(?!now|сейчас){DAY}s? ?"
    rf"(?:to|till|through|[—–-]|по|до) ?{DAY}\b"
    r"|\b(?:later|позже)\b.* (?:and|и) .*\b(?:earlier|раньше)\b"
    r"|\b(?:earlier|раньше)\b.* (?:and|и) .*\b(?:later|позже)\b",
    re.DOTALL,
)
_PAST_OR_CAPTION = re.compile(
    r"\b(?:last|final|only) (?:slot|call|chance|seat|table|ticket)s?\b"
    r"|\b(?:than never|чем никогда|bring it on|coming up|save (?:this|the) post|будет лучше)\b"
    r"|^(?:the )?same (?:but )?(?:for|on)\b|^то же(?: самое)? на\b"
    r"|^(?:please )?come (?!out\b)|^we go live\b|o'?clock somewhere\W*$"
    r"|^(?:hello|hey|happy|good \w+|привет|добр\w+ \w+),? \w+\W*$"
    rf"|\bnot sure\b|\bне уверен[аы]?\b|\bago\b|\blast {DAY}"
    r"|^\W*(?!на )(?:\w+ )?(?:час(?:а|ов)?|день|дня|дней|недел[юиь]|минут[уы]?) назад"
    r"|\bуже (?:есть|стоит) (?:\w+ )?(?:пост|публикация)\W*$"
    r"|^(?:до встречи|увидимся|ждем)\b|\b(?:see you|join us|with us|come (?:by|in|over|and|along)"
    r"|we made it|ждем (?:вас|всех|тебя|гостей)|(?:при|за)ходите)\b"
    rf"|^(?:опять|снова) {DAY}\W*$|^{DAY} again\W*$"
    r"|\b(?:be there|let's go|поехали|ты и я|you and me)\W*$|^с \d+ марта\b"
    r"|^(?:nice|great|good) (?:work|job)\b"
    r"|^верни(?:те)? (?:мне|нам) |^верните \w+\W*$"
    r"|^i said\b.*\b(?:he|she) said\b",
    re.DOTALL,
)
_OTHER_TIME = re.compile(
    r"\b(?:change|fix|correct|edit|update|поменяй|измени|исправь|замени)(?:те)? (?:the )?"
    rf"(?:\d{{1,2}}[:.]\d\d|{DAY}|[а-я]+ь|два|три|четыре)\W*$"
)
_ANOTHER_SHIFT = re.compile(r"\b(?:later|earlier|позже|раньше)\W+(?:no|oops|нет|ой)\b")
_ANY_TIME = re.compile(
    r"\b(?:you (?:choose|pick|decide)|(?:pick|choose|any) (?:a |any |the )?(?:day|time)|whenever"
    r"|(?:когда|как) (?:тебе |вам )?удобн\w+|(?:сам[аи]?|ты|вы) (?:выбер\w+|реши\w*))\b"
)
"""Which day, or which hour of it, is left open."""
_OF_ANOTHER = re.compile(
    r"\b(?:hours?|min(?:ute)?s?|days?|weeks?|час(?:а|ов)?|минут[уы]?|д(?:ень|ня|ней)|недел[юи])"
    r" (?:before|after|до|после|от)(?! (?:that|this|tomorrow|noon|того|это\w+)\b)"
    r"(?!.*\b(?:now|plan\w*|schedul\w*|set|сейчас|стоит|назнач\w+|заплан\w+)\b) \w"
)
"""`an hour before we open`: of something whose hour is not told."""
_BARE_HOUR = re.compile(r"(?:at|в) \d\d?")
_LISTED = re.compile(r"^\d\d?(?:,| and| и| &) \d\d?\b(?!:)")
_SAYS = re.compile(
    r"(?:\b(?:it|caption|text) |^)says (?!to\b)|^(?:ой,? )?там (?=\d|[пвсч])"
    r"|\b(?:написано|указано) "
)
"""What the caption says is put right: `it says Thursday but should be Wednesday`."""
_FROM_NOW = re.compile(r"(?:in|through|через|спустя) ")
_ODD = (_TWO_TIMES, _PAST_OR_CAPTION, _OTHER_TIME, _ANY_TIME, _SAYS)


def is_odd_time(time: str, low: str) -> bool:
    """`time` are its words in the message `low`; none of how much it is moved."""
    if any(it.search(low) for it in _ODD):
        return True
    if not time or _FROM_NOW.match(time):
        return _OF_ANOTHER.search(low) is not None
    is_of_photos = _BARE_HOUR.fullmatch(time) and _LISTED.search(low)  # `2 and 4 out`
    return bool(is_of_photos or _ANOTHER_SHIFT.search(low))
