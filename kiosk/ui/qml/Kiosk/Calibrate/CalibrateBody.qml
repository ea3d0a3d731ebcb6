pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Calibrate
import Kiosk.Style
import Kiosk.Data

// The pages of the calibration but the test of touch. Scrolls only if the screen is too small for the page.
Flickable {
    id: body

    required property Look look
    required property Calibrator calibrator
    // A bank card in millimetres: width, height.
    required property list<real> cardMm
    required property bool compact
    // The room at the side that the page leaves free, in pixels.
    required property real sideRoom

    readonly property list<string> headlines: ["Hold a bank card to the screen", "How high does it hang?", calibrator.orientation === "landscape" ? "The picture is landscape" : "The picture is portrait", "", "Is all of this right?"]
    readonly property list<string> titles: ["Size", "Height", "Orientation", "Touch", "Summary"]

    // Scroll an item of the page into view.
    function show(item: Item): void {
        if (!Items.isWithin(item, page))
            return;
        const top = item.mapToItem(page, 0, 0).y - Theme.space(1);
        const bottom = top + item.height + Theme.space(2);
        contentY = Math.max(0, Math.min(top, Math.max(contentY, bottom - height)));
    }

    contentHeight: Math.max(height, page.implicitHeight + 2 * page.y)
    interactive: contentHeight > height
    clip: interactive
    boundsBehavior: Flickable.StopAtBounds

    Connections {
        target: body.calibrator

        function onStepChanged(): void {
            body.contentY = 0;
        }
    }
    Column {
        id: page

        x: Theme.margin
        y: Theme.space(body.compact ? 1.5 : 2.5)
        width: parent.width - 2 * Theme.margin - body.sideRoom
        spacing: Theme.space(1)

        Label {
            look: body.look
            width: parent.width
            written: `${body.calibrator.step + 1} of ${body.titles.length}: ${body.titles[body.calibrator.step]}`
            color: body.look.structure
            weight: Theme.semibold
        }
        Headline {
            look: body.look
            width: parent.width
            written: body.headlines[body.calibrator.step]
            step: body.compact ? Theme.closingStep : Theme.titleStep
            role: Accessible.Heading
        }
        Item {
            width: 1
            height: Theme.space(body.compact ? 0.25 : 1.5)
        }
        Loader {
            width: parent.width
            sourceComponent: [sizePage, heightPage, orientationPage, null, summaryPage][body.calibrator.step]
        }
    }
    Component {
        id: sizePage

        CalibrateSize {
            look: body.look
            cardMm: body.cardMm
            calibrator: body.calibrator
        }
    }
    Component {
        id: heightPage

        CalibrateHeight {
            look: body.look
            compact: body.compact
            calibrator: body.calibrator
        }
    }
    Component {
        id: orientationPage

        CalibrateOrientation {
            look: body.look
            calibrator: body.calibrator
        }
    }
    Component {
        id: summaryPage

        CalibrateSummary {
            look: body.look
            calibrator: body.calibrator
        }
    }
}
