import QtQuick
import Kiosk.Style

// One percentage as a ring with its value in the middle; what was added to an earlier value is set apart. Its words are
// beside it or below it, where they leave it larger.
Item {
    id: view

    required property Look look
    required property var share // ShareData
    // Those in the same block: all rings have one size.
    required property list<var> shares
    required property bool reached
    // The height in pixels to fill, 0 for as much as it needs.
    required property real room
    readonly property string kind: "ShareRing"

    readonly property real filled: rise.value
    // The value fits inside, and is never smaller than running text.
    readonly property real inside: 0.68
    readonly property real leastSize: look.smallest * Hyphens.ems(share.percent, Theme.bold) / inside
    readonly property real leastWords: 6.5 * look.breadth(Theme.bodyStep)
    readonly property real besideSize: sizeBeside()
    readonly property real aboveSize: Math.min(width, room > 0 ? room - wordsHeight(width) - Theme.space(2) : 0.6 * width)
    readonly property real smallest: Math.max(leastSize, 0.3 * width)
    readonly property bool beside: room > 0 && besideSize > aboveSize && smallest + Theme.space(3) + leastWords <= width
    readonly property real size: Math.round(Math.min(width, Math.max(smallest, beside ? besideSize : aboveSize)))
    readonly property real thickness: Math.round(size * 0.13)
    readonly property bool grown: share.earlier_part >= 0
    // The gap before what was added, as a part of the ring.
    readonly property real gap: 0.008

    // As large as it can be if its words, beside it, are not higher than the room.
    function sizeBeside(): real {
        let size = Math.min(room, width - leastWords - Theme.space(3));
        while (size > smallest && wordsHeight(width - size - Theme.space(3)) > room)
            size -= Theme.base / 2;
        return size;
    }

    function wordsHeight(width: real): real {
        return Math.max(...shares.map(share => heightOf(share, width)));
    }

    function heightOf(share: var /* ShareData */, width: real): real {
        return [share.change, share.label, share.remark].reduce((sum, text) => sum + Lines.height(look, text, Theme.bold, width), 0);
    }

    implicitHeight: beside ? Math.max(size, words.height) : words.y + words.height
    Accessible.role: Accessible.StaticText
    Accessible.name: share.spoken

    Rise {
        id: rise

        look: view.look
        reached: view.reached
    }
    // Not a Shape, which Qt's software renderer paints outside its clip.
    Canvas {
        id: canvas

        readonly property real filled: view.filled
        readonly property var tones: [view.look.lineColor, view.look.structure, view.look.accent]

        anchors.left: parent.left
        width: view.size
        height: view.size
        onFilledChanged: requestPaint()
        onTonesChanged: requestPaint()
        onWidthChanged: requestPaint()
        onPaint: {
            const context = getContext("2d");
            context.reset();
            arc(context, 0, 1, Theme.line, tones[0]);
            arc(context, 0, filled * (view.grown ? view.share.earlier_part : view.share.part), view.thickness, tones[1]);
            if (view.grown)
                arc(context, filled * view.share.earlier_part + view.gap, filled * view.share.part, view.thickness, tones[2]);
        }

        // From and to are parts of the whole, clockwise from the top.
        function arc(context: var /* of the canvas */, from: real, to: real, thickness: real, tone: color): void {
            if (to <= from)
                return;
            context.beginPath();
            context.lineWidth = thickness;
            context.strokeStyle = tone;
            context.arc(width / 2, height / 2, (width - view.thickness) / 2, (2 * from - 0.5) * Math.PI, (2 * to - 0.5) * Math.PI);
            context.stroke();
        }

        Label {
            look: view.look
            anchors.centerIn: parent
            written: view.share.percent
            pixels: Math.max(view.look.smallest, Math.floor(view.size * Math.min(0.24, view.inside / Hyphens.ems(view.share.percent, Theme.bold))))
            weight: Theme.bold
            color: view.look.figure
            tracking: -Theme.figureTightening
            leading: Theme.naturalLeading
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
    Column {
        id: words

        readonly property real start: view.beside ? view.size + Theme.space(3) : 0

        anchors.left: parent.left
        anchors.leftMargin: start
        y: view.beside ? Math.max(0, Math.round((view.size - height) / 2)) : view.size + Theme.space(1.5)
        width: parent.width - start

        Label {
            look: view.look
            width: Math.min(parent.width, longestLine)
            visible: text !== ""
            written: view.share.change
            weight: Theme.bold
            Accessible.ignored: true
        }
        Label {
            look: view.look
            width: Math.min(parent.width, longestLine)
            written: view.share.label
            Accessible.ignored: true
        }
        Label {
            look: view.look
            width: Math.min(parent.width, longestLine)
            visible: text !== ""
            written: view.share.remark
            color: view.look.quiet
            Accessible.ignored: true
        }
    }
}
