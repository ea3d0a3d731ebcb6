pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Attract
import Kiosk.Style
import Kiosk.Data

// The languages of the exhibit on the attract screen, each by its own name.
Flow {
    id: languages

    required property Look look
    required property VisitorSession session
    required property var languages // list[LanguageData]

    // The width of all of them in one row.
    readonly property real natural: {
        let sum = -spacing;
        for (const child of children)
            sum += child.width > 0 ? child.width + spacing : 0;
        return sum;
    }

    spacing: Theme.mm(3)
    Accessible.role: Accessible.Grouping
    Accessible.name: Words.say("language")

    Repeater {
        model: languages.languages

        MenuButton {
            required property var modelData // LanguageData
            // Who looks for a language knows its name in that language.
            readonly property string spokenIn: modelData.code

            look: languages.look
            text: modelData.name
            checkable: true
            chosen: languages.session.language === modelData.code
            Accessible.role: Accessible.RadioButton
            onClicked: languages.session.setLanguage(modelData.code)
        }
    }
}
