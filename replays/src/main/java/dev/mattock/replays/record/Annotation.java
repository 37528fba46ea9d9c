package dev.mattock.replays.record;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Objects;

/**
 * A remark on a replay: what an agent planned, thought, or was measured at.
 *
 * @param tick ticks after the start
 * @param player index of the player it is about, or -1
 * @param kind what sort of remark: "plan", "goal", "reward"
 * @param text in words, may be empty
 * @param numbers in numbers, may be empty
 */
public record Annotation(
    int tick, int player, String kind, String text, ImmutableDoubleArray numbers) {
  public Annotation {
    if (tick < 0) {
      throw new IllegalArgumentException("tick must not be negative, but is " + tick);
    }
    if (player < -1) {
      throw new IllegalArgumentException("player must be at least -1, but is " + player);
    }
    if (kind.isBlank()) {
      throw new IllegalArgumentException("kind must not be blank");
    }
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(numbers, "numbers");
  }

  /** A remark in words. */
  public static Annotation text(int tick, int player, String kind, String text) {
    return new Annotation(tick, player, kind, text, ImmutableDoubleArray.of());
  }

  /** A remark in numbers. */
  public static Annotation numbers(int tick, int player, String kind, double... numbers) {
    return new Annotation(tick, player, kind, "", ImmutableDoubleArray.copyOf(numbers));
  }
}
