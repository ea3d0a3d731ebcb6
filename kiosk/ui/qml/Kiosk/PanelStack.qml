pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.Data

// All panels, one of them visible. A panel is built when it is first asked for, and then kept.
Item {
    id: stack

    required property VisitorSession session
    required property ExhibitModel exhibit
    property PanelView current: null

    clip: true

    Repeater {
        id: panels

        model: stack.exhibit

        Loader {
            id: loader

            required property int index
            required property string title
            required property string lead
            required property var figure
            required property var illustration
            required property var sections
            readonly property bool shown: stack.session.panel === index

            anchors.fill: parent
            visible: shown
            // What is only invisible keeps the focus, and would answer the next key.
            enabled: shown
            active: false
            onShownChanged: show()
            Component.onCompleted: show()

            function show(): void {
                if (!shown)
                    return;
                active = true;
                stack.current = item as PanelView;
            }

            Look {
                id: panelLook
            }
            Binding {
                target: panelLook
                property: "textSize"
                value: stack.session.textSize
                when: loader.shown
                restoreMode: Binding.RestoreNone
            }
            Binding {
                target: panelLook
                property: "background"
                value: stack.session.background
                when: loader.shown
                restoreMode: Binding.RestoreNone
            }

            sourceComponent: PanelView {
                look: panelLook
                title: loader.title
                lead: loader.lead
                figure: loader.figure
                illustration: loader.illustration
                sections: loader.sections
                illustrationsShown: stack.session.illustrations
                exhibitTitle: stack.exhibit.title
                asOf: stack.exhibit.asOf
                source: stack.exhibit.source
            }
        }
    }
}
