"""What `kiosk check` warns of in an exhibit's own strings files: words left untranslated, and controls hard to read."""

import re
from collections.abc import Iterator, Set
from pathlib import Path

from kiosk.exhibit.easy import difficulties
from kiosk.exhibit.strings import FOLDER, brings_strings, languages
from kiosk.exhibit.strings_tree import EASY, easy_form, plain
from kiosk.paths import STRINGS
from kiosk.reading.nodes import Mapping, Node, Scalar, Sequence, entry, parse_file
from kiosk.reading.problems import Problems

_READ = ("words", "phrases")
"""The sections with texts that visitors read as sentences."""


def warn_of_untranslated(folder: Path, language: str, problems: Problems) -> None:
    """Warn if texts of the exhibit's strings file are those of one of the kiosk's own files in another language."""
    file = f"{FOLDER}/{language}.yaml"
    own = dict(_texts(_parsed(folder, file))) if brings_strings(folder, language) else {}
    taken: dict[str, list[str]] = {}
    for other in languages():
        if other != language:
            theirs = dict(_texts(_parsed(STRINGS, f"{other}.yaml")))
            taken[other] = [key for key, (text, _) in own.items() if key in theirs and theirs[key][0] == text]
    other, same = max(taken.items(), key=lambda item: len(item[1]), default=("", []))
    # A word alone may be the same in two languages ("Pause"), and so may a sign.
    if not any(" " in own[key][0] for key in same):
        return
    names = ", ".join(f"'{key}'" for key in same[:3]) + (" and so on" if len(same) > 3 else "")
    message = f"{len(same)} of {len(own)} texts of the controls are the same as in '{other}': {names}"
    node = own[same[0]][1]
    problems.add(file, node.line, node.column, message, "translate them", severity="warning")


def warn_of_hard_controls(folder: Path, language: str, problems: Problems) -> None:
    """Warn of each control that is hard to read in easy language; once if the file has no easy part at all."""
    file = f"{FOLDER}/{language}.yaml"
    root = _parsed(folder, file) if brings_strings(folder, language) else None
    if root is None:
        return
    has_easy_part = entry(root, EASY) is not None
    for key, text, node in _easy_texts(easy_form(root)):
        found = list(dict.fromkeys(difficulties(text, language, folder)))
        if not found:
            continue
        message = f"the control '{key}' may be hard to read in easy language: {', '.join(found)}"
        hint = "use short main clauses and everyday words"
        if not has_easy_part:
            message = f"the controls have no easy form in '{language}'"
            section, name = key.split(".")
            hint = f"add 'easy: {{{section}: {{{name}: …}}}}' for texts that are hard to read, such as this: {found[0]}"
        problems.add(file, node.line, node.column, message, hint, severity="warning")
        if not has_easy_part:
            return


def languages_with(folder: Path) -> Set[str]:
    """The languages for which an exhibit brings a strings file."""
    return {path.stem for path in (folder / FOLDER).glob("*.yaml") if re.fullmatch("[a-z]{2,3}", path.stem)}


def _parsed(folder: Path, file: str) -> Node | None:
    root = parse_file(folder, file, Problems())
    return root and plain(root)


def _easy_texts(root: Node) -> Iterator[tuple[str, str, Node]]:
    for section in _READ:
        part = entry(root, section)
        for key, node in part.values.items() if isinstance(part, Mapping) else ():
            if isinstance(node, Scalar):
                yield f"{section}.{key}", node.text, node


def _texts(node: Node | None, key: str = "") -> Iterator[tuple[str, tuple[str, Node]]]:
    """Each text of a file that has letters outside braces, by the path of its key. A list is one text."""
    if isinstance(node, Mapping):
        for name, value in node.values.items():
            yield from _texts(value, f"{key}.{name}" if key else name)
        return
    written = node.text if isinstance(node, Scalar) else ""
    if isinstance(node, Sequence):
        written = " ".join(item.text for item in node.items if isinstance(item, Scalar))
    text = re.sub(r"\{\w+\}", "", written).strip()
    if node is not None and re.search(r"[^\W\d_]", text) and not key.startswith(("direction", "plurals")):
        yield key, (text, node)
