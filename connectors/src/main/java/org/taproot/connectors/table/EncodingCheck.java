package org.taproot.connectors.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which encoding a text file has: strict decoders read all of it side by side; of those that can, the one whose text
 * consists of characters that people write. A wrong one is worse than none: where two fit, the file is refused.
 */
final class EncodingCheck {

    /** Of the byte sequences that may be damaged in a file of which the rest is used. */
    static final int MOST_DAMAGED = 100;

    private static final int CHUNK = 1 << 16;
    /** One line in so many may be damaged. */
    private static final long LINES_PER_DAMAGED = 1_000;
    /** After so many characters of several bytes without an error it can only be UTF-8. */
    private static final long CERTAIN = 500;

    private static final double LIKELY = 0.5;
    private static final double CLEARLY_LIKELIER = 0.2;

    private final Path file;
    private final Set<Encoding> allowed;
    private final byte[] chunk = new byte[CHUNK];
    private List<Candidate> candidates = List.of();
    /** Also those that are out. */
    private List<Candidate> tried = List.of();

    private long offset;
    private long lines;
    private long zeros;
    private long firstZero;
    private boolean hasHigh;
    private byte last;
    private byte beforeLast;

    private EncodingCheck(Path file, Set<Encoding> allowed) {
        this.file = file;
        this.allowed = allowed;
    }

    /** The file in the encoding found. */
    static TextFile check(Path file, TableOptions options, TableOptions.Ending ending) throws IOException {
        return new EncodingCheck(file, options.encodings()).check(ending);
    }

