"""`kiosk check` warns of what is higher than a screen."""

from collections.abc import Iterable
from pathlib import Path
from typing import get_args

import pytest

from kiosk.exhibit.blocks import Block
from kiosk.paths import BUILT_IN_EXHIBIT
from kiosk.reading.problems import Problems
from kiosk.studio.editor import fitting
from kiosk.studio.editor.check import check
from kiosk.studio.editor.fitting import Misfit, misfits, warn_of_misfits
from tests.exhibit.conftest import Folder, folder

__all__ = ["folder"]

LONG = "A lark is a small brown bird that rises singing from the fields of spring until nobody can see it any more"


def misfit(scene: int, language: str = "en", *, panel: str = "trees", by_words: bool = False, portrait: bool = False):
    return Misfit(panel, scene, by_words, language, portrait)


def warnings(folder: Folder, found: Iterable[Misfit]) -> list[str]:
    problems = Problems()
    warn_of_misfits(folder.exhibit(), found, problems)
    return [str(problem) for problem in problems.sorted()]


def test_a_block_is_named_with_its_place_and_what_to_do(folder: Folder) -> None:
    place = folder.change("panels/trees.yaml", "- kind: timeline", "- §kind: timeline")
    (warning,) = warnings(folder, [misfit(1)])
    assert warning == (
        f"{place}: warning: this timeline is higher than a screen of 24 inches (landscape: en); "
        "shorten the texts of its events, or leave an event out"
    )


def test_a_paragraph_before_the_main_block_is_not_to_blame(folder: Folder) -> None:
    place = folder.change("panels/trees.yaml", "- kind: shares", "- §kind: shares")
    (warning,) = warnings(folder, [misfit(0)])
    assert warning.startswith(f"{place}: warning: this block of shares is higher")


def test_an_opening_is_placed_at_its_lead(folder: Folder) -> None:
    place = folder.change("panels/trees.yaml", "  en: They have grown", "  §en: They have grown")
    (warning,) = warnings(folder, [misfit(-1, by_words=True)])
    assert warning.startswith(f"{place}: warning: this opening is higher")


def test_words_that_need_the_height_are_placed_at_the_heading_if_there_is_no_paragraph(folder: Folder) -> None:
    place = folder.change("panels/trees.yaml", "      en: Oaks", "      §en: Oaks")
    (warning,) = warnings(folder, [misfit(0, by_words=True)])
    assert warning.startswith(f"{place}: warning: this section's heading with its paragraph is higher")


@pytest.mark.parametrize(
    ("found", "words"),
    [
        ([misfit(1), misfit(1, "lt")], "landscape: en, lt"),
        ([misfit(1), misfit(1, portrait=True)], "en"),
        ([misfit(1), misfit(1, "lt", portrait=True)], "landscape: en; portrait: lt"),
        ([misfit(1, portrait=True)], "portrait: en"),
    ],
)
def test_a_scene_is_one_warning_in_all_languages_and_on_both_screens(
    folder: Folder, found: list[Misfit], words: str
) -> None:
    (warning,) = warnings(folder, found)
    assert f" is higher than a screen of 24 inches ({words}); " in warning


def test_every_kind_of_block_has_a_name_and_a_hint() -> None:
    assert {kind.kind for kind in get_args(Block)} == set(fitting._BLOCKS)


def test_what_can_not_be_drawn_is_said_and_is_no_error(
    folder: Folder, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fitting, "_START", "raise SystemExit(3)")
    assert check(folder.path, draws=True) == 0
    unknown, summary = capsys.readouterr().out.splitlines()
    assert unknown == (
        f"{folder.path}: whether each scene fits its screen is not known: the process that draws them ended with "
        "status 3; `kiosk render FOLDER --out pictures` may say more"
    )
    assert summary.endswith("0 warnings: the exhibit can be shown")


def test_an_exhibit_with_errors_is_not_drawn(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(folder: Path) -> list[Misfit]:
        raise AssertionError(folder)

    monkeypatch.setattr("kiosk.studio.editor.check.misfits", never)
    folder.change("panels/birds.yaml", "In spring.", "§{unknown}")
    assert check(folder.path, draws=True) == 1


@pytest.mark.slow
def test_what_is_higher_than_a_screen_is_found_where_it_is_written(
    folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = "".join(f"          - {{en: '{LONG}, {place}', lt: Du}}\n" for place in range(9))
    written = f"- §kind: list\n        items:\n{lines}"
    place = folder.change("panels/birds.yaml", "- kind: list\n        items:\n", written)
    assert check(folder.path, draws=True) == 0
    (warning,) = (line for line in capsys.readouterr().out.splitlines() if "warning: this" in line)
    assert warning.startswith(f"{place}: warning: this list is higher than a screen of 24 inches (")
    assert warning.endswith("en); divide it into two blocks, or shorten its items")


@pytest.mark.slow
def test_a_paragraph_that_is_higher_than_a_screen_is_found(folder: Folder) -> None:
    written = f"      lt: Vieversiai\n    text: {{§en: '{' '.join([LONG] * 6)}', lt: Du}}\n"
    folder.change("panels/birds.yaml", "      lt: Vieversiai\n", written)
    assert misfit(0, panel="birds", by_words=True) in misfits(folder.path)


@pytest.mark.slow
def test_the_built_in_exhibit_and_the_small_one_fit(folder: Folder) -> None:
    """The small one has a paragraph with a drawing, which share the room of a scene."""
    assert misfits(BUILT_IN_EXHIBIT) == []
    assert misfits(folder.path) == []


@pytest.mark.slow
def test_a_missing_library_is_said_with_its_way_out(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        fitting,
        "_START",
        "import sys; sys.path.append(sys.argv.pop(1)); sys.modules['PySide6'] = None;"
        "from kiosk.studio.editor.fitting_child import main; main()",
    )
    with pytest.raises(fitting.CommandError) as caught:
        misfits(folder.path)
    assert "a system library is missing" in caught.value.cause
