package dev.mattock.replays.play;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.render.Canvas;
import dev.mattock.engine.render.View;
import dev.mattock.engine.sim.Refusal;
import dev.mattock.replays.record.Replay;
import dev.mattock.replays.record.ReplayFile;
import dev.mattock.replays.record.ReplayStart.TaskStart;
import dev.mattock.replays.record.ReplayVerifier;
import dev.mattock.replays.watch.window.Key;
import dev.mattock.replays.watch.window.WindowEvent;
import dev.mattock.replays.watch.window.WindowEvent.CloseRequested;
import dev.mattock.replays.watch.window.WindowEvent.Focused;
import dev.mattock.replays.watch.window.WindowEvent.KeyDown;
import dev.mattock.replays.watch.window.WindowEvent.MouseDown;
import dev.mattock.replays.watch.window.WindowEvent.MouseMoved;
import dev.mattock.replays.watch.window.WindowEvent.MouseUp;
import dev.mattock.replays.watch.window.WindowEvent.Resized;
import dev.mattock.replays.watch.window.WindowEvent.Scrolled;
import dev.mattock.replays.watch.window.WindowEvent.Typed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaySessionTest {
  private static final String NEVER = "have: diamond, count: 64";

  @TempDir private Path folder;

  private Stage stage(String goal, String inventory) {
    return new Stage(folder, goal, inventory);
  }

  private List<Path> files(String ending) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static boolean verified(Path file) throws IOException {
    Replay replay = ReplayFile.read(file, Stage.CONTENT);
    assertThat(replay.about()).containsEntry("agent", "human");
    TaskStart start = (TaskStart) replay.start();
    return ReplayVerifier.verify(
            replay, Stage.again(start.task(), start.definition()), start.seed())
        .verified();
  }

  @Test
  void keysWalkAndTheMouseTurns() {
    try (Stage stage = stage("have: dirt", "")) {
      double x = stage.player().x;
      double z = stage.player().z;
      float yaw = stage.player().yaw;
      stage.turn(90, 30).down(Key.W).ticks(10).up(Key.W);
      double walked = Math.hypot(stage.player().x - x, stage.player().z - z);
      assertThat(walked).isGreaterThan(1);
      float turned = stage.player().yaw - yaw;
      assertThat((turned + 360) % 360).isEqualTo(90f);
      assertThat(stage.player().pitch).isEqualTo(30f);
    }
  }

  @Test
  void theViewFollowsTheMouseBeforeTheTickDoes() {
    try (Stage stage = stage("have: dirt", "")) {
      stage.ticks(1).turn(12, 5);
      View view = stage.session.look(new View(), 1);
      assertThat(view.yaw() - stage.player().yaw).isEqualTo(12);
      assertThat(view.pitch() - stage.player().pitch).isEqualTo(5);
      assertThat(view.viewer()).isZero();
    }
  }

  @Test
  void anEpisodeIsSavedAsAReplayThatVerifies() throws IOException {
    try (Stage stage = stage("have: dirt", "oak_log: 4")) {
      stage.down(Key.W).ticks(130).up(Key.W).turn(40, 10).press(Key.Q).ticks(20);
    }
    assertThat(files(ReplayFile.EXTENSION))
        .hasSize(1)
        .allSatisfy(f -> assertThat(verified(f)).isTrue());
    assertThat(files(Journal.EXTENSION)).isEmpty();
  }

  @Test
  void aTaskDoneEndsTheEpisodeAndAsksWhatIsNext() throws IOException {
    try (Stage stage = stage("craft: oak_planks", "oak_log: 1")) {
      stage.press(Key.E).click(75, 67);
      assertThat(stage.total("oak_planks")).isEqualTo(4);
      assertThat(stage.said).contains("tick 2: made 4 oak_planks");
      stage.ticks(1);
      assertThat(stage.session.saved()).singleElement().matches(SavedEpisode::succeeded);
      stage.down(Key.DOWN).down(Key.ENTER).ticks(1);
      assertThat(stage.session.episode().ticks()).as("once more, same world").isEqualTo(1);
      assertThat(stage.session.left()).isFalse();
    }
    assertThat(files(ReplayFile.EXTENSION)).hasSize(2);
  }

  @Test
  void theBudgetOfTicksEndsTheEpisode() {
    try (Stage stage = stage("have: dirt", "")) {
      stage.ticks(1300);
      assertThat(stage.session.episode().ticks()).isEqualTo(1200);
      assertThat(stage.session.saved()).singleElement().matches(saved -> !saved.succeeded());
    }
  }

  @Test
  void whatAKilledProcessPlayedIsRecovered() throws IOException {
    byte[] journal;
    try (Stage stage = stage("have: dirt", "oak_log: 4")) {
      stage.down(Key.W).ticks(110).up(Key.W).press(Key.E).click(75, 67).press(Key.Q).ticks(9);
      journal = Files.readAllBytes(files(Journal.EXTENSION).getFirst());
      assertThat(stage.recordings.recover(Stage.CONTENT, Stage::again))
          .as("while it is written")
          .isEmpty();
    }
    Files.delete(files(ReplayFile.EXTENSION).getFirst());
    Path left = folder.resolve("left" + Journal.EXTENSION);
    Files.write(left, Arrays.copyOf(journal, journal.length - 5));

    List<Recordings.Recovered> recovered =
        new Recordings(folder).recover(Stage.CONTENT, Stage::again);

    assertThat(recovered).singleElement().matches(one -> !one.failed());
    Path replay = recovered.getFirst().replay();
    assertThat(ReplayFile.read(replay, Stage.CONTENT).ticks()).isEqualTo(122 - 1);
    assertThat(verified(replay)).isTrue();
    assertThat(left).doesNotExist();
  }

  @Test
  void aJournalThatDoesNotRepeatIsLeftAndSaidSo() throws IOException {
    byte[] journal;
    try (Stage stage = stage("have: dirt", "")) {
      stage.ticks(105);
      journal = Files.readAllBytes(files(Journal.EXTENSION).getFirst());
    }
    journal[journal.length - 6 * 14 - 3] ^= 1; // in the hash after tick 100
    Path left = Files.write(folder.resolve("left" + Journal.EXTENSION), journal);

    List<Recordings.Recovered> recovered =
        new Recordings(folder).recover(Stage.CONTENT, Stage::again);

    assertThat(recovered).singleElement().matches(Recordings.Recovered::failed);
    assertThat(recovered.getFirst().words()).contains("does not repeat", "tick 100");
    assertThat(left).exists();
  }

  @Test
  void theMenuHaltsTheWorldAndLeavingSavesIt() throws IOException {
    try (Stage stage = stage("have: dirt", "")) {
      stage.ticks(5).press(Key.ESCAPE).ticks(20);
      assertThat(stage.session.episode().ticks()).isEqualTo(5);
      assertThat(stage.session.capturesCursor()).isFalse();
      stage.press(Key.ESCAPE);
      assertThat(stage.session.episode().ticks()).isEqualTo(6);
      stage.session.handle(new Focused(true));
      stage.session.handle(new Focused(false));
      stage.ticks(3);
      assertThat(stage.session.episode().ticks()).as("without the keyboard").isEqualTo(6);
      stage.session.handle(new CloseRequested());
      assertThat(stage.session.left()).isTrue();
    }
    assertThat(files(ReplayFile.EXTENSION)).hasSize(1);
  }

  @Test
  void everyRefusalHasItsWords() {
    assertThat(Stream.of(Refusal.values()).map(Words::refusal))
        .doesNotHaveDuplicates()
        .allMatch(words -> words.length() > 10);
  }

  /** Whatever is done, nothing breaks, every frame is drawn, and the replay verifies. */
  @Test
  void randomHandsDoNoHarm() throws IOException {
    long seed = 11;
    Random random = new Random(seed);
    Canvas canvas = new Canvas(Stage.WIDTH, Stage.HEIGHT);
    try (Stage stage = stage(NEVER, "oak_log: 20, crafting_table: 1, chest: 2, furnace: 1")) {
      for (int i = 0; i < 1500; i++) {
        WindowEvent event = event(random);
        if (!(event instanceof CloseRequested)) {
          stage.session.handle(event);
        }
        stage.ticks(random.nextInt(2));
        if (i % 25 == 0) {
          stage.session.look(new View(), random.nextDouble());
          stage.session.paint(canvas, "");
        }
      }
    }
    assertThat(files(ReplayFile.EXTENSION))
        .as("seed %d", seed)
        .isNotEmpty()
        .allSatisfy(file -> assertThat(verified(file)).isTrue());
  }

  private static WindowEvent event(Random random) {
    double x = random.nextDouble(Stage.WIDTH);
    double y = random.nextDouble(Stage.HEIGHT);
    int button = random.nextInt(3);
    Key key = Key.values()[random.nextInt(Key.values().length)];
    return switch (random.nextInt(10)) {
      case 0, 1 -> new KeyDown(key, random.nextInt(9) == 0, random.nextBoolean(), false);
      case 2 -> new WindowEvent.KeyUp(key);
      case 3 -> new Typed(random.nextInt(200));
      case 4 -> new MouseMoved(x, y, random.nextInt(-99, 99), random.nextInt(-99, 99));
      case 5, 6 -> new MouseDown(button, x, y, random.nextBoolean());
      case 7 -> new MouseUp(button, x, y);
      case 8 -> new Scrolled(0, random.nextInt(-2, 3));
      default ->
          random.nextInt(9) == 0
              ? new Resized(random.nextInt(320, 1500), random.nextInt(240, 900))
              : new KeyDown(Key.E, false, false, false);
    };
  }
}
