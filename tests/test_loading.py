import dataclasses
import os
import pickle
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.loading import Prepared, Reading, RefusedError, prepare
from kiosk.paths import BUILT_IN_EXHIBIT
from tests.exhibit.conftest import Folder

READ = """
import sys
from pathlib import Path
from kiosk.loading import Reading, ReaderError, RefusedError
reading = Reading(Path(sys.argv[1]), None, "lt")
{meanwhile}
try:
    prepared = reading.result()
    print(prepared.content.panels, [name for name in sys.modules if name.startswith(("yaml", "kiosk.reading"))])
    {then}
except (ReaderError, RefusedError) as error:
    print(type(error).__name__, error)
"""


def read_apart(folder: Path, meanwhile: str = "", then: str = "reading.rest()") -> str:
    """What a fresh process prints that reads the folder in a process of its own."""
    command = [sys.executable, "-c", READ.format(meanwhile=meanwhile, then=then), str(folder)]
    run = subprocess.run(command, capture_output=True, text=True, timeout=30, check=True)
    assert run.stderr == ""
    return run.stdout.strip()


def test_reading_apart_gives_the_exhibit_and_loads_nothing_here():
    assert read_apart(BUILT_IN_EXHIBIT) == "('membership', 'presence', 'contributions', 'ukraine') []"


def test_a_faulty_exhibit_is_refused_with_its_problems(tmp_path: Path):
    folder = Folder(tmp_path)
    folder.write("exhibit.yaml", "format: 2\n")
    said = read_apart(folder.path)
    assert said.startswith("RefusedError ('exhibit', ")
    assert "exhibit.yaml:1:9: 2 is out of range; use 1" in said


def test_a_reader_that_dies_is_told_and_does_not_hang():
    killing = f"import os; os.kill(reading._process, {signal.SIGKILL})"
    # Stopped first, so that it can't have answered already.
    stopping = f"import os; os.kill(reading._process, {signal.SIGSTOP}); " + killing
    assert read_apart(Path("/nonexistent"), stopping).startswith("ReaderError the process that reads the exhibit ended")


def test_a_reader_that_dies_after_its_first_answer_is_told_too():
    # It can't have written all: the rest is more than a pipe holds.
    killing = f"import os; os.kill(reading._process, {signal.SIGKILL}); reading.rest()"
    assert "ReaderError the process that reads the exhibit ended" in read_apart(BUILT_IN_EXHIBIT, then=killing)


@pytest.mark.parametrize(("asked", "first"), [("lt", "lt"), (None, "en"), ("xx", "en")])
def test_the_language_that_is_asked_for_comes_first_and_all_of_them_after(asked: str | None, first: str):
    reading = Reading(BUILT_IN_EXHIBIT, None, asked)
    whole = prepare(BUILT_IN_EXHIBIT, None)
    begun = reading.result()
    assert begun == dataclasses.replace(whole, content=begun.content)
    assert begun.content.localised == {first: whole.content.localised[first]}
    assert begun.content.easy == {}
    assert begun.content.languages == whole.content.languages
    assert reading.rest() == whole.content
    reading.close()


def test_nobody_waits_for_what_is_not_needed_any_more():
    reading = Reading(BUILT_IN_EXHIBIT, None)
    reading.result()
    reading.close()
    with pytest.raises(ChildProcessError):
        os.waitpid(reading._process, 0)


def test_no_process_is_left_behind():
    meanwhile = """import atexit, os
def left():
    try:
        return os.waitpid(-1, os.WNOHANG)
    except ChildProcessError:
        return "none left"
atexit.register(lambda: print(left()))"""
    assert read_apart(BUILT_IN_EXHIBIT, meanwhile).endswith("none left")


def test_the_station_is_read_with_it(tmp_path: Path):
    station = tmp_path / "station.yaml"
    station.write_text("px_per_mm: 3.61\nviewing_distance_mm: 800\n")
    prepared = prepare(BUILT_IN_EXHIBIT, station)
    assert (prepared.px_per_mm, prepared.viewing_distance_mm) == (3.61, 800)


def test_a_faulty_station_is_told_before_the_exhibit(tmp_path: Path):
    station = tmp_path / "station.yaml"
    station.write_text("px_per_mm: none\n")
    with pytest.raises(RefusedError) as refused:
        prepare(tmp_path, station)
    assert refused.value.what == "station"
    assert refused.value.problems[0].startswith("station.yaml:1:12: ")


def test_what_is_prepared_is_plain_enough_to_cross_between_processes():
    prepared = prepare(BUILT_IN_EXHIBIT, None)
    again = pickle.loads(pickle.dumps(prepared))
    assert isinstance(again, Prepared)
    assert again == prepared
    assert os.fspath(BUILT_IN_EXHIBIT) not in repr(again.content.localised["en"].panels[0].sections)
