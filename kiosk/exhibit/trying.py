"""Whether the pictures of an exhibit can be decoded: the part of `kiosk check` that takes time."""

from collections.abc import Sequence
from pathlib import Path

from kiosk.exhibit.pictures.copies import make_copies
from kiosk.exhibit.values import PicturePlace
from kiosk.reading.problems import Problems


def try_pictures(folder: Path, places: Sequence[PicturePlace], problems: Problems) -> None:
    """Make a copy of each picture, as the kiosk does before it shows it, and add what is wrong at each place."""
    answers = make_copies(folder, list(dict.fromkeys(place.name for place in places)))
    for name, file, line, column in places:
        answer = answers[name]
        if answer.problem is not None:
            problems.add(file, line, column, *answer.problem)
        elif answer.copy is not None and answer.copy.cut:
            message = "the end of the picture's file is missing"
            problems.add(file, line, column, message, "save it again from the original", severity="warning")
