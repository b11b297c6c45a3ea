package org.careline.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rooms of the house and its doors, as docs and package descriptions draw them. */
class ArchitectureTest {

  private static final Path HOUSE = Path.of("").toAbsolutePath().getParent();

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importPaths(
              List.of(
                      "db",
                      "knowledge-base",
                      "service-desk",
                      "demo",
                      "portal-api",
                      "portal-web",
                      "server")
                  .stream()
                  .map(module -> HOUSE.resolve(module).resolve("target/classes"))
                  .toList());

  @Test
  void packagesDoNotGoInCircles() {
    slices().matching("org.careline.(*).(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void databaseKnowsNobody() {
    noClasses()
        .that()
        .resideInAPackage("org.careline.db..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.careline.kb..",
            "org.careline.desk..",
            "org.careline.api..",
            "org.careline.web..",
            "org.careline.server..")
        .check(CLASSES);
  }

  @Test
  void knowledgeBaseAndServiceDeskDoNotKnowEachOther() {
    noClasses()
        .that()
        .resideInAPackage("org.careline.kb..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.careline.desk..", "org.careline.api..", "org.careline.web..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("org.careline.desk..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.careline.kb..", "org.careline.api..", "org.careline.web..")
        .check(CLASSES);
  }

  @Test
  void applicationsDoNotKnowEachOther() {
    noClasses()
        .that()
        .resideInAPackage("org.careline.api..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.careline.web..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("org.careline.web..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.careline.api..")
        .check(CLASSES);
  }

  @Test
  void onlySearchKnowsLucene() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.careline.kb.search..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.lucene..")
        .check(CLASSES);
  }

  @Test
  void applicationsSeeNoEntities() {
    noClasses()
        .that()
        .resideInAnyPackage("org.careline.api..", "org.careline.web..")
        .should()
        .dependOnClassesThat()
        .areAnnotatedWith(Entity.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(EntityManager.class)
        .check(CLASSES);
  }

  @Test
  void nobodyAsksForTheTimeWithoutAClock() {
    classes()
        .that()
        .resideInAnyPackage(
            "org.careline.kb..", "org.careline.desk..", "org.careline.api..", "org.careline.web..")
        .should(
            new ArchCondition<>("call no now() without a clock") {
              @Override
              public void check(JavaClass item, ConditionEvents events) {
                for (JavaMethodCall call : item.getMethodCallsFromSelf()) {
                  boolean now =
                      call.getName().equals("now")
                          && call.getTargetOwner().getPackageName().equals("java.time")
                          && call.getTarget().getRawParameterTypes().isEmpty();
                  if (now) {
                    events.add(SimpleConditionEvent.violated(item, call.getDescription()));
                  }
                }
              }
            })
        .check(CLASSES);
  }

  @Test
  void everyEntityIsVersionedAndListed() {
    String unit = persistenceUnit();
    classes()
        .that()
        .areAnnotatedWith(Entity.class)
        .should(
            new ArchCondition<>("have a @Version and stand in persistence.xml") {
              @Override
              public void check(JavaClass item, ConditionEvents events) {
                if (item.getAllFields().stream()
                    .noneMatch(field -> field.isAnnotatedWith(Version.class))) {
                  events.add(
                      SimpleConditionEvent.violated(item, item.getName() + " has no @Version"));
                }
                if (!unit.contains("<class>" + item.getName() + "</class>")) {
                  events.add(
                      SimpleConditionEvent.violated(item, item.getName() + " is not listed"));
                }
              }
            })
        .check(CLASSES);
  }

  private static String persistenceUnit() {
    try {
      return Files.readString(HOUSE.resolve("db/src/main/resources/META-INF/persistence.xml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
