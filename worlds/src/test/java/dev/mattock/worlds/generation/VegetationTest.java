package dev.mattock.worlds.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.content.BlockType;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class VegetationTest {
  @Test
  void plantsStandOnGrassAndNowhereElse() {
    Land land = new Land(Land.overworld(), 20);
    Map<String, Integer> found = new TreeMap<>();
    for (int z = -100; z < 100; z++) {
      for (int x = -100; x < 100; x++) {
        for (int y = 50; y < 130; y++) {
          String block = land.block(x, y, z);
          if (isPlant(block)) {
            found.merge(block, 1, Integer::sum);
            assertThat(land.block(x, y - 1, z))
                .as("below %s at %d %d %d", block, x, y, z)
                .isEqualTo("grass_block");
          }
        }
      }
    }
    assertThat(found).containsKeys("grass", "dandelion", "poppy");
  }

  @Test
  void plainsHaveEveryFlowerOfTheirs() {
    Land land = new Land(Land.overworld("plains"), 20);
    Map<String, Integer> found = new TreeMap<>();
    for (int z = -150; z < 150; z++) {
      for (int x = -150; x < 150; x++) {
        found.merge(land.block(x, land.ground(x, z) + 1, z), 1, Integer::sum);
      }
    }
    assertThat(found)
        .containsKeys("dandelion", "poppy", "azure_bluet", "oxeye_daisy", "cornflower", "grass");
    assertThat(found.get("grass")).isBetween(90_000 / 10, 90_000 / 3);
  }

  private static boolean isPlant(String block) {
    return Land.CONTENT.blocks().get(Land.CONTENT.blockId(block)).support()
        == BlockType.Support.SOIL;
  }
}
