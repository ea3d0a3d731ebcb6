"""What a screen reader does with the kiosk, and what it is told: over the accessibility bus, from outside."""

import pytest

from tests.desktop.conftest import FIRST_PANEL, Kiosk, StartKiosk
from tests.desktop.expected import CONTROLS, ILLUSTRATIONS, LANGUAGES, PAPER, TABS
from tests.desktop.machine import wait_for

pytestmark = pytest.mark.desktop


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def kiosk(start_kiosk: StartKiosk, language: str) -> Kiosk:
    """The built-in exhibit over the whole screen, in one of its languages."""
    return start_kiosk("--language", language, *FIRST_PANEL)


def test_pressing_a_tab_from_a_reader_shows_its_panel_and_shuts_off_the_other(kiosk: Kiosk, language: str) -> None:
    left = kiosk.panel
    tab = kiosk.find("page tab", TABS[language][3])
    tab.act("Press")
    wait_for(lambda: "showing" not in left.states, "the panel that was left is hidden")
    assert "selected" in tab.states
    assert kiosk.panel.name != left.name
    shut_off = [thing for thing in left.all() if thing.states & {"showing", "enabled", "focusable"}]
    assert [thing.name for thing in shut_off] == []


def test_pressing_black_from_a_reader_checks_it_and_recolours_the_screen(kiosk: Kiosk, language: str) -> None:
    white, black, _ = list(CONTROLS[language].values())[1]
    kiosk.find("radio button", black).act("Press")
    kiosk.wait_for_states("radio button", black, {"checked"})
    assert "checked" not in kiosk.find("radio button", white).states
    kiosk.wait_for_color(PAPER["black"])


def test_toggling_illustrations_from_a_reader_changes_what_is_said(kiosk: Kiosk, language: str) -> None:
    name = ILLUSTRATIONS[language]
    assert kiosk.panel.names("graphic")
    assert "checked" in kiosk.find("check box", name).states
    kiosk.find("check box", name).act("Press")
    wait_for(lambda: "checked" not in kiosk.find("check box", name).states, "a switch that says it is off")
    assert kiosk.panel.names("graphic") == []


def test_choosing_a_language_from_a_reader_renames_everything(kiosk: Kiosk, language: str) -> None:
    other, name = ("lt", "Lietuvių") if language == "en" else ("en", "English")
    kiosk.find("radio button", name).act("Press")
    wait_for(lambda: kiosk.window.names("page tab") == TABS[other], "the tabs in the other language")
    assert ILLUSTRATIONS[other] in kiosk.window.names("check box")
    assert ILLUSTRATIONS[language] not in kiosk.window.names("check box")
    for group, choices in CONTROLS[other].items():
        assert [button.name for button in kiosk.find("panel", group).children()] == choices


def test_a_reader_is_told_where_the_focus_goes(kiosk: Kiosk, language: str) -> None:
    kiosk.reader.listen("object:state-changed:focused")
    for name in TABS[language]:
        kiosk.press("Tab")
        assert kiosk.reader.hear("focused").name == name


def test_a_reader_is_told_what_is_chosen(kiosk: Kiosk, language: str) -> None:
    kiosk.reader.listen("object:state-changed:checked")
    black = list(CONTROLS[language].values())[1][1]
    kiosk.tap("radio button", black)
    assert kiosk.reader.hear("checked").name == black
