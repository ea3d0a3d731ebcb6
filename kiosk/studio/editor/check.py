"""`kiosk check`: every problem of an exhibit, as an editor wants to read them."""

from pathlib import Path

from kiosk.exhibit.easy import EasyLint
from kiosk.exhibit.load import examine
from kiosk.reading.problems import Problems


def check(folder: Path) -> int:
    """Print all problems of the folder, then one line that sums up; 0 where nothing is wrong, else 1."""
    lint = EasyLint(folder)
    exhibit, found = examine(folder, lint)
    hard = Problems()
    if exhibit is not None:
        lint.warn(hard)
    problems = sorted((*found, *hard.sorted()))
    for problem in problems:
        print(problem)
    errors = sum(problem.severity == "error" for problem in problems)
    warnings = len(problems) - errors
    if exhibit is None:
        print(f"{folder}: {_count(errors, 'problem')}, {_count(warnings, 'warning')}: not fit to be shown")
        return 1
    languages = ", ".join(exhibit.file.languages)
    panels = _count(len(exhibit.panels), "panel")
    unread = [code for code in exhibit.file.languages if not exhibit.file.reviewed.get(code)]
    if unread:
        print(f"{folder}: not reviewed by a native speaker: {', '.join(unread)}")
    print(f"{folder}: {panels} in {languages}; {_count(warnings, 'warning')}: fit to be shown")
    return 0


def _count(number: int, unit: str) -> str:
    return f"{number} {unit}{'' if number == 1 else 's'}"
