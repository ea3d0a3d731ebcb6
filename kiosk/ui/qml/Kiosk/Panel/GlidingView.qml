import QtQuick
import Kiosk.Panel
import Kiosk.Style

// A view that scrolls vertically by touch or glides to a position, and marks what is read aloud in it.
Flickable {
    id: view

    required property Look look
    // The item in it that is read.
    required property Item content

    readonly property bool atStart: contentY <= 1
    readonly property bool atEnd: contentY >= contentHeight - height - 1
    readonly property real farthest: Math.max(0, contentHeight - height)
    readonly property bool gliding: glide.running
    // The lines that are read aloud now, as rectangles of the content.
    readonly property alias marks: spoken.lines

    signal glided

    function glideTo(y: real): void {
        cancelFlick();
        glide.stop();
        glide.to = Math.max(0, Math.min(farthest, y));
        glide.start();
    }

    // Without animation.
    function jumpTo(y: real): void {
        cancelFlick();
        glide.stop();
        contentY = Math.max(0, Math.min(farthest, y));
    }

    // Where the view should be to show what is between two heights of the content, with some distance to the edges if it
    // has room for that.
    function showing(from: real, to: real): real {
        const around = Math.max(0, Math.min(Theme.space(2), (height - to + from) / 2));
        const top = from - around, bottom = to + around;
        if (top >= contentY && bottom <= contentY + height)
            return contentY;
        return bottom - top > height || top < contentY ? top : bottom - height;
    }

    // Mark what is read aloud now: boxes of an item, in its own coordinates. Returns where the view should be.
    function mark(item: Item, boxes: var): real {
        spoken.mark(item, boxes);
        return spoken.viewFor(contentY, height);
    }

    function unmark(): void {
        spoken.lines = [];
    }

    contentWidth: width
    flickableDirection: Flickable.VerticalFlick
    boundsBehavior: Flickable.StopAtBounds

    SpokenMarks {
        id: spoken

        z: 1
        look: view.look
        within: view.content
    }
    NumberAnimation {
        id: glide

        target: view
        property: "contentY"
        duration: view.look.motion ? Theme.moderate : 0
        easing.type: Easing.OutCubic
        // The content may have become shorter on the way.
        onFinished: {
            view.contentY = Math.min(view.contentY, view.farthest);
            view.glided();
        }
    }
}
