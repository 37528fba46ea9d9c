package dev.mattock.engine.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mattock.engine.content.ContentException;
import dev.mattock.engine.content.Hash64;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextureAtlasTest {
  /** Mean difference of a color's three parts by which two pictures are told apart. */
  private static final double LEAST_DIFFERENCE = 2;

  @Test
  void paintsTheSameEveryTime() {
    TextureAtlas again = TextureAtlas.of(Scene.CONTENT);
    assertThat(again.names()).isEqualTo(Scene.ATLAS.names());
    for (int texture = 0; texture < again.names().size(); texture++) {
      for (int texel = 0; texel < 256; texel++) {
        int color = Scene.ATLAS.texel(texture, 0, texel & 15, texel >> 4);
        assertThat(again.texel(texture, 0, texel & 15, texel >> 4)).isEqualTo(color);
      }
    }
  }

  @Test
  void everyTextureThatABlockNamesIsThere() {
    assertThat(Scene.ATLAS.names()).containsAll(Scene.CONTENT.textureNames());
  }

  @Test
  void texturesOfDifferentBlocksDoNotLookAlike() {
    List<String> names = List.copyOf(Scene.CONTENT.textureNames());
    List<String> alike = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      for (int j = i + 1; j < names.size(); j++) {
        double difference = difference(names.get(i), names.get(j));
        if (difference <= LEAST_DIFFERENCE && !ofOneBlock(names.get(i), names.get(j))) {
          alike.add("%s and %s: %.1f".formatted(names.get(i), names.get(j), difference));
        }
      }
    }
    assertThat(alike).isEmpty();
  }

  /** Stages of a crop, sides of a block: alike by right. */
  private static boolean ofOneBlock(String first, String second) {
    return Scene.CONTENT.blocks().stream()
        .map(
            block ->
                block.states().stream()
                    .flatMap(state -> state.textures().stream())
                    .collect(Collectors.toSet()))
        .anyMatch(textures -> textures.contains(first) && textures.contains(second));
  }

  private static double difference(String first, String second) {
    int a = Scene.ATLAS.index(first);
    int b = Scene.ATLAS.index(second);
    int sum = 0;
    for (int texel = 0; texel < 256; texel++) {
      int one = Scene.ATLAS.texel(a, 0, texel & 15, texel >> 4);
      int other = Scene.ATLAS.texel(b, 0, texel & 15, texel >> 4);
      for (int shift = 0; shift < 24; shift += 8) {
        sum += Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF));
      }
    }
    return sum / 768.0;
  }

  @Test
  void smallerVersionsAreMeansOfWhatIsNoHole() {
    Map<String, int[]> painted =
        TextureFile.paint(
            "test.yaml",
            """
            half:
              key: {r: "#ff0000", b: "#0000ff"}
              rows: |
            """
                + "    rbrbrbrbrbrbrbrb\n    ................\n".repeat(8));
    int[] half = painted.get("half");
    assertThat(half[0]).isEqualTo(0xFF0000);
    assertThat(half[1]).isEqualTo(0x0000FF);
    assertThat(half[16]).isEqualTo(TextureCanvas.HOLE);
    int leaves = Scene.ATLAS.index("oak_leaves");
    long red = 0;
    int solid = 0;
    for (int texel = 0; texel < 256; texel++) {
      if (!Scene.ATLAS.isHole(leaves, texel & 15, texel >> 4)) {
        red += Scene.ATLAS.texel(leaves, 0, texel & 15, texel >> 4) >> 16 & 0xFF;
        solid++;
      }
    }
    assertThat(solid).isBetween(150, 240);
    assertThat((double) (Scene.ATLAS.texel(leaves, 4, 15, 15) >> 16 & 0xFF))
        .isBetween((double) red / solid - 1, (double) red / solid + 1);
  }

  @Test
  void reportsEveryProblemOfAFileWithItsLine() {
    String file =
        """
        fine: {pattern: speckle, colors: ["#101010"]}
        first: {pattern: speckel, colors: ["#101010"]}
        second: {pattern: speckle, colors: ["red"]}
        third: {pattern: speckle, colours: ["#101010"]}
        fourth: {base: fime, pattern: speckle, colors: ["#101010"]}
        fifth: {key: {a: "#101010"}, rows: "abc"}
        sixth: {base: fine}
        seventh: {key: {"": "#101010"}, rows: "."}
        """;
    assertThatThrownBy(() -> TextureFile.paint("test.yaml", file))
        .isInstanceOf(ContentException.class)
        .hasMessageContaining("test.yaml:2: ")
        .hasMessageContaining("speckle")
        .hasMessageContaining("test.yaml:3: ")
        .hasMessageContaining("\"red\"")
        .hasMessageContaining("test.yaml:4: ")
        .hasMessageContaining("colours")
        .hasMessageContaining("test.yaml:5: ")
        .hasMessageContaining("did you mean \"fine\"?")
        .hasMessageContaining("test.yaml:6: ")
        .hasMessageContaining("rows must be 16")
        .hasMessageContaining("test.yaml:7: ")
        .hasMessageContaining("test.yaml:8: ")
        .hasMessageContaining("not one letter");
  }

  @Test
  void everyItemHasAPicture() {
    Scene.CONTENT.items().forEach(item -> assertThat(Scene.ATLAS.names()).contains(item.name()));
  }

  @Test
  void damagedFilesAreReportedAndNothingElseHappens() throws IOException {
    String shipped;
    try (InputStream stream = TextureAtlas.class.getResourceAsStream("textures.yaml")) {
      shipped = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
    int refused = 0;
    for (int seed = 0; seed < 150; seed++) {
      StringBuilder damaged = new StringBuilder(shipped);
      for (int i = 0; i < 1 + seed % 4; i++) {
        long hash = Hash64.of(seed, i);
        int at = Hash64.toBounded(hash, damaged.length());
        switch ((int) (hash & 3)) {
          case 0 -> damaged.deleteCharAt(at);
          case 1 -> damaged.setCharAt(at, (char) (32 + (hash >> 8 & 63)));
          case 2 -> damaged.insert(at, "\n");
          default -> damaged.delete(at, Math.min(damaged.length(), at + 40));
        }
      }
      try {
        assertThat(TextureFile.paint("damaged.yaml", damaged.toString())).isNotEmpty();
      } catch (ContentException e) {
        assertThat(e.problems()).as("seed %d", seed).allMatch(line -> line.startsWith("damaged.y"));
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(50);
  }
}
