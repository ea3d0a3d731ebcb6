"""The kiosk as `kiosk run --windowed 1920x1080` starts it, command line and all."""

import sys

from kiosk.cli import main

if __name__ == "__main__":
    # Stage is imported as late as the kiosk itself does it, so that nothing is measured that doesn't happen.
    import kiosk.app

    show = kiosk.app.show

    def show_and_watch(*arguments: object, **options: object) -> int:
        """Show, with an eye on the first frame."""
        from kiosk.ui.stage import Stage  # noqa: PLC0415 - as late as the kiosk does it
        from tests.bench.first_frame import FirstFrame  # noqa: PLC0415

        show_windowed = Stage.show_windowed

        def watched(stage: Stage, width: int, height: int) -> None:
            stage.watch = FirstFrame(stage.window)  # type: ignore[attr-defined]
            show_windowed(stage, width, height)

        Stage.show_windowed = watched  # type: ignore[method-assign]
        return show(*arguments, **options)  # type: ignore[arg-type]

    kiosk.app.show = show_and_watch
    sys.exit(main(["run", "--windowed", "1920x1080"]))
