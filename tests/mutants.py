"""Which changes of the code does no test notice? `python -m tests.mutants --help`

Takes a seeded sample of small changes (mutants) in three rooms, and runs the room's own tests on each, in copies of
the project. A mutant that no test notices has survived: a line whose tests say too little, or that says nothing.
Results are kept in build/mutants/results.jsonl, so a run that was stopped goes on where it was. A mutant is tried
again when the code or the tests of its room have changed.
"""

import argparse
import hashlib
import json
import os
import random
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from typing import Any

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names

ROOT = Path(__file__).parents[1]
BUILD = ROOT / "build" / "mutants"
ROOMS = ("visit", "speech", "exhibit")
COPIED = ("kiosk", "tests", "data", "resources", "docs", "pyproject.toml")
KILLED_AT_LEAST = 0.85
TIMES_AS_LONG = 4
"""A mutant whose tests take that many times as long as without a change never ends, which counts as noticed."""

# Changes that say nothing: of a type (X | None is evaluated, and would fail at import), of a decorator, of the identity
# of small numbers and texts, which is their equality.
LEFT_OUT = ("BitOr_", "RemoveDecorator", "Variable", "_Eq_Is", "_NotEq_IsNot", "_Is_Eq", "_IsNot_NotEq", "_NotEq_Is")


class DropStatement:
    """Puts `pass` in the place of a call that stands alone: the change that reviews most often find untested."""

    # The methods that cosmic-ray asks an operator for.
    def mutation_positions(self, node: Any) -> Iterator[tuple[Any, Any]]:
        if node.type == "simple_stmt" and node.children[0].type in ("atom_expr", "power"):
            yield node.start_pos, node.end_pos

    def mutate(self, node: Any, index: int) -> Any:
        first = node.children[0]
        dropped = get_ast("pass").children[0]
        dropped.prefix = first.get_first_leaf().prefix
        node.children[0] = dropped
        return node


OPERATORS: dict[str, Any] = {"DropStatement": DropStatement()} | {
    name: get_operator(name)() for name in operator_names() if not any(part in name for part in LEFT_OUT)
}


@dataclass(frozen=True)
class Mutant:
    """One change: the `occurrence`-th place of a file where `operator` can act."""

    room: str
    file: str
    line: int
    operator: str
    occurrence: int

    def code(self) -> str:
        changed = mutate_code((ROOT / self.file).read_text(), OPERATORS[self.operator], self.occurrence)
        assert changed is not None
        return changed

    def compiles(self) -> bool:
        """Whether the change is still Python: the star of a keyword argument is no product."""
        try:
            compile(self.code(), self.file, "exec", dont_inherit=True)
        except SyntaxError:
            return False
        return True

    def __str__(self) -> str:
        before, after = (ROOT / self.file).read_text().splitlines(), self.code().splitlines()
        was, now = next((pair for pair in zip(before, after, strict=False) if pair[0] != pair[1]), ("", ""))
        return f"{self.file}:{self.line}: {was.strip()}  ->  {now.strip()}"


def mutants(room: str) -> list[Mutant]:
    """Every mutant of a room, with those of one place and operator family beside each other."""
    found: list[Mutant] = []
    for path in sorted((ROOT / "kiosk" / room).glob("*.py")):
        tree: Any = get_ast(path.read_text())
        for name, operator in OPERATORS.items():
            places = [place for node in ast_nodes(tree) for place in operator.mutation_positions(node)]
            found += [
                Mutant(room, str(path.relative_to(ROOT)), start[0], name, occurrence)
                for occurrence, (start, _) in enumerate(places)
            ]
    return found


def sample(count: int, seed: int) -> list[Mutant]:
    """As many mutants of each room, at most one for each line and kind of change."""
    chance = random.Random(seed)
    found: list[Mutant] = []
    for room in ROOMS:
        everything = mutants(room)
        chance.shuffle(everything)
        seen: set[tuple[str, int, str]] = set()
        taken: list[Mutant] = []
        for mutant in everything:
            place = (mutant.file, mutant.line, mutant.operator.split("_")[0])
            if len(taken) < count // len(ROOMS) and place not in seen and mutant.compiles():
                seen.add(place)
                taken.append(mutant)
        found += taken
    chance.shuffle(found)
    return found


def fingerprint(room: str) -> str:
    """Of all that decides whether the tests of a room notice something."""
    files = sorted(path for top in ("kiosk", "tests") for path in (ROOT / top / room).rglob("*.py"))
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:16]


def copy(number: int) -> Path:
    """A new copy of the project to change files in."""
    folder = BUILD / f"copy-{number}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / name)
    return folder


