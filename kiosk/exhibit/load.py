"""Reads a folder into an `Exhibit`, or lists every problem in it."""

import dataclasses
import re
import shlex
from collections.abc import Iterable
from pathlib import Path

from kiosk.exhibit.model import LANGUAGE, MAX_LANGUAGES, MAX_PANELS, Exhibit, ExhibitFile, Panel
from kiosk.exhibit.strings import FOLDER as STRINGS_FOLDER
from kiosk.exhibit.strings import brings_strings, read_strings
from kiosk.exhibit.strings import languages as interface_languages
from kiosk.exhibit.values import ExhibitContext, NamedNumber, PicturePlace, TextListener, year_problem
from kiosk.reading.nodes import Node, Scalar, entry, items, keys, parse_file
from kiosk.reading.problems import Problem, Problems, did_you_mean, quote
from kiosk.reading.shapes import SLUG, Invalid, read, read_map

EXHIBIT_FILE = "exhibit.yaml"
PANELS = "panels"


class ExhibitError(Exception):
    """The folder has no exhibit that can be shown; `problems` says why."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


def load(folder: Path) -> Exhibit:
    """The exhibit in a folder. Raises `ExhibitError` with all problems if there is an error among them."""
    exhibit, problems = examine(folder)
    if exhibit is None:
        raise ExhibitError(problems)
    return exhibit


def examine(
    folder: Path, listener: TextListener | None = None, *, decodes: bool = False
) -> tuple[Exhibit | None, tuple[Problem, ...]]:
    """The exhibit in a folder (None if it has errors), and all errors and warnings. `listener` gets every text.

    With `decodes`, the pictures are also tried: each is decoded, as the kiosk does before it shows it.
    """
    problems = Problems()
    places: list[PicturePlace] = []
    exhibit = _read_folder(folder, problems, listener, places)
    if decodes:
        from kiosk.exhibit.trying import try_pictures  # a kiosk that starts does it later

        try_pictures(folder, places, problems)
    return (None if problems.has_errors() else exhibit), problems.sorted()


def _read_folder(
    folder: Path, problems: Problems, listener: TextListener | None, pictures: list[PicturePlace]
) -> Exhibit | None:
    try:
        list(folder.iterdir())
    except OSError as error:
        message = f"the exhibit's folder can't be read ({error.strerror})"
        problems.add(str(folder), 1, 1, message, f"name a folder that contains an {EXHIBIT_FILE}")
        return None
    root = parse_file(folder, EXHIBIT_FILE, problems)
    languages = _languages(root)
    context = ExhibitContext(
        EXHIBIT_FILE,
        problems,
        folder=folder,
        languages=languages,
        is_panel=False,
        listener=listener,
        pictures=pictures,
    )
    file = None if root is None else read_map(ExhibitFile, root, context)
    _check_languages(root, context)
    _check_reviewed(root, context)
    panels = _read_panels(root, context)
    context.coverage.add_problems(problems, EXHIBIT_FILE, entry(root, "languages") or Node(1, 1))
    if panels is None or not isinstance(file, ExhibitFile):
        return None
    return Exhibit(folder, file, panels)


def _read_panels(root: Node | None, context: ExhibitContext) -> dict[str, Panel] | None:
    """The panels by name, in order; None if the list of panels or one of them has an error."""
    entries = items(entry(root, "panels"))
    listed = [node for node in entries if isinstance(node, Scalar)]
    _check_unique(listed, "panel", context)
    # If the list of panels can't be read, check the panel files that exist.
    present = _panels_in(context.folder)
    names = list(dict.fromkeys([node.text for node in listed] or present))
    valid = [name for name in names if re.fullmatch(SLUG.regex, name)]
    # References to panels are not checked against a list that has errors itself.
    known = tuple(valid) if len(valid) == len(names) and len(listed) == len(entries) else ()
    panels = {name: _read_panel(name, context, known) for name in names[:MAX_PANELS] if name in valid}
    for name in present if listed else ():
        if name not in names:
            hint = f"list it under 'panels:' in {EXHIBIT_FILE}, or delete the file"
            if not re.fullmatch(SLUG.regex, name):
                hint = f"to show it, rename it with {SLUG.meaning}"
            context.problems.add(f"{PANELS}/{name}.yaml", 1, 1, "this panel is not shown", hint, severity="warning")
    for file in _misnamed_panels(context.folder) if listed else ():
        hint = f"rename it to {quote(f'{PANELS}/{Path(file).stem}.yaml', 200)}"
        context.problems.add(f"{PANELS}/{file}", 1, 1, "this file is not read", hint, severity="warning")
    read = {name: panel for name, panel in panels.items() if isinstance(panel, Panel)}
    return read if len(read) == len(names) else None


def _panels_in(folder: Path) -> list[str]:
    """The names of the panel files. Files whose names begin with a dot are not panels."""
    return sorted(path.stem for path in (folder / PANELS).glob("*.yaml") if not path.name.startswith("."))


def _misnamed_panels(folder: Path) -> list[str]:
    """Files beside the panels whose names end nearly like theirs."""
    return sorted(path.name for path in (folder / PANELS).glob("*.[yY]*[mM][lL]") if path.suffix != ".yaml")


def _languages(root: Node | None) -> tuple[str, ...]:
    """The languages that every text needs; none if their list has an error, which would repeat in every text."""
    codes = tuple(keys(entry(root, "languages")))
    return codes if len(codes) <= MAX_LANGUAGES and all(re.fullmatch(LANGUAGE.regex, code) for code in codes) else ()


def _check_languages(root: Node | None, context: ExhibitContext) -> None:
    for code, key in keys(entry(root, "languages")).items():
        if not re.fullmatch(LANGUAGE.regex, code):
            continue  # already reported
        if brings_strings(context.folder, code):
            read_strings(context.folder, code, context.problems, own=True)
        elif code not in interface_languages():
            hint = _missing_strings_hint(context.folder, code)
            context.add_problem(key, f"the kiosk has no interface words in {quote(code)}", hint)
    default = entry(root, "default_language")
    if isinstance(default, Scalar):
        _check_is_language(default, context)


def _missing_strings_hint(folder: Path, code: str) -> str:
    """What to do about a language without a strings file: rename the file, choose another language, or translate."""
    file = f"{STRINGS_FOLDER}/{code}.yaml"
    for path in (folder / STRINGS_FOLDER).glob("*.*"):
        if path.name.lower() in (f"{code}.yaml", f"{code}.yml"):
            return f"rename {STRINGS_FOLDER}/{path.name} to {file}"
    near = did_you_mean(code, interface_languages(), "it has them in")
    there = shlex.quote(str(folder / STRINGS_FOLDER))
    command = f"mkdir -p {there}; kiosk strings > {shlex.quote(str(folder / file))}"
    return f"{near}; or translate them: `{command}` prints them in English"


def _check_reviewed(root: Node | None, context: ExhibitContext) -> None:
    for key in keys(entry(root, "reviewed")).values():
        _check_is_language(key, context)


def _check_is_language(node: Scalar, context: ExhibitContext) -> None:
    if context.languages and node.text not in context.languages:
        hint = did_you_mean(node.text, context.languages, "the exhibit's languages are")
        context.add_problem(node, f"unknown language {quote(node.text)}", hint)


def _read_panel(name: str, exhibit: ExhibitContext, panels: tuple[str, ...]) -> Panel | Invalid | None:
    """A panel by its name, or None or INVALID after its problems were added. `exhibit` is exhibit.yaml's context."""
    file = f"{PANELS}/{name}.yaml"
    root = parse_file(exhibit.folder, file, exhibit.problems)
    if root is None:
        return None
    context = dataclasses.replace(
        exhibit, file=file, panels=panels, is_panel=True, numbers={}, used=set(), in_texts=set()
    )
    numbers = entry(root, "numbers")
    # Read first, since texts use them. Problems are added twice this way, but kept once.
    context.numbers = {
        key: read(NamedNumber, value, context) for key in keys(numbers) if (value := entry(numbers, key))
    }
    panel = read_map(Panel, root, context)
    _check_unique((entry(section, "id") for section in items(entry(root, "sections"))), "section id", context)
    if isinstance(panel, Invalid):
        return panel
    for key, key_node in keys(numbers).items():
        if key not in context.used:
            hint = "use it as {" + key + "}, or delete it"
            context.add_problem(key_node, f"the number {quote(key)} is not used", hint, "warning")
        elif key in context.in_texts and (problem := year_problem(key, panel.numbers[key])):
            context.add_problem(key_node, *problem, "warning")
    return panel


def _check_unique(nodes: Iterable[Node | None], what: str, context: ExhibitContext) -> None:
    first_lines: dict[str, int] = {}
    for node in nodes:
        if not isinstance(node, Scalar):
            continue
        if node.text in first_lines:
            hint = f"it is already in line {first_lines[node.text]}: delete or rename one of the two"
            context.add_problem(node, f"the {what} {quote(node.text)} is used twice", hint)
        first_lines.setdefault(node.text, node.line)
