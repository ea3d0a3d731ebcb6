"""Writes the conformance report: conformance.json, conformance.html and the pictures of the worst cases."""

import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from kiosk.exhibit.content import Content
from kiosk.studio.audit.bar import BAR, Measure, Requirement
from kiosk.studio.audit.page import page
from kiosk.studio.audit.report_data import MeasureData, PlaceData, ReportData, RowData
from kiosk.studio.audit.results import Gauge, Place, Results, Verdict
from kiosk.writing import reported

FORMAT = 2
"""The version of the JSON file. 2: a place has a `subject` and a `variant`, which were `thing` and `how`."""
JSON, HTML = "conformance.json", "conformance.html"
VERDICTS: tuple[Verdict, ...] = ("pass", "fail", "not measured")
LONGEST_SUBJECT = 80
"""A longer name of a subject is shortened, in characters."""
COLOURS = 48
"""How many colours a picture keeps: so it is small enough to be kept with the source."""


@dataclass(frozen=True)
class ConformanceReport:
    """What was measured, and what came of it."""

    content: Content
    screens: tuple[str, ...]
    results: Results
    unreviewed: tuple[str, ...]
    """The languages that no native speaker has reviewed."""
    quick: bool


def write(report: ConformanceReport, out: Path) -> ReportData:
    """Write the report into a folder, print the outcome, and return what is in the JSON file."""
    data = as_data(report)
    with reported(out):
        for row in BAR:
            for gauge in report.results.of(row):
                picture = out / picture_name(gauge.measure)
                if gauge.picture is None:
                    picture.unlink(missing_ok=True)  # from an earlier report
                else:
                    gauge.picture.quantize(COLOURS).save(picture, optimize=True)
        (out / JSON).write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        (out / HTML).write_text(page(data), encoding="utf-8")
    for row in data["rows"]:
        print(f"{row['number']:>2} {row['result']:<12} {row['name']}")
    outcome = ", ".join(f"{count} {verdict}" for verdict, count in data["summary"].items())
    print(f"{report.results.scenes} scenes: {outcome}; open {out / HTML}")
    return data


def as_data(report: ConformanceReport) -> ReportData:
    """The report as it is in the JSON file; the order is always the same."""
    content, results = report.content, report.results
    verdicts = [results.verdict(row) for row in BAR]
    return {
        "format": FORMAT,
        "kiosk": version("exhibition-kiosk"),
        "date": datetime.now(UTC).date().isoformat(),
        "exhibit": content.localised[content.default_language].title,
        "languages": list(content.languages),
        "panels": list(content.panels),
        "screens": list(report.screens),
        "scenes": results.scenes,
        "quick": report.quick,
        "kinds": sorted(results.kinds),
        "summary": {verdict: verdicts.count(verdict) for verdict in VERDICTS},
        "not_reviewed_by_native_speakers": list(report.unreviewed),
        "rows": [_row(row, results) for row in BAR],
    }


def _row(row: Requirement, results: Results) -> RowData:
    return {
        "number": row.number,
        "name": row.name,
        "clause": row.clause,
        "requirement": row.words,
        "result": results.verdict(row),
        "measures": [_measure(gauge) for gauge in results.of(row)],
        "people": list(row.people),
    }


def _measure(gauge: Gauge) -> MeasureData:
    measure = gauge.measure
    data: MeasureData = {
        "id": measure.id,
        "what": measure.words,
        "threshold": threshold(measure),
        "result": gauge.verdict,
        "measured": gauge.count,
        "failing": gauge.failing,
    }
    if not gauge.count:
        data["why"] = gauge.missing or "nothing of this kind is in what was measured"
    if gauge.worst is not None and measure.sense != "none":
        data["worst"] = round(gauge.worst, 2)
        data["unit"] = measure.unit
    if gauge.place is not None and (gauge.failing or measure.sense != "none"):
        data["where"] = _place(gauge.place)
    others = [_place(place) for place in gauge.places if place != gauge.place]
    if others:
        data["also"] = others
    if gauge.picture is not None:
        data["picture"] = picture_name(measure)
    return data


def threshold(measure: Measure) -> str:
    """A threshold in words."""
    if measure.sense == "none":
        return "none"
    words = "at least" if measure.sense == "least" else "at most"
    return f"{words} {measure.threshold:g} {measure.unit}"


def picture_name(measure: Measure) -> str:
    """The file name of the picture of a measure's worst case."""
    return f"{measure.id}.png"


def _place(place: Place) -> PlaceData:
    data = {key: value for key, value in asdict(place).items() if value}
    if len(place.subject) > LONGEST_SUBJECT:
        data["subject"] = place.subject[: LONGEST_SUBJECT - 1] + "…"
    return data
