package dev.mattock.replays.watch.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.ByteBuffer;

/** A client that says exactly what it is told to, good or bad, over a plain socket. */
final class RawClient implements AutoCloseable {
  static final int TEXT = 1;
  static final int BINARY = 2;
  static final int CLOSE = 8;
  static final int PING = 9;
  static final int PONG = 10;

  private static final int FINAL = 0x80;
  private static final int MASKED = 0x80;
  private static final int TIMEOUT_MILLIS = 60_000;

  private final Socket socket;
  private final DataInputStream in;
  private final OutputStream out;

  /** One message or control frame of a server. */
  record Message(int kind, byte[] payload) {
    String text() {
      return new String(payload, UTF_8);
    }

    /** The number in a picture's header. */
    int picture() {
      return ByteBuffer.wrap(payload).getInt(4);
    }

    /** Why the server closes. */
    String reason() {
      return new String(payload, 2, payload.length - 2, UTF_8);
    }
  }

  RawClient(URI address) throws IOException {
    socket = new Socket(address.getHost(), address.getPort());
    socket.setSoTimeout(TIMEOUT_MILLIS);
    in = new DataInputStream(socket.getInputStream());
    out = socket.getOutputStream();
  }

  /** A client whose connection has become a WebSocket. */
  static RawClient watching(URI address) throws IOException {
    RawClient client = new RawClient(address);
    String answer = client.shakeHands(address.getPath() + "socket", host(address), "");
    if (!answer.startsWith("HTTP/1.1 101")) {
      throw new IOException("no handshake: " + answer);
    }
    return client;
  }

  static String host(URI address) {
    return address.getHost() + ":" + address.getPort();
  }

  /** Asks for a WebSocket; returns the head of the answer. */
  String shakeHands(String path, String host, String more) throws IOException {
    say(
        "GET %s HTTP/1.1\r\nHost: %s\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                .formatted(path, host)
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
            + more
            + "\r\n");
    return readHead();
  }

  void say(String text) throws IOException {
    out.write(text.getBytes(ISO_8859_1));
    out.flush();
  }

  /** The answer to a plain request: all that comes until the server closes. */
  String ask(String request) throws IOException {
    say(request);
    return new String(in.readAllBytes(), ISO_8859_1);
  }

  void send(int kind, byte[] payload) throws IOException {
    header(FINAL | kind, payload.length);
    out.write(payload);
    out.flush();
  }

  void send(String text) throws IOException {
    send(TEXT, text.getBytes(UTF_8));
  }

  void acknowledge(int picture) throws IOException {
    send("{\"do\":\"ack\",\"frame\":%d}".formatted(picture));
  }

  /** The head of a frame with a mask of zeros, so that the payload follows as it is. */
  void header(int first, long length) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(14).put((byte) first);
    if (length < 126) {
      head.put((byte) (MASKED | length));
    } else if (length < 65_536) {
      head.put((byte) (MASKED | 126)).putShort((short) length);
    } else {
      head.put((byte) (MASKED | 127)).putLong(length);
    }
    head.putInt(0);
    out.write(head.array(), 0, head.position());
  }

  void write(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  /** The next frame; a connection that breaks reads as one that closes without a reason. */
  Message read() throws IOException {
    try {
      int kind = in.readUnsignedByte() & 0x0F;
      long length = in.readUnsignedByte();
      if (length == 126) {
        length = in.readUnsignedShort();
      } else if (length == 127) {
        length = in.readLong();
      }
      return new Message(kind, in.readNBytes(Math.toIntExact(length)));
    } catch (EOFException | SocketException _) {
      return new Message(CLOSE, new byte[2]);
    }
  }

  /** The next frame of a kind; others are passed over. */
  Message next(int kind) throws IOException {
    while (true) {
      Message message = read();
      if (message.kind() == kind) {
        return message;
      }
      if (message.kind() == CLOSE) {
        throw new EOFException("closed: " + message.reason());
      }
    }
  }

  /** The next text that contains something. */
  String nextText(String part) throws IOException {
    while (true) {
      String text = next(TEXT).text();
      if (text.contains(part)) {
        return text;
      }
    }
  }

  /** Takes pictures as a good watcher does. */
  void takePictures(int many) throws IOException {
    for (int i = 0; i < many; i++) {
      acknowledge(next(BINARY).picture());
    }
  }

  /** Gives signs of life but takes no picture, to the end; says why it came. */
  String reasonOfEnd() throws IOException {
    while (true) {
      Message message = read();
      if (message.kind() == PING) {
        send(PONG, new byte[0]);
      }
      if (message.kind() == CLOSE) {
        return message.reason();
      }
    }
  }

  private String readHead() throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      head.append((char) next);
    }
    return head.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
