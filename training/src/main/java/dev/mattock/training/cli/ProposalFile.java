package dev.mattock.training.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mattock.agent.hierarchy.SelfInstruct;
import dev.mattock.engine.content.UnknownNameException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What an epoch practises and why, kept so that a stopped epoch goes on with the same. */
final class ProposalFile {
  static final String NAME = "proposals.json";

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private record Entry(String task, double promise, String why) {}

  private record Content(List<Entry> proposals) {}

  private ProposalFile() {}

  static void write(Path file, ImmutableList<SelfInstruct.Proposal> proposals) throws IOException {
    List<Entry> entries =
        proposals.stream()
            .map(
                proposal ->
                    new Entry(proposal.candidate().task(), proposal.promise(), proposal.why()))
            .toList();
    Path unfinished = file.resolveSibling(NAME + ".tmp");
    Files.writeString(unfinished, MAPPER.writeValueAsString(new Content(entries)) + "\n");
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Reads proposals.
   *
   * @throws UserError if the file makes no sense, or proposes what is not asked for any more
   */
  static ImmutableList<SelfInstruct.Proposal> read(
      Path file, ImmutableList<SelfInstruct.Candidate> candidates) throws IOException {
    ImmutableMap<String, SelfInstruct.Candidate> byTask =
        candidates.stream()
            .collect(ImmutableMap.toImmutableMap(SelfInstruct.Candidate::task, one -> one));
    try {
      return MAPPER.readValue(Files.readString(file), Content.class).proposals().stream()
          .map(
              entry ->
                  new SelfInstruct.Proposal(
                      candidate(entry.task(), byTask), entry.promise(), entry.why()))
          .collect(ImmutableList.toImmutableList());
    } catch (JacksonException e) {
      throw new UserError("%s is none: %s".formatted(file, e.getOriginalMessage()), e);
    } catch (UnknownNameException e) {
      throw new UserError("%s was made for other tasks: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static SelfInstruct.Candidate candidate(
      String task, ImmutableMap<String, SelfInstruct.Candidate> byTask) {
    SelfInstruct.Candidate candidate = byTask.get(task);
    if (candidate == null) {
      throw UnknownNameException.of("task", task, byTask.keySet());
    }
    return candidate;
  }
}
