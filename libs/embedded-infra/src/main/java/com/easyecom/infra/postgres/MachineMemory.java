package com.easyecom.infra.postgres;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How much memory there is: the machine's, or what a container's limit leaves of it. */
final class MachineMemory {

  private static final int BYTES_PER_MEGABYTE = 1 << 20;

  private MachineMemory() {}

  static long megabytes() {
    OperatingSystemMXBean machine =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return machine.getTotalMemorySize() / BYTES_PER_MEGABYTE;
  }
}
