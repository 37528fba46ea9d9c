package dev.mattock.agent.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mattock.agent.goal.Subgoal;
import dev.mattock.engine.content.Hash64;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Experiences as bytes. */
class ExperienceCodecTest {
  @Test
  void whatIsWrittenIsReadAgain() throws UnreadableRecordException {
    for (long seed = 0; seed < 200; seed++) {
      Experience experience = Pasts.any(seed);
      ExperienceCodec.Stored stored =
          ExperienceCodec.read(ExperienceCodec.write(experience, "eyes"));
      assertThat(stored.experience()).as("seed %d", seed).isEqualTo(experience);
      assertThat(stored.viewEncoder()).isEqualTo("eyes");
    }
  }

  @Test
  void bytesOfALaterVersionBehindTheEndArePassedOver() throws UnreadableRecordException {
    byte[] record = ExperienceCodec.write(Pasts.any(3), "eyes");
    byte[] longer = Arrays.copyOf(record, record.length + 9);
    assertThat(ExperienceCodec.read(longer).experience()).isEqualTo(Pasts.any(3));
  }

  @Test
  void anUnknownKindOfStepIsNamed() {
    byte[] record = ExperienceCodec.write(Pasts.success("torch", new Subgoal.Use("torch")), "eyes");
    String text = new String(record, java.nio.charset.StandardCharsets.ISO_8859_1);
    byte[] changed =
        text.replace("use", "sue").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> ExperienceCodec.read(changed))
        .isInstanceOf(UnreadableRecordException.class)
        .hasMessageContaining("sue");
  }

  @Test
  void aRecordThatEndsTooSoonIsRefused() {
    byte[] record = ExperienceCodec.write(Pasts.any(5), "eyes");
    for (int length = 0; length < record.length; length++) {
      byte[] shorter = Arrays.copyOf(record, length);
      assertThatThrownBy(() -> ExperienceCodec.read(shorter))
          .as("%d bytes", length)
          .isInstanceOf(UnreadableRecordException.class);
    }
  }

  @Test
  void changedBytesAreReadOrRefusedAndNothingElse() {
    int refused = 0;
    for (long seed = 0; seed < 20_000; seed++) {
      byte[] record = ExperienceCodec.write(Pasts.any(seed % 50), "eyes");
      int flips = 1 + Pasts.draw(seed, 90, 4);
      for (int flip = 0; flip < flips; flip++) {
        record[Pasts.draw(seed, 100 + flip, record.length)] = (byte) Hash64.of(seed, 200 + flip);
      }
      refused += isReadable(record, seed) ? 0 : 1;
    }
    assertThat(refused).isPositive();
  }

  private static boolean isReadable(byte[] record, long seed) {
    try {
      assertThat(ExperienceCodec.read(record).experience()).as("seed %d", seed).isNotNull();
      return true;
    } catch (UnreadableRecordException e) {
      assertThat(e).as("seed %d", seed).hasMessageMatching("(?s).+");
      return false;
    }
  }
}
