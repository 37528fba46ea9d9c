package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.MobType;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.entity.Mobs;

/**
 * Animals and monsters: what becomes of them, what they want, where they go. Only those in chunks
 * that are simulated are stepped, in order of id; the others sleep.
 */
final class MobTicks {
  private final World world;
  private final Content content;
  private final Mobs mobs;
  private final MobLife life;
  private final MobMind mind;
  private final MobMovement movement;
  private final MobRiding riding;
  private final Departure departure;
  private final Crowding crowding;
  private final MobIntent intent = new MobIntent();

  MobTicks(World world, MobLife life, MobMind mind, MobMovement movement, Departure departure) {
    this.world = world;
    this.content = world.content();
    this.mobs = world.mobs();
    this.life = life;
    this.mind = mind;
    this.movement = movement;
    this.departure = departure;
    riding = new MobRiding(world);
    crowding = new Crowding(world);
  }

  void run() {
    int many = mobs.size();
    for (int i = 0; i < many; i++) {
      Mob mob = mobs.get(i);
      if (!mob.alive()) {
        continue;
      }
      MobType type = content.mobs().get(mob.type);
      if (world.area().contains(mob.x, mob.z)) {
        step(i, mob, type);
      } else {
        departure.askAsleep(mob, type);
      }
    }
    crowding.run();
    mobs.compact();
  }

  private void step(int index, Mob mob, MobType type) {
    life.run(index, mob, type);
    if (mob.gone) {
      return;
    }
    intent.clear();
    mind.think(mob, type, intent);
    if (mob.gone) {
      return;
    }
    riding.steer(mob, type, intent);
    movement.move(index, mob, type, intent);
    riding.carry(mob);
  }
}
