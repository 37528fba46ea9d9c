package dev.mattock.agent.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class MiniLmEncoderTest {
  private static final SentenceEncoder ENCODER = SentenceEncoder.miniLm();

  @AfterAll
  static void close() {
    ENCODER.close();
  }

  @Test
  void sentencesThatMeanAlikePointAlike() {
    float[] light = ENCODER.encode("It is dark, I need some light.");
    double torch = SentenceEncoder.cosine(light, ENCODER.encode("a torch that gives light"));
    double bread = SentenceEncoder.cosine(light, ENCODER.encode("a loaf of bread to eat"));
    assertThat(torch).isGreaterThan(bread + 0.2);
  }

  @Test
  void vectorsHaveLengthOne() {
    for (String sentence : List.of("", "a", "word ".repeat(10_000), "🙂 né 木", "\u0000\t\n")) {
      float[] vector = ENCODER.encode(sentence);
      assertThat(vector).hasSize(ENCODER.dimensions());
      assertThat(SentenceEncoder.cosine(vector, vector)).isCloseTo(1, within(1e-4));
    }
  }

  @Test
  void aSentenceHasTheSameVectorInAnyCompany() {
    float[] alone = ENCODER.encode("Obtain oak_log.");
    float[][] among =
        ENCODER.encode(List.of("A much longer sentence about nothing at all.", "Obtain oak_log."));
    assertThat(among[1]).containsExactly(alone);
  }

  @Test
  void threadsMayShareOne() throws Exception {
    float[] alone = ENCODER.encode("a wooden boat");
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<float[]>> answers =
          threads.invokeAll(Collections.nCopies(16, () -> ENCODER.encode("a wooden boat")));
      for (Future<float[]> answer : answers) {
        assertThat(answer.get()).containsExactly(alone);
      }
    }
  }

  @Test
  void whatIsClosedSaysSo() {
    SentenceEncoder encoder = SentenceEncoder.miniLm();
    encoder.encode("a stick");
    encoder.close();
    encoder.close();
    assertThatThrownBy(() -> encoder.encode("a stick"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void rejectsNoThreads() {
    assertThatThrownBy(() -> SentenceEncoder.miniLm(0)).hasMessageContaining("threads");
  }
}
