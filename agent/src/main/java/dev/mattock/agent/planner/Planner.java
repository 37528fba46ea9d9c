package dev.mattock.agent.planner;

/** Makes plans. Used by one thread at a time. */
public interface Planner extends AutoCloseable {
  /** A short name for reports. */
  String name();

  /** Plans. Never throws for what is asked: what cannot be planned is said. */
  PlanAnswer plan(PlanRequest request);

  /** Frees what is not on the Java heap. */
  @Override
  default void close() {}
}
