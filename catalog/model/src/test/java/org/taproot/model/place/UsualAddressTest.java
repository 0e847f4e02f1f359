package org.taproot.model.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taproot.model.text.Text;

/** What reads the usual form of an address says of every text what the patterns say of it, or nothing. */
class UsualAddressTest {

    private static final List<String> HEADS =
            List.of("上海市普陀区样板路", "上海市普陀区真如镇样板路", "样板六村", "中国(上海)自由贸易试验区样板路", "上海市普陀区样板路近示范路", "上海市样板市场", "浦东", "");

    private static final List<String> PIECES = List.of(
            "1", "23", "088", "1201", "12345", "弄", "号", "支", "号楼", "幢", "栋", "层", "楼", "室", "区", "座", "F", "A", "B1",
            "底层", "一", "二", "十", "甲", "内", "、", "-", "第", "地下", "大厦", "商务楼", "厂房", "库", "桥", "(", ")", "临", "路", "中心",
            "集中登记", "3号", "5弄", "2幢", "7号楼", "4层", "三楼", "501室", "A座", "村", "－", " ", "ａ");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "上海市普陀区样板路1号",
                "上海市普陀区样板路12弄3号501室",
                "上海市普陀区样板路12弄3号5层A区501室",
                "上海市普陀区样板路12弄3号4幢5层501室",
                "上海市普陀区样板路12弄7号楼501室",
                "上海市普陀区样板路3号7号楼三楼",
                "上海市普陀区样板路3号底层1室",
                "上海市普陀区样板路3号1-088室",
                "上海市普陀区样板路3号1室、2室"
            })
    void theUsualFormsAreRead(String text) {
        assertThat(usual(text)).isNotNull().isEqualTo(AddressText.general(text, text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"上海市普陀区样板路", "样板路1-3号", "样板路近示范路3号", "样板路3号甲", "样板路3号A座", "样板路3号二十层", "样板路3号线", "样板路822弄455支101室"
            })
    void whatIsUnusualIsLeftToThePatterns(String text) {
        assertThat(usual(text)).isNull();
    }

    private static Address usual(String text) {
        int start = Head.length(text);
        return UsualAddress.read(text, text, Head.of(text, start), start);
    }

    @Property(tries = 10_000)
    void bothSayTheSame(@ForAll("addresses") String text) {
        String cleaned = Text.clean(text);
        if (cleaned != null) {
            assertThat(AddressText.parse(text)).isEqualTo(AddressText.general(cleaned, AddressText.plain(cleaned)));
        }
    }

    @Provide
    Arbitrary<String> addresses() {
        Arbitrary<String> rest = Arbitraries.of(PIECES).list().ofMaxSize(9).map(pieces -> pieces.stream()
                .collect(Collectors.joining()));
        return Arbitraries.of(HEADS).flatMap(head -> rest.map(tail -> head + tail));
    }
}
