package dev.mattock.engine.terrain;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class TerrainAllocationTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Test
  void editsInOwnedLandAllocateNothing() {
    Terrain terrain = TestLand.flat(1);
    for (int i = 0; i < 200; i++) {
      edit(terrain, i);
    }
    THREADS.getCurrentThreadAllocatedBytes();
    long before = THREADS.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < 1000; i++) {
      edit(terrain, i);
    }
    assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isZero();
  }

  private static void edit(Terrain terrain, int i) {
    int state = (i / 100) % 2 == 0 ? TestLand.state("torch") : 0;
    terrain.setState(i % 10 - 5, 64, i / 10 % 10 - 5, state);
    terrain.setState(i % 10 - 5, 61, i / 10 % 10 - 5, state);
  }
}
