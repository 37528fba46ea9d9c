package dev.mattock.agent.hierarchy;

import dev.mattock.agent.goal.Intent;
import java.util.Objects;

/** Grounds an instruction in an intent, or says that it cannot. */
@FunctionalInterface
public interface Understanding {
  /** What was understood. */
  sealed interface Understood {
    /**
     * What is asked for.
     *
     * @param confidence 0..1
     */
    record Means(Intent intent, double confidence) implements Understood {
      public Means {
        Objects.requireNonNull(intent, "intent");
      }
    }

    /**
     * Nothing that the agent knows how to do.
     *
     * @param why a sentence: "I do not know how to ..."
     */
    record Nothing(String why) implements Understood {
      public Nothing {
        Objects.requireNonNull(why, "why");
      }
    }
  }

  /** Understands an instruction, or does not. */
  Understood understand(String instruction);

  /** Always the same intent, whatever the words: for goals that are known already. */
  static Understanding of(Intent intent) {
    return instruction -> new Understood.Means(intent, 1);
  }
}
