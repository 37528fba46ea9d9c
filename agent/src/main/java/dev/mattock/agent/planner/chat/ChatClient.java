package dev.mattock.agent.planner.chat;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import dev.mattock.agent.planner.chat.ChatSettings.TokenField;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One request, one answer, over langchain4j's client of the protocol; every failure is a {@link
 * ChatFault}. It tries nothing twice. Used by one thread at a time.
 */
final class ChatClient implements AutoCloseable {
  private final ChatSettings settings;
  private final ChatHttp http;
  private final ApiKey key;

  ChatClient(ChatSettings settings, ApiKey key) {
    this.settings = settings;
    this.key = key;
    this.http = new ChatHttp(settings.patience(), key);
  }

  /**
   * An answer.
   *
   * @param text what the model says, without the key, should that stand there; "" if nothing
   * @param promptTokens as the service counts them
   * @param answerTokens as the service counts them
   * @param cutOff whether it ended only since it may not be longer
   */
  record Reply(String text, OptionalLong promptTokens, OptionalLong answerTokens, boolean cutOff) {}

  /**
   * Asks.
   *
   * @param answerTokens how long the answer may be
   * @param most how long it may take, if that is less than the settings say
   * @throws ChatFault if no answer comes
   */
  Reply ask(List<ChatMessage> messages, int answerTokens, Duration most) {
    http.limit(most);
    ChatRequest request =
        ChatRequest.builder().messages(messages).parameters(parameters(answerTokens)).build();
    try {
      return reply(settings.form().streaming() ? streamed(request) : whole(request));
    } catch (RuntimeException e) {
      throw fault(e);
    }
  }

  /** The body of the last request, as it was sent. */
  String lastRequest() {
    return http.lastBody();
  }

  private OpenAiChatRequestParameters parameters(int answerTokens) {
    OpenAiChatRequestParameters.Builder builder = OpenAiChatRequestParameters.builder();
    builder.modelName(settings.model());
    settings.temperature().ifPresent(builder::temperature);
    if (settings.form().tokenField() == TokenField.MAX_TOKENS) {
      builder.maxOutputTokens(answerTokens);
    } else {
      builder.maxCompletionTokens(answerTokens);
    }
    return builder.build();
  }

  private ChatResponse whole(ChatRequest request) {
    return OpenAiChatModel.builder()
        .httpClientBuilder(carrier())
        .baseUrl(settings.baseUrl().toString())
        .apiKey(key.secretOrNull())
        .maxRetries(0)
        .build()
        .chat(request);
  }

  private ChatResponse streamed(ChatRequest request) {
    Collected collected = new Collected();
    OpenAiStreamingChatModel.builder()
        .httpClientBuilder(carrier())
        .baseUrl(settings.baseUrl().toString())
        .apiKey(key.secretOrNull())
        .build()
        .chat(request, collected);
    return collected.result();
  }

  private Reply reply(ChatResponse response) {
    TokenUsage usage = response.tokenUsage();
    return new Reply(
        key.hideIn(Objects.requireNonNullElse(response.aiMessage().text(), "")),
        count(usage == null ? null : usage.inputTokenCount()),
        count(usage == null ? null : usage.outputTokenCount()),
        response.finishReason() == FinishReason.LENGTH);
  }

  private static OptionalLong count(Integer tokens) {
    return tokens == null ? OptionalLong.empty() : OptionalLong.of(tokens);
  }

  /** The library wraps what we throw beneath it; what it throws itself is about what it read. */
  private static ChatFault fault(RuntimeException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof ChatFault fault) {
        return fault;
      }
    }
    return new ChatFault(
        ChatFault.Kind.NO_PROTOCOL,
        "what came is not the chat protocol (%s); check base_url"
            .formatted(e.getClass().getSimpleName()));
  }

  private HttpClientBuilder carrier() {
    return new Carrier(http);
  }

  @Override
  public void close() {
    http.close();
  }

  /** Hands our client to the library; its time-outs are ours already. */
  private record Carrier(ChatHttp http) implements HttpClientBuilder {
    @Override
    public Duration connectTimeout() {
      return http.patience().request();
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
      return this;
    }

    @Override
    public Duration readTimeout() {
      return http.patience().request();
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
      return this;
    }

    @Override
    public HttpClient build() {
      return http;
    }
  }

  /** The end of a stream, which has come when the library's call returns. */
  private static final class Collected implements StreamingChatResponseHandler {
    private Optional<ChatResponse> response = Optional.empty();
    private Optional<Throwable> failure = Optional.empty();

    @Override
    public void onCompleteResponse(ChatResponse complete) {
      response = Optional.of(complete);
    }

    @Override
    public void onError(Throwable error) {
      if (failure.isEmpty()) {
        failure = Optional.of(error);
      }
    }

    ChatResponse result() {
      if (failure.isPresent()) {
        throw new IllegalStateException(failure.get());
      }
      ChatResponse complete =
          response.orElseThrow(() -> new IllegalStateException("the stream held no answer"));
      if (complete.finishReason() == null) {
        throw new ChatFault(ChatFault.Kind.DROPPED, "the stream ended within the answer");
      }
      return complete;
    }
  }
}
