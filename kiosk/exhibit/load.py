"""A folder to an `Exhibit`, or to every problem in it."""

import os
from decimal import Decimal
from pathlib import Path
from typing import Any

from kiosk.exhibit.model import Exhibit, ExhibitFile, Panel
from kiosk.exhibit.values import ExhibitContext
from kiosk.paths import STRINGS
from kiosk.reading.files import MOST_YAML_BYTES, read_bytes
from kiosk.reading.nodes import Mapping, Node, Scalar, parse
from kiosk.reading.problems import Problem, Problems, did_you_mean, shown
from kiosk.reading.shapes import INVALID, fields_of, read, read_map

EXHIBIT_FILE = "exhibit.yaml"
PANELS = "panels"


class ExhibitError(Exception):
    """The folder holds no exhibit that can be shown; `problems` says why."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


def load(folder: Path) -> Exhibit:
    """The exhibit in a folder. Raises `ExhibitError` with all problems if it has errors."""
    exhibit, problems = examine(folder)
    if exhibit is None:
        raise ExhibitError(problems)
    return exhibit


def examine(folder: Path) -> tuple[Exhibit | None, tuple[Problem, ...]]:
    """The exhibit in a folder (None if it has errors), and all problems and warnings."""
    problems = Problems()
    exhibit = _read_folder(folder, problems)
    return (None if problems.has_errors() else exhibit), problems.sorted()


def _read_folder(folder: Path, problems: Problems) -> Exhibit | None:
    try:
        os.listdir(folder)
    except OSError as error:
        problems.add(
            str(folder),
            1,
            1,
            f"the exhibit's folder can't be read ({error.strerror})",
            f"name a folder that has an {EXHIBIT_FILE}",
        )
        return None
    root = read_yaml(folder, EXHIBIT_FILE, problems)
    if root is None:
        return None
    context = ExhibitContext(EXHIBIT_FILE, problems, folder=folder)
    context.languages = _languages(root, context)
    file = read_map(ExhibitFile, root, context)
    _check_languages(root, context)
    names = _panel_names(root)
    _check_panel_list(folder, root, names, context)
    panels = {name: _read_panel(folder, name, context.languages, problems) for name in names}
    if file is INVALID or INVALID in panels.values():
        return None
    return Exhibit(folder, file, panels)


def read_yaml(folder: Path, name: str, problems: Problems) -> Node | None:
    """The root node of a YAML file of the folder, or None and at least one problem."""
    data = read_bytes(folder, name, MOST_YAML_BYTES, problems)
    return None if data is None else parse(data, name, problems)


def _languages(root: Node, context: ExhibitContext) -> tuple[str, ...]:
    # Read ahead of everything else, so that a fault elsewhere in the file doesn't make every text wrong.
    node = root.values.get("languages") if isinstance(root, Mapping) else None
    if not isinstance(node, Mapping):
        return ()
    value = read(fields_of(ExhibitFile)["languages"][0], node, context)
    return () if value is INVALID else tuple(value)


def _check_languages(root: Node, context: ExhibitContext) -> None:
    if not isinstance(root, Mapping):
        return
    spoken = {path.stem for path in STRINGS.glob("*.yaml")}
    languages = root.values.get("languages")
    for code, key in languages.keys.items() if isinstance(languages, Mapping) else ():
        if code not in spoken:
            context.problem(
                key, f"the kiosk's controls do not speak '{code}'", did_you_mean(code, spoken, "they speak")
            )
    default = root.values.get("default_language")
    if isinstance(default, Scalar) and context.languages and default.text not in context.languages:
        hint = did_you_mean(default.text, context.languages, "the exhibit's languages are")
        context.problem(default, f"unknown language {shown(default.text)}", hint)


def _panel_names(root: Node) -> tuple[str, ...]:
    names = root.values.get("panels") if isinstance(root, Mapping) else None
    value = read(fields_of(ExhibitFile)["panels"][0], names, _silent()) if names is not None else INVALID
    return () if value is INVALID else tuple(dict.fromkeys(value))


def _silent() -> Any:
    return ExhibitContext(EXHIBIT_FILE, Problems(), folder=Path())


def _check_panel_list(folder: Path, root: Node, names: tuple[str, ...], context: ExhibitContext) -> None:
    listed = root.values.get("panels") if isinstance(root, Mapping) else None
    seen: set[str] = set()
    for item in getattr(listed, "items", ()):
        if isinstance(item, Scalar):
            if item.text in seen:
                context.problem(item, f"the panel {shown(item.text)} is listed twice", "delete one")
            seen.add(item.text)
    for path in sorted((folder / PANELS).glob("*.yaml")) if names else ():
        if path.stem not in names:
            context.problems.add(
                f"{PANELS}/{path.name}",
                1,
                1,
                "this panel is not shown",
                f"list '{path.stem}' under 'panels:' in {EXHIBIT_FILE}, or delete the file",
                "warning",
            )


def _read_panel(folder: Path, name: str, languages: tuple[str, ...], problems: Problems) -> Panel | Any:
    file = f"{PANELS}/{name}.yaml"
    root = read_yaml(folder, file, problems)
    if root is None or not languages:
        return INVALID  # without languages every text would be a problem, and none of them the cause
    context = ExhibitContext(file, problems, folder=folder, languages=languages)
    numbers = root.values.get("numbers") if isinstance(root, Mapping) else None
    if isinstance(numbers, Mapping):
        # Names that hold no number are a problem of their own; texts may still use them.
        context.numbers = {key: _number(value) for key, value in numbers.values.items()}
    panel = read_map(Panel, root, context)
    for key, where in numbers.keys.items() if isinstance(numbers, Mapping) else ():
        if key not in context.used:
            context.problem(
                where, f"the number {shown(key)} is not used", "use it as {" + key + "}, or delete it", "warning"
            )
    if panel is not INVALID:
        _check_section_ids(root, context)
    return panel


def _number(node: Node) -> Any:
    value = read(Decimal, node, _silent())
    return 0 if value is INVALID else value


def _check_section_ids(root: Any, context: ExhibitContext) -> None:
    seen: dict[str, int] = {}
    for section in root.values["sections"].items:
        node = section.values["id"]
        if node.text in seen:
            context.problem(
                node,
                f"the section id {shown(node.text)} is here twice",
                f"it stands in line {seen[node.text]} already: choose another",
            )
        seen.setdefault(node.text, node.line)
