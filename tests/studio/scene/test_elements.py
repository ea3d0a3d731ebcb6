"""The accessibility tree and the items of a window whose contents the test has written itself."""

import pytest
from PySide6.QtCore import QRectF

from kiosk.studio.scene.elements import (
    CONTROLS,
    Role,
    Spot,
    above,
    act,
    assign,
    box_of,
    bring_into_view,
    call,
    control_named,
    controls,
    focused,
    is_a,
    is_on,
    is_on_map,
    is_within,
    item_of,
    items_of,
    kinds_on,
    name_of,
    panel_box,
    position,
    scroll_to,
    scrolls,
    spot_of,
    text_of,
    texts,
    tree,
    visible_items,
    window_box,
)
from tests.studio.scene.conftest import Show, SmallStage

TREE = """
    Item {
        Accessible.role: Accessible.Pane
        Accessible.name: "pane"
        objectName: "pane"
        x: 40; y: 30; width: 300; height: 200

        Text {
            objectName: "heading"
            x: 10; y: 5; width: 100; height: 20
            text: "A heading"
            Accessible.role: Accessible.Heading
            Accessible.name: "A heading"
        }
        Item {
            x: 100; y: 50; width: 80; height: 40
            objectName: "choice"
            Accessible.role: Accessible.RadioButton
            Accessible.name: "A choice"
            Accessible.checkable: true
            Accessible.checked: true
        }
        Item {
            x: 100; y: 100; width: 80; height: 40
            Accessible.role: Accessible.Button
            Accessible.name: "A button"
        }
    }
    Item {
        visible: false
        width: 10; height: 10
        Accessible.role: Accessible.Button
        Accessible.name: "A hidden button"
        Text { text: "hidden" }
    }
    Item {
        x: 500; y: 20; width: 10; height: 10
        Accessible.role: Accessible.CheckBox
        Accessible.name: "A switch"
        Accessible.checkable: true
        Accessible.checked: false
    }
"""
ITEMS = """
    Rectangle {
        objectName: "outer"
        x: 10; y: 20; width: 200; height: 100

        Rectangle {
            objectName: "inner"
            x: 5; y: 7; width: 50; height: 30

            Text { objectName: "first"; text: "first" }
        }
        Text { objectName: "second"; text: "second" }
    }
    Item {
        objectName: "transparent"
        opacity: 0
        Text { text: "transparent" }
    }
    Item {
        objectName: "invisible"
        visible: false
        Text { text: "invisible" }
    }
    Text { objectName: "empty"; text: "" }
    Text { objectName: "last"; text: "last" }
"""
FLICKABLE = """
    Flickable {
        objectName: "pane"
        x: 100; y: 50; width: 400; height: 200
        contentHeight: 1000
        contentY: window.position
        Accessible.role: Accessible.Pane
        Accessible.name: "pane"

        Rectangle { objectName: "top"; x: 10; y: 20; width: 50; height: 40 }
        Rectangle { objectName: "middle"; x: 10; y: 480; width: 50; height: 40 }
        Rectangle { objectName: "bottom"; x: 10; y: 950; width: 50; height: 40 }
    }
    Rectangle { objectName: "fixed"; x: 5; y: 5; width: 20; height: 20 }
"""
KINDS = """
    Item {
        objectName: "map"
        property string kind: "MapView"
        Text { objectName: "land"; text: "Land" }
        Item {
            objectName: "place"
            property string kind: "ChoiceButton"
            Text { objectName: "number"; text: "1" }
        }
    }
    Item {
        objectName: "round"
        property string kind: "RoundButton"
    }
    Item {
        visible: false
        property string kind: "ShareBar"
    }
    Item {
        objectName: "stranger"
        property string kind: "SomethingElse"
        property real dot: 4
    }
    Item { objectName: "plain" }
"""


@pytest.fixture
def kinds(show: Show) -> SmallStage:
    return show(KINDS)


@pytest.fixture
def flickable(show: Show) -> SmallStage:
    return show(FLICKABLE, furthest=800)


def test_the_tree_has_the_visible_elements_in_order(show: Show) -> None:
    stage = show(TREE)
    found = [(element.role(), name_of(element)) for element in tree(stage)]
    assert found[1:] == [
        (Role.Pane, "pane"),
        (Role.Heading, "A heading"),
        (Role.RadioButton, "A choice"),
        (Role.Button, "A button"),
        (Role.CheckBox, "A switch"),
    ]
    assert found[0][0] == Role.Window


def test_the_controls_are_what_can_be_pressed(show: Show) -> None:
    stage = show(TREE)
    assert [name_of(element) for element in controls(stage)] == ["A choice", "A button", "A switch"]
    assert {element.role() for element in controls(stage)} <= set(CONTROLS)
    choice = control_named(stage, "A choice")
    assert choice is not None
    assert item_of(choice) is stage.item("choice")
    assert control_named(stage, "A heading") is None
    assert control_named(stage, "A hidden button") is None
    assert [is_on(element) for element in controls(stage)] == [True, False, False]


def test_the_window_has_no_item(show: Show) -> None:
    stage = show(TREE)
    assert item_of(tree(stage)[0]) is None
    assert [each.objectName() for each in map(item_of, tree(stage)) if each and each.objectName()] == [
        *("pane", "heading", "choice"),
    ]


