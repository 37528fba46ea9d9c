package dev.mattock.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlotPoolTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 64, 65, 300})
  void neverGivesAwayWhatTheSliceUses(int most) {
    for (int seed = 0; seed < 20; seed++) {
      SlotPool pool = new SlotPool(most);
      Draw draw = new Draw(seed, most);
      List<Object> objects = new ArrayList<>();
      for (int i = 0; i < 3 * most; i++) {
        objects.add(new Object());
      }
      for (int slice = 0; slice < 40; slice++) {
        pool.beginSlice();
        IdentityHashMap<Object, Integer> held = new IdentityHashMap<>();
        for (int use = draw.below(2 * most); use >= 0; use--) {
          Object object = objects.get(draw.below(objects.size()));
          int slot = pool.use(object, draw.below(2 * most) - 1);
          if (slot == SlotPool.NONE) {
            assertThat(held).as("seed %d: full only when all are used", seed).hasSize(most);
            assertThat(held.containsKey(object)).isFalse();
          } else {
            Integer before = held.putIfAbsent(object, slot);
            assertThat(before == null || before == slot).as("seed %d: stays", seed).isTrue();
          }
        }
        assertThat(held.values()).as("seed %d: a slot each", seed).doesNotHaveDuplicates();
        assertThat(pool.capacity()).isLessThanOrEqualTo(most);
        assertThat(pool.used()).isBetween(held.size(), pool.capacity());
      }
    }
  }

  @Test
  void knowsWhatWasWrittenSinceTheUpload() {
    SlotPool pool = new SlotPool(4);
    Object object = new Object();
    int slot = pool.use(object, SlotPool.NONE);
    assertThat(pool.isStale(slot, 0)).as("new").isTrue();
    assertThat(pool.isStale(slot, 0)).as("uploaded").isFalse();
    assertThat(pool.isStale(slot, 3)).as("written").isTrue();
    assertThat(pool.isStale(slot, 3)).as("uploaded again").isFalse();
  }

  @Test
  void freesWhatNobodyUsesForLong() {
    SlotPool pool = new SlotPool(1000);
    Object kept = new Object();
    for (int i = 0; i < 100; i++) {
      pool.use(new Object(), SlotPool.NONE);
    }
    for (int slice = 0; slice < 2 * SlotPool.IDLE_SLICES; slice++) {
      pool.beginSlice();
      pool.use(kept, SlotPool.NONE);
    }
    assertThat(pool.used()).isEqualTo(1);
    assertThat(pool.evictions()).isEqualTo(100);
  }

  @Test
  void anObjectThatCameBackIsStale() {
    SlotPool pool = new SlotPool(1);
    Object first = new Object();
    pool.beginSlice();
    pool.isStale(pool.use(first, SlotPool.NONE), 0);
    pool.beginSlice();
    int taken = pool.use(new Object(), SlotPool.NONE);
    pool.isStale(taken, 0);
    pool.beginSlice();
    assertThat(pool.isStale(pool.use(first, taken), 0)).isTrue();
  }
}
