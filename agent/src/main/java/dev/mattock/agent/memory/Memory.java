package dev.mattock.agent.memory;

import com.google.common.collect.ImmutableList;
import dev.mattock.agent.goal.Intent;
import dev.mattock.agent.goal.Situation;

/** What was experienced, shared by agents. Safe for any number of threads. */
public interface Memory extends AutoCloseable {
  /** Keeps an experience. */
  void remember(Experience experience);

  /**
   * The experiences that matter most for an intent in a situation, successes and failures, the most
   * relevant first.
   *
   * @param instruction in words
   * @param most how many at the most
   */
  ImmutableList<Recollection> recall(
      String instruction, Intent intent, Situation situation, int most);

  /** How many experiences there are. */
  int size();

  @Override
  void close();

  /** One that keeps nothing. */
  static Memory none() {
    return new NoMemory();
  }
}
