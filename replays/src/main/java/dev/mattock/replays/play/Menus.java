package dev.mattock.replays.play;

import com.google.common.collect.ImmutableList;
import dev.mattock.replays.play.MenuScreen.Choice;
import dev.mattock.replays.play.PlayedEpisode.Standing;

/** The menus. */
final class Menus {
  private Menus() {}

  /** The world stands still. */
  static Screen paused(Runnable back, Runnable help, Runnable again, Runnable leave) {
    return new MenuScreen(
        "Paused",
        Pen.INK,
        "",
        ImmutableList.of(
            new Choice("Back to the game", back),
            new Choice("Keys", help),
            new Choice("Save, and start again", again),
            new Choice("Save, and leave", leave)),
        true);
  }

  /** A moment while the replay is made. */
  static Screen saving() {
    return new MenuScreen(
        "Saving", Pen.INK, "The episode is played again.", ImmutableList.of(), false);
  }

  /** The episode is over. */
  static Screen ended(Standing standing, int ticks, Runnable again, Runnable next, Runnable leave) {
    String played = " Played for %s (%d ticks).".formatted(Words.clock(ticks), ticks);
    return new MenuScreen(
        headline(standing),
        standing == Standing.SUCCEEDED ? Pen.GOOD : Pen.BAD,
        explanation(standing) + played,
        ImmutableList.of(
            new Choice("Once more, same world", again),
            new Choice("Another world", next),
            new Choice("Leave", leave)),
        false);
  }

  private static String headline(Standing standing) {
    return switch (standing) {
      case SUCCEEDED -> "Task done!";
      case LOST -> "Task failed";
      case DIED -> "You died";
      case TIME_UP -> "Time is up";
      case GOING_ON -> "Left";
    };
  }

  private static String explanation(Standing standing) {
    return switch (standing) {
      case SUCCEEDED -> "Well done.";
      case LOST -> "The task cannot be done any more.";
      case DIED -> "Death ends the episode: the next begins anew.";
      case TIME_UP -> "The task's budget of ticks is used up.";
      case GOING_ON -> "";
    };
  }
}
