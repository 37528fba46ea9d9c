package dev.mattock.agent.memory;

import com.google.common.collect.ImmutableList;
import dev.mattock.agent.goal.Intent;
import dev.mattock.agent.goal.Situation;
import java.util.List;
import java.util.function.Consumer;

/** Recalls from one memory and remembers in another. */
final class SplitMemory implements Memory {
  private final Memory past;
  private final Memory present;

  SplitMemory(Memory past, Memory present) {
    this.past = past;
    this.present = present;
  }

  @Override
  public void remember(Experience experience) {
    present.remember(experience);
  }

  @Override
  public void rememberAll(List<Experience> experiences) {
    present.rememberAll(experiences);
  }

  @Override
  public ImmutableList<Recollection> recall(
      String instruction, Intent intent, Situation situation, int most) {
    return past.recall(instruction, intent, situation, most);
  }

  @Override
  public int size() {
    return past.size();
  }

  @Override
  public void forEach(Consumer<Experience> visitor) {
    past.forEach(visitor);
  }

  /** Both belong to who made them. */
  @Override
  public void close() {}
}
