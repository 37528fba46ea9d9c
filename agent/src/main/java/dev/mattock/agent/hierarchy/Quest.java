package dev.mattock.agent.hierarchy;

import dev.mattock.agent.goal.Intent;
import dev.mattock.agent.goal.Subgoal;
import java.util.Optional;

/** What is left of an intent: possessions count from the start of the episode, deeds as done. */
final class Quest {
  private final Intent intent;
  private final int target;
  private int deeds;

  /** A quest that begins now. */
  Quest(Intent intent, Senses senses) {
    this.intent = intent;
    target = senses.count(intent.name()) + intent.count();
  }

  Intent intent() {
    return intent;
  }

  /** What is still to be done; nothing if all is. */
  Optional<Intent> rest(Senses senses) {
    int left =
        intent.verb() == Intent.Verb.HAVE
            ? target - senses.count(intent.name())
            : intent.count() - deeds;
    return left > 0
        ? Optional.of(new Intent(intent.verb(), intent.name(), left))
        : Optional.empty();
  }

  /** Takes note of a subgoal that is reached. */
  void done(Subgoal goal) {
    deeds +=
        switch (goal) {
          case Subgoal.Kill(String mob, int count) -> counts(Intent.Verb.KILL, mob) ? count : 0;
          case Subgoal.Place(String item) -> counts(Intent.Verb.PLACE, item) ? 1 : 0;
          case Subgoal.Find(String name) -> counts(Intent.Verb.FIND, name) ? 1 : 0;
          case Subgoal.Use(String item) -> counts(Intent.Verb.USE, item) ? 1 : 0;
          default -> 0;
        };
  }

  private boolean counts(Intent.Verb verb, String name) {
    return intent.verb() == verb && intent.name().equals(name);
  }
}
