package com.easyecom.vision.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.TensorInfo;
import com.easyecom.vision.embedding.ModelUnavailableException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a model takes.
 *
 * @param area of its pictures, if the model says it
 * @param batch how many pictures it takes at a time; 0 if any number will do
 */
record ModelInput(String name, Layout layout, Optional<Area> area, int batch) {

  private static final int RANK = 4;

  /**
   * @param wanted the layout that was set by hand
   * @throws ModelUnavailableException if the model does not take pictures
   */
  static ModelInput of(Collection<NodeInfo> inputs, @Nullable Layout wanted) {
    if (inputs.size() != 1) {
      throw new ModelUnavailableException(
          "The model must have one input, a picture, but has %s: export its image part alone"
              .formatted(inputs.stream().map(NodeInfo::getName).toList()));
    }
    NodeInfo input = inputs.iterator().next();
    if (!(input.getInfo() instanceof TensorInfo tensor)
        || tensor.type != OnnxJavaType.FLOAT
        || tensor.getShape().length != RANK) {
      throw new ModelUnavailableException(
          "The model's input %s must be pictures as 32-bit floats in four dimensions, but is %s"
              .formatted(input.getName(), input.getInfo()));
    }
    long[] shape = tensor.getShape();
    Layout layout = wanted == null ? layout(shape) : wanted;
    boolean isChannelsFirst = layout == Layout.NCHW;
    long channels = shape[isChannelsFirst ? 1 : 3];
    if (channels > 0 && channels != Rgb.CHANNELS) {
      throw new ModelUnavailableException(
          "The model's input %s has the shape %s, which is not that of RGB pictures in layout %s"
              .formatted(input.getName(), Arrays.toString(shape), layout));
    }
    int row = isChannelsFirst ? 2 : 1;
    return new ModelInput(
        input.getName(),
        layout,
        area(shape[row], shape[row + 1]),
        (int) Math.clamp(shape[0], 0, Integer.MAX_VALUE));
  }

  /** Most models have channels first, so do those that leave all sides open. */
  private static Layout layout(long[] shape) {
    boolean isLast = shape[3] == Rgb.CHANNELS && shape[1] != Rgb.CHANNELS;
    return isLast ? Layout.NHWC : Layout.NCHW;
  }

  private static Optional<Area> area(long height, long width) {
    return height > 0 && width > 0
        ? Optional.of(Area.checked("The model's input", height, width))
        : Optional.empty();
  }
}
