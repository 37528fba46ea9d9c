// The time line: where the play head is, what is known, and marks of what happened.

import {byId, clock, count, setAttribute, setText} from "./dom.js";

const SCRUB_MILLIS = 60;
const NEAR = 7;
const MARKS = {
  reward: ["--faint", 0.65],
  goal: ["--value", 0.65],
  plan: ["--value", 0.75],
  replan: ["--bad", 0.75],
  death: ["--bad", 1],
  success: ["--good", 1],
};

export function makeTimeline(link) {
  const scrub = byId("scrub");
  const canvas = byId("marks");
  const hint = byId("scrub-hint");
  let status = null;
  let marks = [];
  let dragging = false;
  let lastSent = 0;
  let later = 0;

  const span = () => Math.max(1, status ? status.ticks : 1);
  const padding = 7; // half the thumb, so that marks stand where the thumb would
  const xOf = (tick, width) => padding + (tick / span()) * (width - 2 * padding);

  function color(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  function draw() {
    const width = canvas.clientWidth;
    const height = canvas.clientHeight;
    canvas.width = Math.round(width * devicePixelRatio);
    canvas.height = Math.round(height * devicePixelRatio);
    const brush = canvas.getContext("2d");
    brush.scale(devicePixelRatio, devicePixelRatio);
    const middle = height / 2;
    const bar = (from, to, fill) => {
      brush.fillStyle = fill;
      brush.beginPath();
      brush.roundRect(from, middle - 3, Math.max(0, to - from), 6, 3);
      brush.fill();
    };
    bar(0, width, color("--line"));
    if (!status) {
      return;
    }
    bar(0, xOf(status.tick, width), color("--accent"));
    for (const mark of marks) {
      const [name, tall] = MARKS[mark.kind] ?? MARKS.reward;
      const half = (height / 2) * tall - 1;
      brush.fillStyle = color(name);
      // What is common stands above the line, what matters crosses it.
      brush.fillRect(xOf(mark.tick, width) - 1, middle - half, 2, tall < 0.7 ? half - 5 : 2 * half);
    }
    if (status.complete) {
      brush.fillStyle = color("--faint");
      brush.fillRect(width - 2, middle - 8, 2, 16);
    }
  }

  function seek(tick) {
    clearTimeout(later);
    const wait = lastSent + SCRUB_MILLIS - performance.now();
    if (wait > 0) {
      later = setTimeout(() => seek(tick), wait);
      return;
    }
    lastSent = performance.now();
    link.send("seek", {tick});
  }

  function showHint(event) {
    if (!status) {
      return;
    }
    const box = canvas.getBoundingClientRect();
    const x = Math.min(box.width, Math.max(0, event.clientX - box.left));
    const share = (x - padding) / Math.max(1, box.width - 2 * padding);
    const tick = Math.round(Math.min(1, Math.max(0, share)) * span());
    const near = marks
      .filter((mark) => Math.abs(xOf(mark.tick, box.width) - x) < NEAR)
      .sort((a, b) => Math.abs(a.tick - tick) - Math.abs(b.tick - tick))[0];
    const shown = near ? near.tick : tick;
    setText(hint, `${clock(shown)}  tick ${count(shown)}${near ? `  ${near.text || near.kind}` : ""}`);
    hint.hidden = false;
    const half = hint.offsetWidth / 2;
    hint.style.left = `${Math.min(box.width - half, Math.max(half, x))}px`;
  }

  scrub.addEventListener("input", () => {
    dragging = true;
    seek(Number(scrub.value));
  });
  scrub.addEventListener("change", () => {
    dragging = false;
  });
  scrub.addEventListener("pointermove", showHint);
  scrub.addEventListener("pointerleave", () => (hint.hidden = true));
  new ResizeObserver(draw).observe(canvas);
  matchMedia("(prefers-color-scheme: light)").addEventListener("change", draw);

  return {
    setMarks(list) {
      marks = list;
      draw();
    },
    update(next) {
      const changed =
        !status || ["tick", "ticks", "complete"].some((name) => status[name] !== next[name]);
      status = next;
      if (!changed) {
        return;
      }
      scrub.max = String(span());
      if (!dragging) {
        scrub.value = String(next.tick);
      }
      const whole = `${count(next.tick)} of ${count(next.ticks)}${next.complete ? "" : " so far"}`;
      setAttribute(scrub, "aria-valuetext", `tick ${whole}`);
      setText(byId("now"), clock(next.tick, true));
      setText(byId("of"), `/ ${clock(next.ticks)}   tick ${whole}`);
      draw();
    },
  };
}
