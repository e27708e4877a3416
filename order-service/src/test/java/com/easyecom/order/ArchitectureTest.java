package com.easyecom.order;

import com.easyecom.testkit.architecture.ServiceArchitecture;

class ArchitectureTest extends ServiceArchitecture {}
