"""The layout of texts and targets whose sizes the test has set itself, held against the pixels that are drawn."""

import pytest
from PySide6.QtCore import QRectF

from kiosk.studio.scene.layout import CENTRED, JUSTIFIED, MIDDLE, ShownText, alignment_of, measure, measure_ink
from kiosk.studio.scene.pixels import image_of
from tests.studio.scene.conftest import Show, SmallStage

FONT = 'font.family: "Onest"; font.pixelSize: 40; color: "#000000"'


def drawn_ink(stage: SmallStage) -> QRectF:
    """The box around every pixel that is not white."""
    picture = image_of(stage.window.grabWindow()).convert("L").point([255 * (value < 128) for value in range(256)])
    box = picture.getbbox()
    assert box is not None
    left, top, right, bottom = box
    return QRectF(left, top, right - left, bottom - top)


def only_text(stage: SmallStage) -> ShownText:
    (text,) = measure(stage).texts
    return text


@pytest.mark.parametrize(
    "placing",
    [
        "x: 50; y: 60",
        "x: 50; y: 60; width: 400; horizontalAlignment: Text.AlignHCenter",
        "x: 50; y: 60; width: 400; horizontalAlignment: Text.AlignRight",
        "x: 50; y: 60; width: 400; height: 200; verticalAlignment: Text.AlignVCenter",
        "x: 50; y: 60; width: 400; height: 200; verticalAlignment: Text.AlignBottom",
        "x: 50; y: 60; width: 220; wrapMode: Text.WordWrap; lineHeight: 1.5",
    ],
)
def test_the_ink_is_where_it_is_drawn(show: Show, placing: str) -> None:
    stage = show(f'Text {{ objectName: "text"; {placing}; text: "Hamburg Hafen"; {FONT} }}')
    ink, drawn = measure_ink(stage.item("text")), drawn_ink(stage)
    for edge in ("left", "top", "right", "bottom"):
        # Letters have soft edges.
        assert getattr(ink, edge)() == pytest.approx(getattr(drawn, edge)(), abs=3), edge


def test_the_alignment_of_a_text(show: Show) -> None:
    stage = show(
        'Text { objectName: "text"; width: 300; height: 100; text: "a";'
        " horizontalAlignment: Text.AlignHCenter; verticalAlignment: Text.AlignVCenter }"
    )
    assert alignment_of(stage.item("text")) == (CENTRED, MIDDLE)
    assert JUSTIFIED not in alignment_of(stage.item("text"))


def test_the_sizes_of_a_text(show: Show) -> None:
    text = only_text(show(f'Text {{ text: "HH"; lineHeight: 1.2; {FONT} }}'))
    assert text.size == 40
    assert text.capital == pytest.approx(28, abs=0.5)  # 0.7 of the font size, says the typeface
    assert text.leading == pytest.approx(1.2 * 1.275, abs=0.01)
    assert text.ink.height() == pytest.approx(28, abs=1.5)
    assert (text.lines, text.whole, text.fits, text.bold, text.justified) == (("HH",), True, True, False, False)


def test_a_text_is_broken_into_the_lines_that_are_drawn(show: Show) -> None:
    text = only_text(show(f'Text {{ width: 200; wrapMode: Text.WordWrap; text: "One two three four"; {FONT} }}'))
    assert text.lines == ("One two", "three four")
    assert text.whole


@pytest.mark.parametrize(
    ("how", "whole", "fits"),
    [
        ("width: 200; elide: Text.ElideRight", False, True),
        ("width: 200; wrapMode: Text.WordWrap; maximumLineCount: 1; elide: Text.ElideRight", False, True),
        ("width: 120; wrapMode: Text.WrapAnywhere", False, True),
        ("width: 200", True, False),
        ("width: 300; wrapMode: Text.WordWrap", True, True),
    ],
)
def test_a_text_that_is_cut_broken_or_too_wide(show: Show, how: str, whole: bool, fits: bool) -> None:
    text = only_text(show(f'Text {{ {how}; text: "Verteidigungsbereitschaft"; {FONT} }}'.replace("300", "590")))
    assert (text.whole, text.fits) == (whole, fits)


