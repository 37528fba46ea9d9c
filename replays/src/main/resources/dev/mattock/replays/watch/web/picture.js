// The picture: shown with crisp pixels, asked for in a size that suits the screen.

import {byId, element, setAttribute, setOptions, setText, words} from "./dom.js";

const AUTO_PIXELS = 640 * 360;
const SIZES = [
  ["auto", "to fit"],
  ["64x64", "64 × 64, as agents see"],
  ["128x128", "128 × 128"],
  ["320x180", "320 × 180"],
  ["640x360", "640 × 360"],
  ["960x540", "960 × 540"],
  ["1280x720", "1280 × 720"],
  ["1920x1080", "1920 × 1080"],
];

export function makePicture(link) {
  const stage = byId("stage");
  const canvas = byId("picture");
  const cells = byId("cells");
  const size = byId("size");
  const brush = canvas.getContext("2d", {alpha: false});
  let asked = "";
  let lastCells = [];

  /** The largest size that fills the stage in whole screen pixels and is not too dear. */
  function fitting() {
    const width = Math.max(64, Math.round(stage.clientWidth * devicePixelRatio));
    const height = Math.max(64, Math.round(stage.clientHeight * devicePixelRatio));
    let scale = 1;
    while ((width / scale) * (height / scale) > AUTO_PIXELS) {
      scale++;
    }
    return [Math.min(1920, Math.round(width / scale)), Math.min(1080, Math.round(height / scale))];
  }

  function ask(force) {
    const [width, height] = size.value === "auto" ? fitting() : size.value.split("x").map(Number);
    const wish = `${width}x${height}`;
    if (force || wish !== asked) {
      asked = wish;
      link.send("size", {width, height});
    }
  }

  async function show(blob) {
    let bitmap;
    try {
      bitmap = await createImageBitmap(blob);
    } catch {
      return; // a picture that cannot be read is skipped; the next one comes
    }
    if (canvas.width !== bitmap.width || canvas.height !== bitmap.height) {
      canvas.width = bitmap.width;
      canvas.height = bitmap.height;
      placeCells();
    }
    brush.drawImage(bitmap, 0, 0);
    bitmap.close();
  }

  /** Captions over the cells of the grid, which take clicks. */
  function placeCells() {
    const scale = Math.min(stage.clientWidth / canvas.width, stage.clientHeight / canvas.height);
    cells.style.left = `${(stage.clientWidth - canvas.width * scale) / 2}px`;
    cells.style.top = `${(stage.clientHeight - canvas.height * scale) / 2}px`;
    lastCells.forEach((cell, index) => {
      const style = cells.children[index].style;
      style.left = `${cell.x * scale}px`;
      style.top = `${cell.y * scale}px`;
      style.width = `${cell.width * scale}px`;
      style.height = `${cell.height * scale}px`;
    });
  }

  function showCells(status) {
    lastCells = status.cells;
    while (cells.children.length > lastCells.length) {
      cells.lastChild.remove();
    }
    while (cells.children.length < lastCells.length) {
      const button = element("button", {}, element("span"));
      button.addEventListener("click", () => {
        link.send("seat", {seat: lastCells[[...cells.children].indexOf(button)].seat});
        link.send("grid", {on: false});
      });
      cells.append(button);
    }
    lastCells.forEach((cell, index) => {
      const button = cells.children[index];
      const percent = `${Math.round(100 * cell.progress)} %`;
      setText(button.firstChild, `${cell.seat + 1}  ${cell.succeeded ? "✓" : percent}`);
      button.firstChild.className = cell.succeeded ? "done" : "";
      setAttribute(button, "aria-label", `Seat ${cell.seat + 1}: ${cell.title}, ${percent}`);
      setAttribute(button, "aria-current", cell.seat === status.seat && "true");
    });
    placeCells();
  }

  function update(status) {
    setAttribute(stage, "data-free", status.camera === "FREE" && !status.grid);
    const how = words(status.camera.toLowerCase());
    setAttribute(canvas, "aria-label", `${status.title}, tick ${status.tick}, ${how} camera`);
    showCells(status);
    setAttribute(byId("curtain"), "data-open", true);
  }

  setOptions(size, SIZES, "auto");
  size.addEventListener("change", () => ask(true));
  let pending = 0;
  new ResizeObserver(() => {
    placeCells();
    clearTimeout(pending);
    pending = setTimeout(() => ask(false), 150);
  }).observe(stage);
  byId("fullscreen").addEventListener("click", () => {
    if (document.fullscreenElement) {
      document.exitFullscreen();
    } else {
      stage.requestFullscreen();
    }
  });
  byId("fullscreen").hidden = !document.fullscreenEnabled;

  return {ask, show, update};
}
