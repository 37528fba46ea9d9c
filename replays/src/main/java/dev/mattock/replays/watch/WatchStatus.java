package dev.mattock.replays.watch;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * All that a watcher is told beside the picture: of the seat looked at, at the tick shown.
 *
 * @param show title of what is watched
 * @param notice something that a watcher should know, such as why nothing more comes; or empty
 * @param seat which seat, from 0
 * @param seats how many there are
 * @param episode which episode of the seat, from 0
 * @param firstEpisode the oldest that can still be seen
 * @param episodes how many are known so far
 * @param title of the episode
 * @param tick ticks from its start to what is shown
 * @param target where the play head is on its way to; {@code tick} when it is there
 * @param ticks known so far
 * @param complete whether no more ticks of the episode will come
 * @param live whether the show may bring more episodes
 * @param following whether newest episodes are followed, see {@link ViewerCommand.LiveEdge}
 * @param playing whether time goes on
 * @param speed of 20 ticks a second
 * @param camera from where the picture is seen
 * @param view as what it is seen
 * @param grid whether all seats are shown
 * @param width pixels of the picture
 * @param height pixels of the picture
 * @param keys names of the keys held in the tick that led here
 * @param turn of the camera in that tick
 * @param command of that tick in words: "craft oak_planks"; or empty
 * @param life of the player
 * @param place of the player
 * @param belongings of the player
 * @param instruction what is asked
 * @param progress how far it has got, 0..1
 * @param succeeded whether it is reached
 * @param reward of the tick that led here
 * @param episodeReturn rewards since the start
 * @param value what the agent expects of the future, if it said so
 * @param goal what the agent is after, or empty
 * @param plan what it means to do
 * @param memories what it went by, newest last
 * @param replan why it changed its plan last, or empty
 * @param events what happened lately in words, newest last
 * @param statistics what the player did since the start, by name, such as {@code
 *     mine_block.oak_log}; only what is not zero
 * @param marks where something happened that is worth a mark on the time line, in order of tick
 * @param cells what the picture shows of each seat, in the grid only
 */
public record WatchStatus(
    String show,
    String notice,
    int seat,
    int seats,
    int episode,
    int firstEpisode,
    int episodes,
    String title,
    int tick,
    int target,
    int ticks,
    boolean complete,
    boolean live,
    boolean following,
    boolean playing,
    double speed,
    CameraMode camera,
    ViewMode view,
    boolean grid,
    int width,
    int height,
    ImmutableList<String> keys,
    Turn turn,
    String command,
    Life life,
    Place place,
    Belongings belongings,
    String instruction,
    double progress,
    boolean succeeded,
    double reward,
    double episodeReturn,
    OptionalDouble value,
    String goal,
    Plan plan,
    ImmutableList<String> memories,
    String replan,
    ImmutableList<String> events,
    ImmutableMap<String, Integer> statistics,
    ImmutableList<Mark> marks,
    ImmutableList<Cell> cells) {

  public WatchStatus {
    Objects.requireNonNull(show, "show");
    Objects.requireNonNull(title, "title");
  }

  /**
   * A turn of the view in degrees.
   *
   * @param pitch down
   * @param yaw to the right
   */
  public record Turn(double pitch, double yaw) {}

  /**
   * How the player is; half-points of 20 unless said otherwise.
   *
   * @param air ticks of breath, 300 at most
   * @param experience points in all
   * @param level of experience
   * @param levelProgress share of the way to the next, 0..1
   * @param armor points, 20 at most
   */
  public record Life(
      double health,
      int food,
      double saturation,
      int air,
      int experience,
      int level,
      double levelProgress,
      int armor) {}

  /**
   * Where the player is: feet in blocks, view in degrees.
   *
   * @param timeOfDay ticks, 0..23,999: 0 sunrise, 6,000 noon
   */
  public record Place(
      double x, double y, double z, double yaw, double pitch, String biome, int timeOfDay) {}

  /**
   * What lies in a slot.
   *
   * @param item name, "air" if nothing does
   * @param durability what is left of it, 1 if new or not worn by use, 0..1
   */
  public record Slot(String item, int count, double durability) {
    /** Nothing. */
    public static final Slot EMPTY = new Slot("air", 0, 1);

    /** Whether nothing lies there. */
    public boolean empty() {
      return count == 0;
    }
  }

  /**
   * What the player carries.
   *
   * @param storage 36 slots, the first nine are the hotbar
   * @param worn head, chest, legs, feet
   * @param selected index of the hotbar slot in hand, 0..8
   */
  public record Belongings(
      ImmutableList<Slot> storage, ImmutableList<Slot> worn, Slot offHand, int selected) {}

  /**
   * What the agent means to do.
   *
   * @param steps in order, in words; empty if it has no plan
   * @param current index of the step it is at, or -1
   */
  public record Plan(ImmutableList<String> steps, int current) {
    /** No plan. */
    public static final Plan NONE = new Plan(ImmutableList.of(), -1);
  }

  /**
   * Something on the time line.
   *
   * @param kind "reward", "success", "death", "plan", "replan" or "goal"
   * @param text a few words
   */
  public record Mark(int tick, String kind, String text) {}

  /**
   * One seat of the grid.
   *
   * @param x left edge in the picture, pixels
   * @param y upper edge in the picture, pixels
   */
  public record Cell(
      int seat,
      int x,
      int y,
      int width,
      int height,
      String title,
      int episode,
      int tick,
      int ticks,
      boolean complete,
      double progress,
      boolean succeeded,
      double episodeReturn) {}
}
