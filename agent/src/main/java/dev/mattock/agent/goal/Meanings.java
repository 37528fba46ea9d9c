package dev.mattock.agent.goal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mattock.agent.language.SentenceEncoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How near sentences come to what may be said of targets, by the angle between their vectors. */
final class Meanings {
  private final SentenceEncoder encoder;
  private final ImmutableList<Target> targets;
  private final float[][] uses;
  private final float[][] refused;
  private final Map<Target, float[]> names = new HashMap<>();

  Meanings(SentenceEncoder encoder, Instructions said) {
    this.encoder = encoder;
    this.targets =
        said.uses().entries().stream()
            .map(Map.Entry::getKey)
            .collect(ImmutableList.toImmutableList());
    this.uses = encoder.encode(said.uses().entries().stream().map(Map.Entry::getValue).toList());
    this.refused = encoder.encode(said.refused());
  }

  /** The cosine of each target that something is said of. */
  ImmutableMap<Target, Double> uses(float[] sentence) {
    Map<Target, Double> best = new HashMap<>();
    for (int i = 0; i < uses.length; i++) {
      best.merge(targets.get(i), SentenceEncoder.cosine(sentence, uses[i]), Math::max);
    }
    return ImmutableMap.copyOf(best);
  }

  /** The cosine to a target's name. */
  synchronized double name(float[] sentence, Target target) {
    float[] name = names.computeIfAbsent(target, key -> encoder.encode("obtain " + key.words()));
    return SentenceEncoder.cosine(sentence, name);
  }

  /** The greatest cosine to what is refused. */
  double refused(float[] sentence) {
    double best = -1;
    for (float[] vector : refused) {
      best = Math.max(best, SentenceEncoder.cosine(sentence, vector));
    }
    return best;
  }

  float[] vector(String sentence) {
    return encoder.encode(List.of(sentence))[0];
  }
}
