package dev.mattock.replays.play;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.render.PixelFont;

/** The keys, over a world that stands still; any click closes it. */
final class HelpScreen implements Screen {
  private static final ImmutableList<String[]> KEYS =
      ImmutableList.of(
          new String[] {"W A S D", "walk"},
          new String[] {"Mouse", "look around"},
          new String[] {"Space", "jump, swim up"},
          new String[] {"Left Shift", "sneak"},
          new String[] {"Left Ctrl", "sprint"},
          new String[] {"Left button", "hit, mine"},
          new String[] {"Right button", "use, place, open"},
          new String[] {"Middle button", "take such a block in hand"},
          new String[] {"1 to 9, wheel", "choose in the hotbar"},
          new String[] {"Q", "drop what is in hand"},
          new String[] {"F", "swap hands"},
          new String[] {"E", "inventory and crafting; closes screens"},
          new String[] {"Shift + click", "send a heap over; make many"},
          new String[] {"Esc", "menu"},
          new String[] {"F1  F2  F3", "these keys, a picture, where am I"});

  private static final int WIDTH = 306;
  private static final int COLUMN = 96;

  private final Runnable close;
  private int left;
  private int top;

  HelpScreen(Runnable close) {
    this.close = close;
  }

  private static int height() {
    return 30 + KEYS.size() * (PixelFont.LINE + 1);
  }

  @Override
  public String name() {
    return "keys";
  }

  @Override
  public void layout(int width, int unitsHigh) {
    left = Math.max(0, (width - WIDTH) / 2);
    top = Math.max(0, (unitsHigh - height()) / 2);
  }

  @Override
  public void paint(Pen pen, double mouseX, double mouseY) {
    pen.shade(0x90000000);
    pen.panel(left, top, WIDTH, height());
    pen.text("Keys", left + 10, top + 8, Pen.ACCENT);
    for (int i = 0; i < KEYS.size(); i++) {
      int y = top + 24 + i * (PixelFont.LINE + 1);
      pen.text(KEYS.get(i)[0], left + 10, y, Pen.INK);
      pen.text(KEYS.get(i)[1], left + 10 + COLUMN, y, Pen.DIM);
    }
  }

  @Override
  public void clicked(double x, double y, int button, boolean shift) {
    close.run();
  }

  @Override
  public boolean pauses() {
    return true;
  }
}
