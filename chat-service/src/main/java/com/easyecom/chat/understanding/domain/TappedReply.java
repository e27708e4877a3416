package com.easyecom.chat.understanding.domain;

import com.easyecom.chat.understanding.Intent;
import com.easyecom.chat.understanding.OrderReference;
import com.easyecom.chat.understanding.OrderReference.Kind;
import com.easyecom.chat.understanding.PendingQuestion.WhichOrder;
import com.easyecom.chat.understanding.PendingQuestion.WhichProduct;
import com.easyecom.chat.understanding.ProductMention;
import com.easyecom.chat.understanding.ReplyId;
import com.easyecom.chat.understanding.Talk;
import com.easyecom.chat.understanding.Understood;
import java.util.List;

/** What tapping a button or a list row means. */
final class TappedReply {

  private TappedReply() {}

  /** A product or an order that is tapped answers what was asked; else it is asked about. */
  static Understood understood(ReplyId reply, Talk talk) {
    return switch (reply.kind()) {
      case PRODUCT -> product(reply.productId(), talk);
      case ORDER -> {
        Intent asked =
            talk.pending() instanceof WhichOrder question ? question.asked() : Intent.ORDER_STATUS;
        yield Understood.of(asked, new OrderReference(Kind.NUMBER, reply.value()));
      }
      case CONFIRM -> Understood.only(Intent.CONFIRM);
      case DECLINE -> Understood.only(Intent.DECLINE);
      case HUMAN -> Understood.only(Intent.HUMAN);
      case HELP -> Understood.only(Intent.HELP);
    };
  }

  private static Understood product(long productId, Talk talk) {
    return talk.pending() instanceof WhichProduct question
        ? Understood.of(
            question.asked(), List.of(new ProductMention("", productId, question.quantity())))
        : Understood.of(Intent.PRODUCT_QUESTION, List.of(new ProductMention("", productId, null)));
  }
}
