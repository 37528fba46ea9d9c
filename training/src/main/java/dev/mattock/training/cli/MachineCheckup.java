package dev.mattock.training.cli;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import dev.mattock.engine.render.GlDevice;
import dev.mattock.engine.render.GlException;
import dev.mattock.engine.render.RayCasters;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.URL;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.incubator.vector.FloatVector;

/** Looks at the machine; changes nothing. Each method answers one question of {@code doctor}. */
final class MachineCheckup {
  private static final int NEEDED_JAVA = 25;
  private static final long GIB = 1L << 30;
  private static final String GPU_ADVICE =
      "for training on an NVIDIA GPU: install its driver, then MATTOCK_GPU=1 ./mattock ...";

  private final Console console;
  private final Path folder;

  MachineCheckup(Console console, Path folder) {
    this.console = console;
    this.folder = folder.toAbsolutePath();
  }

  /** Everything there is to know, in the order in which a person asks. */
  List<Finding> findings() {
    return List.of(
        java(),
        cores(),
        vector(),
        memory(),
        disk(),
        renderer(),
        gl(),
        display(),
        gpu(),
        natives(),
        engine());
  }

  private static Finding java() {
    String detail = Runtime.version() + ", " + System.getProperty("java.vendor");
    return Runtime.version().feature() >= NEEDED_JAVA
        ? Finding.ok("java", detail)
        : Finding.missing("java", detail, "install JDK 25 or later: https://adoptium.net");
  }

  private static Finding cores() {
    int cores = Runtime.getRuntime().availableProcessors();
    String detail = cores + (cores == 1 ? " core, " : " cores, ") + System.getProperty("os.arch");
    return cores >= 2
        ? Finding.ok("cores", detail)
        : Finding.poor("cores", detail, "with two cores, training learns while it plays");
  }

  private static Finding vector() {
    Optional<Module> module = ModuleLayer.boot().findModule("jdk.incubator.vector");
    if (module.isEmpty()) {
      return Finding.poor(
          "vector", "not in this process", "start with: --add-modules jdk.incubator.vector");
    }
    int bits = FloatVector.SPECIES_PREFERRED.vectorBitSize();
    return Finding.ok("vector", bits + " bits, " + bits / Float.SIZE + " floats at once");
  }

  private static Finding memory() {
    long heap = Runtime.getRuntime().maxMemory();
    String detail = gib(heap) + " of heap";
    if (ManagementFactory.getOperatingSystemMXBean()
        instanceof com.sun.management.OperatingSystemMXBean system) {
      detail =
          gib(system.getTotalMemorySize())
              + ", "
              + gib(system.getFreeMemorySize())
              + " free, "
              + detail;
    }
    return heap >= GIB
        ? Finding.ok("memory", detail)
        : Finding.poor("memory", detail, "give more heap: MATTOCK_JAVA_OPTIONS=-Xmx2g");
  }

  private Finding disk() {
    try {
      FileStore store = Files.getFileStore(folder);
      String detail = gib(store.getUsableSpace()) + " free in " + folder;
      if (!Files.isWritable(folder)) {
        return Finding.poor("disk", detail + ", not writable", "choose a folder with --out");
      }
      return store.getUsableSpace() >= GIB
          ? Finding.ok("disk", detail)
          : Finding.poor("disk", detail, "runs and replays need about 1 GiB");
    } catch (IOException error) {
      return Finding.poor("disk", "cannot look at " + folder + ": " + error.getMessage(), "");
    }
  }

  /** What {@code --renderer auto} stands for, and why. */
  private static Finding renderer() {
    return Finding.ok("renderer", RayCasters.choose(RayCasters.AUTO).explanation());
  }

  private static Finding gl() {
    try {
      return Finding.ok("gl", GlDevice.find() + "; to use it: --renderer gl");
    } catch (GlException e) {
      return Finding.absent(
          "gl", "--renderer gl cannot be had: " + e.getMessage(), "the other renderers need none");
    }
  }

  private Finding display() {
    for (String variable : List.of("WAYLAND_DISPLAY", "DISPLAY")) {
      String value = console.environment().getOrDefault(variable, "");
      if (!value.isEmpty()) {
        return Finding.ok("display", variable + "=" + value);
      }
    }
    return System.getProperty("os.name").startsWith("Linux")
        ? Finding.absent("display", "none; training and evaluation need none", "")
        : Finding.ok("display", "of the system");
  }

  private static Finding gpu() {
    Path driver = Path.of("/proc/driver/nvidia/version");
    try {
      List<String> names = NvidiaSmi.names();
      if (!names.isEmpty()) {
        return Finding.ok("gpu", String.join("; ", names));
      }
      if (Files.exists(driver)) {
        return Finding.poor(
            "gpu", Files.readAllLines(driver).getFirst(), "the driver is there: mend nvidia-smi");
      }
      return Finding.absent("gpu", "no NVIDIA GPU answers; the processor does all", GPU_ADVICE);
    } catch (IOException error) {
      return Finding.poor("gpu", "cannot ask for it: " + error.getMessage(), GPU_ADVICE);
    }
  }

  private static Finding natives() {
    try {
      List<String> found = nativesOnTheClassPath();
      return found.isEmpty()
          ? Finding.missing(
              "natives",
              "no PyTorch library for " + System.getProperty("os.arch"),
              "set PYTORCH_LIBRARY_PATH to an installed libtorch, with PYTORCH_VERSION and"
                  + " PYTORCH_FLAVOR")
          : Finding.ok("natives", "PyTorch " + String.join(", ", found));
    } catch (IOException error) {
      return Finding.missing("natives", "unreadable: " + error.getMessage(), "build again");
    }
  }

  /** Version, flavour and platform of each: "2.7.1 cpu linux-x86_64". */
  private static List<String> nativesOnTheClassPath() throws IOException {
    List<String> found = new ArrayList<>();
    ClassLoader loader = MachineCheckup.class.getClassLoader();
    for (URL url : Collections.list(loader.getResources("native/lib/pytorch.properties"))) {
      Properties properties = new Properties();
      try (InputStream in = url.openStream()) {
        properties.load(in);
      }
      found.add(
          Stream.of("version", "flavor", "classifier")
              .map(key -> properties.getProperty(key, ""))
              .filter(value -> !value.isEmpty())
              .collect(Collectors.joining(" ")));
    }
    return found;
  }

  private static Finding engine() {
    try {
      Engine engine = Engine.getEngine("PyTorch");
      String detail =
          "PyTorch "
              + engine.getVersion()
              + " through DJL "
              + Engine.getDjlVersion()
              + ", computes on "
              + (engine.getGpuCount() > 0 ? "the GPU" : "the processor");
      if (engine.getGpuCount() > 0) {
        return Finding.ok("engine", detail);
      }
      if (!NvidiaSmi.names().isEmpty()) {
        return Finding.poor("engine", detail, "a GPU is there, not used: MATTOCK_GPU=1 ./mattock");
      }
      return nativesOnTheClassPath().stream().anyMatch(name -> name.contains(" cu"))
          ? Finding.poor("engine", detail, "built for a GPU (-Pgpu), but none answers here")
          : Finding.ok("engine", detail);
    } catch (EngineException | UnsatisfiedLinkError | IOException error) {
      return Finding.missing(
          "engine", "PyTorch does not load: " + error.getMessage(), "training needs it");
    }
  }

  private static String gib(long bytes) {
    return String.format(Locale.ROOT, "%.1f GiB", (double) bytes / GIB);
  }
}
