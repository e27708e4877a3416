package com.easyecom.bench.posting;

import com.easyecom.bench.database.StackDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends events of sales to the stack's Kafka and waits until accounting-service has posted them.
 * The events of a round lie ready before its first is sent. Nobody else knows of these sales: the
 * books of such a shop do not agree with its orders and its stock any more.
 *
 * @param kafka where the stack's Kafka is
 * @param salesPerRound two events and three entries each
 * @param rounds of which the first, that warms up, does not count
 */
public record PostingBenchmark(StackDatabase books, String kafka, int salesPerRound, int rounds) {

  private static final long FIRST_ID = 1_000_000_000_000L;
  private static final double TARGET = 5_000;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final String JOURNAL_LENGTH = "SELECT length FROM journal_head";

  private static final String SOLD_CENTS =
      """
      SELECT coalesce(sum(100 * (credit - debit)), 0)::bigint
      FROM account_day JOIN account ON account.id = account_id WHERE account.code = '4000'
      """;

  /** Runs and prints; answers whether the books hold just what was sent, fast enough. */
  public boolean run() {
    ToldEvents told = new ToldEvents(FIRST_ID, "USD");
    long soldBefore = books.number(SOLD_CENTS);
    List<Double> speeds = new ArrayList<>();
    try (KafkaProducer<String, String> producer = producer()) {
      List<ProducerRecord<String, String>> purchases = told.purchases();
      postedAfter(producer, purchases, purchases.size());
      for (int round = 0; round < rounds; round++) {
        List<ProducerRecord<String, String>> sales = told.sales(salesPerRound);
        int entries = ToldEvents.ENTRIES_PER_SALE * salesPerRound;
        double seconds = postedAfter(producer, sales, entries);
        System.out.printf(
            "%s: %,d events, %,d entries in %.1f s: %,.0f entries/s%n",
            round == 0 ? "warming up" : "round " + round,
            sales.size(),
            entries,
            seconds,
            entries / seconds);
        if (round > 0) {
          speeds.add(entries / seconds);
        }
      }
    }
    long sold = books.number(SOLD_CENTS) - soldBefore;
    return verdict(speeds, sold);
  }

  private boolean verdict(List<Double> speeds, long soldCents) {
    long expected = ToldEvents.CENTS_PER_SALE * rounds * salesPerRound;
    System.out.printf(
        "sales in the books: %,d cents, told: %,d: %s%n",
        soldCents, expected, soldCents == expected ? "the same" : "NOT the same");
    double median = speeds.stream().sorted().toList().get(speeds.size() / 2);
    System.out.printf(
        "median of %d rounds: %,.0f entries/s, %s %,.0f%n",
        speeds.size(), median, median >= TARGET ? "at least" : "BELOW", TARGET);
    return soldCents == expected && median >= TARGET;
  }

  /** Seconds from the first event that is sent to the last entry that is posted. */
  private double postedAfter(
      KafkaProducer<String, String> producer,
      List<ProducerRecord<String, String>> events,
      int entries) {
    long awaited = books.number(JOURNAL_LENGTH) + entries;
    long start = System.nanoTime();
    events.forEach(producer::send);
    producer.flush();
    while (books.number(JOURNAL_LENGTH) < awaited) {
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        throw new IllegalStateException("the entries are not posted after " + PATIENCE);
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private KafkaProducer<String, String> producer() {
    return new KafkaProducer<>(
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            kafka,
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.LINGER_MS_CONFIG,
            5),
        new StringSerializer(),
        new StringSerializer());
  }
}
