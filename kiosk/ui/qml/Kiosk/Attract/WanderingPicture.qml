import QtQuick
import Kiosk.Style

// The picture of the attract screen, from edge to edge above the menu. It moves slowly from side to side, so that
// nothing burns in.
PictureImage {
    id: picture

    required property var illustration // IllustrationData
    // The part above the menu, in pixels.
    required property size area
    // Whether the message has room above it.
    required property bool room
    // How far it sinks below its usual place to leave room for the message, in pixels.
    required property real sunk
    // Whether a visitor looks at it.
    required property bool still

    readonly property bool pictured: Boolean(illustration)
    readonly property bool shown: pictured && look.illustrations
    readonly property var crop: (Theme.landscape ? illustration?.landscape : illustration?.portrait) ?? null // CropData
    // Which part of the area is to be sky: for that the menu hides the foot of a drawing, up to a part of it.
    readonly property real wantedSky: 0.8
    readonly property real mostHidden: 0.55
    // Which part of the area an exhibit's own picture takes; the words are above it.
    readonly property real partOfPicture: 0.5
    readonly property real middleSky: crop === null ? 0 : [...crop.sky].sort((one, other) => one - other)[Math.floor(crop.sky.length / 2)]
    readonly property real hidden: crop === null ? 0 : Math.max(0, Math.min(height * mostHidden, area.height * (wantedSky - 1) + height * (1 - middleSky)))
    // The upper edge, if it is not sunk.
    readonly property int highest: Math.round(area.height - height + hidden)
    // How far it moves to either side, in pixels.
    readonly property int reach: Math.round(area.width * 0.03)

    property int wandered: 0
    property int direction: 1

    // Down to where the picture is quiet between two places of the screen, wherever it has wandered, if it is not sunk.
    function horizon(from: real, to: real): real {
        if (!shown)
            return area.height;
        if (crop === null)
            return highest;
        const column = width / crop.sky.length;
        const first = Math.max(0, Math.floor(from / column));
        const last = Math.min(crop.sky.length - 1, Math.floor((to + 2 * reach) / column));
        return highest + height * Math.min(1, ...crop.sky.slice(first, last + 1));
    }

    function wander(): void {
        if (Math.abs(wandered + direction) > reach)
            direction = -direction;
        wandered += direction;
    }

    visible: shown && room
    x: wandered - reach
    y: highest + sunk
    width: area.width + 2 * reach
    height: Math.round(crop === null ? area.height * partOfPicture : width * crop.height / crop.width)
    upright: crop !== null && !Theme.landscape
    drawing: illustration?.drawing ?? ""
    file: illustration?.file ?? ""
    natural: crop === null ? Qt.size(illustration?.width ?? 1, illustration?.height ?? 1) : Qt.size(crop.width, crop.height)
    fillMode: Image.PreserveAspectCrop
    // Of an exhibit's picture, the third that its focus is in: what is cut away is never more than that.
    verticalAlignment: crop !== null || illustration?.focus_y > 2 / 3 ? Image.AlignBottom : illustration?.focus_y < 1 / 3 ? Image.AlignTop : Image.AlignVCenter
    horizontalAlignment: crop !== null ? Image.AlignHCenter : illustration?.focus_x > 2 / 3 ? Image.AlignRight : illustration?.focus_x < 1 / 3 ? Image.AlignLeft : Image.AlignHCenter
    Accessible.role: Accessible.Graphic
    Accessible.name: illustration?.alt ?? ""
    Accessible.ignored: !shown

    Timer {
        interval: Theme.attractStep
        running: picture.visible && picture.look.motion && !picture.still
        repeat: true
        onTriggered: picture.wander()
    }
}
