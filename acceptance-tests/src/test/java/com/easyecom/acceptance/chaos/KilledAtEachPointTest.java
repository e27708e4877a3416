package com.easyecom.acceptance.chaos;

import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.acceptance.Answer;
import com.easyecom.acceptance.Shop;
import com.easyecom.acceptance.chaos.CrashPoints.Kill;
import com.easyecom.acceptance.chaos.Sale.Aim;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Services die by SIGKILL wherever they can die between two effects, while clients buy and repeat
 * what was not answered. In the short form each service dies at one of its points after the other
 * during one run of orders; in the long form each point has runs of its own.
 */
@Tag("chaos")
@Tag("full")
class KilledAtEachPointTest {

  private static final String HELD = "ordering.stock.held";

  /** At least so many pictures. */
  private static final int UPLOADS = 20;

  private final ChaosStack stack = ChaosStack.get();
  private final Executor killers = task -> Thread.ofVirtual().start(task);

  @TestFactory
  Stream<DynamicTest> nothingIsLostOrDoneTwiceByWhoIsKilled() {
    List<Kill> all = CrashPoints.planned(Form.PRESENT.isLong());
    return Form.PRESENT.isLong()
        ? IntStream.rangeClosed(1, Form.PRESENT.kills())
            .boxed()
            .flatMap(round -> singly(all, round))
        : Stream.of(DynamicTest.dynamicTest("at " + all, () -> killAt(all)));
  }

  private Stream<DynamicTest> singly(List<Kill> all, int round) {
    return all.stream()
        .map(
            kill ->
                DynamicTest.dynamicTest(
                    "at " + kill + ", round " + round, () -> killAt(List.of(kill))));
  }

  private void killAt(List<Kill> kills) {
    oneClientWalksAway();
    CompletableFuture<?> killed =
        CompletableFuture.allOf(
            kills.stream().collect(groupingBy(Kill::service)).values().stream()
                .map(its -> CompletableFuture.runAsync(() -> oneAfterTheOther(its), killers))
                .toArray(CompletableFuture[]::new));
    Traffic traffic = new Traffic(List.of(stack.shop()), Form.PRESENT.orders());
    Future<Sales> sales = traffic.start(killed::isDone);
    PictureTraffic pictureTraffic = new PictureTraffic(stack.shop(), UPLOADS);
    Future<KeptPictures> pictures = pictureTraffic.start(killed::isDone);
    killed.join();
    new Verdict(stack).isThatAllAgrees(traffic.result(sales));
    new PictureVerdict(stack).isThatNothingIsLostOrLeft(pictureTraffic.result(pictures));
  }

  private void oneAfterTheOther(Collection<Kill> kills) {
    kills.forEach(kill -> stack.killAt(kill.service(), kill.point()));
  }

  /** Leaves stock held that only its expiry gives back: the process that knew of it is dead. */
  private void oneClientWalksAway() {
    Shop shop = stack.shop();
    long product = shop.product("9.99");
    shop.receive(product, "1", "2");
    long pid = stack.pid(CrashPoints.ORDER);
    stack.arm(CrashPoints.ORDER, HELD, "KILL");
    String key = "chaos-" + UUID.randomUUID();
    String order = Traffic.order(key, Aim.CONFIRMED, Map.of(product, 1));
    Answer answer = shop.postOnce("/api/v1/orders", key, order);
    assertTrue(answer.status() >= 500, answer.text());
    stack.awaitReached(CrashPoints.ORDER, HELD);
    stack.awaitSuccessor(CrashPoints.ORDER, pid);
  }
}
