"""The kiosk starts with any value of HOME, and for a user without a passwd entry."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.desktop

NOBODY = 54_321
"""A user without a passwd entry. It may read what this user may, because Python may be in this user's home."""
AS_NOBODY = (
    *("setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"),
    *("--inh-caps=+dac_read_search", "--ambient-caps=+dac_read_search"),
)
HOMES = {"none": {}, "empty": {"HOME": ""}, "relative": {"HOME": "a/home"}, "missing": {"HOME": "/nowhere/at/all"}}


@pytest.fixture
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="kiosk-") as folder:  # the path of a socket may have 107 bytes
        Path(folder).chmod(0o777)
        yield Path(folder)


def start(folder: Path, home: dict[str, str], *before: str) -> tuple[int, str]:
    """Start the kiosk without a display, leave it as soon as its voice looks for a server; its status and errors.

    By then the first frame was shown. The server never answers.
    """
    address = folder / "socket"
    environment = {
        "PATH": os.environ.get("PATH", os.defpath),
        "QT_QPA_PLATFORM": "offscreen",
        "QT_QUICK_BACKEND": "software",
        "SPEECHD_ADDRESS": f"unix_socket:{address}",
        "XDG_CACHE_HOME": str(folder),  # nothing is written elsewhere
        **home,
    }
    with socket.socket(socket.AF_UNIX) as server, (folder / "errors").open("w+") as errors:
        server.bind(str(address))
        address.chmod(0o777)
        server.listen()
        server.settimeout(60)
        command = [*before, sys.executable, "-m", "kiosk", "run"]
        process = subprocess.Popen(command, env=environment, cwd=folder, stderr=errors)
        try:
            server.accept()[0].close()
            process.send_signal(signal.SIGTERM)
            status = process.wait(30)
        finally:
            process.kill()
        errors.seek(0)
        return status, errors.read()


@pytest.mark.parametrize("home", HOMES.values(), ids=HOMES)
def test_the_kiosk_starts_whatever_home_is(folder: Path, home: dict[str, str]):
    status, errors = start(folder, home)
    assert (status, "Traceback" in errors) == (0, False), errors


@pytest.mark.skipif(os.geteuid() != 0 or not shutil.which("setpriv"), reason="only root can be another user")
@pytest.mark.parametrize("home", HOMES.values(), ids=HOMES)
def test_the_kiosk_starts_for_a_user_without_an_entry(folder: Path, home: dict[str, str]):
    status, errors = start(folder, home, *AS_NOBODY)
    assert (status, "Traceback" in errors) == (0, False), errors


@pytest.mark.skipif(not Path("/usr/share/i18n/locales/lt_LT").exists(), reason="the package locales is not installed")
def test_the_kiosk_starts_in_a_locale_of_eight_bits(folder: Path):
    subprocess.run(["localedef", "-i", "lt_LT", "-f", "ISO-8859-13", str(folder / "lt_LT")], check=False)
    status, errors = start(folder, {"HOME": str(folder), "LOCPATH": str(folder), "LC_ALL": "lt_LT"})
    assert (status, "Traceback" in errors) == (0, False), errors
