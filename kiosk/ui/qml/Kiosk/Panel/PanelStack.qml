pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Panel
import Kiosk.Controls
import Kiosk.Style
import Kiosk.Data

// All panels, one of them visible. A panel is built when it is first asked for, and then kept.
Item {
    id: stack

    required property VisitorSession session
    required property ExhibitModel exhibit
    property PanelView current: null
    property int lastPlace: session.panel

    // The panel that had the focus was left by a key.
    signal focusLost
    // See PanelView.
    signal moved
    signal stepped(forward: bool)
    signal limitReached(word: string)

    component PanelLoader: Loader {
        required property int index
        required property string panelId
        required property string title
        required property string lead
        required property var figure // FigureData
        required property var illustration // IllustrationData
        required property string credits
        required property var scenes // ScenesModel
    }

    function show(name: string): void {
        const byKey = (Window.activeFocusItem as ChoiceButton)?.visualFocus ?? false;
        for (let place = 0; place < panels.count; place++) {
            if ((panels.itemAt(place) as PanelLoader)?.panelId !== name)
                continue;
            // The panel that asks is the one to show: its story is above.
            if (place === session.panel)
                current.step(0);
            session.setPanel(place);
        }
        if (byKey)
            focusLost();
    }

    clip: true

    Repeater {
        id: panels

        model: stack.exhibit

        PanelLoader {
            id: loader

            readonly property bool shown: stack.session.panel === index

            width: parent.width
            height: parent.height
            transform: shift
            visible: shown
            // An item that is only invisible keeps the focus, and would get the next key.
            enabled: shown
            active: false
            onShownChanged: show()
            Component.onCompleted: show()
            // If the scene is loaded piece by piece, the panel is ready some time after it was asked for.
            onLoaded: {
                if (shown)
                    stack.current = item as PanelView;
            }

            function show(): void {
                slide.stop();
                shift.x = 0;
                if (!shown)
                    return;
                active = true;
                const comesFrom = (index - stack.lastPlace) * (stack.exhibit.rightToLeft ? -1 : 1);
                stack.lastPlace = index;
                stack.current = item as PanelView;
                if (comesFrom !== 0 && stack.session.motion) {
                    shift.x = Math.sign(comesFrom) * Theme.space(6);
                    slide.start();
                }
            }

            Look {
                id: panelLook

                source: stack.session
                frozen: !loader.shown
            }
            // A panel comes from the side of its tab.
            Translate {
                id: shift
            }
            NumberAnimation {
                id: slide

                target: shift
                property: "x"
                to: 0
                duration: Theme.moderate
                easing.type: Easing.OutCubic
            }

            sourceComponent: PanelView {
                look: panelLook
                title: loader.title
                lead: loader.lead
                figure: loader.figure
                illustration: loader.illustration
                credits: loader.credits
                scenes: loader.scenes
                visitor: stack.session.visitor
                awake: !stack.session.resting
                onPanelAsked: name => stack.show(name)
                onMoved: stack.moved()
                onStepped: forward => stack.stepped(forward)
                onLimitReached: word => stack.limitReached(word)
                exhibitTitle: stack.exhibit.title
                asOf: stack.exhibit.asOf
                source: stack.exhibit.source
            }
        }
    }
}
