package dev.mattock.engine.terrain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.content.Hash64;
import java.util.ArrayDeque;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntQueueTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void behavesAsAQueueWhileItGrowsAndShrinks(long seed) {
    IntQueue queue = new IntQueue();
    ArrayDeque<Integer> model = new ArrayDeque<>();
    for (int i = 0; i < 50_000; i++) {
      boolean growing = (i / 5_000) % 2 == 0;
      if (model.isEmpty() || Hash64.toBounded(Hash64.of(seed, i), 8) < (growing ? 5 : 3)) {
        queue.add(i);
        model.add(i);
      } else {
        assertThat(queue.get(0)).as("seed %d step %d", seed, i).isEqualTo(model.peek());
        assertThat(queue.take()).as("seed %d step %d", seed, i).isEqualTo(model.remove());
      }
      assertThat(queue.size()).as("seed %d step %d", seed, i).isEqualTo(model.size());
    }
    assertThat(queue.isEmpty()).isEqualTo(model.isEmpty());
  }
}
