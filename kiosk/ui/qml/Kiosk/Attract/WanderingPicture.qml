import QtQuick
import Kiosk.Style

// The picture of the attract screen. It moves slowly from side to side, so that nothing burns in.
Image {
    id: picture

    required property Look look
    required property var illustration // IllustrationData
    // The size of the part that is always in view, in pixels.
    required property size area

    readonly property bool pictured: Boolean(illustration)
    readonly property bool settled: status !== Image.Loading
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
    // On a low screen the shore is cut off, so that the words have sky behind them.
    anchors.bottomMargin: Theme.cramped ? -area.height * 0.08 : 0
    width: area.width + 2 * reach
    height: Math.round(area.height * (Theme.landscape ? 0.62 : 0.5))
    source: illustration?.drawing ? Qt.resolvedUrl(Theme.illustrations + illustration.drawing + "-" + look.background + ".svg") : illustration?.file ?? ""
    sourceSize: Qt.size(0, height)
    fillMode: Image.PreserveAspectCrop
    verticalAlignment: Image.AlignBottom
    asynchronous: true
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
