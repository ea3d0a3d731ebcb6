"""`python -m kiosk` and the `kiosk` command start here."""

import gc
import sys


def main() -> int:
    """Run the command line. Returns the exit status."""
    # The objects of a start stay: to search them for garbage takes a tenth of the start.
    gc.disable()
    from kiosk.cli import main as run  # after the line above

    gc.enable()
    return run()


if __name__ == "__main__":
    sys.exit(main())
