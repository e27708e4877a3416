package com.easyecom.acceptance.businessdays;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The real hledger, where it is installed: full runs have it (see HledgerTest). */
final class Hledger {

  private Hledger() {}

  static boolean isThere() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "hledger")));
  }

  /** What it finds at the end of each day, as {@link Statements#balances} has it. */
  static Map<LocalDate, String> balances(String journal, LocalDate first, LocalDate last) {
    String options = "-s balance --historical --daily --flat -N -O csv -b %s -e %s -f -";
    String file = run(journal, options.formatted(first, last.plusDays(1)).split(" "));
    List<ObjectNode> accounts = CsvFile.rows(file);
    Map<LocalDate, String> balances = new TreeMap<>();
    first.datesUntil(last.plusDays(1)).forEach(day -> balances.put(day, balances(accounts, day)));
    return balances;
  }

  private static String balances(List<ObjectNode> accounts, LocalDate day) {
    return accounts.stream()
        .filter(account -> !account.required(day.toString()).asText().equals("0"))
        .map(account -> code(account) + " " + account.path(day.toString()).asText())
        .map(line -> line.replaceFirst(" [A-Z]{3}$", ""))
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private static String code(ObjectNode account) {
    return account.path("account").asText().replaceFirst("^[a-z]+:(\\S+).*", "$1");
  }

  private static String run(String journal, String... options) {
    try {
      Path in = Files.createTempFile("easyecom-", ".journal");
      Path out = Files.createTempFile("easyecom-", ".csv");
      Files.writeString(in, journal);
      ProcessBuilder hledger =
          new ProcessBuilder(Stream.concat(Stream.of("hledger"), Stream.of(options)).toList());
      hledger.environment().put("LC_ALL", "C.UTF-8");
      int status =
          hledger
              .redirectErrorStream(true)
              .redirectInput(in.toFile())
              .redirectOutput(out.toFile())
              .start()
              .waitFor();
      String said = Files.readString(out);
      Files.delete(in);
      Files.delete(out);
      assertEquals(0, status, said);
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
