package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.entity.Player;

/** Chests, barrels, hoppers, furnaces: opened by use. A chest stays shut under a full cube. */
final class ContainerRule extends HolderRule {
  private final World world;
  private final Content content;
  private final int chest;
  private final int trappedChest;

  ContainerRule(World world, Containers containers) {
    super(containers);
    this.world = world;
    this.content = world.content();
    chest = content.blockId("chest");
    trappedChest = content.blockId("trapped_chest");
  }

  @Override
  public boolean use(int index, Player p, Crosshair crosshair, boolean fresh) {
    int x = crosshair.x();
    int y = crosshair.y();
    int z = crosshair.z();
    int block = content.state(crosshair.state()).blockId();
    if ((block == chest || block == trappedChest) && content.opaqueCube(world.state(x, y + 1, z))) {
      if (fresh) {
        world.refuse(index, Refusal.CELL_OCCUPIED);
      }
    } else {
      containers().open(index, p, x, y, z, crosshair.state());
    }
    return true;
  }
}
