// Buttons, choices and keys.

import {byId, element, setAttribute, setOptions, setText} from "./dom.js";

const SPEEDS = [0.1, 0.25, 0.5, 1, 2, 4, 8, 16, 32, 64];
const CAMERAS = [["FIRST_PERSON", "Eyes"], ["FOLLOW", "Follow"], ["FREE", "Free"]];
const VIEWS = [["COLOR", "Colour"], ["DEPTH", "Depth"], ["SEGMENTATION", "Kinds"]];
const MOST_EPISODES = 500;
const SECOND = 20;

const HELP = [
  ["Play or pause", ["space"]],
  ["One tick back, on", [",", "."]],
  ["One second back, on", ["←", "→"]],
  ["Ten seconds back, on", ["shift", "←", "→"]],
  ["To the start", ["home"]],
  ["To the end, and along with it", ["end"]],
  ["Slower, faster", ["-", "+"]],
  ["Episode before, next", ["[", "]"]],
  ["Seat before, next", ["↑", "↓"]],
  ["Through its eyes, follow, free", ["1", "2", "3"]],
  ["Colour, depth, kinds of things", ["V"]],
  ["All seats side by side", ["G"]],
  ["Keep the picture", ["T"]],
  ["Free camera: move", ["W", "A", "S", "D"]],
  ["Free camera: down, up", ["Q", "E"]],
  ["Free camera: faster", ["shift"]],
  ["Free camera: look", ["drag"]],
  ["This sheet", ["?"]],
];

