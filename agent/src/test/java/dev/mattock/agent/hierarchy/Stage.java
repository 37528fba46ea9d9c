package dev.mattock.agent.hierarchy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.mattock.agent.controller.Controller.Standing;
import dev.mattock.agent.goal.Cause;
import dev.mattock.agent.goal.Intent;
import dev.mattock.agent.goal.Plan;
import dev.mattock.agent.goal.PlanStep;
import dev.mattock.agent.goal.Situation;
import dev.mattock.agent.goal.Subgoal;
import dev.mattock.agent.memory.Experience;
import dev.mattock.agent.memory.Memory;
import dev.mattock.agent.memory.Recollection;
import dev.mattock.agent.planner.PlanAnswer;
import dev.mattock.agent.planner.PlanRequest;
import dev.mattock.agent.planner.Planner;
import dev.mattock.replays.record.Annotation;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Everything around a deliberation, by hand: what is carried, what planner and memory answer. */
final class Stage {
  static final String WORDS = "get me two logs";
  static final Intent LOGS = new Intent(Intent.Verb.HAVE, "oak_log", 2);
  static final int TICKS = 4;

  final TreeMap<String, Integer> carried = new TreeMap<>();
  boolean alive = true;
  int health = 20;

  /** What the planner was asked, in order. */
  final List<PlanRequest> requests = new ArrayList<>();

  /** What the planner answers next; the last answer is given again and again. */
  final Deque<PlanAnswer> answers = new ArrayDeque<>();

  final List<Experience> remembered = new ArrayList<>();
  final List<Recollection> recalled = new ArrayList<>();
  final List<Annotation> told = new ArrayList<>();

  final Senses senses =
      new Senses() {
        @Override
        public boolean alive() {
          return alive;
        }

        @Override
        public int count(String item) {
          return carried.getOrDefault(item, 0);
        }

        @Override
        public Situation situation() {
          Situation usual = Situation.of(ImmutableMap.copyOf(carried));
          return new Situation(
              usual.inventory(),
              usual.stations(),
              health,
              20,
              1,
              64,
              2,
              "plains",
              6_000,
              usual.frame());
        }
      };

  private final Planner planner =
      new Planner() {
        @Override
        public String name() {
          return "scripted";
        }

        @Override
        public PlanAnswer plan(PlanRequest request) {
          requests.add(request);
          return answers.size() == 1 ? answers.getFirst() : answers.removeFirst();
        }
      };

  private final Memory memory =
      new Memory() {
        @Override
        public void remember(Experience experience) {
          remembered.add(experience);
        }

        @Override
        public ImmutableList<Recollection> recall(
            String instruction, Intent intent, Situation situation, int most) {
          return recalled.stream().limit(most).collect(ImmutableList.toImmutableList());
        }

        @Override
        public void rememberAll(List<Experience> experiences) {
          remembered.addAll(experiences);
        }

        @Override
        public void forEach(Consumer<Experience> visitor) {
          remembered.forEach(visitor);
        }

        @Override
        public int size() {
          return remembered.size();
        }

        @Override
        public void close() {}
      };

  Faculties faculties(PlanCheck check) {
    return faculties(Understanding.of(LOGS), check);
  }

  Faculties faculties(Understanding understanding, PlanCheck check) {
    return new Faculties(
        understanding,
        planner,
        check,
        memory,
        image -> ImmutableDoubleArray.of(image.width()),
        () -> Instant.EPOCH);
  }

  Deliberation mind(PlanCheck check) {
    return new Deliberation(faculties(check), HierarchySettings.of(WORDS, TICKS));
  }

  /** The planner answers with these steps next. */
  Stage planned(Subgoal... goals) {
    answers.add(new PlanAnswer.Planned(plan(LOGS, goals), "scripted", ImmutableList.of()));
    return this;
  }

  static Plan plan(Intent intent, Subgoal... goals) {
    ImmutableList.Builder<PlanStep> steps = ImmutableList.builder();
    for (Subgoal goal : goals) {
      steps.add(new PlanStep(goal, goal.toString()));
    }
    return new Plan(intent, steps.build());
  }

  void gain(String item, int count) {
    carried.merge(item, count, Integer::sum);
  }

  /** One decision in which the controller goes on. */
  Subgoal goOn(Deliberation mind) {
    return decide(mind, new Standing.Running());
  }

  /** One decision in which the controller says that it is done. */
  Subgoal done(Deliberation mind) {
    return decide(mind, new Standing.Done());
  }

  /** One decision in which the controller gives up. */
  Subgoal fail(Deliberation mind, Cause cause) {
    return decide(mind, new Standing.Failed(cause, "it went wrong"));
  }

  private Subgoal decide(Deliberation mind, Standing standing) {
    Subgoal goal = mind.decide(senses);
    if (goal != null) {
      mind.settle(standing, senses);
    }
    mind.journal().tell(0, 0, told::add);
    return goal;
  }

  /** What was said of a kind. */
  List<String> told(String kind) {
    return told.stream().filter(a -> a.kind().equals(kind)).map(Annotation::text).toList();
  }
}
