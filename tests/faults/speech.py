"""`python -m tests.faults.speech [--fake | --real]`: speech-dispatcher fails in every way at every step.

For each case a process speaks while its server fails (see visitor.py). Measured are the longest gap of its event
loop, how long leaving takes while the server fails, and when it speaks again once the server works. A gap counts
less the time in which other programs had the processors. A case that misses a figure is measured again, twice at most.
The exit status is 1 if a figure is missed.

`--fake` uses only the server of tests/speech/fake_server.py, which answers rubbish or not at all; `--real` only
the speech-dispatcher of the system, which is stopped (SIGSTOP), killed, or missing at the start.
"""

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import track
from rich.table import Table

from tests.desktop.machine import started, wait_for
from tests.desktop.studio import Studio, command_of, studio
from tests.speech.fake_server import STEPS, Fault

MOST_GAP_S = 0.05
MOST_LEAVE_S = 1.0
MOST_BACK_S = 35.0
"""The longest pause between two attempts, and the time to list the voices."""

TRIES = 3
"""A busy machine may hold up any process for a moment."""

IMPATIENT = {"REPLY_S": 0.5, "CONNECT_S": 0.5, "BEGIN_S": 0.5, "LIST_S": 1.0, "LETTER_S": 0.0}
"""Shorter limits: the fake server has many faults, and each case waits for one of them."""
FAULTLESS = ("none", "none")


@dataclass(frozen=True)
class Result:
    """What one case has measured, in seconds."""

    server: str
    step: str
    fault: str
    gap: float
    own_gap: float
    leave: float
    back: float | None

    @property
    def is_fine(self) -> bool:
        """Whether every figure is reached."""
        is_back = self.back is not None and self.back <= MOST_BACK_S
        return self.own_gap <= MOST_GAP_S and self.leave <= MOST_LEAVE_S and is_back


def visit(environment: dict[str, str], heal: Callable[[], object], **orders: Any) -> dict[str, Any]:
    """Run one visitor; what it has measured, and how long it took to end once it left."""
    command = [sys.executable, "-m", "tests.faults.visitor", json.dumps(orders)]
    pipes: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(command, env=environment, text=True, **pipes) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        left, measured = 0.0, {}
        for line in process.stdout:
            told = json.loads(line)
            if told["at"] == "fault":
                heal()
                process.stdin.write("healed\n")
                process.stdin.flush()
            elif told["at"] == "leaving":
                left = time.monotonic()
            else:
                measured = told
        process.wait()
        return {**measured, "leave": time.monotonic() - left}


@contextmanager
def fake(folder: Path, *fault: str) -> Generator[dict[str, Any]]:
    """A fake server with or without a fault; yields the environment in which it is found, and how to heal it."""
    socket = folder / "speech-dispatcher" / "speechd.sock"
    environment = {**os.environ, "XDG_RUNTIME_DIR": str(folder), "SPEECHD_CMD": "/nowhere"}
    with ExitStack() as running:

        def serve(*words: str) -> None:
            running.close()
            command = [sys.executable, "-m", "tests.speech.fake_server", str(socket), *words]
            server = running.enter_context(subprocess.Popen(command, stdout=subprocess.PIPE, text=True))
            running.callback(server.kill)
            assert server.stdout is not None
            assert json.loads(server.stdout.readline()) == "ready"

        serve(*fault)
        yield {"environment": environment, "heal": serve}


def fake_cases() -> list[tuple[str, str]]:
    """Every step with every fault."""
    return [FAULTLESS, *((step, fault.name) for step in STEPS for fault in Fault)]


def of_fake(step: str, fault: str) -> Result:
    """Measure one case with the fake server."""
    words = () if (step, fault) == FAULTLESS else (step, fault)
    with tempfile.TemporaryDirectory(prefix="kiosk-") as folder:
        with fake(Path(folder), *words) as server:
            leaving = visit(**server, fault_s=1.0, leaves=True, seconds=IMPATIENT)
        with fake(Path(folder), *words) as server:
            staying = visit(**server, fault_s=1.0, leaves=False, seconds=IMPATIENT)
    return _result("fake", step, fault, leaving, staying)


