package dev.mattock.training.cli;

import dev.mattock.agent.network.DeviceChoice;
import dev.mattock.engine.content.UnknownNameException;
import dev.mattock.engine.render.GlException;
import dev.mattock.engine.render.RayCasters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The values of a command's options, checked before any work, all problems told at once. */
final class OptionCheck {
  /** Most threads that a command takes. */
  static final int MOST_THREADS = 1_024;

  /** Most worlds side by side. */
  static final int MOST_ENVS = 65_536;

  private final List<String> problems = new ArrayList<>();

  /**
   * A number that must lie in a range, both ends included; a missing one is left to its default.
   */
  OptionCheck range(String option, Number value, long least, long most) {
    if (value != null && (value.longValue() < least || value.longValue() > most)) {
      String range = most == Long.MAX_VALUE ? "at least " + least : "in " + least + ".." + most;
      problems.add("%s must be %s, but is %d".formatted(option, range, value.longValue()));
    }
    return this;
  }

  /** Anything else that must hold, and what to say if it does not. */
  OptionCheck holds(boolean condition, String problem) {
    if (!condition) {
      problems.add(problem);
    }
    return this;
  }

  /** {@code --threads}, or the default where it is missing. */
  OptionCheck threads(Integer value) {
    return range("--threads", value, 1, MOST_THREADS);
  }

  /** {@code --device}. */
  OptionCheck device(String value) {
    return known("device", value.toLowerCase(Locale.ROOT), DeviceChoice.WISHES);
  }

  /** {@code --renderer}: a name that is known, of one that can be had here. */
  OptionCheck renderer(String value) {
    if (value.equals(RayCasters.GL)) {
      try {
        RayCasters.choose(value);
      } catch (GlException e) {
        problems.add("--renderer gl: " + e.getMessage());
      }
    }
    return known("renderer", value, RayCasters.NAMES);
  }

  /** A name of a few; {@code kind} is the option without its dashes. */
  OptionCheck known(String kind, String value, List<String> names) {
    if (!names.contains(value)) {
      problems.add(
          "--" + kind + ": " + UnknownNameException.among(kind, value, names).getMessage());
    }
    return this;
  }

  /**
   * Ends the check.
   *
   * @throws UserError with every problem, one a line, if there is any
   */
  void done() {
    if (!problems.isEmpty()) {
      throw new UserError(String.join("\n", problems));
    }
  }
}
