package com.easyecom.chat.whatsapp.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.chat.whatsapp.ErrorMeaning;
import com.easyecom.chat.whatsapp.MessageTemplates;
import com.easyecom.chat.whatsapp.MessageTemplates.Created;
import com.easyecom.chat.whatsapp.MessageTemplates.Draft;
import com.easyecom.chat.whatsapp.MessageTemplates.Known;
import com.easyecom.chat.whatsapp.TemplatesException;
import com.easyecom.testkit.meta.GraphReply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TemplatesTest {

  private static final JsonNode COMPONENTS =
      new JsonMapper()
          .createArrayNode()
          .add(new JsonMapper().createObjectNode().put("type", "BODY").put("text", "Hi {{1}}"));

  private final StubbedMeta meta = new StubbedMeta();
  private final MessageTemplates templates = meta.api().templates();

  @AfterEach
  void stop() {
    meta.close();
  }

  @Test
  void aTemplateIsCreatedListedAndDeleted() {
    assertEquals(
        new Created("1", "PENDING", "UTILITY"), templates.create(draft("order_update_v1")));
    assertEquals(
        List.of(new Known("1", "order_update_v1", "en_US", "UTILITY", "PENDING", COMPONENTS)),
        templates.list());
    templates.delete("order_update_v1");
    assertEquals(List.of(), templates.list());
    assertEquals(List.of(), meta.stub.templates());
  }

  @Test
  void allPagesAreListedInOrder() {
    List<String> names = IntStream.range(0, 230).mapToObj(i -> "template_" + i).toList();
    names.forEach(name -> templates.create(draft(name)));
    assertEquals(names, templates.list().stream().map(Known::name).toList());
    long pages = meta.stub.requests().stream().filter(call -> call.startsWith("GET")).count();
    assertEquals(3, pages);
  }

  @Test
  void whatExistsIsNotCreatedTwice() {
    templates.create(draft("order_update_v1"));
    TemplatesException refused = refused(() -> templates.create(draft("order_update_v1")));
    assertEquals(ErrorMeaning.TEMPLATE_EXISTS, refused.meaning());
    assertEquals(100, refused.code());
    assertFalse(refused.isUnclear());
  }

  @Test
  void whatMetaRefusesIsTold() {
    Draft odd = new Draft("order_update_v1", "en_US", "NOVEL", COMPONENTS);
    assertEquals(ErrorMeaning.INVALID_REQUEST, refused(() -> templates.create(odd)).meaning());
    assertEquals(
        ErrorMeaning.INVALID_REQUEST, refused(() -> templates.delete("never_was")).meaning());
    assertThrows(
        IllegalArgumentException.class,
        () -> new Draft("Order update", "en_US", "UTILITY", COMPONENTS));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Draft("a", "en_US", "UTILITY", new JsonMapper().createArrayNode()));
  }

  @Test
  void withoutATokenMetaIsNotAsked() {
    try (GraphApi none = meta.open(meta.stub.baseUrl(), Duration.ofSeconds(1), "")) {
      assertEquals(ErrorMeaning.NOT_CONFIGURED, refused(() -> none.templates().list()).meaning());
    }
    assertEquals(List.of(), meta.stub.requests());
  }

  @Test
  void onlyWhatIsNotDoneTwiceIsTriedAgainAfterAnUnclearAnswer() {
    meta.stub.nextCalls(GraphReply.badGateway());
    assertEquals(List.of(), templates.list());
    meta.stub.nextCalls(GraphReply.badGateway());
    TemplatesException lost = refused(() -> templates.create(draft("order_update_v1")));
    assertTrue(lost.isUnclear());
    assertEquals(
        List.of("GET", "GET", "POST"),
        meta.stub.requests().stream().map(call -> call.split(" ", 2)[0]).toList());
  }

  @Test
  void anOutageIsToldAsOne() {
    meta.stub.close();
    TemplatesException outage = refused(templates::list);
    assertEquals(ErrorMeaning.OUTAGE, outage.meaning());
    assertFalse(outage.isUnclear());
  }

  private static Draft draft(String name) {
    return new Draft(name, "en_US", "UTILITY", COMPONENTS);
  }

  private static TemplatesException refused(Runnable call) {
    return assertThrows(TemplatesException.class, call::run);
  }
}
