pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Panel
import Kiosk.Style

// The scenes of a panel's sections, one below the other. Loaded separately, after the panel's first frame.
Column {
    id: scenes

    required property Look look
    // The look of the scenes out of sight: see PanelColumn.
    required property Look lateLook
    required property var model // ScenesModel
    required property real screenHeight
    required property int visitor
    // The height of what follows on the last scene's screen.
    required property real endingHeight
    // The height that the way onward takes at the lower edge of a scene, and of one out of sight.
    required property real footer
    required property real lateFooter
    property string lastGround: "paper"
    property bool lastCurrent: false

    signal panelAsked(name: string)
    signal viewAsked(item: Item)

    function isSettled(): bool {
        for (let place = 0; place < views.count; place++) {
            if (!(views.itemAt(place) as SceneView)?.isSettled())
                return false;
        }
        return true;
    }

    // See PanelColumn; in this column.
    function screens(): list<var> {
        let found = [], before = "";
        for (let place = 0; place < views.count; place++) {
            const scene = views.itemAt(place) as SceneView;
            // What goes on with the same heading is named by what is new.
            const name = scene.heading === before ? scene.blockHeading || scene.heading : scene.heading;
            found = found.concat(scene.composition.division.screens().map(screen => ({
                        "top": scene.y + screen.top,
                        "heading": screen.heading === "" ? "" : name,
                        "ground": screen.ground
                    })));
            before = scene.heading;
        }
        return found;
    }

    function parts(): list<Item> {
        let found = [];
        for (let place = 0; place < views.count; place++)
            found = found.concat((views.itemAt(place) as SceneView).parts());
        return found;
    }

    // The switches, which are not read but must not be cut.
    function controls(): list<Item> {
        const found = [];
        for (let place = 0; place < views.count; place++)
            found.push((views.itemAt(place) as SceneView).control);
        return found;
    }

    // Note which scenes are in view, from `top` on in this column; touching the edge is not enough.
    // While the hidden ones have the old look (`behind`), a scene that was in view counts as in view.
    // Otherwise a scene that grows out of view would shrink there, come back and grow again, for ever.
    function noteSeen(top: real, height: real, behind: bool): void {
        for (let place = 0; place < views.count; place++) {
            const scene = views.itemAt(place) as SceneView;
            const inView = scene.y < top + height - 1 && scene.y + scene.height > top + 1;
            scene.seen = inView || behind && scene.seen;
            scene.near = scene.y < top + 2 * height - 1 && scene.y + scene.height > top - height + 1;
        }
    }

    // Give one more scene out of sight the look of the others, the nearest first. Whether there was one.
    function followOne(): bool {
        const all = Array.from({
            "length": views.count
        }, (_, place) => views.itemAt(place) as SceneView);
        const scene = all.find(scene => !scene.current && scene.near) ?? all.find(scene => !scene.current);
        if (scene)
            scene.early = true;
        return Boolean(scene);
    }

    // All have it now, and keep it when it changes again.
    function stay(): void {
        for (let place = 0; place < views.count; place++)
            (views.itemAt(place) as SceneView).early = false;
    }

    // Note which scenes the visitor has had well in view.
    function noteReached(top: real, height: real): void {
        for (let place = 0; place < views.count; place++) {
            const scene = views.itemAt(place) as SceneView;
            if (scene.y < top + height * 0.7 && scene.y + scene.height > top + height * 0.1)
                scene.reached = true;
        }
    }

    Repeater {
        id: views

        model: scenes.model
        onItemAdded: (index, item) => {
            if (index === count - 1) {
                scenes.lastGround = Qt.binding(() => (item as SceneView).ground);
                scenes.lastCurrent = Qt.binding(() => (item as SceneView).current);
            }
        }

        SceneView {
            required property int index

            look: current ? scenes.look : scenes.lateLook
            width: scenes.width
            last: index === views.count - 1
            screenHeight: scenes.screenHeight
            visitor: scenes.visitor
            onPanelAsked: name => scenes.panelAsked(name)
            onViewAsked: item => scenes.viewAsked(item)
            bottomTaken: index === views.count - 1 ? scenes.endingHeight : current ? scenes.footer : scenes.lateFooter
        }
    }
}
