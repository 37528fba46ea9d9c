package dev.mattock.replays.watch.window;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import org.lwjgl.PointerBuffer;
import org.lwjgl.glfw.Callbacks;
import org.lwjgl.glfw.GLFW;
import org.lwjgl.opengl.GL;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.system.MemoryUtil;
import org.lwjgl.system.Platform;

/**
 * A window that shows one picture, letterboxed and with nearest neighbours, and tells what people
 * do to it.
 *
 * <p>All calls must come from the thread that opened it. On macOS that must be the first thread of
 * the process, with the JVM started by {@code -XstartOnFirstThread}: the launcher does so for
 * {@code watch} and {@code play}. A process has one such window at a time, because GLFW is one for
 * the process: it is initialised when the window opens and terminated when it closes.
 */
public final class GlfwWindow implements AutoCloseable {
  private static final int LEAST_WIDTH = 160;
  private static final int LEAST_HEIGHT = 120;

  private final Thread owner = Thread.currentThread();
  private final long window;
  private final WindowInput input;
  private final PictureSurface surface;
  private int[] converted = new int[0];
  private Letterbox letterbox = new Letterbox(0, 0, 1, 1, 1);
  private boolean captured;
  private boolean open = true;

  private GlfwWindow(long window) {
    this.window = window;
    input = new WindowInput(window);
    surface = new PictureSurface();
  }

