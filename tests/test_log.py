import logging
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import qInstallMessageHandler, qWarning

from kiosk import log
from kiosk.ui.stage import log_qt


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    handlers, hook = list(log.LOG.handlers), sys.excepthook
    yield
    log.LOG.handlers[:] = handlers
    sys.excepthook = hook


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
