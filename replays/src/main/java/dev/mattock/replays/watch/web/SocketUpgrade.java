package dev.mattock.replays.watch.web;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketHandshakeException;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshakerFactory;
import io.netty.handler.timeout.IdleStateHandler;
import java.util.concurrent.TimeUnit;

/** Turns a connection that asks for a WebSocket into a watcher's. */
final class SocketUpgrade {
  /** Longest message of a page, in bytes. */
  static final int LONGEST_MESSAGE = 65_536;

  private static final WebSocketDecoderConfig DECODER =
      WebSocketDecoderConfig.newBuilder()
          .maxFramePayloadLength(LONGEST_MESSAGE)
          .allowExtensions(false)
          .expectMaskedFrames(true)
          .closeOnProtocolViolation(false) // our own handler closes, with a line in the log
          .build();

  private final Guests guests;
  private final WebLimits limits;
  private final DropLog drops;
  private final Sight.Source source;

  SocketUpgrade(Guests guests, WebLimits limits, DropLog drops, Sight.Source source) {
    this.guests = guests;
    this.limits = limits;
    this.drops = drops;
    this.source = source;
  }

  /** Shakes hands; a request that does it wrongly is answered and its connection closed. */
  void begin(ChannelHandlerContext context, FullHttpRequest request) {
    WebSocketServerHandshaker handshaker =
        new WebSocketServerHandshakerFactory("", null, DECODER).newHandshaker(request);
    if (handshaker == null) {
      drops.dropped(Doorway.nameOf(context), "an unknown version of WebSocket");
      WebSocketServerHandshakerFactory.sendUnsupportedVersionResponse(context.channel())
          .addListener(ChannelFutureListener.CLOSE);
      return;
    }
    SocketHandler socket = new SocketHandler(guests, limits, drops, source);
    ChannelPipeline pipeline = context.pipeline();
    long ping = limits.stall().toMillis();
    pipeline.addLast(new IdleStateHandler(ping, 0, 0, TimeUnit.MILLISECONDS));
    pipeline.addLast(new WebSocketFrameAggregator(LONGEST_MESSAGE));
    pipeline.addLast(socket);
    try {
      handshaker
          .handshake(context.channel(), request)
          .addListener(done -> shaken(pipeline, socket, done.isSuccess()));
    } catch (WebSocketHandshakeException e) {
      drops.dropped(Doorway.nameOf(context), Excerpt.of(e.getMessage()));
      Wire.close(context);
    }
  }

  private static void shaken(ChannelPipeline pipeline, SocketHandler socket, boolean success) {
    if (success) {
      socket.begin(pipeline.context(socket));
    } else {
      Wire.close(pipeline.context(socket));
    }
  }
}
