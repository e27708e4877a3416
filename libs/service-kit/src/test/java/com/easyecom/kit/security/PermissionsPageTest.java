package com.easyecom.kit.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.testkit.golden.GoldenFile;
import com.easyecom.testkit.project.ProjectRoot;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/permissions.md is what the code enforces: the table, and what each operation needs. */
class PermissionsPageTest {

  private static final String PAGE = "docs/permissions.md";
  private static final Set<String> OPEN_TO_ALL =
      Set.of(
          "GET /.well-known/jwks.json",
          "GET /api/v1/products/{id}/images/{image_id}/content",
          "POST /api/v1/auth/login",
          "POST /api/v1/auth/logout",
          "POST /api/v1/auth/refresh",
          "POST /api/v1/auth/register");

  @Test
  void thePageIsWhatTheCodeEnforces() throws IOException {
    GoldenFile.of(PAGE).assertSame(page());
  }

  @Test
  void onlySigningInAndSignedLinksNeedNoPermission() throws IOException {
    assertEquals(new TreeSet<>(OPEN_TO_ALL), operations().getOrDefault("", new TreeSet<>()));
  }

  @Test
  void everyPermissionOfAnOperationIsOneOfTheTable() throws IOException {
    Set<String> known =
        Arrays.stream(Permission.values())
            .map(PermissionsPageTest::wireName)
            .collect(Collectors.toSet());
    Set<String> unknown = new TreeSet<>(operations().keySet());
    unknown.removeAll(known);
    unknown.remove("");
    assertTrue(unknown.isEmpty(), unknown.toString());
  }

  private static String page() throws IOException {
    StringBuilder page =
        new StringBuilder(
            """
            # Who may do what

            Written by a test from the code that enforces it. A user may have several roles; one \
            that has the permission is enough. What a role may do changes with a release, whose \
            role somebody has at once.

            """);
    page.append(row("permission", Stream.of(Role.values()).map(Role::wireName)));
    page.append(row("---", Stream.of(Role.values()).map(role -> "---")));
    for (Permission permission : Permission.values()) {
      page.append(
          row(
              "`" + wireName(permission) + "`",
              Stream.of(Role.values())
                  .map(role -> permission.roles().contains(role) ? "yes" : "")));
    }
    page.append(
        """

        Without `see_costs` answers lack costs, margins and profit; with it they are there.

        ## What each operation needs
        """);
    SortedMap<String, TreeSet<String>> operations = operations();
    for (Permission permission : Permission.values()) {
      TreeSet<String> needing = operations.get(wireName(permission));
      if (needing != null) {
        page.append("\n`").append(wireName(permission)).append("`\n\n");
        needing.forEach(operation -> page.append("- `").append(operation).append("`\n"));
      }
    }
    page.append("\nNothing at all:\n\n");
    operations
        .getOrDefault("", new TreeSet<>())
        .forEach(operation -> page.append("- `").append(operation).append("`\n"));
    return page.toString();
  }

  private static String row(String first, Stream<String> others) {
    return "| " + first + " | " + others.collect(Collectors.joining(" | ")) + " |\n";
  }

  private static String wireName(Permission permission) {
    return permission.name().toLowerCase(Locale.ROOT);
  }

  /** Operations by the permission they need, as the services' committed documents say. */
  private static SortedMap<String, TreeSet<String>> operations() throws IOException {
    SortedMap<String, TreeSet<String>> operations = new TreeMap<>();
    for (Path document : documents()) {
      JsonNode paths = new ObjectMapper().readTree(document.toFile()).path("paths");
      paths
          .properties()
          .forEach(
              path ->
                  path.getValue()
                      .properties()
                      .forEach(
                          operation ->
                              operations
                                  .computeIfAbsent(
                                      operation
                                          .getValue()
                                          .path(DocumentPermissions.MEMBER)
                                          .asText(),
                                      permission -> new TreeSet<>())
                                  .add(
                                      operation.getKey().toUpperCase(Locale.ROOT)
                                          + " "
                                          + path.getKey())));
    }
    return operations;
  }

  private static List<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>();
    try (Stream<Path> files = Files.list(ProjectRoot.find().resolve("docs/openapi"))) {
      files.sorted().forEach(documents::add);
    }
    return documents;
  }
}
