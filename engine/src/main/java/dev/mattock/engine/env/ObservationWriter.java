package dev.mattock.engine.env;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.sim.World;
import dev.mattock.engine.terrain.Terrain;

/** Fills the modalities of a row that no ray caster fills. Holds no state of its own. */
final class ObservationWriter {
  private static final int SEA_LEVEL = 63;

  private final ObservationSpec spec;
  private final Content content;
  private final Modality[] modalities;

  ObservationWriter(ObservationSpec spec) {
    this.spec = spec;
    content = spec.content();
    modalities = spec.modalities().toArray(Modality[]::new);
  }

  /** Writes what one player of a world observes. */
  void write(ObservationBatch batch, int row, EpisodeRun run, int playerIndex) {
    World world = run.world();
    Player player = world.player(playerIndex);
    for (Modality modality : modalities) {
      switch (modality) {
        case INVENTORY -> inventory(batch, row, player.inventory());
        case EQUIPPED_ITEMS -> equipment(batch, row, player);
        case LIFE_STATS -> life(batch, row, player);
        case LOCATION_STATS -> location(batch, row, world.terrain(), player);
        case VOXELS -> voxels(batch, row, world.terrain(), player);
        case STATISTICS -> statistics(batch, row, run.statistics(), playerIndex);
        case WORLD -> batch.setWorld(row, world);
        case POV, DEPTH, SEGMENTATION -> {}
      }
    }
  }

  private void inventory(ObservationBatch batch, int row, Inventory inventory) {
    batch.clear(Modality.INVENTORY, row);
    for (int slot = 0; slot < Inventory.SLOTS; slot++) {
      int item = inventory.item(slot);
      if (item != 0) {
        int count = batch.intAt(Modality.INVENTORY, row, item) + inventory.count(slot);
        batch.setInt(Modality.INVENTORY, row, item, count);
      }
    }
  }

  private void equipment(ObservationBatch batch, int row, Player player) {
    equipped(batch, row, 0, player.inventory(), player.selectedSlot);
    for (int worn = Inventory.STORAGE; worn < Inventory.SLOTS; worn++) {
      equipped(batch, row, 1 + worn - Inventory.STORAGE, player.inventory(), worn);
    }
  }

  private void equipped(ObservationBatch batch, int row, int line, Inventory from, int slot) {
    int item = from.item(slot);
    int at = 3 * line;
    batch.setInt(Modality.EQUIPPED_ITEMS, row, at, item);
    batch.setInt(Modality.EQUIPPED_ITEMS, row, at + 1, from.wear(slot));
    batch.setInt(Modality.EQUIPPED_ITEMS, row, at + 2, content.item(item).maxDurability());
  }

  private static void life(ObservationBatch batch, int row, Player player) {
    Modality life = Modality.LIFE_STATS;
    batch.setFloat(life, row, 0, player.alive() ? 1 : 0);
    batch.setFloat(life, row, 1, player.health);
    batch.setFloat(life, row, 2, player.experience);
    batch.setFloat(life, row, 3, player.food);
    batch.setFloat(life, row, 4, player.saturation);
    batch.setFloat(life, row, 5, player.experience);
    batch.setFloat(life, row, 6, player.air);
  }

  private static void location(ObservationBatch batch, int row, Terrain terrain, Player player) {
    Modality location = Modality.LOCATION_STATS;
    int x = floor(player.x);
    int y = floor(player.y + player.eyeHeight());
    int z = floor(player.z);
    int sky = terrain.skyLight(x, y, z);
    batch.setFloat(location, row, 0, (float) player.x);
    batch.setFloat(location, row, 1, (float) player.y);
    batch.setFloat(location, row, 2, (float) player.z);
    batch.setFloat(location, row, 3, player.yaw);
    batch.setFloat(location, row, 4, player.pitch);
    batch.setFloat(location, row, 5, terrain.biome(x, z));
    batch.setFloat(location, row, 6, sky == 15 ? 1 : 0);
    batch.setFloat(location, row, 7, Math.max(sky, terrain.blockLight(x, y, z)));
    batch.setFloat(location, row, 8, sky);
    batch.setFloat(location, row, 9, SEA_LEVEL);
  }

  private void voxels(ObservationBatch batch, int row, Terrain terrain, Player player) {
    int radius = spec.voxelRadius();
    int x = floor(player.x);
    int y = floor(player.y);
    int z = floor(player.z);
    int index = 0;
    for (int dy = -radius; dy <= radius; dy++) {
      for (int dz = -radius; dz <= radius; dz++) {
        for (int dx = -radius; dx <= radius; dx++) {
          int state = terrain.state(x + dx, y + dy, z + dz);
          batch.setInt(Modality.VOXELS, row, index++, state);
        }
      }
    }
  }

  private static void statistics(
      ObservationBatch batch, int row, Statistics statistics, int player) {
    for (int column = 0; column < statistics.width(); column++) {
      batch.setInt(Modality.STATISTICS, row, column, statistics.count(player, column));
    }
  }

  private static int floor(double coordinate) {
    return (int) Math.floor(coordinate);
  }
}
