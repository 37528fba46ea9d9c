package dev.mattock.replays.watch.web;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The files of the page, by path, held in memory. */
final class Assets {
  /**
   * One file.
   *
   * @param type its media type
   * @param bytes what is in it; not to be written to
   */
  record Asset(String type, byte[] bytes) {}

  /** The page itself comes first; "/" stands for it. */
  private static final ImmutableMap<String, String> TYPES =
      ImmutableMap.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  private static final String[] FILES = {
    "index.html",
    "watch.css",
    "controls.css",
    "panels.css",
    "icon.svg",
    "main.js",
    "link.js",
    "picture.js",
    "controls.js",
    "camera.js",
    "timeline.js",
    "panels.js",
    "inventory.js",
    "pixels.js",
    "spark.js",
    "dom.js"
  };

  private final ImmutableMap<String, Asset> byPath;

  /**
   * The page's files and more.
   *
   * @param more by path, such as "/icons.png"
   */
  Assets(ImmutableMap<String, Asset> more) {
    ImmutableMap.Builder<String, Asset> all = ImmutableMap.builder();
    for (String file : FILES) {
      all.put("/" + file, read(file));
    }
    all.put("/", read(FILES[0]));
    all.putAll(more);
    byPath = all.buildOrThrow();
  }

  /** What lies at a path. */
  Optional<Asset> find(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  private static Asset read(String file) {
    try (InputStream stream = Assets.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("the page has no file " + file);
      }
      String type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
      return new Asset(type, stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
