package com.easyecom.kit.csv;

import java.util.List;

/**
 * A row of a file.
 *
 * @param number counted from 1, the header; a row that goes over several lines counts once
 * @param cells without their quotes
 */
public record CsvRow(int number, List<String> cells) {

  /** Whether it is an empty line. */
  public boolean isBlank() {
    return cells.size() <= 1 && cells.stream().allMatch(String::isBlank);
  }
}
