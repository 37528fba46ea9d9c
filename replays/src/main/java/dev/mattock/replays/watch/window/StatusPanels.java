package dev.mattock.replays.watch.window;

import com.google.common.collect.ImmutableList;
import dev.mattock.replays.watch.WatchStatus;
import dev.mattock.replays.watch.WatchStatus.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the panels of text say. */
final class StatusPanels {
  private static final int MOST_MEMORIES = 4;
  private static final int MOST_EVENTS = 5;
  private static final int TICKS_A_DAY = 24_000;
  private static final int SUNRISE_HOUR = 6;

  private StatusPanels() {}

  /** What is asked, how far it has got, what it was worth. */
  static TextPanel task(WatchStatus status) {
    TextPanel panel = new TextPanel();
    String asked = status.instruction().isEmpty() ? status.title() : status.instruction();
    panel.words(asked, Pen.WHITE);
    if (!status.instruction().isEmpty()) {
      panel.bar(status.progress(), status.succeeded() ? Pen.GREEN : Pen.BLUE);
      String share = Math.round(status.progress() * 100) + " %";
      panel.pair(
          status.succeeded() ? "reached" : "progress",
          share,
          status.succeeded() ? Pen.GREEN : Pen.WHITE);
    }
    panel.pair("reward", number(status.reward()), status.reward() == 0 ? Pen.MUTED : Pen.AMBER);
    panel.pair("return", number(status.episodeReturn()), Pen.WHITE);
    status.value().ifPresent(value -> panel.pair("value", number(value), Pen.BLUE));
    if (!status.command().isEmpty()) {
      panel.words(status.command(), Pen.AMBER);
    }
    if (!status.notice().isEmpty()) {
      panel.words(status.notice(), Pen.RED);
    }
    return panel;
  }

  /** The same in few lines, for small pictures. */
  static TextPanel briefTask(WatchStatus status) {
    String asked = status.instruction().isEmpty() ? status.title() : status.instruction();
    TextPanel panel = new TextPanel().words(asked, Pen.WHITE);
    panel.bar(status.progress(), status.succeeded() ? Pen.GREEN : Pen.BLUE);
    return panel.pair("return", number(status.episodeReturn()), Pen.WHITE);
  }

  /** Goal and the step of the plan that it is at, for small pictures. */
  static TextPanel briefAgent(WatchStatus status) {
    TextPanel panel = new TextPanel();
    if (!status.goal().isEmpty()) {
      panel.words(status.goal(), Pen.AMBER);
    }
    int current = status.plan().current();
    List<String> steps = status.plan().steps();
    if (current >= 0 && current < steps.size()) {
      panel.marked(
          ">", "%d/%d %s".formatted(current + 1, steps.size(), steps.get(current)), Pen.WHITE);
    }
    return panel;
  }

  /** Goal, plan with the step it is at, why it planned anew, memories; empty if it has none. */
  static TextPanel agent(WatchStatus status) {
    TextPanel panel = new TextPanel();
    if (!status.goal().isEmpty()) {
      panel.heading("Goal").words(status.goal(), Pen.AMBER);
    }
    List<String> steps = status.plan().steps();
    if (!steps.isEmpty()) {
      panel.heading("Plan");
      int current = status.plan().current();
      for (int step = 0; step < steps.size(); step++) {
        boolean now = step == current;
        boolean done = step < current;
        int color = now ? Pen.WHITE : done ? Pen.GREEN : Pen.MUTED;
        panel.marked(now ? ">" : done ? "+" : "-", steps.get(step), color);
      }
    }
    if (!status.replan().isEmpty()) {
      panel.heading("Planned anew because").words(status.replan(), Pen.PURPLE);
    }
    if (!status.memories().isEmpty()) {
      panel.heading("Remembered");
      newest(status.memories(), MOST_MEMORIES)
          .forEach(memory -> panel.marked("*", memory, Pen.WHITE));
    }
    return panel;
  }

  /** Where the player is, what happened lately, what it has done so far. */
  static TextPanel numbers(WatchStatus status) {
    TextPanel panel = new TextPanel();
    Place place = status.place();
    String position = "%.1f %.1f %.1f".formatted(place.x(), place.y(), place.z());
    panel.pair("at", position, Pen.WHITE);
    String look = "%.0f, %.0f".formatted(place.yaw(), place.pitch());
    panel.pair("yaw, pitch", look, Pen.WHITE);
    panel.pair(place.biome(), hour(place.timeOfDay()), Pen.WHITE);
    if (!status.events().isEmpty()) {
      panel.heading("Lately");
      newest(status.events(), MOST_EVENTS).forEach(event -> panel.words(event, Pen.WHITE));
    }
    if (!status.statistics().isEmpty()) {
      panel.heading("So far");
      ordered(status.statistics())
          .forEach(
              entry -> panel.pair(entry.getKey(), Integer.toString(entry.getValue()), Pen.WHITE));
    }
    return panel;
  }

  /** What counts things before what counts ticks and distances, which run along with time. */
  private static List<Map.Entry<String, Integer>> ordered(Map<String, Integer> statistics) {
    return statistics.entrySet().stream()
        .sorted(Comparator.comparing(entry -> !entry.getKey().contains(".")))
        .toList();
  }

  private static ImmutableList<String> newest(List<String> all, int most) {
    return ImmutableList.copyOf(all.subList(Math.max(0, all.size() - most), all.size()));
  }

  /** Three places where they matter. */
  static String number(double value) {
    double size = Math.abs(value);
    String format = size >= 1_000 ? "%.0f" : size >= 10 ? "%.1f" : "%.3f";
    return String.format(Locale.ROOT, format, value);
  }

  /** A time of day on a clock; sunrise is at six. */
  static String hour(int timeOfDay) {
    int minutes = timeOfDay * 24 * 60 / TICKS_A_DAY;
    return "%02d:%02d".formatted((minutes / 60 + SUNRISE_HOUR) % 24, minutes % 60);
  }
}
