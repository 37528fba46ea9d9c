package dev.mattock.replays.watch.web;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.ScheduledFuture;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

/**
 * First in every connection: counts it, turns it away if there are too many, and ends it if its
 * request does not come in time or its answer is not taken. Leaves the pipeline when a watcher's
 * socket begins.
 */
final class Doorway extends ChannelInboundHandlerAdapter {
  private static final int ANSWER_FACTOR = 6;

  private final Guests guests;
  private final WebLimits limits;
  private final DropLog drops;
  private ScheduledFuture<?> deadline;
  private long received;
  private boolean answering;

  Doorway(Guests guests, WebLimits limits, DropLog drops) {
    this.guests = guests;
    this.limits = limits;
    this.drops = drops;
  }

  @Override
  public void channelActive(ChannelHandlerContext context) throws Exception {
    boolean room = guests.connect();
    context.channel().closeFuture().addListener(_ -> guests.disconnect());
    if (!room) {
      drops.dropped(nameOf(context), "more than %d connections".formatted(limits.connections()));
      Wire.close(context);
      return;
    }
    deadline = schedule(context, limits.request().toMillis());
    super.channelActive(context);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
    if (message instanceof ByteBuf bytes) {
      received += bytes.readableBytes();
    }
    super.channelRead(context, message);
  }

  /** Notes that the request is there, and leaves time for its answer. */
  void answering(ChannelHandlerContext context) {
    answering = true;
    cancel();
    deadline = schedule(context, ANSWER_FACTOR * limits.request().toMillis());
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    cancel();
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) throws Exception {
    cancel();
    super.channelInactive(context);
  }

  private ScheduledFuture<?> schedule(ChannelHandlerContext context, long millis) {
    return context.executor().schedule(() -> late(context), millis, TimeUnit.MILLISECONDS);
  }

  private void cancel() {
    if (deadline != null) {
      deadline.cancel(false);
    }
  }

  /** A connection that a browser opened ahead of need and never used is no offence. */
  private void late(ChannelHandlerContext context) {
    if (answering) {
      drops.dropped(nameOf(context), "does not take its answer");
    } else if (received > 0) {
      drops.dropped(
          nameOf(context),
          "%d bytes but no whole request in %d ms"
              .formatted(received, limits.request().toMillis()));
    }
    Wire.close(context);
  }

  /** The address of who is at the other end. */
  static String nameOf(ChannelHandlerContext context) {
    return context.channel().remoteAddress() instanceof InetSocketAddress address
        ? address.getAddress().getHostAddress() + ":" + address.getPort()
        : "somebody";
  }
}
