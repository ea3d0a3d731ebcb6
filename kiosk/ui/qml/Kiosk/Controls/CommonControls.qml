pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Style
import Kiosk.Data

// The controls that most visitors look for, and the one that shows the others.
ControlFlow {
    id: controls

    required property Look look
    required property VisitorSession session
    required property var languages // list[LanguageData]
    // The names of choices that make no difference here.
    required property list<string> withheld
    // The width of the bar, for controls that can take several rows.
    required property real available
    required property int gap
    // Whether the rarely used controls are shown instead of these.
    required property bool replaced
    required property bool open
    required property bool hasLanguages

    signal moreAsked

    component Group: ControlGroup {
        gap: controls.gap
        shown: !controls.replaced
    }
    component MoreButton: ActionControl {
        look: controls.look
        text: Words.say(controls.open ? "fewer_settings" : "more_settings")
        onClicked: controls.moreAsked()
    }

    Group {
        TextSizeControl {
            look: controls.look
            session: controls.session
        }
    }
    Group {
        IllustrationsControl {
            look: controls.look
            session: controls.session
        }
    }
    Group {
        BackgroundControl {
            look: controls.look
            session: controls.session
            available: controls.available
        }
    }
    // In landscape it fills the first row, in portrait the last.
    Group {
        offered: Theme.landscape
        shown: true

        MoreButton {}
    }
    Group {
        offered: controls.hasLanguages

        LanguageControl {
            look: controls.look
            session: controls.session
            languages: controls.languages
            available: controls.available
        }
    }
    Group {
        offered: !controls.withheld.includes("voice")

        VoiceControl {
            look: controls.look
            session: controls.session
        }
    }
    Group {
        offered: !controls.withheld.includes("reach")

        ReachControl {
            look: controls.look
            session: controls.session
        }
    }
    Group {
        offered: !Theme.landscape
        shown: true

        MoreButton {}
    }
}
