package dev.mattock.worlds.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mattock.engine.terrain.Generator;
import dev.mattock.engine.terrain.Inhabitant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HerdsTest {
  private static final int CHUNKS = 1500;

  @Test
  void oneChunkInTenOfPlainsHasAPackOfItsKinds() {
    Generator generator = Land.wilderness("plains");
    Map<String, Integer> packs = new TreeMap<>();
    int herds = 0;
    for (int i = 0; i < CHUNKS; i++) {
      var animals = generator.generate(3, i % 40, i / 40).inhabitants();
      if (!animals.isEmpty()) {
        herds++;
        packs.merge(animals.getFirst().mob(), 1, Integer::sum);
        assertThat(animals).extracting(Inhabitant::mob).containsOnly(animals.getFirst().mob());
        assertThat(animals).hasSizeLessThanOrEqualTo(6);
      }
    }
    assertThat((double) herds / CHUNKS).isCloseTo(0.1, within(0.025));
    assertThat(packs).containsOnlyKeys("sheep", "pig", "chicken", "cow", "horse");
    assertThat(packs.get("sheep")).isGreaterThan(packs.get("horse"));
  }

  @Test
  void animalsStandOnGrassInTheirChunkWithRoomAboveThem() {
    Land land = new Land(Land.wilderness("forest"), 3);
    Generator generator = Land.wilderness("forest");
    int seen = 0;
    for (int i = 0; i < 400; i++) {
      int chunkX = i % 20 - 10;
      int chunkZ = i / 20 - 10;
      for (Inhabitant animal : generator.generate(3, chunkX, chunkZ).inhabitants()) {
        seen++;
        int x = (int) Math.floor(animal.x());
        int y = (int) animal.y();
        int z = (int) Math.floor(animal.z());
        assertThat(x >> 4).isEqualTo(chunkX);
        assertThat(z >> 4).isEqualTo(chunkZ);
        assertThat(land.block(x, y - 1, z)).isEqualTo("grass_block");
        assertThat(Land.CONTENT.collides(land.state(x, y, z))).isFalse();
        assertThat(Land.CONTENT.collides(land.state(x, y + 1, z))).isFalse();
      }
    }
    assertThat(seen).isGreaterThan(60);
  }

  @Test
  void rabbitsLiveInTheDesertAndNobodyInTheBadlands() {
    Generator desert = Land.wilderness("desert");
    Generator badlands = Land.wilderness("badlands");
    int rabbits = 0;
    for (int i = 0; i < 300; i++) {
      var animals = desert.generate(3, i, 0).inhabitants();
      assertThat(animals).allMatch(animal -> animal.mob().equals("rabbit"));
      rabbits += animals.size();
      assertThat(badlands.generate(3, i, 0).inhabitants()).isEmpty();
    }
    assertThat(rabbits).isGreaterThan(20);
  }
}
