"""What a screen reader finds in the window, in process; tests/desktop does the same over AT-SPI."""

import re
from collections.abc import Callable

import pytest
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from pytestqt.qtbot import QtBot

from kiosk.exhibit.localise import content
from kiosk.exhibit.model import Exhibit
from kiosk.ui.stage import Stage
from tests.ui.people import BACKGROUNDS, CONTROLS, Role, controls, name_of, thing, tree

LANGUAGES = ("en", "lt")


@pytest.fixture(params=LANGUAGES)
def spoken(request: pytest.FixtureRequest, make_stage: Callable[..., Stage]) -> Stage:
    """The stage in each language."""
    return make_stage(language=request.param)


def names(stage: Stage, role: Role) -> list[str]:
    return [name_of(found) for found in tree(stage) if found.role() == role]


def test_every_control_has_a_name_of_its_own(spoken: Stage):
    found = [name_of(control) for control in controls(spoken)]
    assert all(found)
    assert len(found) == len(set(found)) == 4 + 3 + 1 + 2 + 3 + 2  # tabs, A A A, switch, languages, backgrounds, arrows


def test_nothing_without_a_name_can_have_the_focus(spoken: Stage):
    nameless = [found for found in tree(spoken) if found.state().focusable and not name_of(found)]
    assert nameless == []


def test_no_name_holds_markup_or_a_placeholder(spoken: Stage):
    for panel in range(4):
        spoken.session.setPanel(panel)
        spoken.settle()
        odd = [name for name in map(name_of, tree(spoken)) if re.search(r"[<>{}]|undefined|null|NaN", name)]
        assert odd == []


@pytest.mark.parametrize("name", BACKGROUNDS)
def test_the_chosen_background_alone_is_checked(stage: Stage, name: str):
    stage.session.setBackground(BACKGROUNDS[name])
    assert [other for other in BACKGROUNDS if thing(stage, other).state().checked] == [name]


def test_the_tab_of_the_panel_on_screen_alone_is_selected(spoken: Stage):
    tabs = names(spoken, Role.PageTab)
    for panel, name in enumerate(tabs):
        spoken.session.setPanel(panel)
        assert [tab for tab in tabs if thing(spoken, tab, Role.PageTab).state().selected] == [name]


@pytest.mark.parametrize(("shown", "name"), [(True, "Illustrations: Show"), (False, "Illustrations: Hide")])
def test_the_switch_says_how_it_stands(stage: Stage, shown: bool, name: str):
    stage.session.setIllustrations(shown)
    assert bool(thing(stage, name, Role.CheckBox).state().checked) is shown


def test_groups_have_names(spoken: Stage):
    assert all(names(spoken, Role.Grouping))
    assert all(names(spoken, Role.PageTabList))
    assert len(names(spoken, Role.Grouping)) == 3


def test_titles_and_section_headings_are_headings(spoken: Stage, exhibit: Exhibit):
    shown = content(exhibit).localised[spoken.session.property("language")]
    for place, panel in enumerate(shown.panels):
        spoken.session.setPanel(place)
        spoken.settle()
        wanted = [panel.title, *(section.heading for section in panel.sections)]
        assert [name for name in names(spoken, Role.Heading) if name in wanted] == wanted


def test_every_sentence_of_a_panel_is_in_the_tree(spoken: Stage, exhibit: Exhibit):
    shown = content(exhibit).localised[spoken.session.property("language")]
    for place, panel in enumerate(shown.panels):
        spoken.session.setPanel(place)
        spoken.settle()
        heard = " ".join(map(name_of, tree(spoken)))
        for section in panel.sections:
            for text in _texts(section.blocks):
                assert text in heard, text


def _texts(value: object) -> list[str]:
    """Every sentence of a block; a figure and a share are one thing, said as a whole."""
    if isinstance(value, dict):
        silent = {"kind", "before", "numeral", "after", "unit", "widest"}
        return [text for key, item in value.items() if key not in silent for text in _texts(item)]
    if isinstance(value, list | tuple):
        return [text for item in value for text in _texts(item)]
    return [value] if isinstance(value, str) and value else []


def test_a_picture_is_told_by_its_alternative_text_and_goes_when_it_is_hidden(spoken: Stage, exhibit: Exhibit):
    shown = content(exhibit).localised[spoken.session.property("language")]
    for place, panel in enumerate(shown.panels):
        spoken.session.setPanel(place)
        spoken.settle()
        assert names(spoken, Role.Graphic) == [panel.illustration["alt"]]
    spoken.session.setIllustrations(False)
    spoken.settle()
    assert names(spoken, Role.Graphic) == []


def test_hidden_panels_are_not_in_the_tree(stage: Stage):
    for panel in (1, 2, 3, 0):
        stage.session.setPanel(panel)
        stage.settle()
    assert len([found for found in tree(stage) if found.role() == Role.Pane and name_of(found)]) == 1


def test_every_control_can_be_pressed_by_a_screen_reader(stage: Stage, qtbot: QtBot):
    for control in controls(stage):
        if control.state().disabled:
            continue
        actions = control.actionInterface()
        assert actions is not None, name_of(control)
        assert QAccessibleActionInterface.pressAction() in actions.actionNames(), name_of(control)


def test_pressing_changes_what_it_says(stage: Stage):
    for name, background in BACKGROUNDS.items():
        thing(stage, name).actionInterface().doAction(QAccessibleActionInterface.pressAction())
        assert stage.session.property("background") == background
    assert {control.role() for control in controls(stage)} == set(CONTROLS)
    QAccessible.setActive(False)
