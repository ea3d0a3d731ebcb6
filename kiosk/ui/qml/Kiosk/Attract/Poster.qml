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
    // Counts the messages.
    required property int place
    // Whether a visitor looks at it.
    required property bool still
    required property bool mirrored
    // No word is above that, and none below, in pixels.
    required property real highest
    required property real lowest
    // The widths at the end of the title's line, and at the end of all lines, that are taken, in pixels.
    required property real besideTitle
    required property real besideMessage

    readonly property alias settled: picture.settled
    readonly property alias wandered: picture.wandered
    readonly property alias reach: picture.reach
    // A screen on which there is little between menu and title.
    readonly property bool small: Theme.landscape && height / Theme.unit < 290
    // The places of the words, in turn, so that nothing burns in: millimetres from their corner.
    readonly property list<var> corners: [[0, 0], [10, 3], [4, 5], [14, 1], [7, 4]]
    readonly property var corner: corners[place % corners.length]
    readonly property real margin: Theme.margin + (small ? 0 : Theme.mm(corner[0]))
    readonly property real inner: width - 2 * Theme.margin - (small ? 0 : Theme.mm(14))
    readonly property int gap: Theme.space(2)

    // Whether the message has room for its figure.
    function hasRoom(): bool {
        message.fit();
        return message.fits;
    }

    function wander(): void {
        picture.wander();
    }

    // Whether this width is free beside each of these titles in one line.
    function hasRoomBeside(titles: list<string>, pixels: real): bool {
        return titles.every(title => message.natural(title) + gap + pixels <= inner);
    }

    Rectangle {
        anchors.fill: parent
        color: poster.look.paper
    }
    WanderingPicture {
        id: picture

        look: poster.look
        room: message.pictureHasRoom
        sunk: message.sunk
        illustration: poster.illustration
        still: poster.still
        area: Qt.size(poster.width, poster.lowest)
    }
    Message {
        id: message

        look: poster.look
        x: poster.mirrored ? poster.width - width - poster.margin : poster.margin
        y: poster.highest + Theme.space(1.5) + Theme.mm(poster.corner[1])
        width: poster.inner - (poster.besideMessage > 0 ? poster.besideMessage + poster.gap : 0)
        title: poster.title
        figure: poster.figure
        horizon: (from, to) => picture.horizon(from, to)
        ground: picture.shown ? Qt.rect(picture.x, picture.highest, picture.width, picture.height) : Qt.rect(0, 0, 0, 0)
        mostSunk: picture.height * 0.1
        lowest: poster.lowest - Theme.space(1)
        besideTitle: poster.besideTitle > 0 ? poster.besideTitle + poster.gap : 0
        beside: Theme.landscape && !(poster.small && poster.besideMessage > 0)
        titleStep: poster.small ? Theme.leadStep : Theme.headingStep
    }
}
