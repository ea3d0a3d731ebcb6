"""The report: conformance.json, conformance.html and the pictures of the worst cases."""

import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

from kiosk.exhibit.content import Content
from kiosk.studio.audit.bar import BAR, Measure, Requirement
from kiosk.studio.audit.page import page
from kiosk.studio.audit.results import Gauge, Results, Where

FORMAT = 1
JSON, HTML = "conformance.json", "conformance.html"
LONGEST = 80
"""How much of a thing's name is told, in characters."""
COLOURS = 48
"""A picture keeps so many colours: it is small enough to be kept with the source."""


@dataclass(frozen=True)
class Report:
    """What was looked at, and what came of it; `unreviewed` has the languages that no native speaker has reviewed."""

    content: Content
    screens: tuple[str, ...]
    results: Results
    unreviewed: tuple[str, ...]
    quick: bool


def write(report: Report, out: Path) -> dict[str, Any]:
    """Write the report into a folder, tell the outcome on standard output, and return what the JSON has."""
    told = as_data(report)
    for row in BAR:
        for gauge in report.results.of(row):
            picture = out / picture_name(gauge.measure)
            if gauge.picture is None:
                picture.unlink(missing_ok=True)  # an earlier report's
            else:
                gauge.picture.quantize(COLOURS).save(picture, optimize=True)
    (out / JSON).write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    (out / HTML).write_text(page(told), encoding="utf-8")
    for row in told["rows"]:
        print(f"{row['number']:>2} {row['result']:<12} {row['name']}")
    outcome = ", ".join(f"{count} {verdict}" for verdict, count in told["summary"].items())
    print(f"{report.results.scenes} scenes: {outcome}; open {out / HTML}")
    return told


def as_data(report: Report) -> dict[str, Any]:
    """The report as JSON has it: always in the same order."""
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
        "summary": {verdict: verdicts.count(verdict) for verdict in ("pass", "fail", "not measured")},
        "not_reviewed_by_native_speakers": list(report.unreviewed),
        "rows": [_row(row, results) for row in BAR],
    }


def _row(row: Requirement, results: Results) -> dict[str, Any]:
    return {
        "number": row.number,
        "name": row.name,
        "clause": row.clause,
        "requirement": row.words,
        "result": results.verdict(row),
        "measures": [_measure(gauge) for gauge in results.of(row)],
        "people": list(row.people),
    }


def _measure(gauge: Gauge) -> dict[str, Any]:
    measure = gauge.measure
    told: dict[str, Any] = {
        "id": measure.id,
        "what": measure.words,
        "threshold": threshold(measure),
        "result": gauge.verdict,
        "measured": gauge.count,
        "failing": gauge.failing,
    }
    if gauge.missing and not gauge.count:
        told["why"] = gauge.missing
    elif not gauge.count:
        told["why"] = "there is nothing of this kind in what was looked at"
    if gauge.worst is not None and measure.sense != "none":
        told["worst"] = round(gauge.worst, 2)
        told["unit"] = measure.unit
    if gauge.place is not None and (gauge.failing or measure.sense != "none"):
        told["where"] = _place(gauge.place)
    others = [_place(place) for place in gauge.places if place != gauge.place]
    if others:
        told["also"] = others
    if gauge.picture is not None:
        told["picture"] = picture_name(measure)
    return told


def threshold(measure: Measure) -> str:
    """A threshold in words."""
    if measure.sense == "none":
        return "none"
    words = "at least" if measure.sense == "least" else "at most"
    return f"{words} {measure.threshold:g} {measure.unit}"


def picture_name(measure: Measure) -> str:
    """The file of a worst case's picture."""
    return f"{measure.id}.png"


def _place(where: Where) -> dict[str, str]:
    place = {key: value for key, value in asdict(where).items() if value}
    if len(where.thing) > LONGEST:
        place["thing"] = where.thing[: LONGEST - 1] + "…"
    return place
