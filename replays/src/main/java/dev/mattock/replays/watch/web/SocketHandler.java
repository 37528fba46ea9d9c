package dev.mattock.replays.watch.web;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.util.concurrent.ScheduledFuture;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The socket of one watcher: hands on what its page says, and drops it when it misbehaves. */
final class SocketHandler extends SimpleChannelInboundHandler<WebSocketFrame> {
  private static final long GOODBYE_MILLIS = 1000;

  private final Guests guests;
  private final WebLimits limits;
  private final DropLog drops;
  private final Sight.Source source;
  private Watcher watcher;
  private boolean asked;
  private boolean over;
  private ScheduledFuture<?> hangUp;

  SocketHandler(Guests guests, WebLimits limits, DropLog drops, Sight.Source source) {
    this.guests = guests;
    this.limits = limits;
    this.drops = drops;
    this.source = source;
  }

  /** Begins to watch, if there is a place for one more. */
  void begin(ChannelHandlerContext context) {
    if (!guests.takePlace()) {
      drop(
          context,
          WebSocketCloseStatus.TRY_AGAIN_LATER,
          "%d watchers are as many as may watch".formatted(limits.watchers()));
      return;
    }
    watcher =
        new Watcher(
            "watcher " + Doorway.nameOf(context),
            source,
            new ChannelOutlet(context),
            limits.stall().toNanos(),
            guests::remove);
    guests.add(watcher);
    watcher.start();
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
    asked = false;
    if (!over) {
      take(context, frame);
    } else if (frame instanceof CloseWebSocketFrame) {
      Wire.close(context); // it has heard our goodbye
    }
  }

  private void take(ChannelHandlerContext context, WebSocketFrame frame) {
    switch (frame) {
      case TextWebSocketFrame text -> receive(context, text.text());
      case BinaryWebSocketFrame _ ->
          drop(context, WebSocketCloseStatus.INVALID_MESSAGE_TYPE, "sent a binary message");
      case PingWebSocketFrame ping -> answer(context, ping);
      case PongWebSocketFrame _ -> {} // a sign of life
      case CloseWebSocketFrame close -> leave(context, close);
      default -> drop(context, WebSocketCloseStatus.PROTOCOL_ERROR, "sent a piece of a message");
    }
  }

  private void receive(ChannelHandlerContext context, String text) {
    try {
      Request request = CommandReader.read(text);
      if (watcher != null) {
        watcher.receive(request);
      }
    } catch (IllegalArgumentException e) {
      drop(context, WebSocketCloseStatus.POLICY_VIOLATION, "garbage: " + e.getMessage());
    }
  }

  /** Somebody who pings and does not read gets no more than fits the channel's buffer. */
  private void answer(ChannelHandlerContext context, PingWebSocketFrame ping) {
    if (context.channel().isWritable()) {
      Wire.send(context, new PongWebSocketFrame(ping.content().retain()));
    }
  }

  private void leave(ChannelHandlerContext context, CloseWebSocketFrame close) {
    over = true;
    Wire.sendAndClose(context, close.retain());
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
    if (event instanceof Goodbye goodbye) {
      farewell(context, WebSocketCloseStatus.ENDPOINT_UNAVAILABLE, goodbye.why());
    } else if (!(event instanceof IdleStateEvent)) {
      super.userEventTriggered(context, event);
    } else if (asked) {
      drop(context, WebSocketCloseStatus.POLICY_VIOLATION, "no sign of life");
    } else {
      asked = true;
      Wire.send(context, new PingWebSocketFrame());
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    if (cause instanceof IOException) { // a connection that breaks is no offence
      Wire.close(context);
      return;
    }
    if (isTooLong(cause)) {
      drop(
          context,
          WebSocketCloseStatus.MESSAGE_TOO_BIG,
          "sent a message of more than %d bytes".formatted(SocketUpgrade.LONGEST_MESSAGE));
    } else {
      drop(context, WebSocketCloseStatus.PROTOCOL_ERROR, "garbage: " + cause.getMessage());
    }
    Wire.close(context); // what comes after that cannot be made sense of
  }

  private static boolean isTooLong(Throwable cause) {
    return cause instanceof TooLongFrameException
        || String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains("max frame length");
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) throws Exception {
    over = true;
    if (hangUp != null) {
      hangUp.cancel(false);
    }
    if (watcher != null) {
      watcher.close();
      guests.leavePlace();
      watcher = null;
    }
    super.channelInactive(context);
  }

  private void drop(ChannelHandlerContext context, WebSocketCloseStatus status, String why) {
    if (!over) {
      String reason = Excerpt.of(why);
      drops.dropped(Doorway.nameOf(context), reason);
      farewell(context, status, reason);
    }
  }

  /**
   * Says goodbye, and hangs up when that is answered or soon. Hanging up at once could take the
   * reason away from under the other end.
   */
  private void farewell(ChannelHandlerContext context, WebSocketCloseStatus status, String reason) {
    over = true;
    if (watcher != null) {
      watcher.close();
    }
    Wire.send(context, new CloseWebSocketFrame(status, reason));
    hangUp =
        context
            .executor()
            .schedule(() -> Wire.close(context), GOODBYE_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** From the watcher's thread to the channel's. */
  private final class ChannelOutlet implements Watcher.Outlet {
    private final ChannelHandlerContext context;

    ChannelOutlet(ChannelHandlerContext context) {
      this.context = context;
    }

    @Override
    public void text(String message) {
      send(new TextWebSocketFrame(message));
    }

    @Override
    public void binary(byte[] message) {
      send(new BinaryWebSocketFrame(Unpooled.wrappedBuffer(message)));
    }

    private void send(WebSocketFrame frame) {
      context
          .executor()
          .execute(
              () -> {
                if (over) {
                  frame.release();
                } else {
                  Wire.send(context, frame);
                }
              });
    }

    @Override
    public void drop(String why) {
      context
          .executor()
          .execute(
              () -> SocketHandler.this.drop(context, WebSocketCloseStatus.POLICY_VIOLATION, why));
    }
  }

  /** An event of the pipeline: the server ends. */
  record Goodbye(String why) {}
}
