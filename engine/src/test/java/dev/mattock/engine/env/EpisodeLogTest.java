package dev.mattock.engine.env;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Keys;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EpisodeLogTest {
  private static final Content CONTENT = Content.load();

  @Test
  void keepsEveryActionOfEveryPlayer() {
    Random random = new Random(1);
    EpisodeLog log = new EpisodeLog(2);
    Action[][] expected = new Action[3000][];
    for (int tick = 0; tick < expected.length; tick++) {
      expected[tick] = new Action[] {randomAction(random), randomAction(random)};
      log.append(expected[tick]);
    }

    assertThat(log.ticks()).isEqualTo(3000);
    assertSame(log, expected);
    assertSame(log.copy(), expected);
    assertThat(log.copy().sameAs(log)).isTrue();
  }

  @Test
  void aCopyIsIndependent() {
    EpisodeLog log = new EpisodeLog(1);
    log.append(new Action[] {new Action().press(Keys.JUMP)});
    EpisodeLog copy = log.copy();
    log.clear();
    log.append(new Action[] {new Action().press(Keys.ATTACK)});
    Action read = new Action();
    copy.read(0, 0, read);

    assertThat(read.keys()).isEqualTo(Keys.JUMP);
    assertThat(copy.sameAs(log)).isFalse();
  }

  @Test
  void aCopyCanGoOn() {
    EpisodeLog copy = new EpisodeLog(1).copy();
    for (int i = 0; i < 40; i++) {
      copy.append(new Action[] {new Action().craft(i)});
    }
    Action read = new Action();
    copy.read(39, 0, read);

    assertThat(read.argument()).isEqualTo(39);
  }

  @Test
  void survivesTheDisk() throws IOException {
    Random random = new Random(2);
    EpisodeLog log = new EpisodeLog(2);
    for (int tick = 0; tick < 700; tick++) {
      log.append(new Action[] {randomAction(random), new Action().press(Keys.FORWARD)});
    }

    assertThat(read(write(log)).sameAs(log)).isTrue();
  }

  @Test
  void aCommandForWhatNeverExistedStaysOne() throws IOException {
    EpisodeLog log = new EpisodeLog(1);
    log.append(new Action[] {new Action().craft(1_000_000)});
    Action action = new Action();
    read(write(log)).read(0, 0, action);

    assertThat(action.argument()).isNegative();
  }

  @Test
  void damagedLogsAreReportedAsSuch() throws IOException {
    Random random = new Random(3);
    EpisodeLog log = new EpisodeLog(1);
    for (int tick = 0; tick < 50; tick++) {
      log.append(new Action[] {randomAction(random)});
    }
    byte[] good = write(log);
    for (int length = 0; length < good.length; length++) {
      byte[] truncated = Arrays.copyOf(good, length);
      assertThatThrownBy(() -> read(truncated)).isInstanceOf(IOException.class);
    }
    for (int i = 0; i < 2000; i++) {
      byte[] damaged = good.clone();
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      assertReadsOrReports(damaged, i);
    }
  }

  private static void assertReadsOrReports(byte[] bytes, int round) {
    try {
      assertThat(read(bytes).players()).isPositive();
    } catch (IOException expected) {
      assertThat(expected.getMessage()).as("round %d", round).isNotEmpty();
    }
  }

  private static void assertSame(EpisodeLog log, Action[][] expected) {
    Action read = new Action();
    for (int tick = 0; tick < expected.length; tick++) {
      for (int player = 0; player < expected[tick].length; player++) {
        log.read(tick, player, read);
        assertThat(read.sameAs(expected[tick][player])).as("tick %d", tick).isTrue();
      }
    }
  }

  private static byte[] write(EpisodeLog log) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    EpisodeLogFormat.write(log, CONTENT, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static EpisodeLog read(byte[] bytes) throws IOException {
    return EpisodeLogFormat.read(new DataInputStream(new ByteArrayInputStream(bytes)), CONTENT);
  }

  private static Action randomAction(Random random) {
    Action action = new Action().setKeys(random.nextInt(Keys.ALL + 1));
    action.turn(random.nextFloat() * 360 - 180, random.nextFloat() * 360 - 180);
    return switch (random.nextInt(8)) {
      case 0 -> action.craft(random.nextInt(CONTENT.recipes().size()));
      case 1 -> action.equip(random.nextInt(CONTENT.items().size()));
      case 2 -> action.place(random.nextInt(CONTENT.items().size()));
      case 3 -> action.transfer(random.nextInt(41), random.nextInt(41), random.nextInt(65));
      default -> action;
    };
  }
}
