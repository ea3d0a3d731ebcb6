import QtQuick
import Kiosk.Attract
import Kiosk.Style

// What people see who never touch the screen: a message on the sky of a picture that runs from edge to edge.
Item {
    id: poster

    required property Look look
    required property var illustration // IllustrationData
    required property string title
    required property var figure // FigureData
    // The same message in another language; may be empty.
    required property string second
    // Counts the messages.
    required property int place
    // Whether a visitor looks at it.
    required property bool still
    required property bool mirrored
    // No word is above that, and none below, in pixels.
    required property real highest
    required property real lowest
    // What the title leaves free at the end of its line, in pixels.
    required property real besideTitle

    readonly property alias settled: picture.settled
    readonly property alias wandered: picture.wandered
    readonly property alias reach: picture.reach
    // A screen on which there is little between menu and title.
    readonly property bool small: Theme.landscape && height / Theme.unit < 290
    // The places of the words, in turn, so that nothing burns in: millimetres from their corner.
    readonly property list<var> corners: [[0, 0], [10, 3], [4, 5], [14, 1], [7, 4]]
    readonly property var corner: corners[place % corners.length]
    readonly property real margin: Theme.margin + (small ? 0 : Theme.mm(corner[0]))

    function wander(): void {
        picture.wander();
    }

    // Whether this width is free beside the title in one line.
    function hasRoomBeside(pixels: real): bool {
        return message.naturalTitle + pixels <= message.width;
    }

    Rectangle {
        anchors.fill: parent
        color: poster.look.paper
    }
    WanderingPicture {
        id: picture

        look: poster.look
        room: message.pictureHasRoom
        illustration: poster.illustration
        still: poster.still
        area: Qt.size(poster.width, poster.lowest)
    }
    Message {
        id: message

        look: poster.look
        x: poster.mirrored ? poster.width - width - poster.margin : poster.margin
        y: poster.highest + Theme.space(poster.small ? 1.5 : 2.5) + Theme.mm(poster.corner[1])
        width: poster.width - 2 * Theme.margin - (poster.small ? 0 : Theme.mm(14))
        title: poster.title
        figure: poster.figure
        second: poster.second
        horizon: (from, to) => picture.horizon(from, to)
        ground: picture.shown ? Qt.rect(picture.x, picture.y, picture.width, picture.height) : Qt.rect(0, 0, 0, 0)
        lowest: poster.lowest - Theme.space(1)
        besideTitle: poster.besideTitle
        titleStep: poster.small ? Theme.leadStep : Theme.headingStep
    }
}
