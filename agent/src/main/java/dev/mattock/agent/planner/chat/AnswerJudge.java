package dev.mattock.agent.planner.chat;

import dev.mattock.agent.goal.Plan;
import dev.mattock.agent.planner.PlanRequest;

/** Tells whether what a model says is a plan that can be carried out. */
interface AnswerJudge {
  /** A verdict on an answer. */
  sealed interface Verdict {
    /** It is. */
    record Accepted(Plan plan) implements Verdict {}

    /** It is not, and why, in words for the model and for people. */
    record Rejected(String reason) implements Verdict {}
  }

  /** Judges the text of an answer. */
  Verdict judge(String answer, PlanRequest request);
}
