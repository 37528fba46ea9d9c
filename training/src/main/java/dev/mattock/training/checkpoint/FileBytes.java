package dev.mattock.training.checkpoint;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32C;

/** The bytes of an open file, little-endian. */
record FileBytes(FileChannel channel) {
  static final int CHUNK_BYTES = 1 << 16;

  long length() throws IOException {
    return channel.size();
  }

  /**
   * @return the bytes from {@code offset}, ready to be read
   * @throws EOFException if the file ends before
   */
  ByteBuffer at(long offset, int count) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, offset + bytes.position()) < 0) {
        throw new EOFException("the file ends before byte " + (offset + count));
      }
    }
    return bytes.flip();
  }

  /**
   * @return the CRC32C of the bytes {@code from..to-1}
   */
  int checksum(long from, long to) throws IOException {
    CRC32C crc = new CRC32C();
    for (long offset = from; offset < to; offset += CHUNK_BYTES) {
      crc.update(at(offset, (int) Math.min(CHUNK_BYTES, to - offset)));
    }
    return (int) crc.getValue();
  }
}
