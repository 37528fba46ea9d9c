package dev.mattock.replays.watch.web;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObjectAggregator;

/** Makes requests whole; no page of ours sends a body worth the name. */
final class BodyLimit extends HttpObjectAggregator {
  private static final int LONGEST_BODY = 1024;

  private final DropLog drops;

  BodyLimit(DropLog drops) {
    super(LONGEST_BODY, true);
    this.drops = drops;
  }

  @Override
  protected void handleOversizedMessage(ChannelHandlerContext context, HttpMessage oversized)
      throws Exception {
    drops.dropped(
        Doorway.nameOf(context), "a request of more than %d bytes".formatted(LONGEST_BODY));
    super.handleOversizedMessage(context, oversized);
  }
}
