package org.taproot.pipelines.command;

import picocli.CommandLine.Command;

/** Measures what the rules find in data whose truth is known. */
@Command(
        name = "eval",
        description = "Measures what the rules find, beside a truth where there is one. Needs no running hub.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = EvalMovesCommand.class)
final class EvalCommand {}
