// What was earned and what was expected, over the ticks that have been seen.

import {svg} from "./dom.js";

const MOST = 500;
const WIDTH = 300;
const HEIGHT = 50;

export function makeSpark(parent) {
  const earned = svg("polyline", {class: "return"});
  const expected = svg("polyline", {class: "value"});
  const here = svg("line", {class: "here", y1: 0, y2: HEIGHT});
  const chart = svg(
    "svg",
    {viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: "none", role: "img"},
    here, expected, earned,
  );
  parent.append(chart);
  let key = "";
  let points = [];
  let every = 1;

  /** Keeps the points in order of tick, and every second one when they are too many. */
  function note(status) {
    if (status.tick % every !== 0) {
      return;
    }
    const point = {tick: status.tick, earned: status.episodeReturn, expected: status.value};
    let at = points.length;
    while (at > 0 && points[at - 1].tick >= point.tick) {
      at--;
    }
    const known = at < points.length && points[at].tick === point.tick;
    points.splice(at, known ? 1 : 0, point);
    if (points.length > MOST) {
      every *= 2;
      points = points.filter((each) => each.tick % every === 0);
    }
  }

  function line(target, name, ticks) {
    const known = points.filter((point) => Number.isFinite(point[name]));
    const least = Math.min(0, ...known.map((point) => point[name]));
    const most = Math.max(least + 1e-6, ...known.map((point) => point[name]));
    const text = known
      .map((point) => {
        const x = (point.tick / ticks) * WIDTH;
        const y = HEIGHT - ((point[name] - least) / (most - least)) * HEIGHT;
        return `${x.toFixed(1)},${y.toFixed(1)}`;
      })
      .join(" ");
    target.setAttribute("points", text);
  }

  return function update(status) {
    const next = `${status.show} ${status.seat} ${status.episode}`;
    if (next !== key) {
      key = next;
      points = [];
      every = 1;
    }
    note(status);
    const ticks = Math.max(1, status.ticks);
    line(earned, "earned", ticks);
    line(expected, "expected", ticks);
    const x = (status.tick / ticks) * WIDTH;
    here.setAttribute("x1", x);
    here.setAttribute("x2", x);
    chart.setAttribute("aria-label", `Return ${status.episodeReturn.toFixed(2)} at tick ${status.tick}`);
  };
}
