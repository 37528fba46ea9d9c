package dev.mattock.agent.hierarchy;

import com.google.common.collect.ImmutableList;
import dev.mattock.agent.controller.Controller.Standing;
import dev.mattock.agent.goal.Cause;
import dev.mattock.agent.goal.Failure;
import dev.mattock.agent.goal.Intent;
import dev.mattock.agent.goal.Plan;
import dev.mattock.agent.goal.PlanStep;
import dev.mattock.agent.goal.Situation;
import dev.mattock.agent.goal.Subgoal;
import java.util.Optional;

/**
 * One agent's thoughts through one episode: understands, recalls, plans, checks, hands subgoal by
 * subgoal to a controller, looks whether each brought what it promised, explains to itself what
 * went wrong, and plans anew; gives up after so many times.
 */
final class Deliberation implements Will {
  /** Ticks between looks at whether a plan that is carried out can still work. */
  private static final int LOOK_TICKS = 200;

  /** A step that fails again within so many ticks failed for the same reason as before. */
  private static final int AT_ONCE = 40;

  /** Ticks that it waits when nothing but time can help, growing with each time. */
  private static final int REST_TICKS = 200;

  private final Faculties faculties;
  private final HierarchySettings settings;
  private final Journal journal = new Journal();
  private final Planning planning;
  private final Patience patience = new Patience();
  private int ticks = -1;
  private boolean over;
  private boolean reached;
  private boolean dead;
  private Quest quest;
  private Diary diary;
  private Plan plan;
  private int index;
  private Attempt attempt;
  private Optional<Failure> last = Optional.empty();
  private int replans;
  private int alike;
  private int restUntil;
  private int looked;

  Deliberation(Faculties faculties, HierarchySettings settings) {
    this.faculties = faculties;
    this.settings = settings;
    planning = new Planning(faculties, settings, journal);
  }

  @Override
  public Journal journal() {
    return journal;
  }

  /** The plan that is carried out, if there is one. */
  Optional<Plan> plan() {
    return Optional.ofNullable(plan);
  }

  /** Index of the plan's step that is carried out. */
  int step() {
    return index;
  }

  /** Whether it wants nothing any more: what was asked is done, or given up. */
  boolean over() {
    return over;
  }

  /** Whether what was asked is done. */
  boolean reached() {
    return reached;
  }

  @Override
  public Subgoal decide(Senses senses) {
    ticks = ticks < 0 ? 0 : ticks + settings.ticksPerDecision();
    if (over || (quest == null && !begin(senses)) || !lives(senses)) {
      return null;
    }
    if (attempt != null) {
      watch(senses);
    }
    while (attempt == null && !over && ticks >= restUntil) {
      proceed(senses);
    }
    return attempt == null ? null : attempt.goal();
  }

  @Override
  public void settle(Standing standing, Senses senses) {
    if (attempt == null) {
      return;
    }
    switch (standing) {
      case Standing.Running running -> {}
      case Standing.Done done -> {
        Optional<Failure> broken = attempt.broken(senses);
        if (broken.isPresent()) {
          fail(broken.get(), senses);
        } else {
          quest.done(attempt.goal());
          diary.done(attempt.step());
          attempt = null;
          index++;
        }
      }
      case Standing.Failed(Cause cause, String explanation) ->
          fail(attempt.failure(cause, explanation), senses);
    }
  }

  @Override
  public void ended(boolean succeeded, boolean forGood) {
    if (over || quest == null) {
      return;
    }
    if (succeeded) {
      diary.succeeded(
          Optional.ofNullable(attempt).map(Attempt::step), ticks + settings.ticksPerDecision());
    } else {
      Cause cause = forGood ? Cause.DEATH : Cause.TIME_OUT;
      String during = attempt == null ? quest.intent().toString() : attempt.step().text();
      String why =
          forGood ? "the episode was lost during: " : "the episode's time was over during: ";
      Failure failure = new Failure(during, cause, why + during);
      diary.failed(failure, ticks);
      journal.failure(last.filter(before -> !forGood).map(this::afterwards).orElse(failure));
    }
    over = true;
  }

  /** Time is over, and it is the last failure that took it. */
  private Failure afterwards(Failure before) {
    return new Failure(
        before.step(),
        before.cause(),
        "time is over; before: %s: %s".formatted(before.step(), before.explanation()));
  }

