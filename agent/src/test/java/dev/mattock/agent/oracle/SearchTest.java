package dev.mattock.agent.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.mattock.agent.goal.Cause;
import dev.mattock.engine.sim.Rules;
import dev.mattock.engine.sim.World;
import dev.mattock.engine.terrain.CachingChunkSource;
import dev.mattock.engine.terrain.Generator;
import dev.mattock.worlds.curriculum.Seeds;
import dev.mattock.worlds.generation.OverworldGenerator;
import dev.mattock.worlds.generation.OverworldSettings;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found far away in generated land, and how one goes there. */
class SearchTest {
  private static final int SEEDS = 5;
  private static final Generator GENERATOR =
      new OverworldGenerator(Meadow.CONTENT, OverworldSettings.DEFAULT);
  private static final CachingChunkSource LAND =
      new CachingChunkSource(Meadow.CONTENT, GENERATOR, 64 << 20);

  private static final Kinds KINDS = new Kinds(Meadow.CONTENT);
  private static final LandIndex INDEX = new LandIndex(Meadow.CONTENT, KINDS);

  private static Body body(long seed) {
    World world = new World(Meadow.CONTENT, LAND, seed, 0, Rules.VANILLA);
    world.addPlayer(0.5, world.terrain().height(0, 0), 0.5, 0, 0);
    return new Body(world, 0, KINDS, INDEX, 4);
  }

  private static Quarry.Blocks blocks(String block) {
    return new Quarry.Blocks(Meadow.states(block));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "oak_log", "birch_log", "spruce_log", "jungle_log", "acacia_log", "dark_oak_log",
        "coal_ore", "iron_ore", "gold_ore", "redstone_ore", "lapis_ore", "diamond_ore",
        "poppy", "sand", "gravel", "clay", "cobweb", "sugar_cane"
      })
  void findsWhatIsThereOnEverySeed(String block) {
    for (int i = 0; i < SEEDS; i++) {
      Body body = body(Seeds.validation(i));
      Optional<Prospect> found = FarLook.around(body).nearest(blocks(block), -1, _ -> true);

      assertThat(found).as("%s with seed %d", block, Seeds.validation(i)).isPresent();
      Prospect place = found.get();
      int state =
          body.terrain()
              .state(Cells.floor(place.x()), Cells.floor(place.y()), Cells.floor(place.z()));
      assertThat(Meadow.states(block).get(state))
          .as("%s at %s with seed %d", block, place, Seeds.validation(i))
          .isTrue();
    }
  }

  @Test
  void passesByWhatIsNotAccepted() {
    Body body = body(Seeds.validation(0));
    Prospect first =
        FarLook.around(body).nearest(blocks("jungle_log"), -1, _ -> true).orElseThrow();
    Prospect second =
        FarLook.around(body)
            .nearest(blocks("jungle_log"), -1, one -> !one.isAt(first, 24))
            .orElseThrow();

    assertThat(second.isAt(first, 24)).isFalse();
    assertThat(second.ticks()).isGreaterThanOrEqualTo(first.ticks());
  }

  @Test
  void lookingLoadsNothing() {
    Body body = body(Seeds.validation(0));
    int loaded = body.terrain().loadedChunks();
    FarLook.around(body).nearest(blocks("acacia_log"), -1, _ -> true);
    new Outlook(body).ticksToMob("rabbit");

    assertThat(body.terrain().loadedChunks()).isEqualTo(loaded);
  }

  @Test
  void theOutlookPricesWhatIsFarAboveWhatIsNear() {
    Body body = body(Seeds.validation(0));
    Outlook outlook = new Outlook(body);

    double stone = outlook.ticksTo(Meadow.CONTENT.stateId("stone"));
    double jungle = outlook.ticksTo(Meadow.CONTENT.stateId("jungle_log"));
    assertThat(stone).isLessThan(jungle);
    assertThat(jungle).isFinite();
    assertThat(outlook.ticksTo(Meadow.CONTENT.stateId("bookshelf"))).isGreaterThan(jungle);
    assertThat(outlook.ticksToMob("cow")).isFinite();
  }

  @Test
  void goesThereUntilItIsNear() {
    Body body = body(Seeds.validation(0));
    Search search = new Search(body, new Aim(), new PathFinder(), blocks("dark_oak_log"), 40);
    Progress progress = Meadow.play(body.world(), search, 4, 4_000);

    assertThat(progress).isEqualTo(Progress.DONE);
    assertThat(Survey.wide(body, 40, Meadow.states("dark_oak_log"), 1).size()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "coal_ore, coal, stone_pickaxe",
    "iron_ore, iron_ore, stone_pickaxe",
    "gold_ore, gold_ore, iron_pickaxe",
    "lapis_ore, lapis_lazuli, stone_pickaxe",
    "redstone_ore, redstone, iron_pickaxe",
    "diamond_ore, diamond, iron_pickaxe"
  })
  void oresAreDugFor(String ore, String item, String tool) {
    for (int i = 0; i < 2; i++) {
      Body body = body(Seeds.validation(i));
      int id = Meadow.CONTENT.itemId(item);
      body.world().give(0, Meadow.CONTENT.itemId(tool), 1);
      Harvest harvest =
          new Harvest(
              body,
              new Aim(),
              new PathFinder(),
              Meadow.states(ore),
              Meadow.item(item),
              () -> body.player().inventory().total(id) >= 1);

      assertThat(Meadow.play(body.world(), harvest, 4, 4_000))
          .as("%s with seed %d: %s", ore, Seeds.validation(i), harvest.why())
          .isEqualTo(Progress.DONE);
    }
  }

  @Test
  void aPointDeepInTheRockIsReached() {
    Body body = body(Seeds.validation(1));
    body.world().give(0, Meadow.CONTENT.itemId("iron_pickaxe"), 1);
    Journey journey = Journey.to(body, new Aim(), new PathFinder(), 8.5, 24, -6.5, 2);

    assertThat(Meadow.play(body.world(), journey, 4, 2_400)).isEqualTo(Progress.DONE);
    assertThat(body.player().y).isLessThan(27);
  }

  @Test
  void saysThatThereIsNone() {
    Meadow meadow = new Meadow(4);
    Search search = new Search(meadow.body(), new Aim(), new PathFinder(), blocks("sand"), 40);

    assertThat(meadow.play(search, 40)).isEqualTo(Progress.FAILED);
    assertThat(search.cause()).isEqualTo(Cause.NOT_FOUND);
    assertThat(search.why()).isEqualTo("none was found within 1536 blocks");
  }

  @Test
  void knowsMobsThatAreThere() {
    Meadow meadow = new Meadow(4);
    Quarry cows = new Quarry.Mobs(ImmutableSet.of("cow"));
    assertThat(Search.isNear(meadow.body(), cows, 30)).isFalse();

    meadow.world().summon("cow", 20, Meadow.GROUND, 0);

    assertThat(Search.isNear(meadow.body(), cows, 30)).isTrue();
    assertThat(Search.isNear(meadow.body(), cows, 10)).isFalse();
    Search search = new Search(meadow.body(), new Aim(), new PathFinder(), cows, 8);
    assertThat(meadow.play(search, 400)).isEqualTo(Progress.DONE);
  }
}
