package dev.mattock.agent.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.content.Hash64;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.junit.jupiter.api.Test;

class SourceQueueTest {
  private record Entry(double price, int source) {}

  @Test
  void theCheapestComesFirstAndOfTheSamePriceTheLowestNumber() {
    for (int seed = 0; seed < 50; seed++) {
      SourceQueue queue = new SourceQueue(4);
      PriorityQueue<Entry> plain =
          new PriorityQueue<>(
              Comparator.comparingDouble(Entry::price).thenComparingInt(Entry::source));
      for (int i = 0; i < 300; i++) {
        if (Hash64.toBounded(Hash64.of(seed, i, 0), 3) > 0 || plain.isEmpty()) {
          double price = Hash64.toBounded(Hash64.of(seed, i, 1), 20);
          queue.add(price, i);
          plain.add(new Entry(price, i));
        } else {
          Entry first = plain.remove();
          assertThat(queue.least()).as("seed %d, step %d", seed, i).isEqualTo(first.price());
          assertThat(queue.poll()).as("seed %d, step %d", seed, i).isEqualTo(first.source());
        }
        assertThat(queue.isEmpty()).isEqualTo(plain.isEmpty());
      }
    }
  }
}