  private boolean begin(Senses senses) {
    return switch (faculties.understanding().understand(settings.instruction())) {
      case Understanding.Understood.Means(Intent intent, double confidence) -> {
        journal.goal(settings.instruction(), intent, confidence);
        quest = new Quest(intent, senses);
        diary = new Diary(faculties, settings.instruction(), intent, senses.situation());
        yield true;
      }
      case Understanding.Understood.Nothing(String why) -> {
        giveUp(new Failure(settings.instruction(), Cause.NO_PLAN, why));
        yield false;
      }
    };
  }

  private boolean lives(Senses senses) {
    if (!senses.alive() && !dead) {
      String step = attempt == null ? quest.intent().toString() : attempt.step().text();
      fail(new Failure(step, Cause.DEATH, "the player died"), senses);
    }
    dead = !senses.alive();
    return !dead && !over;
  }

  /** Looks whether it takes too long, and now and then whether what it needs is still there. */
  private void watch(Senses senses) {
    int taken = ticks - attempt.begun();
    if (taken > attempt.patience()) {
      fail(
          attempt.failure(Cause.TIME_OUT, "it took longer than %d ticks".formatted(taken)), senses);
    } else if (attempt.goal() instanceof Subgoal.Mine && ticks - looked >= LOOK_TICKS) {
      ImmutableList<PlanStep> after = plan.steps().subList(index + 1, plan.steps().size());
      surprise(
          senses,
          ImmutableList.<PlanStep>builder().add(attempt.rest(senses)).addAll(after).build());
    }
  }

  /** Takes up the next step, or ends, or plans. */
  private void proceed(Senses senses) {
    if (plan == null) {
      makePlan(senses);
    } else if (index == plan.steps().size()) {
      finish(senses);
    } else if (index == 0 || !surprise(senses, plan.steps().subList(index, plan.steps().size()))) {
      Situation now = senses.situation();
      PlanStep step = plan.steps().get(index);
      int limit = patience.ticks(step.goal(), now.x(), now.y(), now.z());
      attempt = Attempt.of(step, now, ticks, limit);
      looked = ticks;
      journal.plan(plan, index);
    }
  }

  private void makePlan(Senses senses) {
    Optional<Intent> rest = quest.rest(senses);
    if (rest.isEmpty()) {
      succeed();
      return;
    }
    Situation now = senses.situation();
    switch (planning.plan(rest.get(), now, diary.ownFailures(), last)) {
      case Planning.Result.Adopted(Plan adopted) -> {
        plan = adopted;
        index = 0;
        diary.adopt(adopted, now, ticks);
      }
      case Planning.Result.Hopeless(Failure failure) -> giveUp(failure);
    }
  }

  private void finish(Senses senses) {
    Optional<Intent> rest = quest.rest(senses);
    if (rest.isEmpty()) {
      succeed();
      return;
    }
    String why = "the plan is carried out, and yet this is left: " + rest.get();
    again(new Failure(quest.intent().toString(), Cause.NO_PLAN, why));
  }

  private void succeed() {
    diary.succeeded(Optional.empty(), ticks);
    journal.ended("reached: " + quest.intent());
    over = true;
    reached = true;
  }

  /** Whether what is left of the plan can no longer work; then it is planned anew. */
  private boolean surprise(Senses senses, ImmutableList<PlanStep> left) {
    looked = ticks;
    Intent intent = quest.rest(senses).orElse(quest.intent());
    Optional<PlanCheck.Rejection> rejection =
        faculties
            .check()
            .check(new Plan(intent, left), senses.situation())
            .filter(found -> found.step() < left.size());
    rejection.ifPresent(found -> again(found.failure()));
    return rejection.isPresent();
  }

  /** A step was tried and failed. */
  private void fail(Failure failure, Senses senses) {
    Failure explained = failure;
    if (attempt != null) {
      attempt.part(senses).ifPresent(diary::done);
      int taken = ticks - attempt.begun();
      rest(failure, taken);
      explained = SelfExplanation.of(failure, attempt.before(), senses.situation(), taken);
    }
    diary.failed(explained, ticks);
    again(explained);
  }

  /** What fails at once just as before is not tried again at once. */
  private void rest(Failure failure, int taken) {
    boolean same =
        taken <= AT_ONCE
            && last.isPresent()
            && last.get().step().equals(failure.step())
            && last.get().cause() == failure.cause();
    alike = same ? alike + 1 : 0;
    restUntil = ticks + alike * REST_TICKS;
  }

  private void again(Failure failure) {
    attempt = null;
    plan = null;
    last = Optional.of(failure);
    if (replans == settings.mostReplans()) {
      giveUp(failure);
    } else {
      replans++;
      journal.replan(failure);
    }
  }

  private void giveUp(Failure failure) {
    over = true;
    attempt = null;
    journal.failure(failure);
  }
}
