package dev.mattock.replays.watch.window;

import com.google.common.collect.ImmutableList;
import dev.mattock.replays.watch.window.WindowEvent.CloseRequested;
import dev.mattock.replays.watch.window.WindowEvent.Focused;
import dev.mattock.replays.watch.window.WindowEvent.KeyDown;
import dev.mattock.replays.watch.window.WindowEvent.KeyUp;
import dev.mattock.replays.watch.window.WindowEvent.MouseDown;
import dev.mattock.replays.watch.window.WindowEvent.MouseMoved;
import dev.mattock.replays.watch.window.WindowEvent.MouseUp;
import dev.mattock.replays.watch.window.WindowEvent.Resized;
import dev.mattock.replays.watch.window.WindowEvent.Scrolled;
import dev.mattock.replays.watch.window.WindowEvent.Typed;
import java.util.ArrayList;
import java.util.List;
import org.lwjgl.glfw.GLFW;

/** Turns GLFW's callbacks into events, in their order. */
final class WindowInput {
  private final long window;
  private final List<WindowEvent> waiting = new ArrayList<>();
  private int width;
  private int height;
  private double mouseX;
  private double mouseY;
  private boolean mouseKnown;

  WindowInput(long window) {
    this.window = window;
    measure();
    GLFW.glfwSetKeyCallback(window, (_, key, _, action, mods) -> key(key, action, mods));
    GLFW.glfwSetCharCallback(window, (_, codePoint) -> waiting.add(new Typed(codePoint)));
    GLFW.glfwSetCursorPosCallback(window, (_, x, y) -> move(x, y));
    GLFW.glfwSetMouseButtonCallback(
        window, (_, button, action, mods) -> button(button, action, mods));
    GLFW.glfwSetScrollCallback(window, (_, dx, dy) -> waiting.add(new Scrolled(dx, dy)));
    GLFW.glfwSetFramebufferSizeCallback(window, (_, _, _) -> resize());
    GLFW.glfwSetWindowFocusCallback(window, (_, focused) -> waiting.add(new Focused(focused)));
    GLFW.glfwSetWindowCloseCallback(window, _ -> close());
  }

  /** Takes what has come since it was last asked. */
  ImmutableList<WindowEvent> take() {
    ImmutableList<WindowEvent> taken = ImmutableList.copyOf(waiting);
    waiting.clear();
    return taken;
  }

  /** Width of the frame buffer in pixels, at least 1. */
  int width() {
    return width;
  }

  /** Height of the frame buffer in pixels, at least 1. */
  int height() {
    return height;
  }

  /** The next place of the mouse is a start, not a movement: the cursor jumped. */
  void forgetMouse() {
    mouseKnown = false;
  }

  private void measure() {
    int[] wide = new int[1];
    int[] high = new int[1];
    GLFW.glfwGetFramebufferSize(window, wide, high);
    width = Math.max(1, wide[0]);
    height = Math.max(1, high[0]);
  }

  private void resize() {
    measure();
    waiting.add(new Resized(width, height));
  }

  private void key(int code, int action, int mods) {
    Key key = Key.ofCode(code);
    if (action == GLFW.GLFW_RELEASE) {
      waiting.add(new KeyUp(key));
    } else {
      waiting.add(
          new KeyDown(
              key,
              action == GLFW.GLFW_REPEAT,
              (mods & GLFW.GLFW_MOD_SHIFT) != 0,
              (mods & GLFW.GLFW_MOD_CONTROL) != 0));
    }
  }

  private void move(double screenX, double screenY) {
    double x = screenX * pixelsAUnit();
    double y = screenY * pixelsAUnit();
    double dx = mouseKnown ? x - mouseX : 0;
    double dy = mouseKnown ? y - mouseY : 0;
    mouseX = x;
    mouseY = y;
    mouseKnown = true;
    waiting.add(new MouseMoved(x, y, dx, dy));
  }

  private void button(int button, int action, int mods) {
    lookUpMouse();
    if (action == GLFW.GLFW_PRESS) {
      boolean shift = (mods & GLFW.GLFW_MOD_SHIFT) != 0;
      waiting.add(new MouseDown(button, mouseX, mouseY, shift));
    } else {
      waiting.add(new MouseUp(button, mouseX, mouseY));
    }
  }

  /** GLFW keeps a movement to itself if it ends where it put the cursor itself before. */
  private void lookUpMouse() {
    if (GLFW.glfwGetInputMode(window, GLFW.GLFW_CURSOR) == GLFW.GLFW_CURSOR_NORMAL) {
      double[] screenX = new double[1];
      double[] screenY = new double[1];
      GLFW.glfwGetCursorPos(window, screenX, screenY);
      mouseX = screenX[0] * pixelsAUnit();
      mouseY = screenY[0] * pixelsAUnit();
    }
  }

  private void close() {
    GLFW.glfwSetWindowShouldClose(window, false);
    waiting.add(new CloseRequested());
  }

  /** Pixels a unit of the screen's coordinates: more than one on a dense display. */
  private double pixelsAUnit() {
    int[] wide = new int[1];
    GLFW.glfwGetWindowSize(window, wide, new int[1]);
    return wide[0] < 1 ? 1 : (double) width / wide[0];
  }
}
