"""A folder to an `Exhibit`, or to every problem in it."""

import dataclasses
import re
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

from kiosk.exhibit.model import LANGUAGE, MOST_LANGUAGES, MOST_PANELS, Exhibit, ExhibitFile, Panel
from kiosk.exhibit.strings import FOLDER as STRINGS_FOLDER
from kiosk.exhibit.strings import brings_strings, read_strings
from kiosk.exhibit.strings import languages as spoken_languages
from kiosk.exhibit.values import EasyReading, ExhibitContext
from kiosk.reading.nodes import Node, Scalar, entry, items, keys, parse_file
from kiosk.reading.problems import Problem, Problems, did_you_mean, shown
from kiosk.reading.shapes import SLUG, Invalid, read, read_map

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


def examine(folder: Path, easy: EasyReading | None = None) -> tuple[Exhibit | None, tuple[Problem, ...]]:
    """The exhibit in a folder (None if it has errors), and all problems and warnings.

    `easy` is told of every text, where somebody asks how easy they are.
    """
    problems = Problems()
    exhibit = _read_folder(folder, problems, easy)
    return (None if problems.has_errors() else exhibit), problems.sorted()


def _read_folder(folder: Path, problems: Problems, easy: EasyReading | None) -> Exhibit | None:
    try:
        list(folder.iterdir())
    except OSError as error:
        message = f"the exhibit's folder can't be read ({error.strerror})"
        problems.add(str(folder), 1, 1, message, f"name a folder that has an {EXHIBIT_FILE}")
        return None
    root = parse_file(folder, EXHIBIT_FILE, problems)
    context = ExhibitContext(EXHIBIT_FILE, problems, folder=folder, languages=_languages(root), easy=easy)
    file = None if root is None else read_map(ExhibitFile, root, context)
    _check_languages(root, context)
    _check_reviewed(root, context)
    listed = [node for node in items(entry(root, "panels")) if isinstance(node, Scalar)]
    _check_once(listed, "panel", context)
    # Where the list can't be read, the panels that are there are looked at all the same.
    present = _panels_in(folder)
    names = dict.fromkeys([node.text for node in listed] or present)
    fit = [name for name in names if re.fullmatch(SLUG.regex, name)]
    # A fault in their list would fault whatever names a panel.
    known = tuple(fit) if len(fit) == len(names) and len(listed) == len(items(entry(root, "panels"))) else ()
    panels = {name: _read_panel(folder, name, context, known) for name in fit if name in list(names)[:MOST_PANELS]}
    for name in present if listed else ():
        if name not in names:
            hint = f"list it under 'panels:' in {EXHIBIT_FILE}, or delete the file"
            problems.add(f"{PANELS}/{name}.yaml", 1, 1, "this panel is not shown", hint, severity="warning")
    fine = {name: panel for name, panel in panels.items() if isinstance(panel, Panel)}
    return Exhibit(folder, file, fine) if isinstance(file, ExhibitFile) and len(fine) == len(names) else None


def _panels_in(folder: Path) -> list[str]:
    """The names of the panel files; those that begin with a dot belong to editors and systems."""
    return sorted(path.stem for path in (folder / PANELS).glob("*.yaml") if not path.name.startswith("."))


def _languages(root: Node | None) -> tuple[str, ...]:
    """The languages that every text must have; none if a fault in their list would fault every text."""
    codes = tuple(keys(entry(root, "languages")))
    return codes if len(codes) <= MOST_LANGUAGES and all(re.fullmatch(LANGUAGE.regex, code) for code in codes) else ()


def _check_languages(root: Node | None, context: ExhibitContext) -> None:
    spoken = spoken_languages()
    for code, key in keys(entry(root, "languages")).items():
        if not re.fullmatch(LANGUAGE.regex, code):
            continue  # which is told
        if brings_strings(context.folder, code):
            read_strings(context.folder, code, context.problems, own=True)
        elif code not in spoken:
            near = did_you_mean(code, spoken, "they speak")
            folder, file = STRINGS_FOLDER, f"{STRINGS_FOLDER}/{code}.yaml"
            hint = f"{near}; or bring them: `mkdir -p {folder}; kiosk strings > {file}` prints what to translate"
            misnamed = [
                each.name
                for each in (context.folder / folder).glob("*.*")
                if each.name.lower() in (f"{code}.yaml", f"{code}.yml")
            ]
            if misnamed:
                hint = f"rename {folder}/{misnamed[0]} to {file}"
            context.problem(key, f"the kiosk's controls do not speak {shown(code)}", hint)
    default = entry(root, "default_language")
    if isinstance(default, Scalar) and context.languages and default.text not in context.languages:
        hint = did_you_mean(default.text, context.languages, "the exhibit's languages are")
        context.problem(default, f"unknown language {shown(default.text)}", hint)


def _check_reviewed(root: Node | None, context: ExhibitContext) -> None:
    for code, key in keys(entry(root, "reviewed")).items():
        if context.languages and code not in context.languages:
            hint = did_you_mean(code, context.languages, "the exhibit's languages are")
            context.problem(key, f"unknown language {shown(code)}", hint)


def _read_panel(folder: Path, name: str, exhibit: ExhibitContext, panels: tuple[str, ...]) -> Panel | Invalid | None:
    """A panel of the exhibit that `exhibit` has read so far."""
    file = f"{PANELS}/{name}.yaml"
    root = parse_file(folder, file, exhibit.problems)
    if root is None:
        return None
    context = dataclasses.replace(exhibit, file=file, panels=panels, numbers={}, used=set())
    numbers = entry(root, "numbers")
    # Read ahead: texts above them use them. A problem that is noted twice is noted once.
    context.numbers = {key: read(Decimal, value, context) for key in keys(numbers) if (value := entry(numbers, key))}
    panel = read_map(Panel, root, context)
    _check_once((entry(section, "id") for section in items(entry(root, "sections"))), "section id", context)
    for key, where in keys(numbers).items() if isinstance(panel, Panel) else ():
        if key not in context.used:
            hint = "use it as {" + key + "}, or delete it"
            context.problem(where, f"the number {shown(key)} is not used", hint, "warning")
    return panel


def _check_once(nodes: Iterable[Node | None], what: str, context: ExhibitContext) -> None:
    seen: dict[str, int] = {}
    for node in nodes:
        if not isinstance(node, Scalar):
            continue
        if node.text in seen:
            hint = f"it stands in line {seen[node.text]} already: delete or rename one"
            context.problem(node, f"the {what} {shown(node.text)} is here twice", hint)
        seen.setdefault(node.text, node.line)
