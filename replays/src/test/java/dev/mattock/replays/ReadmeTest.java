package dev.mattock.replays;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.env.EpisodeLog;
import dev.mattock.engine.sim.World;
import dev.mattock.replays.record.Replay;
import dev.mattock.replays.record.ReplayFile;
import dev.mattock.replays.record.ReplayPlayer;
import dev.mattock.replays.record.ReplayRecorder;
import dev.mattock.replays.record.ReplayVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's example runs, as it stands there. */
class ReadmeTest {
  private static final Path SOURCE = Path.of("src/test/java/dev/mattock/replays/ReadmeTest.java");

  private static final Pattern EXAMPLE = Pattern.compile("```java\\R(.*?)```", Pattern.DOTALL);

  @Test
  void theExampleRuns(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("example" + ReplayFile.EXTENSION);
    Meadow scenario = new Meadow(1);
    String definition = "";
    long seed = 3;
    EpisodeLog log = Meadow.bustle(1, 40, 1);
    World world = worldAfter(scenario, seed, log);
    Replay replay =
        ReplayRecorder.record(scenario, definition, seed, log, world.hash(), ImmutableMap.of());
    ReplayFile.write(file, replay, scenario.content());
    Replay read = ReplayFile.read(file, scenario.content());
    boolean same = ReplayVerifier.verify(read, scenario, seed).verified();

    assertThat(same).isTrue();
  }

  @Test
  void theExampleIsTheOneThatRuns() throws IOException {
    Matcher matcher = EXAMPLE.matcher(Files.readString(Path.of("README.md")));
    assertThat(matcher.find()).isTrue();
    assertThat(Files.readString(SOURCE)).contains(matcher.group(1).indent(4));
  }

  private static World worldAfter(Meadow scenario, long seed, EpisodeLog log) throws IOException {
    ReplayPlayer player = new ReplayPlayer(scenario, seed, log);
    while (!player.done()) {
      player.step();
    }
    return player.world();
  }
}
