package dev.mattock.agent.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.mattock.agent.goal.Cause;
import dev.mattock.agent.goal.Image;
import dev.mattock.agent.goal.Intent;
import dev.mattock.agent.goal.Situation;
import dev.mattock.agent.goal.Subgoal;
import dev.mattock.engine.content.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered, and what is recalled of it. */
class MemoryStoreTest {
  private static final Situation BARE = Situation.of(ImmutableMap.of());
  private static final Subgoal LOG = new Subgoal.Mine("oak_log", 1);

  @TempDir private Path folder;
  private final List<String> reports = new ArrayList<>();

  private Memory open() throws IOException {
    return Memory.open(folder, Pasts.likeness(), reports::add);
  }

  private static ImmutableList<String> recalled(Memory memory, String item, int most) {
    return memory.recall("Obtain " + item + ".", Intent.have(item), BARE, most).stream()
        .map(found -> found.experience().plan().intent().name())
        .collect(ImmutableList.toImmutableList());
  }

  @Test
  void whatIsRememberedIsThereWhenItIsOpenedAgain() throws IOException {
    List<Experience> all = new ArrayList<>();
    try (Memory memory = open()) {
      for (long seed = 0; seed < 100; seed++) {
        all.add(Pasts.any(seed));
        memory.remember(all.getLast());
      }
    }
    List<Experience> found = new ArrayList<>();
    try (Memory memory = open()) {
      assertThat(memory.size()).isEqualTo(100);
      memory.forEach(found::add);
    }
    assertThat(found).isEqualTo(all);
    assertThat(reports).isEmpty();
  }

  @Test
  void whatAnotherRemembersIsRecalled() throws IOException {
    try (Memory one = open();
        Memory other = open()) {
      assertThat(recalled(one, "torch", 3)).isEmpty();
      other.remember(Pasts.success("torch", LOG));
      assertThat(recalled(one, "torch", 3)).containsExactly("torch");
      assertThat(one.size()).isOne();
    }
  }

  @Test
  void instructionsAreEncodedOnceByWhomever() throws IOException {
    try (Memory memory = open()) {
      memory.rememberAll(List.of(Pasts.success("torch", LOG), Pasts.success("bread", LOG)));
    }
    WordEncoder encoder = new WordEncoder();
    try (Memory memory =
        Memory.open(
            folder, new Likeness(encoder, FrameEncoder.plain(), Needs.nothing()), reports::add)) {
      assertThat(memory.size()).isEqualTo(2);
      assertThat(encoder.encoded).hasValue(0);
      memory.recall("Obtain torch.", Intent.have("torch"), BARE, 1);
      memory.recall("Obtain torch.", Intent.have("torch"), BARE, 1);
      assertThat(encoder.encoded).hasValue(1);
    }
  }

  @Test
  void withoutTheEncodedInstructionsNothingIsLost() throws IOException {
    try (Memory memory = open()) {
      memory.remember(Pasts.success("torch", LOG));
    }
    Files.delete(folder.resolve("sentences-words.log"));
    try (Memory memory = open()) {
      assertThat(recalled(memory, "torch", 3)).containsExactly("torch");
    }
  }

  @Test
  void theSameIntentComesFirstWhateverItsWords() {
    try (Memory memory = Memory.inRam(Pasts.likeness())) {
      memory.remember(Pasts.success("torch", LOG));
      memory.remember(Pasts.success("soul_torch", LOG));
      ImmutableList<Recollection> found =
          memory.recall("I need light in the soul torch cave.", Intent.have("torch"), BARE, 2);
      assertThat(found.getFirst().experience().plan().intent()).isEqualTo(Intent.have("torch"));
      assertThat(found.getFirst().relevance()).isBetween(0.8, 1.0);
    }
  }

  @Test
  void likeWordsFindWhatIsAboutSomethingElse() {
    try (Memory memory = Memory.inRam(Pasts.likeness())) {
      memory.remember(Pasts.success("spruce planks", LOG));
      memory.remember(Pasts.success("diamond", LOG));
      assertThat(recalled(memory, "oak planks", 5)).containsExactly("spruce planks");
    }
  }

