package com.easyecom.chat.whatsapp.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.easyecom.chat.whatsapp.ErrorMeaning;
import com.easyecom.chat.whatsapp.MessageTemplates;
import com.easyecom.chat.whatsapp.OutboundMessage;
import com.easyecom.chat.whatsapp.Outgoing;
import com.easyecom.chat.whatsapp.Recipient;
import com.easyecom.chat.whatsapp.SendOutcome;
import com.easyecom.chat.whatsapp.TemplatesException;
import com.easyecom.chat.whatsapp.WhatsApp;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** What the rest of the service gets by injection, as configured where nobody has an account. */
@QuarkusTest
@WithEmbedded(schema = "chat")
class WiringTest {

  @Inject WhatsApp whatsApp;
  @Inject MessageTemplates templates;

  @Test
  void theServiceGetsWhatItSendsByAndWithoutAnythingConfiguredNothingIsSent() {
    Outgoing message =
        Outgoing.of("1", Recipient.phone("16505551234"), new OutboundMessage.Text("hi", false));
    assertEquals(new SendOutcome.Refused(ErrorMeaning.NOT_CONFIGURED, 0), whatsApp.send(message));
    assertThrows(TemplatesException.class, templates::list);
  }
}
