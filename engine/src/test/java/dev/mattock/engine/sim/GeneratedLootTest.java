package dev.mattock.engine.sim;

import static dev.mattock.engine.sim.TestWorlds.CONTENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.entity.BlockEntity;
import dev.mattock.engine.terrain.CachingChunkSource;
import dev.mattock.engine.terrain.ChunkSource;
import dev.mattock.engine.terrain.Fixture;
import dev.mattock.engine.terrain.Generator;
import dev.mattock.engine.terrain.Section;
import org.junit.jupiter.api.Test;

/** What generated chests hold, and when it is drawn. */
class GeneratedLootTest {
  /** Flat land with a dungeon's chest at (0, 64, 2). */
  private static final class Treasury implements Generator {
    private final Generator flat = new FlatGenerator(CONTENT, "grass_block");

    @Override
    public String identity() {
      return "test-treasury";
    }

    @Override
    public RawChunk generate(long seed, int chunkX, int chunkZ) {
      RawChunk raw = flat.generate(seed, chunkX, chunkZ);
      if (chunkX != 0 || chunkZ != 0) {
        return raw;
      }
      Section[] sections = raw.sections().clone();
      short[] states = new short[Section.VOLUME];
      states[Section.index(0, 0, 2)] = (short) CONTENT.stateId("chest");
      sections[4] = Section.of(states);
      return new RawChunk(
          sections,
          raw.biomes(),
          ImmutableList.of(new Fixture(0, 64, 2, Fixture.Kind.LOOT, "simple_dungeon")),
          ImmutableList.of());
    }

    @Override
    public String biomeName(int biomeId) {
      return "plains";
    }
  }

  private static final ChunkSource SOURCE =
      new CachingChunkSource(CONTENT, new Treasury(), 16 << 20);

  private static World world(long seed, long salt) {
    World world = new World(CONTENT, SOURCE, seed, salt, Rules.VANILLA);
    world.addPlayer(0.5, 64, 0.5, 0, 35);
    return world;
  }

  private static int total(World world) {
    int sum = 0;
    BlockEntity chest = world.blockEntities().find(0, 64, 2);
    for (int slot = 0; chest != null && slot < chest.slots(); slot++) {
      sum += chest.count(slot);
    }
    for (int i = 0; i < world.items().size(); i++) {
      sum += world.items().count(i);
    }
    return sum;
  }

  private static String contents(World world) {
    StringBuilder text = new StringBuilder();
    BlockEntity chest = world.blockEntities().find(0, 64, 2);
    for (int slot = 0; slot < chest.slots(); slot++) {
      text.append(chest.count(slot)).append(CONTENT.item(chest.item(slot)).name()).append(' ');
    }
    return text.toString();
  }

  @Test
  void isDrawnWhenTheChestIsOpenedByPlaceAndSeedAlone() {
    World world = world(5, 0);
    assertThat(world.blockEntities().size()).isZero();
    world.step(new Action().press(Keys.USE));
    world.step(new Action().transfer(41, 0, 64));
    assertThat(world.blockEntities().size()).isEqualTo(1);
    World later = world(5, 9);
    TestWorlds.idle(later, 100);
    later.step(new Action().press(Keys.USE));
    later.step(new Action().transfer(41, 0, 64));
    assertThat(contents(later)).isEqualTo(contents(world));
    World other = world(6, 0);
    other.step(new Action().press(Keys.USE));
    other.step(new Action().transfer(41, 0, 64));
    assertThat(contents(other)).isNotEqualTo(contents(world));
  }

  @Test
  void fallsOutOfAChestThatIsBrokenUnopened() {
    World world = world(5, 0);
    world.setState(0, 64, 2, 0);
    assertThat(total(world)).isPositive();
    assertThat(world.blockEntities().size()).isZero();
  }

  @Test
  void aChestBuiltInTheSamePlaceIsEmpty() {
    World world = world(5, 0);
    world.setState(0, 64, 2, 0);
    int fallen = total(world);
    world.setState(0, 64, 2, CONTENT.stateId("chest"));
    assertThat(total(world)).isEqualTo(fallen);
    assertThat(world.blockEntities().find(0, 64, 2).isEmpty()).isTrue();
  }
}
