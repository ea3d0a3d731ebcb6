"""Compares a report with an earlier one: no measure that once passed may fail unnoticed."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Verdicts = dict[str, str]
"""The verdict of each measure, by its id."""


class NoReportError(Exception):
    """The file is not a report to compare with; the message says why."""


def read_verdicts(file: Path) -> Verdicts:
    """The verdicts in a `conformance.json`. Raises `NoReportError` if the file is not one."""
    try:
        return verdicts(json.loads(file.read_text(encoding="utf-8")))
    except OSError as error:
        raise NoReportError(f"{file} can't be read ({error.strerror})") from error
    except (ValueError, KeyError, TypeError) as error:
        raise NoReportError(f"{file} is not a conformance.json of `kiosk audit`") from error


def verdicts(report: Any) -> Verdicts:
    """The verdicts in a report's data. Raises `KeyError` or `TypeError` if it is something else."""
    return {measure["id"]: measure["result"] for row in report["rows"] for measure in row["measures"]}


def fallen(before: Verdicts, now: Verdicts) -> Iterator[str]:
    """A line for each measure that passed before and does not pass now."""
    for measure, verdict in before.items():
        if verdict == "pass" and now.get(measure) != "pass":
            yield f"{measure}: passed before, now {now.get(measure, 'gone')}"
