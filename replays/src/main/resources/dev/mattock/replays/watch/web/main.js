// Puts the page together: the link to the server on one side, picture, time and panels on the other.

import {byId, element, setAttribute, setText} from "./dom.js";
import {connect} from "./link.js";
import {makeCamera} from "./camera.js";
import {makeControls} from "./controls.js";
import {makePanels} from "./panels.js";
import {makePicture} from "./picture.js";
import {makeTimeline} from "./timeline.js";

const TOAST_MILLIS = 2600;
const PATIENCE = 3;

let status = null;
let restore = null;
let failures = 0;
let farewell = "";
let hiding = 0;
let stateText = "";

const panels = await makePanels();
const link = connect({open, status: onStatus, marks, picture: (blob) => picture.show(blob), keep, closed});
const picture = makePicture(link);
const timeline = makeTimeline(link);
const camera = makeCamera(link);
const controls = makeControls(link, camera, toast);

byId("banner-retry").addEventListener("click", () => link.retry());

function open() {
  failures = 0;
  farewell = "";
  restore = status;
  setState("connected", "");
  banner("");
  picture.ask(true);
}

function onStatus(next) {
  if (restore && restore.show === next.show && restore.seats === next.seats) {
    lookAgain(restore);
  }
  restore = null;
  status = next;
  document.title = `${next.show} · Mattock`;
  setText(byId("title"), next.show);
  setState(...stateOf(next));
  banner(next.notice);
  picture.update(next);
  timeline.update(next);
  camera.update(next);
  controls.update(next);
  panels(next);
}

/** After a break, asks for what was being looked at before. */
function lookAgain(before) {
  link.send("speed", {factor: before.speed});
  link.send("seat", {seat: before.seat});
  link.send("episode", {number: before.episode});
  link.send("seek", {tick: before.tick});
  link.send("camera", {mode: before.camera.toLowerCase()});
  link.send("view", {mode: before.view.toLowerCase()});
  link.send("grid", {on: before.grid});
  link.send(before.playing ? "play" : "pause");
}

function stateOf({live, following, complete, playing, tick, ticks, episode, episodes}) {
  if (live) {
    return following ? ["live", "live"] : ["live, watching an earlier time", ""];
  }
  if (complete && tick >= ticks && episode + 1 >= episodes) {
    return ["the end", "ended"];
  }
  return playing ? ["playing", "live"] : ["paused", ""];
}

function marks(list) {
  timeline.setMarks(list);
}

function keep(blob) {
  const name = status ? `${status.title} tick ${status.tick}` : "picture";
  const file = `mattock-${name.replace(/[^A-Za-z0-9]+/g, "-")}.png`;
  const url = URL.createObjectURL(blob);
  element("a", {href: url, download: file}).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  toast(`Kept as ${file}`);
}

function closed(why, wait) {
  failures++;
  farewell = why || farewell;
  setState(farewell || "connection lost", "lost");
  const soon = `Trying again in ${Math.max(1, Math.round(wait / 1000))} s.`;
  if (farewell) {
    banner(`The server said goodbye: ${farewell}. ${soon}`, true);
  } else if (failures > PATIENCE) {
    banner(`The server is gone: nothing answers at ${location.host}. Start it again, and this page goes on. ${soon}`, true);
  } else {
    banner(`The connection was lost. ${soon}`, true);
  }
  if (!status) {
    setText(byId("curtain"), "No server yet");
  }
}

function setState(text, tone) {
  if (text !== stateText) {
    stateText = text;
    setText(byId("state"), text);
  }
  setAttribute(byId("state"), "data-tone", tone);
}

function banner(text, retry = false) {
  byId("banner").hidden = !text;
  setText(byId("banner-text"), text);
  byId("banner-retry").hidden = !retry;
}

function toast(text) {
  setText(byId("toast"), text);
  setAttribute(byId("toast"), "data-on", true);
  clearTimeout(hiding);
  hiding = setTimeout(() => setAttribute(byId("toast"), "data-on", false), TOAST_MILLIS);
}
