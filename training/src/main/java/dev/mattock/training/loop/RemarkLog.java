package dev.mattock.training.loop;

import com.google.common.collect.ImmutableList;
import dev.mattock.agent.controller.Policy;
import dev.mattock.engine.env.FinishedEpisode;
import dev.mattock.engine.env.VectorEnv;
import dev.mattock.replays.record.Annotation;
import java.util.ArrayList;
import java.util.List;

/**
 * What a policy said about the episodes under way, env by env. Tells the policy when one has ended.
 */
final class RemarkLog {
  private final int players;
  private final List<List<Annotation>> said = new ArrayList<>();
  private Policy policy;

  RemarkLog(int envs, int players) {
    this.players = players;
    for (int env = 0; env < envs; env++) {
      said.add(new ArrayList<>());
    }
  }

  /** Sets who is listened to; before anything else. */
  void listenTo(Policy speaker) {
    policy = speaker;
  }

  /**
   * Takes in what the policy says of the decisions it has just made, before they are carried out.
   */
  void add(VectorEnv env) {
    for (int index = 0; index < said.size(); index++) {
      add(index, env.log(index).ticks());
    }
  }

  private void add(int env, int tick) {
    for (int player = 0; player < players; player++) {
      policy.remark(env * players + player, tick, player, said.get(env)::add);
    }
  }

  /**
   * Tells the policy that an episode has ended; all that it said of it, the last words included.
   */
  ImmutableList<Annotation> end(FinishedEpisode episode) {
    int env = episode.env();
    for (int player = 0; player < players; player++) {
      policy.ended(
          env * players + player,
          episode.succeeded().get(player),
          episode.terminated().get(player));
    }
    add(env, episode.ticks());
    ImmutableList<Annotation> all = ImmutableList.copyOf(said.get(env));
    said.get(env).clear();
    return all;
  }
}
