package com.easyecom.stack.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The XML files that Surefire and Failsafe write. */
final class SurefireReport {
  private static final List<String> FOLDERS = List.of("surefire-reports", "failsafe-reports");

  private SurefireReport() {}

  /** A module's reports that are not older than that. */
  static List<Path> filesOf(Path module, FileTime since) throws IOException {
    List<Path> found = new ArrayList<>();
    for (String folder : FOLDERS) {
      Path reports = module.resolve("target").resolve(folder);
      if (Files.isDirectory(reports)) {
        try (Stream<Path> files = Files.list(reports)) {
          files.filter(SurefireReport::isReport).sorted().forEach(found::add);
        }
      }
    }
    List<Path> recent = new ArrayList<>();
    for (Path file : found) {
      if (Files.getLastModifiedTime(file).compareTo(since) >= 0) {
        recent.add(file);
      }
    }
    return recent;
  }

  /** Adds the test cases of one file to the run. */
  static void read(Path file, String module, TestRun run) throws IOException {
    NodeList cases = parse(file).getElementsByTagName("testcase");
    for (int i = 0; i < cases.getLength(); i++) {
      add((Element) cases.item(i), module, run);
    }
  }

  private static void add(Element testCase, String module, TestRun run) {
    String name =
        shortName(testCase.getAttribute("classname")) + "." + testCase.getAttribute("name");
    NodeList skipped = testCase.getElementsByTagName("skipped");
    NodeList failure = testCase.getElementsByTagName("failure");
    NodeList problem = failure.getLength() > 0 ? failure : testCase.getElementsByTagName("error");
    if (problem.getLength() > 0) {
      run.failed().add(new TestRun.Entry(module, name, reason(problem)));
    } else if (skipped.getLength() > 0) {
      run.skipped().add(new TestRun.Entry(module, name, reason(skipped)));
    } else {
      run.pass();
    }
  }

  private static String reason(NodeList elements) {
    Element element = (Element) elements.item(0);
    String message = element.getAttribute("message");
    return (message.isBlank() ? element.getTextContent() : message)
        .strip()
        .lines()
        .findFirst()
        .orElse("no reason given");
  }

  private static String shortName(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }

  private static boolean isReport(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.startsWith("TEST-") && name.endsWith(".xml");
  }

  private static Element parse(Path file) throws IOException {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(file.toFile())
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(file + " is no test report: " + e.getMessage(), e);
    }
  }
}
