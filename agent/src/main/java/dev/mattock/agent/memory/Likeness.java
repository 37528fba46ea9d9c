package dev.mattock.agent.memory;

import dev.mattock.agent.language.SentenceEncoder;
import java.util.Objects;

/**
 * By what a memory tells what is alike.
 *
 * @param sentences for instructions
 * @param frames for what was seen
 * @param needs for the way back from an intent
 */
public record Likeness(SentenceEncoder sentences, FrameEncoder frames, Needs needs) {
  public Likeness {
    Objects.requireNonNull(sentences, "sentences");
    Objects.requireNonNull(frames, "frames");
    Objects.requireNonNull(needs, "needs");
  }
}
