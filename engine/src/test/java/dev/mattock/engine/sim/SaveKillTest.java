package dev.mattock.engine.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.content.Hash64;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A world of a thousand edited chunks outlasts being killed at any moment of a save. */
@Tag("slow")
class SaveKillTest {
  private static final int EDGE_CHUNKS = 32;
  private static final int KILLS = 6;
  private static final int SAVES = 1_000_000;

  @TempDir Path folder;

  @Test
  void theLastWholeSaveIsThereAfterEachKill() throws IOException, InterruptedException {
    Path file = folder.resolve("world.save");
    long last = -1;
    for (int kill = 0; kill < KILLS; kill++) {
      List<Long> announced = saveUntilKilled(file, kill);
      World loaded = World.load(file, TestWorlds.CONTENT, identity -> TestWorlds.FLAT);
      assertThat(loaded.terrain().loadedChunks()).isGreaterThanOrEqualTo(1_000);
      long saved = announced.isEmpty() ? last : announced.getLast();
      long number = loaded.tick();
      assertThat(number).as("kill %d", kill).isBetween(saved, saved + 1);
      assertThat(loaded.hash()).as("kill %d", kill).isEqualTo(world((int) number).hash());
      last = number;
    }
  }

  /** The numbers of the saves that the child process finished before it was killed. */
  private static List<Long> saveUntilKilled(Path file, int kill)
      throws IOException, InterruptedException {
    boolean first = !Files.exists(file);
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Saver.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<Long> saves = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      assertThat(line).as("the saver says when it begins").isEqualTo("begins");
      if (first) {
        saves.add(Long.parseLong(lines.readLine()));
      }
      Thread.sleep(Hash64.toBounded(Hash64.of(kill, 1), 400));
      child.toHandle().destroyForcibly(); // unlike Process, it leaves the stream to be read
      for (line = lines.readLine(); line != null; line = lines.readLine()) {
        saves.add(Long.parseLong(line));
      }
    }
    assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return saves;
  }

  /** More than a thousand chunks with something built in each; the same for the same number. */
  private static World world(int number) {
    World world = new World(TestWorlds.CONTENT, TestWorlds.FLAT, 1, 0, TestWorlds.QUIET);
    int stone = TestWorlds.CONTENT.stateId("cobblestone");
    for (int chunkX = 0; chunkX < EDGE_CHUNKS; chunkX++) {
      for (int chunkZ = 0; chunkZ < EDGE_CHUNKS; chunkZ++) {
        for (int i = 0; i < 4; i++) {
          int x = chunkX * 16 + Hash64.toBounded(Hash64.of(chunkX, chunkZ, i), 16);
          int z = chunkZ * 16 + Hash64.toBounded(Hash64.of(chunkZ, chunkX, i), 16);
          world.setState(x, 70 + i, z, stone);
        }
      }
    }
    for (int i = 0; i < number; i++) {
      world.state().passTime();
    }
    return world;
  }

  /** The process that is killed: saves the world again and again, and says which save is done. */
  static final class Saver {
    private Saver() {}

    public static void main(String[] arguments) {
      Path file = Path.of(arguments[0]);
      System.out.println("begins");
      World world =
          Files.exists(file)
              ? World.load(file, TestWorlds.CONTENT, identity -> TestWorlds.FLAT)
              : world(0);
      for (int i = 0; i < SAVES; i++) {
        world.state().passTime();
        world.save(file);
        System.out.println(world.tick());
        System.out.flush();
      }
    }
  }
}
