package dev.mattock.training.cli;

import dev.mattock.engine.content.Content;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code doctor}: what this machine offers, and what to do about what is missing. */
@Command(
    name = "doctor",
    description =
        "What this machine offers: JDK, vector width, GL, GPU, libraries; and what to do about what"
            + " is missing.")
final class DoctorCommand extends MattockCommand {
  @Option(
      names = "--content",
      description = "Also count what exists in the worlds: items, blocks, recipes and so on.")
  private boolean content;

  DoctorCommand(Console console) {
    super(console);
  }

  @Override
  protected Outcome run() {
    List<Finding> findings = new MachineCheckup(console(), Path.of("")).findings();
    boolean healthy =
        findings.stream().noneMatch(finding -> finding.state() == Finding.State.MISSING);
    findings.forEach(finding -> words().println(finding.words()));
    words()
        .println(
            healthy
                ? "Mattock runs here. Next: ./mattock train"
                : "Mattock needs what is marked XX before it can run all commands.");
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("healthy", healthy);
    fields.put("findings", findings.stream().map(Finding::fields).toList());
    if (content) {
      ContentCount count = new ContentCount(Content.load());
      tell(count);
      fields.put("content", count.counts());
      fields.put("unobtainable", count.unobtainable());
    }
    return healthy ? Outcome.done(fields) : Outcome.failed(fields);
  }

  private void tell(ContentCount count) {
    words().println("Content:");
    count.counts().forEach((what, many) -> words().printf("  %-26s %6d%n", what, many));
    words().println("Items that cannot be got:");
    count.unobtainable().forEach((item, reason) -> words().printf("  %-26s %s%n", item, reason));
  }
}
