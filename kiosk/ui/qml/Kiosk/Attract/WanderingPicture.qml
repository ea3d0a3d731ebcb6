import QtQuick
import Kiosk.Style

// The picture of the attract screen. It moves slowly from side to side, so that nothing burns in.
PictureImage {
    id: picture

    required property var illustration // IllustrationData
    // The size of the part that is always in view, in pixels.
    required property size area

    // The height below the words, in pixels.
    required property real room
    // A drawing this wide was drawn for this screen, with sky behind the words. Nothing else is behind them.
    readonly property bool hasSky: drawing !== "" && natural.width > 2 * natural.height
    readonly property real usualHeight: area.height * (Theme.landscape ? 0.62 : 0.5)
    // From its foot to the top of all that is drawn, in pixels.
    readonly property real drawn: Math.max(width / natural.width, height / natural.height) * (natural.height - (illustration?.sky ?? 0) * natural.width)
    readonly property bool pictured: Boolean(illustration)
    // How far it moves to either side, in pixels.
    readonly property int reach: Math.round(area.width * 0.03)

    property int wandered: 0
    property int direction: 1

    function wander(): void {
        if (Math.abs(wandered + direction) > reach)
            direction = -direction;
        wandered += direction;
    }

    x: wandered - reach
    // On a low screen, and where the words need it, the shore is cut off, so that they have sky behind them.
    anchors.bottomMargin: Math.min(Theme.cramped ? -area.height * 0.08 : 0, hasSky ? Math.floor(room - drawn) : 0)
    width: area.width + 2 * reach
    height: Math.round(hasSky ? usualHeight : Math.max(0, Math.min(usualHeight, room)))
    drawing: illustration?.drawing ?? ""
    file: illustration?.file ?? ""
    natural: Qt.size(illustration?.width ?? 1, illustration?.height ?? 1)
    fillMode: Image.PreserveAspectCrop
    verticalAlignment: Image.AlignBottom
    Accessible.role: Accessible.Graphic
    Accessible.name: illustration?.alt ?? ""
    Accessible.ignored: !pictured

    Timer {
        interval: Theme.attractStep
        running: picture.visible && picture.look.motion && picture.pictured
        repeat: true
        onTriggered: picture.wander()
    }
}
