"""The attract screen: its messages, the menu, and how a visit begins."""

import dataclasses
from collections.abc import Callable

import pytest
from PySide6.QtCore import QMetaObject, QPoint, QRectF, Qt
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.exhibit.content import Content, slides
from kiosk.exhibit.localise import content
from kiosk.exhibit.model import Exhibit
from kiosk.sizes import HIGHEST_MM, px_per_mm_of
from kiosk.studio.audit.inspections.text import FACTORS
from kiosk.studio.scene.elements import Role, act, assign, box_of, controls, focused, items_of, name_of, texts, tree
from kiosk.studio.scene.input import key, move, press, release
from kiosk.studio.scene.layout import measure
from kiosk.studio.scene.pixels import looks_the_same
from kiosk.ui.stage import Stage
from kiosk.visit.idle import IdleClock
from kiosk.visit.keypad import Keypad
from tests.beats import beats
from tests.ui.people import PANELS, PANELS_LT, centre, item, state_of, thing, touch

pytestmark = pytest.mark.staged

Key = Qt.Key
LANGUAGES = {"en": "English", "lt": "Lietuvių"}
MORE = {"uk": "Українська", "de": "Deutsch", "pl": "Polski", "lv": "Latviešu", "et": "Eesti", "fr": "Français"}
ELSEWHERE = QPoint(900, 300)
X_HEIGHT = 0.527
"""Of the typeface, in parts of the font size."""


def attract(stage: Stage) -> QQuickItem:
    (found,) = items_of(stage, "AttractScreen")
    return found


def words(stage: Stage) -> list[str]:
    return [text.property("text") for text in texts(stage)]


def tap_at(stage: Stage, point: QPoint) -> None:
    press(stage, point)
    release(stage, point)


def runs(stage: Stage) -> bool:
    """Whether the messages take turns."""
    return bool(attract(stage).property("runs"))


@pytest.fixture
def menu(make_stage: Callable[..., Stage]) -> Stage:
    """The attract screen, before the first visitor."""
    return make_stage(resting=True)


class TestMessages:
    """What people see who never touch it."""

    @pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=["landscape", "portrait"])
    def test_each_slide_is_shown_in_turn(
        self, make_stage: Callable[..., Stage], exhibit: Exhibit, size: tuple[int, int]
    ):
        stage = make_stage(*size, resting=True)
        expected = slides(content(exhibit), "en")
        for slide in (*expected, expected[0]):
            figure = slide["figure"]
            rest = " ".join(word for word in (figure["after"], figure["unit"]) if word)
            lines = [slide["title"], figure["before"], figure["numeral"], rest, figure["meaning"]]
            assert [line for line in lines if line] == [word for word in words(stage) if word in lines]
            thing(stage, ", ".join(part for part in (figure["spoken"], figure["meaning"]) if part))
            QMetaObject.invokeMethod(attract(stage), "goOn")
            stage.settle()

    def test_they_change_by_themselves(self, make_stage: Callable[..., Stage], qtbot: QtBot):
        stage = make_stage(resting=True, motion=True)
        before = words(stage)
        assert attract(stage).property("turnMs") >= 6000
        assign(attract(stage), "turnMs", 100)
        qtbot.waitUntil(lambda: words(stage) not in (before, []), timeout=2000)

    def test_nobody_is_asked_to_touch(self, menu: Stage):
        assert not any("ouch" in word for word in words(menu))

    def test_they_stand_still_without_motion(self, menu: Stage):
        assert not runs(menu)

    @pytest.mark.parametrize("how", ["key", "focus", "touch"])
    def test_they_stand_still_once_a_visitor_is_there(self, make_stage: Callable[..., Stage], how: str):
        stage = make_stage(resting=True, motion=True)
        assert runs(stage)
        if how == "key":
            key(stage, Key.Key_Tab)
        elif how == "focus":
            item(stage, PANELS[1]).forceActiveFocus(Qt.FocusReason.OtherFocusReason)
        else:
            press(stage, ELSEWHERE)
        assert not runs(stage)
        assert not stage.session.resting
        assert stage.session.atMenu

    def test_words_do_not_burn_in(self, menu: Stage):
        places = set()
        for _ in range(8):
            title = texts(menu)[0].mapToScene(QPoint(0, 0))
            places.add((title.x(), title.y()))
            QMetaObject.invokeMethod(attract(menu), "goOn")
            menu.settle()
        assert len(places) > 3

    @pytest.mark.parametrize("screen", [(3840, 2160, 43), (2160, 3840, 43), (3840, 2160, 55)], ids=str)
    def test_they_are_readable_at_three_metres(self, built_in: Exhibit, qapp: object, screen: tuple[int, int, int]):
        width, height, inches = screen
        px_per_mm = px_per_mm_of(width, height) * 24 / inches
        stage = resting_stage(content(built_in), (width, height), px_per_mm)
        for _ in range(len(attract(stage).property("slides"))):
            for text in message_texts(stage):
                assert text.property("font").pixelSize() * X_HEIGHT / px_per_mm >= 18, text.property("text")
            QMetaObject.invokeMethod(attract(stage), "goOn")
            stage.settle()
        stage.close()


