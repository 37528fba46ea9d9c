package dev.mattock.replays.watch.web;

import static io.netty.handler.codec.http.HttpResponseStatus.BAD_REQUEST;
import static io.netty.handler.codec.http.HttpResponseStatus.FORBIDDEN;
import static io.netty.handler.codec.http.HttpResponseStatus.METHOD_NOT_ALLOWED;
import static io.netty.handler.codec.http.HttpResponseStatus.NOT_FOUND;
import static io.netty.handler.codec.http.HttpResponseStatus.OK;
import static io.netty.handler.codec.http.HttpResponseStatus.PERMANENT_REDIRECT;
import static io.netty.handler.codec.http.HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Answers one request a connection: a file of the page, or {@code /socket}, which turns the
 * connection into a watcher's. One request alone, so that nobody can ask for more than it takes.
 */
final class PageHandler extends SimpleChannelInboundHandler<FullHttpRequest> {
  private static final String SOCKET = "/socket";

  /** Nothing from elsewhere, nothing inline, and in nobody's frame. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; "
          + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final Gate gate;
  private final Assets assets;
  private final Doorway doorway;
  private final DropLog drops;
  private final SocketUpgrade upgrade;
  private boolean answered;

  PageHandler(Gate gate, Assets assets, Doorway doorway, DropLog drops, SocketUpgrade upgrade) {
    this.gate = gate;
    this.assets = assets;
    this.doorway = doorway;
    this.drops = drops;
    this.upgrade = upgrade;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
    if (answered) {
      return;
    }
    answered = true;
    doorway.answering(context);
    if (request.decoderResult().isFailure()) {
      refuse(context, statusOf(request.decoderResult().cause()), "This is not a request.");
    } else if (!gate.admits(request.headers())) {
      refuse(context, FORBIDDEN, "Open this page by the address that was printed.");
    } else {
      Optional<String> path = gate.within(pathOf(request.uri()));
      if (path.isEmpty()) {
        refuse(context, FORBIDDEN, "The address needs the token that was printed with it.");
      } else {
        route(context, request, path.get());
      }
    }
  }

  private void route(ChannelHandlerContext context, FullHttpRequest request, String path) {
    if (path.equals(SOCKET)) {
      upgrade(context, request);
    } else if (path.isEmpty()) {
      FullHttpResponse response = response(PERMANENT_REDIRECT, "text/plain", Unpooled.EMPTY_BUFFER);
      response.headers().set(HttpHeaderNames.LOCATION, pathOf(request.uri()) + "/");
      finish(context, response);
    } else {
      serve(context, request, path);
    }
  }

  private void serve(ChannelHandlerContext context, FullHttpRequest request, String path) {
    boolean head = request.method().equals(HttpMethod.HEAD);
    if (!head && !request.method().equals(HttpMethod.GET)) {
      refuse(context, METHOD_NOT_ALLOWED, "Only GET and HEAD.");
      return;
    }
    Optional<Assets.Asset> asset = assets.find(path);
    if (asset.isEmpty()) {
      plain(context, NOT_FOUND, "There is nothing here.");
      return;
    }
    byte[] bytes = asset.get().bytes();
    ByteBuf body = head ? Unpooled.EMPTY_BUFFER : Unpooled.wrappedBuffer(bytes);
    FullHttpResponse response = response(OK, asset.get().type(), body);
    response.headers().setInt(HttpHeaderNames.CONTENT_LENGTH, bytes.length);
    finish(context, response);
  }

  private void upgrade(ChannelHandlerContext context, FullHttpRequest request) {
    if (!request.headers().contains(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true)) {
      refuse(context, BAD_REQUEST, "This is for WebSockets.");
      return;
    }
    upgrade.begin(context, request);
    context.pipeline().remove(doorway);
    context.pipeline().remove(this);
  }

  /** An answer to what no page of ours would ask: it goes into the log. */
  private void refuse(ChannelHandlerContext context, HttpResponseStatus status, String why) {
    drops.dropped(Doorway.nameOf(context), "%d %s".formatted(status.code(), why));
    plain(context, status, why);
  }

  private static void plain(ChannelHandlerContext context, HttpResponseStatus status, String why) {
    ByteBuf body = Unpooled.copiedBuffer(why + "\n", StandardCharsets.UTF_8);
    finish(context, response(status, "text/plain; charset=utf-8", body));
  }

  private static FullHttpResponse response(HttpResponseStatus status, String type, ByteBuf body) {
    FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, body);
    HttpHeaders headers = response.headers();
    headers.set(HttpHeaderNames.CONTENT_TYPE, type);
    headers.setInt(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
    headers.set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    headers.set(HttpHeaderNames.CACHE_CONTROL, HttpHeaderValues.NO_STORE);
    headers.set(HttpHeaderNames.CONTENT_SECURITY_POLICY, POLICY);
    headers.set("x-content-type-options", "nosniff");
    headers.set("referrer-policy", "no-referrer");
    headers.set("cross-origin-resource-policy", "same-origin");
    return response;
  }

  private static void finish(ChannelHandlerContext context, FullHttpResponse response) {
    Wire.sendAndClose(context, response);
  }

  private static HttpResponseStatus statusOf(Throwable cause) {
    return cause instanceof TooLongFrameException ? REQUEST_ENTITY_TOO_LARGE : BAD_REQUEST;
  }

  private static String pathOf(String uri) {
    int query = uri.indexOf('?');
    return query < 0 ? uri : uri.substring(0, query);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    if (!(cause instanceof IOException)) { // a connection that breaks is no offence
      drops.dropped(Doorway.nameOf(context), Excerpt.of(String.valueOf(cause.getMessage())));
    }
    Wire.close(context);
  }
}
