"""An error that the person at the terminal can do something about."""


class CommandError(Exception):
    """A command can't do what was asked: `cause` says why, `way_out` what the person can do about it."""

    def __init__(self, cause: str, way_out: str) -> None:
        super().__init__(f"{cause}\n{way_out}")
        self.cause = cause
        self.way_out = way_out
