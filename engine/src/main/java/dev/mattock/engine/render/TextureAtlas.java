package dev.mattock.engine.render;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.content.BlockState;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.ContentException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All textures of a content, generated from {@code textures.yaml}: 16x16 texels, each with smaller
 * versions of 8x8, 4x4, 2x2 and 1x1 for what is far away. Immutable; safe for any number of
 * threads.
 *
 * <p>Holes count in the largest version alone: whether a ray passes does not depend on how large a
 * picture is. The smaller ones average what is not a hole.
 */
public final class TextureAtlas {
  /** Texels along an edge of the largest version. */
  public static final int SIZE = 16;

  /** Versions of each texture: 16, 8, 4, 2 and 1 texels along an edge. */
  public static final int LEVELS = 5;

  /** Texels of a texture in all its versions, rounded up. */
  static final int STRIDE = 512;

  private static final int OPAQUE = 1 << 24;
  private static final String TURNED = "|turned";

  private final ImmutableMap<String, Integer> indices;
  private final int[] texels;
  private final ImmutableMap<String, BodyModel> models;

  private TextureAtlas(Map<String, int[]> paintings) {
    models = ModelFile.readBuiltIn();
    ImmutableMap.Builder<String, Integer> named = ImmutableMap.builder();
    texels = new int[paintings.size() * STRIDE];
    int index = 0;
    for (Map.Entry<String, int[]> painting : paintings.entrySet()) {
      named.put(painting.getKey(), index);
      fill(index++, painting.getValue());
    }
    indices = named.buildOrThrow();
  }

  /**
   * The textures of a content, painted when first asked for and then shared. What the file does not
   * describe gets grains of a colour of its own.
   *
   * @throws ContentException listing every fault of the file
   */
  public static TextureAtlas of(Content content) {
    return content.derived(TextureAtlas.class, TextureAtlas::paint);
  }

  private static TextureAtlas paint(Content content) {
    Map<String, int[]> paintings = new LinkedHashMap<>(TextureFile.paintBuiltIn());
    for (BlockState state : content.states()) {
      for (String name : state.textures()) {
        int[] painting = paintings.computeIfAbsent(name, TextureFile::plain);
        if (state.properties().containsKey("axis")) {
          paintings.putIfAbsent(turned(name), turn(painting));
        }
      }
    }
    content.items().forEach(item -> paintings.computeIfAbsent(item.name(), TextureFile::plain));
    return new TextureAtlas(paintings);
  }

  /** The name of a texture turned by a quarter. */
  static String turned(String name) {
    return name + TURNED;
  }

  private static int[] turn(int[] painting) {
    int[] turned = new int[painting.length];
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        turned[x * SIZE + y] = painting[y * SIZE + x];
      }
    }
    return turned;
  }

  /** Names of all textures, in the order of their indices. */
  public ImmutableList<String> names() {
    return indices.keySet().asList();
  }

  /** How bodies are built, by name, beside what is painted on them. */
  ImmutableMap<String, BodyModel> models() {
    return models;
  }

  /** The index of a texture that exists. */
  int index(String name) {
    Integer index = indices.get(name);
    if (index == null) {
      throw new IllegalArgumentException("there is no texture \"" + name + "\"");
    }
    return index;
  }

  /** Whether a texel of the largest version is a hole. */
  boolean isHole(int texture, int x, int y) {
    return (texels[texture * STRIDE + y * SIZE + x] & OPAQUE) == 0;
  }

  /**
   * The colour 0xRRGGBB of a texel, with bit 24 set unless it is a hole.
   *
   * @param level 0 for the largest version, 4 for the average
   * @param x column in the largest version, whatever the level
   * @param y row in the largest version, whatever the level
   */
  int texel(int texture, int level, int x, int y) {
    return texels[texture * STRIDE + start(level) + (y >> level) * (SIZE >> level) + (x >> level)];
  }

  /** All texels, see {@link #texel}; a texture's begin at its index times {@link #STRIDE}. */
  int[] texels() {
    return texels;
  }

  /** Where a level begins: 0, 256, 320, 336, 340. */
  static int start(int level) {
    return (1024 - (1024 >> (2 * level))) / 3;
  }

  private void fill(int index, int[] painting) {
    int average = average(painting, 0, 0, SIZE, 0);
    for (int level = 0; level < LEVELS; level++) {
      int edge = 1 << level;
      int at = index * STRIDE + start(level);
      for (int y = 0; y < SIZE; y += edge) {
        for (int x = 0; x < SIZE; x += edge) {
          boolean hole = level == 0 && painting[y * SIZE + x] == TextureCanvas.HOLE;
          texels[at++] = average(painting, x, y, edge, average) | (hole ? 0 : OPAQUE);
        }
      }
    }
  }

  private static int average(int[] painting, int left, int top, int edge, int otherwise) {
    int red = 0;
    int green = 0;
    int blue = 0;
    int count = 0;
    for (int y = top; y < top + edge; y++) {
      for (int x = left; x < left + edge; x++) {
        int color = painting[y * SIZE + x];
        if (color != TextureCanvas.HOLE) {
          red += color >> 16;
          green += (color >> 8) & 0xFF;
          blue += color & 0xFF;
          count++;
        }
      }
    }
    if (count == 0) {
      return otherwise;
    }
    int half = count / 2;
    return ((red + half) / count) << 16 | ((green + half) / count) << 8 | (blue + half) / count;
  }
}
