package org.taproot.pipelines.command;

import picocli.CommandLine.Command;

/** What a data steward does with the definitions of sources. */
@Command(
        name = "source",
        description = "Checks, adds and watches the sources of the hub; each is one YAML file.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            SourceCheckCommand.class,
            SourceListCommand.class,
            SourceShowCommand.class,
            SourceAddCommand.class,
            SourcePauseCommand.class,
            SourceResumeCommand.class,
            SourceRemoveCommand.class,
            SourceReloadCommand.class,
            SourceFactsCommand.class,
            SourceSchemaCommand.class
        })
final class SourceCommand {}
