import ctypes
from pathlib import Path

import pytest

from kiosk.ui import environment

NAMES = (
    "QT_LINUX_ACCESSIBILITY_ALWAYS_ON",
    "QT_LOGGING_RULES",
    "QML_DISABLE_DISK_CACHE",
    "QT_QPA_PLATFORM",
    "QT_QUICK_BACKEND",
)


@pytest.fixture(autouse=True)
def empty(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.setenv(name, "")  # so that it is restored after the test
        monkeypatch.delenv(name)


def seen() -> dict[str, str]:
    import os

    return {name: os.environ[name] for name in NAMES if name in os.environ}


def test_a_window_gets_its_accessibility_tree_and_the_platform_stays(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setenv("HOME", str(tmp_path))
    environment.prepare(lasting=False)
    assert set(seen()) == {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "QT_LOGGING_RULES"}
    assert seen()["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] == "1"


def test_what_the_operator_has_set_stays(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("QT_LOGGING_RULES", "*=true")
    environment.prepare(lasting=False)
    assert seen()["QT_LOGGING_RULES"] == "*=true"


def test_without_a_home_qml_keeps_no_cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setenv("HOME", str(tmp_path / "gone"))
    environment.prepare(lasting=False)
    assert seen()["QML_DISABLE_DISK_CACHE"] == "1"


def test_pictures_need_no_display():
    environment.prepare(pictures=True, lasting=False)
    assert (seen()["QT_QPA_PLATFORM"], seen()["QT_QUICK_BACKEND"]) == ("offscreen", "software")


@pytest.mark.parametrize("lasting", [True, False])
def test_only_a_lasting_process_gives_large_memory_back(monkeypatch: pytest.MonkeyPatch, lasting: bool):
    calls: list[tuple[int, int]] = []

    class Libc:
        def mallopt(self, parameter: int, value: int) -> None:
            calls.append((parameter, value))

    monkeypatch.setattr(ctypes, "CDLL", lambda name: Libc())
    environment.prepare(lasting=lasting)
    assert calls == ([(-3, 128 * 1024)] if lasting else [])


def test_another_c_library_is_left_alone(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(ctypes, "CDLL", lambda name: object())
    environment.prepare()
