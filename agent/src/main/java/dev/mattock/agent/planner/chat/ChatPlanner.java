package dev.mattock.agent.planner.chat;

import com.google.common.collect.ImmutableList;
import dev.mattock.agent.goal.Plan;
import dev.mattock.agent.planner.PlanAnswer;
import dev.mattock.agent.planner.PlanRequest;
import dev.mattock.agent.planner.Planner;
import dev.mattock.agent.planner.chat.AnswerJudge.Verdict;
import dev.mattock.agent.planner.chat.ChatClient.Reply;
import dev.mattock.agent.planner.chat.Conversation.Ended;
import dev.mattock.agent.planner.chat.Conversation.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks a model for a plan in JARVIS-1's form (Wang et al. 2023, arXiv 2311.05997), lets it be
 * judged, and asks again with the reason, at most {@value #MOST_OBJECTIONS} times. Where that
 * brings no plan, another planner takes over, and the notes say so and why.
 */
public final class ChatPlanner implements Planner {
  /** How often an answer is sent back. */
  static final int MOST_OBJECTIONS = 3;

  private final ChatService service;
  private final AnswerJudge judge;
  private final Planner fallback;
  private final ChatClient client;
  private final Backoff backoff;

  ChatPlanner(ChatService service, AnswerJudge judge, Planner fallback) {
    this.service = service;
    this.judge = judge;
    this.fallback = fallback;
    this.client = new ChatClient(service.settings(), service.key());
    this.backoff = new Backoff(service.seed());
  }

  @Override
  public String name() {
    return "chat";
  }

  @Override
  public PlanAnswer plan(PlanRequest request) {
    List<String> notes = new ArrayList<>();
    try {
      Optional<Plan> plan = ask(request, notes);
      if (plan.isPresent()) {
        return new PlanAnswer.Planned(plan.get(), name(), ImmutableList.copyOf(notes));
      }
      notes.add("the model gave no plan that can be carried out");
    } catch (Ended e) {
      notes.add("the model gave no answer: " + e.getMessage());
    }
    notes.add("the %s planner took over".formatted(fallback.name()));
    return withNotes(notes, fallback.plan(request));
  }

  private Optional<Plan> ask(PlanRequest request, List<String> notes) throws Ended {
    Optional<String> alone = service.outage().reason(service.clock().now());
    if (alone.isPresent()) {
      throw new Ended(alone.get());
    }
    Conversation conversation = new Conversation(service, client, backoff, request);
    for (int objections = 0; objections <= MOST_OBJECTIONS; objections++) {
      Answered answered = conversation.ask(reply -> judged(reply, request));
      switch (answered.verdict()) {
        case Verdict.Accepted(Plan plan) -> {
          return Optional.of(plan);
        }
        case Verdict.Rejected(String reason) -> {
          notes.add("answer %d was no good: %s".formatted(objections + 1, reason));
          conversation.object(answered.reply(), reason);
        }
      }
    }
    return Optional.empty();
  }

  private record Answered(Reply reply, Verdict verdict) {}

  private Judged<Answered> judged(Reply reply, PlanRequest request) {
    Verdict verdict = verdict(reply, request);
    return switch (verdict) {
      case Verdict.Accepted _ -> new Judged<>(new Answered(reply, verdict), "plan", "");
      case Verdict.Rejected(String reason) ->
          new Judged<>(new Answered(reply, verdict), "rejected", reason);
    };
  }

  private Verdict verdict(Reply reply, PlanRequest request) {
    if (reply.text().isBlank()) {
      return new Verdict.Rejected("the answer is empty" + cut(reply));
    }
    Verdict verdict = judge.judge(reply.text(), request);
    return verdict instanceof Verdict.Rejected(String reason) && reply.cutOff()
        ? new Verdict.Rejected(reason + cut(reply))
        : verdict;
  }

  private static String cut(Reply reply) {
    return reply.cutOff() ? " (it was cut off, since it was too long: be brief)" : "";
  }

  private static PlanAnswer withNotes(List<String> notes, PlanAnswer answer) {
    return switch (answer) {
      case PlanAnswer.Planned(Plan plan, String author, ImmutableList<String> own) ->
          new PlanAnswer.Planned(plan, author, joined(notes, own));
      case PlanAnswer.Impossible(String why, ImmutableList<String> own) ->
          new PlanAnswer.Impossible(why, joined(notes, own));
    };
  }

  private static ImmutableList<String> joined(List<String> notes, List<String> own) {
    return ImmutableList.<String>builder().addAll(notes).addAll(own).build();
  }

  @Override
  public void close() {
    client.close();
    fallback.close();
  }
}
