"""The kiosk as `kiosk run --windowed 1920x1080` starts it (see `kiosk/__main__.py`), command line and all."""

import gc
import sys


def main() -> int:
    """Run the kiosk, with an eye on its first frame."""
    gc.disable()
    from kiosk import app, cli  # as the kiosk's own start does it
    from tests.bench.watch import watch

    show = app.Running.show

    def watched_show(running: app.Running) -> None:
        watch(running._stage.window)
        show(running)

    app.Running.show = watched_show  # type: ignore[method-assign]
    gc.enable()
    return cli.main(["run", "--windowed", "1920x1080", *sys.argv[1:]])


if __name__ == "__main__":
    sys.exit(main())
