pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Style
import Kiosk.Data

// The controls that are shown on request.
ControlFlow {
    id: controls

    required property Look look
    required property VisitorSession session
    // The names of choices that make no difference here.
    required property list<string> withheld
    required property int gap

    signal helpAsked(byKey: bool)

    component Group: ControlGroup {
        gap: controls.gap
    }

    Group {
        offered: !controls.withheld.includes("easy")

        EasyControl {
            look: controls.look
            session: controls.session
        }
    }
    Group {
        SpacingControl {
            look: controls.look
            session: controls.session
        }
    }
    Group {
        MotionControl {
            look: controls.look
            session: controls.session
        }
    }
    Group {
        ActionControl {
            look: controls.look
            text: Words.say("help")
            onClicked: controls.helpAsked(visualFocus)
        }
    }
    Group {
        ActionControl {
            look: controls.look
            text: Words.say("start_over")
            onClicked: controls.session.startOver()
        }
    }
}
