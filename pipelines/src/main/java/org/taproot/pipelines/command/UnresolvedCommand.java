package org.taproot.pipelines.command;

import picocli.CommandLine.Command;

/** Addresses that the rules leave open: which they are, and what a person decides. */
@Command(
        name = "unresolved",
        description = "Registered addresses that wait for a person: lists them, settles one.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {UnresolvedListCommand.class, UnresolvedSettleCommand.class})
final class UnresolvedCommand {}
