pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Attract
import Kiosk.Style
import Kiosk.Data

// The languages of the exhibit on the attract screen, each by its own name: in one row if that has room, else in columns
// of equal width.
Grid {
    id: languages

    required property Look look
    required property VisitorSession session
    required property var languages // list[LanguageData]
    // The width that it may take, in pixels.
    required property real available

    // The width of all of them in one row.
    readonly property real natural: buttons.reduce((sum, button) => sum + button.implicitWidth + columnSpacing, -columnSpacing)
    readonly property int widest: Math.ceil(Math.max(0, ...buttons.map(button => button.implicitWidth)))
    readonly property bool inOneRow: natural <= available
    readonly property int most: Math.max(1, Math.floor((available + columnSpacing) / (widest + columnSpacing)))
    readonly property list<MenuButton> buttons: [...children].filter(child => child instanceof MenuButton)

    // The width of as many columns.
    function widthOf(count: int): real {
        return count * (widest + columnSpacing) - columnSpacing;
    }

    // As many columns as make rows of about equal length.
    columns: Math.max(1, inOneRow ? buttons.length : Math.ceil(buttons.length / Math.ceil(buttons.length / most)))
    spacing: Theme.mm(3)
    columnSpacing: spacing
    Accessible.role: Accessible.Grouping
    Accessible.name: Words.say("language")

    Repeater {
        model: languages.languages

        MenuButton {
            required property var modelData // LanguageData
            // Who looks for a language knows its name in that language.
            readonly property string spokenIn: modelData.code

            look: languages.look
            width: languages.inOneRow ? implicitWidth : Math.floor((languages.available + languages.columnSpacing) / languages.columns - languages.columnSpacing)
            text: modelData.name
            checkable: true
            chosen: languages.session.language === modelData.code
            Accessible.role: Accessible.RadioButton
            onClicked: languages.session.setLanguage(modelData.code)
        }
    }
}
