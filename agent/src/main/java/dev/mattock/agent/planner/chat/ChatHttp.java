package dev.mattock.agent.planner.chat;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import dev.mattock.agent.planner.chat.ChatSettings.Patience;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * What carries the client library's requests: the JDK's client, with an end to every wait and every
 * body. It follows no redirects, so that a key goes nowhere else. Requests are carried out in the
 * calling thread; one thread at a time uses it.
 */
final class ChatHttp implements HttpClient, AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(10);

  private final java.net.http.HttpClient client;
  private final Patience patience;
  private final ServiceErrors errors;
  private String lastBody = "";
  private Duration most;

  ChatHttp(Patience patience, ApiKey key) {
    this.patience = patience;
    this.most = patience.request();
    this.errors = new ServiceErrors(key);
    this.client =
        java.net.http.HttpClient.newBuilder()
            .version(java.net.http.HttpClient.Version.HTTP_1_1)
            .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
            .connectTimeout(shorter(CONNECT, patience.request()))
            .build();
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  /** Gives the next requests less time than the settings do, if {@code left} is less. */
  void limit(Duration left) {
    most = shorter(left, patience.request());
  }

  /** How long it waits for what. */
  Patience patience() {
    return patience;
  }

  /** The body of the last request, as it was sent; it never holds the key. */
  String lastBody() {
    return lastBody;
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    HttpResponse<AnswerStream> response = open(request, most, most);
    try (AnswerStream body = response.body()) {
      requireSuccess(response);
      return opened(response).body(body.readAllBytes()).build();
    } catch (IOException e) {
      throw new ChatFault(ChatFault.Kind.DROPPED, "the connection broke off: " + e.getMessage());
    }
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    HttpResponse<AnswerStream> response = open(request, patience.firstToken(), patience.stall());
    try (AnswerStream body = response.body()) {
      requireSuccess(response);
      listener.onOpen(opened(response).build());
      parser.parse(body, new ErrorNoticing(listener, errors));
      listener.onClose();
    }
  }

  private HttpResponse<AnswerStream> open(HttpRequest request, Duration first, Duration gap) {
    lastBody = request.body();
    Deadline deadline = Deadline.in(most);
    CompletableFuture<HttpResponse<AnswerStream>> coming =
        client.sendAsync(jdkRequest(request), _ -> new AnswerStream(deadline, first, gap));
    try {
      return coming.get(deadline.leftNanos(first), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      coming.cancel(true);
      throw new ChatFault(
          ChatFault.Kind.TIMED_OUT,
          "no answer began within %d ms".formatted(shorter(first, most).toMillis()));
    } catch (InterruptedException e) {
      coming.cancel(true);
      Thread.currentThread().interrupt();
      throw new ChatFault(ChatFault.Kind.INTERRUPTED, "the wait for the answer was interrupted");
    } catch (ExecutionException e) {
      throw fault(e.getCause());
    }
  }

  private static java.net.http.HttpRequest jdkRequest(HttpRequest request) {
    java.net.http.HttpRequest.Builder builder =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
            .method(request.method().name(), BodyPublishers.ofString(request.body()));
    request
        .headers()
        .forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
    return builder.build();
  }

  private static ChatFault fault(Throwable cause) {
    String what =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return switch (cause) {
      case ConnectException _ ->
          new ChatFault(ChatFault.Kind.UNREACHABLE, "no server answers there (" + what + ")");
      case HttpConnectTimeoutException _ ->
          new ChatFault(ChatFault.Kind.UNREACHABLE, "no server answers there (" + what + ")");
      case SSLException _ ->
          new ChatFault(ChatFault.Kind.UNREACHABLE, "no safe connection to it (" + what + ")");
      default -> new ChatFault(ChatFault.Kind.DROPPED, "the connection broke off: " + what);
    };
  }

  private void requireSuccess(HttpResponse<AnswerStream> response) {
    int status = response.statusCode();
    if (status < 200 || status > 299) {
      throw errors.fault(status, response.headers(), response.body());
    }
  }

  private static SuccessfulHttpResponse.Builder opened(HttpResponse<?> response) {
    return SuccessfulHttpResponse.builder()
        .statusCode(response.statusCode())
        .headers(response.headers().map());
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  /** Services tell some errors within a stream that began well: those end it. */
  private record ErrorNoticing(ServerSentEventListener listener, ServiceErrors errors)
      implements ServerSentEventListener {
    @Override
    public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
      if (ServiceErrors.isError(event.data())) {
        listener.onError(errors.inStream(event.data()));
        context.parsingHandle().cancel();
      } else {
        listener.onEvent(event, context);
      }
    }

    @Override
    public void onError(Throwable failure) {
      listener.onError(failure);
    }
  }
}
