"""An order whose verb stands behind what it is about, or is split: `take the emoji out`, «последний
хештег убери». It is put into the order in which patterns have it."""

import re

from bot.reading.edits.pieces.clauses import CHANGE_RU, TAKE_THING, VERBS_RU, Clause, small

_VERB = rf"(?P<verb>(?!{CHANGE_RU} (?!на ))(?:{VERBS_RU}|сними(?:те)?))"
_CHANGES = re.compile(CHANGE_RU)
_BEHIND = re.compile(rf"(?!(?:не|ни|ничего)\b)(?P<what>[^:]+?),? {_VERB}(?: пожалуйста)?")
_MIDDLE = re.compile(rf"(?!(?:не|ни|ничего)\b)(?P<what>[^\s:]+(?: [^\s:]+)?) {_VERB} (?P<rest>.+)")
_EMOJI = r"[^\w\s#@.,:;!?]+"
_TAKEN_AND_PUT = re.compile(
    rf"(?:{TAKE_THING} (?P<old>{_EMOJI})|(?P<first>{_EMOJI}) {TAKE_THING})"
    r"(?:,? (?:and|а|и))?,? (?:(?:instead|вместо \w+),? )?(?:put|use|set|(?:поставь|вставь)(?:те)?)"
    rf" (?P<new>{_EMOJI})(?: (?:instead|there|in its place|туда|вместо(?: \w+)?|взамен))?"
    rf"|{TAKE_THING} (?P<tag>#\w+)(?:,? (?:and|а|и))?,? (?:put|use|поставь(?:те)?)"
    r" (?P<new_tag>\w+(?: \w+){0,2}?)(?: (?:instead|вместо(?: \w+)?|взамен))?"
)


def verb_first(clause: Clause) -> Clause | None:
    """None for a clause that is in no such order."""
    if found := _BEHIND.fullmatch(clause.low):
        return _joined(clause, found, "verb", "what")
    found = _MIDDLE.fullmatch(clause.low)
    return _joined(clause, found, "verb", "what", "rest") if found else None


def _joined(clause: Clause, found: re.Match[str], *names: str) -> Clause:
    """What was taken for politeness may be of the words that are changed."""
    if clause.lead and _CHANGES.fullmatch(found["verb"]):
        whole = Clause(clause.lead + clause.typed, small(clause.lead) + clause.low, clause.stop)
        again = _BEHIND.fullmatch(whole.low) or _MIDDLE.fullmatch(whole.low)
        clause, found = (whole, again) if again else (clause, found)
    typed = " ".join(clause.typed[slice(*found.span(name))] for name in names)
    low = " ".join(found[name] for name in names)
    return Clause(typed, low, clause.stop, clause.lead)


def as_exchange(text: Clause) -> Clause:
    """`remove ✨, put 🧡`: where the first one stood, not at the end."""
    found = text.tidy().fits(_TAKEN_AND_PUT)
    if found is None:
        return text
    old = next(it for it in ("old", "first", "tag") if found.has(it))
    new = "new_tag" if old == "tag" else "new"
    typed = f"change {found[old]} to {found[new]}"
    return Clause(typed, f"change {found.low(old)} to {found.low(new)}", text.stop)
