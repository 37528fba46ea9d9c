package dev.mattock.agent.memory;

import com.google.common.collect.ImmutableList;
import dev.mattock.agent.goal.Intent;
import dev.mattock.agent.goal.Situation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** What was experienced, shared by agents. Safe for any number of threads. */
public interface Memory extends AutoCloseable {
  /**
   * Keeps an experience. Numbers of its view are kept as floats, an instruction up to 10,000
   * characters.
   *
   * @throws IllegalArgumentException for a plan that takes more than a mebibyte
   */
  void remember(Experience experience);

  /** Keeps many at once, which is faster. */
  void rememberAll(List<Experience> experiences);

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

  /** Shows all experiences, the oldest first. */
  void forEach(Consumer<Experience> visitor);

  @Override
  void close();

  /** One that goes with its process. */
  static Memory inRam(Likeness likeness) {
    return MemoryStore.inRam(likeness);
  }

  /**
   * One in a folder, which any number of processes may share; what others add is found at the next
   * recall.
   *
   * @param folder made if it is not there
   * @param report told in words of what was found damaged; it is set aside, and the rest is used
   * @throws IOException if the folder cannot be read or written
   */
  static Memory open(Path folder, Likeness likeness, Consumer<String> report) throws IOException {
    return MemoryStore.open(folder, likeness, report);
  }

  /** One that keeps nothing. */
  static Memory none() {
    return new NoMemory();
  }

  /**
   * One that recalls from one memory and remembers in another, so that what many do at once depends
   * on what was known before alone; with {@link #none} for the other, it only reads. Closing it
   * closes neither.
   */
  static Memory split(Memory past, Memory present) {
    return new SplitMemory(past, present);
  }
}
