"""How orders begin, and what they are about: by which a text is told from a caption."""

import re

VERB = re.compile(
    r"(?:move|put|shift|reschedule|postpone|schedule|unschedule|replace|swap|remove|delete|drop"
    r"|add|append"
    r"|tag(?=.*@)|untag|undo|restore"
    r"|перенес(?:и(?:те)?|ти)|передвинь(?:те)?|сдвинь(?:те)?|поставь(?:те)?|отложи(?:те)?"
    r"|замени(?:те|ть)?"
    r"|поменяй(?:те)?|убери(?:те)?|убрать|удали(?:те|ть)?|добав(?:ь(?:те)?|ить)"
    r"|отмет(?:ь(?:те)?|ить)(?=.*@)"
    r"|сними(?:те)?|верни(?:те)?|отмени(?:те)?)\b"
)
ASKS = re.compile(
    rf"(?:{VERB.pattern}|(?:make|start|begin|end|take|use|get|set|turn|switch|send|post"
    rf"|publish|don't|do not|fix"
    r"|correct|cut|insert|write|change|crop|keep|leave|show|pin|mark|the|rename|shorten|translate"
    r"|сделай(?:те)?|начни(?:те)?|возьми(?:те)?|переключи(?:те)?|отправь(?:те)?"
    r"|опубликуй(?:те)?|не|пока|исправь(?:те)?"
    r"|вставь(?:те)?|напиши(?:те)?|измени(?:те)?|обрежь(?:те)?|оставь(?:те)?|покажи(?:те)?"
    r"|сократи(?:те)?"
    r"|переведи(?:те)?|смени(?:те)?|пусть|слово|выложи(?:те)?|укажи(?:те)?)\b)"
)
THING = re.compile(
    rf"^{VERB.pattern} (?:it|this|его|ее)\b|\b(?:photos?|slides?|pictures?|hash ?tags?|emojis?"
    rf"|caption|location|cover|slot|drafts?|story|reel"
    r"|tags?|sentences?|lines?|words?|post|time|place|comments?|text|people|pin|alt|account"
    r"|пост|фото|слайд\w*|х[еэ]штег\w*|смайл\w*|эмодзи|текст\w*|мест[оа]|обложк\w*|слот\w*"
    r"|черновик\w*|сторис"
    r"|рилс|тег\w*|предложени\w*|строк\w*|слов[оа]\w*|врем\w*|коммент\w*|отметк\w*|людей"
    r"|аккаунт\w*)\b"
)
PAIR = re.compile(r"\S (?:to|with|by|for|на|->|→) \S")
OPEN_ENDED = re.compile(
    r"(?:replace|swap|change|add|append|write|instead|alt|first comment|comment|caption|text|place"
    r"|замени|поменяй|измени|исправь|вместо|добав|допиши|альт|alt|первый коммент|коммент|текст"
    r"|место|в начало|в конец)"
)
