pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Attract
import Kiosk.Style
import Kiosk.Data

// The panels of the exhibit and its languages, each one touch away, on a band below the picture.
Rectangle {
    id: menu

    required property Look look
    required property VisitorSession session
    required property ExhibitModel exhibit
    // The size of the words on the panels' buttons, in pixels.
    required property real wordSize
    // Whether the languages are on it.
    required property bool hasLanguages

    readonly property int gap: Theme.mm(4)
    readonly property real inner: width - 2 * Theme.margin
    // As many columns as the widest word allows, and as make rows of equal length.
    readonly property int most: Math.max(1, Math.min(panels.count, Math.floor((inner + gap) / (widest + gap))))
    readonly property int rows: Math.ceil(panels.count / most)
    readonly property int columns: Math.ceil(panels.count / rows)

    // The width of the widest word of a panel's button, with its padding.
    property real widest: 0

    // The height of the highest button of a panel.
    property real highest: 0

    signal panelAsked(panel: int, byKey: bool)

    function buttonAt(place: int): PanelButton {
        return panels.itemAt(place) as PanelButton;
    }

    function figureOf(place: int): var /* FigureData */ {
        return buttonAt(place)?.figure ?? null;
    }

    function focusFirst(): void {
        buttonAt(0)?.forceActiveFocus(Qt.TabFocusReason);
    }

    function measure(): void {
        let breadth = 0, height = 0;
        for (let place = 0; place < panels.count; place++) {
            breadth = Math.max(breadth, buttonAt(place)?.narrowest ?? 0);
            height = Math.max(height, buttonAt(place)?.implicitHeight ?? 0);
        }
        widest = breadth;
        highest = height;
    }

    color: look.background === "white" ? look.structure : look.pane
    implicitHeight: content.height + 2 * gap

    Column {
        id: content

        x: Theme.margin
        y: menu.gap
        width: menu.inner
        spacing: menu.gap

        Loader {
            width: parent.width
            active: menu.hasLanguages
            visible: active
            sourceComponent: MenuLanguages {
                look: menu.look
                session: menu.session
                languages: menu.exhibit.languages
                available: menu.inner
            }
        }
        Grid {
            width: parent.width
            columns: menu.columns
            spacing: menu.gap
            Accessible.role: Accessible.Grouping
            Accessible.name: Words.say("panels")

            Repeater {
                id: panels

                model: menu.exhibit

                PanelButton {
                    required property int index

                    look: menu.look
                    size: menu.wordSize
                    height: menu.highest
                    width: (menu.inner - (menu.columns - 1) * menu.gap) / menu.columns
                    onNarrowestChanged: menu.measure()
                    onImplicitHeightChanged: menu.measure()
                    onClicked: menu.panelAsked(index, visualFocus)
                }
                onItemAdded: menu.measure()
            }
        }
    }
}
