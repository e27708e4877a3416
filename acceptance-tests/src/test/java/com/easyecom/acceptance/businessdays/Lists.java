package com.easyecom.acceptance.businessdays;

import com.easyecom.acceptance.Answer;
import com.easyecom.acceptance.Shop;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists of the shop, read to their end by the links that each page gives. */
final class Lists {

  private static final Pattern NEXT = Pattern.compile("<([^>]+)>; *rel=\"next\"");

  private Lists() {}

  /**
   * A report whose rows are paged.
   *
   * @param first its first page, with all that is said of all rows
   */
  record Report(JsonNode first, List<JsonNode> rows) {}

  static List<JsonNode> all(Shop shop, String path) {
    List<JsonNode> all = new ArrayList<>();
    pages(shop, path).forEach(page -> page.forEach(all::add));
    return all;
  }

  static Report report(Shop shop, String path) {
    List<JsonNode> pages = pages(shop, path);
    List<JsonNode> rows = new ArrayList<>();
    pages.forEach(page -> page.path("rows").forEach(rows::add));
    return new Report(pages.getFirst(), rows);
  }

  static List<JsonNode> pages(Shop shop, String path) {
    List<JsonNode> pages = new ArrayList<>();
    String next = path;
    while (next != null) {
      Answer page = shop.get(next).expect(200);
      pages.add(page.body());
      Matcher link = NEXT.matcher(page.header("Link"));
      next = link.find() ? link.group(1).replaceFirst("^https?://[^/]+", "") : null;
    }
    return pages;
  }
}
