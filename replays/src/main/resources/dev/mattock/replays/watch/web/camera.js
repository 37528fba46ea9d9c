// The free camera: keys, mouse, wheel, fingers and the pad of buttons.

import {byId} from "./dom.js";

const STEP_MILLIS = 33;
const BLOCKS_A_SECOND = 9;
const FASTER = 4;
const DEGREES_A_PIXEL = 0.25;
const BLOCKS_A_PIXEL = 0.03;
const KEYS = {
  KeyW: "forward", KeyS: "back", KeyA: "left", KeyD: "right", KeyE: "up", KeyQ: "down",
};
const AXES = {
  forward: ["forward", 1], back: ["forward", -1], right: ["right", 1],
  left: ["right", -1], up: ["up", 1], down: ["up", -1],
};

export function makeCamera(link) {
  const stage = byId("stage");
  const pad = byId("pad");
  const held = new Set();
  const fingers = new Map();
  let fast = false;
  let free = false;
  let timer = 0;
  let waiting = null;

  const nothing = () => ({forward: 0, right: 0, up: 0, yaw: 0, pitch: 0});

  /** Adds to a movement that is sent with the next step. */
  function move(changes) {
    waiting ??= nothing();
    for (const [name, by] of Object.entries(changes)) {
      waiting[name] += by;
    }
    timer ||= setInterval(step, STEP_MILLIS);
  }

  function step() {
    const by = (BLOCKS_A_SECOND * (fast ? FASTER : 1) * STEP_MILLIS) / 1000;
    for (const name of held) {
      const [axis, sign] = AXES[name];
      waiting ??= nothing();
      waiting[axis] += sign * by;
    }
    if (waiting && free) {
      const most = {forward: 64, right: 64, up: 64, yaw: 360, pitch: 180};
      for (const [name, bound] of Object.entries(most)) {
        waiting[name] = Math.min(bound, Math.max(-bound, waiting[name]));
      }
      link.send("move", waiting);
    }
    waiting = null;
    if (!held.size || !free) {
      clearInterval(timer);
      timer = 0;
    }
  }

  function hold(name, on) {
    if (on) {
      held.add(name);
      timer ||= setInterval(step, STEP_MILLIS);
    } else {
      held.delete(name);
    }
  }

  stage.addEventListener("pointerdown", (event) => {
    if (free && !event.target.closest("button")) {
      fingers.set(event.pointerId, [event.clientX, event.clientY]);
      stage.setPointerCapture(event.pointerId);
    }
  });
  stage.addEventListener("pointermove", (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) {
      return;
    }
    const dx = event.clientX - before[0];
    const dy = event.clientY - before[1];
    fingers.set(event.pointerId, [event.clientX, event.clientY]);
    if (fingers.size > 1) { // two fingers push the world about
      move({right: (-dx * BLOCKS_A_PIXEL) / 2, forward: (dy * BLOCKS_A_PIXEL) / 2});
    } else {
      move({yaw: -dx * DEGREES_A_PIXEL, pitch: -dy * DEGREES_A_PIXEL});
    }
  });
  for (const name of ["pointerup", "pointercancel"]) {
    stage.addEventListener(name, (event) => fingers.delete(event.pointerId));
  }
  stage.addEventListener(
    "wheel",
    (event) => {
      if (free) {
        event.preventDefault();
        move({forward: -Math.sign(event.deltaY) * 2});
      }
    },
    {passive: false},
  );
  for (const button of pad.children) {
    const name = button.dataset.move;
    button.addEventListener("pointerdown", () => hold(name, true));
    for (const end of ["pointerup", "pointerleave", "pointercancel", "blur"]) {
      button.addEventListener(end, () => hold(name, false));
    }
    button.addEventListener("click", (event) => {
      if (event.detail === 0) { // by keyboard
        const [axis, sign] = AXES[name];
        move({[axis]: sign});
      }
    });
  }
  addEventListener("blur", () => held.clear());

  return {
    /** Takes a key if the camera is free and the key moves it. */
    key(event, down) {
      fast = event.shiftKey;
      const name = KEYS[event.code];
      if (!name || (down && (!free || event.ctrlKey || event.metaKey || event.altKey))) {
        return false;
      }
      hold(name, down);
      return free;
    },
    update(status) {
      free = status.camera === "FREE" && !status.grid;
      pad.hidden = !free;
      if (!free) {
        held.clear();
        fingers.clear();
      }
    },
  };
}
