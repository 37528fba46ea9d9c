package dev.mattock.replays.watch.web;

import static org.assertj.core.api.Assertions.fail;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** A page in a browser, looked at and used as a person would. */
final class BrowserPage implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 90;

  /** Keys by what stands on them: code and Windows key code. */
  private static final Map<String, Object[]> NAMED =
      Map.of(
          " ", new Object[] {"Space", 32},
          "ArrowRight", new Object[] {"ArrowRight", 39},
          "ArrowLeft", new Object[] {"ArrowLeft", 37},
          "Home", new Object[] {"Home", 36},
          "End", new Object[] {"End", 35});

  private final WebSocket socket;
  private final AtomicInteger numbers = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final Set<String> requested = ConcurrentHashMap.newKeySet();

  BrowserPage(HttpClient http, URI address) {
    socket = http.newWebSocketBuilder().buildAsync(address, new Ear()).join();
    for (String domain : new String[] {"Page", "Runtime", "Log", "Network"}) {
      call(domain + ".enable", Map.of());
    }
  }

  /** Everything that went wrong in the page so far: exceptions, errors in its console. */
  List<String> complaints() {
    return complaints;
  }

  /** The addresses of all that the page asked for. */
  Set<String> requested() {
    return requested;
  }

  void resize(int width, int height, double scale, boolean phone) {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", scale, "mobile", phone));
    call("Emulation.setTouchEmulationEnabled", Map.of("enabled", phone));
  }

  /** Shows the page as for a reader who likes it "dark" or "light". */
  void scheme(String name) {
    call(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", name))));
  }

  void open(URI address) {
    call("Page.navigate", Map.of("url", address.toString()));
  }

  /** Lets downloads go to a folder. */
  void downloadTo(Path folder) {
    call(
        "Browser.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", folder.toString()));
  }

  /** The value of an expression in the page. */
  JsonNode value(String expression) {
    JsonNode answer =
        call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true));
    if (answer.has("exceptionDetails")) {
      fail(expression + ": " + answer.get("exceptionDetails"));
    }
    return answer.get("result").path("value");
  }

  String text(String expression) {
    return value(expression).asString();
  }

  /** Waits until an expression holds. */
  void await(String expression) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!value("!!(%s)".formatted(expression)).asBoolean()) {
      if (System.nanoTime() > end) {
        fail(
            "never true: %s; the page says: %s"
                .formatted(expression, text("document.body.innerText")));
      }
      Thread.sleep(20);
    }
  }

  /** Clicks in the middle of an element. */
  void click(String selector) {
    click(selector, 0.5, 0.5);
  }

  /** Clicks within an element, at shares of its width and height. */
  void click(String selector, double across, double down) {
    double[] at = at(selector, across, down);
    mouse("mousePressed", at);
    mouse("mouseReleased", at);
  }

  /** Drags with the mouse from the middle of an element. */
  void drag(String selector, double dx, double dy) {
    double[] at = at(selector, 0.5, 0.5);
    mouse("mousePressed", at);
    at[0] += dx;
    at[1] += dy;
    mouse("mouseMoved", at);
    mouse("mouseReleased", at);
  }

  private double[] at(String selector, double across, double down) {
    JsonNode box =
        value(
            """
            (() => { const it = document.querySelector(%s); it.scrollIntoView({block: "center"});
              const box = it.getBoundingClientRect();
              return [box.left, box.top, box.width, box.height]; })()\
            """
                .formatted(Chromium.JSON.writeValueAsString(selector)));
    return new double[] {
      box.get(0).doubleValue() + across * box.get(2).doubleValue(),
      box.get(1).doubleValue() + down * box.get(3).doubleValue()
    };
  }

  private void mouse(String type, double[] at) {
    call(
        "Input.dispatchMouseEvent",
        Map.of(
            "type", type, "x", at[0], "y", at[1], "button", "left", "buttons", 1, "clickCount", 1));
  }

  /** Presses a key and lets it go. */
  void key(String key) {
    keyDown(key);
    keyUp(key);
  }

  void keyDown(String key) {
    key("keyDown", key);
  }

  void keyUp(String key) {
    key("keyUp", key);
  }

  private void key(String type, String key) {
    char first = Character.toUpperCase(key.charAt(0));
    Object[] known = NAMED.getOrDefault(key, new Object[] {"Key" + first, (int) first});
    call(
        "Input.dispatchKeyEvent",
        Map.of("type", type, "key", key, "code", known[0], "windowsVirtualKeyCode", known[1]));
  }

  /** What the page looks like, as a PNG file. */
  void picture(Path file) throws java.io.IOException {
    JsonNode answer = call("Page.captureScreenshot", Map.of("format", "png"));
    Files.createDirectories(file.getParent());
    Files.write(file, Base64.getDecoder().decode(answer.get("data").stringValue()));
  }

  private JsonNode call(String method, Map<String, Object> parameters) {
    int number = numbers.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    waiting.put(number, answer);
    String message =
        Chromium.JSON.writeValueAsString(
            Map.of("id", number, "method", method, "params", parameters));
    socket.sendText(message, true).join();
    return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  private void hear(JsonNode message) {
    if (message.has("id")) {
      CompletableFuture<JsonNode> answer = waiting.remove(message.get("id").intValue());
      if (message.has("error")) {
        answer.completeExceptionally(new IllegalStateException(message.toString()));
      } else {
        answer.complete(message.get("result"));
      }
      return;
    }
    JsonNode details = message.path("params");
    switch (message.path("method").asString()) {
      case "Runtime.exceptionThrown" -> complaints.add(details.toString());
      case "Log.entryAdded" -> {
        if (details.path("entry").path("level").asString().equals("error")) {
          complaints.add(details.toString());
        }
      }
      case "Network.requestWillBeSent" ->
          requested.add(details.path("request").path("url").asString());
      default -> {} // much is told that is not asked for
    }
  }

  @Override
  public void close() {
    call("Page.close", Map.of());
    socket.abort();
  }

  /** Puts the parts of a message together. */
  private final class Ear implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        String whole = text.toString();
        text.setLength(0);
        hear(Chromium.JSON.readTree(whole));
      }
      from.request(1);
      return null;
    }
  }
}
