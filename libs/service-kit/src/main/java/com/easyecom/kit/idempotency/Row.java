package com.easyecom.kit.idempotency;

import java.sql.ResultSet;
import java.sql.SQLException;

/** A stored answer as the table has it. */
record Row(String bodyHash, String location, String body) {

  static Row of(ResultSet row) throws SQLException {
    return new Row(row.getString("body_hash"), row.getString("location"), row.getString("body"));
  }
}
