import Kiosk.Style

// The visitor's look on the ground of a scene.
Look {
    required property Look outer

    textSize: outer.textSize
    background: outer.background
    backgroundChosen: outer.backgroundChosen
    dimming: outer.dimming
    illustrations: outer.illustrations
    motion: outer.motion
    spacing: outer.spacing
}