export function makeControls(link, camera, toast) {
  let status = null;

  function segments(id, choices, command) {
    const set = byId(id);
    for (const [value, text] of choices) {
      const input = element("input", {type: "radio", name: id, value});
      input.addEventListener("change", () => command(value));
      set.append(element("label", {}, input, text));
    }
  }

  const useCamera = (mode) => {
    link.send("camera", {mode: mode.toLowerCase()});
    if (mode === "FREE") {
      const touch = matchMedia("(pointer: coarse)").matches;
      toast(touch ? "Drag the picture to look, two fingers to move" : "Free camera: W A S D, Q and E, and drag the picture");
    }
  };
  const showAs = (mode) => link.send("view", {mode: mode.toLowerCase()});
  const step = (ticks) => link.send("step", {ticks});
  const toggleGrid = () => status && link.send("grid", {on: !status.grid});
  const keep = () => link.send("screenshot");

  function leap(ticks) {
    if (status) {
      link.send("seek", {tick: Math.min(status.ticks, Math.max(0, status.target + ticks))});
    }
  }

  function faster(by) {
    if (status) {
      const at = SPEEDS.findIndex((speed) => speed >= status.speed - 1e-9);
      const next = SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, at + by))];
      link.send("speed", {factor: next});
      toast(`Speed × ${next}`);
    }
  }

  function episode(by) {
    if (status) {
      link.send("episode", {number: Math.max(0, status.episode + by)});
    }
  }

  function seat(by) {
    if (status && status.seats > 1) {
      link.send("seat", {seat: (status.seat + by + status.seats) % status.seats});
    }
  }

  function cycleView() {
    if (status) {
      const at = VIEWS.findIndex(([value]) => value === status.view);
      showAs(VIEWS[(at + 1) % VIEWS.length][0]);
    }
  }

  const help = byId("help");
  const KEYS = {
    " ": () => link.send("toggle"),
    ",": () => step(-1),
    ".": () => step(1),
    Home: () => link.send("seek", {tick: 0}),
    End: () => link.send("live"),
    "+": () => faster(1),
    "=": () => faster(1),
    "-": () => faster(-1),
    "[": () => episode(-1),
    "]": () => episode(1),
    ArrowUp: () => seat(-1),
    ArrowDown: () => seat(1),
    1: () => useCamera("FIRST_PERSON"),
    2: () => useCamera("FOLLOW"),
    3: () => useCamera("FREE"),
    v: cycleView,
    g: toggleGrid,
    t: keep,
    "?": () => help.showModal(),
    h: () => help.showModal(),
  };

  /** Whether an element needs a key for itself. */
  function usesKey(target, key) {
    const arrow = key.startsWith("Arrow") || key === "Home" || key === "End";
    if (target.closest("select")) {
      return true;
    }
    if (target.matches("input")) {
      return arrow || (key === " " && target.type === "radio");
    }
    return key === " " && target.closest("button, a") !== null;
  }

  function onKey(event) {
    const {key, target} = event;
    if (help.open || event.ctrlKey || event.metaKey || event.altKey || usesKey(target, key)) {
      return;
    }
    if (camera.key(event, true)) {
      event.preventDefault();
      return;
    }
    const arrows = {ArrowLeft: -1, ArrowRight: 1}[key];
    const alone = key === "ArrowUp" || key === "ArrowDown" ? status && status.seats > 1 : true;
    const action = arrows
      ? () => leap(arrows * SECOND * (event.shiftKey ? 10 : 1))
      : KEYS[key.length === 1 ? key.toLowerCase() : key];
    if (action && alone) {
      event.preventDefault();
      action();
    }
  }

  addEventListener("keydown", onKey);
  addEventListener("keyup", (event) => camera.key(event, false));

  segments("camera", CAMERAS, useCamera);
  segments("view", VIEWS, showAs);
  const click = (id, action) => byId(id).addEventListener("click", action);
  click("play", KEYS[" "]);
  click("step", KEYS["."]);
  click("step-back", KEYS[","]);
  click("to-start", KEYS.Home);
  click("to-end", KEYS.End);
  click("grid", toggleGrid);
  click("screenshot", keep);
  click("episode-back", KEYS["["]);
  click("episode-next", KEYS["]"]);
  click("help-open", KEYS["?"]);
  const choose = (id, action) =>
    byId(id).addEventListener("change", (event) => action(Number(event.target.value)));
  choose("speed", (factor) => link.send("speed", {factor}));
  choose("seat", (number) => link.send("seat", {seat: number}));
  choose("episode", (number) => link.send("episode", {number}));
  byId("help-body").append(
    ...HELP.map(([what, keys]) =>
      element(
        "div",
        {},
        element("dt", {textContent: what}),
        element("dd", {}, ...keys.map((key) => element("kbd", {textContent: key}))),
      ),
    ),
  );

  function numbered(from, to) {
    return Array.from({length: Math.max(0, to - from)}, (_, i) => [from + i, String(from + i + 1)]);
  }

  function showEpisodes() {
    const first = Math.max(status.firstEpisode, status.episodes - MOST_EPISODES);
    const offered = numbered(Math.min(first, status.episode), status.episodes);
    setOptions(byId("episode"), offered, status.episode);
    byId("episode-back").disabled = status.episode <= status.firstEpisode;
    byId("episode-next").disabled = status.episode + 1 >= status.episodes && !status.live;
    byId("episodes").hidden = status.episodes < 2 && !status.live;
    setText(byId("episode-title"), status.title);
  }

  function showSpeed() {
    const known = SPEEDS.includes(status.speed) ? SPEEDS : [...SPEEDS, status.speed].sort((a, b) => a - b);
    setOptions(byId("speed"), known.map((speed) => [speed, `× ${speed}`]), status.speed);
  }

  return {
    update(next) {
      status = next;
      setAttribute(byId("play"), "data-playing", next.playing);
      setAttribute(byId("play"), "aria-label", next.playing ? "Pause" : "Play");
      for (const input of document.querySelectorAll("#camera input, #view input")) {
        input.checked = input.value === (input.name === "camera" ? next.camera : next.view);
      }
      byId("grid").hidden = next.seats < 2;
      setAttribute(byId("grid"), "aria-pressed", String(next.grid));
      byId("seat-label").hidden = next.seats < 2;
      setOptions(byId("seat"), numbered(0, next.seats), next.seat);
      showSpeed();
      showEpisodes();
    },
  };
}
