package dev.mattock.worlds.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.content.Content;
import dev.mattock.worlds.task.Derivation;
import dev.mattock.worlds.task.Fact;
import dev.mattock.worlds.task.Task;
import dev.mattock.worlds.task.TaskLibrary;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That every task of the suites can be done, and every item be got: proved, not played. */
class ProofsTest {
  private static final Content CONTENT = Content.load();
  private static final Suites SUITES = new Suites();
  private static final TaskLibrary LIBRARY = SUITES.library(CONTENT);
  private static final Proofs PROOFS = new Proofs(CONTENT);

  private static Derivation derivation(String task) {
    return PROOFS.of(LIBRARY.task(task).spec()).getFirst().derivation().orElseThrow();
  }

  private static List<Fact> facts(Derivation derivation) {
    List<Fact> facts = new ArrayList<>();
    facts.add(derivation.fact());
    derivation.from().forEach(part -> facts.addAll(facts(part)));
    return facts;
  }

  @Test
  void everyTaskOfEverySuiteCanBeDone() {
    List<String> impossible = new ArrayList<>();
    int proved = 0;
    for (String suite : SUITES.names()) {
      for (String task : SUITES.suite(suite).names()) {
        List<Proof> proofs = PROOFS.of(LIBRARY.task(task).spec());
        proved += proofs.size();
        proofs.stream().filter(proof -> !proof.holds()).forEach(proof -> impossible.add(task));
      }
    }
    assertThat(impossible).isEmpty();
    assertThat(proved).isEqualTo(191);
  }

  @Test
  void everyItemCanBeGotOrSaysWhyNot() {
    List<Proof> proofs = PROOFS.ofAllItems();
    assertThat(proofs.stream().filter(proof -> !proof.holds()).map(Proof::item)).isEmpty();
    assertThat(proofs).hasSizeGreaterThanOrEqualTo(500);
  }

  @Test
  void whatSaysThatItCannotBeGotCannot() {
    assertThat(PROOFS.againstReasons()).isEmpty();
  }

  @Test
  void theStringOfAPeacefulWorldComesFromNoMonster() {
    Derivation crossbow = derivation("iron/crossbow");
    assertThat(facts(crossbow))
        .contains(new Fact(Fact.Kind.BLOCK, "cobweb"))
        .doesNotContain(new Fact(Fact.Kind.MOB, "spider"));
    assertThat(crossbow.lines()).anyMatch(line -> line.contains("mine cobweb"));
  }

  @Test
  void whatIsGivenIsNotWhatIsGained() {
    Derivation axe = derivation("iron/iron_axe");
    assertThat(axe.how()).isNotEqualTo("is given");
    assertThat(facts(axe)).contains(new Fact(Fact.Kind.ITEM, "iron_ingot"));
  }

  @Test
  void aTaskThatItsLandCannotGiveHasNoProof() {
    Task task =
        LIBRARY.parse(
            "test/hopeless",
            """
            world: {generator: flat}
            instruction: Find a diamond.
            goal: {any: [{have: diamond}, {craft: diamond_block}]}
            budgetTicks: 100
            """);
    assertThat(PROOFS.of(task.spec())).hasSize(2).noneMatch(Proof::holds);
  }

  @Test
  void theEasiestOfSeveralItemsIsProved() {
    Task task =
        LIBRARY.parse(
            "test/logs",
            """
            instruction: Fell a tree.
            goal: {have: "#logs"}
            budgetTicks: 100
            """);
    Proof proof = PROOFS.of(task.spec()).getFirst();
    assertThat(proof.item()).isEqualTo("#logs");
    double effort = proof.derivation().orElseThrow().effort();
    assertThat(effort).isLessThanOrEqualTo(derivation("wood/oak_log").effort());
    assertThat(effort).isLessThanOrEqualTo(derivation("wood_variants/acacia_log").effort());
  }
}
