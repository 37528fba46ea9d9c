package dev.mattock.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.render.FrameTarget;
import dev.mattock.engine.render.RayCaster;
import dev.mattock.engine.render.RayCasters;
import dev.mattock.engine.render.RenderSettings;
import dev.mattock.engine.render.View;
import dev.mattock.engine.sim.EventType;
import dev.mattock.engine.sim.Rules;
import dev.mattock.engine.sim.World;
import dev.mattock.engine.sim.WorldSnapshot;
import dev.mattock.engine.terrain.ChunkSource;
import dev.mattock.worlds.Journey.Interruption;
import dev.mattock.worlds.Journey.Outcome;
import dev.mattock.worlds.Journey.Start;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The same start and the same actions give the same world and the same pixels, to the last bit, in
 * the overworld as generated: however the run is interrupted, in whichever process, beside whatever
 * else, and on every machine since the golden values were written down.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeterminismTest {
  private static final Map<Start, Outcome> GOLDEN =
      Map.of(
          Start.ALONE, new Outcome(0x26c0e17c5a79ecd0L, 0x30225bb255169ca7L),
          Start.IN_COMPANY, new Outcome(0xf2402278264f95e5L, 0x14872807c6987b4bL));

  private static final int PERIOD = 97;
  private static final int DETOUR = 5;

  private final Content content = Content.load();
  private final ChunkSource source = Journey.overworld(content);
  private final Map<Start, Journey> plain = new EnumMap<>(Start.class);
  private final Map<Start, Outcome> expected = new EnumMap<>(Start.class);

  @BeforeAll
  void goWithoutInterruption() {
    for (Start start : Start.values()) {
      Journey journey = new Journey(content, source, start);
      expected.put(start, journey.run(Interruption.NONE));
      plain.put(start, journey);
    }
  }

  private void changesNothing(Start start, Interruption interruption) {
    assertThat(new Journey(content, source, start).run(interruption))
        .isEqualTo(expected.get(start));
  }

  private static Interruption everyPeriod(Interruption interruption) {
    return world -> world.tick() % PERIOD == 0 ? interruption.after(world) : world;
  }

  @ParameterizedTest
  @EnumSource
  void allIsAsItHasAlwaysBeen(Start start) {
    assertThat(expected.get(start))
        .as(
            """
            %s ends otherwise than it did when its golden value was written down: generation, rules, \
            content or rendering act differently. If that is meant, put "%s" into \
            DeterminismTest.GOLDEN, and know that every replay and checkpoint recorded until now \
            is invalid; if only the second number differs, replays are still good, but policies see \
            other pictures than they learned from.\
            """,
            start, expected.get(start))
        .isEqualTo(GOLDEN.get(start));
  }

  @ParameterizedTest
  @EnumSource
  void thePlayersDoAllKindsOfThings(Start start) {
    assertDone(start, EventType.MINE_BLOCK, 40);
    assertDone(start, EventType.PLACE_BLOCK, 100);
    assertDone(start, EventType.CRAFT_ITEM, 40);
    assertDone(start, EventType.PICKUP, 40);
    assertDone(start, EventType.DROP, 40);
    assertDone(start, EventType.EQUIP_ITEM, 40);
    assertDone(start, EventType.DAMAGE_TAKEN, 100);
    assertDone(start, EventType.DAMAGE_DEALT, 20);
    assertDone(start, EventType.KILL_ENTITY, 5);
    assertDone(start, EventType.CONSUME_ITEM, 5);
    assertDone(start, EventType.USE_ITEM, 200);
    assertDone(start, EventType.OPEN_CONTAINER, 5);
    assertDone(start, EventType.EXPERIENCE, 5);
    assertDone(start, EventType.REFUSED, 1_000);
  }

  private void assertDone(Start start, EventType type, int least) {
    assertThat(plain.get(start).count(type))
        .as("%s of %s: choose another seed, or make the actor bolder", type, start)
        .isGreaterThanOrEqualTo(least);
  }

  @Test
  void otherSeedsEndElsewhere() {
    Outcome alone = expected.get(Start.ALONE);
    Outcome inCompany = expected.get(Start.IN_COMPANY);
    assertThat(alone.world()).isNotEqualTo(inCompany.world());
    assertThat(alone.pixels()).isNotEqualTo(inCompany.pixels());
  }

  @Test
  void anotherProcessComesToTheSame() throws Exception {
    List<String> here = new ArrayList<>();
    expected.values().forEach(outcome -> here.add(outcome.toString()));
    assertThat(JourneyProcess.run()).isEqualTo(here);
  }

  @Test
  void worldsSideBySideOnTwoThreadsDoNotDisturbEachOther() throws Exception {
    ChunkSource shared = Journey.overworld(content);
    List<Callable<Outcome>> journeys = new ArrayList<>();
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Start start = Start.values()[i / 2];
      outcomes.add(expected.get(start));
      journeys.add(() -> new Journey(content, shared, start).run(Interruption.NONE));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<Outcome>> runs = threads.invokeAll(journeys);
      for (int i = 0; i < runs.size(); i++) {
        assertThat(runs.get(i).get()).isEqualTo(outcomes.get(i));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void goingBackToASnapshotInTheSameWorldChangesNothing(Start start) {
    changesNothing(
        start,
        everyPeriod(
            world -> {
              WorldSnapshot snapshot = world.snapshot();
              Journey.detour(world, DETOUR);
              world.restore(snapshot);
              return world;
            }));
  }

  @ParameterizedTest
  @EnumSource
  void goingOnInAnotherWorldFromASnapshotChangesNothing(Start start) {
    World[] other = {new World(content, source, 1, 1, Rules.VANILLA)};
    changesNothing(
        start,
        everyPeriod(
            world -> {
              World next = other[0];
              next.restore(world.snapshot());
              Journey.detour(world, DETOUR);
              other[0] = world;
              return next;
            }));
  }

  @ParameterizedTest
  @EnumSource
  void beingSavedAndLoadedHalfWayChangesNothing(Start start, @TempDir Path folder) {
    Path file = folder.resolve("half-way.world");
    changesNothing(
        start,
        world -> {
          if (world.tick() != Journey.TICKS / 2) {
            return world;
          }
          world.save(file);
          return World.load(file, content, identity -> Journey.overworld(content));
        });
  }

  @ParameterizedTest
  @EnumSource
  void unloadingAllThatWasNotWrittenChangesNothing(Start start) {
    changesNothing(
        start,
        everyPeriod(
            world -> {
              world.terrain().unloadUnless((chunkX, chunkZ) -> false);
              return world;
            }));
  }

  @Test
  void beingWatchedFromAfarChangesNothing() {
    RenderSettings settings = RenderSettings.TRAINING;
    RayCaster caster = RayCasters.create(RayCasters.AUTO, content, settings);
    MemorySegment picture = MemorySegment.ofArray(new byte[settings.colorBytes()]);
    View[] views = {new View()};
    changesNothing(
        Start.ALONE,
        everyPeriod(
            world -> {
              views[0].free(world, -300, 120, 40.0 * (world.tick() % 5), 0, 45);
              caster.render(views, 0, 1, FrameTarget.color(picture, settings));
              return world;
            }));
  }
}
