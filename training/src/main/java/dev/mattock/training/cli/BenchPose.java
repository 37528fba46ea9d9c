package dev.mattock.training.cli;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.render.View;
import dev.mattock.engine.sim.Rules;
import dev.mattock.engine.sim.World;
import dev.mattock.engine.terrain.ChunkSource;
import java.util.List;
import java.util.Locale;

/**
 * A camera in a generated overworld, and what was put there to be seen.
 *
 * @param category what it shows
 * @param land seed of the land
 * @param x eye, blocks
 * @param yaw degrees, as of players
 * @param pitch degrees, -90 up to +90 down
 * @param timeOfDay ticks, 0..23,999
 * @param bodies mobs that stand about
 * @param blocks blocks that were placed, such as torches
 */
record BenchPose(
    Category category,
    long land,
    double x,
    double y,
    double z,
    double yaw,
    double pitch,
    int timeOfDay,
    List<Body> bodies,
    List<Block> blocks) {

  /** What a pose shows. */
  enum Category {
    SURFACE,
    FOREST,
    CAVE,
    WATER,
    MOBS;

    /** As it is written. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A mob.
   *
   * @param mob name of its kind
   * @param x centre of the feet, blocks
   * @param yaw degrees
   */
  record Body(String mob, double x, double y, double z, float yaw) {}

  /** A block state at a place. */
  record Block(String state, int x, int y, int z) {}

  BenchPose {
    bodies = ImmutableList.copyOf(bodies);
    blocks = ImmutableList.copyOf(blocks);
    if (!Double.isFinite(x + y + z + yaw + pitch)) {
      throw new IllegalArgumentException(
          "a pose must be finite, but is [%s %s %s], yaw %s, pitch %s"
              .formatted(x, y, z, yaw, pitch));
    }
  }

  /** A world of its own with all that the pose shows. */
  World world(Content content, ChunkSource source) {
    World world = new World(content, source, land, 0, Rules.VANILLA);
    world.setTimeOfDay(timeOfDay);
    for (Block block : blocks) {
      world.setState(block.x, block.y, block.z, content.stateId(block.state));
    }
    for (Body body : bodies) {
      int id = world.summon(body.mob, body.x, body.y, body.z);
      Mob mob = world.mobs().get(world.mobs().indexOf(id));
      mob.yaw = body.yaw;
      mob.headYaw = body.yaw;
    }
    return world;
  }

  /** The camera, in such a world. */
  View view(World world) {
    return new View().free(world, x, y, z, yaw, pitch);
  }
}
