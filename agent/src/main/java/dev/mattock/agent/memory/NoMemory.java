package dev.mattock.agent.memory;

import com.google.common.collect.ImmutableList;
import dev.mattock.agent.goal.Intent;
import dev.mattock.agent.goal.Situation;
import java.util.List;
import java.util.function.Consumer;

/** Keeps nothing and recalls nothing. */
final class NoMemory implements Memory {
  @Override
  public void remember(Experience experience) {}

  @Override
  public void rememberAll(List<Experience> experiences) {}

  @Override
  public void forEach(Consumer<Experience> visitor) {}

  @Override
  public ImmutableList<Recollection> recall(
      String instruction, Intent intent, Situation situation, int most) {
    return ImmutableList.of();
  }

  @Override
  public int size() {
    return 0;
  }

  @Override
  public void close() {}
}