def message_texts(stage: Stage) -> list[QQuickItem]:
    """The words of the message, without the menu's."""
    shown = attract(stage)
    figure = stage.window.property("slides")[shown.property("place")]["figure"]
    rest = " ".join(part for part in (figure["after"], figure["unit"]) if part)
    wanted = {figure["numeral"], figure["before"], rest, figure["meaning"]} - {""}
    found = [text for text in texts(stage) if text.property("written") in wanted]
    assert len(found) == len(wanted), figure
    return found


class TestTouches:
    """One touch begins a visit."""

    @pytest.mark.parametrize("panel", range(4))
    def test_a_panel_opens(self, menu: Stage, panel: int):
        touch(menu, PANELS[panel])
        menu.settle()
        assert (menu.session.panel, menu.session.atMenu, menu.session.resting) == (panel, False, False)
        assert items_of(menu, "AttractScreen") == []

    def test_a_language_turns_the_menu_into_it_and_a_panel_opens_in_it(self, menu: Stage):
        touch(menu, "Lietuvių")
        menu.settle()
        assert (menu.session.language, menu.session.atMenu) == ("lt", True)
        for name in PANELS_LT:
            thing(menu, name, Role.Button)
        touch(menu, PANELS_LT[2])
        menu.settle()
        assert (menu.session.panel, menu.session.language, menu.session.atMenu) == (2, "lt", False)

    def test_the_message_is_in_the_chosen_language(self, menu: Stage, exhibit: Exhibit):
        touch(menu, "Lietuvių")
        menu.settle()
        lithuanian = content(exhibit).localised["lt"]
        assert {lithuanian.title, lithuanian.panels[0].figure["numeral"]} <= set(words(menu))

    def test_elsewhere_opens_the_first_panel(self, menu: Stage):
        tap_at(menu, ELSEWHERE)
        menu.settle()
        assert (menu.session.panel, menu.session.atMenu) == (0, False)

    def test_a_control_acts_and_the_menu_stays(self, menu: Stage):
        touch(menu, "Black")
        menu.settle()
        assert (menu.session.background, menu.session.atMenu, menu.session.resting) == ("black", True, False)
        touch(menu, PANELS[1])
        menu.settle()
        assert (menu.session.background, menu.session.panel) == ("black", 1)

    def test_a_finger_that_slides_off_opens_nothing(self, menu: Stage):
        start = centre(menu, PANELS[1])
        press(menu, start)
        for y in range(start.y(), 300, -20):
            move(menu, QPoint(start.x(), y))
        release(menu, QPoint(start.x(), 300))
        assert menu.session.atMenu

    def test_the_same_panel_opens_again_for_the_next_visitor(self, menu: Stage):
        for _ in range(2):
            touch(menu, PANELS[0])
            menu.settle()
            assert not menu.session.atMenu
            menu.session.rest()
            menu.settle()


