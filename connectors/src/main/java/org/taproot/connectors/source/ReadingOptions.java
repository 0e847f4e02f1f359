package org.taproot.connectors.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.taproot.connectors.definition.SourceDefinition;
import org.taproot.connectors.definition.SourceDefinition.Reading;
import org.taproot.connectors.table.Encoding;
import org.taproot.connectors.table.Kind;
import org.taproot.connectors.table.TableOptions;
import org.taproot.model.text.Text;

/** What a definition says of how its documents are read, in the words of those who read them. */
final class ReadingOptions {

    private ReadingOptions() {}

    static TableOptions of(SourceDefinition definition) {
        Reading reading = definition.reading();
        TableOptions options = reading.formats().isEmpty()
                ? TableOptions.defaults()
                : TableOptions.of(
                        reading.formats().stream().map(ReadingOptions::kind).toArray(Kind[]::new));
        options = options.headerWithin(reading.headerWithin());
        options = options.ending(ending(definition));
        options = reading.encoding() == null ? options : options.in(encoding(reading.encoding()));
        options = reading.delimiter() == null
                ? options
                : options.separatedBy(reading.delimiter().charAt(0));
        options = reading.sheet() == null ? options : options.sheets(pattern(reading.sheet()));
        options = reading.records() == null ? options : options.recordsAt(reading.records());
        options = reading.unfold() == null ? options : options.unfolding(reading.unfold());
        options = reading.skip().isEmpty() ? options : options.skipping(skipped(reading.skip()));
        return reading.columns().isEmpty()
                ? options
                : options.withoutHeader(reading.columns().toArray(String[]::new));
    }

    /** Any of the texts; a space in 合 计 means nothing. */
    private static Pattern skipped(List<String> texts) {
        return Pattern.compile(
                texts.stream()
                        .map(text -> pattern(Text.withoutSpaces(Text.narrow(text))))
                        .collect(Collectors.joining("|")),
                Pattern.DOTALL);
    }

    /** A file that rests may have been cut off by whoever wrote it; anything else came whole or was not taken. */
    private static TableOptions.Ending ending(SourceDefinition definition) {
        JsonNode complete = definition.from().path("complete");
        boolean rests = definition.kind().equals("folder")
                || (definition.kind().equals("sftp") && !complete.has("marker") && !complete.has("rename"));
        return rests ? TableOptions.Ending.LINE_END : TableOptions.Ending.ANY;
    }

    private static Kind kind(String format) {
        return format.equals("jsonl") ? Kind.JSON_LINES : Kind.valueOf(format.toUpperCase(Locale.ROOT));
    }

    private static Encoding encoding(String name) {
        String plain = name.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(Encoding.values())
                .filter(encoding -> encoding.name().equals(plain)
                        || encoding.name().replace("_", "").equals(plain.replace("_", "")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown encoding %s: expected one of %s"
                        .formatted(
                                name,
                                Arrays.stream(Encoding.values()).map(Enum::name).collect(Collectors.joining(", ")))));
    }

    /** Of a name in which * and ? stand for anything. */
    static String pattern(String glob) {
        return Arrays.stream(glob.split("(?<=[*?])|(?=[*?])"))
                .map(part -> part.equals("*") ? ".*" : part.equals("?") ? "." : Pattern.quote(part))
                .collect(Collectors.joining());
    }
}