def test_a_text_that_is_bold_and_justified(show: Show) -> None:
    text = only_text(
        show(
            f'Text {{ width: 300; wrapMode: Text.WordWrap; text: "One two three"; {FONT};'
            ' horizontalAlignment: Text.AlignJustify; font.variableAxes: ({ "wght": 700 }) }'
        )
    )
    assert (text.bold, text.justified) == (True, True)


PANEL = f"""
    Flickable {{
        x: 100; y: 50; width: 400; height: 200
        contentHeight: 500
        contentY: window.position
        Accessible.role: Accessible.Pane
        Accessible.name: "pane"

        Text {{ y: 20; text: "Running text of the panel"; font.family: "Onest"; font.pixelSize: 20 }}
        Item {{
            property string kind: "MapBlock"
            x: 10; y: 100; width: 60; height: 40
            Accessible.role: Accessible.RadioButton
            Accessible.name: "place"
        }}
        Text {{ y: LAST; text: "Last"; {FONT} }}
    }}
    Item {{
        property string kind: "ChoiceButton"
        x: 5; y: 300; width: 90; height: 60
        Accessible.role: Accessible.Button
        Accessible.name: "button"
        Text {{ x: 10; text: "LABEL"; font.family: "Onest"; font.pixelSize: 30 }}
    }}
    Item {{
        property string kind: "RoundButton"
        x: 430; y: 60; width: 50; height: 50
    }}
    Item {{
        property string kind: "RoundButton"
        x: 430; y: 150; width: 50; height: 50
    }}
"""


def test_texts_and_targets_of_a_panel_and_around_it(show: Show) -> None:
    label = "A label that is longer than all texts of the panel together"
    layout = measure(show(PANEL.replace("LAST", "440").replace("LABEL", label), furthest=300), "a panel")
    assert layout.area == QRectF(100, 50, 400, 200)
    assert [(text.text, text.in_panel) for text in layout.texts] == [
        ("Running text of the panel", True),
        ("Last", True),
        (label, False),
    ]
    assert [text.button for text in layout.texts] == [None, None, QRectF(5, 300, 90, 60)]
    assert [(each.name, each.box, each.in_panel, each.on_map) for each in layout.targets] == [
        ("place", QRectF(110, 150, 60, 40), True, True),
        ("button", QRectF(5, 300, 90, 60), False, False),
    ]
    assert layout.arrows == QRectF(430, 60, 50, 140)
    assert layout.body == 20  # the size of most characters in the panel
    assert str(layout.texts[1]) == "a panel: 'Last'"


@pytest.mark.parametrize(("last", "reaches"), [(440, True), (480, False)])
def test_a_panel_that_does_not_scroll_to_its_last_text(show: Show, last: int, reaches: bool) -> None:
    stage = show(PANEL.replace("LAST", str(last)), furthest=300)
    stage.window.setProperty("position", 70)
    assert (measure(stage).below_end <= 0) is reaches
    assert stage.window.property("position") == 70


def test_what_the_question_covers_is_left_out(show: Show) -> None:
    stage = show(
        """
        Item {
            enabled: false
            Text { text: "covered" }
            Item { width: 9; height: 9; Accessible.role: Accessible.Button; Accessible.name: "covered" }
        }
        Text { text: "question" }
        """
    )
    assert [text.text for text in measure(stage).texts] == ["covered", "question"]
    assert [target.name for target in measure(stage).targets] == ["covered"]
    stage.session.is_asking = True
    assert [text.text for text in measure(stage).texts] == ["question"]
    assert measure(stage).targets == ()


def test_a_window_without_anything(show: Show) -> None:
    layout = measure(show(""))
    assert (layout.texts, layout.targets, layout.body) == ((), (), 0)
    assert layout.area == QRectF(0, 0, 600, 400)
    assert layout.arrows.isEmpty()
    assert layout.below_end == 0
