"""Fixtures of the tests on a desktop: one machine for all tests, and a new kiosk for each."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Generator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.desktop.expected import LANGUAGES, WORDS, Words
from tests.desktop.machine import Machine, machine, main_color, missing_programs, started, wait_for
from tests.desktop.reader import OPERATED, NotThereError, Reader, Thing

COMMAND = Path(sys.executable).with_name("kiosk")
FIRST_PANEL = ("--panel", "membership")
"""Without `--panel` the kiosk would begin with the attract screen."""
REACH = "px_per_mm: 3\nscreen_bottom_mm: 700\n"
"""A station whose screen is higher than the reach band."""
WITHOUT_A_VOICE = {"PATH": str(COMMAND.parent)}
"""An environment in which speech-dispatcher and pactl are not found."""


EXPECTED_LINES = (
    # What Qt reports when a screen reader asks for an element that is gone.
    "Could not find accessible on path",
    # What Qt reports when a busy reader does not take a key in time; the kiosk then gets the key without it.
    "QSpiApplication::keyEventError",
    # What a test causes on purpose.
    "come again and again and change nothing",
)


@pytest.fixture(
    scope="module", params=[pytest.param(code, marks=pytest.mark.xdist_group(f"desktop {code}")) for code in LANGUAGES]
)
def language(request: pytest.FixtureRequest) -> str:
    """Each language of the built-in exhibit in turn."""
    return request.param


@pytest.fixture(scope="module")
def words(language: str) -> Words:
    return WORDS[language]


@dataclass(frozen=True)
class Kiosk:
    """A running kiosk, and its window in the accessibility tree."""

    machine: Machine
    process: subprocess.Popen[bytes]
    reader: Reader
    window: Thing

    def find(self, role: str, name: str) -> Thing:
        """The only element of this role and name; waits until it exists."""
        return wait_for(lambda: self.window.find(role, name), f"'{name}' in the role of a {role}")

    @property
    def panel(self) -> Thing:
        """The panel on screen. Panels that were shown before are in the tree too, but do not show."""
        shown = [thing for thing in self.window.children() if thing.role == "panel" and "showing" in thing.states]
        if len(shown) != 1:
            raise NotThereError(f"{len(shown)} panels on screen")
        return shown[0]

    def use(self, role: str, name: str) -> None:
        """Press an element as a screen reader does."""
        self.find(role, name).act()

    def is_on(self, role: str, name: str) -> bool:
        return "checked" in self.find(role, name).states

    def focused(self) -> list[str]:
        """The name of the control that has the focus, in a list: at most one."""
        return [thing.name for thing in self.window.having(*OPERATED) if "focused" in thing.states]

    def tap(self, role: str, name: str) -> None:
        self.machine.tap(*self.find(role, name).centre)

    def press(self, *keys: str) -> None:
        """Press keys one after the other, as soon as the window has the keyboard."""
        wait_for(lambda: "active" in self.window.states, "a window that has the keyboard")
        self.machine.press(*keys)

    def wait_for_states(self, role: str, name: str, states: set[str]) -> None:
        """Wait until the element of this name has all these states."""
        thing = self.find(role, name)
        wait_for(lambda: states <= thing.states, f"'{name}' is {' and '.join(sorted(states))}")

    def wait_for_panel(self, words: Words, place: int) -> Thing:
        """Wait until this panel is on screen with all its sections, which are built one by one."""
        title, offers = words.panels[place].title, words.offers(place)
        wait_for(lambda: (self.panel.name, sorted(self.panel.offered())) == (title, offers), f"all of '{title}'")
        return self.panel

    def wait_for_color(self, *colors: str) -> None:
        """Wait until most of the screen has this colour, or one of these."""
        wait_for(lambda: main_color(self.machine.picture()) in colors, f"a screen in {' or '.join(colors)}")


StartKiosk = Callable[..., Kiosk]


@pytest.fixture(scope="session")
def the_machine(tmp_path_factory: pytest.TempPathFactory) -> Generator[Machine]:
    if missing := missing_programs():
        reason = f"not installed: {', '.join(missing)}; `python -m kiosk.libraries --tests --install` installs them"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    with machine(tmp_path_factory.mktemp("machine")) as running:
        yield running


@pytest.fixture
def start_kiosk(the_machine: Machine, tmp_path: Path) -> Generator[StartKiosk]:
    """Starts the kiosk as `starting` says."""
    with starting(the_machine, tmp_path) as start:
        yield start


@pytest.fixture
def kiosk(start_kiosk: StartKiosk) -> Kiosk:
    """The built-in exhibit on the whole screen, in English, during a visit."""
    return start_kiosk(*FIRST_PANEL)


@contextmanager
def starting(the_machine: Machine, folder: Path) -> Generator[StartKiosk]:
    """Starts the installed command, and returns once its first frame is on screen.

    Options go to the command, names to its environment; `station` is what a station file says.
    Whatever the test does: no word on standard error, and in the end SIGTERM leaves with status 0.
    """
    with ExitStack() as at_end:

        def start(*options: str, station: str = "", **variables: str) -> Kiosk:
            if station:
                (folder / "station.yaml").write_text(station)
                options = (*options, "--station", str(folder / "station.yaml"))
            environment = {**the_machine.environment, **WITHOUT_A_VOICE, **variables}
            errors = folder / "errors"
            stderr = at_end.enter_context(errors.open("w"))
            wait_for(lambda: not is_drawn(the_machine), "a screen that no other kiosk has")
            process = at_end.enter_context(started(COMMAND, *options, environment=environment, stderr=stderr))
            wait_for(lambda: is_drawn(the_machine) or process.poll() is not None, "a first frame")
            assert process.poll() is None, errors.read_text()
            reader = Reader(the_machine.environment["DBUS_SESSION_BUS_ADDRESS"])
            at_end.callback(reader.close)
            kiosk = Kiosk(the_machine, process, reader, reader.application().children()[0])
            at_end.callback(check_end, kiosk, errors)
            return kiosk

        yield start


def is_drawn(the_machine: Machine) -> bool:
    """Whether there is something on the screen: an empty screen has a single colour."""
    return the_machine.picture().getcolors(1) is None


def check_end(kiosk: Kiosk, errors: Path) -> None:
    if kiosk.process.poll() is None:
        kiosk.process.send_signal(signal.SIGTERM)
    assert kiosk.process.wait(30) == 0
    lines = errors.read_text().splitlines()
    assert [line for line in lines if not any(each in line for each in EXPECTED_LINES)] == []
    wait_for(lambda: not is_drawn(kiosk.machine), "an empty screen after the kiosk")
