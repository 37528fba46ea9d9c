package dev.mattock.replays.watch.web;

import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.content.Content;
import dev.mattock.replays.watch.Show;
import dev.mattock.replays.watch.Viewer;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A show in the browser. Every watcher has a viewer of its own on a thread of its own: it scrubs,
 * pauses and looks around without anybody else noticing, and neither a slow nor a hostile one costs
 * the others anything.
 */
public final class WebWatch implements AutoCloseable {
  private static final int TOKEN_BYTES = 16;
  private static final int BACKLOG = 128;
  private static final long GOODBYE_MILLIS = 1000;

  private final EventLoopGroup loop;
  private final ChannelGroup channels;
  private final Guests guests;
  private final DropLog drops;
  private final URI address;

  private WebWatch(Builder builder, ChannelFuture bound, Optional<String> token) {
    loop = builder.loop;
    channels = builder.channels;
    guests = builder.guests;
    drops = builder.drops;
    InetSocketAddress local = (InetSocketAddress) bound.channel().localAddress();
    address = addressOf(builder.settings.host(), local, token);
  }

  /**
   * Serves a show until it is closed; the show is the caller's to close, afterwards.
   *
   * @param log told in a line who was dropped and why; any thread
   * @throws IOException saying in one line why the port cannot be had
   */
  public static WebWatch start(Show show, WebWatchSettings settings, Consumer<String> log)
      throws IOException {
    Content content = show.episode(0, show.firstEpisode(0)).scenario().content();
    Sight.Source source = () -> new ViewerSight(new Viewer(show, settings.viewer()));
    return start(source, IconSheet.assets(content), settings, log);
  }

  /** The same with sights of any kind, and more files. */
  static WebWatch start(
      Sight.Source source,
      ImmutableMap<String, Assets.Asset> more,
      WebWatchSettings settings,
      Consumer<String> log)
      throws IOException {
    InetAddress host = resolve(settings.host());
    Optional<String> token = settings.token();
    if (token.isEmpty() && !host.isLoopbackAddress()) {
      token = Optional.of(randomToken());
    }
    return new Builder(settings, source, new Assets(more), log).bind(host, token);
  }

  /** Where to point a browser, the token included. */
  public URI address() {
    return address;
  }

  /** How many watch now. */
  public int watching() {
    return guests.watching();
  }

  /** Sends everybody away, with the reason that the server ends, and frees the port. */
  @Override
  public void close() {
    for (Channel channel : channels) {
      channel.pipeline().fireUserEventTriggered(new SocketHandler.Goodbye("it was stopped"));
    }
    channels
        .newCloseFuture(channel -> channel.pipeline().get(SocketHandler.class) != null)
        .awaitUninterruptibly(GOODBYE_MILLIS);
    channels.close().awaitUninterruptibly();
    try {
      guests.dismiss();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    loop.shutdownGracefully(0, 5, TimeUnit.SECONDS).awaitUninterruptibly();
    drops.flush();
  }

  private static InetAddress resolve(String host) throws IOException {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new IOException("unknown host " + host + ": give a name or address of this machine", e);
    }
  }

  private static String randomToken() {
    byte[] bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static URI addressOf(String host, InetSocketAddress local, Optional<String> token) {
    String name = local.getAddress().isAnyLocalAddress() ? ownName() : host;
    String bracketed = name.contains(":") ? "[" + name + "]" : name;
    String path = token.map(it -> "/" + it + "/").orElse("/");
    return URI.create("http://" + bracketed + ":" + local.getPort() + path);
  }

  /** A name by which others may reach this machine. */
  private static String ownName() {
    try {
      return InetAddress.getLocalHost().getHostAddress();
    } catch (UnknownHostException _) {
      return WebWatchSettings.LOOPBACK; // a machine without a name is still itself
    }
  }

  /** What a server is made of. */
  private static final class Builder {
    final WebWatchSettings settings;
    final EventLoopGroup loop;
    final ChannelGroup channels = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    final Guests guests;
    final DropLog drops;
    final Assets assets;
    final SocketUpgrade upgrade;

    Builder(WebWatchSettings settings, Sight.Source source, Assets assets, Consumer<String> log) {
      this.settings = settings;
      this.assets = assets;
      guests = new Guests(settings.limits());
      drops = new DropLog(log, System::nanoTime);
      upgrade = new SocketUpgrade(guests, settings.limits(), drops, source);
      loop =
          new MultiThreadIoEventLoopGroup(
              1, new DefaultThreadFactory("web watch", true), NioIoHandler.newFactory());
    }

    WebWatch bind(InetAddress host, Optional<String> token) throws IOException {
      Gate gate = new Gate(token);
      ServerBootstrap bootstrap =
          new ServerBootstrap()
              .group(loop)
              .channel(NioServerSocketChannel.class)
              .option(ChannelOption.SO_BACKLOG, BACKLOG)
              .childOption(ChannelOption.TCP_NODELAY, true)
              .childOption(
                  ChannelOption.WRITE_BUFFER_WATER_MARK, new WriteBufferWaterMark(1 << 15, 1 << 16))
              .childHandler(
                  new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                      fill(channel, gate);
                    }
                  });
      ChannelFuture bound = bootstrap.bind(host, settings.port()).awaitUninterruptibly();
      if (!bound.isSuccess()) {
        loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
        throw new IOException(whyNot(bound.cause()), bound.cause());
      }
      channels.add(bound.channel());
      return new WebWatch(this, bound, token);
    }

    private void fill(Channel channel, Gate gate) {
      channels.add(channel);
      Doorway doorway = new Doorway(guests, settings.limits(), drops);
      channel
          .pipeline()
          .addLast(doorway)
          .addLast(new HttpServerCodec())
          .addLast(new BodyLimit(drops))
          .addLast(new PageHandler(gate, assets, doorway, drops, upgrade));
    }

    private String whyNot(Throwable cause) {
      String where = "%s:%d".formatted(settings.host(), settings.port());
      if (cause instanceof BindException && String.valueOf(cause.getMessage()).contains("in use")) {
        return "port %d is in use: choose another, or 0 for any that is free"
            .formatted(settings.port());
      }
      return "cannot listen on %s: %s".formatted(where, cause.getMessage());
    }
  }
}
