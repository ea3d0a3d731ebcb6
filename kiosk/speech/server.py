"""Where speech-dispatcher listens, and how it is started: by the rules of its own library, libspeechd."""

import os
import pwd
import shutil
from collections.abc import Mapping
from pathlib import Path

_ADDRESS = "SPEECHD_ADDRESS"
_PROGRAM = "SPEECHD_CMD"
LONGEST_PATH = 107
"""Bytes of a local socket's path in Linux."""


class NoServerError(Exception):
    """There is no place to look for a speech-dispatcher, or none to start. The message says why."""


def socket_path(environment: Mapping[str, str] = os.environ) -> Path:
    """Return the path of the socket of the user's speech-dispatcher, which need not run. Raises `NoServerError`.

    SPEECHD_ADDRESS names it (`unix_socket:/path`); otherwise it is in XDG_RUNTIME_DIR, and without one in the
    user's cache, as GLib finds it. An address on the network (`inet_socket`) is not used: a kiosk is offline.
    """
    method, _, named = environment.get(_ADDRESS, "").partition(":")
    path = Path(named) if method == "unix_socket" and named else _default_path(environment)
    if not path.is_absolute() or len(os.fsencode(path)) > LONGEST_PATH:
        raise NoServerError(f"no socket of speech-dispatcher can be at '{path}': set XDG_RUNTIME_DIR")
    return path


def start_command(socket: Path, environment: Mapping[str, str] = os.environ) -> list[str]:
    """Return the command that starts speech-dispatcher at this socket. Raises `NoServerError`.

    The server ends at once if its configuration forbids programs to start it. A socket that SPEECHD_ADDRESS
    names has a server of its own, which is not started.
    """
    if socket != _default_path(environment):
        raise NoServerError(f"no server listens at '{socket}', which SPEECHD_ADDRESS names")
    program = shutil.which(environment.get(_PROGRAM) or "speech-dispatcher", path=environment.get("PATH"))
    if program is None:
        raise NoServerError("speech-dispatcher is not installed")
    return [program, "--spawn", "--communication-method", "unix_socket", "--socket-path", str(socket)]


def is_at_hand(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether the user's speech-dispatcher runs, or can be started."""
    try:
        socket = socket_path(environment)
        return socket.exists() or bool(start_command(socket, environment))
    except NoServerError:
        return False


def _default_path(environment: Mapping[str, str]) -> Path:
    folder = environment.get("XDG_RUNTIME_DIR") or environment.get("XDG_CACHE_HOME")
    return Path(folder or _home(environment) / ".cache") / "speech-dispatcher" / "speechd.sock"


def _home(environment: Mapping[str, str]) -> Path:
    if "HOME" in environment:
        return Path(environment["HOME"])
    try:
        return Path(pwd.getpwuid(os.getuid()).pw_dir)
    except KeyError:  # a user without an entry
        return Path("/")