  @Test
  void whatIsNeededOnTheWayIsRecalledTheNearerTheFirst() {
    Likeness likeness =
        new Likeness(new WordEncoder(), FrameEncoder.plain(), Needs.ofRecipes(Content.load()));
    try (Memory memory = Memory.inRam(likeness)) {
      for (String item : List.of("rail", "iron_ore", "stick", "iron_pickaxe", "iron_ingot")) {
        memory.remember(Pasts.success(item, new Subgoal.Mine(item, 1)));
      }
      ImmutableList<String> found =
          memory.recall("xyzzy", Intent.have("iron_pickaxe"), BARE, 9).stream()
              .map(one -> one.experience().plan().intent().name())
              .collect(ImmutableList.toImmutableList());
      assertThat(found).startsWith("iron_pickaxe").endsWith("iron_ore");
      assertThat(found).contains("iron_ingot", "stick").doesNotContain("rail");
    }
  }

  @Test
  void successesAndFailuresAreBothRecalled() {
    try (Memory memory = Memory.inRam(Pasts.likeness())) {
      for (int i = 1; i <= 20; i++) {
        memory.remember(Pasts.success("torch", new Subgoal.Mine("coal", i)));
        memory.remember(Pasts.failure("bread", Cause.NOT_FOUND, new Subgoal.Mine("wheat", i)));
      }
      memory.remember(Pasts.failure("torch", Cause.NO_PATH, LOG));
      memory.remember(Pasts.success("bread", LOG));
      for (String item : List.of("torch", "bread")) {
        ImmutableList<Recollection> found =
            memory.recall("Obtain " + item + ".", Intent.have(item), BARE, 6);
        assertThat(found).hasSize(6);
        assertThat(found.stream().map(one -> one.experience().succeeded()))
            .as(item)
            .contains(true, false);
      }
    }
  }

  @Test
  void theSamePlanIsRecalledOnce() {
    try (Memory memory = Memory.inRam(Pasts.likeness())) {
      memory.rememberAll(Collections.nCopies(30, Pasts.success("torch", LOG)));
      memory.remember(Pasts.success("torch", LOG, LOG));
      assertThat(recalled(memory, "torch", 9)).hasSize(2);
    }
  }

  @Test
  void amongTheSameTheOneThatLookedAlikeComesFirstThenTheOneThatCarriedTheSame() {
    FrameEncoder eyes = FrameEncoder.plain();
    Image green = plain(20, 160, 30);
    Image sand = plain(220, 200, 140);
    ImmutableMap<String, Integer> axe = ImmutableMap.of("iron_axe", 1);
    try (Memory memory = Memory.inRam(Pasts.likeness())) {
      memory.remember(seen("a", ImmutableMap.of(), eyes.encode(sand)));
      memory.remember(seen("b", ImmutableMap.of(), eyes.encode(green)));
      memory.remember(seen("c", axe, eyes.encode(green)));
      memory.remember(seen("d", ImmutableMap.of("dirt", 3), eyes.encode(green)));
      Situation situation =
          new Situation(axe, BARE.stations(), 20, 20, 0, 64, 0, "plains", 0, Optional.of(green));
      assertThat(
              memory.recall("Obtain torch.", Intent.have("torch"), situation, 4).stream()
                  .map(one -> one.experience().plan().steps().getFirst().goal()))
          .startsWith(new Subgoal.Mine("c", 1))
          .endsWith(new Subgoal.Mine("a", 1));
    }
  }

  private static Experience seen(
      String item, ImmutableMap<String, Integer> inventory, ImmutableDoubleArray view) {
    return Pasts.past("torch", inventory, view, Optional.empty(), new Subgoal.Mine(item, 1));
  }

