package dev.mattock.training.loop;

import dev.mattock.agent.network.DeviceChoice;
import dev.mattock.engine.content.ContentException;
import dev.mattock.engine.content.Problems;
import dev.mattock.engine.content.UnknownNameException;
import dev.mattock.engine.content.YamlMap;
import dev.mattock.engine.content.YamlNode;
import dev.mattock.engine.content.YamlReader;
import dev.mattock.engine.render.RayCasters;
import dev.mattock.training.learner.Ppo;
import dev.mattock.training.learner.Schedule;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.json.JsonMapper;

/**
 * Training settings as a file: YAML for people, JSON as saved with a run (JSON is YAML too). Keys
 * that are left out keep their defaults; unknown ones are errors; all problems are told at once.
 */
public final class TrainingSettingsFile {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int MOST = Integer.MAX_VALUE;

  private TrainingSettingsFile() {}

  /**
   * Reads a file.
   *
   * @throws ContentException with every problem, each with file and line
   */
  public static TrainingSettings read(Path file, TrainingSettings defaults) {
    Problems problems = new Problems();
    return read(YamlReader.readFile(file, problems), problems, defaults);
  }

  /** Reads text, such as the settings saved with a run; {@code name} stands in the problems. */
  public static TrainingSettings read(String name, String text, TrainingSettings defaults) {
    Problems problems = new Problems();
    return read(YamlReader.read(name, text, problems), problems, defaults);
  }

  private static TrainingSettings read(
      Optional<YamlNode> root, Problems problems, TrainingSettings defaults) {
    Optional<YamlMap> map = root.flatMap(YamlNode::map);
    TrainingSettings settings = map.map(keys -> settings(keys, defaults)).orElse(defaults);
    problems.throwIfAny();
    return settings;
  }

  private static TrainingSettings settings(YamlMap map, TrainingSettings defaults) {
    TrainingSettings settings =
        new TrainingSettings(
            map.string("task", defaults.task()),
            whole(map, "seed", Long.MIN_VALUE, defaults.seed()),
            whole(map, "steps", 1, defaults.steps()),
            collection(map, defaults.collection()),
            map.integer("threads", 1, 1024, defaults.threads()),
            known(map, "device", DeviceChoice.WISHES, defaults.device()),
            known(map, "renderer", RayCasters.NAMES, defaults.renderer()),
            map.integer("hidden", 8, 8192, defaults.hidden()),
            map.find("ppo")
                .flatMap(YamlNode::map)
                .map(keys -> ppo(keys, defaults.ppo()))
                .orElse(defaults.ppo()),
            saving(map, defaults.saving()));
    map.rejectUnknownKeys();
    return settings;
  }

  private static TrainingSettings.Collection collection(
      YamlMap map, TrainingSettings.Collection defaults) {
    int seedPool = map.integer("seed_pool", 1, 1_000_000, defaults.seedPool());
    double freshSeeds =
        map.number("fresh_seeds", 0, seedPool, Math.min(seedPool, defaults.freshSeeds()));
    return new TrainingSettings.Collection(
        map.integer("envs", 1, 65_536, defaults.envs()),
        map.integer("rollout", 2, 65_536, defaults.rollout()),
        map.integer("frame_skip", 1, 100, defaults.frameSkip()),
        map.integer("size", 36, 512, defaults.size()),
        map.integer("stack", 1, 16, defaults.stack()),
        seedPool,
        freshSeeds);
  }

  private static TrainingSettings.Saving saving(YamlMap map, TrainingSettings.Saving defaults) {
    return new TrainingSettings.Saving(
        map.integer("checkpoint_updates", 1, 1_000_000, defaults.checkpointUpdates()),
        map.integer("validation_updates", 0, 1_000_000, defaults.validationUpdates()),
        map.integer("validation_episodes", 1, 100_000, defaults.validationEpisodes()),
        map.integer("record_episodes", 0, 1_000_000, defaults.recordEpisodes()));
  }

