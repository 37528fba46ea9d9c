package dev.mattock.agent.memory;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.mattock.agent.goal.Image;
import dev.mattock.agent.goal.Intent;
import dev.mattock.agent.goal.Situation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A memory over a journal of experiences and one of encoded instructions. */
final class MemoryStore implements Memory {
  private static final String EXPERIENCES = "experiences.log";
  private static final int MOST_QUERIES_KEPT = 256;

  private final Likeness likeness;
  private final Journal experiences;
  private final Journal encodings;
  private final SentenceTable sentences;
  private final MemoryIndex index;
  private final Consumer<String> report;
  private final Map<String, float[]> queries =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
          return size() > MOST_QUERIES_KEPT;
        }
      };
  private int unreadable;

  private MemoryStore(
      Likeness likeness, Journal experiences, Journal encodings, Consumer<String> report) {
    this.likeness = likeness;
    this.experiences = experiences;
    this.encodings = encodings;
    this.report = report;
    sentences = new SentenceTable(likeness.sentences(), encodings);
    index = new MemoryIndex(sentences, likeness.frames());
  }

  static MemoryStore inRam(Likeness likeness) {
    return new MemoryStore(likeness, new RamJournal(), new RamJournal(), _ -> {});
  }

  static MemoryStore open(Path folder, Likeness likeness, Consumer<String> report)
      throws IOException {
    Files.createDirectories(folder);
    String encoder = likeness.sentences().name().replaceAll("[^A-Za-z0-9_-]+", "_");
    Journal encodings = DiskJournal.open(folder.resolve("sentences-" + encoder + ".log"), report);
    try {
      Journal experiences = DiskJournal.open(folder.resolve(EXPERIENCES), report);
      MemoryStore store = new MemoryStore(likeness, experiences, encodings, report);
      store.refresh();
      return store;
    } catch (IOException e) {
      encodings.close();
      throw e;
    }
  }

  @Override
  public synchronized void remember(Experience experience) {
    rememberAll(List.of(experience));
  }

  @Override
  public synchronized void rememberAll(List<Experience> added) {
    List<byte[]> records = new ArrayList<>();
    for (Experience experience : added) {
      byte[] record = ExperienceCodec.write(experience, likeness.frames().name());
      if (record.length > Journal.MOST_BYTES) {
        throw new IllegalArgumentException(
            "an experience of %d steps takes %d bytes, more than %d"
                .formatted(experience.plan().steps().size(), record.length, Journal.MOST_BYTES));
      }
      records.add(record);
    }
    try {
      experiences.append(records);
      refresh();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public ImmutableList<Recollection> recall(
      String instruction, Intent intent, Situation situation, int most) {
    if (most < 1) {
      return ImmutableList.of();
    }
    RecallQuery query =
        new RecallQuery(
            vector(instruction),
            intent,
            likeness.needs().of(intent),
            situation.inventory(),
            view(situation.frame()),
            most);
    try {
      return recall(query);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public synchronized void forEach(Consumer<Experience> visitor) {
    try {
      refresh();
      for (int entry = 0; entry < index.size(); entry++) {
        visitor.accept(experience(index.placeOf(entry)));
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public synchronized int size() {
    try {
      refresh();
    } catch (IOException e) {
      throw failed(e);
    }
    return index.size();
  }

  @Override
  public synchronized void close() {
    try (experiences) {
      encodings.close();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private synchronized ImmutableList<Recollection> recall(RecallQuery query) throws IOException {
    refresh();
    ImmutableList.Builder<Recollection> recalled = ImmutableList.builder();
    for (MemoryIndex.Hit hit : index.best(query)) {
      recalled.add(new Recollection(experience(hit.place()), hit.relevance()));
    }
    return recalled.build();
  }

  /** Takes in what was added since, by this process or others. */
  private void refresh() throws IOException {
    List<Long> places = new ArrayList<>();
    List<ExperienceCodec.Stored> found = new ArrayList<>();
    List<String> unread = new ArrayList<>();
    experiences.readNew(
        (place, record) -> {
          try {
            found.add(ExperienceCodec.read(record));
            places.add(place);
          } catch (UnreadableRecordException e) {
            unread.add(e.getMessage());
          }
        });
    if (!unread.isEmpty()) {
      unreadable += unread.size();
      report.accept(
          "%d of the memory's records were written by another version and are left out: %s"
              .formatted(unreadable, unread.getFirst()));
    }
    sentences.learn(found.stream().map(stored -> stored.experience().task()).distinct().toList());
    for (int i = 0; i < found.size(); i++) {
      index.add(places.get(i), found.get(i));
    }
  }

  private Experience experience(long place) throws IOException {
    try {
      return ExperienceCodec.read(experiences.read(place)).experience();
    } catch (UnreadableRecordException e) {
      throw new IOException("the memory was changed by another program: " + e.getMessage(), e);
    }
  }

  private float[] vector(String instruction) {
    String sentence =
        instruction.substring(
            0, Math.min(instruction.length(), ExperienceCodec.MOST_TASK_CHARACTERS));
    synchronized (queries) {
      return queries.computeIfAbsent(sentence, sentences::encode);
    }
  }

  private ImmutableDoubleArray view(Optional<Image> frame) {
    return frame.map(likeness.frames()::encode).orElse(ImmutableDoubleArray.of());
  }

  private static UncheckedIOException failed(IOException e) {
    return new UncheckedIOException("the memory cannot be used: " + e.getMessage(), e);
  }
}
