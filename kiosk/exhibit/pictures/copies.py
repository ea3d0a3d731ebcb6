"""The copies of an exhibit's pictures, made in a child process: see `child`, which decides about memory and time."""

import json
import os
import select
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.pipes import take_bytes

ANSWER_S = 300.0
"""How long a picture may take before the child process is ended: it may wait for a slow disk, or for its turn."""
_PACKAGE = Path(__file__).resolve().parents[3]
_START = "import sys; sys.path.append(sys.argv[1]); from kiosk.exhibit.pictures.child import main; main()"


@dataclass(frozen=True)
class PictureCopy:
    """The copy of a picture, and its size. `plate`: the ground that it needs, if any; `shades`: how light it is where.

    `cut`: whether the file's end is missing.
    """

    file: str
    plate: str = ""
    cut: bool = False
    width: int = 0
    height: int = 0
    shades: str = ""


@dataclass(frozen=True)
class Answer:
    """What became of a picture: its copy, or its problem, or (neither) nothing new. `stamp`: what its file was like."""

    name: str
    copy: PictureCopy | None = None
    stamp: str = ""
    problem: tuple[str, str] | None = None


class CopyProcess:
    """Makes the copies of some pictures in a child process. Poll it, or wait; call `close` at the end.

    `known` has for each picture the stamp and the copy of an earlier answer: if they still hold, nothing is done.
    `politely` leaves the processor to the screen.
    """

    def __init__(
        self, folder: Path, names: Sequence[str], known: Mapping[str, Answer] | None = None, *, politely: bool = False
    ) -> None:
        self._waiting = list(names)
        before = known or {}
        pictures = [(name, *_known(before.get(name))) for name in names]
        request = {"folder": str(folder), "pictures": pictures, "politely": politely}
        self._process = subprocess.Popen(  # noqa: S603 - Python itself, with our own code
            [sys.executable, "-P", "-W", "ignore", "-c", _START, str(_PACKAGE)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self._received = bytearray()
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._stdout = self._process.stdout
        os.set_blocking(self._stdout.fileno(), False)
        try:
            with self._process.stdin as stdin:
                stdin.write(json.dumps(request).encode())
        except BrokenPipeError:  # it ended at once; `poll` says so
            pass

    @property
    def waiting(self) -> tuple[str, ...]:
        """The pictures of which nothing has come yet. If the process has ended, make a new one for them."""
        return tuple(self._waiting)

    def fileno(self) -> int:
        """The file descriptor that becomes readable when more of an answer has come, or when the process has ended."""
        return self._stdout.fileno()

    def poll(self) -> tuple[list[Answer], bool]:
        """The answers that have come, and whether the process has ended. Never waits.

        If it has ended early, the picture that it was busy with is to blame and gets an answer too.
        """
        has_ended = take_bytes(self.fileno(), self._received)
        *lines, self._received = self._received.split(b"\n")
        answers = [_answer(json.loads(line)) for line in lines]
        for answer in answers:
            self._waiting.remove(answer.name)
        if has_ended and self._waiting:
            status = self._process.wait()
            message = f"the picture can't be read (the process that reads it ended with status {status})"
            answers.append(Answer(self._waiting.pop(0), problem=(message, "save it again, perhaps in another format")))
        return answers, has_ended

    def kill(self) -> None:
        """End the process, so that `poll` blames the picture that it is busy with."""
        self._process.kill()

    def close(self) -> None:
        """End the process if it still runs. Safe to repeat."""
        self._process.kill()
        self._stdout.close()
        self._process.wait()


def make_copies(folder: Path, names: Sequence[str]) -> dict[str, Answer]:
    """The answers for all of these pictures; waits for them."""
    answers: dict[str, Answer] = {}
    while names:
        process = CopyProcess(folder, names)
        try:
            for answer in _all_of(process):
                answers[answer.name] = answer
            names = process.waiting
        finally:
            process.close()
    return answers


def _all_of(process: CopyProcess) -> list[Answer]:
    """All answers of a process, which is ended if nothing comes from it for a long time."""
    answers: list[Answer] = []
    deadline = time.monotonic() + ANSWER_S
    while True:
        left = max(0.0, deadline - time.monotonic())
        if not select.select([process.fileno()], [], [], left)[0]:
            process.kill()
        came, has_ended = process.poll()
        answers += came
        if has_ended:
            return answers
        if came:
            deadline = time.monotonic() + ANSWER_S


def _known(answer: Answer | None) -> tuple[str, str]:
    return ("", "") if answer is None or answer.copy is None else (answer.stamp, answer.copy.file)


def _answer(line: dict[str, Any]) -> Answer:
    copy, problem = line.get("copy"), line.get("problem")
    return Answer(
        line["name"],
        None if copy is None else PictureCopy(**copy),
        line.get("stamp", ""),
        None if problem is None else (problem[0], problem[1]),
    )