def real_cases() -> list[tuple[str, str]]:
    """Each step with each signal, and no server at the start."""
    steps = ("connecting", "listing", "speaking", "closing")
    return [FAULTLESS, ("connecting", "missing"), *((step, name) for step in steps for name in ("SIGSTOP", "SIGKILL"))]


def of_real(step: str, fault: str) -> Result:
    """Measure one case with the speech-dispatcher of the system."""
    measured = [visit_real(step, fault, leaves=leaves) for leaves in (True, False)]
    return _result("real", step, fault, *measured)


def visit_real(step: str, fault: str, *, leaves: bool) -> dict[str, Any]:
    """Run one visitor with the speech-dispatcher of the system."""
    with tempfile.TemporaryDirectory(prefix="kiosk-") as name, ExitStack() as running:
        speaking = running.enter_context(studio(Path(name)))
        number = 0 if fault in ("none", "missing") else getattr(signal, fault)
        if step == "connecting":
            os.kill(speaking.process, number or signal.SIGKILL)

        def heal() -> None:
            if number == signal.SIGSTOP:
                os.kill(speaking.process, signal.SIGCONT)
            elif step not in ("none", "closing"):
                _start_again(running, speaking)

        orders = {"strike_at": "" if step == "none" else step, "process": speaking.process, "signal": int(number)}
        try:
            return visit({**os.environ, **speaking.environment}, heal, fault_s=6, leaves=leaves, **orders)
        finally:
            with suppress(ProcessLookupError):
                os.kill(speaking.process, signal.SIGCONT)


def _start_again(running: ExitStack, speaking: Studio) -> None:
    socket = Path(speaking.environment["XDG_RUNTIME_DIR"]) / "speech-dispatcher" / "speechd.sock"
    socket.unlink(missing_ok=True)
    running.enter_context(started(*command_of(speaking), environment=speaking.environment))
    wait_for(socket.exists, "a speech-dispatcher that listens again")


def _result(server: str, step: str, fault: str, *runs: dict[str, Any]) -> Result:
    gap, own = (max(run[name] for run in runs) for name in ("longest", "own"))
    return Result(server, step, fault, gap, own, max(run["leave"] for run in runs), runs[-1]["back"])


def measure(*, with_fake: bool, with_real: bool) -> Iterator[Result]:
    """Measure all cases, one after the other."""
    cases = [(of_fake, case) for case in fake_cases() if with_fake]
    cases += [(of_real, case) for case in real_cases() if with_real]
    for look, case in track(cases, description="Failing", console=Console(stderr=True)):
        yield _measured(look, case)


def _measured(look: Callable[[str, str], Result], case: tuple[str, str]) -> Result:
    """Measure a case until it is fine, at most `TRIES` times: what blocks, blocks each time; other programs do not."""
    for _ in range(TRIES - 1):
        if (result := look(*case)).is_fine:
            return result
    return look(*case)


def main() -> int:
    """Measure, print a table of the cases, and say by the status whether every figure is reached."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults.speech", description=__doc__)
    parser.add_argument("--fake", action="store_true", help="only the fake server")
    parser.add_argument("--real", action="store_true", help="only the speech-dispatcher of the system")
    options = parser.parse_args()
    results = list(measure(with_fake=options.fake or not options.real, with_real=options.real or not options.fake))
    table = Table("server", "step", "fault", "gap ms", "its own ms", "leaving ms", "speaks again s", "")
    for each in results:
        back = "never" if each.back is None else f"{each.back:.1f}"
        figures = (f"{1000 * value:.0f}" for value in (each.gap, each.own_gap, each.leave))
        table.add_row(each.server, each.step, each.fault, *figures, back, "" if each.is_fine else "MISSED")
    Console(width=110).print(table)
    print(f"longest gap {1000 * max(each.gap for each in results):.0f} ms,", end=" ")
    print(f"its own {1000 * max(each.own_gap for each in results):.0f} ms (at most {1000 * MOST_GAP_S:.0f});", end=" ")
    print(f"leaving {1000 * max(each.leave for each in results):.0f} ms (at most {1000 * MOST_LEAVE_S:.0f});", end=" ")
    print(f"load {os.getloadavg()[0]:.1f}")
    return 0 if all(each.is_fine for each in results) else 1


if __name__ == "__main__":
    sys.exit(main())
