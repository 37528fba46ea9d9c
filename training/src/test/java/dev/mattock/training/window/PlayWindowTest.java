package dev.mattock.training.window;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.mattock.engine.content.Content;
import dev.mattock.replays.record.Replay;
import dev.mattock.replays.record.ReplayFile;
import dev.mattock.replays.record.ReplayStart.TaskStart;
import dev.mattock.replays.record.ReplayVerifier;
import dev.mattock.training.cli.Mattock;
import dev.mattock.worlds.task.TaskLibrary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A hand at keyboard and mouse plays in the real window: it chops a tree, makes a crafting table
 * and a pickaxe, by nothing but what a person could do and read. See {@link VirtualDisplay} for
 * what it needs.
 */
@Tag("slow")
@Timeout(value = 480, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PlayWindowTest {
  private static final String TASK =
      """
      world: {generator: overworld, settings: {biome: forest, structures: "false"}, time: 6000}
      rules: {difficulty: peaceful, daylightCycle: false, weather: false, mobSpawning: false, breakSpeed: 5}
      spawn: {near: "#logs", distance: [1, 3], facing: target}
      instruction: Chop a tree, make a crafting table, and with it a wooden pickaxe.
      goal: {have: wooden_pickaxe}
      budgetTicks: 24000
      """;

  /** Pixels of the mouse that turn the view by 4.95 degrees. */
  private static final int STEP_PIXELS = 33;

  private static final int STEP_DEGREES = 5;
  private static final int LOGS = 3;

  /** Pixels of the window: the search line and the first recipe beside a crafting screen. */
  private static final int[] SEARCH = {150, 97};

  private static final int[] FIRST_RECIPE = {150, 134};

  @TempDir private Path folder;

  private VirtualDisplay display;
  private BufferedReader said;
  private final List<String> heard = new ArrayList<>();

  @Test
  void aHandChopsATreeAndMakesATableAndAPickaxe() throws Exception {
    Path task = Files.writeString(folder.resolve("pickaxe.yaml"), TASK);
    Path out = folder.resolve("played");
    try (VirtualDisplay shown = VirtualDisplay.start(folder, 1000, 600)) {
      display = shown;
      Process play =
          display
              .java(
                  Mattock.class,
                  "play",
                  "--task",
                  task.toString(),
                  "--seed",
                  "1",
                  "--scale",
                  "6",
                  "--view-distance",
                  "16",
                  "--size",
                  "854x480",
                  "--out",
                  out.toString())
              .redirectErrorStream(true)
              .start();
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(play.getInputStream(), UTF_8))) {
        said = lines;
        await("F1 shows the keys");
        display.window("Mattock");
        chop();
        craftByHand();
        placeTable();
        craftAtTable();
        await("saved ");
        display.hand("key", "Up", "key", "Return");
        await("Next: ./mattock replay verify");
        assertThat(play.waitFor()).isZero();
      } finally {
        play.destroyForcibly();
      }
    }
    verify(out);
  }

  /** Takes the trunk's log at the eye and the one below it, steps up to it, and takes one above. */
  private void chop() throws Exception {
    display.hand("mousedown", "1");
    await("mined [a-z_]+_log");
    turnDown(45);
    await("mined [a-z_]+_log");
    walkUntil("picked up 1 [a-z_]+_log", 2);
    int degreesUp = 0;
    while (!heardNow("mined [a-z_]+_log")) {
      assertThat(degreesUp).as("degrees upwards without a log").isLessThan(130);
      turnDown(-STEP_DEGREES);
      degreesUp += STEP_DEGREES;
      TimeUnit.MILLISECONDS.sleep(1200); // twice what a log takes
    }
    display.hand("mouseup", "1");
    walkUntil("picked up 1 [a-z_]+_log", 1);
    turnDown(degreesUp);
  }

  private void walkUntil(String part, int times) throws Exception {
    display.hand("keydown", "w");
    for (int i = 0; i < times; i++) {
      await(part);
    }
    display.hand("keyup", "w");
  }

  private void craftByHand() throws Exception {
    display.hand("key", "e");
    await("opened the inventory");
    search("planks");
    for (int log = 0; log < LOGS; log++) {
      click(FIRST_RECIPE);
      await("made 4 ");
    }
    search("stick");
    click(FIRST_RECIPE);
    await("made 4 stick");
    search("crafting table");
    click(FIRST_RECIPE);
    await("made 1 crafting_table");
    display.hand("key", "Return", "key", "e");
    await("back in the world");
  }

  private void placeTable() throws Exception {
    takeInHand("crafting_table");
    display.hand("click", "3");
    await("placed crafting_table");
  }

  private void craftAtTable() throws Exception {
    display.hand("click", "3");
    await("opened the crafting table");
    search("wooden pickaxe");
    click(FIRST_RECIPE);
    await("made 1 wooden_pickaxe");
  }

  /** Goes through the hotbar until it is there; slot 1 was in hand at first. */
  private void takeInHand(String item) throws Exception {
    for (int slot = 2; slot <= 10; slot++) {
      int digit = slot == 10 ? 1 : slot;
      display.hand("key", Integer.toString(digit));
      if (await("slot %d holds ".formatted(digit)).endsWith(" " + item)) {
        return;
      }
    }
    fail(item + " is not in the hotbar; heard:\n" + String.join("\n", heard));
  }

  private void search(String words) throws Exception {
    click(SEARCH);
    display.hand("key", "--repeat", "24", "BackSpace");
    display.hand("type", words);
  }

  private void click(int[] place) throws Exception {
    String window = display.hand("getwindowfocus");
    display.hand(
        "mousemove", "--window", window, Integer.toString(place[0]), Integer.toString(place[1]));
    display.hand("click", "1");
  }

  /** Turns the view in small steps, as a mouse does. */
  private void turnDown(int degrees) throws Exception {
    String pixels = Integer.toString(Integer.signum(degrees) * STEP_PIXELS);
    for (int i = 0; i < Math.abs(degrees) / STEP_DEGREES; i++) {
      display.hand("mousemove_relative", "--", "0", pixels);
    }
  }

  /** Reads what the program says up to a line that contains a pattern. */
  private String await(String part) throws IOException {
    String line = said.readLine();
    while (line != null && !matches(line, part)) {
      heard.add(line);
      line = said.readLine();
    }
    if (line == null) {
      fail("ended before it said \"" + part + "\", but:\n" + String.join("\n", heard));
    }
    heard.add(line);
    return line;
  }

  /** Whether a line that contains a pattern has come already. */
  private boolean heardNow(String part) throws IOException {
    boolean found = false;
    while (said.ready() && !found) {
      String line = said.readLine();
      heard.add(line);
      found = matches(line, part);
    }
    return found;
  }

  private static boolean matches(String line, String part) {
    return line.matches(".*" + part + ".*");
  }

  private static void verify(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.toList();
    }
    assertThat(files).as("one replay, and no journal").hasSize(1);
    Content content = Content.load();
    Replay replay = ReplayFile.read(files.getFirst(), content);
    TaskStart start = (TaskStart) replay.start();
    assertThat(replay.about()).containsEntry("agent", "human").containsEntry("succeeded", "true");
    assertThat(
            ReplayVerifier.verify(
                    replay,
                    new TaskLibrary(content).parse(start.task(), start.definition()),
                    start.seed())
                .verified())
        .isTrue();
  }
}
