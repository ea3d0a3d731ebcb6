"""What has fallen since an earlier report: nothing that once passed may be lost unseen."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Verdicts = dict[str, str]
"""The verdict of each measure, by its id."""


class NoReportError(Exception):
    """The file holds no report to compare with; the text says why."""


def read_verdicts(file: Path) -> Verdicts:
    """The verdicts of a `conformance.json`. Raises `NoReportError` if the file is none."""
    try:
        return verdicts(json.loads(file.read_text(encoding="utf-8")))
    except OSError as error:
        raise NoReportError(f"{file} can't be read ({error.strerror})") from error
    except (ValueError, KeyError, TypeError) as error:
        raise NoReportError(f"{file} is no conformance.json of `kiosk audit`") from error


def verdicts(told: dict[str, Any]) -> Verdicts:
    """The verdicts of a report's data."""
    return {measure["id"]: measure["result"] for row in told["rows"] for measure in row["measures"]}


def fallen(before: Verdicts, now: Verdicts) -> Iterator[str]:
    """The measures that passed before and do not pass now, each with what became of it."""
    for measure, verdict in before.items():
        if verdict == "pass" and now.get(measure) != "pass":
            yield f"{measure}: passed before, now {now.get(measure, 'gone')}"
