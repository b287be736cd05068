package io.github.moviereservation.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** What every service's architecture test checks: data flows from rest and messaging into the domain, never back. */
public final class LayeringRules {

    private LayeringRules() {}

    public static void check(String servicePackage) {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(servicePackage);
        domainKnowsNoEdges(classes);
        edgesDoNotCallEachOther(classes);
    }

    private static void domainKnowsNoEdges(JavaClasses classes) {
        noClasses()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..rest..", "..messaging..", "..live..", "jakarta.ws.rs..", "org.jboss.resteasy..")
                .check(classes);
    }

    private static void edgesDoNotCallEachOther(JavaClasses classes) {
        noClasses()
                .that()
                .resideInAPackage("..messaging..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..rest..")
                .allowEmptyShould(true)
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage("..rest..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..messaging..")
                .allowEmptyShould(true)
                .check(classes);
    }
}
