pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Style
import Kiosk.Data

// The settings that are rarely needed, help, what this screen can do, and a new start.
Sheet {
    id: sheet

    required property VisitorSession session
    // The names of choices that make no difference here.
    required property list<string> withheld

    // "help" or "accessibility".
    signal pageAsked(name: string, byKey: bool)

    title: Words.say("more_settings")

    SheetRow {
        width: sheet.inner

        EasyControl {
            look: sheet.look
            session: sheet.session
            visible: !sheet.withheld.includes("easy")
            enabled: visible
        }
        SpacingControl {
            look: sheet.look
            session: sheet.session
        }
        MotionControl {
            look: sheet.look
            session: sheet.session
        }
    }
    DimmingControl {
        look: sheet.look
        session: sheet.session
        width: sheet.inner
    }
    SheetRow {
        width: sheet.inner

        BarButton {
            look: sheet.look
            word: Words.say("accessibility_brief")
            Accessible.name: Words.say("accessibility")
            onClicked: sheet.pageAsked("accessibility", visualFocus)
        }
        BarButton {
            look: sheet.look
            word: Words.say("help")
            onClicked: sheet.pageAsked("help", visualFocus)
        }
        BarButton {
            look: sheet.look
            word: Words.say("start_over")
            onClicked: sheet.session.startOver()
        }
    }
}
