package com.easyecom.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The compiled main classes of a module, read once. */
final class MainClasses {

  private static final Map<String, JavaClasses> READ = new ConcurrentHashMap<>();

  private MainClasses() {}

  /**
   * @throws IllegalStateException when there are none: rules about nothing hold always
   */
  static JavaClasses below(String root) {
    return READ.computeIfAbsent(root, MainClasses::read);
  }

  private static JavaClasses read(String root) {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(root);
    if (classes.isEmpty()) {
      throw new IllegalStateException("no main classes below " + root);
    }
    return classes;
  }
}
