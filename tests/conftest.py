"""For all tests: Qt without a screen, and the stage on which most of them look at the exhibit."""

import os
from collections.abc import Callable, Iterator
from dataclasses import asdict

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"
os.environ["QML_DISABLE_DISK_CACHE"] = "1"  # two test runs at once must not share one

import pytest
from hypothesis import settings
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk import log
from kiosk.exhibit.load import load
from kiosk.exhibit.localise import content
from kiosk.exhibit.model import Exhibit
from kiosk.keys import Keys
from kiosk.paths import BUILT_IN_EXHIBIT
from kiosk.sizes import px_per_mm_of
from kiosk.ui import environment
from kiosk.ui.stage import Stage
from kiosk.visit.keypad import Keypad
from tests.exhibits import EVERY_KIND

environment.prepare(pictures=True)

# On CI the same examples every time: what chance finds is for the people who look for it.
settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let each file run in one process, as it shares fixtures, unless its tests say otherwise; the slow ones first."""
    for item in items:
        if item.get_closest_marker("xdist_group") is None:
            item.add_marker(pytest.mark.xdist_group(item.nodeid.partition("::")[0]))
    items.sort(key=lambda item: not (item.get_closest_marker("slow") or item.get_closest_marker("desktop")))


@pytest.fixture(scope="session", autouse=True)
def copies_of_this_run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Let the copies of pictures be made by the code that is tested, and not found in the user's cache."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(autouse=True)
def log_as_before() -> Iterator[None]:
    """Let no test leave a log behind that writes to the standard error which pytest had put in its place."""
    handlers, level = list(log.LOG.handlers), log.LOG.level
    yield
    log.LOG.handlers[:] = handlers
    log.LOG.setLevel(level)


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """What pytest-qt starts: the same as the kiosk and `kiosk render`, without widgets."""
    return QGuiApplication


@pytest.fixture(scope="session")
def exhibit() -> Exhibit:
    """The exhibit made for tests: a change of wording in data/ breaks no test that uses it."""
    return load(EVERY_KIND)


@pytest.fixture(scope="session")
def built_in() -> Exhibit:
    """The built-in exhibit, for what must hold for it; tests of the screen quote none of its sentences."""
    return load(BUILT_IN_EXHIBIT)


@pytest.fixture
def make_stage(qtbot: QtBot, exhibit: Exhibit) -> Iterator[Callable[..., Stage]]:
    """Makes a window of the given size in pixels over an exhibit, and closes all of them after the test.

    Nothing moves in it unless the test asks for `motion`: the picture is the same every time.
    """
    stages: list[Stage] = []

    def make(
        width: int = 1920,
        height: int = 1080,
        language: str = "en",
        *,
        panel: int = 0,
        motion: bool = False,
        resting: bool = False,
        voice_awaited: bool = False,
        shown: Exhibit = exhibit,
    ) -> Stage:
        stage = Stage(
            content(shown),
            (width, height),
            px_per_mm=px_per_mm_of(width, height),
            viewing_distance_mm=600,
            language=language,
            panel=panel,
            motion=motion,
            resting=resting,
            voice_awaited=voice_awaited,
        )
        stages.append(stage)
        stage.use_keys(Keypad(asdict(Keys())))
        stage.show_windowed()
        stage.settle()
        return stage

    yield make
    for stage in stages:
        stage.close()


@pytest.fixture
def stage(make_stage: Callable[..., Stage]) -> Stage:
    """A 24-inch 1080p landscape window over the exhibit made for tests, in English."""
    return make_stage()
