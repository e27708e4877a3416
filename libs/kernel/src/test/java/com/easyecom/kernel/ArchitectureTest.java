package com.easyecom.kernel;

import com.easyecom.testkit.architecture.LibraryArchitecture;

class ArchitectureTest extends LibraryArchitecture {}
