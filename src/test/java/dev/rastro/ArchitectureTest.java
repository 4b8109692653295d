package dev.rastro;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of the design: desktop, cli -> features -> log, store -> dfe. */
@AnalyzeClasses(packages = "dev.rastro", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "dev.rastro";
    /** Measures the others, and a bare database beside them: may know all, and is known by the root alone. */
    private static final String BENCH = "dev.rastro.bench..";

    private static final String[] FEATURES = {
        "dev.rastro.acts..",
        "dev.rastro.company..",
        "dev.rastro.intake..",
        "dev.rastro.timeline..",
        "dev.rastro.print..",
        "dev.rastro.search..",
        "dev.rastro.report..",
        "dev.rastro.sefaz..",
        "dev.rastro.update..",
        "dev.rastro.vault.."
    };
    private static final String[] SURFACES = {"dev.rastro.desktop..", "dev.rastro.cli.."};

    @ArchTest
    static final ArchRule theLanguageKnowsNothingElse = noClasses()
            .that()
            .resideInAPackage("dev.rastro.dfe..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("dev.rastro..").and(not(resideInAnyPackage("dev.rastro.dfe.."))));

    @ArchTest
    static final ArchRule theVocabularyDoesNotKnowXml = noClasses()
            .that()
            .resideInAPackage("dev.rastro.dfe")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.rastro.dfe.xml..");

    @ArchTest
    static final ArchRule logAndStoreDoNotKnowFeatures = noClasses()
            .that()
            .resideInAnyPackage("dev.rastro.log..", "dev.rastro.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FEATURES);

    @ArchTest
    static final ArchRule nothingBelowKnowsTheSurfaces = noClasses()
            .that()
            .resideOutsideOfPackages("dev.rastro.desktop..", "dev.rastro.cli..", BENCH, ROOT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SURFACES);

    @ArchTest
    static final ArchRule nobodyKnowsTheBench = noClasses()
            .that()
            .resideOutsideOfPackages(BENCH, ROOT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(BENCH);

    @ArchTest
    static final ArchRule theLogDoesNotKnowTheStore = noClasses()
            .that()
            .resideInAPackage("dev.rastro.log..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.rastro.store..");

    @ArchTest
    static final ArchRule sqlLivesInTheStore = noClasses()
            .that()
            .resideOutsideOfPackages("dev.rastro.store..", BENCH)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.h2..", "org.flywaydb..");

    @ArchTest
    static final ArchRule onlyTheRootKnowsTheDatabaseItself = noClasses()
            .that()
            .resideOutsideOfPackages("dev.rastro.store.h2..", BENCH, ROOT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.rastro.store.h2..");

    @ArchTest
    static final ArchRule javaFxLivesInTheDesktop = noClasses()
            .that()
            .resideOutsideOfPackages("dev.rastro.desktop..", ROOT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx..");

    @ArchTest
    static final ArchRule theDesktopKnowsNoNetwork = noClasses()
            .that()
            .resideInAPackage("dev.rastro.desktop..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.net.http..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theSimulatorKnowsOnlyTheLanguage = noClasses()
            .that()
            .resideInAPackage("dev.rastro.simulator..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("dev.rastro..")
                    .and(not(resideInAnyPackage("dev.rastro.simulator..", "dev.rastro.dfe.."))));

    @ArchTest
    static final ArchRule guavaEventBusStaysBehindTheFacade = noClasses()
            .that()
            .doNotHaveSimpleName("GuavaBus")
            .and()
            .resideOutsideOfPackage("dev.rastro.log")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.google.common.eventbus..");

    @ArchTest
    static final ArchRule noStaticState = fields().that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage("dev.rastro..")
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule noJavaUtilLogging = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("dev.rastro.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule exceptionsAreNamedSo =
            classes().that().areAssignableTo(Exception.class).should().haveSimpleNameEndingWith("Exception");
}
