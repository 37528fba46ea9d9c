package dev.mattock.agent.planner.chat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server that speaks the chat protocol, well or badly, as it is told. Each request takes the next
 * turn; where there is none left, it answers status 599.
 */
final class ChatServer implements AutoCloseable {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Queue<Turn> turns = new ArrayDeque<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final CountDownLatch end = new CountDownLatch(1);

  /** What it does with one request; {@code end} comes when the server is closed. */
  @FunctionalInterface
  interface Turn {
    void answer(HttpExchange exchange, CountDownLatch end) throws IOException, InterruptedException;
  }

  /** A request as it came. */
  record Request(String path, Map<String, List<String>> headers, String text) {
    JsonNode json() {
      return MAPPER.readTree(text);
    }

    Optional<String> header(String name) {
      return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    JsonNode message(int index) {
      return json().path("messages").get(index);
    }

    /** The text of the last message. */
    String lastText() {
      JsonNode messages = json().path("messages");
      JsonNode content = messages.get(messages.size() - 1).path("content");
      return content.isString() ? content.stringValue() : content.get(0).path("text").stringValue();
    }
  }

  ChatServer(Turn... turns) {
    this.turns.addAll(List.of(turns));
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
  }

  List<Request> requests() {
    return requests;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      requests.add(
          new Request(
              exchange.getRequestURI().getPath(), Map.copyOf(exchange.getRequestHeaders()), body));
      Turn turn;
      synchronized (turns) {
        turn = turns.poll();
      }
      (turn == null ? status(599, "no turn is left") : turn).answer(exchange, end);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** An answer in one piece. */
  static Turn text(String content) {
    return text(content, "stop");
  }

  static Turn text(String content, String finishReason) {
    return json(
        200,
        Map.of(
            "id", "1",
            "object", "chat.completion",
            "model", "test",
            "choices",
                List.of(
                    Map.of(
                        "index",
                        0,
                        "finish_reason",
                        finishReason,
                        "message",
                        Map.of("role", "assistant", "content", content))),
            "usage", Map.of("prompt_tokens", 100, "completion_tokens", 20, "total_tokens", 120)));
  }

  static Turn json(int status, Object body) {
    return (exchange, _) ->
        send(exchange, status, "application/json", MAPPER.writeValueAsString(body));
  }

  static Turn status(int status, String body) {
    return (exchange, _) -> send(exchange, status, "text/plain", body);
  }

  static Turn html(String body) {
    return (exchange, _) -> send(exchange, 200, "text/html", body);
  }

  /** An error in the protocol's form. */
  static Turn error(int status, String message) {
    return json(status, Map.of("error", Map.of("message", message, "type", "test")));
  }

  static Turn withHeader(String name, String value, Turn turn) {
    return (exchange, end) -> {
      exchange.getResponseHeaders().add(name, value);
      turn.answer(exchange, end);
    };
  }

  /** An answer in pieces, the usage last, as services stream it. */
  static Turn stream(String... pieces) {
    return (exchange, _) -> {
      OutputStream out = openStream(exchange);
      for (String piece : pieces) {
        event(out, chunk(piece, null));
      }
      event(out, chunk("", "stop"));
      event(
          out,
          MAPPER.writeValueAsString(
              Map.of(
                  "choices", List.of(),
                  "usage",
                      Map.of("prompt_tokens", 70, "completion_tokens", 7, "total_tokens", 77))));
      event(out, "[DONE]");
    };
  }

  /** Some pieces, then nothing any more, with the connection open. */
  static Turn stalledStream(String... pieces) {
    return (exchange, end) -> {
      OutputStream out = openStream(exchange);
      for (String piece : pieces) {
        event(out, chunk(piece, null));
      }
      end.await();
    };
  }

  /** Sends a comment now and then, and never an answer. */
  static Turn trickle() {
    return (exchange, end) -> {
      OutputStream out = openStream(exchange);
      do {
        out.write(": busy\n\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
      } while (!end.await(20, TimeUnit.MILLISECONDS));
    };
  }

  /** A stream whose connection breaks off. */
  static Turn brokenStream(String piece) {
    return (exchange, _) -> {
      exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
      exchange.sendResponseHeaders(200, 1_000_000);
      event(exchange.getResponseBody(), chunk(piece, null));
    };
  }

  /** A stream that ends well-formed, but within the answer. */
  static Turn shortStream(String piece) {
    return (exchange, _) -> event(openStream(exchange), chunk(piece, null));
  }

  static Turn streamOf(String... data) {
    return (exchange, _) -> {
      OutputStream out = openStream(exchange);
      for (String one : data) {
        event(out, one);
      }
    };
  }

  /** Closes the connection without a word. */
  static Turn hangUp() {
    return (exchange, _) -> exchange.close();
  }

  /** Never stops talking, in one piece. */
  static Turn endless() {
    return (exchange, _) -> {
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, 0);
      byte[] piece = "[".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 10_000; i++) {
        exchange.getResponseBody().write(piece);
      }
    };
  }

  private static OutputStream openStream(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().flush();
    return exchange.getResponseBody();
  }

  private static void event(OutputStream out, String data) throws IOException {
    out.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static String chunk(String content, String finishReason) {
    var choice = MAPPER.createObjectNode().put("index", 0).put("finish_reason", finishReason);
    choice.putObject("delta").put("content", content);
    var root = MAPPER.createObjectNode().put("id", "1").put("object", "chat.completion.chunk");
    root.putArray("choices").add(choice);
    return MAPPER.writeValueAsString(root);
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
