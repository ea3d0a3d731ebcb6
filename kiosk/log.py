"""One log for Python and Qt, on standard error."""

import logging
import sys
import types

LOG = logging.getLogger("kiosk")


def start() -> None:
    """Send everything from warnings upwards to standard error, uncaught exceptions too."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    LOG.addHandler(handler)
    LOG.setLevel(logging.INFO)
    sys.excepthook = _log_exception


def _log_exception(kind: type[BaseException], error: BaseException, trace: types.TracebackType | None) -> None:
    # Also reached by exceptions in slots: Qt goes on, and so does the kiosk.
    LOG.error("uncaught exception", exc_info=(kind, error, trace))