def is_noticed(folder: Path, room: str, file: str = "", seconds: float | None = None) -> bool:
    """Whether the tests of a room fail in a copy, or do not end; those that are named after the file run first."""
    nearest = sorted((folder / "tests" / room).glob(f"test_{Path(file).stem}*.py")) if file else []
    words = ["-x", "-q", "-m", "not slow and not desktop", "-p", "no:cacheprovider", "-p", "no:xdist"]
    command = [sys.executable, "-B", "-m", "pytest", *words, *map(str, nearest), f"tests/{room}"]
    environment = {**os.environ, "CI": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    with subprocess.Popen(
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as tests:
        try:
            return tests.wait(seconds) != 0
        except subprocess.TimeoutExpired:
            os.killpg(tests.pid, 9)
            return True


class Run:
    """The sample, what is known of it, and the copies that the rest is tried in."""

    def __init__(self, chosen: list[Mutant], jobs: int, minutes: float) -> None:
        self.chosen = chosen
        self.jobs = jobs
        self.end = time.monotonic() + 60 * minutes
        self.file = BUILD / "results.jsonl"
        self.prints = {room: fingerprint(room) for room in ROOMS}
        self.results: dict[Mutant, bool] = {}
        self.seconds: dict[str, float] = {}
        self.copies: SimpleQueue[Path] = SimpleQueue()
        BUILD.mkdir(parents=True, exist_ok=True)
        for line in self.file.read_text().splitlines() if self.file.exists() else ():
            known = json.loads(line)
            mutant = Mutant(**known["mutant"])
            if known["print"] == self.prints[mutant.room]:
                self.results[mutant] = known["noticed"]

    def go(self) -> None:
        """Try what is not known yet, until the time is over."""
        for number in range(self.jobs):
            self.copies.put(copy(number))
        rest = [mutant for mutant in self.chosen if mutant not in self.results]
        rooms = sorted({mutant.room for mutant in rest})
        with ThreadPoolExecutor(self.jobs) as pool:
            unfit = [room for room, fails in zip(rooms, pool.map(self._fails_as_it_is, rooms), strict=True) if fails]
            if unfit:
                raise SystemExit(f"the tests of {', '.join(unfit)} fail without any change: correct them first")
            for done, mutant in enumerate(pool.map(self._try, rest), 1):
                if mutant in self.results:
                    print(f"{done}/{len(rest)} {'' if self.results[mutant] else 'SURVIVED '}{mutant}", flush=True)

    def _fails_as_it_is(self, room: str) -> bool:
        folder, start = self.copies.get(), time.monotonic()
        try:
            return is_noticed(folder, room)
        finally:
            self.seconds[room] = time.monotonic() - start
            self.copies.put(folder)

    def _try(self, mutant: Mutant) -> Mutant:
        if time.monotonic() > self.end:
            return mutant
        folder = self.copies.get()
        file = folder / mutant.file
        before = file.read_text()
        try:
            file.write_text(mutant.code())
            seconds = 60 + TIMES_AS_LONG * self.seconds[mutant.room]
            noticed = is_noticed(folder, mutant.room, mutant.file, seconds)
        finally:
            file.write_text(before)
            self.copies.put(folder)
        self.results[mutant] = noticed
        with self.file.open("a") as results:
            line = {"mutant": vars(mutant), "noticed": noticed, "print": self.prints[mutant.room]}
            results.write(json.dumps(line) + "\n")
        return mutant

    def report(self) -> int:
        """Print the shares and the survivors; the exit status."""
        tried = [mutant for mutant in self.chosen if mutant in self.results]
        total, killed = Counter(mutant.room for mutant in tried), Counter[str]()
        for mutant in tried:
            killed[mutant.room] += self.results[mutant]
        print("\nSurvivors:")
        for mutant in sorted(tried, key=lambda mutant: (mutant.file, mutant.line)):
            if not self.results[mutant]:
                print(f"  {mutant}")
        for room in sorted(total):
            print(f"{room}: {killed[room]} of {total[room]} noticed")
        share = sum(killed.values()) / max(1, len(tried))
        print(f"all: {share:.0%} of {len(tried)} noticed; {len(self.chosen) - len(tried)} not tried yet")
        return 0 if share >= KILLED_AT_LEAST and len(tried) == len(self.chosen) else 1


def main() -> int:
    """Try a sample of mutants and report."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument("--count", type=int, default=300, help="how many mutants (300)")
    parser.add_argument("--seed", type=int, default=10, help="of the sample (10)")
    parser.add_argument("--rooms", nargs="+", choices=ROOMS, default=ROOMS, help="only the mutants of these rooms")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="how many at once (one for each core)")
    parser.add_argument("--minutes", type=float, default=60, help="when to stop; the next run goes on (60)")
    parser.add_argument("--report", action="store_true", help="only report what is known")
    options = parser.parse_args()
    chosen = [mutant for mutant in sample(options.count, options.seed) if mutant.room in options.rooms]
    run = Run(chosen, options.jobs, options.minutes)
    if not options.report:
        run.go()
    return run.report()


if __name__ == "__main__":
    sys.exit(main())
