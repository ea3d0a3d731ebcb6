"""The exhibit and the station file, loaded in a child process while this process starts Qt.

Both take about the same time, and most kiosks have two cores, so the first frame comes a quarter sooner. The first
frame needs one language; the others follow. A file that breaks the child process can't break the process that shows the
exhibit, which only receives plain values.
"""

import contextlib
import os
import pickle
import select
import signal
import time
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk.exhibit.content import BreakPoints, Content
from kiosk.pipes import take_bytes

if TYPE_CHECKING:
    from kiosk.exhibit.model import Exhibit
    from kiosk.settings import Station

FIRST_ANSWER_S = 120.0
"""How long the start waits for the child process: a slow memory card may take a minute."""
REAP_S = 1.0
"""How long closing waits for a killed child. One that waits for a dead disk can't even be killed at once."""
YIELDED = 10
"""By how much the child process is nicer after the first answer: the first frame, made meanwhile, goes first."""
_LENGTH_BYTES = 8
"""Before each answer: how many bytes it has."""


@dataclass(frozen=True)
class Loaded:
    """What the exhibit's files and the station file say."""

    content: Content
    station: "Station"


class RefusedError(Exception):
    """The files can't be used: `what` is "exhibit" or "station", `problems` has their lines, the first one first."""

    def __init__(self, what: str, problems: tuple[str, ...]) -> None:
        super().__init__(what, problems)
        self.what = what
        self.problems = problems


class LoaderError(Exception):
    """The child process failed, ended without an answer, or did not answer in time."""


class ChildError(Exception):
    """The cause of a `LoaderError`: what went wrong in the child process, with its traceback as a text."""

    def __str__(self) -> str:
        return "\n" + self.args[0]


@dataclass(frozen=True)
class _Failure:
    """An answer: an unexpected exception. It is sent as text, since some exceptions can't be pickled."""

    summary: str
    trace: str


def load_both(exhibit: Path, station: Path | None) -> Loaded:
    """Load and check both, in this process. Raises `RefusedError` with all problems of the first that has any."""
    from kiosk.exhibit.localise import content

    exhibit_read, station_read = _read(exhibit, station)
    return Loaded(content(exhibit_read), station_read)


def _read(exhibit: Path, station: Path | None) -> "tuple[Exhibit, Station]":
    from kiosk.exhibit.load import ExhibitError, load
    from kiosk.settings import StationError, load_station

    try:
        station_read = load_station(station)
        return load(exhibit), station_read
    except (StationError, ExhibitError) as error:
        what = "station" if isinstance(error, StationError) else "exhibit"
        raise RefusedError(what, tuple(str(problem) for problem in error.problems)) from None


class Loader:
    """Loads an exhibit and a station file in a child process. Make it before Qt starts threads: it forks.

    The first answer has one language of the exhibit, `language` if the exhibit has it; the second has all of it, and
    the third the break points of its long words, whose rules take longest to load. Call `close` at the end. `process`
    is the number of the child process.
    """

    def __init__(self, exhibit: Path, station: Path | None, language: str | None = None) -> None:
        source, sink = os.pipe()
        self.process = os.fork()
        if self.process == 0:
            os.close(source)
            _answer(sink, exhibit, station, language)
        os.close(sink)
        os.set_blocking(source, False)
        self._source: int | None = source
        self._received = bytearray()

    def fileno(self) -> int:
        """The file descriptor that becomes readable when more of an answer has come. Not after `close`."""
        if self._source is None:
            raise ValueError("the loader is closed")
        return self._source

    def wait_for_first(self, timeout: float = FIRST_ANSWER_S) -> Loaded:
        """Wait for the first answer, at most `timeout` seconds. Raises `RefusedError` or `LoaderError`."""
        deadline = time.monotonic() + timeout
        while (answer := self._poll()) is None:
            left = deadline - time.monotonic()
            if left <= 0:
                self.close()
                raise LoaderError(f"the exhibit's files were not read in {timeout:g} s")
            select.select([self.fileno()], [], [], left)
        return answer

    def poll(self) -> Content | BreakPoints | None:
        """What has come since the answer before: the whole exhibit, or the break points of its words; else None.

        Raises `LoaderError`. Never waits. Closed once nothing more comes.
        """
        answer = self._poll()
        if answer is not None and not isinstance(answer, Content):
            self.close()
        return answer

    def close(self) -> None:
        """Kill the child process if it still runs, and wait up to `REAP_S` seconds for its end. Safe to repeat."""
        if self._source is None:
            return
        os.close(self._source)
        self._source = None
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.process, signal.SIGKILL)
        deadline = time.monotonic() + REAP_S
        while os.waitpid(self.process, os.WNOHANG)[0] == 0 and time.monotonic() < deadline:
            time.sleep(0.005)

    def _poll(self) -> Any:
        """The next answer if all of it is there, else None."""
        ended = take_bytes(self.fileno(), self._received)
        end = _LENGTH_BYTES + int.from_bytes(self._received[:_LENGTH_BYTES], "big")
        if len(self._received) < max(end, _LENGTH_BYTES):
            if not ended:
                return None
            self.close()
            raise LoaderError(f"the process that reads the exhibit ended without an answer (process {self.process})")
        answer: Any = pickle.loads(self._received[_LENGTH_BYTES:end])  # noqa: S301 - our own child process wrote it
        del self._received[:end]
        if isinstance(answer, RefusedError):
            self.close()
            raise answer
        if isinstance(answer, _Failure):
            self.close()
            raise LoaderError(f"the exhibit can't be read: {answer.summary}") from ChildError(answer.trace)
        return answer


def _answer(sink: int, exhibit: Path, station: Path | None, language: str | None) -> None:
    """In the child process: write the answers, and end without running what the parent still has to do."""
    status = 1
    with contextlib.suppress(BaseException):
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        with os.fdopen(sink, "wb") as stream:
            for place, answer in enumerate(_answers(exhibit, station, language)):
                pickled = pickle.dumps(answer)
                stream.write(len(pickled).to_bytes(_LENGTH_BYTES, "big") + pickled)
                stream.flush()
                if place == 0:
                    os.nice(YIELDED)
        status = 0
    os._exit(status)


def _answers(exhibit: Path, station: Path | None, language: str | None) -> Iterator[Any]:
    try:
        from kiosk.exhibit.localise import all_languages, break_points_of, one_language  # in the child process only

        exhibit_read, station_read = _read(exhibit, station)
        file = exhibit_read.file
        first = language if language in file.languages else str(file.default_language)
        yield Loaded(one_language(exhibit_read, first), station_read)
        everything = all_languages(exhibit_read)
        yield everything
        yield break_points_of(everything)
    except RefusedError as error:
        yield error
    except Exception as error:
        yield failure_of(error)


def failure_of(error: Exception) -> _Failure:
    """The answer to send for an exception."""
    summary = "".join(traceback.format_exception_only(error)).strip()
    return _Failure(summary, "".join(traceback.format_exception(error)))
