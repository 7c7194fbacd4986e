"""How reasons and remarks begin that stand behind an order. Data of `behind`."""

import re

_AUX = r"(?:is|are|was|were|will|has|have|had|can|went|isn'?t|aren'?t|won'?t|can'?t|cannot|\w+ed)"
_SOMEBODY = (
    r"(?:we|i|it|they|he|she|people|there|nobody|every(?:one|body)|that|this)(?:'\w+)?(?= \S)"
    rf"|(?:(?:the|our|my|his|her|their|all) )?\w+ {_AUX}\b"
)
REASON = re.compile(
    r"(?P<sign>\s*(?:,|;|\.{2,}|…|[.!](?= )| [—–-](?= )))?\s+(?P<word>(?:and |but |и )?(?:"
    r"b(?:ecause|ecuase|cause|cs?|cz)|cuz|coz|cos|due to|потому|поскольку|так как|т\. ?к\.|тк|ибо"
    rf"|дабы|а то(?! и\b)|чтобы?|(?:since|as|so(?: that)?|cause|in case) (?:{_SOMEBODY})"
    r"|(?<=[,;.!…—–-] )(?:since|as|so that|cause|otherwise|ведь|просто|иначе"
    r"|раз(?: уж)?)(?= \S)))\b",
    re.IGNORECASE,
)
SIGN = re.compile(r"\s*(?:,|;|\.{2,}|…|[.!]|\s[—–-])\s+")
OF_THE_CHANGE = re.compile(
    r"(?:(?:it|that|this|which|так|это|он[ао]?)(?:'s| is)? )?"
    r"(?:just |will |more |much |a bit |гораздо )*(?:sounds?|looks?|reads?|is|fits|\w+(?:er|ее))\b"
    r"|.*\b(?:sounds?|looks?|reads?|fits|nicer|better|звучит|читается|смотрится|\w{3,}ее)\b"
)
OF_US = re.compile(
    r"\b(?:we|our|us|you|your|мы|нас|нам|наш\w*|вы|вас|вам|ваш\w*|ты|тебя|тебе)\b|\d"
)
"""As captions speak."""
TO_READERS = re.compile(r"\b(?:you|your|вы|вас|вам|ваш\w*|ты|тебя|тебе|твой)\b")
