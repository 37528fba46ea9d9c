package dev.mattock.training.cli;

import dev.mattock.agent.planner.Planner;
import dev.mattock.agent.planner.chat.ApiKey;
import dev.mattock.agent.planner.chat.ChatService;
import dev.mattock.agent.planner.chat.ChatSettings;
import dev.mattock.agent.planner.chat.ChatSettingsFile;
import dev.mattock.agent.planner.chat.ExchangeLog;
import dev.mattock.agent.planner.chat.ExchangeSink;
import dev.mattock.engine.content.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a run's planners come from. Close it after them. */
final class PlannerSource implements AutoCloseable {
  /** The resolved settings of the chat planner, beside the exchanges. */
  static final String SETTINGS_FILE = "planner.json";

  private final Optional<ChatService> service;

  private PlannerSource(Optional<ChatService> service) {
    this.service = service;
  }

  /** The symbolic planner as it is. */
  static PlannerSource symbolic() {
    return new PlannerSource(Optional.empty());
  }

  /** A model, with the symbolic planner behind it. */
  static PlannerSource chat(ChatSettings settings, ApiKey key, Optional<Path> folder, long seed) {
    ExchangeSink sink = folder.<ExchangeSink>map(ExchangeLog::new).orElseGet(ExchangeSink::none);
    folder.ifPresent(kept -> write(kept.resolve(SETTINGS_FILE), settings));
    return new PlannerSource(Optional.of(new ChatService(settings, key, sink, seed)));
  }

  private static void write(Path file, ChatSettings settings) {
    try {
      Files.writeString(file, ChatSettingsFile.toJson(settings) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A planner for one thread at a time.
   *
   * @param symbolic plans alone, or where the model does not; closed with the planner
   */
  Planner planner(Content content, Planner symbolic) {
    return service.map(chat -> chat.planner(content, symbolic)).orElse(symbolic);
  }

  /** Whether it has a use for frames. */
  boolean looks() {
    return service.isPresent();
  }

  /** What was asked of a model so far, in a line for the end of a run; nothing without one. */
  Optional<String> spent() {
    return service.map(
        chat ->
            "chat planner: %d calls, %d tokens"
                .formatted(chat.budget().calls(), chat.budget().tokens()));
  }

  @Override
  public void close() {
    service.ifPresent(ChatService::close);
  }
}
