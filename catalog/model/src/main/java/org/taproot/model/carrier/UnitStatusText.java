package org.taproot.model.carrier;

import static org.taproot.model.fact.RejectReason.UNKNOWN_STATUS;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.taproot.model.fact.Outcome;
import org.taproot.model.text.Text;

/** The words by which rent rolls and property systems call the status of a unit. */
public final class UnitStatusText {

    private static final Pattern FILLING = Pattern.compile("[\\s_-]++");
    private static final Map<String, UnitStatus> BY_WORD = words();
    private static final String EXPECTED = Arrays.stream(UnitStatus.values())
            .map(status -> status.zh() + "/" + status.name())
            .collect(Collectors.joining(", ", "one of ", ", or a usual word for it"));

    private static final String EXPECTED_ZH =
            Arrays.stream(UnitStatus.values()).map(UnitStatus::zh).collect(Collectors.joining("、"));

    private UnitStatusText() {}

    /** The status that a word stands for, whatever its case. */
    public static Outcome<UnitStatus> parse(String field, String text) {
        String cleaned = Text.clean(text);
        if (cleaned == null) {
            return Outcome.accepted(null);
        }
        UnitStatus status = BY_WORD.get(word(cleaned));
        return status == null
                ? Outcome.rejected(UNKNOWN_STATUS, field, text, EXPECTED, EXPECTED_ZH)
                : Outcome.accepted(status);
    }

    private static String word(String text) {
        return FILLING.matcher(Text.narrow(text).toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static List<String> synonyms(UnitStatus status) {
        return switch (status) {
            case VACANT -> List.of("空", "待租", "未租", "闲置", "空闲", "招租", "待出租", "可租", "available", "idle");
            case RESERVED -> List.of("意向", "锁定", "预订", "预定", "预租", "预留", "booked", "held");
            case LEASED -> List.of("出租", "已出租", "在租", "已签约", "rented", "let");
            case FITTING_OUT -> List.of("装修中", "fitout");
            case OCCUPIED -> List.of("自用", "使用中", "已入驻", "inuse", "owneroccupied");
            case NOTICE_GIVEN -> List.of("退租", "待退", "待退租", "退租中", "surrendering");
            case SUBLET_OFFERED -> List.of("转租中", "sublet", "sublease");
            case NOT_LEASABLE -> List.of("公区", "公共区域", "公共部位", "设备用房", "不可出租", "unleasable", "commonarea");
            case UNVERIFIED -> List.of("待核查", "未核实", "未知", "unknown");
        };
    }

    private static Map<String, UnitStatus> words() {
        Map<String, UnitStatus> words = new LinkedHashMap<>();
        for (UnitStatus status : UnitStatus.values()) {
            words.put(status.zh(), status);
            words.put(word(status.name()), status);
            synonyms(status).forEach(synonym -> words.put(synonym, status));
        }
        return words;
    }
}
