package org.taproot.pipelines.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.taproot.pipelines.stack.DataDirectory;
import org.taproot.pipelines.stack.Settings;
import picocli.CommandLine;

/** The taproot command in this process, on a data folder in which no hub runs. */
final class TestingCommand {

    static final String LOANS =
            """
            title: 融资需求（演示）
            purpose: 企业服务
            legal-basis: 政务数据共享约定（演示）
            fact: demand-reported
            precedence: 50
            delivers: delta
            from: {kind: folder}
            key: [demand_id]
            version: [state]
            valid-from: received_on
            fields:
              demand_id: 编号
              channel: {is: FINANCING}
              enterprise_name: 企业名称
              content: 产品
              category: 大类
              received_on: 申请日期
              state: {title: 状态, codes: {审核中: IN_PROGRESS, 已放款: RESOLVED}}
            """;

    private final DataDirectory data;
    private final int portBase;

    TestingCommand(Path folder, int portBase) {
        this.data = new DataDirectory(folder);
        this.portBase = portBase;
        data.create();
        Settings.keptIn(data, false);
    }

    /** What a command printed, with its exit code. */
    record Answer(int code, String text) {}

    DataDirectory data() {
        return data;
    }

    /** Runs a command that takes no hub. */
    static Answer plain(String... arguments) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text, true);
        CommandLine command = Taproot.commandLine().setOut(out).setErr(out);
        int code = command.execute(arguments);
        return new Answer(code, text.toString());
    }

    /** Runs a command for this hub. */
    Answer run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data-dir", data.root().toString(), "--port-base", Integer.toString(portBase)));
        return plain(all.toArray(String[]::new));
    }
}
