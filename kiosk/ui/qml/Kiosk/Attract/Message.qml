import QtQuick
import Kiosk.Attract
import Kiosk.Style

// A message of the attract screen: the exhibit's title, and a panel's figure in letters that are read from 3 m away. In
// landscape the words stand beside the numeral, else below it. It is as large as the room allows; where even the
// smallest does not fit, as with large text on a small screen, the figure gives way to the menu.
Item {
    id: message

    required property Look look
    required property string title
    required property var figure // FigureData
    // The same message in another language; may be empty.
    required property string second
    // Down to where the screen is quiet between two places, in pixels; it changes with the box of the picture on
    // screen, `ground`.
    required property var horizon // function
    required property rect ground
    // Where the menu begins.
    required property real lowest
    // What the title leaves free at the end of its line, in pixels.
    required property real besideTitle
    required property real titleStep

    // On a screen for people at 3 m the words are no smaller than that: the picture gives way before.
    readonly property bool far: Theme.growth >= Theme.mostGrowth
    readonly property bool beside: Theme.landscape
    readonly property real widthOfNumeral: beside ? width * 0.46 : width
    readonly property real start: beside ? Math.ceil(number.width) + Theme.space(4) : 0
    // The width of the title in one line.
    readonly property real naturalTitle: (Hyphens.ems(title, Theme.bold) - title.length * Theme.headlineTightening) * look.size(titleStep) + look.widening(title, look.size(titleStep)) + 1
    readonly property var wishes: [titleStep, lowest, ground, x, y, width, besideTitle, look.textFactor, figure, second, title, Theme.base]

    property bool fits: true
    property bool pictureHasRoom: true

    // Above the picture if it has room there; else without the picture; else only the title.
    function fit(): void {
        const above = Math.min(lowest, horizon(x, x + width));
        fits = true;
        pictureHasRoom = size.tryAll(horizon);
        if (pictureHasRoom || size.tryAll(() => lowest))
            return;
        fits = false;
        pictureHasRoom = y + heading.height <= above;
    }

    function hasRoom(bottom: var): bool {
        words.forceLayout();
        const ink = Math.max(heading.contentWidth, beside ? start + words.ink : Math.max(number.width, words.ink));
        const left = x + (heading.effectiveHorizontalAlignment === Text.AlignRight ? width - ink : 0);
        return y + implicitHeight <= Math.min(lowest, bottom(left, left + ink));
    }

    onWishesChanged: fit()
    Component.onCompleted: fit()

    height: fits ? implicitHeight : heading.height
    implicitHeight: heading.height + Theme.space(1) + (beside ? Math.max(number.height, number.start + words.height) : number.height + words.height)

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
        written: message.title
        step: message.titleStep
        color: message.look.structure
        role: Accessible.Heading
    }
    // One text for screen readers: the figure with its words.
    Item {
        y: heading.height + Theme.space(1)
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
            second: message.second
            step: size.step
        }
    }
}
