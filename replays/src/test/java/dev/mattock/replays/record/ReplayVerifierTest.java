package dev.mattock.replays.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableLongArray;
import dev.mattock.engine.env.EpisodeLog;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Keys;
import dev.mattock.engine.sim.World;
import dev.mattock.replays.Meadow;
import dev.mattock.replays.record.ReplayVerifier.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayVerifierTest {
  private static final Meadow ALONE = new Meadow(1);

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 2", "99, 2", "100, 2", "101, 3", "200, 3", "201, 4"})
  void hashesStandAtTheStartEveryHundredTicksAndAtTheEnd(int ticks, int hashes)
      throws ReplayException {
    assertThat(Replay.hashCount(ticks)).isEqualTo(hashes);
    assertThat(ReplaySamples.of(1, ticks).hashes().length()).isEqualTo(hashes);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 99, 100, 101, 200})
  void aReplayVerifies(int ticks) throws ReplayException {
    Replay replay = ReplaySamples.of(2, ticks);
    Verification result = verify(replay);

    assertThat(result).isEqualTo(new Verification(ticks, true, -1, replay.finalHash(), false));
    assertThat(replay.finalHash()).isEqualTo(ReplaySamples.hashAfter(replay.actions()));
  }

  @Test
  void theHashesAreThoseOfTheWorldAtTheirTicks() throws ReplayException {
    EpisodeLog log = ReplaySamples.log(1, 130);
    Replay replay = ReplaySamples.of(log);
    World world = ALONE.start(ReplaySamples.SEED, null);
    Action action = new Action();

    assertThat(replay.hashes().get(0)).isEqualTo(world.hash());
    for (int tick = 0; tick < 130; tick++) {
      log.read(tick, 0, action);
      world.step(action);
      if (tick == 99) {
        assertThat(replay.hashes().get(1)).isEqualTo(world.hash());
      }
    }
    assertThat(replay.hashes().get(2)).isEqualTo(world.hash());
  }

  @ParameterizedTest
  @CsvSource({"0, 100", "50, 100", "99, 100", "100, 200", "250, 257"})
  void findsTheFirstHashAfterAChangedAction(int changed, int mismatch) throws ReplayException {
    EpisodeLog log = walk(257, -1);
    Replay replay = ReplaySamples.of(log);
    Replay forged = with(replay, walk(257, changed), replay.hashes());

    Verification result = verify(forged);
    assertThat(result.verified()).isFalse();
    assertThat(result.firstMismatchTick()).isEqualTo(mismatch);
    assertThat(result.ticks()).isEqualTo(mismatch);
    assertThat(result.finalHash()).isNotEqualTo(replay.finalHash());
  }

  @Test
  void anotherSeedDiffersFromTheStart() throws ReplayException {
    Replay replay = ReplaySamples.of(1, 20);

    Verification result = ReplayVerifier.verify(replay, ALONE, ReplaySamples.SEED + 1);
    assertThat(result.verified()).isFalse();
    assertThat(result.firstMismatchTick()).isZero();
  }

  @Test
  void everyHashIsCompared() throws ReplayException {
    Replay replay = ReplaySamples.of(1, 201);
    int[] ticks = {0, 100, 200, 201};
    for (int i = 0; i < ticks.length; i++) {
      long[] hashes = replay.hashes().toArray();
      hashes[i] ^= 1;
      Replay forged = with(replay, replay.actions(), ImmutableLongArray.copyOf(hashes));

      assertThat(verify(forged).firstMismatchTick()).as("hash %d", i).isEqualTo(ticks[i]);
    }
  }

  @Test
  void aWrongNumberOfHashesIsNoReplay() throws ReplayException {
    Replay replay = ReplaySamples.of(1, 101);
    ImmutableLongArray two = replay.hashes().subArray(0, 2);

    assertThatThrownBy(() -> with(replay, replay.actions(), two))
        .hasMessage("101 ticks need 3 hashes, but there are 2");
  }

  @Test
  void anEpisodeThatDoesNotRepeatIsNotRecorded() {
    EpisodeLog log = ReplaySamples.log(1, 30);

    assertThatThrownBy(
            () -> {
              long live = ReplaySamples.hashAfter(log) ^ 1;
              ReplayRecorder.record(ALONE, "", ReplaySamples.SEED, log, live, ImmutableMap.of());
            })
        .isInstanceOf(ReplayException.class)
        .hasMessageContaining("test/meadow with seed 7 does not repeat");
  }

  @Test
  void recordingKeepsItsOwnCopyOfTheActions() throws ReplayException {
    EpisodeLog log = ReplaySamples.log(1, 30);
    Replay replay = ReplaySamples.of(log);
    log.clear();
    log.append(new Action[] {new Action()});

    assertThat(replay.ticks()).isEqualTo(30);
    assertThat(verify(replay).verified()).isTrue();
  }

  @Test
  void anotherNumberOfPlayersIsRefused() throws ReplayException {
    Replay replay = ReplaySamples.of(2, 5);

    assertThatThrownBy(() -> ReplayVerifier.verify(replay, ALONE, ReplaySamples.SEED))
        .isInstanceOf(ReplayException.class)
        .hasMessage("the replay has 2 players, but test/meadow has 1");
  }

  @Test
  void aPlayerKnowsWhatWasDoneLastAndEndsAtTheEnd() throws ReplayException {
    ReplayPlayer player = new ReplayPlayer(ALONE, ReplaySamples.SEED, walk(2, 1));
    player.step();
    assertThat(player.lastAction(0).keys()).isEqualTo(Keys.FORWARD);
    assertThat(player.done()).isFalse();
    player.step();

    assertThat(player.lastAction(0).keys()).isEqualTo(Keys.BACK);
    assertThat(player.done()).isTrue();
    assertThat(player.tick()).isEqualTo(2);
    assertThatThrownBy(player::step).hasMessageContaining("ended after tick 2");
  }

  private static Verification verify(Replay replay) throws ReplayException {
    return ReplayVerifier.verify(
        replay, new Meadow(replay.actions().players()), ReplaySamples.SEED);
  }

  private static Replay with(Replay replay, EpisodeLog actions, ImmutableLongArray hashes) {
    return new Replay(replay.start(), replay.about(), actions, hashes, replay.annotations());
  }

  /** Forward all the time, but for one tick. */
  private static EpisodeLog walk(int ticks, int backAt) {
    EpisodeLog log = new EpisodeLog(1);
    Action[] actions = {new Action()};
    for (int tick = 0; tick < ticks; tick++) {
      actions[0].setKeys(tick == backAt ? Keys.BACK : Keys.FORWARD);
      log.append(actions);
    }
    return log;
  }
}
