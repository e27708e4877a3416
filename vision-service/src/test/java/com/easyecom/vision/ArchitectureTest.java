package com.easyecom.vision;

import com.easyecom.testkit.architecture.ServiceArchitecture;

class ArchitectureTest extends ServiceArchitecture {}
