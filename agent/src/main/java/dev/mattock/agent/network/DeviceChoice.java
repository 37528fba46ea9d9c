package dev.mattock.agent.network;

import ai.djl.Device;
import ai.djl.engine.Engine;
import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.UnknownNameException;
import java.util.Locale;
import java.util.Objects;

/**
 * Where a network lives, and why, in words for a person.
 *
 * @param device the device to create networks on
 * @param explanation one line to print: what was chosen, and what to do if that is not what was
 *     asked for
 * @param asWished false if a GPU was asked for by name and there is none
 */
public record DeviceChoice(Device device, String explanation, boolean asWished) {

  /** What can be wished for. */
  public static final ImmutableList<String> WISHES = ImmutableList.of("auto", "cpu", "gpu");

  public DeviceChoice {
    Objects.requireNonNull(device, "device");
    Objects.requireNonNull(explanation, "explanation");
  }

  /**
   * Resolves a wish to a device that is there. Loads the engine: call {@link NativeThreads} first.
   *
   * @param wish {@code auto} (a GPU if there is one), {@code cpu} or {@code gpu} (which falls back
   *     to the CPU and says so in the explanation)
   * @throws UnknownNameException if the wish is none of these
   */
  public static DeviceChoice resolve(String wish) {
    return resolve(wish, Engine.getInstance().getGpuCount());
  }

  static DeviceChoice resolve(String wish, int gpus) {
    return switch (wish.toLowerCase(Locale.ROOT)) {
      case "cpu" -> new DeviceChoice(Device.cpu(), "CPU, as asked", true);
      case "gpu" -> gpus > 0 ? gpu(gpus) : fallBack();
      case "auto" ->
          gpus > 0
              ? gpu(gpus)
              : new DeviceChoice(Device.cpu(), "CPU: PyTorch sees no GPU here", true);
      default -> throw UnknownNameException.among("device", wish, WISHES);
    };
  }

  private static DeviceChoice gpu(int gpus) {
    return new DeviceChoice(Device.gpu(), "GPU 0 of " + gpus, true);
  }

  private static DeviceChoice fallBack() {
    return new DeviceChoice(
        Device.cpu(),
        "WARNING: a GPU was asked for, but PyTorch sees none; falling back to the CPU. It takes an"
            + " NVIDIA driver, and a build with the CUDA libraries (-Pgpu).",
        false);
  }
}
