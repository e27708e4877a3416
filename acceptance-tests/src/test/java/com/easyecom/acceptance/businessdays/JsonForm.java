package com.easyecom.acceptance.businessdays;

import com.easyecom.acceptance.Shop;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Reports as JSON, in pages. */
record JsonForm(Shop shop) implements Form {

  @Override
  public JsonNode statement(String path) {
    return shop.get(path).expect(200).body();
  }

  @Override
  public Lists.Report report(String path) {
    return Lists.report(shop, path);
  }

  @Override
  public List<JsonNode> list(String path) {
    return Lists.all(shop, path);
  }
}
