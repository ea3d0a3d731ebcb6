"""`kiosk check`: lists every problem of an exhibit."""

from pathlib import Path

from kiosk.exhibit.easy import EasyLanguageCheck
from kiosk.exhibit.load import examine
from kiosk.reading.problems import Problems


def check(folder: Path) -> int:
    """Print all problems of the folder, then a summary in one line. Returns 0 if there are no errors, else 1."""
    easy = EasyLanguageCheck(folder)
    exhibit, found = examine(folder, easy)
    hard_to_read = Problems()
    if exhibit is not None:
        easy.add_warnings(hard_to_read)
    problems = sorted((*found, *hard_to_read.sorted()))
    for problem in problems:
        print(problem)
    errors = sum(problem.severity == "error" for problem in problems)
    warnings = len(problems) - errors
    if exhibit is None:
        print(f"{folder}: {_count(errors, 'error')}, {_count(warnings, 'warning')}: the exhibit can't be shown")
        return 1
    languages = ", ".join(exhibit.file.languages)
    panels = _count(len(exhibit.panels), "panel")
    unreviewed = [code for code in exhibit.file.languages if not exhibit.file.reviewed.get(code)]
    if unreviewed:
        print(f"{folder}: not reviewed by a native speaker: {', '.join(unreviewed)}")
    print(f"{folder}: {panels} in {languages}; {_count(warnings, 'warning')}: the exhibit can be shown")
    return 0


def _count(number: int, unit: str) -> str:
    return f"{number} {unit}{'' if number == 1 else 's'}"
