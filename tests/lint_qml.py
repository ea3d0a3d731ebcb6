"""qmllint, qmlformat and the contract between Python and QML: `python -m tests.lint_qml [FILE ...]`."""

import difflib
import subprocess
import sys
import tempfile
from pathlib import Path

from tests import qml_contract
from tests.qml_types import write_module

ROOT = Path(__file__).parent.parent
MODULE = ROOT / "kiosk" / "ui" / "qml"
BIN = Path(sys.executable).parent


def main(named: list[str]) -> int:
    """Lint the named files, or every QML file if none is named; no warning is forgiven. Returns an exit status."""
    files = [Path(name).resolve() for name in named if name.endswith(".qml")] or sorted(MODULE.rglob("*.qml"))
    with tempfile.TemporaryDirectory() as folder:
        write_module(Path(folder) / "Kiosk" / "Data")
        command = [BIN / "pyside6-qmllint", "--max-warnings", "0", "-I", MODULE, "-I", folder, *files]
        lint = subprocess.run(command, check=False).returncode
    badly_formatted = [file for file in files if _badly_formatted(file)]
    unlisted = _report_unlisted(MODULE)
    broken_contract = qml_contract.main()
    return 1 if lint or badly_formatted or unlisted or broken_contract else 0


def _report_unlisted(module: Path) -> list[str]:
    """Print and return how folders differ from their qmldir: Qt finds no file that is not listed there."""
    problems: list[str] = []
    for qmldir in sorted(module.rglob("qmldir")):
        listed = {words.split()[-1] for words in qmldir.read_text(encoding="utf-8").splitlines() if ".qml" in words}
        there = {file.name for file in qmldir.parent.glob("*.qml")}
        problems += [f"{qmldir}: {name} has no line" for name in sorted(there - listed)]
        problems += [f"{qmldir}: there is no file {name}" for name in sorted(listed - there)]
    print(*problems, sep="\n", end="\n" if problems else "")
    return problems


def _badly_formatted(file: Path) -> bool:
    """Whether qmlformat would write the file otherwise; how is printed."""
    run = subprocess.run([BIN / "pyside6-qmlformat", file], check=True, capture_output=True, text=True)
    before = file.read_text(encoding="utf-8")
    sys.stdout.writelines(
        difflib.unified_diff(
            before.splitlines(keepends=True), run.stdout.splitlines(keepends=True), str(file), "qmlformat"
        )
    )
    return before != run.stdout


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
