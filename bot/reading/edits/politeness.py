"""Words that make no difference to what is meant: please, could you, пожалуйста, давай."""

import re

BEFORE = re.compile(
    r"(?:(?:please|pls|plz|kindly|now|ok|okay|hey|hi|so|can (?:you|we)|could (?:you|we)"
    r"|would you|will you|shall we|let's|lets|better"
    r"|i want to|i'd like to|we need to|you should"
    r"|пожалуйста|плиз|пож|плз|пжл?ст?|давай(?:те)?|ну|а|так|ок|слушай|можешь|можете|можно|надо"
    r"|нужно|хочу|прошу|лучше|тогда|может|все-таки|просто|и|and|then|also|потом|еще)\b[\s,:—–-]*)+"
)
INSIDE = re.compile(r",?[ ]+(?:пожалуйста|плиз|please|pls)\b,?(?= )", re.IGNORECASE)
AFTER = re.compile(
    r"(?:[\s,.!?—–-]*\b(?:please|pls|plz|thanks|thank you|thx|instead|then|лучше|тогда"
    r"|пожалуйста|плиз|плз|пжл?ст?|спасибо)\b)+"
    r"[\s.!?)🙏❤️]*$"
)
