package dev.mattock.agent.memory;

import com.google.common.collect.ImmutableList;
import dev.mattock.agent.goal.Failure;
import dev.mattock.agent.goal.Plan;
import dev.mattock.agent.goal.PlanStep;
import dev.mattock.engine.content.Hash64;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What must be known of each entry to find it: flat arrays, a few words an entry. The entries
 * themselves stay in the journal. What is found is weighed by {@link #relevance}.
 */
final class MemoryIndex {
  /** What matters less is not recalled. */
  private static final float LEAST = 0.5f;

  /** Likeness of words counts less than being about the same intent. */
  private static final float WORDS = 0.9f;

  /** As many entries of each outcome are compared by what was seen and carried. */
  private static final int COMPARED = 2048;

  private static final float OF_TOPIC = 0.75f;
  private static final float OF_VIEW = 0.2f;
  private static final float OF_INVENTORY = 0.05f;

  /** How alike two views are taken to be if one is missing. */
  private static final float UNSEEN = 0.5f;

  /** Of what is recalled, a third at least is of either outcome, if there is as much. */
  private static final int SHARE = 3;

  private final SentenceTable sentences;
  private final String viewEncoder;
  private final int viewDimensions;
  private final IntentTable intents = new IntentTable();
  private final InventoryTable inventories = new InventoryTable();
  private final TopicTable topics = new TopicTable();
  private final VectorTable views;
  private final Numbers inventoryOf = new Numbers();
  private long[] placeOf = new long[16];
  private long[] planOf = new long[16];
  private int size;

  /** An entry that was found. */
  record Hit(int entry, long place, boolean succeeded, float relevance) {}

  MemoryIndex(SentenceTable sentences, FrameEncoder frames) {
    this.sentences = sentences;
    viewEncoder = frames.name();
    viewDimensions = frames.dimensions();
    views = new VectorTable(viewDimensions);
  }

  int size() {
    return size;
  }

  /** Where the entries are in the journal, the oldest first. */
  long placeOf(int entry) {
    return placeOf[entry];
  }

  /** Adds an entry; its instruction must have been learned. */
  void add(long place, ExperienceCodec.Stored stored) {
    Experience experience = stored.experience();
    if (size == placeOf.length) {
      placeOf = Arrays.copyOf(placeOf, 2 * size);
      planOf = Arrays.copyOf(planOf, 2 * size);
    }
    placeOf[size] = place;
    planOf[size] = planHash(experience);
    inventoryOf.add(inventories.add(experience.inventory()));
    addView(stored);
    topics.add(
        new TopicTable.Topic(
            sentences.idOf(experience.task()),
            intents.add(experience.plan().intent()),
            experience.succeeded()),
        size);
    size++;
  }

  /** The entries that matter most, both outcomes mixed, the most relevant first. */
  ImmutableList<Hit> best(RecallQuery query) {
    float[] words = sentences.likeness(query.sentence());
    float[] intent = intents.relevance(query.intent(), query.needs());
    TopicTable.Worth worth = (sentence, about) -> Math.max(WORDS * words[sentence], intent[about]);
    List<Hit> successes = pick(query, true, worth);
    List<Hit> failures = pick(query, false, worth);
    int warnings = Math.min(failures.size(), share(query.most(), successes, failures));
    List<Hit> all = new ArrayList<>(failures.subList(0, warnings));
    all.addAll(successes.subList(0, Math.min(successes.size(), query.most() - warnings)));
    all.sort(
        Comparator.comparingDouble(Hit::relevance)
            .thenComparing(Hit::succeeded)
            .thenComparingInt(Hit::entry)
            .reversed());
    return ImmutableList.copyOf(all);
  }

  /** How many of so many are failures: as relevance has it, but neither outcome is crowded out. */
  private static int share(int most, List<Hit> successes, List<Hit> failures) {
    int warnings = 0;
    for (int guides = 0; guides + warnings < most && warnings < failures.size(); ) {
      boolean guide =
          guides < successes.size()
              && successes.get(guides).relevance() >= failures.get(warnings).relevance();
      guides += guide ? 1 : 0;
      warnings += guide ? 0 : 1;
    }
    int kept = most < 2 ? 0 : Math.max(1, most / SHARE);
    int least = Math.max(Math.min(kept, failures.size()), most - successes.size());
    return Math.clamp(warnings, least, Math.max(least, most - Math.min(kept, successes.size())));
  }

  /** The best entries of one outcome, each plan once. */
  private List<Hit> pick(RecallQuery query, boolean succeeded, TopicTable.Worth worth) {
    InventoryTable.Comparison carried = inventories.with(query.inventory());
    byte[] view = rounded(query);
    float viewLength = VectorTable.length(view);
    long[] ranked = new long[Math.min(COMPARED, size)];
    int[] count = {0};
    topics.best(
        succeeded,
        worth,
        LEAST,
        ranked.length,
        (entry, topic) -> {
          float seen = views.isNone(entry) ? 0 : views.cosine(entry, view, viewLength);
          float relevance = relevance(topic, seen, carried.likeness(inventoryOf.get(entry)));
          ranked[count[0]++] = (long) Float.floatToIntBits(relevance) << Integer.SIZE | entry;
        });
    Arrays.sort(ranked, 0, count[0]);
    List<Hit> hits = new ArrayList<>();
    Set<Long> plans = new HashSet<>();
    for (int i = count[0] - 1; i >= 0 && hits.size() < query.most(); i--) {
      int entry = (int) ranked[i];
      if (plans.add(planOf[entry])) {
        float relevance = Float.intBitsToFloat((int) (ranked[i] >>> Integer.SIZE));
        hits.add(new Hit(entry, placeOf[entry], succeeded, relevance));
      }
    }
    return hits;
  }

  /** First what it was about, then what was seen, then what was carried. */
  private static float relevance(float topic, float viewCosine, float inventory) {
    float view = UNSEEN + viewCosine / 2;
    return Math.clamp(topic * (OF_TOPIC + OF_VIEW * view + OF_INVENTORY * inventory), 0.0f, 1.0f);
  }

  private byte[] rounded(RecallQuery query) {
    float[] numbers = new float[viewDimensions];
    for (int i = 0; i < query.view().length(); i++) {
      numbers[i] = (float) query.view().get(i);
    }
    return VectorTable.rounded(numbers);
  }

  private void addView(ExperienceCodec.Stored stored) {
    if (!stored.viewEncoder().equals(viewEncoder)
        || stored.experience().view().length() != viewDimensions) {
      views.addNone();
      return;
    }
    float[] numbers = new float[viewDimensions];
    for (int i = 0; i < viewDimensions; i++) {
      numbers[i] = (float) stored.experience().view().get(i);
    }
    views.add(numbers);
  }

  /** Tells apart what was tried and how it ended, so that the same is not recalled twice. */
  private static long planHash(Experience experience) {
    Plan plan = experience.plan();
    long hash = Hash64.of(plan.intent().toString());
    for (PlanStep step : plan.steps()) {
      hash = Hash64.combine(hash, Hash64.of(step.goal().toString()));
    }
    if (experience.failure().isPresent()) {
      Failure failure = experience.failure().get();
      hash = Hash64.combine(hash, Hash64.of(failure.cause().name() + failure.step()));
    }
    return hash;
  }
}
