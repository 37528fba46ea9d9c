package dev.mattock.worlds.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.terrain.Generator;
import dev.mattock.engine.terrain.Section;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DeepRockTest {
  @Test
  void bedrockIsWholeAtTheBottomAndThinsOutAbove() {
    Generator generator = Land.overworld();
    int[] bedrock = new int[6];
    for (int chunk = 0; chunk < 20; chunk++) {
      Section section = generator.generate(4, chunk, -chunk).sections()[0];
      for (int y = 0; y < bedrock.length; y++) {
        for (int column = 0; column < 256; column++) {
          int state = section.state(Section.index(column & 15, y, column >> 4));
          bedrock[y] += state == Land.CONTENT.stateId("bedrock") ? 1 : 0;
        }
      }
    }
    assertThat(bedrock[0]).isEqualTo(20 * 256);
    assertThat(bedrock[1]).isBetween(bedrock[2], 20 * 256 - 1);
    assertThat(bedrock[3]).isBetween(bedrock[4], bedrock[2]);
    assertThat(bedrock[4]).isPositive();
    assertThat(bedrock[5]).isZero();
  }

  @Test
  void holdsStoneAndCoal() {
    Section section = Land.overworld().generate(4, 9, 9).sections()[1];
    Map<String, Integer> found = new TreeMap<>();
    for (int index = 0; index < Section.VOLUME; index++) {
      found.merge(Land.CONTENT.state(section.state(index)).name(), 1, Integer::sum);
    }
    assertThat(found).containsOnlyKeys("stone", "coal_ore");
    assertThat(found.get("stone")).isGreaterThan(3_800);
  }

  @Test
  void worldsShareDeepSections() {
    Generator generator = Land.overworld();
    Section first = generator.generate(1, 0, 0).sections()[1];
    boolean shared = false;
    for (int chunk = 0; chunk < 1000 && !shared; chunk++) {
      shared = generator.generate(2, chunk, 0).sections()[1] == first;
    }
    assertThat(shared).isTrue();
  }
}
