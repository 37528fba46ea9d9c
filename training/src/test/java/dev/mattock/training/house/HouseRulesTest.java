package dev.mattock.training.house;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the house that a compiler does not see, over the main code of all modules. */
@Tag("house")
class HouseRulesTest {
  /** Every package of the house, lowest first: a package uses only what stands before it. */
  private static final List<String> ORDER =
      Stream.of(
              "engine.content",
              "engine.terrain",
              "engine.entity",
              "engine.sim",
              "engine.render",
              "engine.env",
              "worlds.generation",
              "worlds.task",
              "worlds.suite",
              "worlds.curriculum",
              "replays.record",
              "replays.dataset",
              "replays.video",
              "replays.watch",
              "replays.watch.window",
              "replays.watch.web",
              "replays.play",
              "agent.language",
              "agent.goal",
              "agent.memory",
              "agent.planner",
              "agent.planner.chat",
              "agent.perception",
              "agent.network",
              "agent.controller",
              "agent.oracle",
              "agent.hierarchy",
              "training.rollout",
              "training.learner",
              "training.metrics",
              "training.checkpoint",
              "training.loop",
              "training.cli")
          .map(name -> "dev.mattock." + name)
          .toList();

  /** Where the same input gives the same bits on every machine. */
  private static final String[] EXACT = {
    "dev.mattock.engine.content..",
    "dev.mattock.engine.terrain..",
    "dev.mattock.engine.entity..",
    "dev.mattock.engine.sim..",
    "dev.mattock.engine.render..",
    "dev.mattock.worlds.generation.."
  };

  private static final String CLI = "dev.mattock.training.cli..";
  private static final String MAIN_CLASS = "dev.mattock.training.cli.Mattock";

  /**
   * Methods whose last bit is the machine's choice, or that round once where two ops round twice.
   */
  private static final Map<String, Set<String>> INEXACT =
      Map.of(
          "java.lang.Math",
          Set.of(
              "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp",
              "expm1", "log", "log10", "log1p", "pow", "cbrt", "hypot", "fma", "random"),
          "java.lang.StrictMath",
          Set.of("fma", "random"),
          "org.joml.Math",
          Set.of("sin", "cos", "tan", "asin", "acos", "atan2", "cosFromSin", "invsqrt", "fma"),
          "jdk.incubator.vector.FloatVector",
          Set.of("fma", "reduceLanes"),
          "jdk.incubator.vector.DoubleVector",
          Set.of("fma", "reduceLanes"));

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.mattock");

  static Stream<String> packages() {
    return ORDER.stream().limit(ORDER.size() - 1);
  }

  @Test
  void theHouseIsSeenFromTheFirstPackageToTheLast() {
    Set<String> seen = Set.copyOf(HOUSE.stream().map(JavaClass::getPackageName).toList());
    assertThat(seen).contains(ORDER.getFirst(), ORDER.getLast());
  }

  @Test
  void everyClassLivesInAPackageOfTheHouse() {
    assertThat(
            HOUSE.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .filter(type -> !ORDER.contains(type.getPackageName()))
                .map(JavaClass::getName))
        .as("classes outside the packages that DESIGN names")
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void aPackageUsesOnlyWhatStandsBeforeIt(String name) {
    String[] later = ORDER.subList(ORDER.indexOf(name) + 1, ORDER.size()).toArray(String[]::new);
    check(
        noClasses()
            .that()
            .resideInAPackage(name)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(later)
            .allowEmptyShould(true));
  }

  @Test
  void onlyTheMainClassEndsTheProcess() {
    check(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName(MAIN_CLASS)
            .should(
                callMethodWhere(
                    calls(
                        Map.of(
                            "java.lang.System", Set.of("exit"),
                            "java.lang.Runtime", Set.of("exit", "halt"))))));
  }

  @Test
  void onlyTheCommandLineWritesToTheStandardStreams() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(CLI)
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err"));
  }

  @Test
  void worldsHoldNoRandomnessThatCarriesState() {
    check(
        simulation()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(SplittableRandom.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ThreadLocalRandom.class));
  }

  @Test
  void worldsDoNotLookAtTheClock() {
    check(
        simulation()
            .should(
                callMethodWhere(
                    calls(
                        Map.of(
                            "java.lang.System", Set.of("nanoTime", "currentTimeMillis"),
                            "java.time.Instant", Set.of("now"))))));
  }

  @Test
  void thereIsNoStaticFieldThatCanBeSet() {
    fields().that().areStatic().should().beFinal().check(HOUSE);
  }

  @Test
  void exactPackagesUseOnlyArithmeticThatIsTheSameEverywhere() {
    check(noClasses().that().resideInAnyPackage(EXACT).should(callMethodWhere(calls(INEXACT))));
  }

  private static GivenClassesConjunction simulation() {
    return noClasses().that().resideInAnyPackage("dev.mattock.engine..", "dev.mattock.worlds..");
  }

  private static DescribedPredicate<JavaMethodCall> calls(Map<String, Set<String>> methods) {
    return DescribedPredicate.describe(
        "target is one of " + methods,
        call ->
            methods
                .getOrDefault(call.getTargetOwner().getName(), Set.of())
                .contains(call.getTarget().getName()));
  }

  private static void check(ArchRule rule) {
    rule.check(HOUSE);
  }
}
