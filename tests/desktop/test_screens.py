"""The window follows its screen, whatever happens to it, and each screen has one kiosk."""

import subprocess
from collections.abc import Generator
from contextlib import nullcontext
from pathlib import Path

import pytest

from tests.desktop.conftest import COMMAND, WITHOUT_A_VOICE
from tests.desktop.machine import Machine, started, wait_for
from tests.desktop.screens import Screens, kiosk_on, screens, wait_for_log

pytestmark = pytest.mark.desktop


@pytest.fixture(scope="module")
def server(the_machine: Machine, tmp_path_factory: pytest.TempPathFactory) -> Generator[Screens]:
    with screens(tmp_path_factory.mktemp("screens")) as server:
        yield server


@pytest.mark.parametrize("manager", ["none", "openbox"])
def test_the_window_follows_its_screen(server: Screens, tmp_path: Path, manager: str) -> None:
    server.reset()
    managing = started(manager, environment=server.environment) if manager != "none" else nullcontext()
    server.output("DUMMY0", "--off")
    log = tmp_path / "log"
    with managing, kiosk_on(server.environment, log):
        wait_for_log(log, "no screen is on: waiting for one")
        server.output("DUMMY0", "--mode", "1280x720")
        server.wait_for_window(0, 0, 1280, 720)
        server.output("DUMMY0", "--mode", "1024x768")
        server.wait_for_window(0, 0, 1024, 768)
        server.output("DUMMY0", "--mode", "turned")
        server.wait_for_window(0, 0, 720, 1280)
        server.output("DUMMY0", "--off")  # a TV that is switched off, and on again with another size
        server.output("DUMMY0", "--mode", "1280x720")
        server.wait_for_window(0, 0, 1280, 720)
        server.output("DUMMY1", "--mode", "1024x768", "--right-of", "DUMMY0", "--primary")
        server.wait_for_window(1280, 0, 1024, 768)
        server.output("DUMMY1", "--off")
        server.wait_for_window(0, 0, 1280, 720)
        server.output("DUMMY1", "--mode", "1024x768", "--left-of", "DUMMY0")
        server.output("DUMMY0", "--primary")
        server.wait_for_window(1024, 0, 1280, 720)


def test_the_station_file_names_the_screen_and_each_has_one_kiosk(server: Screens, tmp_path: Path) -> None:
    server.reset()
    first, second = tmp_path / "first", tmp_path / "second"
    with kiosk_on(server.environment, first, "screen: dummy1\n"):
        server.wait_for_window(0, 0, 1280, 720)
        wait_for_log(first, "the screen 'dummy1' of the station file is not there: shown on DUMMY0")
        server.output("DUMMY1", "--mode", "1024x768", "--right-of", "DUMMY0")
        server.wait_for_window(1280, 0, 1024, 768)
        wait_for_log(first, "shown on DUMMY1")
        (tmp_path / "station.yaml").write_text("screen: 2\n")
        again = [COMMAND, "--station", str(tmp_path / "station.yaml")]
        refused = subprocess.run(
            again, env=server.environment | WITHOUT_A_VOICE, check=False, timeout=60, capture_output=True, text=True
        )
        assert refused.returncode == 1
        assert "kiosk: another kiosk is on DUMMY1 already (process " in refused.stderr
        with kiosk_on(server.environment, second):  # on the primary screen
            wait_for(lambda: server.windows() == {(0, 0, 1280, 720), (1280, 0, 1024, 768)}, "a kiosk on each screen")
            server.output("DUMMY0", "--off")
            wait_for_log(second, "another kiosk is on DUMMY1: this one waits for a screen of its own")
            server.wait_for_window(1280, 0, 1024, 768)
            server.output("DUMMY0", "--mode", "1280x720", "--left-of", "DUMMY1")
            wait_for(lambda: len(server.windows()) == 2, "a kiosk on each screen again")


def is_taken(environment: dict[str, str], screen: str) -> bool:
    """Whether a kiosk is on a screen of this Wayland display."""
    display = f"{environment['XDG_RUNTIME_DIR']}/{environment['WAYLAND_DISPLAY']}"
    return f"@exhibition-kiosk {screen} {display}"[:101] in Path("/proc/net/unix").read_text()


def test_on_wayland_a_screen_that_goes_leaves_the_kiosk_on_the_other(server: Screens, tmp_path: Path) -> None:
    server.reset()
    options = ("--backend=x11-backend.so", "--output-count=2", "--width=640", "--height=480", "--use-pixman")
    environment = server.environment | {"XDG_RUNTIME_DIR": str(tmp_path)}
    tmp_path.chmod(0o700)
    with started("weston", *options, "--no-config", "--socket=kiosk", environment=environment):
        wait_for((tmp_path / "kiosk").exists, "a Wayland compositor")
        log = tmp_path / "log"
        wayland = environment | {"WAYLAND_DISPLAY": "kiosk", "QT_QPA_PLATFORM": "wayland"}
        with kiosk_on(wayland, log, "screen: screen1\n"):
            wait_for(lambda: is_taken(wayland, "screen1"), "a kiosk on the second screen")
            server.close_last_window("Weston")
            wait_for_log(log, "the screen 'screen1' of the station file is not there: shown on screen0")
            wait_for(lambda: is_taken(wayland, "screen0"), "a kiosk on the first screen")
