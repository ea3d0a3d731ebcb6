pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Style
import Kiosk.Data

// The sheet over the scene, while one is open. What is behind it can't be used.
Loader {
    id: overlay

    required property VisitorSession session
    required property ExhibitModel exhibit
    required property Look look
    required property list<string> withheld
    // null if nothing can speak.
    required property var voice // Narrator

    property string name: ""
    property bool byKey: false
    // The button that opened the sheet: the focus goes back there.
    property ChoiceButton openedFrom: null

    // The focus can't go back to where it was.
    signal focusLost(reason: int)
    // "help" or "accessibility".
    signal pageAsked(name: string, byKey: bool)

    function open(name: string, from: Item): void {
        openedFrom = from as ChoiceButton;
        byKey = openedFrom?.visualFocus ?? false;
        overlay.name = name;
    }

    function close(byKey: bool): void {
        const reason = byKey ? Qt.TabFocusReason : Qt.OtherFocusReason;
        name = "";
        if (openedFrom !== null && openedFrom.visible && openedFrom.enabled)
            openedFrom.forceActiveFocus(reason);
        else
            focusLost(reason);
    }

    active: name !== ""
    focus: active
    sourceComponent: ({
            "language": languages,
            "voice": speech,
            "more": more
        })[name] ?? null

    // Its controls have nothing to control.
    onWithheldChanged: {
        if (name === "voice" && withheld.includes("voice"))
            close(false);
    }

    Connections {
        target: overlay.session

        function onPanelChanged(): void {
            overlay.name = "";
        }
        function onVisitorChanged(): void {
            overlay.name = "";
            overlay.openedFrom = null;
        }
        function onVoiceChanged(): void {
            if (overlay.name === "voice")
                overlay.close(false);
        }
    }
    Component {
        id: languages

        LanguageSheet {
            look: overlay.look
            byKey: overlay.byKey
            session: overlay.session
            languages: overlay.exhibit.languages
            onClosed: byKey => overlay.close(byKey)
        }
    }
    Component {
        id: speech

        VoiceSheet {
            look: overlay.look
            byKey: overlay.byKey
            voice: overlay.voice
            onClosed: byKey => overlay.close(byKey)
            // On the attract screen a panel is behind it.
            onReadAsked: overlay.session.wake()
        }
    }
    Component {
        id: more

        MoreSheet {
            look: overlay.look
            byKey: overlay.byKey
            session: overlay.session
            withheld: overlay.withheld
            onClosed: byKey => overlay.close(byKey)
            onPageAsked: (name, byKey) => {
                overlay.close(byKey);
                overlay.pageAsked(name, byKey);
            }
        }
    }
}
