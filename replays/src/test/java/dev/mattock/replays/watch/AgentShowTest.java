package dev.mattock.replays.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mattock.engine.env.EpisodeLog;
import dev.mattock.replays.Meadow;
import dev.mattock.replays.record.Annotation;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AgentShowTest {
  private static final int EPISODE = 40;
  private static final int SKIP = 4;

  /** Bustles, four ticks a decision, forty an episode; fails at a decision if told so. */
  private static final class Bustler implements AgentShow.Agent {
    final AtomicInteger decisions = new AtomicInteger();
    final AtomicBoolean closed = new AtomicBoolean();
    final int seats;
    final int failing;
    private int episode;
    private int tick;

    Bustler(int seats, int failing) {
      this.seats = seats;
      this.failing = failing;
    }

    @Override
    public int seats() {
      return seats;
    }

    @Override
    public void start(AgentShow.Stage stage) {
      if (failing == 0) {
        throw new IllegalArgumentException("no legs");
      }
      begin(stage);
    }

    private void begin(AgentShow.Stage stage) {
      for (int seat = 0; seat < seats; seat++) {
        stage.begin(seat, new Meadow(1), seed(seat), 0, "bustler " + episode);
      }
    }

    private long seed(int seat) {
      return 100L * seat + episode;
    }

    @Override
    public void step(AgentShow.Stage stage) {
      if (decisions.incrementAndGet() == failing) {
        throw new IllegalStateException("a broken leg");
      }
      for (int seat = 0; seat < seats; seat++) {
        stage.remark(seat, Annotation.numbers(tick, 0, "value", tick));
        EpisodeLog log = Meadow.bustle(1, tick + SKIP, seed(seat));
        stage.played(seat, log);
      }
      tick += SKIP;
      if (tick == EPISODE) {
        tick = 0;
        episode++;
        begin(stage);
      }
    }

    @Override
    public void close() {
      closed.set(true);
    }
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      Thread.sleep(2);
    }
  }

  @Test
  void playsOnlyAsFarAsSomebodyWants() throws InterruptedException {
    Bustler bustler = new Bustler(1, -1);
    try (AgentShow show = AgentShow.start("bustle", bustler)) {
      Timeline timeline = show.episode(0, 0);
      assertThat(timeline.ticks()).isZero();
      timeline.want(10);
      await(() -> timeline.ticks() == 12);
      timeline.want(11);
      timeline.want(20);
      await(() -> timeline.ticks() == 20);
      assertThat(bustler.decisions).hasValue(5);
      assertThat(timeline.annotations(0, 20)).hasSize(5);
    }
  }

  @Test
  void episodesFollowOneAnother() throws InterruptedException {
    try (AgentShow show = AgentShow.start("bustle", new Bustler(2, -1))) {
      Timeline first = show.episode(1, 0);
      first.want(1000);
      await(first::complete);
      assertThat(first.ticks()).isEqualTo(EPISODE);
      assertThat(show.episodes(1)).isEqualTo(2);
      Timeline second = show.episode(1, 1);
      assertThat(second.seed()).isEqualTo(101);
      second.want(8);
      await(() -> second.ticks() == 8);
      assertThat(show.episode(0, 1).ticks()).isEqualTo(8);
      assertThat(second.complete()).isFalse();
    }
  }

  @Test
  void closingStopsTheAgentAndEndsWhatIsUnderWay() throws InterruptedException {
    Bustler bustler = new Bustler(1, -1);
    AgentShow show = AgentShow.start("bustle", bustler);
    Timeline timeline = show.episode(0, 0);
    timeline.want(8);
    await(() -> timeline.ticks() == 8);
    show.close();
    assertThat(bustler.closed).isTrue();
    assertThat(timeline.complete()).isTrue();
    assertThat(show.live()).isFalse();
    int decisions = bustler.decisions.get();
    timeline.want(100);
    assertThat(timeline.ticks()).isEqualTo(8);
    assertThat(bustler.decisions).hasValue(decisions);
    show.close();
  }

  @Test
  void anAgentThatFailsIsToldAndWhatItDidStays() throws InterruptedException {
    Bustler bustler = new Bustler(1, 3);
    try (AgentShow show = AgentShow.start("bustle", bustler)) {
      Timeline timeline = show.episode(0, 0);
      timeline.want(30);
      await(timeline::complete);
      await(() -> !show.live());
      assertThat(timeline.ticks()).isEqualTo(8);
      assertThat(show.notice()).contains("the agent failed").contains("a broken leg");
      assertThat(bustler.closed).isTrue();
    }
  }

  @Test
  void anAgentThatCannotStartIsAnError() {
    Bustler bustler = new Bustler(1, 0);
    assertThatThrownBy(() -> AgentShow.start("bustle", bustler))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no legs");
    assertThat(bustler.closed).isTrue();
  }

  @Test
  void aViewerHopsFromEpisodeToEpisode() throws InterruptedException {
    try (AgentShow show = AgentShow.start("bustle", new Bustler(1, -1));
        Viewer viewer = new Viewer(show, ViewerSettings.DEFAULT.withSize(16, 16), () -> 0)) {
      viewer.apply(new ViewerCommand.Speed(64));
      while (viewer.status().episode() < 3) {
        viewer.advance(50_000_000);
        Thread.sleep(1);
      }
      assertThat(viewer.status().title()).startsWith("bustler ");
      assertThat(viewer.status().playing()).isTrue();
    }
  }

  @Test
  void pausedViewersLetTheAgentRest() throws InterruptedException {
    Bustler bustler = new Bustler(1, -1);
    try (AgentShow show = AgentShow.start("bustle", bustler);
        Viewer viewer = new Viewer(show, ViewerSettings.DEFAULT.withSize(16, 16), () -> 0)) {
      viewer.apply(new ViewerCommand.StepTicks(6));
      while (viewer.status().tick() < 6) {
        viewer.advance(50_000_000);
        Thread.sleep(1);
      }
      for (int i = 0; i < 20; i++) {
        viewer.advance(50_000_000);
        Thread.sleep(1);
      }
      assertThat(bustler.decisions).hasValue(2);
    }
  }
}
