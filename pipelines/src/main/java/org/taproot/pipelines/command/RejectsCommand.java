package org.taproot.pipelines.command;

import picocli.CommandLine.Command;

/** What could not become data: what it is, why, and how it is read once more. */
@Command(
        name = "rejects",
        description = "Rows and files that could not become data: lists them, shows them, reads them once more.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {RejectsListCommand.class, RejectsShowCommand.class, RejectsReplayCommand.class})
final class RejectsCommand {}
