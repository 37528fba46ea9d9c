package dev.mattock.training.checkpoint;

/**
 * The file format of a checkpoint, version 1. All numbers are little-endian.
 *
 * <pre>
 * magic     8 bytes "MTKCHKPT"
 * version   int
 * section*  kind (byte: 1 JSON, 2 floats, 3 longs, 4 bytes), name length (int), name (ASCII),
 *           rank (int), that many sizes (long), the elements,
 *           CRC32C of all of this section before it (int)
 * footer    0 (byte), number of sections (int), length of the whole file (long),
 *           CRC32C of the whole file before it (int)
 * </pre>
 *
 * <p>Magic, version and footer stay as they are in later versions, so that a damaged file and a
 * newer one can be told apart.
 */
final class CheckpointFormat {
  static final long MAGIC = 0x5450_4b48_434b_544dL;
  static final int VERSION = 1;
  static final int HEADER_BYTES = Long.BYTES + Integer.BYTES;
  static final int FOOTER_BYTES = 1 + Integer.BYTES + Long.BYTES + Integer.BYTES;
  static final byte END = 0;
  static final int LONGEST_NAME = 200;
  static final int HIGHEST_RANK = 8;

  private CheckpointFormat() {}

  static boolean isName(String name) {
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) <= ' ' || name.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  /**
   * The number of elements of a shape.
   *
   * @return the product of the sizes; -1 if a size is negative or the product above {@code most}
   */
  static long elements(long[] shape, long most) {
    long product = 1;
    boolean empty = false;
    for (long size : shape) {
      if (size < 0 || size > most) {
        return -1;
      }
      empty |= size == 0;
      if (size > 0 && product > most / size) {
        return -1;
      }
      product *= Math.max(1, size);
    }
    return empty ? 0 : product;
  }
}