    private TextFile check(TableOptions.Ending ending) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            int length = in.readNBytes(chunk, 0, CHUNK);
            candidates = candidates(Arrays.copyOf(chunk, length));
            tried = candidates;
            while (length > 0) {
                take(length);
                length = in.readNBytes(chunk, 0, CHUNK);
            }
        }
        for (Candidate candidate : candidates) {
            candidate.take(chunk, 0, offset, lines, true);
        }
        Candidate found = decide(ending);
        if (ending == TableOptions.Ending.LINE_END) {
            refuseIfCut(found.encoding());
        }
        return new TextFile(
                file, found.encoding(), found.errors() + (found.encoding().isUtf16() ? 0 : zeros));
    }

    private List<Candidate> candidates(byte[] start) {
        List<Encoding> marked = allowed.stream()
                .filter(encoding -> encoding.markLength(start) > 0)
                .toList();
        Set<Encoding> possible = marked.isEmpty() ? unmarked(start) : Set.copyOf(marked);
        return possible.stream()
                .sorted()
                .map(encoding -> new Candidate(encoding, CHUNK))
                .toList();
    }

    private Set<Encoding> unmarked(byte[] start) {
        if (allowed.size() == 1) {
            return allowed;
        }
        Optional<Encoding> utf16 = Utf16.in(start).filter(allowed::contains);
        if (utf16.isPresent()) {
            return Set.of(utf16.get());
        }
        Set<Encoding> eightBit =
                allowed.stream().filter(encoding -> !encoding.isUtf16()).collect(Collectors.toSet());
        return eightBit.isEmpty() ? allowed : eightBit;
    }

    private void take(int length) {
        long linesBefore = lines;
        scan(length);
        // bytes of ASCII say the same in all of them
        if (hasHigh || candidates.stream().anyMatch(each -> each.encoding().isUtf16() || !each.isAtCharacter())) {
            candidates.forEach(each -> each.take(chunk, length, offset, linesBefore, false));
            dropBeaten();
        }
        offset += length;
        beforeLast = length > 1 ? chunk[length - 2] : last;
        last = chunk[length - 1];
    }

    private void scan(int length) {
        int seen = 0;
        int ends = 0;
        for (int i = 0; i < length; i++) {
            byte b = chunk[i];
            seen |= b;
            ends += b == '\n' ? 1 : 0;
            if (b == 0) {
                firstZero = zeros == 0 ? offset + i : firstZero;
                zeros++;
            }
        }
        hasHigh = seen < 0;
        lines += ends;
    }

    private void dropBeaten() {
        Candidate first = candidates.get(0);
        if (first.encoding() == Encoding.UTF_8 && first.errors() == 0 && first.characterCount() >= CERTAIN) {
            candidates = List.of(first);
        }
        if (candidates.size() > 1 && candidates.stream().anyMatch(Candidate::isOut)) {
            List<Candidate> left =
                    candidates.stream().filter(each -> !each.isOut()).toList();
            // the last ones stay, to say what was tried
            candidates = left.isEmpty() ? candidates : left;
        }
    }

    private Candidate decide(TableOptions.Ending ending) {
        if (offset == 0 && ending == TableOptions.Ending.ANY) {
            return new Candidate(Encoding.UTF_8, 0);
        }
        if (offset == 0) {
            throw new RefusedException(
                    "Invalid file: it is an empty file and has no header, expected at least the line with the column names. Export it again.",
                    "文件为空，没有表头，至少应有列名一行。请重新导出后提交。");
        }
        List<Candidate> fitting = candidates.stream().filter(this::fits).toList();
        if (!fitting.isEmpty() && allowed.size() == 1) {
            return fitting.get(0);
        }
        for (Candidate candidate : fitting) {
            if (isEvident(candidate)) {
                return candidate;
            }
        }
        List<Candidate> likely = fitting.stream()
                .filter(candidate -> candidate.encoding() != Encoding.UTF_8 && candidate.likelihood() >= LIKELY)
                .sorted(Comparator.comparingDouble(Candidate::likelihood).reversed())
                .toList();
        if (likely.size() == 1
                || (likely.size() > 1
                        && likely.get(0).likelihood() - likely.get(1).likelihood() >= CLEARLY_LIKELIER)) {
            return likely.get(0);
        }
        // little but ASCII, which is the same in all of them
        return fitting.stream()
                .filter(candidate -> candidate.encoding() == Encoding.UTF_8 && likely.isEmpty())
                .findFirst()
                .orElseThrow(this::unknown);
    }

    /** What is UTF-8 by its form is nothing else, and UTF-16 is not found without a sign of it. */
    private static boolean isEvident(Candidate candidate) {
        return candidate.encoding().isUtf16()
                || (candidate.encoding() == Encoding.UTF_8
                        && (candidate.errors() == 0 || candidate.characterCount() >= 10 * candidate.errors()));
    }

    private boolean fits(Candidate candidate) {
        long damaged = candidate.errors() + (candidate.encoding().isUtf16() ? 0 : zeros);
        return damaged <= MOST_DAMAGED
                && candidate.damagedLines() <= Math.max(1, Math.min(MOST_DAMAGED, lines / LINES_PER_DAMAGED));
    }

    private RefusedException unknown() {
        String shown = tried.stream().map(Candidate::shown).collect(Collectors.joining(", "));
        String zero = zeros == 0 ? "" : "; %d bytes 0x00, the first at byte offset %d".formatted(zeros, firstZero);
        return new RefusedException(
                "Cannot tell the encoding: tried %s%s; expected text in one encoding throughout. Save the file as \"CSV UTF-8\" and deliver it again."
                        .formatted(shown, zero),
                "无法判断文件的编码：已尝试 %s%s；全文应为同一种编码。请另存为“CSV UTF-8”格式后重新提交。".formatted(shown, zero));
    }

    private void refuseIfCut(Encoding encoding) {
        int end =
                switch (encoding) {
                    case UTF_16LE -> last == 0 ? beforeLast : 0;
                    case UTF_16BE -> beforeLast == 0 ? last : 0;
                    default -> last;
                };
        if (end != '\n' && end != '\r') {
            throw new RefusedException(
                    "Invalid end of the file at byte %d: expected a line end after the last record; the file looks cut. Deliver the whole file again."
                            .formatted(offset),
                    "文件在第 %d 字节处结束，最后一条记录没有换行符，文件可能不完整。请重新提交完整文件。".formatted(offset));
        }
    }
}