def test_visible_items_come_in_the_order_in_which_they_are_drawn(show: Show) -> None:
    stage = show(ITEMS)
    names = [item.objectName() for item in visible_items(stage.window.contentItem()) if item.objectName()]
    assert names == ["outer", "inner", "first", "second", "empty", "last"]
    assert [text_of(text) for text in texts(stage)] == ["first", "second", "last"]


def test_a_box_is_in_pixels_of_the_window(show: Show) -> None:
    stage = show(ITEMS)
    assert box_of(stage.item("outer")) == QRectF(10, 20, 200, 100)
    assert box_of(stage.item("inner")) == QRectF(15, 27, 50, 30)
    assert window_box(stage) == QRectF(0, 0, 600, 400)
    assert [item.objectName() for item in above(stage.item("first"))][:3] == ["first", "inner", "outer"]


def test_the_panel_is_the_pane_or_else_the_window(show: Show) -> None:
    assert panel_box(show(TREE)) == QRectF(40, 30, 300, 200)
    assert panel_box(show(ITEMS)) == QRectF(0, 0, 600, 400)


def test_what_is_in_a_flickable_scrolls(flickable: SmallStage) -> None:
    assert scrolls(flickable.item("top"))
    assert not scrolls(flickable.item("fixed"))
    assert spot_of(flickable.item("top")) == Spot(QRectF(110, 70, 50, 40), scrolls=True)
    assert spot_of(flickable.item("fixed")) == Spot(QRectF(5, 5, 20, 20), scrolls=False)


def test_scrolling_moves_boxes_and_ends_at_the_end(flickable: SmallStage) -> None:
    scroll_to(flickable, 15)
    assert position(flickable) == 15
    assert box_of(flickable.item("top")) == QRectF(110, 55, 50, 40)
    assert box_of(flickable.item("fixed")) == QRectF(5, 5, 20, 20)
    scroll_to(flickable, 1e9)
    assert position(flickable) == 800


@pytest.mark.parametrize(("name", "top", "scrolled"), [("top", 70, 0), ("middle", 130, 400), ("fixed", 5, 0)])
def test_bringing_into_view_scrolls_only_if_needed(
    flickable: SmallStage, name: str, top: float, scrolled: float
) -> None:
    flickable.settled = 0
    spot = bring_into_view(flickable, flickable.item(name))
    assert (spot.box.top(), position(flickable)) == (top, scrolled)
    assert flickable.settled == (scrolled > 0)


def test_what_is_at_the_end_is_brought_as_far_as_the_panel_scrolls(flickable: SmallStage) -> None:
    assert bring_into_view(flickable, flickable.item("bottom")).box == QRectF(110, 200, 50, 40)


def test_an_action_reaches_the_window(flickable: SmallStage) -> None:
    act(flickable, "read_on")
    assert flickable.window.property("acted") == "read_on"


def test_a_component_is_recognised_by_its_kind_only(kinds: SmallStage) -> None:
    assert is_a(kinds.item("map"), "MapView")
    assert not is_a(kinds.item("map"), "MapBlock")
    assert not is_a(kinds.item("plain"), "MapView")
    assert not is_a(kinds.item("stranger"), "TimelineBlock")  # another one has a property of that name
    assert items_of(kinds, "ShareBar") == []
    assert items_of(kinds, "MapView") == [kinds.item("map")]


def test_a_component_that_extends_another_is_both(kinds: SmallStage) -> None:
    assert is_a(kinds.item("round"), "RoundButton")
    assert is_a(kinds.item("round"), "ChoiceButton")
    assert not is_a(kinds.item("place"), "RoundButton")
    assert items_of(kinds, "ChoiceButton") == [kinds.item("place"), kinds.item("round")]


def test_the_kinds_on_screen(kinds: SmallStage) -> None:
    assert kinds_on(kinds) == {"MapView", "ChoiceButton", "RoundButton"}


def test_an_unknown_kind_is_an_error(kinds: SmallStage) -> None:
    with pytest.raises(ValueError, match="'SomethingElse' is not one of the kinds"):
        items_of(kinds, "SomethingElse")  # pyright: ignore[reportArgumentType]


def test_what_contains_an_item(kinds: SmallStage) -> None:
    assert is_within(kinds.item("number"), "ChoiceButton")
    assert is_within(kinds.item("number"), "MapView")
    assert is_within(kinds.item("map"), "MapView")
    assert not is_within(kinds.item("land"), "ChoiceButton")


def test_a_word_on_a_map_is_not_the_number_of_a_place(kinds: SmallStage) -> None:
    assert is_on_map(kinds.item("land"))
    assert not is_on_map(kinds.item("number"))
    assert not is_on_map(kinds.item("plain"))


def test_a_function_or_property_that_qml_does_not_have_is_an_error(show: Show) -> None:
    stage = show('Item { objectName: "item"; property int count: 1; function add(): void { count += 1; } }')
    item = stage.item("item")
    call(item, "add")
    assert item.property("count") == 2
    assign(item, "count", 7)
    assert item.property("count") == 7
    with pytest.raises(AttributeError, match="no property 'place'"):
        assign(item, "place", 1)
    assert item.property("place") is None


def test_the_item_that_has_the_focus(show: Show) -> None:
    stage = show('Item { objectName: "one"; activeFocusOnTab: true }')
    stage.window.requestActivate()
    assert focused(stage) is not stage.item("one")
    stage.item("one").forceActiveFocus()
    assert focused(stage) is stage.item("one")
