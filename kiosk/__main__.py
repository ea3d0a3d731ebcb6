"""`python -m kiosk` and the `kiosk` command start here."""

import gc
import os
import sys


def main() -> int:
    """Run the command line. Returns the exit status."""
    _use_utf8()
    # The objects of a start stay: to search them for garbage takes a tenth of the start.
    gc.disable()
    from kiosk.cli import main as run  # after the line above

    gc.enable()
    return run()


def _use_utf8() -> None:
    """Read and print names of files as UTF-8, also in a locale with another encoding: start once more if need be.

    Python decides about this once, before it runs anything. Qt and other child processes follow the locale.
    """
    is_utf8 = sys.getfilesystemencoding() == "utf-8"
    if is_utf8 and not sys.flags.utf8_mode:
        return
    os.environ["LC_ALL"] = "C.UTF-8"
    if not is_utf8 and os.environ.get("PYTHONUTF8") != "1":  # it is if this is the second start
        os.environ["PYTHONUTF8"] = "1"
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])  # noqa: S606 - the same command, without a shell


if __name__ == "__main__":
    sys.exit(main())