  /**
   * Opens a window.
   *
   * @param title what stands above it
   * @param width of the frame buffer that is wished for, pixels, at least 1
   * @param height likewise
   * @throws NoDisplayException if there is no display for it
   * @throws WindowException if there is a display, but no window, for example because the driver is
   *     too old
   * @throws IllegalStateException if the process has a window already
   */
  public static GlfwWindow open(String title, int width, int height) throws WindowException {
    Objects.requireNonNull(title, "title");
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "a window must have pixels, but is to be %dx%d".formatted(width, height));
    }
    start();
    try {
      long window = create(title, width, height);
      GLFW.glfwMakeContextCurrent(window);
      GL.createCapabilities();
      GLFW.glfwSwapInterval(0); // a hidden window would hold the swap back, and with it the ticks
      GlfwWindow made = new GlfwWindow(window);
      GLFW.glfwShowWindow(window);
      GLFW.glfwFocusWindow(window);
      return made;
    } catch (WindowException | RuntimeException e) {
      GLFW.glfwTerminate();
      throw e;
    }
  }

  private static void start() throws WindowException {
    try {
      if (GLFW.glfwGetPlatform() != 0) {
        throw new IllegalStateException("this process has a window already");
      }
      lastError(); // that GLFW was not yet initialised
      if (Platform.get() == Platform.LINUX) {
        chooseDisplay();
      }
      if (!GLFW.glfwInit()) {
        throw new NoDisplayException(lastError());
      }
    } catch (LinkageError e) {
      throw new WindowException("no window library for this platform: " + e.getMessage(), e);
    }
  }

  /** Keeps GLFW from trying, and complaining about, window systems that are not there. */
  private static void chooseDisplay() throws NoDisplayException {
    boolean x11 = !System.getenv().getOrDefault("DISPLAY", "").isBlank();
    boolean wayland = !System.getenv().getOrDefault("WAYLAND_DISPLAY", "").isBlank();
    if (!x11 && !wayland) {
      throw new NoDisplayException("neither DISPLAY nor WAYLAND_DISPLAY is set");
    }
    int platform = wayland ? GLFW.GLFW_ANY_PLATFORM : GLFW.GLFW_PLATFORM_X11;
    GLFW.glfwInitHint(GLFW.GLFW_PLATFORM, platform);
  }

  private static long create(String title, int width, int height) throws WindowException {
    GLFW.glfwDefaultWindowHints();
    GLFW.glfwWindowHint(GLFW.GLFW_VISIBLE, GLFW.GLFW_FALSE);
    GLFW.glfwWindowHint(GLFW.GLFW_CONTEXT_VERSION_MAJOR, 3);
    GLFW.glfwWindowHint(GLFW.GLFW_CONTEXT_VERSION_MINOR, 3);
    GLFW.glfwWindowHint(GLFW.GLFW_OPENGL_PROFILE, GLFW.GLFW_OPENGL_CORE_PROFILE);
    GLFW.glfwWindowHint(GLFW.GLFW_OPENGL_FORWARD_COMPAT, GLFW.GLFW_TRUE);
    long window = GLFW.glfwCreateWindow(width, height, title, MemoryUtil.NULL, MemoryUtil.NULL);
    if (window == MemoryUtil.NULL) {
      throw new WindowException(
          "the window needs OpenGL 3.3, which this display does not give: " + lastError());
    }
    GLFW.glfwSetWindowSizeLimits(
        window, LEAST_WIDTH, LEAST_HEIGHT, GLFW.GLFW_DONT_CARE, GLFW.GLFW_DONT_CARE);
    return window;
  }

  private static String lastError() {
    try (MemoryStack stack = MemoryStack.stackPush()) {
      PointerBuffer text = stack.mallocPointer(1);
      int code = GLFW.glfwGetError(text);
      return code == GLFW.GLFW_NO_ERROR || text.get(0) == MemoryUtil.NULL
          ? "no reason given"
          : text.getStringUTF8(0).lines().findFirst().orElse("");
    }
  }

  /** What people did since it was last asked, in order; takes no time if that is nothing. */
  public ImmutableList<WindowEvent> poll() {
    check();
    GLFW.glfwPollEvents();
    return input.take();
  }

  /**
   * As {@link #poll}, but waits for something to happen.
   *
   * @param seconds at most so long, more than 0
   */
  public ImmutableList<WindowEvent> await(double seconds) {
    check();
    GLFW.glfwWaitEventsTimeout(seconds);
    return input.take();
  }

  /**
   * Shows a picture.
   *
   * @param argb rows from the top, each pixel 0xAARRGGBB, alpha ignored; may be longer
   * @param width pixels, at least 1
   * @param height pixels, at least 1
   */
  public void show(int[] argb, int width, int height) {
    check();
    Objects.checkFromIndexSize(0, width * height, argb.length);
    surface.upload(argb, width, height);
    letterbox = Letterbox.of(width, height, input.width(), input.height());
    surface.draw(input.width(), input.height());
    GLFW.glfwSwapBuffers(window);
  }

  /** Shows a picture of three bytes a pixel: red, green, blue; rows from the top. */
  public void show(byte[] rgb, int width, int height) {
    int pixels = width * height;
    Objects.checkFromIndexSize(0, 3 * pixels, rgb.length);
    if (converted.length < pixels) {
      converted = new int[pixels];
    }
    for (int i = 0; i < pixels; i++) {
      converted[i] =
          0xFF << 24
              | (rgb[3 * i] & 0xFF) << 16
              | (rgb[3 * i + 1] & 0xFF) << 8
              | (rgb[3 * i + 2] & 0xFF);
    }
    show(converted, width, height);
  }

  /** Where the picture shown last lies in the window. */
  public Letterbox letterbox() {
    return letterbox;
  }

  /** Width of the frame buffer in pixels. */
  public int width() {
    return input.width();
  }

  /** Height of the frame buffer in pixels. */
  public int height() {
    return input.height();
  }

  /** Changes what stands above the window. */
  public void title(String title) {
    check();
    GLFW.glfwSetWindowTitle(window, title);
  }

  /**
   * Captures the cursor, or lets it go: while captured it is not seen, and the mouse moves without
   * bounds.
   */
  public void captureCursor(boolean capture) {
    check();
    if (capture == captured) {
      return;
    }
    captured = capture;
    GLFW.glfwSetInputMode(
        window, GLFW.GLFW_CURSOR, capture ? GLFW.GLFW_CURSOR_DISABLED : GLFW.GLFW_CURSOR_NORMAL);
    if (GLFW.glfwRawMouseMotionSupported()) {
      GLFW.glfwSetInputMode(
          window, GLFW.GLFW_RAW_MOUSE_MOTION, capture ? GLFW.GLFW_TRUE : GLFW.GLFW_FALSE);
    }
    input.forgetMouse();
  }

  private void check() {
    if (!owner.equals(Thread.currentThread())) {
      throw new IllegalStateException(
          "the window belongs to thread %s, but was used by %s"
              .formatted(owner.getName(), Thread.currentThread().getName()));
    }
    if (!open) {
      throw new IllegalStateException("the window is closed");
    }
  }

  @Override
  public void close() {
    if (!open) {
      return;
    }
    check();
    open = false;
    surface.close();
    GL.setCapabilities(null);
    Callbacks.glfwFreeCallbacks(window);
    GLFW.glfwDestroyWindow(window);
    GLFW.glfwTerminate();
  }
}
