package org.taproot.pipelines;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the modules, and who may know which engine. */
@AnalyzeClasses(packages = "org.taproot", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule ARROWS_POINT_DOWN = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("model")
            .definedBy("org.taproot.model..")
            .layer("wire")
            .definedBy("org.taproot.wire..")
            .layer("lake")
            .definedBy("org.taproot.lake..")
            .layer("connectors")
            .definedBy("org.taproot.connectors..")
            .layer("jobs")
            .definedBy("org.taproot.jobs..")
            .layer("desk")
            .definedBy("org.taproot.desk..")
            .layer("pipelines")
            .definedBy("org.taproot.pipelines..")
            .whereLayer("model")
            .mayNotAccessAnyLayer()
            .whereLayer("wire")
            .mayOnlyAccessLayers("model")
            .whereLayer("lake")
            .mayOnlyAccessLayers("model")
            .whereLayer("connectors")
            .mayOnlyAccessLayers("model", "wire")
            .whereLayer("jobs")
            .mayOnlyAccessLayers("model", "wire", "lake")
            .whereLayer("desk")
            .mayOnlyAccessLayers("model", "lake")
            .whereLayer("pipelines")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule MODEL_IS_PLAIN_JAVA = noClasses()
            .that()
            .resideInAPackage("org.taproot.model..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("org.taproot.model..", "java..");

    @ArchTest
    static final ArchRule CAMEL_ONLY_IN_CONNECTORS = noClasses()
            .that()
            .resideOutsideOfPackage("org.taproot.connectors..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.camel..");

    @ArchTest
    static final ArchRule FLINK_ONLY_IN_JOBS_AND_THE_STACK = noClasses()
            .that()
            .resideOutsideOfPackages("org.taproot.jobs..", "org.taproot.pipelines.stack..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.flink..");

    @ArchTest
    static final ArchRule ICEBERG_ONLY_IN_LAKE_AND_JOBS = noClasses()
            .that()
            .resideOutsideOfPackages("org.taproot.lake..", "org.taproot.jobs..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.iceberg..");

    @ArchTest
    static final ArchRule WEB_ONLY_IN_DESK = noClasses()
            .that()
            .resideOutsideOfPackage("org.taproot.desk..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule NO_CYCLES_BETWEEN_PACKAGES =
            slices().matching("org.taproot.(*).(*)..").should().beFreeOfCycles();
}
