"""What is painted over a text, in windows whose items the test has set itself."""

import pytest

from kiosk.studio.scene.layout import measure
from kiosk.studio.scene.painting import in_painting_order, painted_over
from tests.studio.scene.conftest import Show, SmallStage

TEXT = 'Text { x: 50; y: 50; text: "Hamburg"; font.family: "Onest"; font.pixelSize: 40; color: "#000000"; %s }'
BOX = 'Rectangle { x: 100; y: 40; width: 60; height: 80; color: "%s"; %s }'


def covered(stage: SmallStage) -> list[str]:
    return [text.text for text, _ in painted_over(stage, measure(stage).texts)]


@pytest.mark.parametrize(
    ("content", "is_covered"),
    [
        (TEXT % "" + "\n" + BOX % ("#ff0000", ""), True),
        (BOX % ("#ff0000", "") + "\n" + TEXT % "", False),
        (BOX % ("#ff0000", "z: 1") + "\n" + TEXT % "", True),
        (TEXT % "z: 2" + "\n" + BOX % ("#ff0000", "z: 1"), False),
        (TEXT % "" + "\n" + BOX % ("#ff0000", "z: -1"), False),
        (TEXT % "" + "\n" + BOX % ("transparent", ""), False),
        (TEXT % "" + "\n" + BOX % ("#ff0000", "visible: false"), False),
        (TEXT % "" + "\n" + BOX % ("#ff0000", "opacity: 0"), False),
        (TEXT % "" + "\n" + BOX % ("#ff0000", "opacity: 0.5"), True),
        (TEXT % "" + "\n" + BOX % ("#ff0000", "anchors.fill: parent; anchors.topMargin: 200"), False),
        (TEXT % "" + "\nItem { width: 600; height: 400; " + BOX % ("#ff0000", "") + " }", True),
        (TEXT % "" + "\n" + BOX % ("transparent", "border.width: 8; border.color: '#ff0000'"), True),
    ],
)
def test_what_is_painted_later_covers_a_text_if_its_pixels_change(show: Show, content: str, is_covered: bool) -> None:
    assert covered(show(content)) == ["Hamburg"] * is_covered


def test_the_order_is_that_of_z_and_then_of_the_file(show: Show) -> None:
    stage = show(
        'Item { objectName: "a"; Item { objectName: "above"; z: 1 } Item { objectName: "in" }'
        ' Item { objectName: "below"; z: -1 } }'
    )
    order = [item.objectName() for item in in_painting_order(stage.window.contentItem())]
    assert [name for name in order if name] == ["below", "a", "in", "above"]


def test_what_was_looked_at_is_as_before(show: Show) -> None:
    stage = show(TEXT % "" + "\n" + BOX % ("#ff0000", "objectName: 'box'; opacity: 0.5"))
    before = stage.window.grabWindow()
    covered(stage)
    assert stage.item("box").opacity() == 0.5
    assert stage.window.grabWindow() == before
