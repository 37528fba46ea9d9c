package dev.mattock.training.cli;

import com.google.common.collect.ImmutableSet;
import dev.mattock.agent.controller.BlindPolicy;
import dev.mattock.agent.controller.NetworkPolicy;
import dev.mattock.agent.controller.Policy;
import dev.mattock.agent.controller.RandomPolicy;
import dev.mattock.agent.network.DeviceChoice;
import dev.mattock.agent.oracle.Oracle;
import dev.mattock.engine.content.UnknownNameException;
import dev.mattock.engine.env.Modality;
import dev.mattock.engine.env.MultiDiscreteCodec;
import dev.mattock.engine.env.ObservationSpec;
import dev.mattock.engine.render.RenderSettings;
import dev.mattock.training.checkpoint.RunFolder;
import dev.mattock.training.checkpoint.RunFolderException;
import dev.mattock.training.loop.Evaluation;
import dev.mattock.training.loop.TrainedPolicy;
import dev.mattock.worlds.task.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The agent that {@code --agent} names, ready to be evaluated. */
final class Agents implements AutoCloseable {
  private static final String RANDOM = "random";
  private static final String ORACLE = "oracle";
  private static final String HIERARCHICAL = HierarchyOptions.AGENT;
  private static final String POLICY = "policy:";
  private static final String POLICY_DIR = POLICY + "DIR";
  private static final String BLIND = "blind:";
  private static final List<String> NAMES =
      List.of(
          RANDOM,
          ORACLE,
          HIERARCHICAL,
          "blind:straight",
          "blind:spiral",
          "blind:star",
          "blind:turn",
          POLICY_DIR);
  private static final int FRAME_SKIP = 4;

  /**
   * What was asked for.
   *
   * @param agent as typed
   * @param task as typed, or null
   * @param frameShift see {@link NetworkPolicy.Settings}
   * @param frameSkip as typed, or null
   * @param hierarchy where hierarchical agents come from; nothing where none can be asked for
   */
  record Request(
      String agent,
      String task,
      String device,
      boolean greedy,
      int frameShift,
      Integer frameSkip,
      long seed,
      Optional<HierarchySource> hierarchy) {
    Request(
        String agent,
        String task,
        String device,
        boolean greedy,
        int frameShift,
        Integer frameSkip,
        long seed) {
      this(agent, task, device, greedy, frameShift, frameSkip, seed, Optional.empty());
    }

    /** The same with a source of hierarchical agents. */
    Request with(Optional<HierarchySource> source) {
      return new Request(agent, task, device, greedy, frameShift, frameSkip, seed, source);
    }
  }

  private final Task task;
  private final int frameSkip;
  private final RenderSettings render;
  private final Evaluation.PolicyFactory factory;
  private final String name;
  private final Optional<TrainedPolicy> trained;
  private final Optional<HierarchySource> hierarchy;

  private Agents(
      Request request,
      String name,
      Task task,
      int frameSkip,
      RenderSettings render,
      Evaluation.PolicyFactory factory,
      Optional<TrainedPolicy> trained) {
    this.name = name;
    this.task = task;
    this.frameSkip = request.frameSkip() == null ? frameSkip : request.frameSkip();
    this.render = render;
    this.factory = factory;
    this.trained = trained;
    hierarchy = request.agent().equals(HIERARCHICAL) ? request.hierarchy() : Optional.empty();
  }

  static Agents choose(Request request, Library library, Consumer<String> notes)
      throws IOException {
    String agent = request.agent();
    if (agent.startsWith(POLICY)) {
      return policy(request, library, Path.of(agent.substring(POLICY.length())), notes);
    }
    requireKnown(agent);
    if (request.task() == null) {
      throw new UserError("--task is missing: " + agent + " has no task of its own");
    }
    return script(request, library.task(request.task()));
  }

  /** An agent that needs no files, for a task that is at hand. */
  static Agents of(Request request, Task task) {
    requireKnown(request.agent());
    return script(request, task);
  }

  private static void requireKnown(String agent) {
    if (agent.startsWith(BLIND)) {
      BlindPolicy.Script.of(agent.substring(BLIND.length()));
    } else if (!NAMES.contains(agent)) {
      throw UnknownNameException.among("agent", agent, NAMES);
    }
  }

