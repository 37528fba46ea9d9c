package dev.mattock.training.loop;

import com.google.common.collect.ImmutableSet;
import dev.mattock.agent.controller.NetworkPolicy;
import dev.mattock.agent.controller.Policy;
import dev.mattock.agent.network.DeviceChoice;
import dev.mattock.agent.network.PolicyNetwork;
import dev.mattock.agent.perception.FeatureEncoder;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.env.Modality;
import dev.mattock.engine.env.MultiDiscreteCodec;
import dev.mattock.engine.env.ObservationSpec;
import dev.mattock.training.checkpoint.Checkpoint;
import dev.mattock.training.checkpoint.CheckpointStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A policy that a run has trained, read from the run's folder. */
public final class TrainedPolicy implements AutoCloseable {
  private final PolicyDescription description;
  private final MultiDiscreteCodec codec;
  private final PolicyNetwork network;

  private TrainedPolicy(
      PolicyDescription description, MultiDiscreteCodec codec, PolicyNetwork network) {
    this.description = description;
    this.codec = codec;
    this.network = network;
  }

  /**
   * Loads a run's best policy, or its latest where nothing was validated yet.
   *
   * @param runFolder the folder given to {@code train --out}
   * @param notes gets a line for each thing that a person should know
   * @throws IOException if there is none, it is damaged, or it does not fit this program
   */
  public static TrainedPolicy load(
      Path runFolder, Content content, DeviceChoice device, Consumer<String> notes)
      throws IOException {
    CheckpointStore store = CheckpointStore.view(runFolder.resolve("checkpoints"), notes);
    Checkpoint checkpoint;
    if (store.hasBest()) {
      checkpoint = store.readBest();
    } else {
      checkpoint = store.readLatest();
      notes.accept(runFolder + " has no best policy yet: taking its latest checkpoint");
    }
    try {
      PolicyDescription description = PolicyDescription.fromJson(checkpoint.json("policy"));
      MultiDiscreteCodec codec = description.codec(content);
      return new TrainedPolicy(description, codec, network(checkpoint, description, device));
    } catch (IllegalArgumentException e) {
      throw new IOException(checkpoint.source() + ": " + e.getMessage(), e);
    }
  }

  private static PolicyNetwork network(
      Checkpoint checkpoint, PolicyDescription description, DeviceChoice device)
      throws IOException {
    PolicyNetwork network = PolicyNetwork.create(description.network(), 0, device.device());
    try {
      network.importParameters(RunState.readNetwork(checkpoint));
      return network;
    } catch (IOException | IllegalArgumentException e) {
      network.close();
      throw e;
    }
  }

  /** What it is. */
  public PolicyDescription description() {
    return description;
  }

  /** Builds it for an evaluation, which must end before this is closed. */
  public Evaluation.PolicyFactory factory(NetworkPolicy.Settings settings, Consumer<String> notes) {
    return new Evaluation.PolicyFactory() {
      @Override
      public ImmutableSet<Modality> reads() {
        return NetworkPolicy.READS;
      }

      @Override
      public Policy create(ObservationSpec spec, int rows) {
        FeatureEncoder encoder = new FeatureEncoder(spec, description.features());
        if (!encoder.missing().isEmpty()) {
          notes.accept("features that no longer exist read as 0: " + encoder.missing());
        }
        return new NetworkPolicy(network, encoder, codec, rows, settings);
      }
    };
  }

  @Override
  public void close() {
    network.close();
  }
}
