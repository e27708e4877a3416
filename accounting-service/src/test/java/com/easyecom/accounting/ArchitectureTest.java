package com.easyecom.accounting;

import com.easyecom.testkit.architecture.ServiceArchitecture;

class ArchitectureTest extends ServiceArchitecture {}
