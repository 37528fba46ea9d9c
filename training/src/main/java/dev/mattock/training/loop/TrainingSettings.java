package dev.mattock.training.loop;

import com.google.common.collect.ImmutableList;
import dev.mattock.agent.network.DeviceChoice;
import dev.mattock.engine.content.ContentException;
import dev.mattock.engine.content.UnknownNameException;
import dev.mattock.engine.render.RayCasters;
import dev.mattock.training.learner.Ppo;
import java.util.List;

/**
 * Everything that decides what a training run does. Saved with the run; the same settings and seed
 * give the same run with {@code threads} 1.
 *
 * @param task name of the task, or path of a task file
 * @param seed of the run: network, draws, episodes
 * @param steps decisions of all rows together after which training ends
 * @param collection the envs and what they play
 * @param threads 1: collect, then learn, on one thread; more: collect and learn at the same time
 * @param device auto, cpu or gpu
 * @param renderer name of the ray caster
 * @param hidden units of the network's hidden layer
 * @param ppo hyper-parameters of the learner
 * @param saving when to validate and to save
 */
public record TrainingSettings(
    String task,
    long seed,
    long steps,
    Collection collection,
    int threads,
    String device,
    String renderer,
    int hidden,
    Ppo.Settings ppo,
    Saving saving) {

  /**
   * How experience is collected.
   *
   * @param envs worlds side by side
   * @param rollout decisions of each row between two updates
   * @param frameSkip ticks a decision
   * @param size width and height of the frames in pixels
   * @param stack frames that the network sees at once
   * @param seedPool how many starts are in play at a time
   * @param freshSeeds by how many starts the pool moves on with each episode of an env, 0..seedPool
   */
  public record Collection(
      int envs, int rollout, int frameSkip, int size, int stack, int seedPool, double freshSeeds) {}

  /**
   * When a run is looked at and saved.
   *
   * @param checkpointUpdates updates from one checkpoint to the next
   * @param validationUpdates updates from one validation to the next; 0 for none but the last
   * @param validationEpisodes episodes a validation
   * @param recordEpisodes record the training episodes whose number in their env divides by this; 0
   *     for none
   */
  public record Saving(
      int checkpointUpdates, int validationUpdates, int validationEpisodes, int recordEpisodes) {}

  public TrainingSettings {
    ImmutableList.Builder<String> problems = ImmutableList.builder();
    check(problems, "steps", steps, 1, Long.MAX_VALUE);
    check(problems, "envs", collection.envs(), 1, 65_536);
    check(problems, "rollout", collection.rollout(), 2, 65_536);
    check(problems, "frame_skip", collection.frameSkip(), 1, 100);
    check(problems, "size", collection.size(), 36, 512);
    check(problems, "stack", collection.stack(), 1, 16);
    check(problems, "seed_pool", collection.seedPool(), 1, 1_000_000);
    check(problems, "threads", threads, 1, 1_024);
    check(problems, "hidden", hidden, 8, 8_192);
    check(problems, "checkpoint_updates", saving.checkpointUpdates(), 1, 1_000_000);
    check(problems, "validation_updates", saving.validationUpdates(), 0, 1_000_000);
    check(problems, "validation_episodes", saving.validationEpisodes(), 1, 100_000);
    check(problems, "record_episodes", saving.recordEpisodes(), 0, 1_000_000);
    if (!(collection.freshSeeds() >= 0 && collection.freshSeeds() <= collection.seedPool())) {
      problems.add(
          "fresh_seeds must be in 0..%d, the seed_pool, but is %s"
              .formatted(collection.seedPool(), collection.freshSeeds()));
    }
    known(problems, "device", device, DeviceChoice.WISHES);
    known(problems, "renderer", renderer, RayCasters.NAMES);
    ImmutableList<String> found = problems.build();
    if (!found.isEmpty()) {
      throw new ContentException(found);
    }
  }

  /** What {@code train} does when nothing else is said. */
  public static TrainingSettings defaults(int cores) {
    return new TrainingSettings(
        "collect_log",
        1,
        600_000,
        new Collection(64, 32, 4, 64, 3, 256, 1),
        Math.max(1, cores),
        "auto",
        "auto",
        256,
        Ppo.Settings.defaults(),
        new Saving(10, 25, 64, 0));
  }

  /** Decisions of all rows in one rollout. */
  public long stepsPerUpdate() {
    return (long) collection.envs() * collection.rollout();
  }

  /** Updates that the run makes. */
  public long updates() {
    return Math.ceilDiv(steps, stepsPerUpdate());
  }

  /** Whether collecting and learning overlap. */
  public boolean overlaps() {
    return threads > 1;
  }

  private static void check(
      ImmutableList.Builder<String> problems, String name, long value, long least, long most) {
    if (value < least || value > most) {
      String range = most == Long.MAX_VALUE ? "at least " + least : "in " + least + ".." + most;
      problems.add("%s must be %s, but is %d".formatted(name, range, value));
    }
  }

  private static void known(
      ImmutableList.Builder<String> problems, String kind, String name, List<String> names) {
    if (!names.contains(name)) {
      problems.add(UnknownNameException.among(kind, name, names).getMessage());
    }
  }
}
