"""Imports run one way: what is above may import what is below, never the other way round."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import kiosk

PACKAGE = Path(kiosk.__file__).parent
FILES = sorted(PACKAGE.rglob("*.py"))

# From the lowest: each may import those of the rows before it, and itself.
LAYERS = [
    ["paths", "libraries", "sizes"],
    ["reading"],
    ["settings", "log", "writing"],
    ["exhibit"],
    ["visit", "guard"],
    ["ui"],
    ["studio", "app"],
    ["cli"],
    ["__main__"],
]
HEIGHTS = {part: height for height, row in enumerate(LAYERS) for part in row} | {"__init__": -1}

# What an editor's machine needs to check an exhibit: it may have no Qt.
WITHOUT_QT = ["kiosk.reading", "kiosk.exhibit", "kiosk.settings", "kiosk.paths", "kiosk.studio.check"]
# And what is reckoned from what an operator measures.
WITHOUT_QT += ["kiosk.studio.calibration", "kiosk.studio.touching", "kiosk.writing"]


def _part(file: Path) -> str:
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py")


def _module(file: Path) -> str:
    parts = file.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts).removesuffix(".__init__")


def _imports(source: str) -> Iterator[str]:
    """Every module that a source imports, also inside functions; `from kiosk import app` is kiosk.app."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative imports hide the layer"
            whole = node.module or ""
            yield from (f"kiosk.{alias.name}" for alias in node.names) if whole == "kiosk" else (whole,)


def _upward(file: Path, source: str) -> list[str]:
    """The imports of a file that break the rule."""
    own = _part(file)
    parts = {name: name.split(".")[1] for name in _imports(source) if name.startswith("kiosk.")}
    return [name for name, part in parts.items() if part != own and HEIGHTS.get(part, 99) >= HEIGHTS[own]]


@pytest.mark.parametrize("file", FILES, ids=_module)
def test_a_module_imports_only_what_lies_below(file: Path):
    assert _part(file) in HEIGHTS, f"give {_part(file)} its place in LAYERS"
    assert _upward(file, file.read_text()) == []


@pytest.mark.parametrize(
    ("file", "source", "broken"),
    [
        ("reading/files.py", "from kiosk.exhibit.load import load", ["kiosk.exhibit.load"]),
        ("reading/files.py", "def f():\n    import kiosk.paths, kiosk.settings", ["kiosk.settings"]),
        ("visit/session.py", "from kiosk import guard, log", ["kiosk.guard"]),
        ("exhibit/load.py", "from kiosk import nowhere", ["kiosk.nowhere"]),
        ("ui/stage.py", "from kiosk.app import run", ["kiosk.app"]),
        ("cli.py", "from kiosk import app\nfrom kiosk.studio.check import check", []),
        ("exhibit/load.py", "import os\nfrom kiosk.exhibit import values\nfrom kiosk.reading.nodes import parse", []),
    ],
)
def test_the_rule_itself(file: str, source: str, broken: list[str]):
    assert _upward(PACKAGE / file, source) == broken


def _needs_no_qt(file: Path) -> bool:
    return any(_module(file) == name or _module(file).startswith(f"{name}.") for name in WITHOUT_QT)


@pytest.mark.parametrize("file", [file for file in FILES if _needs_no_qt(file)], ids=_module)
def test_what_an_editor_needs_does_not_name_qt(file: Path):
    assert [name for name in _imports(file.read_text()) if name.split(".")[0] in ("PySide6", "shiboken6")] == []


def test_what_an_editor_needs_does_not_load_qt():
    modules = [_module(file) for file in FILES if _needs_no_qt(file)]
    assert set(WITHOUT_QT) <= set(modules)
    code = (
        f"import sys, {', '.join(modules)}; print([m for m in sys.modules if m.startswith(('PySide6', 'shiboken6'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
