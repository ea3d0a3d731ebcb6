import QtQuick
import Kiosk.Controls
import Kiosk.Style
import Kiosk.Data

// The languages to choose from.
Sheet {
    id: sheet

    required property VisitorSession session
    required property var languages // list[LanguageData]

    title: Words.say("language")

    LanguageControl {
        look: sheet.look
        session: sheet.session
        languages: sheet.languages
        width: sheet.inner
        onPicked: byKey => sheet.closed(byKey)
    }
}
