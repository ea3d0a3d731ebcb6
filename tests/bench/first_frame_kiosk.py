"""The kiosk as `kiosk run --windowed 1920x1080` starts it (see `kiosk/__main__.py`), command line and all."""

import gc
import sys


def main() -> int:
    """Run the kiosk, with an eye on its first frame."""
    gc.disable()
    from kiosk import app, cli  # as the kiosk's own start does it
    from tests.bench.watch import watch

    show = app.show

    def watched_show(*arguments: object) -> int:
        from kiosk.ui.stage import Stage

        show_windowed = Stage.show_windowed

        def watched(stage: Stage) -> None:
            watch(stage.window)
            show_windowed(stage)

        Stage.show_windowed = watched  # type: ignore[method-assign]
        return show(*arguments)  # type: ignore[arg-type]

    app.show = watched_show
    gc.enable()
    return cli.main(["run", "--windowed", "1920x1080", *sys.argv[1:]])


if __name__ == "__main__":
    sys.exit(main())
