package dev.mattock.agent.memory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.mattock.agent.goal.Cause;
import dev.mattock.agent.goal.Failure;
import dev.mattock.agent.goal.Intent;
import dev.mattock.agent.goal.Plan;
import dev.mattock.agent.goal.PlanStep;
import dev.mattock.agent.goal.Subgoal;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Experiences as records. Everything is named by text, so that content may grow; what a later
 * version appends at the end is passed over, and its unknown words make a record unreadable here
 * without harm to the others.
 */
final class ExperienceCodec {
  /** Instructions are kept up to this many characters. */
  static final int MOST_TASK_CHARACTERS = 10_000;

  private static final int NANOS_A_SECOND = 1_000_000_000;

  /** An experience, and whose numbers its view is. */
  record Stored(Experience experience, String viewEncoder) {}

  private ExperienceCodec() {}

  static byte[] write(Experience experience, String viewEncoder) {
    RecordWriter out = new RecordWriter();
    Instant time = experience.time();
    out.number(time.getEpochSecond()).integer(time.getNano());
    String task = experience.task();
    out.text(task.substring(0, Math.min(task.length(), MOST_TASK_CHARACTERS)));
    out.counts(experience.inventory());
    out.text(viewEncoder).integer(experience.view().length());
    experience.view().forEach(number -> out.smallReal((float) number));
    writePlan(experience.plan(), out);
    out.integer(experience.failure().isPresent() ? 1 : 0);
    experience
        .failure()
        .ifPresent(
            failure ->
                out.text(failure.step()).text(failure.cause().name()).text(failure.explanation()));
    return out.integer(experience.costTicks()).toBytes();
  }

  static Stored read(byte[] record) throws UnreadableRecordException {
    RecordReader in = new RecordReader(record);
    Instant time = time(in);
    String task = in.text();
    ImmutableMap<String, Integer> inventory = in.counts();
    String viewEncoder = in.text();
    ImmutableDoubleArray view = view(in);
    Plan plan = plan(in);
    Optional<Failure> failure = failure(in);
    int cost = in.integer();
    if (cost < 0) {
      throw new UnreadableRecordException("costTicks must be at least 0, but is " + cost);
    }
    return new Stored(
        new Experience(time, task, inventory, view, plan, failure, cost), viewEncoder);
  }

  private static Instant time(RecordReader in) throws UnreadableRecordException {
    long second = in.number();
    int nano = in.integer();
    if (second < Instant.MIN.getEpochSecond()
        || second > Instant.MAX.getEpochSecond()
        || nano < 0
        || nano >= NANOS_A_SECOND) {
      throw new UnreadableRecordException("%d s and %d ns are no time".formatted(second, nano));
    }
    return Instant.ofEpochSecond(second, nano);
  }

  private static ImmutableDoubleArray view(RecordReader in) throws UnreadableRecordException {
    int length = in.count(Float.BYTES);
    ImmutableDoubleArray.Builder view = ImmutableDoubleArray.builder(length);
    for (int i = 0; i < length; i++) {
      view.add(in.smallReal());
    }
    return view.build();
  }

  private static void writePlan(Plan plan, RecordWriter out) {
    Intent intent = plan.intent();
    out.text(intent.verb().name().toLowerCase(Locale.ROOT));
    out.text(intent.name()).integer(intent.count());
    out.integer(plan.steps().size());
    for (PlanStep step : plan.steps()) {
      StepCodec.write(step.goal(), out);
      out.text(step.text());
    }
  }

  private static Plan plan(RecordReader in) throws UnreadableRecordException {
    Intent.Verb verb = named(Intent.Verb.values(), in.text());
    String name = in.text();
    int count = in.integer();
    if (count < 1) {
      throw new UnreadableRecordException("count must be at least 1, but is " + count);
    }
    int size = in.count(2 * Integer.BYTES);
    ImmutableList.Builder<PlanStep> steps = ImmutableList.builderWithExpectedSize(size);
    for (int i = 0; i < size; i++) {
      Subgoal goal = StepCodec.read(in);
      steps.add(new PlanStep(goal, in.text()));
    }
    return new Plan(new Intent(verb, name, count), steps.build());
  }

  private static Optional<Failure> failure(RecordReader in) throws UnreadableRecordException {
    if (in.integer() == 0) {
      return Optional.empty();
    }
    String step = in.text();
    Cause cause = named(Cause.values(), in.text());
    return Optional.of(new Failure(step, cause, in.text()));
  }

  private static <E extends Enum<E>> E named(E[] values, String word)
      throws UnreadableRecordException {
    for (E value : values) {
      if (value.name().equalsIgnoreCase(word)) {
        return value;
      }
    }
    throw new UnreadableRecordException("unknown word '" + word + "'");
  }
}
