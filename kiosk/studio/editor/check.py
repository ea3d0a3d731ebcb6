"""`kiosk check`: lists every problem of an exhibit."""

from dataclasses import replace
from pathlib import Path

from kiosk.errors import CommandError
from kiosk.exhibit.easy import EasyLanguageCheck
from kiosk.exhibit.load import examine
from kiosk.exhibit.model import Exhibit
from kiosk.exhibit.strings import StringsError, strings
from kiosk.exhibit.strings_check import languages_with, warn_of_hard_controls, warn_of_untranslated
from kiosk.paths import STRINGS
from kiosk.reading.problems import Problem, Problems
from kiosk.studio.editor.fitting import misfits, warn_of_misfits


def check(folder: Path, *, draws: bool = False) -> int:
    """Print all problems of the folder, then a summary in one line. Returns 0 if there are no errors, else 1.

    With `draws`, an exhibit without errors is also drawn, to find the scenes that are higher than their screen.
    """
    easy = EasyLanguageCheck(folder)
    exhibit, found = examine(folder, easy, decodes=True)
    to_improve = Problems()
    of_the_kiosk: list[Problem] = []
    not_drawn = ""
    for language in languages_with(folder):
        warn_of_untranslated(folder, language, to_improve)
    if exhibit is not None:
        easy.add_warnings(to_improve)
        for language in languages_with(folder) & easy.languages():
            warn_of_hard_controls(folder, language, to_improve)
        of_the_kiosk = _problems_of_the_kiosk(exhibit)
        if draws and not of_the_kiosk:
            not_drawn = _warn_of_misfits(exhibit, to_improve)
    problems = sorted((*found, *to_improve.sorted(), *of_the_kiosk))
    for problem in problems:
        print(problem)
    errors = sum(problem.severity == "error" for problem in problems)
    warnings = len(problems) - errors
    if exhibit is None or of_the_kiosk:
        print(f"{folder}: {_count(errors, 'error')}, {_count(warnings, 'warning')}: the exhibit can't be shown")
        return 1
    if not_drawn:
        print(f"{folder}: whether each scene fits its screen is not known: {not_drawn}")
    languages = ", ".join(exhibit.file.languages)
    panels = _count(len(exhibit.panels), "panel")
    unreviewed = [code for code in exhibit.file.languages if not exhibit.file.reviewed.get(code)]
    if unreviewed:
        print(f"{folder}: not reviewed by a native speaker: {', '.join(unreviewed)}")
    print(f"{folder}: {panels} in {languages}; {_count(warnings, 'warning')}: the exhibit can be shown")
    return 0


def _warn_of_misfits(exhibit: Exhibit, problems: Problems) -> str:
    """Add a warning for each scene that is higher than its screen; why that could not be found, if so."""
    try:
        warn_of_misfits(exhibit, misfits(exhibit.folder), problems)
    except CommandError as error:
        return f"{error.cause}; {error.way_out}"
    return ""


def _problems_of_the_kiosk(exhibit: Exhibit) -> list[Problem]:
    """What is wrong with the kiosk's own strings files of the exhibit's languages, with their full paths."""
    found: list[Problem] = []
    for code in exhibit.file.languages:
        try:
            strings(code, exhibit.folder)
        except StringsError as error:
            found += [replace(problem, file=str(STRINGS / problem.file)) for problem in error.problems]
    return found


def _count(number: int, unit: str) -> str:
    return f"{number} {unit}{'' if number == 1 else 's'}"
