import QtQuick
import Kiosk.Controls
import Kiosk.Style

// What a scene says before its blocks: its heading, perhaps a paragraph, and the switch that shows drawings as tables.
Column {
    id: words

    required property Look look
    required property string heading
    required property string text
    // Whether there is a drawing, which can be shown as a table.
    required property bool drawn
    required property bool tableAsked
    // What a map tells about a place takes the place of the paragraph, and has its room from the start.
    property bool telling: false
    property real toldHeight: 0
    // The height that they fill, if the blocks have a screen of their own, in pixels; else 0.
    property real room: 0

    // Less than a heading has at the next text size: who asks for larger text gets a larger heading.
    readonly property real headingMost: Theme.headingStep + 0.9 * (Theme.textFactors[1] - 1)
    readonly property alias toldTop: saying.y
    readonly property alias title: title
    readonly property alias intro: intro
    readonly property alias control: tableSwitch

    signal tableToggled

    spacing: Theme.space(Theme.cramped ? 1 : 2)

    Headline {
        id: title

        look: words.look
        width: parent.width
        written: words.heading
        step: words.room > 0 ? Fitting.step(written, weight, Theme.tightLeading, -Theme.headlineTightening, width, (intro.written === "" ? 0.8 : 0.4) * words.room, Theme.headingStep, words.headingMost) : Theme.headingStep
        role: Accessible.Heading
    }
    Item {
        id: saying

        width: parent.width
        height: Math.max(intro.text === "" ? 0 : intro.height, words.toldHeight)
        visible: height > 0

        Label {
            id: intro

            look: words.look
            anchors.left: parent.left
            // Nothing beside it makes it narrower: narrow letters would be more than 80 in a line.
            width: Math.min(parent.width, words.room > 0 ? 0.85 * longestLine : longestLine)
            visible: text !== "" && !words.telling
            written: words.text
            step: words.room > 0 ? Fitting.step(written, weight, Theme.leading, 0, parent.width, 0.4 * words.room, Theme.bodyStep, Theme.leadStep) : Theme.bodyStep
            tight: false
        }
    }
    SwitchButton {
        id: tableSwitch

        anchors.left: parent.left
        anchors.leftMargin: -Theme.mm(4)
        look: words.look
        size: words.look.size(Theme.bodyStep)
        width: Math.min(implicitWidth, parent.width + 2 * Theme.mm(4))
        visible: words.drawn && words.look.illustrations
        enabled: visible
        text: Words.say("as_table")
        Accessible.name: text + ": " + words.heading
        chosen: words.tableAsked
        onClicked: words.tableToggled()
    }
}
