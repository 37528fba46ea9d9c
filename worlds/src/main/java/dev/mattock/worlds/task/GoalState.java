package dev.mattock.worlds.task;

import dev.mattock.engine.sim.EventType;
import dev.mattock.engine.sim.World;

/**
 * How far one player has got with one goal in one episode. Made once for a goal and begun anew with
 * each episode; taking in a tick allocates nothing.
 */
abstract class GoalState {
  /** Whether a goal is reached. */
  enum Status {
    /** Not yet. */
    OPEN,
    /** It holds now. */
    REACHED,
    /** It can never be reached any more. */
    LOST
  }

  /** The evaluator of a goal. */
  static GoalState of(Goal goal) {
    return switch (goal) {
      case Goal.Have have -> new GoalStates.Have(have);
      case Goal.Mine mine ->
          new GoalStates.Counter(EventType.MINE_BLOCK, mine.blocks(), mine.count());
      case Goal.Craft craft ->
          new GoalStates.Counter(EventType.CRAFT_ITEM, craft.items(), craft.count());
      case Goal.Place place ->
          new GoalStates.Counter(EventType.PLACE_BLOCK, place.blocks(), place.count());
      case Goal.Reach reach -> new GoalStates.Reach(reach);
      case Goal.Survive survive -> new GoalStates.Survive(survive);
      case Goal.Count count -> new CombinedGoalStates.Count(count);
      case Goal.Sequence sequence -> new CombinedGoalStates.Sequence(sequence);
      case Goal.Within within -> new CombinedGoalStates.Within(within);
      case Goal.Never never -> new CombinedGoalStates.Never(never);
    };
  }

  /** Starts an episode: notes what is given. The goal's turn begins too. */
  abstract void begin(World world, int player, Landmarks landmarks);

  /** Starts counting what is done, from nothing. */
  void startTurn() {}

  /** Takes in something that the player did. */
  void event(EventType type, int id, int count) {}

  /** Takes in one tick, after its events. */
  void tick(World world, int player) {}

  abstract Status status();

  /** How far the goal has got, 0..1; 1 exactly when it is reached. */
  abstract double progress();

  /** What an event counts for: its number of things, or once. */
  static int amount(EventType type, int count) {
    return switch (type) {
      case CRAFT_ITEM, PICKUP, DROP, SMELT_ITEM, EXPERIENCE -> count;
      case MINE_BLOCK,
          PLACE_BLOCK,
          USE_ITEM,
          EQUIP_ITEM,
          BREAK_ITEM,
          DAMAGE_TAKEN,
          DAMAGE_DEALT,
          DEATH,
          REFUSED,
          KILL_ENTITY,
          CONSUME_ITEM,
          SHEAR,
          MILK,
          BREED,
          TAME,
          OPEN_CONTAINER,
          SLEEP,
          FISH,
          BLOCK_DAMAGE,
          EXPLODE ->
          1;
    };
  }
}
