import QtQuick
import Kiosk.Attract
import Kiosk.Style

// A message of the attract screen: the exhibit's title, and a panel's figure in letters that are read from 3 m away. It
// is as large as the room allows. Where even the smallest does not fit, the title gives way, and then, as with large text
// on a small screen, the figure.
Item {
    id: message

    required property Look look
    required property string title
    required property var figure // FigureData
    // Down to where the screen is quiet between two places, in pixels; it changes with the box of the picture on
    // screen, `ground`.
    required property var horizon // function
    required property rect ground
    // How far the picture may sink for the message, in pixels.
    required property real mostSunk
    // Where the menu begins.
    required property real lowest
    // What the title leaves free at the end of its line, in pixels.
    required property real besideTitle
    required property real titleStep
    // Whether the words stand beside the numeral, or below it.
    required property bool beside

    readonly property string kind: "Message"
    // On a screen for people at 3 m the words are no smaller than that: the picture gives way before.
    readonly property bool far: Theme.growth >= Theme.mostGrowth
    readonly property real widthOfNumeral: beside ? width * 0.46 : width
    readonly property real figureTop: titled ? heading.height + Theme.space(1) : 0
    readonly property real start: beside ? Math.ceil(number.width) + Theme.space(4) : 0
    readonly property var wishes: [beside, titleStep, lowest, ground, x, y, width, besideTitle, look.textFactor, figure, title, Theme.base]

    // Whether it is to be fitted before the next frame.
    property bool stale: true
    property bool fits: true
    property bool titled: true
    property bool pictureHasRoom: true
    // How far the picture is to sink, in pixels.
    property real sunk: 0

    // The width of a title in one line.
    function natural(title: string): real {
        return (Hyphens.ems(title, Theme.bold) - title.length * Theme.headlineTightening) * look.size(titleStep) + look.widening(title, look.size(titleStep)) + 1;
    }

    // Above the picture if it has room there, also when that sinks; else without the picture; else without the title,
    // unless something stands beside that; else only the title.
    function fit(): void {
        stale = false;
        const above = Math.min(lowest, horizon(x, x + width));
        fits = titled = true;
        sunk = 0;
        pictureHasRoom = size.tryAll(horizon) || size.tryAll((from, to) => horizon(from, to) + mostSunk);
        if (pictureHasRoom)
            sunk = Math.max(0, y + implicitHeight - quiet(horizon));
        if (pictureHasRoom || size.tryAll(() => lowest))
            return;
        titled = besideTitle > 0;
        if (!titled && size.tryAll(() => lowest))
            return;
        fits = false;
        titled = true;
        pictureHasRoom = y + heading.height <= above;
    }

    function hasRoom(bottom: var): bool {
        words.forceLayout();
        return y + implicitHeight <= Math.min(lowest, quiet(bottom));
    }

    // What a function of two places says for the words as they are.
    function quiet(bottom: var): real {
        const ink = Math.max(titled ? heading.contentWidth : 0, beside ? start + words.ink : Math.max(number.width, words.ink));
        const left = x + (heading.effectiveHorizontalAlignment === Text.AlignRight ? width - ink : 0);
        return bottom(left, left + ink);
    }

    onWishesChanged: stale = true

    height: fits ? implicitHeight : heading.height
    implicitHeight: figureTop + (beside ? Math.max(number.height, number.start + words.height) : number.height + words.height)

    // What it depends on changes in many steps while the screen finds its heights, and each fit costs time: so it is fitted
    // once, after all else has been laid out.
    Connections {
        target: message.Window.window
        enabled: message.stale

        function onAfterAnimating(): void {
            message.fit();
        }
    }
    MessageFit {
        id: size

        steps: message.far ? [Theme.closingStep] : [Theme.closingStep, Theme.headingStep, Theme.leadStep, Theme.bodyStep]
        largest: Math.min(message.widthOfNumeral / number.ems, Theme.windowHeight * (message.beside ? 0.42 : 0.2))
        hasRoom: bottom => message.hasRoom(bottom)
    }
    Headline {
        id: heading

        look: message.look
        anchors.left: parent.left
        width: parent.width - message.besideTitle
        visible: message.titled
        written: message.title
        step: message.titleStep
        color: message.look.structure
        role: Accessible.Heading
    }
    // One text for screen readers: the figure with its words.
    Item {
        y: message.figureTop
        width: parent.width
        height: parent.height - y
        visible: message.fits
        Accessible.role: Accessible.StaticText
        Accessible.name: [message.figure.spoken, message.figure.meaning].filter(words => words !== "").join(", ")

        MessageNumeral {
            id: number

            look: message.look
            anchors.left: parent.left
            figure: message.figure
            step: size.step
            size: size.numeralSize
            availableWidth: message.widthOfNumeral
        }
        MessageWords {
            id: words

            look: message.look
            anchors.left: parent.left
            anchors.leftMargin: message.start
            y: message.beside ? number.start + Math.max(0, (number.height - number.start - height) / 2) : number.height
            width: (parent.width - message.start) * size.widthPart
            figure: message.figure
            step: size.step
        }
    }
}
