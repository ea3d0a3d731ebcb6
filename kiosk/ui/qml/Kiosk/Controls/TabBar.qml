pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Style
import Kiosk.Data

// A tab for each panel, always on screen.
Item {
    id: bar

    required property Look look
    required property VisitorSession session
    required property ExhibitModel exhibit

    readonly property real inner: width - 2 * Theme.margin
    readonly property int count: tabs.count
    readonly property real tabSize: bar.look.controlSize * (Theme.cramped ? 1 : 1.12)
    // In one row if all tabs fit at their natural width, else in columns of equal width, as many as the longest
    // word allows.
    readonly property int most: Math.max(1, Math.floor((inner + Theme.mm(8) + Theme.space(1)) / (widest + Theme.mm(8) + Theme.space(1))))
    readonly property int columns: natural <= inner ? count : Math.min(Math.ceil(count / 2), most)
    readonly property bool oneRow: columns === count

    // The width of all tabs in one row, and of their longest word, in pixels.
    property real natural: 0
    property real widest: 0

    // A tab was pressed, perhaps that of the panel on screen.
    signal picked

    function measure(): void {
        let sum = (count - 1) * Theme.space(1);
        let word = 0;
        for (let place = 0; place < count; place++) {
            const tab = tabs.itemAt(place) as ChoiceButton;
            sum += tab?.implicitWidth ?? 0;
            word = Math.max(word, ...(tab?.text.split(" ").map(part => metrics.advanceWidth(part)) ?? []));
        }
        natural = sum;
        widest = word;
    }

    function tabText(place: int): string {
        // The count tells a binding when there is a tab.
        return place < count ? (tabs.itemAt(place) as ChoiceButton)?.text ?? "" : "";
    }

    function focusTab(place: int, reason: int): void {
        (tabs.itemAt(place) as Item)?.forceActiveFocus(reason);
    }

    implicitHeight: grid.implicitHeight + Theme.line + Theme.space(0.5)

    Accessible.role: Accessible.PageTabList
    Accessible.name: Words.say("panels")

    FontMetrics {
        id: metrics

        font.family: Theme.family
        font.pixelSize: bar.tabSize
        font.variableAxes: ({
                "wght": Theme.bold
            })
    }
    Grid {
        id: grid

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin - Theme.mm(4)
        y: Theme.space(0.5)
        columns: bar.columns
        columnSpacing: Theme.space(1)
        horizontalItemAlignment: Grid.AlignHCenter

        Repeater {
            id: tabs

            model: bar.exhibit

            ChoiceButton {
                id: tab

                required property int index
                required property string tab

                look: bar.look

                text: tab.tab
                size: bar.tabSize
                width: bar.oneRow ? implicitWidth : (bar.inner + Theme.mm(8) - (bar.columns - 1) * Theme.space(1)) / bar.columns
                chosen: bar.session.panel === index
                Accessible.role: Accessible.PageTab
                Accessible.selectable: true
                Accessible.selected: chosen
                // Screen readers can press buttons; for tabs Qt needs the action to be declared.
                Accessible.onPressAction: click()
                onImplicitWidthChanged: Qt.callLater(bar.measure)
                onClicked: {
                    bar.session.setPanel(index);
                    bar.picked();
                }
            }
            onItemAdded: Qt.callLater(bar.measure)
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.line
        color: bar.look.lineColor
    }
}
