package dev.mattock.engine.sim;

import dev.mattock.engine.entity.Player;

/** What players do to other players: they hit them. */
final class PlayerBodies implements BodyRule {
  private final World world;
  private final Attack attack;
  private int met = -1;

  PlayerBodies(World world, Attack attack) {
    this.world = world;
    this.attack = attack;
  }

  @Override
  public double meet(int playerIndex, Player player, Sight sight) {
    double nearest = Double.POSITIVE_INFINITY;
    met = -1;
    for (int k = 0; k < world.playerCount(); k++) {
      Player other = world.player(k);
      if (k != playerIndex && other.alive()) {
        double at = sight.meet(other.x, other.y, other.z, Player.WIDTH, other.height());
        if (at < nearest) {
          nearest = at;
          met = k;
        }
      }
    }
    return nearest;
  }

  @Override
  public void attack(int playerIndex, Player player) {
    attack.hit(playerIndex, player, met);
  }

  @Override
  public boolean use(int playerIndex, Player player, int slot, boolean fresh) {
    return false;
  }
}
