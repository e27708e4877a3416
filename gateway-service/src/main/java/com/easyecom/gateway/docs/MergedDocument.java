package com.easyecom.gateway.docs;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * The shop's OpenAPI document in both notations.
 *
 * @param complete whether every service's part is up to date
 */
record MergedDocument(Buffer json, Buffer yaml, boolean complete) {

  static MergedDocument of(JsonObject document, boolean complete) {
    DumperOptions readable = new DumperOptions();
    readable.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    String yaml = new Yaml(readable).dump(JsonTree.plain(document));
    return new MergedDocument(document.toBuffer(), Buffer.buffer(yaml), complete);
  }
}
