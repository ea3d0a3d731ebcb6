"""One kiosk a screen."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator

import pytest

from kiosk.errors import CommandError
from kiosk.ui import claim as module
from kiosk.ui.claim import ScreenClaim

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="a name space of Linux")

DISPLAY = f"of test {os.getpid()}"


@pytest.fixture
def claims(qapp: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[ScreenClaim, ScreenClaim]]:
    """Of two kiosks on one display."""
    monkeypatch.setattr(module, "_display", lambda: DISPLAY)
    both = ScreenClaim(), ScreenClaim()
    yield both
    for each in both:
        each.close()


def test_the_second_kiosk_on_a_screen_learns_who_has_it(claims: tuple[ScreenClaim, ScreenClaim]):
    first, second = claims
    assert first.take("HDMI-1")
    assert first.take("HDMI-1")
    assert not second.take("HDMI-1")
    with pytest.raises(CommandError) as refused:
        second.take_or_refuse("HDMI-1", "HDMI-1")
    assert refused.value.cause == f"another kiosk is on HDMI-1 already (process {os.getpid()})"
    assert "`screen:`" in refused.value.way_out


def test_each_screen_has_room_for_one(claims: tuple[ScreenClaim, ScreenClaim]):
    first, second = claims
    assert first.take("HDMI-1")
    assert second.take("HDMI-2")
    assert not first.take("HDMI-2")
    assert not second.take("HDMI-1")  # and both keep their own


def test_a_kiosk_that_moves_or_ends_makes_room(claims: tuple[ScreenClaim, ScreenClaim]):
    first, second = claims
    assert first.take("HDMI-1")
    assert first.take("HDMI-2")
    assert second.take("HDMI-1")
    first.close()
    assert second.take("HDMI-2")


def test_a_kiosk_that_was_killed_blocks_nobody(claims: tuple[ScreenClaim, ScreenClaim]):
    script = f"""
import sys, time
from PySide6.QtGui import QGuiApplication
from kiosk.ui import claim
claim._display = lambda: {DISPLAY!r}
application = QGuiApplication([])
mine = claim.ScreenClaim()
print(mine.take("HDMI-1"), flush=True)
time.sleep(600)
"""
    command = [sys.executable, "-c", script]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as other:
        try:
            assert other.stdout is not None
            assert other.stdout.readline().strip() == "True"
            assert not claims[0].take("HDMI-1")
            assert claims[0].holder("HDMI-1") == other.pid
        finally:
            other.send_signal(signal.SIGKILL)
            other.wait()
    assert claims[0].holder("HDMI-1") is None
    assert claims[0].take("HDMI-1")


@pytest.mark.parametrize(
    ("platform", "names", "display"),
    [
        ("xcb", {"DISPLAY": ":0"}, ":0"),
        ("xcb", {"DISPLAY": ":0.0"}, ":0"),
        ("xcb", {"DISPLAY": "unix:1"}, ":1"),
        ("wayland", {"XDG_RUNTIME_DIR": "/run/user/7", "WAYLAND_DISPLAY": "wayland-1"}, "/run/user/7/wayland-1"),
        ("wayland-egl", {"XDG_RUNTIME_DIR": "/run/user/7", "WAYLAND_DISPLAY": "/tmp/w"}, "/tmp/w"),
        ("eglfs", {}, "eglfs"),
        ("offscreen", {"DISPLAY": ":0"}, None),
    ],
)
def test_a_display_has_one_name_however_it_is_written(
    monkeypatch: pytest.MonkeyPatch, platform: str, names: dict[str, str], display: str | None
):
    class Application:
        @staticmethod
        def platformName() -> str:  # noqa: N802 - Qt's name
            return platform

    monkeypatch.setattr(module, "QGuiApplication", Application)
    for name, value in names.items():
        monkeypatch.setenv(name, value)
    assert module._display() == display  # pyright: ignore[reportPrivateUsage]
