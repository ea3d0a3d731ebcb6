import logging
import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import qInstallMessageHandler, qWarning

from kiosk import log
from kiosk.ui.stage import log_qt


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    handlers, level = list(log.LOG.handlers), log.LOG.level
    hooks = sys.excepthook, sys.unraisablehook, threading.excepthook
    yield
    log.LOG.handlers[:] = handlers
    log.LOG.setLevel(level)
    sys.excepthook, sys.unraisablehook, threading.excepthook = hooks


def test_what_qt_says_is_logged(caplog: pytest.LogCaptureFixture):
    before = qInstallMessageHandler(None)
    log_qt()
    with caplog.at_level(logging.WARNING, logger="kiosk"):
        qWarning("the curtain sticks")
    qInstallMessageHandler(before)
    assert [(record.levelname, record.message) for record in caplog.records] == [("WARNING", "the curtain sticks")]


def test_an_uncaught_exception_is_logged_with_its_trace(caplog: pytest.LogCaptureFixture):
    log.start()
    with caplog.at_level(logging.ERROR, logger="kiosk"):
        try:
            raise RuntimeError("the bulb is out")
        except RuntimeError:
            sys.excepthook(*sys.exc_info())  # type: ignore[arg-type]
    assert "uncaught exception" in caplog.text
    assert "RuntimeError: the bulb is out" in caplog.text


def test_the_log_goes_to_standard_error(capsys: pytest.CaptureFixture[str]):
    log.start()
    log.LOG.warning("dust on the screen")
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "WARNING kiosk: dust on the screen" in captured.err


def test_an_uncaught_exception_of_a_thread_is_logged_with_its_trace(caplog: pytest.LogCaptureFixture):
    def fail() -> None:
        raise RuntimeError("the bulb is out")

    log.start()
    with caplog.at_level(logging.ERROR, logger="kiosk"):
        thread = threading.Thread(target=fail, name="lamp")
        thread.start()
        thread.join()
    assert "uncaught exception in thread lamp" in caplog.text
    assert "in fail" in caplog.text


def test_a_thread_that_exits_is_not_logged(caplog: pytest.LogCaptureFixture):
    log.start()
    with caplog.at_level(logging.ERROR, logger="kiosk"):
        thread = threading.Thread(target=sys.exit)
        thread.start()
        thread.join()
    assert caplog.text == ""


def test_an_exception_that_python_can_not_raise_is_logged_with_its_trace(caplog: pytest.LogCaptureFixture):
    class Lamp:
        def __del__(self) -> None:
            raise RuntimeError("the bulb is out")

    log.start()
    with caplog.at_level(logging.ERROR, logger="kiosk"):
        lamp = Lamp()
        del lamp
    assert "Exception ignored" in caplog.text or "exception ignored" in caplog.text
    assert "RuntimeError: the bulb is out" in caplog.text


def test_the_log_starts_once(capsys: pytest.CaptureFixture[str]):
    log.start()
    log.start()
    log.LOG.info("dust on the screen")
    assert capsys.readouterr().err.count("dust on the screen") == 1
