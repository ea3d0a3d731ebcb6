import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from kiosk.cli import main
from kiosk.settings import Station, load_station
from kiosk.studio.operator.calibrate import station_file
from kiosk.studio.operator.calibrate.calibrator import Calibrator
from kiosk.studio.operator.calibrate.window import report
from tests.studio.operator.benches import PX_PER_MM, Bench, bench, go_to, open_bench
from tests.ui.people import key

__all__ = ["bench", "open_bench"]


@pytest.mark.parametrize("steps", range(5))
def test_escape_leaves_at_every_step_and_changes_nothing(open_bench: Callable[..., Bench], steps: int) -> None:
    bench = open_bench("px_per_mm: 3 # old\n")
    for name in ("Continue", "Continue", "Continue", "No touch device")[:steps]:
        bench.touch(name)
    key(bench, Qt.Key.Key_Escape)
    assert bench.ended == [False]
    assert bench.file.read_text() == "px_per_mm: 3 # old\n"


def test_leaving_without_saving_makes_no_file(bench: Bench) -> None:
    go_to(bench, "summary")
    bench.touch("Leave without saving")
    assert bench.ended == [False]
    assert list(bench.file.parent.iterdir()) == []


def test_saving_keeps_every_other_key_and_comment(open_bench: Callable[..., Bench]) -> None:
    bench = open_bench("# Hall 3, by the door\npx_per_mm: 3 # guessed\nidle_s: 90   # busy days\nkeys: {help: [F1]}\n")
    go_to(bench, "summary")
    bench.touch("Save")
    assert bench.ended == [True]
    assert bench.file.read_text() == (
        "# Hall 3, by the door\npx_per_mm: 3 # guessed\nidle_s: 90   # busy days\nkeys: {help: [F1]}\n"
        "orientation: landscape\nviewing_distance_mm: 600\n"
    )
    assert load_station(bench.file).keys.help == ("F1",)


def test_an_edit_made_meanwhile_is_kept(open_bench: Callable[..., Bench]) -> None:
    bench = open_bench("idle_s: 90\n")
    go_to(bench, "summary")
    bench.file.write_text("idle_s: 60\n")
    bench.touch("Save")
    assert load_station(bench.file).idle_s == 60


def test_a_file_that_was_broken_meanwhile_stays_as_it_is(open_bench: Callable[..., Bench]) -> None:
    bench = open_bench("idle_s: 90\n")
    go_to(bench, "summary")
    bench.file.write_text("idle_s: no\n")
    bench.touch("Save")
    assert bench.ended == []
    assert bench.says("the station can't be used: station.yaml:1:9")
    assert bench.file.read_text() == "idle_s: no\n"


def test_a_failed_write_shows_the_way_out_and_can_be_tried_again(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(30, "Read-only file system")

    go_to(bench, "summary")
    with monkeypatch.context() as patched:
        patched.setattr(station_file, "write_atomically", fail)
        bench.touch("Save")
    assert bench.ended == []
    assert bench.says("can't be written (Read-only file system): make the folder")
    assert bench.says("or name another place with --station FILE.")
    bench.touch("Save")
    assert bench.ended == [True]


def test_a_folder_that_cannot_be_written_is_refused_at_the_start(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    # A folder that is read-only for its owner is not so for root, as whom CI runs.
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert main(["calibrate", "--station", str(tmp_path / "station.yaml")]) == 1
    assert "can't be written (Permission denied)\n       make the folder" in capsys.readouterr().err


def test_a_station_file_with_problems_is_refused_at_the_start(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "station.yaml").write_text("px_per_mm: 0\nidle: 4\n")
    assert main(["calibrate", "--station", str(tmp_path / "station.yaml")]) == 1
    assert capsys.readouterr().err == (
        "kiosk: the station can't be used: station.yaml:1:12: 0 is out of range; use 0.5 to 20\n"
        "       correct it and 1 more; or write a new file: --station OTHER.yaml\n"
    )


def test_the_report_says_what_was_written_and_how_to_use_it(tmp_path: Path) -> None:
    calibrator = Calibrator(tmp_path / "my station.yaml", Station(), (1920, 1080), PX_PER_MM)
    assert report(calibrator, Path("my station.yaml")) == (
        "Wrote my station.yaml:\n  px_per_mm: 3.614\n  orientation: landscape\n  viewing_distance_mm: 600\n"
        "start with: kiosk run --station 'my station.yaml'"
    )


RUN = """
import sys
from PySide6.QtCore import Qt, QTimer
from kiosk.cli import main
from kiosk.studio.operator.calibrate import window as calibrate

make_window = calibrate.make_window

def make_window_and_press(calibrator, size):
    scene, window = make_window(calibrator, size)
    def act():
        if sys.argv[1] == "save":
            for _ in range(3):
                calibrator.goOn()
            calibrator.skipTouch()
            calibrator.goOn()
        elif sys.argv[1] == "close":
            window.close()
        else:
            calibrator.leave()
    QTimer.singleShot(50, act)
    return scene, window

calibrate.make_window = make_window_and_press
sys.exit(main(["calibrate", "--station", sys.argv[2], "--windowed", "1280x720"]))
"""


@pytest.mark.parametrize(("way", "status"), [("save", 0), ("leave", 1), ("close", 1)])
def test_the_command_from_start_to_end(tmp_path: Path, way: str, status: int) -> None:
    run = subprocess.run(
        [sys.executable, "-c", RUN, way, "station.yaml"],
        capture_output=True,
        text=True,
        timeout=60,
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(Path(station_file.__file__).parents[4])},
        check=False,
    )
    assert (run.returncode, run.stderr) == (status, "")
    if status:
        assert run.stdout == "Nothing was written.\n"
        assert not (tmp_path / "station.yaml").exists()
    else:
        assert run.stdout.startswith("Wrote station.yaml:\n  px_per_mm: ")
        assert run.stdout.endswith("start with: kiosk run --station station.yaml\n")
        assert load_station(tmp_path / "station.yaml").orientation == "landscape"
