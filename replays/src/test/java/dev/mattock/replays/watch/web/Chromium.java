package dev.mattock.replays.watch.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.json.JsonMapper;

/**
 * A browser without a window, steered by its own DevTools protocol over the JDK's WebSocket, so
 * that no further library is needed. Where there is none the test is skipped with a printed reason,
 * or fails if the environment says {@code MATTOCK_REQUIRE_BROWSER=1}.
 */
final class Chromium implements AutoCloseable {
  static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String DEMANDED = "MATTOCK_REQUIRE_BROWSER";
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final long START_SECONDS = 90;

  private final Process process;
  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;

  private Chromium(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts a browser that knows nothing yet.
   *
   * @param folder empty, for what it remembers
   */
  static Chromium start(Path folder) throws IOException, InterruptedException {
    Optional<Path> program = find();
    if (program.isEmpty()) {
      skip("the page is not tested: no " + String.join(", ", NAMES) + " on the PATH");
    }
    ProcessBuilder builder =
        new ProcessBuilder(
            program.get().toString(),
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--remote-debugging-port=0",
            "--user-data-dir=" + folder,
            "about:blank");
    Process process =
        builder
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("chromium.log").toFile())
            .start();
    return new Chromium(process, awaitPort(process, folder));
  }

  private static int awaitPort(Process process, Path folder)
      throws IOException, InterruptedException {
    Path file = folder.resolve("DevToolsActivePort");
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (System.nanoTime() < end && process.isAlive()) {
      if (Files.exists(file) && Files.size(file) > 0) {
        return Integer.parseInt(Files.readAllLines(file).getFirst());
      }
      Thread.sleep(20);
    }
    process.destroyForcibly();
    return fail(
        "Chromium did not start: " + Files.readString(folder.resolve("chromium.log"), UTF_8));
  }

  private static Optional<Path> find() {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(place -> NAMES.stream().map(name -> Path.of(place, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static void skip(String reason) {
    if ("1".equals(System.getenv(DEMANDED))) {
      fail(DEMANDED + "=1, but " + reason);
    }
    System.out.println("skipped: " + reason);
    Assumptions.abort(reason);
  }

  /** Opens an empty page. */
  BrowserPage page() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/json/new".formatted(port)))
            .method("PUT", HttpRequest.BodyPublishers.noBody())
            .build();
    String answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    URI socket = URI.create(JSON.readTree(answer).get("webSocketDebuggerUrl").stringValue());
    return new BrowserPage(http, socket);
  }

  /** The browser is a family of processes. */
  @Override
  public void close() {
    List<ProcessHandle> family =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    family.forEach(ProcessHandle::destroyForcibly);
    for (ProcessHandle each : family) {
      each.onExit().join();
    }
    http.close();
  }
}
