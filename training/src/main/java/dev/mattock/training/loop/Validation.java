package dev.mattock.training.loop;

import com.google.common.collect.ImmutableSet;
import dev.mattock.agent.controller.NetworkPolicy;
import dev.mattock.agent.controller.Policy;
import dev.mattock.agent.network.PolicyNetwork;
import dev.mattock.agent.perception.FeatureEncoder;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.env.Modality;
import dev.mattock.engine.env.ObservationSpec;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Looks at how well the policy in training does on seeds that it is not trained on. */
final class Validation implements Evaluation.PolicyFactory {
  private final TrainingRun.Setup setup;
  private final PolicyDescription description;
  private final PolicyNetwork network;

  Validation(TrainingRun.Setup setup, PolicyDescription description, PolicyNetwork network) {
    this.setup = setup;
    this.description = description;
    this.network = network;
  }

  /** Plays every validation seed once; nothing comes out if it is stopped before. */
  Optional<Evaluation.Result> run(BooleanSupplier stop) {
    TrainingSettings settings = setup.settings();
    int episodes = setup.validationSeeds().length();
    Evaluation.Settings how =
        new Evaluation.Settings(
            Math.min(settings.collection().envs(), episodes),
            settings.collection().frameSkip(),
            description.render(),
            settings.renderer(),
            settings.threads());
    Evaluation.Result result =
        Evaluation.run(
            setup.scenario(), setup.validationSeeds(), how, this, episode -> {}, done -> {}, stop);
    return Optional.of(result).filter(all -> all.episodes().size() == episodes);
  }

  /** Success first; of equally successful ones, the faster. */
  static double score(Evaluation.Result result) {
    return result.success().rate() - 1e-6 * result.meanTicks();
  }

  @Override
  public ImmutableSet<Modality> reads() {
    return NetworkPolicy.READS;
  }

  @Override
  public Policy create(ObservationSpec spec, int rows) {
    return new NetworkPolicy(
        network,
        new FeatureEncoder(spec, description.features()),
        description.codec(setup.scenario().content()),
        rows,
        new NetworkPolicy.Settings(Hash64.of(setup.settings().seed(), 3), false, 0));
  }
}
