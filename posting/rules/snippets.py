"""What is saved for the captions of an account, a set of hashtags or an ending: what may be saved,
and how it gets into a caption and out again. Pure."""

import re
from collections.abc import Sequence

from posting.rules.lengths import utf16_length
from posting.rules.limits import Limits
from posting.rules.post import (
    caption_problems,
    first_comment_problems,
    hashtag_spots,
    hashtags,
    spots_beyond,
    tidy_caption,
    without_last_hashtags,
)
from posting.rules.problems import Field, InvalidError, Problem, ProblemCode
from storage.records import Snippet

_BETWEEN = " ,;\n\t"


def only_hashtags(text: str) -> tuple[str, ...]:
    """Those of a text that has nothing else."""
    found = hashtags(text)
    rest = text
    for tag in found:
        rest = rest.replace(tag, "", 1)
    return found if found and not rest.strip(_BETWEEN) else ()


def snippet_problems(
    name: str, text: str, others: Sequence[Snippet], limits: Limits
) -> tuple[Problem, ...]:
    """All that keeps it from being saved beside the others of its account."""
    problems = []
    if len(name) > limits.snippet_name:
        values = {"length": len(name), "limit": limits.snippet_name}
        problems.append(Problem(Field.CAPTION, ProblemCode.SNIPPET_NAME_TOO_LONG, values))
    if any(it.name.casefold() == name.casefold() for it in others):
        taken = {"name": name}
        problems.append(Problem(Field.CAPTION, ProblemCode.SNIPPET_NAME_TAKEN, taken))
    if not name or not text:
        problems.append(Problem(Field.CAPTION, ProblemCode.SNIPPET_EMPTY))
    length = 0 if only_hashtags(text) else utf16_length(text)
    if length > limits.ending:
        over = {"length": length, "limit": limits.ending, "over": length - limits.ending}
        problems.append(Problem(Field.CAPTION, ProblemCode.ENDING_TOO_LONG, over))
        return tuple(problems)
    return (*problems, *caption_problems(text, limits))


def has_snippet(text: str, snippet: Snippet) -> bool:
    if tags := only_hashtags(snippet.text):
        return _folded(tags) <= _standing(text)
    return _ending_in(text, snippet) is not None


def add_snippet(text: str, snippet: Snippet, limits: Limits, *, is_comment: bool = False) -> str:
    """Raises InvalidError where Instagram would refuse what comes of it."""
    longer = with_snippet(text, snippet)
    judge = first_comment_problems if is_comment else caption_problems
    if longer != text and (problems := judge(longer, limits)):
        raise InvalidError(problems)
    return longer


def with_snippet(text: str, snippet: Snippet) -> str:
    """Hashtags behind the text, an ending before those that end it; what is there already is not
    there twice."""
    if has_snippet(text, snippet):
        return text
    tags = only_hashtags(snippet.text)
    return with_hashtags(text, tags) if tags else _with_ending(text, snippet.text)


def without_snippet(text: str, snippet: Snippet) -> str:
    """Its hashtags, or its words, are taken out wherever they stand."""
    if tags := only_hashtags(snippet.text):
        return _without_hashtags(text, _folded(tags))
    found = _ending_in(text, snippet)
    if found is None:
        return text
    parts = (text[: found.start()].rstrip(), text[found.end() :].strip())
    return "\n\n".join(part for part in parts if part)


def with_hashtags(text: str, tags: tuple[str, ...]) -> str:
    """Behind the text, each that is not there yet."""
    there, new = _standing(text), dict[str, str]()
    for tag in tags:
        if tag.casefold() not in there:
            new.setdefault(tag.casefold(), tag)
    if not new or not text:
        return " ".join([*([text] if text else []), *new.values()])
    ends_with_one = text.rstrip().endswith(hashtags(text)[-1:])
    joint = " " if ends_with_one or "\n" not in text else "\n\n"
    return f"{text.rstrip()}{joint}{' '.join(new.values())}"


def hashtags_moved(text: str, comment: str, keep: int) -> tuple[str, str]:
    """A caption without those of its hashtags that are more than `keep`, and the first comment with
    them; where none is to be kept those that end the caption, be there any."""
    if keep:
        beyond = tuple(text[begin:end] for begin, end in spots_beyond(text, keep))
        return without_last_hashtags(text, keep), with_hashtags(comment, beyond)
    body, tags = _parted(text)
    return body, with_hashtags(comment, hashtags(tags))


def ends_with_hashtags(text: str) -> bool:
    return bool(_parted(text)[1])


def _with_ending(text: str, ending: str) -> str:
    body, tags = _parted(tidy_caption(text))
    return "\n\n".join(part for part in (body, ending, tags) if part)


def _ending_in(text: str, ending: Snippet) -> re.Match[str] | None:
    """As words of their own: no part of other words."""
    return re.search(rf"(?<!\w){re.escape(ending.text)}(?!\w)", text)


def _parted(text: str) -> tuple[str, str]:
    """What is written, and the hashtags that end it."""
    body = text.rstrip()
    found = [*hashtags(body)]
    while found and body.endswith(found[-1]) and not _ends_in_word(body.removesuffix(found[-1])):
        body = body.removesuffix(found.pop()).rstrip(_BETWEEN)
    return body, text[len(body) :].strip(_BETWEEN)


def _without_hashtags(text: str, folded: frozenset[str]) -> str:
    for start, end in reversed(hashtag_spots(text)):
        if text[start:end].casefold() in folded:
            text = text[:start].rstrip(" ") + text[end:]
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def _ends_in_word(text: str) -> bool:
    """So that a hashtag behind it is the end of that word or link; of hashtags in a row each is one
    of its own."""
    last = re.split(r"\s", text)[-1]
    return bool(last) and last[-1] not in _BETWEEN and last[0] not in "#\uff03"


def _standing(text: str) -> frozenset[str]:
    return _folded([text[start:end] for start, end in hashtag_spots(text)])


def _folded(tags: Sequence[str]) -> frozenset[str]:
    return frozenset(tag.casefold() for tag in tags)
