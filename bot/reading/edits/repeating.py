"""A text that says the same over and over, be it spaces or `please`. Nobody orders anything so, and
the patterns of the grammar, which try each of its parts as a beginning, would be at it for minutes.
"""

import re

LONGEST_REPEATED, OFTEN = 16, 100  # letters, times; a line of dashes in a caption is shorter
_OVER_AND_OVER = re.compile(rf"\s{{{OFTEN}}}|(.{{1,{LONGEST_REPEATED}}}?)\1{{{OFTEN}}}", re.DOTALL)


def repeats_itself(typed: str) -> bool:
    return _OVER_AND_OVER.search(typed) is not None
