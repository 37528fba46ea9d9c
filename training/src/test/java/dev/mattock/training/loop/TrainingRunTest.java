package dev.mattock.training.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.primitives.ImmutableLongArray;
import dev.mattock.agent.controller.NetworkPolicy;
import dev.mattock.agent.network.DeviceChoice;
import dev.mattock.agent.network.NativeThreads;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.env.EnvState;
import dev.mattock.engine.env.ObservationBatch;
import dev.mattock.engine.env.ObservationSpec;
import dev.mattock.engine.env.StepResult;
import dev.mattock.engine.env.VectorEnv;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.World;
import dev.mattock.training.Pasture;
import dev.mattock.training.checkpoint.Checkpoint;
import dev.mattock.training.checkpoint.CheckpointException;
import dev.mattock.training.checkpoint.CheckpointException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingRunTest {
  private static final int NEVER = Integer.MAX_VALUE;

  @TempDir private Path root;

  @BeforeEach
  void oneThread() {
    NativeThreads.use(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4})
  void aResumedRunIsTheOneThatNeverStopped(int stop) throws Exception {
    RunFixture whole = new RunFixture(root.resolve("whole"), 6, 1);
    assertThat(whole.startAndRun(NEVER)).isTrue();

    Path folder = root.resolve("parts");
    RunFixture first = new RunFixture(folder, 6, 1);
    assertThat(first.startAndRun(stop)).isFalse();
    RunFixture second = new RunFixture(folder, 6, 1);
    assertThat(second.resumeAndRun(NEVER)).isTrue();

    assertThat(first.timelessRows()).isEqualTo(whole.timelessRows().subList(0, stop));
    assertThat(second.timelessRows()).isEqualTo(whole.timelessRows().subList(stop, 6));
    assertSame(second.latest(), whole.latest());
    assertThat(second.store().readBest().floats("network/policy.weight"))
        .isEqualTo(whole.store().readBest().floats("network/policy.weight"));
  }

  @Test
  void everyUpdateIsReportedAndWhatIsDueIsDone() throws Exception {
    RunFixture run = new RunFixture(root, 7, 1);
    run.startAndRun(NEVER);
    int each = RunFixture.STEPS_PER_UPDATE;

    assertThat(run.steps)
        .containsExactly(
            1L * each, 2L * each, 3L * each, 4L * each, 5L * each, 6L * each, 7L * each);
    assertThat(run.saves).containsExactly(0L, 3L * each, 6L * each, 7L * each);
    assertThat(run.validations).hasSize(4);
    assertThat(run.validations.getFirst()).startsWith(2 * each + " ").endsWith("best");
    assertThat(run.validations.getLast()).startsWith(7 * each + " ");
    assertThat(run.rows.getLast())
        .containsKeys(
            "episode/return",
            "episode/success",
            "loss/policy",
            "loss/value",
            "policy/entropy",
            "optimiser/learning_rate",
            "time/steps_per_second");
    assertThat(run.rows.getLast().values()).allMatch(Double::isFinite);
    assertThat(run.rows.getLast().get("episode/count")).isGreaterThan(10);
    assertThat(run.rows.getLast().get("optimiser/skipped_updates")).isZero();
  }

  @Test
  void learningChangesThePolicy() throws Exception {
    RunFixture run = new RunFixture(root, 2, 1);
    run.startAndRun(0);
    float[] before = run.latest().floats("network/policy.weight");
    run.resumeAndRun(NEVER);

    assertThat(run.latest().floats("network/policy.weight")).isNotEqualTo(before);
  }

  @Test
  void aRunThatWasNeverStoppedByItselfCanBeResumedFromItsStart() throws Exception {
    RunFixture whole = new RunFixture(root.resolve("whole"), 3, 1);
    whole.startAndRun(NEVER);
    RunFixture killed = new RunFixture(root.resolve("killed"), 3, 1);
    killed.startAndRun(0);
    assertThat(killed.saves).containsExactly(0L);
    killed.resumeAndRun(NEVER);

    assertThat(killed.timelessRows()).isEqualTo(whole.timelessRows());
    assertSame(killed.latest(), whole.latest());
  }

  @Test
  void aFinishedRunHasNothingLeftToDo() throws Exception {
    RunFixture run = new RunFixture(root, 2, 1);
    run.startAndRun(NEVER);
    Checkpoint end = run.latest();
    RunFixture again = new RunFixture(root, 2, 1);

    assertThat(again.resumeAndRun(NEVER)).isTrue();
    assertThat(again.rows).isEmpty();
    assertSame(again.latest(), end);
  }

  @Test
  void aRunThatIsAskedForFewerStepsThanItMadeIsFinished() throws Exception {
    new RunFixture(root, 4, 1).startAndRun(3);
    RunFixture shorter = new RunFixture(root, 2, 1);

    assertThat(shorter.resumeAndRun(NEVER)).isTrue();
    assertThat(shorter.rows).isEmpty();
  }

  @Test
  void aRunStoppedInItsLastValidationIsFinishedByAResume() throws Exception {
    RunFixture stopped = new RunFixture(root, 2, 1);
    assertThat(stopped.startAndRun(2)).isFalse();
    assertThat(stopped.rows).hasSize(2);
    assertThat(stopped.validations).isEmpty();
    RunFixture resumed = new RunFixture(root, 2, 1);
    assertThat(resumed.resumeAndRun(NEVER)).isTrue();
    assertThat(resumed.rows).isEmpty();
    assertThat(resumed.validations).singleElement().asString().startsWith("64 ").endsWith("best");
    RunFixture again = new RunFixture(root, 2, 1);
    assertThat(again.resumeAndRun(NEVER)).isTrue();

    assertThat(again.validations).isEmpty();
  }

  @Test
  void aFinishedRunGoesOnWhenItIsGivenMoreSteps() throws Exception {
    new RunFixture(root, 2, 1).startAndRun(NEVER);
    RunFixture longer = new RunFixture(root, 4, 1);

    assertThat(longer.resumeAndRun(NEVER)).isTrue();
    assertThat(longer.steps)
        .containsExactly(3L * RunFixture.STEPS_PER_UPDATE, 4L * RunFixture.STEPS_PER_UPDATE);
  }

  @Test
  void collectingAndLearningMayOverlap() throws Exception {
    RunFixture one = new RunFixture(root.resolve("one"), 6, 3);
    RunFixture other = new RunFixture(root.resolve("other"), 6, 3);
    assertThat(one.startAndRun(NEVER)).isTrue();
    assertThat(other.startAndRun(NEVER)).isTrue();

    assertThat(one.steps).hasSize(6);
    assertThat(one.timelessRows()).isEqualTo(other.timelessRows());
    assertSame(one.latest(), other.latest());
    assertThat(one.rows.getFirst()).doesNotContainKey("loss/policy");
    assertThat(one.rows.getLast()).containsKey("loss/policy");
  }

  @Test
  void anOverlappedRunIsResumedFromItsCheckpoint() throws Exception {
    RunFixture whole = new RunFixture(root.resolve("whole"), 6, 3);
    whole.startAndRun(NEVER);
    Path folder = root.resolve("parts");
    RunFixture first = new RunFixture(folder, 6, 3);
    assertThat(first.startAndRun(3)).isFalse();
    RunFixture second = new RunFixture(folder, 6, 3);
    assertThat(second.resumeAndRun(NEVER)).isTrue();

    assertThat(second.steps).isEqualTo(whole.steps.subList(3, 6));
    assertSame(second.latest(), whole.latest());
  }

  @Test
  void theNumberOfLiveArraysIsFlat() throws Exception {
    RunFixture fixture = new RunFixture(root, 30, 1);
    List<Integer> live = new ArrayList<>();
    try (TrainingRun run = fixture.start()) {
      run.run(
          () -> {
            live.add(run.liveArrays());
            return false;
          });
    }
    // Asked before each update and, while it validates, at every step.
    assertThat(live).hasSizeGreaterThanOrEqualTo(30);
    assertThat(live.subList(3, live.size())).containsOnly(live.get(3));
  }

  @Test
  void theBestPolicyActsAgain() throws Exception {
    RunFixture fixture = new RunFixture(root, 4, 1);
    fixture.startAndRun(NEVER);
    List<String> notes = new ArrayList<>();
    try (TrainedPolicy policy =
        TrainedPolicy.load(root, Pasture.CONTENT, DeviceChoice.resolve("cpu"), notes::add)) {
      assertThat(policy.description().task()).isEqualTo("test/pasture");
      assertThat(policy.description().frameSkip()).isEqualTo(4);
      NetworkPolicy.Settings how = new NetworkPolicy.Settings(1, true, 0);
      Evaluation.Result result =
          Evaluation.run(
              Pasture.small(),
              ImmutableLongArray.of(-1, -2, -3),
              new Evaluation.Settings(2, 4, policy.description().render(), "reference", 1),
              policy.factory(how, notes::add),
              episode -> {},
              done -> {},
              () -> false);
      assertThat(result.episodes()).hasSize(3);
    }
    assertThat(notes).isEmpty();
  }

  @Test
  void withoutABestPolicyTheLatestActsAndThatIsSaid() throws Exception {
    new RunFixture(root, 4, 1).startAndRun(1);
    List<String> notes = new ArrayList<>();
    TrainedPolicy.load(root, Pasture.CONTENT, DeviceChoice.resolve("cpu"), notes::add).close();

    assertThat(notes).singleElement().asString().contains("no best policy yet");
  }

  @Test
  void aCheckpointOfOtherSettingsIsRefusedInOneLine() throws Exception {
    new RunFixture(root, 4, 1).startAndRun(1);
    TrainingSettings usual = RunFixture.settings(4, 1);
    TrainingSettings.Collection c = usual.collection();

    assertRefused(
        with(usual, new TrainingSettings.Collection(3, 8, 4, 36, 3, 8, 0.5), 16),
        "it holds 4 envs, but the run has 3");
    assertRefused(
        with(usual, new TrainingSettings.Collection(4, 8, 2, 36, 3, 8, 0.5), 16),
        "frame skip 4 instead of 2");
    assertRefused(
        with(usual, new TrainingSettings.Collection(4, 8, 4, 40, 3, 8, 0.5), 16),
        "size 36 instead of 40");
    assertRefused(with(usual, c, 24), "network");
  }

  @Test
  void anotherTaskIsRefused() throws Exception {
    new RunFixture(root, 4, 1).startAndRun(1);
    RunFixture other = new RunFixture(root, 4, 1);
    other.scenario = Pasture.small().withName("test/meadow");

    assertRefused(other, "task test/pasture instead of test/meadow");
  }

  @Test
  void aWorldThatIsNotWhatItWasIsRefused() throws Exception {
    new RunFixture(root, 4, 1).startAndRun(1);
    RunFixture other = new RunFixture(root, 4, 1);
    other.scenario = Pasture.small().withWall("dirt");

    assertRefused(other, "env 0, simulated again, is not in the world that it was in");
  }

  @Test
  void otherSeedsAreRefused() throws Exception {
    new RunFixture(root, 4, 1).startAndRun(1);
    RunFixture other = new RunFixture(root, 4, 1);
    other.seedOfEpisodes = 2;

    assertRefused(other, "the source now proposes");
  }

  @Test
  void aRunGoesOnUnderContentThatHasGrown() throws Exception {
    RunFixture whole = new RunFixture(root.resolve("whole"), 3, 1);
    whole.startAndRun(NEVER);
    Path folder = root.resolve("parts");
    new RunFixture(folder, 3, 1).startAndRun(1);
    Content grown = grown(root.resolve("content"));
    assertThat(grown.itemId("oak_log")).isNotEqualTo(Pasture.CONTENT.itemId("oak_log"));
    RunFixture later = new RunFixture(folder, 3, 1);
    later.scenario = Pasture.small().withContent(grown);
    later.resumeAndRun(NEVER);

    assertThat(later.timelessRows()).isEqualTo(whole.timelessRows().subList(1, 3));
    assertThat(later.latest().floats("network/policy.weight"))
        .isEqualTo(whole.latest().floats("network/policy.weight"));
  }

  @Test
  void aFailureOfTheEnvEndsTheRunWhileItLearns() throws Exception {
    RunFixture fixture = new RunFixture(root, 50, 3);
    fixture.envs =
        (settings, episodes, listener) ->
            new FailingEnv(VectorEnv.create(settings, episodes, listener), 30);
    try (TrainingRun run = fixture.start()) {
      assertThatThrownBy(() -> run.run(() -> false)).hasMessage("the env is out of order");
    }
    RunFixture again = new RunFixture(root, 4, 3);
    assertThat(again.resumeAndRun(NEVER)).isTrue();
  }

  private void assertRefused(TrainingSettings settings, String words) {
    assertRefused(new RunFixture(root, 4, 1).with(settings), words);
  }

  private static void assertRefused(RunFixture fixture, String words) {
    assertThatThrownBy(() -> fixture.resume(fixture.latest()))
        .isInstanceOfSatisfying(
            CheckpointException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNFIT))
        .hasMessageContaining("latest")
        .hasMessageContaining(words)
        .hasMessageNotContaining("\n");
  }

  private static TrainingSettings with(
      TrainingSettings usual, TrainingSettings.Collection collection, int hidden) {
    return new TrainingSettings(
        usual.task(),
        usual.seed(),
        usual.steps(),
        collection,
        usual.threads(),
        usual.device(),
        usual.renderer(),
        hidden,
        usual.ppo(),
        usual.saving());
  }

  /** Equal in every section, but for the time that has passed. */
  private static void assertSame(Checkpoint one, Checkpoint other) throws IOException {
    assertThat(one.names()).isEqualTo(other.names()).contains("policy", "frames", "ages", "envs");
    assertThat(one.json("policy")).isEqualTo(other.json("policy"));
    for (String name : one.names("network/")) {
      assertThat(one.floats(name)).as(name).isEqualTo(other.floats(name));
    }
    for (String name : one.names("optimiser/")) {
      assertThat(one.floats(name)).as(name).isEqualTo(other.floats(name));
    }
    for (String name : one.names("optimiser-counters/")) {
      assertThat(one.longs(name)).as(name).isEqualTo(other.longs(name));
    }
    for (String name : List.of("episodes", "normaliser", "ages", "worlds")) {
      assertThat(one.longs(name)).as(name).isEqualTo(other.longs(name));
    }
    assertThat(one.bytes("envs")).isEqualTo(other.bytes("envs"));
    assertThat(one.bytes("frames")).isEqualTo(other.bytes("frames"));
    RunState.Counters counters = RunState.Counters.read(one);
    RunState.Counters others = RunState.Counters.read(other);
    assertThat(counters.updates()).isEqualTo(others.updates());
    assertThat(counters.decisions()).isEqualTo(others.decisions());
    assertThat(counters.validatedUpdates()).isEqualTo(others.validatedUpdates());
    assertThat(counters.bestScore()).isEqualTo(others.bestScore());
  }

  /** The content that ships, with one more item before the others. */
  private static Content grown(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (String file : Content.fileNames()) {
      try (InputStream shipped = Content.class.getResourceAsStream(file)) {
        String text = new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
        String more =
            text.replace(
                    "  bedrock: {h", "  amber_ore: {hardness: 1.5, textures: stone}\n  bedrock: {h")
                .replace("  stick: {f", "  amber: {}\n  stick: {f");
        Files.writeString(folder.resolve(file), more);
      }
    }
    return Content.load(folder);
  }

  /** Works for some steps. */
  private static final class FailingEnv implements VectorEnv {
    private final VectorEnv env;
    private int stepsLeft;

    FailingEnv(VectorEnv env, int steps) {
      this.env = env;
      this.stepsLeft = steps;
    }

    @Override
    public void step(Action[] actions, ObservationBatch destination, StepResult result) {
      if (stepsLeft-- == 0) {
        throw new IllegalStateException("the env is out of order");
      }
      env.step(actions, destination, result);
    }

    @Override
    public void reset(ObservationBatch destination) {
      env.reset(destination);
    }

    @Override
    public void resume(EnvState[] states, ObservationBatch destination) {
      env.resume(states, destination);
    }

    @Override
    public ObservationSpec spec() {
      return env.spec();
    }

    @Override
    public int rows() {
      return env.rows();
    }

    @Override
    public int envs() {
      return env.envs();
    }

    @Override
    public EnvState state(int index) {
      return env.state(index);
    }

    @Override
    public World world(int index) {
      return env.world(index);
    }

    @Override
    public double progress(int row) {
      return env.progress(row);
    }

    @Override
    public void close() {
      env.close();
    }
  }
}
