package dev.mattock.replays.watch;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.env.Scenario;
import dev.mattock.engine.sim.Action;
import dev.mattock.replays.record.Annotation;
import dev.mattock.replays.record.Replay;
import dev.mattock.replays.record.ReplayException;
import dev.mattock.replays.record.ReplayStart.TaskStart;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Replays side by side: a seat for each player of each replay. */
public final class ReplayShow implements Show {
  /**
   * A replay and what its start names.
   *
   * @param name of the file or the like, for titles
   */
  public record Recorded(String name, Replay replay, Scenario scenario) {}

  private final ImmutableList<Timeline> seats;
  private final String title;

  /**
   * A show of replays.
   *
   * @throws ReplayException if there are none or too many, or one does not fit its scenario or the
   *     others
   */
  public ReplayShow(List<Recorded> replays) throws ReplayException {
    List<Timeline> found = new ArrayList<>();
    for (Recorded recorded : replays) {
      check(recorded, replays.getFirst());
      for (int player = 0; player < recorded.replay().actions().players(); player++) {
        found.add(new Recording(recorded, player));
      }
    }
    if (found.isEmpty() || found.size() > MOST_SEATS) {
      throw new ReplayException(
          "a show has 1 to %d seats, but these %d replays have %d players"
              .formatted(MOST_SEATS, replays.size(), found.size()));
    }
    seats = ImmutableList.copyOf(found);
    title =
        replays.size() == 1 ? "replay " + replays.getFirst().name() : replays.size() + " replays";
  }

  private static void check(Recorded recorded, Recorded first) throws ReplayException {
    int players = recorded.replay().actions().players();
    Scenario scenario = recorded.scenario();
    if (scenario.players() != players) {
      throw new ReplayException(
          "%s has %d players, but %s has %d"
              .formatted(recorded.name(), players, scenario.name(), scenario.players()));
    }
    if (scenario.content() != first.scenario().content()) {
      throw new ReplayException(
          "%s has other content than %s".formatted(recorded.name(), first.name()));
    }
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public int seats() {
    return seats.size();
  }

  @Override
  public int episodes(int seat) {
    Objects.checkIndex(seat, seats.size());
    return 1;
  }

  @Override
  public Timeline episode(int seat, int number) {
    Objects.checkIndex(number, episodes(seat));
    return seats.get(seat);
  }

  @Override
  public void close() {}

  /** One player's part in a replay. */
  private record Recording(Recorded recorded, int player) implements Timeline {
    @Override
    public Scenario scenario() {
      return recorded.scenario();
    }

    @Override
    public long seed() {
      return switch (recorded.replay().start()) {
        case TaskStart start -> start.seed();
      };
    }

    @Override
    public String title() {
      String agent = recorded.replay().about().getOrDefault("agent", recorded.name());
      String who = recorded.scenario().players() == 1 ? agent : agent + ", player " + player;
      return "%s, seed %d, %s".formatted(recorded.scenario().name(), seed(), who);
    }

    @Override
    public int ticks() {
      return recorded.replay().ticks();
    }

    @Override
    public boolean complete() {
      return true;
    }

    @Override
    public void want(int tick) {}

    @Override
    public void read(int tick, Action[] into) {
      recorded.replay().actions().read(tick, into);
    }

    @Override
    public ImmutableList<Annotation> annotations(int from, int to) {
      return Remarks.between(recorded.replay().annotations(), from, to);
    }
  }
}
