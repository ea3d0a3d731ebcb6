pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Calibrate
import Kiosk.Controls
import Kiosk.Style
import Kiosk.Data

// The window of `kiosk calibrate`: one page a step, the buttons beneath. In English, as the command line is.
Window {
    id: window

    required property Calibrator calibrator
    // A bank card: width, height. What can be reached from a wheelchair: from, to, above the floor.
    required property list<real> cardMm
    required property list<real> bandMm
    property bool frameless: false

    readonly property var headlines: ["Hold a bank card to the screen", "How high does it hang?", calibrator.orientation === "landscape" ? "The picture is landscape" : "The picture is portrait", "", "Is all of this right?"]
    readonly property var titles: ["Size", "Height", "Orientation", "Touch", "Summary"]
    // Whoever holds a card to a small screen stands nearer to it: on 24 inches and more at 600 mm.
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

    Binding {
        target: Theme
        property: "windowWidth"
        value: window.width
    }
    Binding {
        target: Theme
        property: "windowHeight"
        value: window.height
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
    Connections {
        target: window.calibrator

        function onStepChanged(): void {
            body.contentY = 0;
        }
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
        Flickable {
            id: body

            // Scrolls only where a screen is too small for the page.
            function show(item: Item): void {
                for (let above = item; above; above = above.parent) {
                    if (above === page) {
                        const top = item.mapToItem(page, 0, 0).y - Theme.space(1);
                        const bottom = top + item.height + Theme.space(2);
                        contentY = Math.max(0, Math.min(top, Math.max(contentY, bottom - height)));
                    }
                }
            }

            visible: !window.testing
            anchors.top: parent.top
            width: parent.width
            height: parent.height - footer.height
            contentHeight: Math.max(height, page.implicitHeight + 2 * page.y)
            interactive: contentHeight > height
            clip: interactive
            boundsBehavior: Flickable.StopAtBounds

            Column {
                id: page

                x: Theme.margin
                y: Theme.space(window.compact ? 1.5 : 2.5)
                width: parent.width - 2 * Theme.margin - (window.measuringHeight ? band.width + Theme.space(2) : 0)
                spacing: Theme.space(1)

                Label {
                    look: look
                    width: parent.width
                    text: `${window.calibrator.step + 1} of ${window.titles.length}: ${window.titles[window.calibrator.step]}`
                    color: look.structure
                    weight: Theme.semibold
                }
                Headline {
                    look: look
                    width: parent.width
                    text: window.headlines[window.calibrator.step]
                    step: window.compact ? Theme.closingStep : Theme.titleStep
                    role: Accessible.Heading
                }
                Item {
                    width: 1
                    height: Theme.space(window.compact ? 0.25 : 1.5)
                }
                Loader {
                    width: parent.width
                    sourceComponent: [sizePage, heightPage, orientationPage, null, summaryPage][window.calibrator.step]

                    Component {
                        id: sizePage

                        CalibrateSize {
                            look: look
                            cardMm: window.cardMm
                            calibrator: window.calibrator
                        }
                    }
                    Component {
                        id: heightPage

                        CalibrateHeight {
                            look: look
                            compact: window.compact
                            calibrator: window.calibrator
                        }
                    }
                    Component {
                        id: orientationPage

                        CalibrateOrientation {
                            look: look
                            calibrator: window.calibrator
                        }
                    }
                    Component {
                        id: summaryPage

                        CalibrateSummary {
                            look: look
                            calibrator: window.calibrator
                        }
                    }
                }
            }
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
            // Between two rows of marks while there are any.
            y: window.testing && !(window.compact && window.tested) ? Math.round(parent.height * 0.75 - height / 2) : parent.height - height
            width: parent.width
        }
    }
}
