package dev.mattock.training.window;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A display without a screen (Xvfb) on which processes open windows, with a hand at its keyboard
 * and mouse (xdotool). Where these tools are missing the test is skipped with a printed reason, or
 * fails if the environment says {@code MATTOCK_REQUIRE_WINDOW=1}.
 */
public final class VirtualDisplay implements AutoCloseable {
  private static final String DEMANDED = "MATTOCK_REQUIRE_WINDOW";

  private final Process server;
  private final String name;
  private final Path folder;

  private VirtualDisplay(Process server, String name, Path folder) {
    this.server = server;
    this.name = name;
    this.folder = folder;
  }

  /**
   * Starts a display.
   *
   * @param folder where its picture may lie while it runs
   */
  public static VirtualDisplay start(Path folder, int width, int height) throws IOException {
    List<String> missing = Stream.of("Xvfb", "xdotool").filter(tool -> !installed(tool)).toList();
    if (!missing.isEmpty()) {
      skip("no window is tested: " + String.join(" and ", missing) + " not found on the PATH");
    }
    Process server =
        new ProcessBuilder(
                List.of(
                    "Xvfb",
                    "-displayfd",
                    "1",
                    "-screen",
                    "0",
                    width + "x" + height + "x24",
                    "-nolisten",
                    "tcp",
                    "-noreset",
                    "-fbdir",
                    folder.toString()))
            .redirectError(folder.resolve("xvfb.log").toFile())
            .start();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(server.getInputStream(), UTF_8));
    String number = lines.readLine();
    if (number == null) {
      fail("Xvfb did not start: " + Files.readString(folder.resolve("xvfb.log")));
    }
    return new VirtualDisplay(server, ":" + number.strip(), folder);
  }

  private static boolean installed(String tool) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(place -> Files.isExecutable(Path.of(place, tool)));
  }

  private static void skip(String reason) {
    if ("1".equals(System.getenv(DEMANDED))) {
      fail(DEMANDED + "=1, but " + reason);
    }
    System.out.println("skipped: " + reason);
    Assumptions.abort(reason);
  }

  /** A Java process on this display, with this process's class path; not yet started. */
  public ProcessBuilder java(Class<?> main, String... arguments) {
    ProcessBuilder builder = javaWithoutDisplay(main, arguments);
    builder.environment().put("DISPLAY", name);
    builder.environment().put("LIBGL_ALWAYS_SOFTWARE", "1");
    return builder;
  }

  /** A Java process that finds no display; not yet started. */
  public static ProcessBuilder javaWithoutDisplay(Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseParallelGC",
            "-Djava.awt.headless=true",
            "--add-modules",
            "jdk.incubator.vector",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            main.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().remove("DISPLAY");
    builder.environment().remove("WAYLAND_DISPLAY");
    return builder;
  }

  /** Lets the hand do something, as {@code xdotool} takes it, and says what it answered. */
  public String hand(String... doing) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("xdotool"));
    command.addAll(List.of(doing));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("DISPLAY", name);
    Process process = builder.start();
    String answer = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(() -> command + " ends").isTrue();
    assertThat(process.exitValue()).as(() -> command + ": " + answer).isZero();
    return answer.strip();
  }

  /** Waits for a window with that in its title and gives it the keyboard. */
  public String window(String title) throws IOException, InterruptedException {
    String window =
        hand("search", "--sync", "--onlyvisible", "--name", title).lines().findFirst().orElse("");
    hand("windowfocus", "--sync", window);
    return window;
  }

  /** What is on the display now: Xvfb keeps it in a file, in the format of xwd. */
  public BufferedImage picture() throws IOException {
    ByteBuffer dump = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("Xvfb_screen0")));
    int width = dump.getInt(4 * 4);
    int height = dump.getInt(5 * 4);
    int lineBytes = dump.getInt(12 * 4);
    int start = dump.getInt(0) + 12 * dump.getInt(19 * 4);
    dump.order(dump.getInt(7 * 4) == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, dump.getInt(start + y * lineBytes + 4 * x));
      }
    }
    return image;
  }

  @Override
  public void close() {
    server.destroyForcibly();
    server.onExit().join();
  }
}
