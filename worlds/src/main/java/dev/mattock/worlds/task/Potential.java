package dev.mattock.worlds.task;

import dev.mattock.engine.entity.Player;
import dev.mattock.engine.sim.Degrees;
import dev.mattock.engine.sim.EventType;
import dev.mattock.engine.sim.World;
import dev.mattock.worlds.task.RewardSpec.Shaping;

/** A potential of {@link Shaping}, evaluated for one player in one episode. */
abstract class Potential {
  private final double scale;

  private Potential(double scale) {
    this.scale = scale;
  }

  static Potential of(Shaping shaping) {
    return switch (shaping.kind()) {
      case APPROACH -> new Approach(shaping);
      case FACE -> new Face(shaping);
      case MINING -> new Mining(shaping);
    };
  }

  /** Starts an episode. */
  abstract void begin(Landmarks landmarks);

  /** Takes in something that the player did. */
  void event(EventType type, int id) {}

  /** The potential of the present state. */
  final double value(World world, int player) {
    return scale * measure(world, world.player(player));
  }

  abstract double measure(World world, Player player);

  /** Minus the distance to the nearest place; 0 where there is none. */
  private static final class Approach extends Potential {
    private final String target;
    private Landmarks.Places places = Landmarks.Places.NONE;

    Approach(Shaping shaping) {
      super(shaping.scale());
      target = shaping.target();
    }

    @Override
    void begin(Landmarks landmarks) {
      places = landmarks.places(target);
    }

    @Override
    double measure(World world, Player player) {
      return places.size() == 0
          ? 0
          : -places.distance(player.x, player.y + player.eyeHeight(), player.z);
    }
  }

  /** Minus the smallest angle between the view and a place; 0 where there is none. */
  private static final class Face extends Potential {
    private final String target;
    private Landmarks.Places places = Landmarks.Places.NONE;

    Face(Shaping shaping) {
      super(shaping.scale());
      target = shaping.target();
    }

    @Override
    void begin(Landmarks landmarks) {
      places = landmarks.places(target);
    }

    @Override
    double measure(World world, Player player) {
      if (places.size() == 0) {
        return 0;
      }
      double level = Degrees.cos(player.pitch);
      double cosine =
          places.bestCosine(
              player.x,
              player.y + player.eyeHeight(),
              player.z,
              -Degrees.sin(player.yaw) * level,
              -Degrees.sin(player.pitch),
              Degrees.cos(player.yaw) * level);
      return -StrictMath.acos(cosine) / StrictMath.PI;
    }
  }

  /** How much of a first block is mined. */
  private static final class Mining extends Potential {
    private final Selection blocks;
    private boolean mined;

    Mining(Shaping shaping) {
      super(shaping.scale());
      blocks = shaping.blocks();
    }

    @Override
    void begin(Landmarks landmarks) {
      mined = false;
    }

    @Override
    void event(EventType type, int id) {
      mined |= type == EventType.MINE_BLOCK && blocks.has(id);
    }

    @Override
    double measure(World world, Player player) {
      if (mined) {
        return 1;
      }
      boolean mining =
          player.mining && blocks.has(world.state(player.miningX, player.miningY, player.miningZ));
      return mining ? Math.clamp(player.miningProgress, 0, 1) : 0;
    }
  }
}
