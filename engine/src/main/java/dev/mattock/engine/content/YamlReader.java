package dev.mattock.engine.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2 files into {@link YamlNode}s that know where they stand. Nothing here throws on
 * bad data: malformed text, a missing file, a second document, nesting or aliases without measure
 * are each one entry in {@link Problems}, and the result is empty.
 *
 * <pre>{@code
 * Problems problems = new Problems();
 * Optional<YamlNode> root = YamlReader.readFile(path, problems);
 * root.flatMap(YamlNode::map).ifPresent(map -> {
 *   String group = map.string("group");
 *   int budget = map.integer("budget", 1, 1_000_000, 6000);
 *   map.rejectUnknownKeys();
 * });
 * problems.throwIfAny();
 * }</pre>
 */
public final class YamlReader {
  /** Largest file that is read, in bytes. */
  public static final int MAX_BYTES = 2 << 20;

  private YamlReader() {}

  /** Reads a file from disk; its path names it in problems. */
  public static Optional<YamlNode> readFile(Path path, Problems problems) {
    String file = path.toString();
    try {
      long bytes = Files.size(path);
      if (bytes > MAX_BYTES) {
        problems.add(file, 1, "the file has %d bytes; at most %d".formatted(bytes, MAX_BYTES));
        return Optional.empty();
      }
      return decode(file, Files.readAllBytes(path), problems);
    } catch (NoSuchFileException e) {
      problems.add(file, 1, "there is no such file");
    } catch (IOException e) {
      problems.add(file, 1, "cannot be read: " + e.getMessage());
    }
    return Optional.empty();
  }

  /** Reads a resource that lies beside {@code owner}; its plain name names it in problems. */
  public static Optional<YamlNode> readResource(Class<?> owner, String name, Problems problems) {
    try (InputStream stream = owner.getResourceAsStream(name)) {
      if (stream == null) {
        problems.add(name, 1, "there is no such resource beside " + owner.getName());
        return Optional.empty();
      }
      return decode(name, stream.readAllBytes(), problems);
    } catch (IOException e) {
      problems.add(name, 1, "cannot be read: " + e.getMessage());
      return Optional.empty();
    }
  }

  private static Optional<YamlNode> decode(String file, byte[] bytes, Problems problems) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return read(file, text, problems);
    } catch (CharacterCodingException e) {
      problems.add(file, 1, "the file is not UTF-8 text");
      return Optional.empty();
    }
  }

  /**
   * Reads text.
   *
   * @param file names the text in problems
   * @return the root of the one document in it, or nothing if the text is malformed
   */
  public static Optional<YamlNode> read(String file, String text, Problems problems) {
    LoadSettings settings = LoadSettings.builder().setLabel(file).build();
    try {
      return new YamlComposer(file, new Parse(settings).parseString(text).iterator(), problems)
          .document();
    } catch (MarkedYamlEngineException e) {
      problems.add(file, e.getProblemMark().map(Mark::getLine).orElse(0) + 1, malformed(e));
    } catch (YamlEngineException e) {
      problems.add(file, 1, "malformed YAML: " + oneLine(e.getMessage()));
    }
    return Optional.empty();
  }

  private static String malformed(MarkedYamlEngineException e) {
    String context = e.getContext() == null ? "" : e.getContext() + ", ";
    return "malformed YAML: " + oneLine(context + e.getProblem());
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
