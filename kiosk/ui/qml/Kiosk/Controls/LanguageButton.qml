import QtQuick
import Kiosk.Controls
import Kiosk.Style
import Kiosk.Data

// Opens the languages. It shows the name of the one on screen, or its code where that has no room.
BarButton {
    id: button

    required property VisitorSession session
    required property var languages // list[LanguageData]
    readonly property var current: languages.find(each => each.code === session.language) // LanguageData

    word: current?.name ?? ""
    brief: session.language.toUpperCase()
    Accessible.name: Words.say("language") + ": " + word
}
