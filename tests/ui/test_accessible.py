"""What a screen reader gets: the names, roles and states in Qt's accessibility tree."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from pytestqt.qtbot import QtBot

from kiosk.exhibit.content import LocalisedPanel, LocalisedSection
from kiosk.exhibit.localise import content
from kiosk.exhibit.model import Exhibit
from kiosk.studio.scene.elements import CONTROLS, Role, name_of, panel_box, tree
from kiosk.ui.stage import Stage
from tests.ui.people import BACKGROUNDS, PANELS, TEXT_SIZES, item, thing, wait_for_rest

LANGUAGES = ("en", "lt")
GROUPS = {
    "text_size": ("text_size_0", "text_size_1", "text_size_2"),
    "background": ("background_white", "background_black", "background_contrast"),
}


def names(stage: Stage, role: Role) -> list[str]:
    return [name_of(thing) for thing in tree(stage) if thing.role() == role]


def act(stage: Stage, name: str, action: str) -> None:
    thing(stage, name).actionInterface().doAction(action)


PRESS = QAccessibleActionInterface.pressAction()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("panel", range(4))
def test_everything_that_can_be_used_has_name_role_and_state(
    make_stage: Callable[..., Stage], language: str, panel: int
):
    stage = make_stage(language=language, panel=panel)
    wrong = []
    for found in tree(stage):
        state, name = found.state(), name_of(found)
        if (state.focusable or found.role() in CONTROLS) and not name.strip():
            wrong.append(f"{found.role()} without a name")
        if found.role() in (Role.RadioButton, Role.CheckBox) and not state.checkable:
            wrong.append(f"{name} does not tell that it can be chosen")
        if found.role() == Role.PageTab and not state.selectable:
            wrong.append(f"{name} does not tell that it can be selected")
        if found.role() in CONTROLS and not (state.focusable or state.disabled):
            wrong.append(f"{name} can't get the focus")
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_controls_in_their_groups(make_stage: Callable[..., Stage], exhibit: Exhibit, language: str):
    stage = make_stage(language=language)
    shown = content(exhibit).localised[language]
    words = shown.words
    groups = {words[group]: [words[key] for key in keys] for group, keys in GROUPS.items()}
    assert sorted(names(stage, Role.Grouping)) == sorted(groups)
    for group, buttons in groups.items():
        children = [thing(stage, group).child(place) for place in range(len(buttons))]
        assert [name_of(child) for child in children] == buttons
        assert all(child.role() == Role.RadioButton for child in children)
        assert sum(child.state().checked for child in children) == 1
    assert names(stage, Role.PageTabList) == [words["panels"]]
    assert names(stage, Role.PageTab) == [panel.tab for panel in shown.panels]
    assert names(stage, Role.ToolBar) == [words["controls"]]
    switches = [f"{words['as_table']}: {section.heading}" for section in shown.panels[0].sections if is_drawn(section)]
    assert names(stage, Role.CheckBox) == [*switches, words["illustrations_show"]]


def test_the_chosen_one_is_told_as_it_changes(stage: Stage):
    def checked(*of: str) -> list[str]:
        return [name for name in of if thing(stage, name).state().checked]

    assert checked(*BACKGROUNDS) == ["White"]
    stage.session.setBackground("contrast")
    assert checked(*BACKGROUNDS) == ["High contrast"]
    stage.session.setTextSize(2)
    assert checked(*TEXT_SIZES) == ["Largest text"]
    switch = thing(stage, "Show illustrations", Role.CheckBox)
    assert switch.state().checked
    stage.session.setIllustrations(False)
    assert not switch.state().checked


@pytest.mark.parametrize("again", [1, 2], ids=["once", "twice"])
@pytest.mark.parametrize("name", ["Black", "Large text", PANELS[2]])
def test_a_screen_reader_presses_what_a_finger_would(stage: Stage, name: str, again: int):
    """Pressing the present choice changes nothing: one of the group is always chosen."""
    before = [getattr(stage.session, key) for key in ("background", "textSize", "panel", "language")]
    for _ in range(again):
        assert PRESS in thing(stage, name).actionInterface().actionNames()
        act(stage, name, PRESS)
    after = [getattr(stage.session, key) for key in ("background", "textSize", "panel", "language")]
    assert sum(old != new for old, new in zip(before, after, strict=True)) == 1
    found = thing(stage, name).state()
    assert found.checked or found.selected


def test_a_screen_reader_chooses_a_language(stage: Stage):
    act(stage, "Language: English", PRESS)
    stage.settle()
    names_of_languages = [thing(stage, "Language", Role.Grouping).child(place) for place in range(2)]
    assert [name_of(each) for each in names_of_languages] == ["English", "Lietuvių"]
    assert [each.state().checked for each in names_of_languages] == [True, False]
    act(stage, "Lietuvių", PRESS)
    stage.settle()
    assert stage.session.language == "lt"
    assert thing(stage, "Kalba: Lietuvių", Role.Button)


def test_a_screen_reader_reads_on(stage: Stage, qtbot: QtBot):
    act(stage, "Read on", PRESS)
    assert wait_for_rest(stage, qtbot) > 0


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("panel", range(4))
def test_a_panel_is_told_whole_and_only_once(
    make_stage: Callable[..., Stage], exhibit: Exhibit, language: str, panel: int
):
    stage = make_stage(language=language, panel=(panel + 1) % 4)  # it exists from now on, and is hidden
    stage.session.setPanel(panel)
    stage.settle()
    heard = [name_of(element) for element in tree(stage)]
    shown = content(exhibit).localised[language].panels[panel]
    headings = names(stage, Role.Heading)
    assert headings[0] == shown.title
    # Each scene says what it is about, where it is: a section that needs several says it on each.
    told = [scene.heading for scene in shown.scenes]
    assert [heading for heading in headings if heading in told] == told
    assert heard.count(shown.lead) == 1
    assert heard.count(shown.figure["spoken"]) >= 1
    for section in shown.sections:
        for block in section.blocks:
            for text in spoken_of(block):
                assert text in heard, text
            for share in block.get("shares", ()):
                assert heard.count(share["spoken"]) == 1
    assert len(names(stage, Role.Pane)) == 1


def blocks_of(panel: LocalisedPanel) -> list[Any]:
    return [block for section in panel.sections for block in section.blocks]


def is_drawn(section: LocalisedSection) -> bool:
    return any("table" in block for block in section.blocks)


def spoken_of(block: Any) -> list[str]:
    """The keys of a block that must be heard, by its kind."""
    texts = {
        "text": lambda: [block["text"]],
        "statement": lambda: [block["text"], block["byline"]],
        "figure": lambda: [block["spoken"], block["meaning"]],
        "shares": list,  # each share in one piece: value, label and remark
        # The first event is chosen; the others are heard through the names of their buttons.
        "timeline": lambda: (
            [f"{event['when']}: {event['title']}" for event in block["events"]]
            + [block["events"][0][key] for key in ("when", "title", "text")]
        ),
        "map": lambda: (
            [block["spoken"], *(place["name"] for place in block["places"])]
            + [f"{date['when']}: {date['title']}" for date in block["dates"]]
        ),
        "levels": lambda: [block["spoken"]],
        "tally": lambda: [count[key] for count in block["counts"] for key in ("spoken", "each")],
        "quiz": lambda: (
            [block["questions"][0][key] for key in ("count", "question")] + block["questions"][0]["answers"]
        ),
        "places": lambda: [place[key] for place in block["places"] for key in ("name", "text")],
        "list": lambda: block["items"],
        "picture": lambda: [block["alt"], block["credit"], block["caption"]],
    }
    assert block["kind"] in texts, f"add {block['kind']!r} to spoken_of"
    return [text for text in (block["heading"], *texts[block["kind"]](), block["remark"]) if text]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_picture_is_told_in_words_and_not_at_all_when_it_is_hidden(
    make_stage: Callable[..., Stage], exhibit: Exhibit, language: str
):
    stage = make_stage(language=language)
    for panel, shown in enumerate(content(exhibit).localised[language].panels):
        stage.session.setPanel(panel)
        stage.settle()
        drawn = [block["spoken"] for block in blocks_of(shown) if block["kind"] in ("map", "levels")]
        drawn += [block["alt"] for block in blocks_of(shown) if block["kind"] == "picture"]
        assert shown.illustration is not None
        assert names(stage, Role.Graphic) == [shown.illustration["alt"], *drawn]
    stage.session.setIllustrations(False)
    stage.settle()
    assert names(stage, Role.Graphic) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("panel", range(4))
def test_no_name_has_markup_or_the_names_of_the_machine(make_stage: Callable[..., Stage], language: str, panel: int):
    for found in tree(make_stage(language=language, panel=panel)):
        name = name_of(found)
        assert not any(sign in name for sign in ("<", ">", "{", "}", "undefined", "null", "[object", "\n")), name
        assert name != ""


def test_the_focus_is_told(stage: Stage):
    QAccessible.setActive(True)
    item(stage, "Black").forceActiveFocus()
    assert [name_of(found) for found in tree(stage) if found.state().focused] == ["Black"]


class Speaker(QObject):
    """The interface of a narrator, with a voice for some languages only."""

    canSpeakChanged = Signal()  # noqa: N815
    readingChanged = Signal()  # noqa: N815

    def __init__(self) -> None:
        super().__init__()
        self.speaks = True

    def change(self, *, speaks: bool) -> None:
        self.speaks = speaks
        self.canSpeakChanged.emit()

    @Slot(str)
    def act(self, action: str) -> None:
        """Does nothing."""

    canSpeak = Property(bool, lambda self: self.speaks, notify=canSpeakChanged)  # noqa: N815
    reading = Property(bool, lambda _self: False, notify=readingChanged)


def test_no_control_of_the_voice_is_offered_in_a_language_without_one(stage: Stage):
    speaker, offered = Speaker(), ("Read aloud", "Voice")

    def found() -> list[str]:
        stage.settle()
        return [name_of(thing) for thing in tree(stage) if name_of(thing) in offered]

    height = panel_box(stage).height()
    stage.window.setProperty("voice", speaker)
    act(stage, "Read aloud", PRESS)
    assert found() == [*offered]
    speaker.change(speaks=False)
    assert found() == []
    assert panel_box(stage).height() == height
    # In a language with a voice the choice is as before, and can be changed.
    speaker.change(speaks=True)
    assert found() == [*offered]
    assert thing(stage, "Read aloud").state().checked
    act(stage, "Read aloud", PRESS)
    assert found() == ["Read aloud"]
    assert not thing(stage, "Read aloud").state().checked
    stage.window.setProperty("voice", None)  # it is deleted before the window
