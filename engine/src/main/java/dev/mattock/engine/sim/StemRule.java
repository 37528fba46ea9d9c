package dev.mattock.engine.sim;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Face;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.content.StateSet;

/**
 * Stems of melons and pumpkins: they ripen like crops; a ripe one that has no fruit beside it puts
 * one on a side drawn, if there is air above soil.
 */
final class StemRule implements BlockRule {
  private static final ImmutableList<Face> SIDES =
      ImmutableList.of(Face.NORTH, Face.EAST, Face.SOUTH, Face.WEST);

  private final Growth growth;
  private final Content content;
  private final Fields fields;
  private final StateSet beds;

  StemRule(Growth growth, Fields fields) {
    this.growth = growth;
    this.fields = fields;
    content = growth.content;
    beds = content.statesInTag("soil");
  }

  @Override
  public void randomTick(int x, int y, int z, int state) {
    if (growth.brightness.dayLight(x, y, z) < Growth.GROWING_LIGHT
        || !growth.oneIn(fields.oneIn(x, y, z, state), x, y, z)) {
      return;
    }
    if (growth.ripe(state)) {
      bear(x, y, z, state);
    } else {
      growth.ripen(x, y, z, state, 1);
    }
  }

  /** Puts a fruit beside a ripe stem, if its side is free. */
  void bear(int x, int y, int z, int state) {
    int fruit = growth.becomes(state);
    for (int i = 0; i < SIDES.size(); i++) {
      Face side = SIDES.get(i);
      if (growth.terrain.state(x + side.stepX(), y, z + side.stepZ()) == fruit) {
        return;
      }
    }
    Face side = SIDES.get(Hash64.toBounded(growth.draw(x, y, z, 1), SIDES.size()));
    int toX = x + side.stepX();
    int toZ = z + side.stepZ();
    if (growth.terrain.state(toX, y, toZ) == Growth.AIR
        && beds.contains(growth.terrain.state(toX, y - 1, toZ))) {
      growth.world.setState(toX, y, toZ, fruit);
    }
  }
}
