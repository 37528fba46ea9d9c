package dev.mattock.agent.memory;

import dev.mattock.agent.goal.Subgoal;

/** Writes and reads the subgoals of a plan: kind and names as texts, then numbers. */
final class StepCodec {
  private StepCodec() {}

  static void write(Subgoal goal, RecordWriter out) {
    switch (goal) {
      case Subgoal.Mine(String item, int count) -> counted(out, "mine", item, count);
      case Subgoal.Craft(String item, int count) -> counted(out, "craft", item, count);
      case Subgoal.Smelt(String item, int count) -> counted(out, "smelt", item, count);
      case Subgoal.Kill(String mob, int count) -> counted(out, "kill", mob, count);
      case Subgoal.Reach(double x, double y, double z, double distance) ->
          out.text("reach").real(x).real(y).real(z).real(distance);
      case Subgoal.LookAt(double x, double y, double z) ->
          out.text("look_at").real(x).real(y).real(z);
      case Subgoal.Find(String name) -> out.text("find").text(name);
      case Subgoal.Place(String item) -> out.text("place").text(item);
      case Subgoal.Use(String item) -> out.text("use").text(item);
      case Subgoal.Hold(String item) -> out.text("hold").text(item);
    }
  }

  static Subgoal read(RecordReader in) throws UnreadableRecordException {
    String kind = in.text();
    return switch (kind) {
      case "mine" -> new Subgoal.Mine(in.text(), positive(in));
      case "craft" -> new Subgoal.Craft(in.text(), positive(in));
      case "smelt" -> new Subgoal.Smelt(in.text(), positive(in));
      case "kill" -> new Subgoal.Kill(in.text(), positive(in));
      case "reach" -> reach(in);
      case "look_at" -> new Subgoal.LookAt(in.real(), in.real(), in.real());
      case "find" -> new Subgoal.Find(in.text());
      case "place" -> new Subgoal.Place(in.text());
      case "use" -> new Subgoal.Use(in.text());
      case "hold" -> new Subgoal.Hold(in.text());
      default -> throw new UnreadableRecordException("unknown kind of step '" + kind + "'");
    };
  }

  private static void counted(RecordWriter out, String kind, String name, int count) {
    out.text(kind).text(name).integer(count);
  }

  private static int positive(RecordReader in) throws UnreadableRecordException {
    int count = in.integer();
    if (count < 1) {
      throw new UnreadableRecordException("count must be at least 1, but is " + count);
    }
    return count;
  }

  private static Subgoal reach(RecordReader in) throws UnreadableRecordException {
    double x = in.real();
    double y = in.real();
    double z = in.real();
    double distance = in.real();
    if (!(distance > 0)) {
      throw new UnreadableRecordException("distance must be positive, but is " + distance);
    }
    return new Subgoal.Reach(x, y, z, distance);
  }
}
