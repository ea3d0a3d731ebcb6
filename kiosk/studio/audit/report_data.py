"""What `conformance.json` holds, type by type."""

from typing import NotRequired, TypedDict

from kiosk.studio.audit.results import Verdict

PlaceData = dict[str, str]
"""Where a value was measured: the fields of a `Place` that are not empty."""


class MeasureData(TypedDict):
    """A measure and its values."""

    id: str
    what: str
    threshold: str
    result: Verdict
    measured: int
    """How many values there are."""
    failing: int
    why: NotRequired[str]
    """Why there are none."""
    worst: NotRequired[float]
    unit: NotRequired[str]
    where: NotRequired[PlaceData]
    also: NotRequired[list[PlaceData]]
    picture: NotRequired[str]
    """The file name of the picture of the worst case, in the report's folder."""


class RowData(TypedDict):
    """A requirement and its measures."""

    number: int
    name: str
    clause: str
    requirement: str
    result: Verdict
    measures: list[MeasureData]
    people: list[str]


class ReportData(TypedDict):
    """A report."""

    format: int
    kiosk: str
    date: str
    exhibit: str
    languages: list[str]
    panels: list[str]
    screens: list[str]
    scenes: int
    quick: bool
    kinds: list[str]
    """The kinds of QML components that were measured."""
    summary: dict[Verdict, int]
    not_reviewed_by_native_speakers: list[str]
    rows: list[RowData]
