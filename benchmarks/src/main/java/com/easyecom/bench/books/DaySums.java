package com.easyecom.bench.books;

import com.easyecom.bench.database.StackDatabase;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sums by key and day, of rows themselves and not of what the shop keeps of them: what reports are
 * compared with.
 */
final class DaySums {

  private final Map<String, TreeMap<LocalDate, Long>> until = new TreeMap<>();

  /**
   * @param sql answers rows of a text: the key, the day and the cents of the day, with blanks
   *     between them, in the order of the days
   */
  DaySums(StackDatabase database, String sql) {
    for (String row : database.texts(sql)) {
      String[] parts = row.split(" ");
      TreeMap<LocalDate, Long> days = until.computeIfAbsent(parts[0], key -> new TreeMap<>());
      long before = days.isEmpty() ? 0 : days.lastEntry().getValue();
      days.put(LocalDate.parse(parts[1]), before + Long.parseLong(parts[2]));
    }
  }

  /** The keys that begin so. */
  Iterable<String> keys(String begin) {
    return until.keySet().stream().filter(key -> key.startsWith(begin)).toList();
  }

  /** What a key came to at the end of a day. */
  long upTo(String key, LocalDate day) {
    Map.Entry<LocalDate, Long> last = until.getOrDefault(key, new TreeMap<>()).floorEntry(day);
    return last == null ? 0 : last.getValue();
  }

  long during(String key, Period days) {
    return upTo(key, days.last()) - upTo(key, days.first().minusDays(1));
  }

  /** All keys that begin so, together. */
  long ofAll(String begin, Period days) {
    long sum = 0;
    for (String key : keys(begin)) {
      sum += during(key, days);
    }
    return sum;
  }
}
