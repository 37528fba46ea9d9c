package dev.mattock.agent.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class NativeThreadsTest {
  @Test
  void threadsStartedLaterTakeTheSameNumber() throws Exception {
    NativeThreads.use(1);
    assertThat(NativeThreads.adopt()).isEqualTo(1);
    FutureTask<Integer> elsewhere = new FutureTask<>(NativeThreads::adopt);
    Thread thread = Thread.ofPlatform().start(elsewhere);
    assertThat(elsewhere.get()).isEqualTo(1);
    thread.join();
  }

  @Test
  void rejectsFewerThanOne() {
    assertThatThrownBy(() -> NativeThreads.use(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("threads must be at least 1, but is 0");
  }
}
