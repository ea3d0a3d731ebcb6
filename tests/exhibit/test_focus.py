"""An editor's photograph that fills the screen: how it is written, its focus, and whether it has enough pixels."""

import pytest

from kiosk.exhibit.localise import localise
from tests.exhibit.conftest import Folder, plain_picture

TREES = "panels/trees.yaml"
DRAWING = "illustration:\n  drawing: vilnius\n  alt:\n    en: A tree\n    lt: Medis\n"
ABOUT = "  alt: {en: A hall, lt: Salė}\n  credit: {en: Anna, lt: Ona}\n"
LARGE = plain_picture(2560, 1440)


@pytest.mark.parametrize("key", ["picture", "illustration"])
def test_the_focus_is_written_in_percent(folder: Folder, key: str):
    folder.write("hall.png", LARGE)
    folder.change(TREES, DRAWING, f"{key}:\n  file: §hall.png\n{ABOUT}  focus: {{from_left: 30, from_top: 62.5}}\n")
    assert folder.problems() == []
    shown = localise(folder.exhibit(), "en").panels[0].illustration
    assert shown is not None
    assert (shown["file"], shown["focus_x"], shown["focus_y"]) == ("hall.png", 0.3, 0.625)
    assert (shown["alt"], shown["credit"]) == ("A\u00a0hall", "Picture: Anna")


@pytest.mark.parametrize(
    ("focus", "message"),
    [
        ("{from_left: §130, from_top: 60}", "130 is out of range; use 0 to 100"),
        ("{from_left: 30, §top: 60}", "unknown key 'top'"),
        ("§{from_left: 30}", "'from_top' is missing"),
        ("§[30, 60]", "a map"),
        ("{from_left: §0.3, from_top: 60}", "0.3 is less than one percent; write 30 if you mean 0.3 of the whole side"),
    ],
)
def test_a_focus_that_is_none_is_reported_at_its_place(folder: Folder, focus: str, message: str):
    folder.write("hall.png", LARGE)
    place = folder.change(TREES, DRAWING, f"picture:\n  file: hall.png\n{ABOUT}  focus: {focus}\n")
    found = folder.problems()
    assert any(line.startswith(f"{place}: ") and message in line for line in found), found


def credits_of(folder: Folder, language: str, panel: int = 0) -> str:
    shown = localise(folder.exhibit(), language)
    return shown.credits_of(shown.panels[panel])


def test_a_panel_has_the_credits_of_all_its_pictures_once(folder: Folder):
    folder.write("hall.png", LARGE)
    folder.write("oak.png", LARGE)
    ours, theirs = (
        f"picture:\n  file: §hall.png\n{ABOUT}",
        "picture: {file: oak.png, alt: {en: A, lt: A}, credit: {en: Jon, lt: Jonas}}",
    )
    folder.change(TREES, DRAWING, ours)
    assert credits_of(folder, "en") == "Picture: Anna"
    panel = folder.path / TREES
    text = panel.read_text()
    heading = text.index("    blocks:", text.index("sections:"))
    panel.write_text(f"{text[:heading]}    {theirs}\n{text[heading:]}")
    assert folder.problems() == []
    assert credits_of(folder, "lt") == "Iliustracija: Ona; Iliustracija: Jonas"
    panel.write_text(panel.read_text().replace("{en: Jon, lt: Jonas}", "{en: Anna, lt: Ona}"))
    assert credits_of(folder, "lt") == "Iliustracija: Ona"


def test_the_first_panel_has_the_credit_of_the_attract_screens_picture(folder: Folder):
    folder.write("hall.png", LARGE)
    drawing = "  drawing: dawn\n  alt: {en: A morning, lt: Rytas}\n"
    folder.change("exhibit.yaml", drawing, f"  §file: hall.png\n{ABOUT}")
    assert folder.problems() == []
    assert [credits_of(folder, "en", panel) for panel in range(2)] == ["Picture: Anna", ""]


def test_a_drawing_has_no_focus(folder: Folder):
    place = folder.change(
        TREES, "  drawing: vilnius\n", "  §drawing: vilnius\n  focus: {from_left: 30, from_top: 60}\n"
    )
    hint = "delete it: the kiosk has the drawing for both shapes of screen"
    assert folder.problems() == [f"{place}: a drawing has no 'focus'; {hint}"]


def test_a_panel_has_one_picture(folder: Folder):
    folder.write("hall.png", LARGE)
    folder.change(TREES, "illustration:\n", f"picture:\n  file: §hall.png\n{ABOUT}illustration:\n")
    (problem,) = folder.problems()
    assert problem.startswith(f"{TREES}:1:1: ")
    assert "there are an 'illustration' and a 'picture'; delete one of the two" in problem


@pytest.mark.parametrize("key", ["picture", "illustration"])
@pytest.mark.parametrize(
    ("size", "factor"), [((2560, 1440), ""), ((2559, 1440), "1.5"), ((2560, 1200), "1.8"), ((1400, 2100), "2.7")]
)
def test_one_that_is_enlarged_too_much_is_a_warning(folder: Folder, key: str, size: tuple[int, int], factor: str):
    folder.write("hall.png", plain_picture(*size))
    place = folder.change(TREES, DRAWING, f"{key}:\n  file: §hall.png\n{ABOUT}")
    message = f"the picture has {size[0]} x {size[1]} pixels and fills the screen: at 4K it is enlarged {factor} times"
    hint = "use one with at least 2560 x 1440 pixels"
    assert folder.problems() == ([f"{place}: warning: {message}; {hint}"] if factor else [])