  private static Ppo.Settings ppo(YamlMap map, Ppo.Settings defaults) {
    Schedule rates = defaults.learningRate();
    Schedule entropies = defaults.entropyCoefficient();
    Ppo.Settings settings =
        new Ppo.Settings(
            schedule(
                map.number("learning_rate", 0, 1, rates.at(0)),
                map.number("last_learning_rate", 0, 1, rates.at(1))),
            map.integer("epochs", 1, 1000, defaults.epochs()),
            map.integer("minibatch", 1, MOST, defaults.minibatch()),
            map.number("clip", 1e-9, 0.999999, defaults.clip()),
            optional(map, "value_clip", defaults.valueClip()),
            schedule(
                map.number("entropy", 0, 10, entropies.at(0)),
                map.number("last_entropy", 0, 10, entropies.at(1))),
            map.number("value", 0, 100, defaults.valueCoefficient()),
            map.number("gradient_norm", 1e-9, 1e9, defaults.maxGradientNorm()),
            map.number("gamma", 1e-9, 1, defaults.gamma()),
            map.number("lambda", 0, 1, defaults.lambda()),
            map.bool("normalise_advantage", defaults.normaliseAdvantage()),
            optional(map, "target_kl", defaults.targetKl()));
    map.rejectUnknownKeys();
    return settings;
  }

  /** A constant stays one to the last bit: a resumed run must learn as it would have. */
  private static Schedule schedule(double first, double last) {
    return first == last ? Schedule.constant(first) : Schedule.linear(first, last);
  }

  private static OptionalDouble optional(YamlMap map, String key, OptionalDouble fallback) {
    return map.has(key) ? OptionalDouble.of(map.number(key, 1e-9, 1e9, 1)) : fallback;
  }

  private static String known(YamlMap map, String key, List<String> names, String fallback) {
    Optional<YamlNode> node = map.find(key);
    Optional<String> name = node.flatMap(YamlNode::string);
    if (name.isEmpty() || names.contains(name.get())) {
      return name.orElse(fallback);
    }
    node.get().problem(UnknownNameException.among(key, name.get(), names).getMessage());
    return fallback;
  }

  private static long whole(YamlMap map, String key, long least, long fallback) {
    return map.find(key).flatMap(node -> node.wholeNumber(least, Long.MAX_VALUE)).orElse(fallback);
  }

  /**
   * The resolved settings as JSON that {@link #read} reads.
   *
   * @throws IllegalArgumentException if a schedule is neither constant nor linear
   */
  public static String toJson(TrainingSettings settings) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("task", settings.task());
    map.put("seed", settings.seed());
    map.put("steps", settings.steps());
    TrainingSettings.Collection collection = settings.collection();
    map.put("envs", collection.envs());
    map.put("rollout", collection.rollout());
    map.put("frame_skip", collection.frameSkip());
    map.put("size", collection.size());
    map.put("stack", collection.stack());
    map.put("seed_pool", collection.seedPool());
    map.put("fresh_seeds", collection.freshSeeds());
    map.put("threads", settings.threads());
    map.put("device", settings.device());
    map.put("renderer", settings.renderer());
    map.put("hidden", settings.hidden());
    map.put("ppo", ppo(settings.ppo()));
    TrainingSettings.Saving saving = settings.saving();
    map.put("checkpoint_updates", saving.checkpointUpdates());
    map.put("validation_updates", saving.validationUpdates());
    map.put("validation_episodes", saving.validationEpisodes());
    map.put("record_episodes", saving.recordEpisodes());
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(map);
  }

  private static Map<String, Object> ppo(Ppo.Settings ppo) {
    Map<String, Object> map = new LinkedHashMap<>();
    putSchedule(map, "learning_rate", ppo.learningRate());
    map.put("epochs", ppo.epochs());
    map.put("minibatch", ppo.minibatch());
    map.put("clip", ppo.clip());
    ppo.valueClip().ifPresent(clip -> map.put("value_clip", clip));
    putSchedule(map, "entropy", ppo.entropyCoefficient());
    map.put("value", ppo.valueCoefficient());
    map.put("gradient_norm", ppo.maxGradientNorm());
    map.put("gamma", ppo.gamma());
    map.put("lambda", ppo.lambda());
    map.put("normalise_advantage", ppo.normaliseAdvantage());
    ppo.targetKl().ifPresent(limit -> map.put("target_kl", limit));
    return map;
  }

  private static void putSchedule(Map<String, Object> map, String key, Schedule schedule) {
    double first = schedule.at(0);
    double last = schedule.at(1);
    if (!schedule.equals(Schedule.linear(first, last)) && !schedule.equals(schedule(first, last))) {
      throw new IllegalArgumentException(
          "%s must be constant or linear to be saved, but is %s".formatted(key, schedule));
    }
    map.put(key, first);
    map.put("last_" + key, last);
  }
}
