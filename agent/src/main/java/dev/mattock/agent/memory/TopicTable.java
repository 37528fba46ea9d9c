package dev.mattock.agent.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Entries put together by what was asked, in words and as an intent, and how it ended. */
final class TopicTable {
  private static final int STEPS = 1000;

  /** Entries that have instruction, intent and outcome in common, the oldest first. */
  record Topic(int sentence, int intent, boolean succeeded) {}

  private final Map<Topic, Integer> ids = new HashMap<>();
  private final List<Numbers> entries = new ArrayList<>();
  private final Numbers sentences = new Numbers();
  private final Numbers intents = new Numbers();
  private final Numbers outcomes = new Numbers();

  void add(Topic topic, int entry) {
    Integer id = ids.get(topic);
    if (id == null) {
      id = entries.size();
      ids.put(topic, id);
      entries.add(new Numbers());
      sentences.add(topic.sentence());
      intents.add(topic.intent());
      outcomes.add(outcome(topic.succeeded()));
    }
    entries.get(id).add(entry);
  }

  private static int outcome(boolean succeeded) {
    return succeeded ? 1 : 0;
  }

  /** How much a topic matters, 0..1. */
  interface Worth {
    float of(int sentence, int intent);
  }

  /** Takes an entry and how much its topic matters. */
  interface Sink {
    void take(int entry, float worth);
  }

  /**
   * Hands out the entries of the topics that matter most, and of those that matter alike the newest
   * topics, and of a topic the newest entries.
   *
   * @param least topics that matter less are left out
   * @param most how many entries at the most
   */
  void best(boolean succeeded, Worth worth, float least, int most, Sink sink) {
    Numbers worthy = new Numbers();
    float[] worths = new float[entries.size()];
    int[] entriesAt = new int[STEPS + 1];
    int outcome = outcome(succeeded);
    for (int id = 0; id < worths.length; id++) {
      float of = worth.of(sentences.get(id), intents.get(id));
      if (of >= least && outcomes.get(id) == outcome) {
        worths[id] = of;
        worthy.add(id);
        entriesAt[step(of)] += entries.get(id).size();
      }
    }
    int cut = cut(entriesAt, most);
    int left = most;
    for (int i = worthy.size() - 1; i >= 0; i--) {
      int id = worthy.get(i);
      if (step(worths[id]) > cut) {
        left -= hand(id, worths[id], left, sink);
      }
    }
    for (int i = worthy.size() - 1; i >= 0 && left > 0; i--) {
      int id = worthy.get(i);
      if (step(worths[id]) == cut) {
        left -= hand(id, worths[id], left, sink);
      }
    }
  }

  /** The step at which the entries, counted from the top, are too many. */
  private static int cut(int[] entriesAt, int most) {
    int count = 0;
    for (int step = STEPS; step >= 0; step--) {
      count += entriesAt[step];
      if (count >= most) {
        return step;
      }
    }
    return 0;
  }

  private static int step(float worth) {
    return Math.clamp((int) (worth * STEPS), 0, STEPS);
  }

  private int hand(int id, float worth, int most, Sink sink) {
    Numbers of = entries.get(id);
    int count = Math.min(most, of.size());
    for (int i = 1; i <= count; i++) {
      sink.take(of.get(of.size() - i), worth);
    }
    return count;
  }
}
