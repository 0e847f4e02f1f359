package org.taproot.model.place;

import org.taproot.model.fact.Written;

/**
 * A Chinese address, as written and as far as it could be understood. Every part but the text may be null.
 *
 * @param text as the source wrote it, trimmed
 * @param district without 市 and 区, for instance 普陀
 * @param town street office or town, for instance 真如镇
 * @param road road or village name, for instance 真北路, 石泉六村
 * @param lane the number before 弄, for instance 1473
 * @param number house number or numbers, for instance 3 or 799、899、999
 * @param building for instance 16幢
 * @param floor floor number as text, for instance 19 or B1
 * @param room for instance 315
 */
public record Address(
        String text,
        String province,
        String district,
        String town,
        String road,
        String lane,
        String number,
        String building,
        String floor,
        String room)
        implements Written {}
