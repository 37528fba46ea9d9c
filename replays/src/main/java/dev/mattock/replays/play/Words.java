package dev.mattock.replays.play;

import dev.mattock.engine.sim.Refusal;
import java.util.Locale;

/** What people read. */
final class Words {
  private Words() {}

  /** The name of an item, block, biome or station: {@code oak_log} is "Oak log". */
  static String name(String id) {
    String spaced = id.replace('_', ' ');
    return spaced.isEmpty()
        ? spaced
        : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
  }

  /** Why an action had no effect. */
  static String refusal(Refusal why) {
    return switch (why) {
      case OUT_OF_REACH -> "Nothing is within reach";
      case WRONG_TOOL -> "That drops nothing without the right tool";
      case UNBREAKABLE -> "That cannot be broken";
      case NO_STATION -> "The station that this needs is not near";
      case NO_INGREDIENTS -> "Ingredients are missing";
      case NO_SPACE -> "There is no room for that";
      case NO_ITEM -> "There is no such item at hand";
      case NOT_PLACEABLE -> "That cannot be placed or used like this";
      case CELL_OCCUPIED -> "Something is in the way";
      case NO_SUPPORT -> "It needs something to stand on or hang from";
      case OUTSIDE_WORLD -> "The world ends here";
      case NO_SUCH_TARGET -> "There is no such thing";
      case DEAD -> "The dead do nothing";
      case NO_CHANGE -> "It is so already";
      case NOT_USABLE -> "That is of no use here";
      case ON_COOLDOWN -> "Not yet: wait a moment";
      case NOT_HUNGRY -> "You are not hungry";
      case NO_AMMUNITION -> "There is nothing to shoot";
      case NO_CONTAINER -> "No container is open";
      case CANNOT_SLEEP ->
          "You cannot sleep now: it is day, or monsters are near, or the bed is taken";
    };
  }

  /**
   * Whether a refusal is worth a line when no command was given: swinging at the air and using an
   * empty hand are not.
   */
  static boolean speaksUp(Refusal why) {
    return switch (why) {
      case OUT_OF_REACH, NO_ITEM, NO_CHANGE, NOT_PLACEABLE, NOT_USABLE, DEAD -> false;
      default -> true;
    };
  }

  /** Ticks as minutes and seconds, {@code 1:05}. */
  static String clock(int ticks) {
    int seconds = Math.max(0, ticks) / 20;
    return "%d:%02d".formatted(seconds / 60, seconds % 60);
  }
}
