package dev.mattock.agent.planner.chat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Exchanges as lines of JSON in {@code exchanges.jsonl}, only ever appended to; pictures lie beside
 * it in {@code images}, named by the hash of their bytes, and the lines point to them. A line that
 * an earlier process did not finish stays apart from the next one.
 */
public final class ExchangeLog implements ExchangeSink {
  /** Name of the file within the folder. */
  public static final String FILE = "exchanges.jsonl";

  private static final String IMAGES = "images";
  private static final String PNG_URL = "data:image/png;base64,";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Path folder;
  private final FileChannel channel;

  /**
   * Opens or creates the log of a folder.
   *
   * @throws UncheckedIOException if that cannot be done
   */
  public ExchangeLog(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
      Path file = folder.resolve(FILE);
      boolean torn = isTorn(file);
      channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
      if (torn) {
        write("\n".getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isTorn(Path file) throws IOException {
    if (!Files.exists(file) || Files.size(file) == 0) {
      return false;
    }
    try (FileChannel reading = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer last = ByteBuffer.allocate(1);
      reading.read(last, reading.size() - 1);
      return last.get(0) != '\n';
    }
  }

  @Override
  public synchronized void keep(Exchange exchange) {
    try {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("time", exchange.time().toString());
      line.put("call", exchange.call());
      line.put("instruction", exchange.instruction());
      line.put("outcome", exchange.outcome());
      line.put("detail", exchange.detail());
      line.put("prompt_tokens", exchange.tokens().prompt());
      line.put("answer_tokens", exchange.tokens().answer());
      line.put("tokens_counted", exchange.tokens().counted());
      line.put("latency_ms", exchange.latencyMillis());
      line.put("request", withoutPictures(exchange.request()));
      line.put("response", exchange.reply());
      write((MAPPER.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Object withoutPictures(String request) throws IOException {
    try {
      JsonNode root = MAPPER.readTree(request);
      for (JsonNode holder : root.findParents("url")) {
        String url = holder.path("url").asString("");
        if (url.startsWith(PNG_URL)) {
          ((ObjectNode) holder).put("url", keepPicture(url.substring(PNG_URL.length())));
        }
      }
      return root;
    } catch (JacksonException e) {
      return request;
    }
  }

  /** Where a picture lies, relative to the log; one that is there already is not written again. */
  private String keepPicture(String base64) throws IOException {
    byte[] png = Base64.getDecoder().decode(base64);
    String name = PngImage.hash(png) + ".png";
    Path file = folder.resolve(IMAGES).resolve(name);
    if (!Files.exists(file)) {
      Files.createDirectories(file.getParent());
      Files.write(file, png);
    }
    return IMAGES + "/" + name;
  }

  private void write(byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  @Override
  public synchronized void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
