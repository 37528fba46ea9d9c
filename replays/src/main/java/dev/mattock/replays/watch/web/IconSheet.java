package dev.mattock.replays.watch.web;

import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.render.Canvas;
import dev.mattock.engine.render.ItemIcons;
import dev.mattock.replays.watch.web.Assets.Asset;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** The icons of all items in one picture, and the names that tell where each stands. */
final class IconSheet {
  private static final int COLUMNS = 32;
  private static final int SCALE = 2;

  private IconSheet() {}

  /** What the page's names file says. */
  private record Names(int columns, List<String> items) {}

  /** The sheet and its names, by path. */
  static ImmutableMap<String, Asset> assets(Content content) {
    List<String> items = content.items().stream().map(Item::name).toList();
    byte[] names = JsonMapper.builder().build().writeValueAsBytes(new Names(COLUMNS, items));
    Canvas sheet = ItemIcons.of(content).sheet(COLUMNS, SCALE);
    return ImmutableMap.of(
        "/icons.png", new Asset("image/png", png(sheet)),
        "/icons.json", new Asset("application/json", names));
  }

  private static byte[] png(Canvas sheet) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(sheet.image(), "png", stream);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot encode the icons", e);
    }
    return bytes.toByteArray();
  }
}
