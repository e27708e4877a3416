package com.easyecom.bench.books;

import com.easyecom.bench.database.StackDatabase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the shop knows by number: accounts by their codes, channels and categories by their names.
 */
record Known(Map<String, Long> accountIds, Map<String, Long> channelIds) {

  static final List<String> CHANNELS = List.of("api", "console", "whatsapp", "import");

  /** Makes the names that are missing. */
  static Known in(StackDatabase database) {
    Map<String, Long> channels = new LinkedHashMap<>();
    for (String channel : CHANNELS) {
      channels.put(channel, idOf(database, channel));
    }
    Map<String, Long> accounts = new LinkedHashMap<>();
    for (String row : database.texts("SELECT code || '=' || id FROM account")) {
      String[] codeAndId = row.split("=");
      accounts.put(codeAndId[0], Long.valueOf(codeAndId[1]));
    }
    return new Known(accounts, channels);
  }

  static long idOf(StackDatabase database, String name) {
    return database.number("SELECT sales_name_id(?)", name);
  }
}
