"""Every word the bot says: catalogues by language, and the sentences made of them."""

from bot.words.sentences import (
    failure_lines,
    late_because,
    problem_sentence,
    refusal_lines,
    waits_for,
)
from bot.words.words import LANGUAGES, Html, Words, excerpt, language_of, load_words, shortened

__all__ = [
    "LANGUAGES",
    "Html",
    "Words",
    "excerpt",
    "failure_lines",
    "language_of",
    "late_because",
    "load_words",
    "problem_sentence",
    "refusal_lines",
    "shortened",
    "waits_for",
]
