package dev.mattock.replays.watch.web;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;

/** Sends and hangs up; a connection on which that fails is over. */
final class Wire {
  private Wire() {}

  static void send(ChannelHandlerContext context, Object message) {
    context.writeAndFlush(message).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
  }

  /** Sends the last there is to say. */
  static void sendAndClose(ChannelHandlerContext context, Object message) {
    context.writeAndFlush(message).addListener(ChannelFutureListener.CLOSE);
  }

  static void close(ChannelHandlerContext context) {
    context.close().addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
  }
}
