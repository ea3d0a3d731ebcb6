"""What `kiosk doctor` finds."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Finding:
    """One line of the report: `said` is what was found, `way_out` what to do about it."""

    what: str
    state: Literal["ok", "warning", "missing"]
    said: str
    way_out: str = ""
