package com.easyecom.acceptance.chaos;

import com.easyecom.acceptance.OwnStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The crash points of the project, found in its sources, and who is killed at each. A point in a
 * service's module is that service's. One of the service-kit is in every service: the short form
 * kills one of its role there, the long form all of them.
 */
final class CrashPoints {

  static final String AUTH = "auth-service";
  static final String CATALOG = "catalog-service";
  static final String ORDER = "order-service";
  static final String ACCOUNTING = "accounting-service";
  static final String VISION = "vision-service";

  private static final Pattern REACHED =
      Pattern.compile("CrashPoint\\s*\\.reach\\(\\s*\"([^\"]+)\"\\s*\\)");
  static final List<String> SERVICES = List.of(CATALOG, ORDER, ACCOUNTING, AUTH, VISION);

  /** The one that dies first is where most of it happens. */
  private static final List<String> PUBLISHERS = List.of(CATALOG, ORDER, ACCOUNTING, AUTH, VISION);

  private static final List<String> CONSUMERS = List.of(ACCOUNTING, ORDER, AUTH, VISION);

  /** A place in the code. */
  record Place(String module, String name) {}

  /** A service that is to die at a point. */
  record Kill(String service, String point) {}

  private CrashPoints() {}

  /** All places where a point is named, each as often as it is named. */
  static List<Place> inSources() {
    List<Place> places = new ArrayList<>();
    try (Stream<Path> files = Files.walk(OwnStack.root())) {
      for (Path file : files.filter(CrashPoints::isSource).sorted().toList()) {
        Matcher reached = REACHED.matcher(Files.readString(file));
        while (reached.find()) {
          places.add(new Place(moduleOf(file), reached.group(1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return places;
  }

  /** Who is killed where; a point that is in none of them is tested by nobody. */
  static List<Kill> planned(boolean everywhere) {
    List<Kill> kills = new ArrayList<>();
    for (Place place : inSources()) {
      List<String> owners = owners(place);
      List<String> victims = everywhere || owners.isEmpty() ? owners : List.of(owners.getFirst());
      victims.forEach(victim -> kills.add(new Kill(victim, place.name())));
    }
    return kills;
  }

  private static List<String> owners(Place place) {
    if (!place.module().equals("service-kit")) {
      return SERVICES.contains(place.module()) ? List.of(place.module()) : List.of();
    }
    return switch (place.name().split("\\.")[0]) {
      case "outbox" -> PUBLISHERS;
      case "inbox" -> CONSUMERS;
      default -> List.of();
    };
  }

  private static boolean isSource(Path file) {
    String path = OwnStack.root().relativize(file).toString();
    return path.contains("src/main/java/") && path.endsWith(".java");
  }

  private static String moduleOf(Path file) {
    Path folder = file;
    while (!Files.exists(folder.resolve("pom.xml"))) {
      folder = folder.getParent();
    }
    return folder.getFileName().toString();
  }
}
