package com.easyecom.chat.understanding.domain;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class NoBacktrackingTest {

  @Test
  void customersTextsMeetNoRegularExpressionButThatOfOrderNumbers() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(OrderNumbers.class.getName())
        .should()
        .callMethod(Pattern.class, "matcher", CharSequence.class)
        .orShould()
        .callMethod(String.class, "matches", String.class)
        .orShould()
        .callMethod(String.class, "replaceAll", String.class, String.class)
        .orShould()
        .callMethod(String.class, "replaceFirst", String.class, String.class)
        .because("a hostile text must not make one backtrack; that one sees short texts only")
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("com.easyecom.chat.understanding"));
  }
}
