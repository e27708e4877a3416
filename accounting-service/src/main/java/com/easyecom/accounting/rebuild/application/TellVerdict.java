package com.easyecom.accounting.rebuild.application;

import com.easyecom.accounting.rebuild.domain.Verdict;
import com.easyecom.kit.inbox.FaultReason;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Rebuilds the books once, and says what came out of it: in log lines, and by an exit code. */
@Singleton
public class TellVerdict {

  private static final Logger LOG = Logger.getLogger(TellVerdict.class);
  private static final int RIGHT = 0;
  private static final int WRONG = 1;
  private static final int NOT_DONE = 2;

  private final RebuildBooks rebuildBooks;
  private final Progress progress;

  TellVerdict(RebuildBooks rebuildBooks, Progress progress) {
    this.rebuildBooks = rebuildBooks;
    this.progress = progress;
  }

  /**
   * @return 0 for books that are what the events say, 1 for others, 2 when it could not be done
   */
  public int run() {
    try {
      Verdict verdict = rebuildBooks.rebuild();
      verdict.differences().forEach(progress::say);
      if (verdict.pending() > 0) {
        progress.say(
            "%,d events are on their way to the books, %,d were set aside (dead letters)."
                .formatted(verdict.pending(), verdict.setAside()));
      } else if (verdict.setAside() > 0) {
        progress.say("%,d events were set aside (dead letters).".formatted(verdict.setAside()));
      }
      progress.say(verdict.summary());
      return verdict.isRight() ? RIGHT : WRONG;
    } catch (RuntimeException fault) {
      LOG.debug("The books cannot be rebuilt", fault);
      progress.say("The books cannot be rebuilt: " + FaultReason.of(fault));
      return NOT_DONE;
    }
  }
}