  private static Image plain(int red, int green, int blue) {
    byte[] rgb = new byte[3 * 64];
    for (int i = 0; i < rgb.length; i += 3) {
      rgb[i] = (byte) red;
      rgb[i + 1] = (byte) green;
      rgb[i + 2] = (byte) blue;
    }
    return new Image(8, 8, rgb);
  }

  @Test
  void ofManyInstructionsTheNearestAreStillFound() {
    try (Memory memory = Memory.inRam(Pasts.likeness())) {
      List<Experience> many = new ArrayList<>();
      for (int i = 0; i < 5_000; i++) {
        many.add(Pasts.success("thing" + i + " of kind" + i % 70, LOG));
      }
      memory.rememberAll(many);
      for (int i = 0; i < 5_000; i += 97) {
        String words = "Obtain thing" + i + " of kind" + i % 70 + ".";
        ImmutableList<Recollection> found =
            memory.recall(words, Intent.have("something else"), BARE, 3);
        assertThat(found.getFirst().experience().task()).isEqualTo(words);
      }
    }
  }

  @Test
  void aFileCutOffAtAnyByteKeepsWhatIsWhole() throws IOException {
    try (Memory memory = open()) {
      memory.remember(Pasts.success("torch", LOG));
      memory.remember(Pasts.success("bread", LOG));
    }
    Path file = folder.resolve("experiences.log");
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      try (Memory memory = open()) {
        assertThat(memory.size())
            .as("%d bytes", length)
            .isEqualTo(2 * length < whole.length ? 0 : 1);
        memory.remember(Pasts.success("bread", LOG));
        assertThat(recalled(memory, "bread", 5)).as("%d bytes", length).contains("bread");
      }
    }
  }

  @Test
  void recordsOfALaterVersionAreLeftOutAndSaid() throws IOException {
    try (Memory memory = open()) {
      memory.remember(Pasts.success("torch", LOG));
    }
    byte[] strange = new RecordWriter().text("what is this").toBytes();
    Files.write(
        folder.resolve("experiences.log"),
        RecordFrame.wrap(List.of(strange)).array(),
        StandardOpenOption.APPEND);
    try (Memory memory = open()) {
      assertThat(memory.size()).isOne();
      assertThat(reports).singleElement().asString().contains("another version");
    }
  }

  @Test
  void aPlanTooLargeToKeepIsRefused() {
    Subgoal[] steps = new Subgoal[30_000];
    Arrays.fill(steps, LOG);
    try (Memory memory = Memory.inRam(Pasts.likeness())) {
      assertThatThrownBy(() -> memory.remember(Pasts.success("torch", steps)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("30000 steps");
    }
  }

  @Test
  void anInstructionOfAHundredThousandCharactersIsKeptInPart() {
    try (Memory memory = Memory.inRam(Pasts.likeness())) {
      memory.remember(Pasts.success("x".repeat(100_000), LOG));
      assertThat(recalled(memory, "x".repeat(100_000), 1)).hasSize(1);
      memory.forEach(past -> assertThat(past.task()).hasSize(ExperienceCodec.MOST_TASK_CHARACTERS));
    }
  }

  @Test
  void asksForNothingGetsNothing() {
    try (Memory memory = Memory.inRam(Pasts.likeness())) {
      memory.remember(Pasts.success("torch", LOG));
      assertThat(recalled(memory, "torch", 0)).isEmpty();
    }
  }

  @Test
  void aSplitMemoryRecallsFromThePastAndRemembersInThePresent() {
    try (Memory past = Memory.inRam(Pasts.likeness());
        Memory present = Memory.inRam(Pasts.likeness())) {
      past.remember(Pasts.success("torch", LOG));
      try (Memory split = Memory.split(past, present)) {
        split.remember(Pasts.success("torch", LOG, LOG));
        split.rememberAll(List.of(Pasts.success("bread", LOG)));
        assertThat(recalled(split, "torch", 5)).hasSize(1);
        assertThat(split.size()).isOne();
      }
      assertThat(past.size()).isOne();
      assertThat(present.size()).isEqualTo(2);
    }
  }
}
