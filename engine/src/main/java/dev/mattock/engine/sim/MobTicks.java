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
  private final MobMovement movement;
  private final MobIntent intent = new MobIntent();

  MobTicks(World world, MobLife life, MobMovement movement) {
    this.world = world;
    this.content = world.content();
    this.mobs = world.mobs();
    this.life = life;
    this.movement = movement;
  }

  void run() {
    int many = mobs.size();
    for (int i = 0; i < many; i++) {
      Mob mob = mobs.get(i);
      if (mob.alive() && world.area().contains(mob.x, mob.z)) {
        step(i, mob, content.mobs().get(mob.type));
      }
    }
    mobs.compact();
  }

  private void step(int index, Mob mob, MobType type) {
    life.run(index, mob, type);
    if (mob.gone) {
      return;
    }
    intent.clear();
    movement.move(index, mob, type, intent);
  }
}
