"""Reading an exhibit in a process of its own, while this one starts Qt.

Both take about as long, and most kiosks have two cores: the first frame comes a quarter sooner.
And whatever a file does to the reader, the screen's process only ever sees plain strings.
"""

import contextlib
import os
import pickle
import signal
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from kiosk.exhibit.content import Content


@dataclass(frozen=True)
class Prepared:
    """What the exhibit's files and the station's say. `px_per_mm` is None where the screen is to be asked.

    Of the others, `settings.Station` tells what they mean; `keys` has the keys of each action by their names.
    """

    content: Content
    px_per_mm: float | None
    screen_bottom_mm: float | None
    viewing_distance_mm: float
    motion: bool
    idle_s: float
    countdown_s: float
    keys: dict[str, tuple[str, ...]]
    repeat_delay_s: float
    double_strike_s: float
    voices: dict[str, str]


class RefusedError(Exception):
    """The files can't be used: `what` is "exhibit" or "station", `problems` are their lines, the first one first."""

    def __init__(self, what: str, problems: tuple[str, ...]) -> None:
        super().__init__(what, problems)
        self.what = what
        self.problems = problems


class ReaderError(Exception):
    """The reading process ended without an answer."""


def prepare(exhibit: Path, station: Path | None) -> Prepared:
    """Read and check both. Raises `RefusedError` with all problems of the first that is faulty."""
    # Loaded in the reading process alone.
    from kiosk.exhibit.load import ExhibitError, load  # noqa: PLC0415
    from kiosk.exhibit.localise import content  # noqa: PLC0415
    from kiosk.settings import StationError, load_station  # noqa: PLC0415

    try:
        settings = load_station(station)
        ready = content(load(exhibit))
    except (StationError, ExhibitError) as error:
        what = "station" if isinstance(error, StationError) else "exhibit"
        raise RefusedError(what, tuple(str(problem) for problem in error.problems)) from None
    return Prepared(
        content=ready,
        px_per_mm=None if settings.px_per_mm is None else float(settings.px_per_mm),
        screen_bottom_mm=None if settings.screen_bottom_mm is None else float(settings.screen_bottom_mm),
        viewing_distance_mm=float(settings.viewing_distance_mm),
        motion=settings.motion,
        idle_s=float(settings.idle_s),
        countdown_s=float(settings.countdown_s),
        keys=asdict(settings.keys),
        repeat_delay_s=float(settings.repeat_delay_ms) / 1000,
        double_strike_s=float(settings.double_strike_ms) / 1000,
        voices=settings.voices,
    )


class Reading:
    """A reading that has begun. Call `result` once, before Qt starts threads."""

    def __init__(self, exhibit: Path, station: Path | None) -> None:
        source, sink = os.pipe()
        self._process = os.fork()
        if self._process == 0:
            os.close(source)
            _answer(sink, exhibit, station)
        os.close(sink)
        self._source = source

    def result(self) -> Prepared:
        """Wait for the answer. Raises `RefusedError`, or `ReaderError` where none came."""
        with os.fdopen(self._source, "rb") as stream:
            data = stream.read()
        os.waitpid(self._process, 0)
        if not data:
            raise ReaderError(f"the process that reads the exhibit ended without an answer (process {self._process})")
        answer: Any = pickle.loads(data)  # noqa: S301 - our own process wrote it
        if isinstance(answer, BaseException):
            raise answer
        return answer


def _answer(sink: int, exhibit: Path, station: Path | None) -> None:
    """In the reading process: answer, and end without running what the parent has yet to do."""
    status = 1
    with contextlib.suppress(BaseException):
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        try:
            answer: Any = prepare(exhibit, station)
        except Exception as error:
            answer = error
        with os.fdopen(sink, "wb") as stream:
            pickle.dump(answer, stream)
        status = 0
    os._exit(status)
