package dev.mattock.training.checkpoint;

/** One named part of a checkpoint; owns its array, which nobody changes once it is made. */
sealed interface Section {
  /** JSON text in UTF-8. */
  record Json(byte[] utf8) implements Section {}

  /** A tensor of 32-bit floats in row-major order. */
  record Floats(long[] shape, float[] values) implements Section {}

  /** An array of 64-bit integers. */
  record Longs(long[] values) implements Section {}

  /** Bytes that mean something to those who saved them. */
  record Bytes(byte[] values) implements Section {}

  /** The number that stands for this kind in a file. */
  default byte kind() {
    return switch (this) {
      case Json json -> 1;
      case Floats floats -> 2;
      case Longs longs -> 3;
      case Bytes bytes -> 4;
    };
  }

  /** The word for this kind in messages. */
  default String kindName() {
    return kindName(kind());
  }

  static String kindName(int kind) {
    return switch (kind) {
      case 1 -> "JSON";
      case 2 -> "floats";
      case 3 -> "longs";
      case 4 -> "bytes";
      default -> throw new IllegalArgumentException("kind must be in 1..4: kind=" + kind);
    };
  }

  static int bytesPerElement(int kind) {
    return switch (kind) {
      case 2 -> Float.BYTES;
      case 3 -> Long.BYTES;
      default -> 1;
    };
  }

  default long[] shape() {
    return switch (this) {
      case Json json -> new long[] {json.utf8.length};
      case Floats floats -> floats.shape;
      case Longs longs -> new long[] {longs.values.length};
      case Bytes bytes -> new long[] {bytes.values.length};
    };
  }
}
