package com.easyecom.accounting.chain.application;

import com.easyecom.accounting.chain.domain.CheckLinks;
import com.easyecom.accounting.chain.domain.Fault;
import com.easyecom.accounting.chain.domain.KeptEntry;
import com.easyecom.accounting.chain.domain.Link;
import com.easyecom.events.accounting.JournalExtended;
import com.easyecom.kernel.chain.ChainHead;
import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.chain.ChainTopics;
import com.easyecom.kit.chain.ToldHeads;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/**
 * Proves that the journal is whole, or finds where it is not: computes every hash again, looks for
 * what is in no link, compares the running balances with the lines, and the chain with what others
 * were told. Who alters the database can make all agree but the last. Entries are read in batches
 * and posting goes on meanwhile.
 */
@ApplicationScoped
public class VerifyJournal {

  private static final int BATCH = 2_000;

  private final JournalChain chain;
  private final ChainTopics topics;
  private final Clock clock;
  private final Semaphore onlyOne = new Semaphore(1);

  VerifyJournal(JournalChain chain, ChainTopics topics, Clock clock) {
    this.chain = chain;
    this.topics = topics;
    this.clock = clock;
  }

  /**
   * Begins on a thread of its own.
   *
   * @throws Refusal {@code service_unavailable} while another verification runs, or when it cannot
   *     be had what others were told
   */
  public RunningVerification begin() {
    if (!onlyOne.tryAcquire()) {
      throw new Refusal(CommonError.SERVICE_UNAVAILABLE, "Another verification is running.");
    }
    try {
      // In this order: what was told is never newer than what is kept.
      ToldHeads told = topics.open(JournalExtended.class);
      RunningVerification running = new RunningVerification(chain.head());
      Thread.ofVirtual().name("verify-journal").start(() -> run(running, told));
      return running;
    } catch (RuntimeException fault) {
      onlyOne.release();
      throw fault;
    }
  }

  private void run(RunningVerification running, ToldHeads opened) {
    CompletableFuture<Verification> end = new CompletableFuture<>();
    try (opened) {
      end.complete(verify(running, opened));
    } catch (Throwable fault) {
      end.completeExceptionally(fault);
    } finally {
      // Before it is told: whoever hears of the end may begin the next.
      onlyOne.release();
    }
    end.whenComplete(running::end);
  }

  private Verification verify(RunningVerification running, ToldHeads told) {
    Optional<Fault> inChain = firstFault(running);
    ToldHeads.Comparison compared = told.compare(running.head().length(), chain::hashes);
    // Where something was cut off also balances may be wrong: they say less of it.
    Optional<Fault> fault =
        inChain
            .or(() -> Optional.ofNullable(compared.fault()).map(this::asTold))
            .or(chain::wrongBalance);
    return new Verification(clock.instant(), running.head(), compared.last(), fault.orElse(null));
  }

  private Fault asTold(ToldHeads.Fault found) {
    return chain.linksAfter(found.position() - 1, 1).stream()
        .filter(link -> link.position() == found.position())
        .findFirst()
        .map(link -> new Fault(found.position(), link.entryId(), found.reason()))
        .orElseGet(() -> new Fault(found.position(), null, found.reason()));
  }

  private Optional<Fault> firstFault(RunningVerification running) {
    CheckLinks links = new CheckLinks();
    return followed(running, links)
        .or(() -> wrongEnd(running.head(), links.checked()))
        .or(() -> chain.strayAfter(links.checked(), links.lastEntryId()));
  }

  private Optional<Fault> followed(RunningVerification running, CheckLinks checking) {
    long end = running.head().length();
    while (checking.checked().length() < end) {
      long from = checking.checked().length();
      List<Link> links = chain.linksAfter(from, (int) Math.min(BATCH, end - from));
      if (links.isEmpty()) {
        return Optional.of(new Fault(from + 1, null, "It is cut off here."));
      }
      // One more than there should be, so that too many are seen and never all of too many read.
      List<KeptEntry> entries =
          chain.entries(checking.lastEntryId(), links.getLast().entryId(), links.size() + 1);
      Optional<Fault> fault = checking.check(links, entries);
      if (fault.isPresent()) {
        return fault;
      }
      running.reached(checking.checked().length());
    }
    return Optional.empty();
  }

  private static Optional<Fault> wrongEnd(ChainHead head, ChainHead checked) {
    return checked.equals(head)
        ? Optional.empty()
        : Optional.of(
            new Fault(head.length(), null, "Its hash is not the one that is kept as the end's."));
  }
}
