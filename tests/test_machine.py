import importlib
import sys

import pytest

from kiosk import libraries, machine
from kiosk.errors import CommandError

NAMES = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@pytest.fixture(autouse=True)
def no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("variable", NAMES)
def test_a_display_is_one_that_the_environment_names(monkeypatch: pytest.MonkeyPatch, variable: str):
    assert not machine.has_display()
    with pytest.raises(CommandError, match="there is no display here"):
        machine.find_display()
    monkeypatch.setenv(variable, "x")
    assert machine.has_display()
    machine.find_display()


@pytest.mark.parametrize("variable", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_a_display_that_does_not_answer_is_named(monkeypatch: pytest.MonkeyPatch, variable: str):
    monkeypatch.setenv(variable, "nonsense-99")
    with pytest.raises(CommandError) as refused:
        machine.reach_display()
    assert refused.value.cause == f"no display answers at {variable}=nonsense-99"
    assert refused.value.way_out.endswith(f"or correct {variable}")


def test_a_platform_that_needs_no_display_is_not_asked_for_one(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setenv("DISPLAY", "nonsense-99")
    machine.reach_display()


@pytest.mark.parametrize(
    ("missing", "way_out"),
    [
        (("libxcb1", "libegl1"), "sudo apt-get install -y libxcb1 libegl1"),
        ((), "install the libraries that Qt 6 needs on this system"),
    ],
)
def test_a_missing_library_is_named_with_its_packages(
    monkeypatch: pytest.MonkeyPatch, missing: tuple[str, ...], way_out: str
):
    def fail(name: str) -> None:
        raise ImportError("libEGL.so.1: cannot open shared object file")

    monkeypatch.setattr(importlib, "import_module", fail)
    monkeypatch.setattr(libraries, "missing", lambda: missing)
    with pytest.raises(CommandError) as refused:
        machine.find_libraries()
    assert refused.value.cause == "a system library is missing: libEGL.so.1: cannot open shared object file"
    assert refused.value.way_out == way_out


def test_the_libraries_of_this_machine_are_found():
    machine.find_libraries()
    assert "PySide6.QtQuick" in sys.modules
