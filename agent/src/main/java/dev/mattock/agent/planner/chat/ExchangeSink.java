package dev.mattock.agent.planner.chat;

/** Where exchanges are kept. Safe for any number of threads. */
public interface ExchangeSink extends AutoCloseable {
  /**
   * Keeps one.
   *
   * @throws java.io.UncheckedIOException if it cannot be kept
   */
  void keep(Exchange exchange);

  @Override
  default void close() {}

  /** One that keeps nothing, for runs without a folder. */
  static ExchangeSink none() {
    return _ -> {};
  }
}
