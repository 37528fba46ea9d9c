package dev.mattock.worlds.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mattock.engine.content.UnknownNameException;
import dev.mattock.engine.terrain.Generator;
import dev.mattock.engine.terrain.Inhabitant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedGeneratorTest {
  private static Generator bounded(String generator, int radius) {
    return Generators.create(
        Land.CONTENT, generator, Map.of("radius", Integer.toString(radius), "biome", "plains"));
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 15, 16, 31, 100})
  void landEndsAtAWallOfBedrockFromBottomToTop(int radius) {
    Land whole = new Land(Land.overworld("plains"), 9);
    Land land = new Land(bounded("overworld", radius), 9);
    for (int along = -radius - 20; along <= radius + 20; along++) {
      for (int across : new int[] {-radius - 17, -radius - 1, -radius, 0, radius, radius + 1}) {
        boolean inside = Math.abs(along) <= radius && Math.abs(across) <= radius;
        for (int y : new int[] {0, 40, 63, 70, 255}) {
          assertThat(land.block(along, y, across))
              .as("radius %d: %d %d %d", radius, along, y, across)
              .isEqualTo(inside ? whole.block(along, y, across) : "bedrock");
        }
      }
    }
  }

  @Test
  void animalsLiveInside() {
    Generator land = bounded("overworld", 40);
    int animals = 0;
    for (int seed = 0; seed < 40; seed++) {
      for (int i = 0; i < 49; i++) {
        for (Inhabitant animal : land.generate(seed, i % 7 - 3, i / 7 - 3).inhabitants()) {
          animals++;
          assertThat(Math.abs(animal.x() - 0.5)).isLessThanOrEqualTo(40);
          assertThat(Math.abs(animal.z() - 0.5)).isLessThanOrEqualTo(40);
        }
      }
    }
    assertThat(animals).isPositive();
  }

  @Test
  void flatLandCanBeBoundedToo() {
    Land land = new Land(bounded("flat", 20), 9);
    assertThat(land.block(20, 63, -20)).isEqualTo("grass_block");
    assertThat(land.block(21, 63, -20)).isEqualTo("bedrock");
    assertThat(bounded("flat", 20).identity()).startsWith("flat").endsWith("radius=20");
  }

  @Test
  void rejectsARadiusThatCannotBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bounded("flat", 7))
        .withMessageContaining("radius")
        .withMessageContaining("7");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Generators.create(Land.CONTENT, "flat", Map.of("radius", "far")))
        .withMessageContaining("\"far\"");
    assertThatThrownBy(() -> Generators.create(Land.CONTENT, "flat", Map.of("raduis", "9")))
        .isInstanceOf(UnknownNameException.class)
        .hasMessageContaining("did you mean \"radius\"");
    assertThatThrownBy(() -> Generators.create(Land.CONTENT, "flat", Map.of("biome", "plain")))
        .isInstanceOf(UnknownNameException.class)
        .hasMessageContaining("did you mean \"plains\"");
  }
}
