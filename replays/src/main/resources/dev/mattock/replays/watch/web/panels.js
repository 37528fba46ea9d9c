// The panels beside the picture.

import {byId, count, element, finite, setAttribute, setFacts, setLines, setText, svg, words} from "./dom.js";
import {drawRow} from "./pixels.js";
import {makeInventory} from "./inventory.js";
import {makeSpark} from "./spark.js";

// Name, what stands on the key, in words, and whether it is two wide; null is a gap.
const CAPS = [
  ["sprint", "ctrl", "sprint"], ["forward", "W", "forward"], ["inventory", "E", "inventory"],
  null, ["attack", "attack", "attack, left button", true],
  ["left", "A", "left"], ["back", "S", "back"], ["right", "D", "right"],
  null, ["use", "use", "use, right button", true],
  ["sneak", "shift", "sneak"], ["jump", "space", "jump", true],
  null, ["drop", "Q", "drop"], ["swapHands", "F", "swap hands"],
];
const BARS = [
  ["heart", "Health", (life) => life.health],
  ["food", "Food", (life) => life.food],
  ["armor", "Armour", (life) => life.armor],
  ["bubble", "Air", (life) => (20 * life.air) / 300],
];

function makeKeys() {
  const parent = byId("keys");
  const caps = new Map();
  const cap = (name, text, title, wide = false) => {
    const className = wide ? "cap wide" : "cap";
    const made = element("span", {className, textContent: text, title, role: "img"});
    setAttribute(made, "aria-label", title);
    caps.set(name, made);
    return made;
  };
  for (const each of CAPS) {
    parent.append(each ? cap(...each) : element("span"));
  }
  const needle = svg("line", {x1: 36, y1: 36, x2: 36, y2: 36});
  parent.append(
    svg("svg", {class: "turn", viewBox: "0 0 72 72", role: "img", "aria-label": "turn of the view"},
      svg("circle", {cx: 36, cy: 36, r: 34}), needle),
  );
  const row = element("div", {className: "row"});
  for (let number = 1; number <= 9; number++) {
    row.append(cap(`hotbar.${number}`, String(number), `hotbar ${number}`));
  }
  parent.append(row);
  return ({keys, turn}) => {
    for (const [name, made] of caps) {
      setAttribute(made, "data-on", keys.includes(name));
    }
    const length = Math.hypot(turn.yaw, turn.pitch);
    const scale = length > 0 ? Math.min(30, 6 + 1.6 * length) / length : 0;
    needle.setAttribute("x2", 36 + turn.yaw * scale);
    needle.setAttribute("y2", 36 + turn.pitch * scale);
  };
}

function makeLife() {
  const parent = byId("life");
  const rows = BARS.map(([icon, name, read]) => {
    const canvas = element("canvas", {role: "img"});
    const text = element("span");
    const row = element("div", {className: "bar"}, canvas, text);
    parent.append(row);
    return {icon, name, read, canvas, text, row, shown: -1};
  });
  const fill = element("i");
  const level = element("span");
  parent.append(element("div", {className: "bar"}, element("div", {className: "level"}, fill), level));
  return ({life}) => {
    for (const each of rows) {
      const points = Math.round(finite(each.read(life)) * 10) / 10;
      // Armour without any, and air above water, say nothing.
      each.row.hidden = (each.icon === "armor" && points <= 0) || (each.icon === "bubble" && points >= 20);
      if (points !== each.shown) {
        each.shown = points;
        drawRow(each.canvas, each.icon, points);
        setAttribute(each.canvas, "aria-label", `${each.name} ${points} of 20`);
        setText(each.text, `${each.name} ${points}`);
      }
    }
    fill.style.width = `${100 * finite(life.levelProgress)}%`;
    setText(level, `Level ${life.level}`);
  };
}

function showMind({goal, plan, replan}) {
  byId("plan-panel").hidden = !goal && !plan.steps.length && !replan;
  byId("goal").hidden = !goal;
  setText(byId("goal"), words(goal));
  setLines(byId("plan"), plan.steps.map(words), (line, index) => {
    setAttribute(line, "aria-current", index === plan.current && "step");
    line.className = index < plan.current ? "past" : "";
  });
  showStep(byId("plan"), plan.current);
  byId("replan").hidden = !replan;
  setText(byId("replan"), replan);
}

/** Scrolls a long plan to its current step when that changes. */
function showStep(list, current) {
  const key = `${current} ${list.children.length}`;
  if (list.dataset.shown !== key) {
    list.dataset.shown = key;
    list.scrollTop = Math.max(0, (list.children[current]?.offsetTop ?? 0) - 60);
  }
}

function showTask({instruction, title, progress, succeeded, complete}) {
  setText(byId("instruction"), instruction || title);
  const share = finite(progress);
  byId("progress").value = share;
  const percent = `${Math.round(100 * share)} %`;
  setText(byId("percent"), succeeded ? "done" : percent);
  setAttribute(byId("progress").parentElement, "data-done", succeeded);
  setAttribute(byId("percent"), "title", complete && !succeeded ? "ended before it was done" : null);
}

function makeNumbers() {
  const cell = (name, text) => {
    const value = element("dd");
    byId("numbers").append(element("div", {className: name}, element("dt", {textContent: text}), value));
    return value;
  };
  const earned = cell("return", "Return");
  const now = cell("reward", "This tick");
  const expected = cell("value", "Expected");
  return ({reward, episodeReturn, value}) => {
    setText(earned, finite(episodeReturn).toFixed(2));
    setText(now, finite(reward).toFixed(2));
    setText(expected, Number.isFinite(value) ? value.toFixed(2) : "–");
  };
}

function showPlace({place}) {
  const at = [place.x, place.y, place.z].map((each) => finite(each).toFixed(1)).join(", ");
  const minutes = Math.floor(((place.timeOfDay + 6000) % 24000) * 0.06);
  const time = `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
  setFacts(byId("place"), [
    ["At", at],
    ["Looks", `yaw ${finite(place.yaw).toFixed(0)}°, pitch ${finite(place.pitch).toFixed(0)}°`],
    ["Biome", words(place.biome)],
    ["Time of day", time],
  ]);
}

function showLists({memories, events, statistics}) {
  byId("memories-panel").hidden = !memories.length;
  setLines(byId("memories"), memories);
  byId("events-panel").hidden = !events.length;
  setLines(byId("events"), events.map(words));
  const known = Object.entries(statistics).map(([name, number]) => [words(name.replaceAll(".", " ")), count(number)]);
  byId("statistics-panel").hidden = !known.length;
  setFacts(byId("statistics"), known);
}

/** Fills the panels; returns what tells them of a status. */
export async function makePanels() {
  const parts = [
    showTask, showMind, makeKeys(), makeLife(), await makeInventory(), makeNumbers(),
    makeSpark(byId("spark")), showPlace, showLists,
  ];
  return (status) => {
    setText(byId("command"), words(status.command));
    parts.forEach((part) => part(status));
  };
}
