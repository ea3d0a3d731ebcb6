import QtQuick
import Kiosk.Style

// The scenes of a panel after its opening, which are loaded piece by piece when they are asked for.
Loader {
    id: late

    required property Look look
    required property Look lateLook
    required property var model // ScenesModel
    required property real screenHeight
    required property int visitor
    required property real endingHeight
    required property real footer
    required property real lateFooter

    readonly property bool complete: item !== null
    // Not of type Scenes, which would then be loaded with this file.
    readonly property var scenes: item
    readonly property string lastGround: scenes?.lastGround ?? "paper"
    readonly property bool lastCurrent: scenes?.lastCurrent ?? false

    signal panelAsked(name: string)
    signal viewAsked(item: Item)

    function load(): void {
        if (status !== Loader.Null)
            return;
        setSource("Scenes.qml", {
            "look": Qt.binding(() => late.look),
            "lateLook": Qt.binding(() => late.lateLook),
            "model": late.model,
            "screenHeight": Qt.binding(() => late.screenHeight),
            "visitor": Qt.binding(() => late.visitor),
            "endingHeight": Qt.binding(() => late.endingHeight),
            "footer": Qt.binding(() => late.footer),
            "lateFooter": Qt.binding(() => late.lateFooter)
        });
    }

    function isSettled(): bool {
        return scenes?.isSettled() ?? false;
    }

    function parts(): list<Item> {
        return scenes?.parts() ?? [];
    }

    // The switches, which are not read but must not be cut.
    function controls(): list<Item> {
        return scenes?.controls() ?? [];
    }

    // See PanelColumn.
    function screens(): list<var> {
        return (scenes?.screens() ?? []).map(screen => Object.assign(screen, {
                "top": y + screen.top
            }));
    }

    function noteSeen(top: real, height: real, behind: bool): void {
        scenes?.noteSeen(top, height, behind);
    }

    function followOne(): bool {
        return scenes?.followOne() ?? false;
    }

    function stay(): void {
        scenes?.stay();
    }

    function noteReached(top: real, height: real): void {
        scenes?.noteReached(top, height);
    }

    asynchronous: true

    Connections {
        target: late.scenes

        function onPanelAsked(name: string): void {
            late.panelAsked(name);
        }
        function onViewAsked(item: Item): void {
            late.viewAsked(item);
        }
    }
}
