package dev.mattock.engine.sim;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.ContentException;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.terrain.ChunkSource;
import dev.mattock.engine.terrain.Section;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.CRC32C;

/**
 * A world as bytes, big-endian: the four bytes {@code MTKW}; format version; generator identity,
 * seed, salt; rules by name; names of the block states, of the items and of other things used; the
 * edited sections, run-length coded; the state of everything that moves; CRC-32C of all that.
 * Content may grow and its ids move: everything is read by name. Events are not part of it.
 */
public final class WorldSave {
  /** Version of the format that is written; the only one so far. */
  public static final int VERSION = 1;

  private static final int MAGIC = 0x4D544B57;
  private static final int CRC_BYTES = Integer.BYTES;
  private static final int LEAST_BYTES = 3 * Integer.BYTES;

  private WorldSave() {}

  /** A world as bytes. */
  public static byte[] toBytes(World world) {
    SaveWriter body = new SaveWriter(world.content());
    writeSections(world, body);
    world.writeTo(body);

    SaveWriter all = new SaveWriter(world.content());
    all.putInt(MAGIC);
    all.putInt(VERSION);
    all.putText(world.source().generator().identity());
    all.putLong(world.seed());
    all.putLong(world.salt());
    Map<String, String> rules = RulesFields.of(world.rules());
    all.putTexts(List.copyOf(rules.keySet()));
    all.putTexts(List.copyOf(rules.values()));
    all.putTexts(body.stateNames());
    all.putTexts(body.itemNames());
    all.putTexts(body.otherNames());
    all.putBytes(body.toBytes());
    all.putInt(checksum(ByteBuffer.wrap(all.toBytes())));
    return all.toBytes();
  }

  /**
   * The world that {@link #toBytes} was given: with the same hash (unless a block in it has got a
   * new property since), and the same future.
   *
   * @param sources hands out the land for the generator identity found in the save
   * @throws SaveException if the bytes are damaged, of another version, or name what {@code
   *     content} does not have
   */
  public static World fromBytes(
      byte[] bytes, Content content, Function<String, ChunkSource> sources) {
    ByteBuffer body = checked(bytes);
    try {
      return read(new SaveReader(body), content, sources);
    } catch (ContentException e) {
      throw new SaveException(
          "cannot use the save: it has what is not there: " + String.join("; ", e.problems()), e);
    } catch (SaveException e) {
      throw new SaveException("cannot use the save: " + e.getMessage(), e);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new SaveException("cannot use the save: impossible value: " + e.getMessage(), e);
    }
  }

  /**
   * The world of a file; see {@link #fromBytes}.
   *
   * @throws SaveException in one line, with the file's name
   */
  static World load(Path file, Content content, Function<String, ChunkSource> sources) {
    byte[] bytes = SaveFile.read(file);
    try {
      return fromBytes(bytes, content, sources);
    } catch (SaveException e) {
      throw new SaveException(file + ": " + e.getMessage(), e);
    }
  }

  /** What lies between the version and the checksum, if these are right. */
  private static ByteBuffer checked(byte[] bytes) {
    if (bytes.length < LEAST_BYTES || ByteBuffer.wrap(bytes).getInt() != MAGIC) {
      throw new SaveException("this is no saved world");
    }
    ByteBuffer all = ByteBuffer.wrap(bytes);
    int version = all.getInt(Integer.BYTES);
    if (version != VERSION) {
      throw new SaveException(
          "the save has format version %d, but this program reads version %d"
              .formatted(version, VERSION));
    }
    int end = bytes.length - CRC_BYTES;
    if (checksum(all.slice(0, end)) != all.getInt(end)) {
      throw new SaveException("the save is damaged: its checksum is wrong, or its end is missing");
    }
    return all.slice(2 * Integer.BYTES, end - 2 * Integer.BYTES);
  }

  private static int checksum(ByteBuffer bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    return (int) crc.getValue();
  }

  private static World read(SaveReader in, Content content, Function<String, ChunkSource> sources) {
    String identity = in.nextText();
    long seed = in.nextLong();
    long salt = in.nextLong();
    Rules rules = readRules(in);
    in.readNames(content);
    World world = new World(content, source(identity, sources), seed, salt, rules);
    readSections(in, world);
    world.readFrom(in);
    in.expectEnd();
    for (int i = 0; i < world.playerCount(); i++) {
      checkPlayer(world.player(i));
    }
    return world;
  }

  private static void checkPlayer(Player p) {
    double sum = p.x + p.y + p.z + p.velocityX + p.velocityY + p.velocityZ + p.fallDistance;
    boolean possible =
        Double.isFinite(sum)
            && Math.abs(p.yaw) <= 180
            && Math.abs(p.pitch) <= 90
            && p.health >= 0
            && p.health <= Player.MAX_HEALTH
            && p.selectedSlot >= 0
            && p.selectedSlot < Inventory.HOTBAR;
    if (!possible) {
      throw new SaveException("a player of it is in no possible state");
    }
  }

  private static ChunkSource source(String identity, Function<String, ChunkSource> sources) {
    ChunkSource source;
    try {
      source = sources.apply(identity);
    } catch (IllegalArgumentException e) {
      throw new SaveException("no generator \"%s\": %s".formatted(identity, e.getMessage()), e);
    }
    String offered = source.generator().identity();
    if (!offered.equals(identity)) {
      throw new SaveException(
          "its land is from \"%s\", but the generator at hand is \"%s\""
              .formatted(identity, offered));
    }
    return source;
  }

  private static Rules readRules(SaveReader in) {
    ImmutableList<String> names = in.nextTexts();
    ImmutableList<String> values = in.nextTexts();
    if (names.size() != values.size()) {
      throw new SaveException(
          "it has %d names of rules with %d values".formatted(names.size(), values.size()));
    }
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      fields.put(names.get(i), values.get(i));
    }
    return RulesFields.from(fields);
  }

  private static void writeSections(World world, SaveWriter out) {
    int[] count = {0};
    world.terrain().forEachEditedSection((x, y, z, section) -> count[0]++);
    out.putInt(count[0]);
    world
        .terrain()
        .forEachEditedSection(
            (x, y, z, section) -> {
              out.putInt(x);
              out.putInt(y);
              out.putInt(z);
              writeRuns(section, out);
            });
  }

  private static void writeRuns(Section section, SaveWriter out) {
    int index = 0;
    while (index < Section.VOLUME) {
      int first = index;
      int state = section.state(first);
      while (index < Section.VOLUME && section.state(index) == state) {
        index++;
      }
      out.putInt(index - first);
      out.putState(state);
    }
  }

  private static void readSections(SaveReader in, World world) {
    int count = in.nextCount();
    short[] states = new short[Section.VOLUME];
    for (int i = 0; i < count; i++) {
      int x = in.nextInt();
      int y = in.nextInt();
      int z = in.nextInt();
      readRuns(in, states);
      world.terrain().applySavedSection(x, y, z, states);
    }
  }

  private static void readRuns(SaveReader in, short[] states) {
    int index = 0;
    while (index < Section.VOLUME) {
      int run = in.nextInt();
      if (run < 1 || run > Section.VOLUME - index) {
        throw new SaveException("a section has a run of " + run + " blocks");
      }
      short state = (short) in.nextState();
      for (int end = index + run; index < end; index++) {
        states[index] = state;
      }
    }
  }
}
