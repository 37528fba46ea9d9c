package dev.mattock.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.sim.World;
import dev.mattock.engine.terrain.Section;
import org.junit.jupiter.api.Test;

class SectionWindowTest {
  @Test
  void aBodyJustOutsideOfTheWindowIsLitAsTheNearestColumn() {
    World world = new RandomScenes().scene(3).world();
    SectionWindow window = new SectionWindow(16);
    UniformCells uniform = new UniformCells(new BlockLooks(Scene.CONTENT, Scene.ATLAS));
    window.gather(world.terrain(), 0, 60, 0, uniform);
    int last = window.edge * Section.SIZE - 1;
    for (int y = 0; y < last; y++) {
      assertThat(window.packedLight(-3, y, 5)).isEqualTo(window.packedLight(0, y, 5));
      assertThat(window.packedLight(7, y, last + 2)).isEqualTo(window.packedLight(7, y, last));
    }
  }
}
