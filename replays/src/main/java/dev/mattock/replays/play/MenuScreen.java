package dev.mattock.replays.play;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.render.PixelFont;
import dev.mattock.replays.watch.window.Key;
import dev.mattock.replays.watch.window.WindowEvent;
import dev.mattock.replays.watch.window.WindowEvent.KeyDown;
import java.util.List;

/** A headline, some lines, and buttons below each other; the world stands still. */
final class MenuScreen implements Screen {
  private static final int BUTTON_WIDTH = 150;
  private static final int BUTTON_HEIGHT = 18;
  private static final int STEP = 22;
  private static final int TEXT_WIDTH = 290;

  private final String headline;
  private final int color;
  private final List<String> lines;
  private final ImmutableList<Choice> choices;
  private final boolean closable;
  private int marked = -1;
  private int width;
  private int top;

  /** A button and what it does. */
  record Choice(String word, Runnable does) {}

  /**
   * A menu.
   *
   * @param text lines below the headline; long ones are wrapped
   * @param closable whether Escape goes back to the world
   */
  MenuScreen(
      String headline, int color, String text, ImmutableList<Choice> choices, boolean closable) {
    this.headline = headline;
    this.color = color;
    this.choices = choices;
    this.closable = closable;
    lines = text.isEmpty() ? List.of() : PixelFont.STANDARD.wrapped(text, TEXT_WIDTH);
  }

  @Override
  public String name() {
    return "menu";
  }

  @Override
  public void layout(int unitsWide, int unitsHigh) {
    width = unitsWide;
    int needed = 24 + lines.size() * PixelFont.LINE + 8 + choices.size() * STEP;
    top = Math.max(2, (unitsHigh - needed) / 2);
  }

  private int buttonsTop() {
    return top + 24 + lines.size() * PixelFont.LINE + 8;
  }

  @Override
  public void paint(Pen pen, double mouseX, double mouseY) {
    pen.shade(0xA8000000);
    pen.headline(headline, width / 2, top, color);
    for (int i = 0; i < lines.size(); i++) {
      pen.centred(lines.get(i), width / 2, top + 24 + i * PixelFont.LINE, Pen.INK);
    }
    int under = choiceAt(mouseX, mouseY);
    for (int i = 0; i < choices.size(); i++) {
      pen.button(
          (width - BUTTON_WIDTH) / 2,
          buttonsTop() + i * STEP,
          BUTTON_WIDTH,
          BUTTON_HEIGHT,
          choices.get(i).word(),
          i == under || i == marked);
    }
  }

  private int choiceAt(double x, double y) {
    int row = Math.floorDiv((int) y - buttonsTop(), STEP);
    boolean inside =
        Math.abs(x - width / 2.0) <= BUTTON_WIDTH / 2.0
            && (int) y - buttonsTop() - row * STEP < BUTTON_HEIGHT;
    return inside && row >= 0 && row < choices.size() ? row : -1;
  }

  @Override
  public void clicked(double x, double y, int button, boolean shift) {
    int under = choiceAt(x, y);
    if (under >= 0 && button == WindowEvent.LEFT_BUTTON) {
      choices.get(under).does().run();
    }
  }

  @Override
  public boolean pressed(KeyDown event, double mouseX, double mouseY) {
    if (choices.isEmpty()) {
      return false;
    }
    Key key = event.key();
    if (key == Key.DOWN || key == Key.TAB) {
      marked = (marked + 1) % choices.size();
    } else if (key == Key.UP) {
      marked = Math.floorMod(Math.max(marked, 0) - 1, choices.size());
    } else if ((key == Key.ENTER || key == Key.KEYPAD_ENTER) && marked >= 0) {
      choices.get(marked).does().run();
    } else {
      return false;
    }
    return true;
  }

  @Override
  public boolean pauses() {
    return true;
  }

  @Override
  public boolean closable() {
    return closable;
  }
}
