package dev.mattock.worlds.generation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.terrain.Fixture;
import dev.mattock.engine.terrain.Generator;
import dev.mattock.engine.terrain.Generator.RawChunk;
import dev.mattock.worlds.generation.StructureTemplate.Cell;
import dev.mattock.worlds.generation.StructureTemplate.Into;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StructuresTest {
  private static final Content CONTENT = Land.CONTENT;
  private static final ImmutableList<Biome> BIOMES = BiomeReader.readBuiltIn(CONTENT);
  private static final StructureReader.Plans PLANS =
      StructureReader.readBuiltIn(CONTENT, BIOMES.stream().map(Biome::name).toList());

  /** The genre's villages stand in plains, deserts, savannas, taigas and snowy tundras. */
  @ParameterizedTest
  @CsvSource({
    "plains, oak_planks, oak_door",
    "desert, smooth_sandstone, jungle_door",
    "savanna, acacia_planks, acacia_door",
    "taiga, spruce_planks, spruce_door",
    "snowy_tundra, stripped_spruce_log, spruce_door"
  })
  void aVillageOfEachStyleStandsAsItIsDrawn(String biome, String wall, String door) {
    List<Piece> village = village(biome, 9);
    Map<String, Integer> kinds = new TreeMap<>();
    Map<String, Integer> blocks = new TreeMap<>();
    Land land = new Land(Land.overworld(biome), 9);
    for (Piece piece : village) {
      if (piece instanceof Piece.Built house) {
        kinds.merge(house.template().name(), 1, Integer::sum);
        assertStands(land, house, _ -> true, blocks);
      }
    }
    assertThat(kinds)
        .containsKey("lamp")
        .containsAnyOf(Map.entry("well", 1), Map.entry("market", 1));
    assertThat(kinds.size()).as("kinds of houses in %s", kinds).isGreaterThan(3);
    assertThat(blocks).containsKeys(wall, door, "farmland", "water", "chest");
    assertThat(blocks.keySet()).anyMatch(block -> block.endsWith("_bed"));
  }

  @Test
  void roadsFollowTheGround() {
    List<Piece> village = village("plains", 9);
    Land land = new Land(Land.overworld("plains"), 9);
    int road = 0;
    for (Piece piece : village) {
      if (piece instanceof Piece.Road(int west, int north, int east, int south, _, _)) {
        for (int z = north; z <= south; z++) {
          for (int x = west; x <= east; x++) {
            int y = 120;
            while (!land.block(x, y, z).equals("grass_path") && y > 55) {
              y--;
            }
            road += y > 55 ? 1 : 0;
          }
        }
        assertThat((east - west + 1) * (south - north + 1)).isGreaterThan(3 * 7);
      }
    }
    assertThat(road).isGreaterThan(100);
  }

  @Test
  void noTreeGrowsIntoAHouse() {
    for (Piece piece : village("taiga", 9)) {
      if (piece instanceof Piece.Built house && house.template().height() > 4) {
        Land land = new Land(Land.overworld("taiga"), 9);
        Extent extent = house.extent();
        for (int y = house.y() + 1; y < house.y() + 4; y++) {
          for (int z = extent.north() + 1; z < extent.south() - 1; z++) {
            for (int x = extent.west() + 1; x < extent.east() - 1; x++) {
              assertThat(land.block(x, y, z))
                  .as("in the %s at %d %d %d", house.template().name(), x, y, z)
                  .doesNotEndWith("_leaves");
            }
          }
        }
      }
    }
  }

  @Test
  void aMineshaftRunsOnBelowTheGround() {
    List<Piece> pieces = first(0, "", 5);
    Land land = new Land(Land.overworld(), 5);
    Map<String, Integer> blocks = new TreeMap<>();
    Map<String, Integer> kinds = new TreeMap<>();
    for (Piece piece : pieces) {
      Piece.Built part = (Piece.Built) piece;
      kinds.merge(part.template().name(), 1, Integer::sum);
      if (isDeep(land, part)) {
        assertStands(land, part, CONTENT::opaqueCube, blocks);
      }
    }
    assertThat(kinds.keySet()).contains("corridor", "crossing");
    assertThat(pieces.size()).isGreaterThan(10);
    assertThat(blocks.get("oak_planks")).isGreaterThan(30);
  }

  /** By the genre's table a spawner is of zombies in half of all dungeons. */
  @Test
  void dungeonsHaveASpawnerChestsAndAFloorOfMossyCobblestone() {
    Generator generator = Land.overworld();
    Map<String, Integer> mobs = new TreeMap<>();
    int chests = 0;
    int mossy = 0;
    for (int i = 0; i < 3000; i++) {
      RawChunk chunk = generator.generate(21, i % 60 - 30, i / 60 - 25);
      boolean dungeon = false;
      for (Fixture fixture : chunk.fixtures()) {
        boolean chest = fixture.name().equals("simple_dungeon");
        chests += chest ? 1 : 0;
        dungeon |= chest;
      }
      for (Fixture fixture : chunk.fixtures()) {
        if (dungeon && fixture.kind() == Fixture.Kind.SPAWNER) {
          mobs.merge(fixture.name(), 1, Integer::sum);
          int below = Land.state(chunk, fixture.x() & 15, fixture.y() - 1, fixture.z() & 15);
          mossy += CONTENT.state(below).blockName().equals("mossy_cobblestone") ? 1 : 0;
        }
      }
    }
    int spawners = mobs.values().stream().mapToInt(Integer::intValue).sum();
    assertThat(spawners).isGreaterThan(10);
    assertThat(mobs.keySet()).contains("zombie", "skeleton");
    assertThat(chests).isBetween(spawners - 3, 2 * spawners);
    assertThat(mossy).isGreaterThan(spawners / 2);
  }

  @Test
  void everyFixtureSpeaksOfAChestOrASpawnerOfItsChunk() {
    Generator generator = Land.overworld();
    int found = 0;
    for (int i = 0; i < 1600; i++) {
      int chunkX = i % 40 + 20;
      int chunkZ = i / 40 - 60;
      RawChunk chunk = generator.generate(3, chunkX, chunkZ);
      for (Fixture fixture : chunk.fixtures()) {
        assertThat(fixture.x() >> 4).isEqualTo(chunkX);
        assertThat(fixture.z() >> 4).isEqualTo(chunkZ);
        int state = Land.state(chunk, fixture.x() & 15, fixture.y(), fixture.z() & 15);
        assertThat(CONTENT.state(state).blockName())
            .isEqualTo(fixture.kind() == Fixture.Kind.LOOT ? "chest" : "spawner");
        assertThat(
                fixture.kind() == Fixture.Kind.LOOT
                    ? CONTENT.chestLoot(fixture.name()).name()
                    : CONTENT.mob(fixture.name()).name())
            .isEqualTo(fixture.name());
        found++;
      }
    }
    assertThat(found).isGreaterThan(20);
  }

  @Test
  void aChunkOfAVillageIsTheSameWhetherOrNotItsNeighboursWereMade() {
    Piece.Built middle = (Piece.Built) village("plains", 9).getLast();
    Generator together = Land.overworld("plains");
    for (int i = 0; i < 25; i++) {
      int chunkX = (middle.x() >> 4) + i % 5 - 2;
      int chunkZ = (middle.z() >> 4) + i / 5 - 2;
      RawChunk first = together.generate(9, chunkX, chunkZ);
      RawChunk alone = Land.overworld("plains").generate(9, chunkX, chunkZ);
      assertThat(Land.hash(together, alone)).isEqualTo(Land.hash(together, first));
      assertThat(alone.fixtures()).isEqualTo(first.fixtures());
    }
  }

  @Test
  void aGeneratorNamesTheLootOfItsLand() {
    assertThat(Land.overworld().lootTables())
        .containsExactlyInAnyOrderElementsOf(
            CONTENT.chestLoot().keySet().stream()
                .filter(name -> !name.startsWith("fishing_"))
                .toList());
    assertThat(Land.overworld("ocean").lootTables())
        .containsExactlyInAnyOrder("simple_dungeon", "abandoned_mineshaft");
    assertThat(Land.overworld("taiga").lootTables())
        .contains("village_taiga_house", "village_armorer")
        .doesNotContain("village_plains_house", "igloo_chest");
  }

  @Test
  void aWorldWithoutStructuresHasNone() {
    Generator generator = Generators.create(CONTENT, "overworld", Map.of("structures", "false"));
    for (int i = 0; i < 400; i++) {
      assertThat(generator.generate(3, i % 20 + 40, i / 20 - 30).fixtures()).isEmpty();
    }
  }

  /** Whether the land above a piece is so high that nothing of it is left out. */
  private static boolean isDeep(Land land, Piece.Built part) {
    Extent extent = part.extent().grown(3);
    for (int i = 0; i < 9; i++) {
      int x = extent.west() + (extent.east() - extent.west()) * (i % 3) / 2;
      int z = extent.north() + (extent.south() - extent.north()) * (i / 3) / 2;
      if (land.ground(x, z) < extent.top() + 12) {
        return false;
      }
    }
    return true;
  }

  /** Every block that a template always has stands in the land, whichever chunks it lies in. */
  private static void assertStands(
      Land land, Piece.Built piece, Predicate<Integer> wanted, Map<String, Integer> blocks) {
    StructureTemplate template = piece.template();
    for (int y = 0; y < template.height(); y++) {
      for (int z = 0; z < template.depth(); z++) {
        for (int x = 0; x < template.width(); x++) {
          Cell cell = template.cell(x, y, z);
          boolean sure =
              !cell.keeps()
                  && cell.chance() == 1
                  && cell.into() == Into.ANY
                  && cell.choices() == 1
                  && cell.state(0, 0) != 0;
          int state = sure ? cell.state(piece.turn(), 0) : 0;
          if (sure && wanted.test(state)) {
            int worldX = piece.x() + template.turnedX(x, z, piece.turn());
            int worldZ = piece.z() + template.turnedZ(x, z, piece.turn());
            String name = CONTENT.state(state).blockName();
            String there = land.block(worldX, piece.y() + y, worldZ);
            assertThat(there.equals("ice") ? "water" : there)
                .as("%s at %d %d %d", template.name(), worldX, piece.y() + y, worldZ)
                .isEqualTo(name);
            blocks.merge(name, 1, Integer::sum);
          }
        }
      }
    }
  }

  private static List<Piece> village(String biome, long seed) {
    return first(PLANS.kinds().size() - 1, biome, seed);
  }

  /** The first structure of a kind that is found around the origin. */
  private static List<Piece> first(int kind, String biome, long seed) {
    Biome only = BIOMES.stream().filter(one -> one.name().equals(biome)).findFirst().orElse(null);
    LandProbe land = new LandProbe(new Lands(new Relief(BIOMES, only, 1)), seed);
    StructureKind layOut = PLANS.kinds().get(kind);
    for (int i = 0; i < 25; i++) {
      List<Piece> pieces =
          new ArrayList<>(
              Structures.Site.of(layOut, seed, i % 5 - 2, i / 5 - 2).layOut(layOut, land));
      if (pieces.size() > 10) {
        return pieces;
      }
    }
    throw new AssertionError("no structure within 25 regions of seed " + seed);
  }
}
