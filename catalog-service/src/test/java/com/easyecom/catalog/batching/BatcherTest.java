package com.easyecom.catalog.batching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.catalog.batching.Decider.Attempt;
import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A request is a number, and has as many lines; its answer is its double. */
class BatcherTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  private final List<List<Integer>> decided = new CopyOnWriteArrayList<>();
  private final Semaphore gate = new Semaphore(0);
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor();
  private Batcher<Integer, Integer> batcher = batcher(new BatchLimits(1, 100, 100, 100, LONG));

  @AfterEach
  void end() {
    gate.release(1_000);
    askers.close();
    batcher.close();
  }

  @Test
  void whatArrivesWhileABatchIsDecidedIsDecidedTogetherInTheOrderOfItsArrival() throws Exception {
    Future<Integer> first = askAndWaitUntilDecided(1);
    List<Future<Integer>> others = askInOrder(2, 3, 4);
    gate.release(2);
    assertEquals(2, first.get());
    assertEquals(List.of(4, 6, 8), answers(others));
    assertEquals(List.of(List.of(1), List.of(2, 3, 4)), decided);
  }

  @Test
  void aBatchHoldsNoMoreRequestsAndLinesThanAllowed() throws Exception {
    use(new BatchLimits(1, 100, 3, 10, LONG));
    Future<Integer> first = askAndWaitUntilDecided(1);
    List<Future<Integer>> others = askInOrder(4, 5, 2, 11, 1, 1, 1, 1);
    gate.release(100);
    first.get();
    answers(others);
    assertEquals(
        List.of(List.of(1), List.of(4, 5), List.of(2), List.of(11), List.of(1, 1, 1), List.of(1)),
        decided);
  }

  @Test
  void aFullQueueRefusesAtOnce() throws Exception {
    use(new BatchLimits(1, 2, 100, 100, LONG));
    Future<Integer> first = askAndWaitUntilDecided(1);
    List<Future<Integer>> waiting = askInOrder(2, 3);
    assertUnavailable(() -> batcher.ask(4));
    gate.release(2);
    assertEquals(2, first.get());
    assertEquals(List.of(4, 6), answers(waiting));
    assertEquals(1, metrics.counter("easyecom.test.refused", "reason", "queue_full").count());
  }

  @Test
  void aRequestPastItsDeadlineIsRefusedAndNeverDecided() throws Exception {
    use(new BatchLimits(1, 100, 100, 100, Duration.ofSeconds(5)));
    Future<Integer> first = askAndWaitUntilDecided(1);
    assertUnavailable(() -> batcher.ask(2));
    gate.release(100);
    // The first began in time; its decision took long, but not too long.
    assertEquals(2, first.get());
    assertEquals(6, batcher.ask(3));
    assertEquals(List.of(List.of(1), List.of(3)), decided);
  }

  @Test
  void nobodyWaitsForEverForADecision() throws Exception {
    use(new BatchLimits(1, 100, 100, 100, Duration.ofMillis(1_500)));
    Future<Integer> first = askAndWaitUntilDecided(1);
    assertUnavailable(first::get);
  }

  @Test
  void ofAFailedBatchOnlyTheGuiltyFail() throws Exception {
    Future<Integer> first = askAndWaitUntilDecided(1);
    List<Future<Integer>> others = askInOrder(2, -7, 3, -8, 4);
    gate.release(100);
    first.get();
    assertEquals(4, others.get(0).get());
    assertEquals("-7 is negative", fault(others.get(1)).getMessage());
    assertEquals(6, others.get(2).get());
    assertEquals("-8 is negative", fault(others.get(3)).getMessage());
    assertEquals(8, others.get(4).get());
    assertEquals(5, metrics.counter("easyecom.test.retried.alone").count());
  }

  @Test
  void anErrorFailsItsRequestAndNoThreadIsLost() throws Exception {
    gate.release(100);
    for (int i = 0; i < 3; i++) {
      assertInstanceOf(StackOverflowError.class, fault(askers.submit(() -> batcher.ask(666))));
    }
    assertEquals(2, batcher.ask(1));
  }

  @Test
  void anAskerThatIsInterruptedIsNotDecidedForAndHarmsNobody() throws Exception {
    Future<Integer> first = askAndWaitUntilDecided(1);
    Thread gone = Thread.ofVirtual().start(() -> assertUnavailable(() -> batcher.ask(3)));
    awaitTrue(() -> batcher.queued() == 1);
    List<Future<Integer>> others = askInOrder(2, 4);
    gone.interrupt();
    gone.join();
    gate.release(2);
    first.get();
    assertEquals(List.of(4, 8), answers(others));
    assertEquals(List.of(List.of(1), List.of(2, 4)), decided);
  }

  @Test
  void anOrderlyShutdownAnswersWhatIsQueuedAndTakesNothingMore() throws Exception {
    Future<Integer> first = askAndWaitUntilDecided(1);
    List<Future<Integer>> others = askInOrder(2, 3);
    Thread closer = Thread.ofPlatform().start(batcher::close);
    awaitTrue(() -> closer.getState() == Thread.State.TIMED_WAITING);
    assertUnavailable(() -> batcher.ask(4));
    gate.release(100);
    closer.join();
    assertEquals(2, first.get());
    assertEquals(List.of(4, 6), answers(others));
  }

  @Test
  void severalWorkersDecideSeveralBatchesAtOnce() throws Exception {
    use(new BatchLimits(2, 100, 100, 100, LONG));
    List<Future<Integer>> both = List.of(askAndWaitUntilDecided(1), askAndWaitUntilDecided(2));
    gate.release(2);
    assertEquals(List.of(2, 4), answers(both));
    assertEquals(List.of(List.of(1), List.of(2)), decided);
  }

  private void use(BatchLimits limits) {
    batcher.close();
    batcher = batcher(limits);
  }

  private Batcher<Integer, Integer> batcher(BatchLimits limits) {
    Batcher<Integer, Integer> made =
        new Batcher<>("test", limits, number -> Math.abs(number), this::decide, metrics);
    made.start();
    return made;
  }

  /** Notes the batch, then waits for the gate: once for a batch, not for who is decided alone. */
  private List<Integer> decide(List<Integer> numbers, Attempt attempt) {
    if (attempt == Attempt.TOGETHER) {
      decided.add(List.copyOf(numbers));
      gate.acquireUninterruptibly();
    }
    for (int number : numbers) {
      if (number == 666) {
        throw new StackOverflowError("told to");
      }
      if (number < 0) {
        throw new IllegalStateException(number + " is negative");
      }
    }
    return numbers.stream().map(number -> 2 * number).toList();
  }

  private Future<Integer> askAndWaitUntilDecided(int number) {
    int before = decided.size();
    Future<Integer> answer = askers.submit(() -> batcher.ask(number));
    awaitTrue(() -> decided.size() > before);
    return answer;
  }

  private List<Future<Integer>> askInOrder(int... numbers) {
    List<Future<Integer>> answers = new ArrayList<>();
    for (int number : numbers) {
      int before = batcher.queued();
      answers.add(askers.submit(() -> batcher.ask(number)));
      awaitTrue(() -> batcher.queued() > before);
    }
    return answers;
  }

  private static List<Integer> answers(List<Future<Integer>> asked) throws Exception {
    List<Integer> answers = new ArrayList<>();
    for (Future<Integer> one : asked) {
      answers.add(one.get(LONG.toSeconds(), TimeUnit.SECONDS));
    }
    return answers;
  }

  private static Throwable fault(Future<Integer> asked) {
    return assertThrows(ExecutionException.class, asked::get).getCause();
  }

  private static void assertUnavailable(Callable<Integer> asking) {
    Throwable thrown = assertThrows(Throwable.class, asking::call);
    Refusal refusal =
        (Refusal) (thrown instanceof ExecutionException wrapped ? wrapped.getCause() : thrown);
    assertEquals(CommonError.SERVICE_UNAVAILABLE, refusal.code());
  }

  private static void awaitTrue(BooleanSupplier condition) {
    long end = System.nanoTime() + LONG.toNanos();
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "waited in vain");
      Thread.onSpinWait();
    }
  }
}
