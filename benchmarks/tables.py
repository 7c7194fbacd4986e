"""What benchmarks say: rows against a baseline, and further tables. Printed by `__main__`, which
also writes them into the documents."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

HEADER = ("what", "baseline", "ours", "ratio", "aim", "met")


@dataclass(frozen=True)
class Row:
    """One figure of ours beside its baseline; `met` is None where there is nothing to aim at."""

    what: str
    baseline: str
    ours: str
    ratio: str
    aim: str = "–"
    met: bool | None = None

    def cells(self) -> tuple[str, ...]:
        met = "" if self.met is None else "yes" if self.met else "**no**"
        return (self.what, self.baseline, self.ours, self.ratio, self.aim, met)


@dataclass(frozen=True)
class Report:
    """The rows of one benchmark and tables of its own (the first line of each is the header)."""

    rows: tuple[Row, ...]
    tables: tuple[tuple[tuple[str, ...], ...], ...] = ()

    def page(self) -> str:
        """Everything, in Markdown."""
        return "\n\n".join([comparison(self.rows), *map(markdown, self.tables)])


def comparison(rows: Iterable[Row]) -> str:
    return markdown([HEADER, *(row.cells() for row in rows)])


def markdown(lines: Sequence[Sequence[str]]) -> str:
    """A table; the first line is the header."""
    header, *body = lines
    ruled = [header, ["---"] * len(header), *body]
    return "\n".join("| " + " | ".join(line) + " |" for line in ruled)
