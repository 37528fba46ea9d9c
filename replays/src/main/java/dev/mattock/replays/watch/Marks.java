package dev.mattock.replays.watch;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.sim.EventType;
import dev.mattock.replays.record.Annotation;
import dev.mattock.replays.watch.WatchStatus.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What is worth a mark on an episode's time line, as far as the episode was simulated. */
final class Marks {
  /** Most marks of one source. */
  private static final int MOST = 200;

  private static final int WINDOW_TICKS = 20;
  private static final double OUTSTANDING = 4;

  private static final int MOST_TEXT = 80;

  private final Chronicle chronicle;
  private final Remarks remarks;
  private final List<Mark> happened = new ArrayList<>();
  private ImmutableList<Mark> all = ImmutableList.of();
  private int ticksRead;
  private int happeningsRead;
  private int remarksRead;
  private boolean succeeded;

  Marks(Chronicle chronicle, Remarks remarks) {
    this.chronicle = chronicle;
    this.remarks = remarks;
  }

  /** All marks known, in order of tick. */
  ImmutableList<Mark> all() {
    int before = happened.size();
    readTicks();
    readHappenings();
    if (happened.size() != before || remarks.count() != remarksRead) {
      remarksRead = remarks.count();
      List<Mark> marks = new ArrayList<>(happened);
      addRemarks(marks, "goal");
      addRemarks(marks, "plan");
      addRemarks(marks, "replan");
      marks.sort(Comparator.comparingInt(Mark::tick));
      all = ImmutableList.copyOf(marks);
    }
    return all;
  }

  private void readTicks() {
    while (ticksRead < chronicle.ticks()) {
      ticksRead++;
      double reward = chronicle.reward(ticksRead);
      if (stands(reward) && happened.size() < MOST) {
        happened.add(new Mark(ticksRead, "reward", String.format(Locale.ROOT, "%+.3g", reward)));
      }
      if (!succeeded && chronicle.succeeded(ticksRead)) {
        succeeded = true;
        happened.add(new Mark(ticksRead, "success", "the goal is reached"));
      }
    }
  }

  /** Whether a reward stands out from those of the last second: one a tick is worth no mark. */
  private boolean stands(double reward) {
    double recent = 0;
    for (int tick = Math.max(1, ticksRead - WINDOW_TICKS); tick < ticksRead; tick++) {
      recent = Math.max(recent, chronicle.reward(tick));
    }
    return reward > OUTSTANDING * recent && reward > 0;
  }

  private void readHappenings() {
    while (happeningsRead < chronicle.happenings()) {
      if (chronicle.happeningType(happeningsRead) == EventType.DEATH) {
        String words = chronicle.words(happeningsRead);
        happened.add(new Mark(chronicle.happeningTick(happeningsRead), "death", words));
      }
      happeningsRead++;
    }
  }

  private void addRemarks(List<Mark> into, String kind) {
    String before = "";
    int added = 0;
    for (Annotation remark : remarks.all(kind)) {
      // A plan is told again whenever its step moves on: only what is new to read is marked.
      if (!remark.text().equals(before) && added < MOST) {
        into.add(new Mark(remark.tick(), kind, firstLine(remark.text())));
        added++;
      }
      before = remark.text();
    }
  }

  private static String firstLine(String text) {
    String line = text.lines().findFirst().orElse("");
    return line.length() <= MOST_TEXT ? line : line.substring(0, MOST_TEXT - 1) + "\u2026";
  }
}
