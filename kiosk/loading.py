"""Reading an exhibit in a process of its own, while this one starts Qt.

Both take about as long, and most kiosks have two cores: the first frame comes a quarter sooner. It needs
one language; the others follow.
And whatever a file does to the reader, the screen's process only ever sees plain strings.
"""

import contextlib
import os
import pickle
import signal
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk.exhibit.content import Content

if TYPE_CHECKING:
    from kiosk.exhibit.model import Exhibit
    from kiosk.settings import Station


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
    from kiosk.exhibit.localise import content  # loaded in the reading process alone

    read, settings = _read(exhibit, station)
    return _prepared(content(read), settings)


def _read(exhibit: Path, station: Path | None) -> "tuple[Exhibit, Station]":
    # Loaded in the reading process alone.
    from kiosk.exhibit.load import ExhibitError, load
    from kiosk.settings import StationError, load_station

    try:
        settings = load_station(station)
        return load(exhibit), settings
    except (StationError, ExhibitError) as error:
        what = "station" if isinstance(error, StationError) else "exhibit"
        raise RefusedError(what, tuple(str(problem) for problem in error.problems)) from None


def _prepared(content: Content, settings: "Station") -> Prepared:
    return Prepared(
        content=content,
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
    """A reading that has begun, to be started before Qt starts threads.

    `result` waits for what the first frame needs: one language of the exhibit, the one that is asked for
    where there is that. `rest` waits for all of it, and is called after `result`; `close` at the end.
    """

    def __init__(self, exhibit: Path, station: Path | None, language: str | None = None) -> None:
        source, sink = os.pipe()
        self._process = os.fork()
        if self._process == 0:
            os.close(source)
            _answer(sink, exhibit, station, language)
        os.close(sink)
        self._stream = os.fdopen(source, "rb")

    def fileno(self) -> int:
        """What becomes readable when `rest` need not wait."""
        return self._stream.fileno()

    def result(self) -> Prepared:
        """Wait for the first answer. Raises `RefusedError`, or `ReaderError` where none came."""
        return self._receive()

    def rest(self) -> Content:
        """Wait for the whole exhibit. Raises `ReaderError` where it does not come."""
        whole = self._receive()
        self.close()
        return whole

    def close(self) -> None:
        """Let go of the process, whatever it is at."""
        if not self._stream.closed:
            self._stream.close()
            os.waitpid(self._process, 0)

    def _receive(self) -> Any:
        try:
            answer: Any = pickle.load(self._stream)  # noqa: S301 - our own process wrote it
        except (EOFError, pickle.UnpicklingError):
            self.close()
            told = f"the process that reads the exhibit ended without an answer (process {self._process})"
            raise ReaderError(told) from None
        if isinstance(answer, BaseException):
            self.close()
            raise answer
        return answer


def _answer(sink: int, exhibit: Path, station: Path | None, language: str | None) -> None:
    """In the reading process: answer, and end without running what the parent has yet to do."""
    status = 1
    with contextlib.suppress(BaseException):
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        with os.fdopen(sink, "wb") as stream:
            for answer in _answers(exhibit, station, language):
                pickle.dump(answer, stream)
                stream.flush()
        status = 0
    os._exit(status)


def _answers(exhibit: Path, station: Path | None, language: str | None) -> Iterator[Any]:
    from kiosk.exhibit.localise import content, opening  # loaded in the reading process alone

    try:
        read, settings = _read(exhibit, station)
        known = read.file.languages
        yield _prepared(opening(read, language if language in known else str(read.file.default_language)), settings)
        yield content(read)
    except Exception as error:
        yield error
