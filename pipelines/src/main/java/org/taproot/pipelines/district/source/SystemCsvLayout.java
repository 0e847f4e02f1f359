package org.taproot.pipelines.district.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Objects;
import org.taproot.pipelines.district.place.Unit;
import org.taproot.pipelines.district.place.Unit.State;

/** What a property system exports: a CSV in the national character set. */
final class SystemCsvLayout implements OperatorLayout {

    private static final Charset CHARSET = Charset.forName("GB18030");

    private static final String[] HEADER = {"楼宇名称", "楼层", "单元", "建筑面积(㎡)", "状态", "承租企业", "起租日", "到期日", "租金(元/㎡/天)", "街镇"
    };

    private static final Map<State, String> WORDS = Map.of(
            State.VACANT, "空置",
            State.FITTING_OUT, "装修中",
            State.LEASED, "已出租",
            State.NOTICE_GIVEN, "待退租",
            State.SUBLET_OFFERED, "转租中");

    @Override
    public String name(OperatorReport report) {
        return "export_%s%s.csv".formatted(Period.day(report.day()), report.suffix());
    }

    @Override
    public void write(OperatorReport report, Parcel out) throws IOException {
        try (CsvSheet sheet = new CsvSheet(out, CHARSET, HEADER)) {
            for (UnitLine line : report.lines()) {
                Unit unit = line.unit();
                sheet.row(
                        unit.building(),
                        String.valueOf(unit.floor()),
                        unit.room(),
                        String.valueOf(line.area()),
                        line.status(WORDS, "设备用房"),
                        line.tenant(),
                        Objects.toString(line.from(), ""),
                        Objects.toString(line.to(), ""),
                        Objects.toString(line.dailyRent(), ""),
                        unit.carrier().town().zh());
            }
        }
    }
}
