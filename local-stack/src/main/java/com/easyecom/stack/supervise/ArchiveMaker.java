package com.easyecom.stack.supervise;

import com.easyecom.stack.StackException;
import com.easyecom.stack.component.ClassArchive;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Makes archives of classes, one after the other and after everything else that wants the
 * processor.
 */
final class ArchiveMaker {
  private final CompletableFuture<Void> stopping;

  /**
   * @param stopping when completed, an unfinished archive is given up
   */
  ArchiveMaker(CompletableFuture<Void> stopping) {
    this.stopping = stopping;
  }

  /**
   * Without an archive the next start is slower, and tries again; so no failure is worth a word.
   */
  void make(List<ClassArchive> archives) {
    for (ClassArchive archive : archives) {
      try {
        make(archive);
      } catch (IOException | StackException e) {
        continue;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void make(ClassArchive archive) throws IOException, InterruptedException {
    if (stopping.isDone()) {
      return;
    }
    Process maker = archive.maker().start();
    stopping.thenRun(maker::destroyForcibly);
    if (maker.waitFor() == 0) {
      archive.publish();
    }
  }
}
