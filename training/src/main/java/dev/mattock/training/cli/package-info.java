/**
 * The command line: what stands behind {@code ./mattock}.
 *
 * <p>Start at {@link dev.mattock.training.cli.Mattock}, which lists the commands. A command is a
 * {@link dev.mattock.training.cli.MattockCommand}: it is handed a {@link
 * dev.mattock.training.cli.Console}, says what it found in words, and returns an {@link
 * dev.mattock.training.cli.Outcome} whose fields are what {@code --json} prints. Bad input is a
 * {@link dev.mattock.training.cli.UserError}: one line, exit status 2.
 */
package dev.mattock.training.cli;
