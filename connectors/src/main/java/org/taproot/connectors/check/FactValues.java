package org.taproot.connectors.check;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.taproot.model.carrier.UnitReported;
import org.taproot.model.enterprise.EnterpriseReported;
import org.taproot.model.fact.Fact;
import org.taproot.model.fact.FactField;
import org.taproot.model.fact.FactKind;
import org.taproot.model.vocabulary.FactKinds;

/** The values of a fact by the names of its fields. */
final class FactValues {

    private static final Pattern CAPITAL = Pattern.compile("(?<!^)([A-Z])");

    private FactValues() {}

    static Map<String, Object> of(Fact fact) {
        if (fact instanceof EnterpriseReported reported) {
            return components(reported.payload());
        }
        if (fact instanceof UnitReported reported) {
            return components(reported.payload());
        }
        return fields(fact);
    }

    @SuppressWarnings("unchecked") // the kind is that of the fact's own class
    private static Map<String, Object> fields(Fact fact) {
        FactKind<Fact> kind = (FactKind<Fact>) FactKinds.of(fact.getClass());
        List<FactField> fields = kind.fields();
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            values.put(fields.get(i).name(), kind.value(fact, i));
        }
        return values;
    }

    private static Map<String, Object> components(Record payload) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : payload.getClass().getRecordComponents()) {
            values.put(
                    CAPITAL.matcher(component.getName()).replaceAll("_$1").toLowerCase(Locale.ROOT),
                    value(payload, component));
        }
        return values;
    }

    private static Object value(Record payload, RecordComponent component) {
        try {
            return component.getAccessor().invoke(payload);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read %s of %s".formatted(component.getName(), payload), e);
        }
    }
}
