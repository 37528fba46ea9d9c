package dev.mattock.worlds.task;

import dev.mattock.engine.entity.ItemEntities;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Keys;
import dev.mattock.engine.sim.World;

/**
 * A player who knows where the landmarks are: goes to whatever lies about, or else turns to the
 * nearest block that still stands, walks up to it and mines it.
 */
final class Collector {
  private static final double REACH = 3.2;

  private final Landmarks.Places places;
  private final Selection blocks;
  private final Action action = new Action();

  Collector(Task task, long seed, String target) {
    places = task.landmarks(seed).places(target);
    blocks = Selection.blocks(task.content(), target);
  }

  Action act(World world) {
    Player player = world.player(0);
    action.clear();
    if (world.items().size() > 0) {
      ItemEntities items = world.items();
      fetch(player, items.x(0), items.y(0), items.z(0));
      return action;
    }
    int best = nearest(world, player);
    if (best >= 0) {
      turnTo(player, places.x(best), places.y(best), places.z(best));
      if (distance(player, best) > REACH) {
        action.press(Keys.FORWARD);
        if (player.horizontalCollision) {
          action.press(Keys.JUMP | Keys.ATTACK);
        }
      } else {
        action.press(Keys.ATTACK);
      }
    }
    return action;
  }

  /** Goes to the middle of the cell where an item lies, and digs through what is in the way. */
  private void fetch(Player player, double x, double y, double z) {
    double middleX = Math.floor(x) + 0.5;
    double middleZ = Math.floor(z) + 0.5;
    turnTo(player, middleX, y, middleZ);
    if (Math.hypot(middleX - player.x, middleZ - player.z) > 0.15) {
      action.press(Keys.FORWARD);
    }
    if (player.horizontalCollision) {
      action.press(player.y + 0.5 < y ? Keys.JUMP : Keys.ATTACK);
    }
  }

  private void turnTo(Player player, double x, double y, double z) {
    double dx = x - player.x;
    double dy = y - (player.y + player.eyeHeight());
    double dz = z - player.z;
    double yaw = Math.toDegrees(Math.atan2(-dx, dz));
    double pitch = -Math.toDegrees(Math.atan2(dy, Math.sqrt(dx * dx + dz * dz)));
    action.turn((float) (pitch - player.pitch), wrap(yaw - player.yaw));
  }

  private int nearest(World world, Player player) {
    int best = -1;
    for (int i = 0; i < places.size(); i++) {
      if (stands(world, i) && (best < 0 || distance(player, i) < distance(player, best))) {
        best = i;
      }
    }
    return best;
  }

  private double distance(Player player, int index) {
    double dx = places.x(index) - player.x;
    double dy = places.y(index) - (player.y + player.eyeHeight());
    double dz = places.z(index) - player.z;
    return Math.sqrt(dx * dx + dy * dy + dz * dz);
  }

  private boolean stands(World world, int index) {
    return blocks.has(
        world.state(
            (int) Math.floor(places.x(index)),
            (int) Math.floor(places.y(index)),
            (int) Math.floor(places.z(index))));
  }

  private static float wrap(double degrees) {
    return (float) (degrees - 360 * Math.rint(degrees / 360));
  }
}