class TestKeys:
    """All of it is reached by keys."""

    @pytest.fixture
    def keyed(self, menu: Stage) -> Stage:
        """The attract screen with the keypad of a station that has no file."""
        from kiosk.settings import Station

        menu.use_keys(Keypad(Station().keys.by_action()))
        return menu

    @pytest.mark.parametrize(
        "code", [Key.Key_Return, Key.Key_Right, Key.Key_Down, Key.Key_Left], ids=lambda code: code.name
    )
    def test_the_first_key_only_shows_the_focus(self, keyed: Stage, code: Key):
        before = state_of(keyed)
        key(keyed, code)
        assert focused(keyed) is item(keyed, PANELS[0])
        assert item(keyed, PANELS[0]).property("visualFocus")
        assert keyed.session.atMenu
        assert state_of(keyed)[1:7] == before[1:7]

    def test_a_key_without_an_action_shows_the_focus(self, menu: Stage):
        key(menu, Key.Key_X)
        assert focused(menu) is item(menu, PANELS[0])

    def test_the_next_key_presses_what_has_the_focus(self, keyed: Stage):
        for code in (Key.Key_Right, Key.Key_Right, Key.Key_Return):
            key(keyed, code)
        keyed.settle()
        assert (keyed.session.panel, keyed.session.atMenu) == (1, False)
        assert focused(keyed) is item(keyed, PANELS[1])

    def test_every_control_is_reached_and_has_a_name(self, keyed: Stage):
        offered = [name_of(element) for element in controls(keyed)]
        reached: list[str] = []
        for _ in range(len(offered) + 1):
            key(keyed, Key.Key_Right)
            (name,) = (name_of(element) for element in tree(keyed) if element.object() is focused(keyed))
            reached.append(name)
        assert set(reached) == set(offered)
        assert all(offered)

    def test_help_opens_over_the_first_panel(self, keyed: Stage):
        key(keyed, Key.Key_H)
        keyed.settle()
        assert not keyed.session.atMenu
        assert items_of(keyed, "HelpView")


class TestIdle:
    """Who leaves the menu is asked, and then everything is as before."""

    def test_choices_at_the_menu_go_back(self, menu: Stage):
        now = 0.0
        clock = IdleClock(menu.session, 120, 30, lambda: now)
        assert clock.seconds_to_look is None
        touch(menu, "Black")
        menu.settle()
        now = 121.0
        clock.look()
        assert menu.session.is_asking
        now = 151.0
        clock.look()
        menu.settle()
        assert (menu.session.resting, menu.session.background) == (True, "white")
        assert clock.seconds_to_look is None

    def test_only_the_touch_that_answers_the_question_does_nothing_else(self, menu: Stage):
        clock = IdleClock(menu.session, 120, 30)
        menu.input.link("idle clock", clock)
        touch(menu, "Black")
        point = centre(menu, PANELS[2])
        menu.session.ask(20)
        menu.settle()
        tap_at(menu, point)
        menu.settle()
        assert (menu.session.atMenu, menu.session.is_asking) == (True, False)
        tap_at(menu, point)
        menu.settle()
        assert (menu.session.atMenu, menu.session.panel) == (False, 2)

    def test_rest_returns_every_choice(self, stage: Stage, qtbot: QtBot):
        before, picture = state_of(stage), stage.picture()
        session = stage.session
        for name in ("High contrast", "Large text", PANELS[3], "Language: English", "Lietuvių"):
            touch(stage, name)
            stage.settle()
        stage.read_on()
        session.rest()
        stage.settle()
        assert session.resting
        session.wake()
        stage.settle()
        assert state_of(stage) == before
        qtbot.waitUntil(lambda: looks_the_same(stage.picture(), picture), timeout=3000)

    def test_who_rests_already_is_not_another_visitor(self, menu: Stage):
        visitor = menu.session.visitor
        menu.session.rest()
        assert menu.session.visitor == visitor


class TestSheets:
    """What the controls open over the menu."""

    def test_more_settings_open_over_the_menu_and_close(self, menu: Stage):
        touch(menu, "More settings")
        menu.settle()
        assert len(items_of(menu, "Sheet")) == 1
        touch(menu, "Wider spacing")
        menu.settle()
        assert menu.session.spacing
        touch(menu, "Close")
        menu.settle()
        assert items_of(menu, "Sheet") == []
        assert menu.session.atMenu

    def test_a_touch_beside_a_sheet_opens_no_panel(self, menu: Stage):
        touch(menu, "More settings")
        menu.settle()
        tap_at(menu, ELSEWHERE)
        menu.settle()
        assert items_of(menu, "Sheet") == []
        assert menu.session.atMenu

    @pytest.mark.parametrize("name", ["Help", "Accessibility of this screen"])
    def test_a_page_is_two_touches_away(self, menu: Stage, name: str):
        touch(menu, "More settings")
        menu.settle()
        touch(menu, name)
        menu.settle()
        assert not menu.session.atMenu
        assert [name_of(each) for each in tree(menu) if each.role() == Role.Pane] == [name]

    def test_the_key_that_goes_back_closes_a_sheet_first(self, menu: Stage):
        touch(menu, "More settings")
        menu.settle()
        act(menu, "back")
        menu.settle()
        assert items_of(menu, "Sheet") == []
        assert menu.session.atMenu


