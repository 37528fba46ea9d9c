package dev.mattock.training.loop;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import dev.mattock.agent.network.NetworkSpec;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.env.ActionHead;
import dev.mattock.engine.env.MultiDiscreteCodec;
import dev.mattock.engine.render.RenderSettings;
import dev.mattock.engine.render.RenderSettings.PixelLayout;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What must be known, beside its parameters, to let a trained policy act: all by name, so that it
 * can be read under content that has grown.
 *
 * @param task what it was trained on
 * @param network shape of the network
 * @param features columns of the feature vector
 * @param commands alternatives of the command head beyond "none"
 * @param heads names of the alternatives of each head, to notice an action space that has changed
 * @param size width and height of the frames in pixels
 * @param frameSkip ticks a decision
 */
public record PolicyDescription(
    String task,
    NetworkSpec network,
    ImmutableList<String> features,
    ImmutableList<String> commands,
    ImmutableMap<String, ImmutableList<String>> heads,
    int size,
    int frameSkip) {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** Describes a policy with the standard heads. */
  static PolicyDescription of(
      String task,
      Content content,
      List<String> features,
      List<String> commands,
      TrainingSettings settings) {
    MultiDiscreteCodec codec = MultiDiscreteCodec.standard(content, commands);
    ImmutableIntArray sizes = codec.sizes();
    int size = settings.collection().size();
    NetworkSpec standard =
        NetworkSpec.defaults(settings.collection().stack(), size, size, features.size(), sizes);
    NetworkSpec network =
        new NetworkSpec(
            standard.stack(),
            standard.channels(),
            size,
            size,
            features.size(),
            sizes,
            standard.convolutions(),
            settings.hidden());
    return new PolicyDescription(
        task,
        network,
        ImmutableList.copyOf(features),
        ImmutableList.copyOf(commands),
        choiceNames(codec),
        size,
        settings.collection().frameSkip());
  }

  /**
   * The policy's action space under the present content.
   *
   * @throws IllegalArgumentException if its heads have changed since it was trained
   */
  public MultiDiscreteCodec codec(Content content) {
    MultiDiscreteCodec codec = MultiDiscreteCodec.standard(content, commands);
    if (!choiceNames(codec).equals(heads)) {
      throw new IllegalArgumentException(
          "the policy was trained with other action heads: %s, now %s"
              .formatted(heads, choiceNames(codec)));
    }
    return codec;
  }

  /**
   * In what a policy differs from another, one line a difference: nothing if one can go on where
   * the other left off.
   */
  ImmutableList<String> differences(PolicyDescription other) {
    ImmutableList.Builder<String> found = ImmutableList.builder();
    compare(found, "task", task, other.task);
    compare(found, "size", size, other.size);
    compare(found, "frame skip", frameSkip, other.frameSkip);
    compare(found, "network", network, other.network);
    compare(found, "features", features, other.features);
    compare(found, "commands", commands, other.commands);
    compare(found, "action heads", heads, other.heads);
    return found.build();
  }

  private static void compare(
      ImmutableList.Builder<String> found, String what, Object mine, Object theirs) {
    if (!mine.equals(theirs)) {
      found.add("%s %s instead of %s".formatted(what, mine, theirs));
    }
  }

  /** How the policy's frames are rendered. */
  public RenderSettings render() {
    return render(size);
  }

  static RenderSettings render(int size) {
    RenderSettings training = RenderSettings.TRAINING;
    return new RenderSettings(
        size, size, training.fovDegrees(), training.viewDistance(), PixelLayout.CHW, false);
  }

  /** As one line of JSON. */
  public String toJson() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("task", task);
    map.put("network", network.toMap());
    map.put("features", features);
    map.put("commands", commands);
    map.put("heads", heads);
    map.put("size", size);
    map.put("frame_skip", frameSkip);
    return MAPPER.writeValueAsString(map);
  }

  /**
   * The opposite of {@link #toJson}.
   *
   * @throws IllegalArgumentException if something is missing or of the wrong type
   */
  public static PolicyDescription fromJson(String json) {
    try {
      Form form = MAPPER.readValue(json, new TypeReference<Form>() {});
      ImmutableMap.Builder<String, ImmutableList<String>> heads = ImmutableMap.builder();
      form.heads().forEach((name, choices) -> heads.put(name, ImmutableList.copyOf(choices)));
      return new PolicyDescription(
          form.task(),
          NetworkSpec.fromMap(form.network()),
          ImmutableList.copyOf(form.features()),
          ImmutableList.copyOf(form.commands()),
          heads.buildOrThrow(),
          form.size(),
          form.frame_skip());
    } catch (JacksonException | NullPointerException e) {
      throw new IllegalArgumentException("the policy's description cannot be read: " + e, e);
    }
  }

  /** The JSON's own shape. */
  @SuppressWarnings("checkstyle:RecordComponentName") // the keys of the file
  private record Form(
      String task,
      Map<String, Object> network,
      List<String> features,
      List<String> commands,
      Map<String, List<String>> heads,
      int size,
      int frame_skip) {}

  private static ImmutableMap<String, ImmutableList<String>> choiceNames(MultiDiscreteCodec codec) {
    ImmutableMap.Builder<String, ImmutableList<String>> names = ImmutableMap.builder();
    for (ActionHead head : codec.heads()) {
      names.put(
          head.name(),
          head.choices().stream()
              .map(ActionHead.Choice::name)
              .collect(ImmutableList.toImmutableList()));
    }
    return names.buildOrThrow();
  }
}
