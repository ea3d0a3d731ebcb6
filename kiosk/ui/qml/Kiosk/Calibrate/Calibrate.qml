pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Calibrate
import Kiosk.Controls
import Kiosk.Style
import Kiosk.Data

// The window of `kiosk calibrate`: a page for each step, the buttons below. In English, as the command line is.
Window {
    id: window

    required property Calibrator calibrator
    // In millimetres: the width and height of a bank card, and the lower and upper end of the reach band.
    required property list<real> cardMm
    required property list<real> bandMm
    property bool frameless: false

    // The reading distance: 600 mm at 24 inches and more, nearer at a smaller screen.
    readonly property real readingMm: 600 * Math.max(0.45, Math.min(1, Math.min(width, height) / calibrator.layoutPxPerMm / 290))
    readonly property bool compact: Math.min(width, height) < Theme.mm(250)
    readonly property bool tested: calibrator.touches.length === calibrator.marks.length
    readonly property bool testing: calibrator.step === 3
    readonly property bool measuringHeight: calibrator.step === 1

    // The keys: arrows go from button to button, as Tab does.
    function stepFocus(forward: bool): void {
        const from = activeFocusItem ?? keys;
        from.nextItemInFocusChain(forward)?.forceActiveFocus(forward ? Qt.TabFocusReason : Qt.BacktabFocusReason);
    }

    function press(held: bool): void {
        const button = activeFocusItem as ChoiceButton;
        if (button && (!held || button.autoRepeat))
            button.press();
    }

    flags: frameless ? Qt.Window | Qt.FramelessWindowHint : Qt.Window
    color: look.paper
    title: "Calibrate the screen"
    onActiveFocusItemChanged: body.show(activeFocusItem)

    SceneSize {
        width: window.width
        height: window.height
    }
    Binding {
        target: Theme
        property: "pxPerMm"
        value: window.calibrator.layoutPxPerMm
    }
    Binding {
        target: Theme
        property: "viewingDistanceMm"
        value: window.readingMm
    }
    Look {
        id: look
    }
    Shortcut {
        sequences: ["Ctrl+Q", "Escape"]
        onActivated: window.calibrator.leave()
    }
    FocusScope {
        id: keys

        anchors.fill: parent
        focus: true
        Keys.onRightPressed: window.stepFocus(true)
        Keys.onDownPressed: window.stepFocus(true)
        Keys.onLeftPressed: window.stepFocus(false)
        Keys.onUpPressed: window.stepFocus(false)
        Keys.onReturnPressed: event => window.press(event.isAutoRepeat)
        Keys.onEnterPressed: event => window.press(event.isAutoRepeat)

        CalibrateBand {
            id: band

            visible: window.measuringHeight && window.calibrator.bottomMm >= 0
            look: look
            calibrator: window.calibrator
            bandMm: window.bandMm
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            height: parent.height
            roomAbove: Theme.space(2)
            roomBeneath: footer.height
        }
        CalibrateBody {
            id: body

            visible: !window.testing
            look: look
            calibrator: window.calibrator
            cardMm: window.cardMm
            compact: window.compact
            sideRoom: window.measuringHeight ? band.width + Theme.space(2) : 0
            anchors.top: parent.top
            width: parent.width
            height: parent.height - footer.height
        }
        Loader {
            anchors.fill: parent
            active: window.testing
            sourceComponent: CalibrateTouch {
                look: look
                compact: window.compact
                calibrator: window.calibrator
            }
        }
        CalibrateFooter {
            id: footer

            look: look
            compact: window.compact
            calibrator: window.calibrator
            // Between two rows of marks, as long as there are marks.
            y: window.testing && !(window.compact && window.tested) ? Math.round(parent.height * 0.75 - height / 2) : parent.height - height
            width: parent.width
        }
    }
}
