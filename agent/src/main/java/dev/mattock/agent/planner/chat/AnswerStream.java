package dev.mattock.agent.planner.chat;

import java.io.InputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The body of an answer as it comes in: a stream whose reads end at a deadline, when nothing comes
 * for too long, and when too much comes. Those ends are {@link ChatFault}s.
 */
final class AnswerStream extends InputStream implements BodySubscriber<AnswerStream> {
  /** Largest body that is read, in bytes. */
  static final int MOST_BYTES = 4 << 20;

  private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
  private final AtomicReference<Flow.Subscription> source = new AtomicReference<>();
  private final Deadline deadline;
  private final Duration first;
  private final Duration gap;
  private ByteBuffer piece = ByteBuffer.allocate(0);
  private long bytes;
  private boolean ended;

  private sealed interface Piece {
    record Bytes(ByteBuffer buffer) implements Piece {}

    record End() implements Piece {}

    record Broken(String why) implements Piece {}
  }

  /**
   * A stream that nothing has come through yet.
   *
   * @param deadline of the whole body
   * @param first how long the first piece may take
   * @param gap how long each later piece may take
   */
  AnswerStream(Deadline deadline, Duration first, Duration gap) {
    this.deadline = deadline;
    this.first = first;
    this.gap = gap;
  }

  @Override
  public CompletionStage<AnswerStream> getBody() {
    return CompletableFuture.completedStage(this);
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    source.set(given);
    given.request(1);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    int size = buffers.stream().mapToInt(ByteBuffer::remaining).sum();
    ByteBuffer joined = ByteBuffer.allocate(size);
    buffers.forEach(joined::put);
    pieces.add(new Piece.Bytes(joined.flip()));
  }

  @Override
  public void onError(Throwable failure) {
    pieces.add(new Piece.Broken(String.valueOf(failure.getMessage())));
  }

  @Override
  public void onComplete() {
    pieces.add(new Piece.End());
  }

  @Override
  public int read() {
    return await() ? piece.get() & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (!await()) {
      return -1;
    }
    int count = Math.min(length, piece.remaining());
    piece.get(target, offset, count);
    return count;
  }

  /** Waits until there is a byte to read; false at the end. */
  private boolean await() {
    while (!piece.hasRemaining() && !ended) {
      take(next());
    }
    return piece.hasRemaining();
  }

  private Piece next() {
    Duration patience = bytes == 0 ? first : gap;
    try {
      Piece next = pieces.poll(deadline.leftNanos(patience), TimeUnit.NANOSECONDS);
      if (next == null) {
        throw late(patience);
      }
      return next;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ChatFault(ChatFault.Kind.INTERRUPTED, "the wait for the answer was interrupted");
    }
  }

  private ChatFault late(Duration patience) {
    if (deadline.hasPassed()) {
      return new ChatFault(ChatFault.Kind.TIMED_OUT, "the answer was not complete in time");
    }
    return bytes == 0
        ? new ChatFault(
            ChatFault.Kind.TIMED_OUT, "no answer began within %d ms".formatted(patience.toMillis()))
        : new ChatFault(
            ChatFault.Kind.STALLED,
            "the answer stalled: nothing came for %d ms".formatted(patience.toMillis()));
  }

  private void take(Piece next) {
    switch (next) {
      case Piece.Bytes(ByteBuffer buffer) -> {
        piece = buffer;
        bytes += buffer.remaining();
        if (bytes > MOST_BYTES) {
          throw new ChatFault(
              ChatFault.Kind.TOO_LARGE, "the answer has more than %d bytes".formatted(MOST_BYTES));
        }
        Optional.ofNullable(source.get()).ifPresent(sender -> sender.request(1));
      }
      case Piece.End _ -> ended = true;
      case Piece.Broken(String why) ->
          throw new ChatFault(ChatFault.Kind.DROPPED, "the connection broke off: " + why);
    }
  }

  /** Tells the sender to stop. */
  @Override
  public void close() {
    Optional.ofNullable(source.get()).ifPresent(Flow.Subscription::cancel);
  }
}