def composed(whole: Content, panels: int, languages: int) -> Content:
    """The exhibit with this many panels and languages."""
    names = dict(list({**whole.languages, **LANGUAGES, **MORE}.items())[:languages])
    sources = list(whole.localised.values())
    localised = {
        code: dataclasses.replace(
            sources[place % len(sources)], language=code, panels=(sources[place % len(sources)].panels * 2)[:panels]
        )
        for place, code in enumerate(names)
    }
    return dataclasses.replace(
        whole, languages=names, default_language=next(iter(names)), localised=localised, easy={},
        panels=tuple(f"panel-{place}" for place in range(panels)),
    )  # fmt: skip


def resting_stage(content: Content, size: tuple[int, int], px_per_mm: float, bottom_mm: float | None = None) -> Stage:
    stage = Stage(
        content, size, px_per_mm=px_per_mm, viewing_distance_mm=600, screen_bottom_mm=bottom_mm,
        language=content.default_language, motion=False, resting=True,
    )  # fmt: skip
    stage.show_windowed()
    stage.settle()
    return stage


SCREENS = {
    "17 inches": (1280, 1024, 3.79),
    "1366x768": (1366, 768, 3.7795),
    "24 inches": (1920, 1080, 3.614),
    "upright": (1080, 1920, 3.614),
    "totem": (1080, 3840, 2.2),
}


@pytest.mark.slow
@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize(("panels", "languages"), [(1, 1), (2, 3), (3, 2), (4, 4), (5, 6), (6, 5), (6, 8), (1, 8)])
def test_every_composition_has_room(built_in: Exhibit, qapp: object, screen: str, panels: int, languages: int):
    width, height, px_per_mm = SCREENS[screen]
    stage = resting_stage(composed(content(built_in), panels, languages), (width, height), px_per_mm)
    whole = QRectF(0, 0, width, height)
    shown = measure(stage)
    told: set[int] = set()
    for _ in range(len(attract(stage).property("slides"))):
        shown = measure(stage)
        assert message_texts(stage)
        told.add(attract(stage).property("place"))
        for one in shown.texts:
            assert whole.contains(one.ink), f"{one} is cut off"
            assert one.whole, f"{one} is cut or broken"
            assert not [other for other in shown.texts if other is not one and other.ink.intersects(one.ink)], str(one)
            covered = [
                target.name for target in shown.targets if target.box != one.button and target.box.intersects(one.ink)
            ]
            assert covered == [], f"{one} is on {covered}"
        for target in shown.targets:
            assert min(target.box.width(), target.box.height()) >= 20 * px_per_mm - 1, target.name
            assert whole.contains(target.box), target.name
            boxes = [other.box for other in shown.targets if other is not target]
            assert not any(box.intersects(target.box) for box in boxes), target.name
        QMetaObject.invokeMethod(attract(stage), "goOn")
        stage.settle()
    assert told == set(range(len(attract(stage).property("slides"))))
    assert len([target for target in shown.targets if target.item.property("spokenIn")]) == (
        languages if languages > 1 else 0
    )
    stage.close()


@pytest.mark.parametrize("text_size", range(len(FACTORS)))
def test_nothing_is_cut_at_any_text_size(menu: Stage, text_size: int):
    menu.session.attend()
    menu.session.setTextSize(text_size)
    menu.settle()
    beats(3)
    shown = measure(menu)
    for one in shown.texts:
        assert one.whole, str(one)
        assert box_of(menu.window.contentItem()).contains(one.ink), str(one)


def test_no_word_and_no_target_is_above_what_people_reach(built_in: Exhibit, qapp: object):
    px_per_mm, bottom_mm = 2.3, 300.0
    stage = resting_stage(content(built_in), (1080, 3840), px_per_mm, bottom_mm)
    highest = 3840 - (HIGHEST_MM - bottom_mm) * px_per_mm
    assert highest > 0
    shown = measure(stage)
    assert min(text.ink.top() for text in shown.texts) >= highest
    assert min(target.box.top() for target in shown.targets) >= highest
    stage.close()


def test_within_reach_all_of_it_is_in_the_band(built_in: Exhibit, qapp: object):
    stage = resting_stage(content(built_in), (1080, 1920), 3.614, 600.0)
    stage.session.attend()
    stage.session.setReach(True)
    stage.settle()
    band = box_of(attract(stage))
    assert band.height() < 1920
    assert all(band.contains(target.box) for target in measure(stage).targets)
    stage.close()
