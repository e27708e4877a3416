package com.easyecom.acceptance.chaos;

import com.easyecom.acceptance.Eventually;
import java.time.Duration;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** vision-service is killed wherever it just is, while clients upload and delete pictures. */
@Tag("chaos")
@Tag("full")
class KilledUploadsTest {

  private static final int UPLOADS = 200;
  private static final int KILLS = 4;

  private final ChaosStack stack = ChaosStack.get();

  @Test
  void killedDuringTwoHundredUploadsItLeavesNoOrphan() {
    PictureTraffic traffic = new PictureTraffic(stack.shop(), UPLOADS);
    Future<KeptPictures> pictures = traffic.start(() -> true);
    for (int kill = 1; kill <= KILLS; kill++) {
      int after = kill * UPLOADS / (KILLS + 1);
      Eventually.holds(
          Duration.ofMinutes(3), after + " uploads", () -> traffic.answered() >= after);
      long pid = stack.pid(CrashPoints.VISION);
      stack.kill(CrashPoints.VISION);
      stack.awaitSuccessor(CrashPoints.VISION, pid);
    }
    new PictureVerdict(stack).isThatNothingIsLostOrLeft(traffic.result(pictures));
  }
}
