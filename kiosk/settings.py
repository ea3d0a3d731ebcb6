"""What is true of this machine: `station.yaml` to a frozen `Station`."""

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Annotated

from kiosk.reading.nodes import parse_file
from kiosk.reading.problems import Problem, Problems
from kiosk.reading.shapes import INVALID, Context, Doc, Range, read_map


@dataclass(frozen=True, kw_only=True)
class Station:
    """One kiosk: its screen and where its visitors stand."""

    px_per_mm: Annotated[
        Decimal | None, Range(Decimal("0.5"), Decimal(20)), Doc("Pixels a millimetre; without it the screen is asked.")
    ] = None
    viewing_distance_mm: Annotated[
        Decimal, Range(Decimal(300), Decimal(3000)), Doc("From the visitor's eyes to the screen, in millimetres.")
    ] = Decimal(600)
    motion: Annotated[bool, Doc("Whether things move on the screen; each visitor can change it.")] = True
    idle_s: Annotated[
        Decimal,
        Range(Decimal(10), Decimal(3600)),
        Doc("After how many seconds without a touch the next visitor begins."),
    ] = Decimal(120)


class StationError(Exception):
    """The station file can't be used; `problems` says why."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


def load_station(file: Path | None) -> Station:
    """The station of a file, or the default one. Raises `StationError` with all problems."""
    if file is None:
        return Station()
    problems = Problems()
    root = parse_file(file.parent, file.name, problems)
    station = INVALID if root is None else read_map(Station, root, Context(file.name, problems))
    if problems.sorted() or not isinstance(station, Station):
        raise StationError(problems.sorted())
    return station
