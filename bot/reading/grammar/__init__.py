"""The closed grammar of times, in English and Russian: what a person typed becomes a value that
says which day and which clock time were meant, without a look at any clock.

`text` reads a whole text with the pieces `clock`, `distance` and `day`; their words are in `words`.
Every piece must match as a whole. Used by `bot.reading.times.when`, which finds the instant.
"""
