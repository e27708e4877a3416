/**
 * Any CLIP, SigLIP or DINOv2 image model as an ONNX file: fetched, checked, fed with pictures as it
 * was trained with, and run in process by ONNX Runtime.
 */
@NullMarked
package com.easyecom.vision.onnx;

import org.jspecify.annotations.NullMarked;
