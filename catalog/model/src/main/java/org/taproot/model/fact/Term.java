package org.taproot.model.fact;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a fact or one of its components is called, for those who read tables and forms. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT})
public @interface Term {

    /** In Chinese, as it stands on the screen. */
    String zh();

    /** In English, with the unit. */
    String en();

    /** Left out where the component's class says it. */
    FieldType type() default FieldType.BY_CLASS;

    /** Whether a fact without it is refused. */
    boolean required() default false;
}
