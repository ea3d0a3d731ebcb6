"""One log for Python and Qt, on standard error."""

import logging
import sys
import threading
import types

LOG = logging.getLogger("kiosk")


def start() -> None:
    """Send messages from INFO upwards to standard error, and every exception that nothing catches. Safe to repeat."""
    if not LOG.handlers:
        handler = logging.StreamHandler(sys.stderr)
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        LOG.addHandler(handler)
    LOG.setLevel(logging.INFO)
    sys.excepthook = _log_exception
    sys.unraisablehook = _log_unraisable
    threading.excepthook = _log_of_thread


def _log_exception(kind: type[BaseException], error: BaseException, trace: types.TracebackType | None) -> None:
    # Exceptions in slots come here too; afterwards Qt goes on, and so does the kiosk.
    LOG.error("uncaught exception", exc_info=(kind, error, trace))


def _log_unraisable(unraisable: "sys.UnraisableHookArgs") -> None:
    """Log what Python can't raise, such as an exception in `__del__`."""
    error = unraisable.exc_value or unraisable.exc_type()
    text = unraisable.err_msg or "exception ignored"
    LOG.error("%s: %r", text, unraisable.object, exc_info=(type(error), error, unraisable.exc_traceback))


def _log_of_thread(failure: threading.ExceptHookArgs) -> None:
    if failure.exc_type is SystemExit:
        return
    name = failure.thread.name if failure.thread is not None else "an unknown one"
    error = failure.exc_value or failure.exc_type()
    LOG.error("uncaught exception in thread %s", name, exc_info=(type(error), error, failure.exc_traceback))
