package org.taproot.pipelines.command;

import java.nio.file.Path;
import org.taproot.pipelines.stack.DataDirectory;
import org.taproot.pipelines.stack.Ports;
import picocli.CommandLine.Option;

/** Which hub: its folder and its ports. */
final class HubOptions {

    @Option(
            names = "--data-dir",
            paramLabel = "FOLDER",
            defaultValue = "${sys:taproot.home}/data",
            description = "Folder with everything the hub keeps (default: data, beside the taproot script).")
    private Path dataDir;

    @Option(
            names = "--port-base",
            paramLabel = "PORT",
            defaultValue = "8800",
            description = "Port of the desk; the other parts take the next seven (default: ${DEFAULT-VALUE}).")
    private int portBase;

    DataDirectory data() {
        return new DataDirectory(dataDir);
    }

    Ports ports() {
        return new Ports(portBase);
    }
}
