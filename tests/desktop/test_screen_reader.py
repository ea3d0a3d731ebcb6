"""The kiosk as a screen reader knows it: over the accessibility bus, from outside."""

import re

import pytest

from kiosk.paths import QML
from tests.desktop.conftest import Kiosk, StartKiosk
from tests.desktop.machine import wait_for

pytestmark = pytest.mark.desktop

TABS = {
    "en": ["Membership", "Allied presence", "Contributions", "Support to Ukraine"],
    "lt": ["Narystė", "Sąjungininkai", "Indėlis", "Parama Ukrainai"],
}
# What a visitor can choose, group by group; the first of each is chosen at the start.
CONTROLS = {
    "en": {
        "Text size": ["Standard text", "Large text", "Largest text"],
        "Background": ["White", "Black", "High contrast"],
        "Language": ["English", "Lietuvių"],
    },
    "lt": {
        "Teksto dydis": ["Įprastas tekstas", "Didelis tekstas", "Didžiausias tekstas"],
        "Fonas": ["Baltas", "Juodas", "Ryškus kontrastas"],
        "Kalba": ["English", "Lietuvių"],
    },
}
ILLUSTRATIONS = {
    "en": ("Illustrations: Show", "Illustrations: Hide"),
    "lt": ("Iliustracijos: Rodyti", "Iliustracijos: Slėpti"),
}
OPERATED = ("page tab", "radio button", "check box", "push button")
BLACK = re.findall(r'"paper": "(#\w+)"', (QML / "Kiosk" / "Theme.qml").read_text())[1]


@pytest.fixture(params=["en", "lt"])
def language(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def kiosk(start_kiosk: StartKiosk, language: str) -> Kiosk:
    """The built-in exhibit over the whole screen, in one of its languages."""
    return start_kiosk("--language", language)


def test_the_tabs_are_a_list_in_which_one_is_selected(kiosk: Kiosk, language: str) -> None:
    (tabs,) = (thing for thing in kiosk.window.all() if thing.role == "page tab list")
    assert tabs.name
    assert [tab.name for tab in tabs.children()] == TABS[language]
    assert ["selected" in tab.states for tab in tabs.children()] == [True, False, False, False]


def test_the_controls_are_named_groups_in_which_one_is_checked(kiosk: Kiosk, language: str) -> None:
    for name, choices in CONTROLS[language].items():
        buttons = kiosk.find("panel", name).children()
        assert [button.name for button in buttons] == choices
        assert [button.role for button in buttons] == ["radio button"] * len(choices)
    chosen = {
        button.name for button in kiosk.window.all() if button.role == "radio button" and "checked" in button.states
    }
    own_name = CONTROLS[language][list(CONTROLS[language])[2]][0 if language == "en" else 1]
    assert chosen == {choices[0] for choices in list(CONTROLS[language].values())[:2]} | {own_name}


def test_a_panel_is_read_under_headings_of_which_its_title_is_the_first(kiosk: Kiosk) -> None:
    headings = kiosk.panel.names("heading")
    assert headings[0] == kiosk.panel.name
    assert len(headings) >= 4


def test_what_is_operated_or_takes_the_focus_has_a_name(kiosk: Kiosk) -> None:
    things = [thing for thing in kiosk.window.all() if thing.role in OPERATED or "focusable" in thing.states]
    assert len(things) > 10
    assert [thing.role for thing in things if not thing.name.strip()] == []


def test_no_name_holds_markup_or_the_name_of_a_value(kiosk: Kiosk) -> None:
    names = [thing.name for thing in kiosk.window.all()]
    assert len(names) > 20
    assert [name for name in names if re.search(r"</?\w|&\w+;|\*\*|[{}~_]|undefined|null|NaN", name)] == []


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
    kiosk.wait_for_color(BLACK)


def test_toggling_illustrations_from_a_reader_changes_what_is_said(kiosk: Kiosk, language: str) -> None:
    shown, hidden = ILLUSTRATIONS[language]
    assert kiosk.panel.names("graphic")
    kiosk.find("check box", shown).act("Press")
    wait_for(lambda: kiosk.window.names("check box") == [hidden], "a switch that says it is off")
    assert "checked" not in kiosk.find("check box", hidden).states
    assert kiosk.panel.names("graphic") == []


def test_choosing_a_language_from_a_reader_renames_everything(kiosk: Kiosk, language: str) -> None:
    other, name = ("lt", "Lietuvių") if language == "en" else ("en", "English")
    kiosk.find("radio button", name).act("Press")
    wait_for(lambda: kiosk.window.names("page tab") == TABS[other], "the tabs in the other language")
    assert [ILLUSTRATIONS[other][0]] == kiosk.window.names("check box")
    for group, choices in CONTROLS[other].items():
        assert [button.name for button in kiosk.find("panel", group).children()] == choices


def test_a_reader_is_told_where_the_focus_goes(kiosk: Kiosk, language: str) -> None:
    kiosk.reader.listen("object:state-changed:focused")
    for name in TABS[language]:
        kiosk.machine.press("Tab")
        assert kiosk.reader.hear("focused").name == name


def test_a_reader_is_told_what_is_chosen(kiosk: Kiosk, language: str) -> None:
    kiosk.reader.listen("object:state-changed:checked")
    black = list(CONTROLS[language].values())[1][1]
    kiosk.tap("radio button", black)
    assert kiosk.reader.hear("checked").name == black
