package dev.mattock.training.loop;

import com.google.common.collect.ImmutableList;
import dev.mattock.agent.controller.Policy;
import dev.mattock.engine.env.VectorEnv;
import dev.mattock.replays.record.Annotation;
import java.util.ArrayList;
import java.util.List;

/** What a policy said about the episodes under way, env by env. */
final class RemarkLog {
  private final int players;
  private final List<List<Annotation>> said = new ArrayList<>();

  RemarkLog(int envs, int players) {
    this.players = players;
    for (int env = 0; env < envs; env++) {
      said.add(new ArrayList<>());
    }
  }

  /** Takes in what a policy says of the decisions it has just made, before they are carried out. */
  void add(Policy policy, VectorEnv env) {
    for (int index = 0; index < said.size(); index++) {
      int tick = env.log(index).ticks();
      for (int player = 0; player < players; player++) {
        policy.remark(index * players + player, tick, player, said.get(index)::add);
      }
    }
  }

  /** All that was said of an env's episode, which has ended. */
  ImmutableList<Annotation> take(int env) {
    ImmutableList<Annotation> all = ImmutableList.copyOf(said.get(env));
    said.get(env).clear();
    return all;
  }
}
