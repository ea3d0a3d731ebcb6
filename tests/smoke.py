"""Does the wheel work on every Python there is? `python -m tests.smoke [PYTHON ...]`

Builds the wheel, and for each Python from 3.11 on: installs it into a new environment (needs the network), checks the
built-in exhibit, draws one panel, and starts the kiosk on an X server of its own.
"""

import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.desktop.machine import Machine, machine, missing_programs, started, wait_for

ROOT = Path(__file__).parents[1]
OLDEST = (3, 11)
VERSION = "import sys; print(*sys.version_info[:2])"


def pythons() -> dict[tuple[int, int], Path]:
    """Every Python on the path and in pyenv, one for each version."""
    names = [f"python3.{minor}" for minor in range(OLDEST[1], 30)]
    found = [Path(path) for name in names if (path := shutil.which(name))]
    found += sorted(Path.home().glob(".pyenv/versions/*/bin/python"))
    versions: dict[tuple[int, int], Path] = {}
    for python in found:
        said = subprocess.run([python, "-c", VERSION], capture_output=True, text=True, check=False)
        if re.fullmatch(r"3 \d+\n", said.stdout):
            versions.setdefault((3, int(said.stdout.split()[1])), python)
    return {version: python for version, python in sorted(versions.items()) if version >= OLDEST}


def run(*words: str | Path, folder: Path) -> None:
    done = subprocess.run(words, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(map(str, words))}\n{done.stdout}{done.stderr}")


def steps(python: Path, wheel: Path, folder: Path, screen: Machine) -> Iterator[str]:
    """Do one step after the other, and say what is done."""
    home = folder / "venv"
    run(python, "-m", "venv", home, folder=folder)
    install = ("install", "-q", "--disable-pip-version-check", "-c", ROOT / "constraints.txt", wheel)
    run(home / "bin" / "python", "-m", "pip", *install, folder=folder)
    yield "installs"
    kiosk = home / "bin" / "kiosk"
    run(kiosk, "check", folder=folder)
    yield "checks"
    render = ("--out", "pictures", "--size", "640x480", "--panel", "membership", "--language", "en")
    run(kiosk, "render", *render, folder=folder)
    assert list((folder / "pictures").glob("*.png"))
    yield "draws"
    with started(kiosk, "run", "--windowed", "1280x720", environment=screen.environment) as process:
        wait_for(lambda: screen.picture().getcolors(1) is None or process.poll() is not None, "a first frame", 60)
        assert process.poll() is None, "it has ended before its first frame"
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) == 0
    yield "starts"


def main(words: list[str]) -> int:
    """Try the named Pythons, or every one that is found; the exit status."""
    if missing := missing_programs():
        raise SystemExit(f"not installed: {', '.join(missing)}; run `python -m kiosk.libraries --tests --install`")
    tried = [Path(word) for word in words] or list(pythons().values())
    with tempfile.TemporaryDirectory() as name, machine(Path(name)) as screen:
        folder = Path(name)
        run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT, folder=folder)
        (wheel,) = folder.glob("*.whl")
        for number, python in enumerate(tried):
            place = folder / str(number)
            place.mkdir()
            print(f"{python}:", end="", flush=True)
            for done in steps(python, wheel, place, screen):
                print(f" {done}", end="", flush=True)
            print()
    return 0 if tried else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
