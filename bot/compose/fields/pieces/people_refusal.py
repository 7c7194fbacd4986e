"""What is wrong with names that were typed, of people or of collaborators."""

from collections.abc import Sequence

from bot.reading.people.people import PeopleProblem, PeopleReason
from bot.screen import Html, Question, Words

PROBLEMS_SHOWN = 5


def people_refusal(
    problems: Sequence[PeopleProblem], words: Words, *, some_saved: bool
) -> Question:
    """What is wrong with the names that were typed, line by line; the same is said once."""
    lines = list(dict.fromkeys(_problem(problem, words) for problem in problems))[:PROBLEMS_SHOWN]
    if some_saved:
        lines.append(words("compose.people.others_saved"))
    return Question(Html("\n".join(lines)))


def no_names(words: Words) -> Question:
    return Question(words("compose.people.empty"))


def _problem(problem: PeopleProblem, words: Words) -> Html:
    line, text = problem.line, problem.text[:60]
    match problem.reason:
        case PeopleReason.BAD_USERNAME:
            return words("compose.people.bad_username", line=line, text=text)
        case PeopleReason.BAD_NUMBER:
            return words("compose.people.bad_number", line=line, text=text)
        case PeopleReason.OUT_OF_RANGE:
            return words("compose.people.out_of_range", line=line, text=text)
        case PeopleReason.ONE_COORDINATE:
            return words("compose.people.one_coordinate", line=line, text=text)
        case PeopleReason.TOO_MANY:
            return words("compose.people.too_many", line=line, text=text)
        case PeopleReason.TWICE:
            return words("compose.people.twice", line=line, text=text)
        case PeopleReason.EMPTY:
            return words("compose.people.empty")
