package dev.mattock.agent.memory;

import dev.mattock.agent.goal.Intent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The distinct intents of a memory, and how much each matters for another. */
final class IntentTable {
  /** The same thing, but not as many of it. */
  private static final float OTHER_COUNT = 0.97f;

  /** What is needed one step before. */
  private static final float NEEDED = 0.7f;

  /** And for each step further back. */
  private static final float FURTHER = 0.9f;

  private final Map<Intent, Integer> ids = new HashMap<>();
  private final Map<Intent, Numbers> byKind = new HashMap<>();

  /** The dense number of an intent. */
  int add(Intent intent) {
    Integer known = ids.get(intent);
    if (known != null) {
      return known;
    }
    int id = ids.size();
    ids.put(intent, id);
    byKind.computeIfAbsent(kind(intent.verb(), intent.name()), _ -> new Numbers()).add(id);
    return id;
  }

  /** How much each intent matters for one, by number: 1 the same, 0 not at all. */
  float[] relevance(Intent intent, List<Needs.Need> needs) {
    float[] relevance = new float[ids.size()];
    for (Needs.Need need : needs) {
      float worth = NEEDED;
      for (int depth = 1; depth < need.depth(); depth++) {
        worth *= FURTHER;
      }
      raise(relevance, kind(Intent.Verb.HAVE, need.item()), worth);
    }
    raise(relevance, kind(intent.verb(), intent.name()), OTHER_COUNT);
    Integer same = ids.get(intent);
    if (same != null) {
      relevance[same] = 1;
    }
    return relevance;
  }

  private void raise(float[] relevance, Intent kind, float worth) {
    Numbers known = byKind.get(kind);
    for (int i = 0; known != null && i < known.size(); i++) {
      relevance[known.get(i)] = Math.max(relevance[known.get(i)], worth);
    }
  }

  private static Intent kind(Intent.Verb verb, String name) {
    return new Intent(verb, name, 1);
  }
}
