package org.taproot.pipelines.district.source;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.taproot.pipelines.district.life.Industry;

/**
 * A policy for firms, invented like all of them.
 *
 * @param issue how many were issued before it
 * @param id its number and the year: P07-2026
 * @param validUntil the last day
 */
record Policy(
        int issue,
        String id,
        String title,
        String body,
        List<String> tags,
        LocalDate issuedOn,
        LocalDate publishedOn,
        LocalDate validUntil,
        List<Clause> clauses) {

    /** The sections of industries that a tag is for; other tags are for all. */
    private static final Map<String, String> SECTIONS =
            Map.of("制造业", "C", "生物医药", "C", "外贸", "F", "消费", "FH", "文化", "R", "载体", "KC");

    /** Whether it can be claimed on the day. */
    boolean isInForce(LocalDate day) {
        return !publishedOn.isAfter(day) && !validUntil.isBefore(day);
    }

    boolean isForAll() {
        return tags.stream().noneMatch(SECTIONS::containsKey);
    }

    boolean suits(Industry industry) {
        return isForAll()
                || tags.stream().anyMatch(tag -> SECTIONS.getOrDefault(tag, "").contains(industry.section()));
    }

    ObjectNode object() {
        ObjectNode object =
                JsonSheet.object().put("policy_id", id).put("title", title).put("body", body);
        ArrayNode tagged = object.putArray("tags");
        tags.forEach(tagged::add);
        object.put("issued_on", issuedOn.toString())
                .put("published_on", publishedOn.toString())
                .put("valid_until", validUntil.toString());
        ArrayNode listed = object.putArray("clauses");
        for (Clause clause : clauses) {
            listed.addObject()
                    .put("number", clause.number())
                    .put("condition", clause.condition())
                    .put("support", clause.support());
        }
        return object;
    }

    /**
     * Who gets what.
     *
     * @param number from 1
     */
    record Clause(int number, String condition, String support) {}
}
