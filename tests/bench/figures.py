"""A measured figure beside the one that is to be reached."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table


@dataclass(frozen=True)
class Figure:
    """`value` and `most` share a unit; without `most` the figure is only told."""

    name: str
    value: float
    unit: str
    most: float | None = None

    @property
    def reached(self) -> bool:
        """Whether the value is not above what is allowed."""
        return self.most is None or self.value <= self.most


def report(figures: Sequence[Figure]) -> int:
    """Print the figures as a table; 0 where all are reached, else 1."""
    table = Table("figure", "measured", "at most", "")
    for figure in figures:
        most = "" if figure.most is None else f"{figure.most:g} {figure.unit}"
        mark = "" if figure.most is None else "reached" if figure.reached else "MISSED"
        table.add_row(figure.name, f"{figure.value:.2f} {figure.unit}", most, mark)
    Console(width=110).print(table)
    return 0 if all(figure.reached for figure in figures) else 1
