import QtQuick
import Kiosk.Controls
import Kiosk.Style
import Kiosk.Data

// The visitor's controls at the lower edge of a screen, and the sheets that they open over it.
Item {
    id: controls

    required property Look look
    required property VisitorSession session
    required property ExhibitModel exhibit
    // null if nothing can speak, or not yet.
    required property var voice // Narrator
    required property bool voiceAwaited

    property alias hasLanguages: bar.hasLanguages
    readonly property alias withheld: bar.withheld
    readonly property alias speaks: bar.speaks
    readonly property alias barHeight: bar.height
    // While a sheet is open, nothing behind it can be used.
    readonly property bool covering: sheet.active

    // The focus can't go back to where it was.
    signal focusLost(reason: int)
    // "help" or "accessibility".
    signal pageAsked(name: string, byKey: bool)

    // Close the sheet, and give the focus back. By key it shows its ring.
    function close(byKey: bool): void {
        sheet.close(byKey);
    }

    // Close the sheet, if one is open: the visitor goes elsewhere.
    function leaveSheet(): void {
        sheet.name = "";
    }

    ControlBar {
        id: bar

        look: controls.look
        anchors.bottom: parent.bottom
        width: parent.width
        session: controls.session
        exhibit: controls.exhibit
        voice: controls.voice
        voiceAwaited: controls.voiceAwaited
        enabled: !sheet.active
        onSheetAsked: (name, from) => sheet.open(name, from)
    }
    SheetOverlay {
        id: sheet

        anchors.fill: parent
        session: controls.session
        exhibit: controls.exhibit
        look: controls.look
        withheld: bar.withheld
        voice: controls.voice
        onFocusLost: reason => controls.focusLost(reason)
        onPageAsked: (name, byKey) => controls.pageAsked(name, byKey)
    }
}
