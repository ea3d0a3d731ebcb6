"""The system libraries that Qt needs on Linux, and the Debian or Ubuntu package of each.

pip installs Qt, but not the system libraries that Qt is linked to. This module finds the missing ones and installs
them. It imports the standard library only, since it runs before anything else is installed.

    python -m kiosk.libraries [--voice] [--recordings] [--tests] [--venv] [--install]
"""

import argparse
import ctypes
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

# Found by `ldd` over Qt's core, network, X11, Wayland and offscreen libraries, less what every
# Debian has (libc, libstdc++, zlib, zstd). Qt's GTK, CUPS and database plugins are not used.
LIBRARIES: Final[Mapping[str, str]] = {
    # drawing and text
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    # Qt's core: events, the accessibility bus, the network classes that QtQml links to.
    # On Debian 13 and Ubuntu 24.04 the first is named libglib2.0-0t64, which also answers to this name.
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libbrotlidec.so.1": "libbrotli1",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    # keyboards
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    # X11
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    # Wayland
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}

# What speaks: the kiosk talks to speech-dispatcher, which starts the module of a synthesiser.
VOICE_COMMANDS: Final[Mapping[str, str]] = {
    "speech-dispatcher": "speech-dispatcher",
    "sd_espeak-ng": "speech-dispatcher-espeak-ng",
}

# What the extra `recordings` needs besides: Qt's multimedia links to PulseAudio's client library.
RECORDING_LIBRARIES: Final[Mapping[str, str]] = {
    "libpulse.so.0": "libpulse0",
}

# What only the tests start.
TEST_COMMANDS: Final[Mapping[str, str]] = {
    "espeak-ng": "espeak-ng",
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    # An X server whose screens can be changed, and another kind of display.
    "Xorg": "xserver-xorg-core",
    "xrandr": "x11-xserver-utils",
    "xset": "x11-xserver-utils",
    "setxkbmap": "x11-xkb-utils",
    "openbox": "openbox",
    "weston": "weston",
    "dbus-daemon": "dbus",
    "dbus-run-session": "dbus",
    "at-spi-bus-launcher": "at-spi2-core",
    "at-spi2-registryd": "at-spi2-core",
    "desktop-file-validate": "desktop-file-utils",
}

# Files that only the tests need: the screens of the X server that is no real one.
TEST_FILES: Final[Mapping[str, str]] = {
    "/usr/lib/xorg/modules/drivers/dummy_drv.so": "xserver-xorg-video-dummy",
}

_OFF_THE_PATH: Final = (
    "/usr/libexec",
    "/usr/lib/at-spi2-core",
    "/usr/lib/speech-dispatcher-modules",
    "/usr/libexec/speech-dispatcher-modules",
)


def missing(
    *, voice: bool = False, recordings: bool = False, tests: bool = False, venv: bool = False
) -> tuple[str, ...]:
    """The Debian packages that are missing on this machine, each once.

    `voice` adds what speaks, `recordings` what plays recordings, and `tests` both of them and the programs that only
    the tests start. `venv` adds what this Python needs to make a virtual environment, which is a package of its own
    on Debian.
    """
    if sys.platform != "linux":
        return ()
    packages = [package for name, package in LIBRARIES.items() if not _loads(name)]
    if voice or tests:
        packages += missing_voice()
    if recordings or tests:
        packages += [package for name, package in RECORDING_LIBRARIES.items() if not _loads(name)]
    if tests:
        packages += [package for name, package in TEST_COMMANDS.items() if not _is_installed(name)]
        packages += [package for name, package in TEST_FILES.items() if not Path(name).exists()]
    if venv and importlib.util.find_spec("ensurepip") is None:
        packages.append(f"python3.{sys.version_info.minor}-venv")
    return tuple(dict.fromkeys(packages))


def missing_voice() -> tuple[str, ...]:
    """The Debian packages that are missing for the voice, each once."""
    return tuple(package for name, package in VOICE_COMMANDS.items() if not _is_installed(name))


def install_command(packages: Sequence[str]) -> str:
    """The command that installs `packages`, to be copied into a terminal."""
    return f"sudo apt-get install -y {shlex.join(packages)}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Name or install what is missing. Returns 0 if nothing is missing in the end, else 1."""
    parser = argparse.ArgumentParser(prog="python -m kiosk.libraries", description="System libraries that Qt needs.")
    parser.add_argument("--voice", action="store_true", help="also what the voice needs")
    parser.add_argument("--recordings", action="store_true", help="also what plays recordings")
    parser.add_argument("--tests", action="store_true", help="also what the tests need")
    parser.add_argument("--venv", action="store_true", help="also what making a .venv needs")
    parser.add_argument("--install", action="store_true", help="install what is missing, with apt-get")
    options = parser.parse_args(arguments)

    wanted = {"voice": options.voice, "recordings": options.recordings, "tests": options.tests}
    packages = missing(**wanted, venv=options.venv)
    if not packages:
        return 0
    apt = shutil.which("apt-get")
    if apt is None:
        return _fail("There is no apt-get here. Install what your system calls these Debian packages:", *packages)
    run_as_root = _root() if options.install else None
    if run_as_root is None:
        return _fail(f"System packages are missing: {len(packages)}. Install them with:", install_command(packages))

    print(f"Installing missing system packages ({len(packages)}) with apt-get ...", flush=True)
    failure = _install(packages, [*run_as_root, "/usr/bin/env", "DEBIAN_FRONTEND=noninteractive", apt])
    if failure is not None:
        return _fail(failure, "The packages were not installed. Try by hand:", install_command(packages))
    still = missing(**wanted, venv=options.venv)
    return _fail("Still missing after installing:", *still) if still else 0


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _is_installed(command: str) -> bool:
    return any(shutil.which(command, path=path) for path in (None, *_OFF_THE_PATH))


def _root() -> list[str] | None:
    """What to put before a command so that it runs as root without a question; None if that is not possible."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo is not None and _run([sudo, "-n", "true"]).returncode == 0:
        return [sudo, "-n"]
    return None


def _install(packages: Sequence[str], apt: Sequence[str]) -> str | None:
    """Install `packages`. Returns the output of apt-get if it failed, else None."""
    # A new machine often updates itself at this moment: wait for the lock instead of failing.
    wait = ["-o", "DPkg::Lock::Timeout=300"]
    # A failed update is not fatal: the lists that are there may be good enough.
    outputs = [_run([*apt, *wait, "update"]).stdout]
    done = _run([*apt, *wait, "install", "-y", *packages])
    outputs.append(done.stdout)
    return "".join(outputs) if done.returncode else None


def _run(command: Sequence[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - the words are this module's own
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )


def _fail(*lines: str) -> int:
    print(*lines, sep="\n", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
