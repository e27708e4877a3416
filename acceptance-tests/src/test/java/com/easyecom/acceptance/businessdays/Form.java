package com.easyecom.acceptance.businessdays;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** One of the forms in which the shop gives its reports: whichever it is, in the shape of JSON. */
interface Form {

  /** A report of accounts and totals. */
  JsonNode statement(String path);

  /** A report of rows, and of what is said of all of them. */
  Lists.Report report(String path);

  /** A list to its end. */
  List<JsonNode> list(String path);
}
