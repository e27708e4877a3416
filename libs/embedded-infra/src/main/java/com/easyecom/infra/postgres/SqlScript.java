package com.easyecom.infra.postgres;

import com.easyecom.infra.process.InfraException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A script for {@code psql}, run without it. Of psql's own language it knows what our scripts use:
 * {@code :"name"} and {@code :'name'}, and {@code \gexec} on a line of its own, which runs each
 * value that the query before it returned.
 */
final class SqlScript {
  private static final Pattern VARIABLE = Pattern.compile(":(['\"])(\\w+)\\1");
  private static final String GEXEC = "\\gexec";

  private final List<String> statements;

  private SqlScript(List<String> statements) {
    this.statements = statements;
  }

  /** A script among this package's resources. */
  static SqlScript load(String resource) {
    try (InputStream in = SqlScript.class.getResourceAsStream(resource)) {
      byte[] bytes = Objects.requireNonNull(in, resource).readAllBytes();
      return new SqlScript(split(new String(bytes, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new InfraException("Cannot read " + resource, e);
    }
  }

  /** Runs each statement by itself, as psql does. */
  void run(Connection connection, Map<String, String> variables) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String text : statements) {
        String sql = substitute(text, variables);
        if (sql.endsWith(GEXEC)) {
          runEachResult(statement, sql.substring(0, sql.length() - GEXEC.length()));
        } else {
          statement.execute(sql);
        }
      }
    }
  }

  private static void runEachResult(Statement statement, String query) throws SQLException {
    List<String> commands = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        commands.add(rows.getString(1));
      }
    }
    for (String command : commands) {
      statement.execute(command);
    }
  }

  private static List<String> split(String script) {
    List<String> statements = new ArrayList<>();
    StringBuilder statement = new StringBuilder();
    for (String line : script.lines().filter(line -> !line.startsWith("--")).toList()) {
      statement.append(line).append('\n');
      if (line.endsWith(";") || line.equals(GEXEC)) {
        statements.add(statement.toString().strip());
        statement.setLength(0);
      }
    }
    return statements;
  }

  private static String substitute(String sql, Map<String, String> variables) {
    return VARIABLE
        .matcher(sql)
        .replaceAll(
            match -> Matcher.quoteReplacement(quote(match.group(1), match.group(2), variables)));
  }

  /** SQL doubles the quote inside both kinds of quotes; backslashes mean nothing there. */
  private static String quote(String quote, String name, Map<String, String> variables) {
    String value = Objects.requireNonNull(variables.get(name), name);
    return quote + value.replace(quote, quote + quote) + quote;
  }
}
