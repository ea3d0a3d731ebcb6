pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Style
import Kiosk.Data

// The languages of the exhibit, each by its own name.
Flow {
    id: control

    required property Look look
    required property VisitorSession session
    required property var languages // list[LanguageData]

    signal picked(byKey: bool)

    spacing: Theme.mm(6)
    Accessible.role: Accessible.Grouping
    Accessible.name: Words.say("language")

    Repeater {
        model: control.languages

        ChoiceButton {
            required property var modelData // LanguageData
            // Who looks for a language knows its name in that language.
            readonly property string spokenIn: modelData.code

            look: control.look

            text: modelData.name
            chosen: control.session.language === modelData.code
            onClicked: {
                control.session.setLanguage(modelData.code);
                control.picked(visualFocus);
            }
        }
    }
}