  private static Agents script(Request request, Task task) {
    int skip = request.frameSkip() == null ? FRAME_SKIP : request.frameSkip();
    String agent = request.agent();
    if (agent.equals(RANDOM)) {
      MultiDiscreteCodec codec = task.codec();
      return scripted(
          request, task, ImmutableSet.of(), rows -> new RandomPolicy(codec, request.seed()));
    }
    if (agent.equals(ORACLE)) {
      return scripted(
          request, task, ImmutableSet.of(Modality.WORLD), rows -> new Oracle(task, skip));
    }
    if (agent.equals(HIERARCHICAL)) {
      return hierarchical(request, task, skip);
    }
    BlindPolicy.Script script = BlindPolicy.Script.of(agent.substring(BLIND.length()));
    return scripted(
        request,
        task,
        ImmutableSet.of(Modality.LOCATION_STATS),
        rows -> new BlindPolicy(script, skip));
  }

  private static Agents hierarchical(Request request, Task task, int skip) {
    HierarchySource source =
        request
            .hierarchy()
            .orElseThrow(() -> new UserError("this command cannot play " + HIERARCHICAL));
    return new Agents(
        request,
        HIERARCHICAL,
        task,
        FRAME_SKIP,
        source.render(),
        source.factory(task, skip),
        Optional.empty());
  }

  private interface ForRows {
    Policy create(int rows);
  }

  private static Agents scripted(
      Request request, Task task, ImmutableSet<Modality> reads, ForRows policy) {
    Evaluation.PolicyFactory factory =
        new Evaluation.PolicyFactory() {
          @Override
          public ImmutableSet<Modality> reads() {
            return reads;
          }

          @Override
          public Policy create(ObservationSpec spec, int rows) {
            return policy.create(rows);
          }
        };
    return new Agents(
        request,
        request.agent(),
        task,
        FRAME_SKIP,
        RenderSettings.TRAINING,
        factory,
        Optional.empty());
  }

  private static Agents policy(
      Request request, Library library, Path folder, Consumer<String> notes) throws IOException {
    if (folder.toString().isEmpty() || !Files.isDirectory(folder)) {
      throw new UserError("--agent %s%s: no such folder of a run".formatted(POLICY, folder));
    }
    DeviceChoice device = DeviceChoice.resolve(request.device());
    notes.accept("device: " + device.explanation());
    TrainedPolicy trained;
    try {
      trained = TrainedPolicy.load(folder, library.content(), device, notes);
    } catch (IOException e) {
      throw new UserError(e.getMessage(), e);
    }
    Task task =
        request.task() == null
            ? ownTask(trained.description().task(), folder, library, notes)
            : library.task(request.task());
    NetworkPolicy.Settings settings =
        new NetworkPolicy.Settings(request.seed(), request.greedy(), request.frameShift());
    return new Agents(
        request,
        request.agent() + (request.frameShift() == 0 ? "" : " with swapped frames"),
        task,
        trained.description().frameSkip(),
        trained.description().render(),
        trained.factory(settings, notes),
        Optional.of(trained));
  }

  /** The task that a policy was trained on: as it is now if it ships with Mattock, else as kept. */
  private static Task ownTask(String name, Path folder, Library library, Consumer<String> notes)
      throws RunFolderException {
    Optional<String> kept = RunFolder.readTask(folder);
    if (kept.isPresent() && !library.taskNames().contains(name)) {
      return library.taskFromText(name, kept.get());
    }
    Task task = library.task(name);
    if (kept.isPresent() && !kept.get().equals(task.spec().text())) {
      notes.accept(
          "%s has changed since the policy was trained: %s is what it was"
              .formatted(name, folder.resolve("task.yaml")));
    }
    return task;
  }

  String name() {
    return name;
  }

  /** What it is to play. */
  Task task() {
    return task;
  }

  int frameSkip() {
    return frameSkip;
  }

  RenderSettings render() {
    return render;
  }

  Evaluation.PolicyFactory factory() {
    return factory;
  }

  List<String> readsKeys() {
    return factory.reads().stream().map(Modality::key).toList();
  }

  /** What it reads, each part by itself. */
  String readsText() {
    if (hierarchy.isPresent()) {
      return hierarchy.get().readsText();
    }
    return "reads " + readsKeysText();
  }

  private String readsKeysText() {
    return factory.reads().isEmpty() ? "nothing" : String.join(", ", readsKeys());
  }

  @Override
  public void close() {
    trained.ifPresent(TrainedPolicy::close);
  }
}
