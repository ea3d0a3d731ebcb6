"""qmllint over the QML module, with the types that Python brings: `python tests/lint_qml.py`."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
MODULE = ROOT / "kiosk" / "ui" / "qml"
TYPES = (ROOT / "kiosk" / "visit" / "session.py", ROOT / "kiosk" / "ui" / "models.py")
BIN = Path(sys.executable).parent


def main() -> int:
    """Lint every QML file; no warning is forgiven."""
    with tempfile.TemporaryDirectory() as folder:
        _describe_types(Path(folder) / "Kiosk" / "Data")
        files = sorted(str(file) for file in MODULE.rglob("*.qml"))
        command = [BIN / "pyside6-qmllint", "--max-warnings", "0", "-I", MODULE, "-I", folder, *files]
        return subprocess.run(command, check=False).returncode


def _describe_types(folder: Path) -> None:
    folder.mkdir(parents=True)
    descriptions = folder / "types.json"
    command = [BIN / "pyside6-metaobjectdump", "--out-file", descriptions, *TYPES]
    subprocess.run(command, check=True, cwd=ROOT)
    registrar = _registrar()
    command = [
        registrar,
        "--generate-qmltypes", folder / "kiosk.qmltypes",
        "--import-name", "Kiosk.Data",
        "--major-version", "1",
        "-o", folder / "unused.cpp",
        descriptions,
    ]  # fmt: skip
    subprocess.run(command, check=True)
    (folder / "qmldir").write_text("module Kiosk.Data\ntypeinfo kiosk.qmltypes\n", encoding="utf-8")


def _registrar() -> str:
    found = shutil.which("pyside6-qmltyperegistrar", path=str(BIN))
    if not found:
        raise SystemExit("pyside6-qmltyperegistrar is missing: `make test` installs PySide6-Essentials")
    return found


if __name__ == "__main__":
    sys.exit(main())
