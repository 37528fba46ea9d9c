package dev.mattock.training.cli;

import dev.mattock.replays.record.Replay;
import dev.mattock.replays.record.ReplayException;
import dev.mattock.replays.record.ReplayFile;
import dev.mattock.replays.record.ReplayVerifier;
import dev.mattock.replays.record.ReplayVerifier.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code replay verify}. */
@Command(
    name = "verify",
    description = {
      "Plays replays again and compares every hash, and whether they succeed as they say; exit"
          + " status 1 if one differs."
    })
final class VerifyCommand extends MattockCommand {
  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Replays, or folders of them.")
  private Path[] files;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Replays at once (default: all cores).")
  private Integer threads;

  private int ticks;
  private int successes;
  private boolean verified = true;
  private int firstMismatch = -1;
  private long finalHash;

  VerifyCommand(Console console) {
    super(console);
  }

  /** A replay played again. */
  private record Verified(Replay replay, Verification result) {}

  @Override
  protected Outcome run() throws Exception {
    new OptionCheck().threads(threads).done();
    int most = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    List<Path> chosen = chosen();
    Library library = new Library();
    try (ExecutorService pool = Executors.newFixedThreadPool(Math.min(most, chosen.size()))) {
      List<Future<Verified>> results = new ArrayList<>();
      chosen.forEach(file -> results.add(pool.submit(() -> verify(file, library))));
      try {
        for (int i = 0; i < results.size(); i++) {
          tell(chosen.get(i), results.get(i).get());
        }
      } catch (ExecutionException e) {
        pool.shutdownNow();
        throw e.getCause() instanceof Exception cause ? cause : e;
      }
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("files", chosen.size());
    fields.put("ticks", ticks);
    fields.put("successes", successes);
    fields.put("verified", verified);
    fields.put("firstMismatchTick", firstMismatch);
    fields.put("finalHash", "%016x".formatted(finalHash));
    return verified ? Outcome.done(fields) : Outcome.failed(fields);
  }

  private List<Path> chosen() {
    List<Path> chosen = new ArrayList<>();
    for (Path file : files) {
      if (!Files.isDirectory(file)) {
        chosen.add(file);
        continue;
      }
      int before = chosen.size();
      try (Stream<Path> inside = Files.list(file)) {
        inside
            .filter(path -> path.toString().endsWith(ReplayFile.EXTENSION))
            .sorted()
            .forEach(chosen::add);
      } catch (IOException e) {
        throw new UserError(file + " cannot be read: " + e.getMessage(), e);
      }
      if (chosen.size() == before) {
        throw new UserError("no replay (*%s) in %s".formatted(ReplayFile.EXTENSION, file));
      }
    }
    return chosen;
  }

  private static Verified verify(Path file, Library library) throws ReplayException {
    LoadedReplay loaded = LoadedReplay.read(file, library);
    return new Verified(
        loaded.replay(),
        ReplayVerifier.verify(loaded.replay(), loaded.task(), loaded.start().seed()));
  }

  private void tell(Path file, Verified one) {
    Verification result = one.result();
    boolean agrees = result.verified() && result.agreesWith(one.replay());
    String words;
    if (!result.verified()) {
      words = "differs at tick " + result.firstMismatchTick();
    } else if (!agrees) {
      words = result.succeeded() ? "succeeds, but says that it does not" : "claims to succeed";
    } else {
      words = result.ticks() + " ticks verified" + (result.succeeded() ? ", succeeds" : "");
    }
    words().println(file + ": " + words);
    if (verified && !agrees) {
      firstMismatch = result.verified() ? result.ticks() : result.firstMismatchTick();
    }
    verified &= agrees;
    ticks += result.ticks();
    successes += result.succeeded() ? 1 : 0;
    finalHash = result.finalHash();
  }
}
