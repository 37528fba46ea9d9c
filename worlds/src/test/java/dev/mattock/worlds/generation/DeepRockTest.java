package dev.mattock.worlds.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.terrain.Generator;
import dev.mattock.engine.terrain.Section;
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
}
