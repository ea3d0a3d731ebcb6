"""Holding off the screen saver, where there is none to hold off; `tests/desktop` has a real one."""

import logging

import pytest

from kiosk.ui import awake as module
from kiosk.ui.awake import Awake
from kiosk.ui.x_server import XServer, XServerError


@pytest.fixture(autouse=True)
def nothing_there(qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    class Application:
        @staticmethod
        def platformName() -> str:  # noqa: N802 - Qt's name
            return "xcb"

    monkeypatch.setattr(module, "QGuiApplication", Application)
    monkeypatch.setenv("DISPLAY", "nonsense-99")
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)


def test_a_server_that_does_not_answer_is_an_error():
    with pytest.raises(XServerError, match="no X server answers"):
        XServer()


def test_without_a_server_the_log_says_so_and_the_kiosk_goes_on(caplog: pytest.LogCaptureFixture):
    with caplog.at_level(logging.WARNING, logger="kiosk"):
        Awake().close()
    assert "the X server's screen saver can't be held off: no X server answers" in caplog.text


def test_a_server_that_can_not_suspend_it_is_named_with_what_to_do(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
):
    class OldServer:
        closed = False

        def suspend_saver(self) -> bool:
            return False

        def close(self) -> None:
            self.closed = True

    server = OldServer()
    monkeypatch.setattr(module, "XServer", lambda: server)
    with caplog.at_level(logging.WARNING, logger="kiosk"):
        Awake().close()
    assert "switch it off with `xset s off -dpms`" in caplog.text
    assert server.closed
