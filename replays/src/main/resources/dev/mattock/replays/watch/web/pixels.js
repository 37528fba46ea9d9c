// Hearts, food, shields and bubbles, drawn dot by dot.

const SIZE = 9;
const ART = {
  heart: {
    colors: {o: "#3a0d14", a: "#d7414f", b: "#f0838c"},
    rows: [".........", ".oo...oo.", "oaao.oaao", "oabaoaaao", "oaaaaaaao", ".oaaaaao.", "..oaaao..", "...oao...", "....o...."],
  },
  food: {
    colors: {o: "#3a2410", a: "#b9742f", b: "#e0a458", c: "#efe6d4"},
    rows: [".........", "...ooo...", "..obbao..", ".obbaaao.", ".obaaaao.", ".oaaaao..", "..oooco..", "....occo.", ".....oo.."],
  },
  armor: {
    colors: {o: "#24303c", a: "#8fa3b5", b: "#c6d2dd"},
    rows: [".........", ".ooo.ooo.", "obbaoabao", "obaaaaaao", ".obaaaao.", ".obaaaao.", ".oaaaaao.", "..oaaao..", "...ooo..."],
  },
  bubble: {
    colors: {o: "#2a6ea8", a: "#9fd0f2", b: "#ffffff"},
    rows: [".........", "...ooo...", "..oaaao..", ".oabaaao.", ".oabaaao.", ".oaaaaao.", "..oaaao..", "...ooo...", "........."],
  },
};
const EMPTY = "#80808040";

/** Draws ten icons for 20 points: whole, half or empty. */
export function drawRow(canvas, name, points) {
  const art = ART[name];
  canvas.width = 10 * SIZE - 1;
  canvas.height = SIZE;
  const brush = canvas.getContext("2d");
  for (let icon = 0; icon < 10; icon++) {
    const full = Math.min(1, Math.max(0, points / 2 - icon));
    const until = full >= 0.75 ? SIZE : full > 0 ? Math.ceil(SIZE / 2) : 0;
    for (let y = 0; y < SIZE; y++) {
      for (let x = 0; x < SIZE; x++) {
        const dot = art.rows[y][x];
        if (dot !== ".") {
          brush.fillStyle = x < until ? art.colors[dot] : EMPTY;
          brush.fillRect(icon * SIZE + x, y, 1, 1);
        }
      }
    }
  }
}
