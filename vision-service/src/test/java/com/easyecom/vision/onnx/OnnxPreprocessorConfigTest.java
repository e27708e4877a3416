package com.easyecom.vision.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.vision.embedding.ModelUnavailableException;
import com.easyecom.vision.onnx.Scaling.Exactly;
import com.easyecom.vision.onnx.Scaling.None;
import com.easyecom.vision.onnx.Scaling.ShorterSide;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnnxPreprocessorConfigTest {

  private static final Area SQUARE = new Area(224, 224);
  private static final List<Double> HALVES = List.of(.5, .5, .5);

  /** As the first CLIP models have it: plain numbers, a feature extractor. */
  @Test
  void clipOfOldFiles() {
    assertEquals(
        new Preprocessing(
            new ShorterSide(224),
            Resample.BICUBIC,
            SQUARE,
            1 / 255.,
            ClipNumbers.MEAN,
            ClipNumbers.STD,
            false),
        read(
            """
            {"crop_size": 224, "do_center_crop": true, "do_normalize": true, "do_resize": true,
             "feature_extractor_type": "CLIPFeatureExtractor",
             "image_mean": [0.48145466, 0.4578275, 0.40821073],
             "image_std": [0.26862954, 0.26130258, 0.27577711],
             "resample": 3, "size": 224}
            """));
  }

  @Test
  void clipOfNewFiles() {
    assertEquals(
        new Preprocessing(
            new ShorterSide(336),
            Resample.BICUBIC,
            new Area(336, 336),
            0.00392156862745098,
            ClipNumbers.MEAN,
            ClipNumbers.STD,
            false),
        read(
            """
            {"crop_size": {"height": 336, "width": 336}, "do_center_crop": true,
             "do_convert_rgb": true, "do_normalize": true, "do_rescale": true, "do_resize": true,
             "do_pad": null, "device": null, "data_format": "channels_first",
             "image_processor_type": "CLIPImageProcessorFast",
             "image_mean": [0.48145466, 0.4578275, 0.40821073],
             "image_std": [0.26862954, 0.26130258, 0.27577711],
             "resample": 3, "rescale_factor": 0.00392156862745098,
             "size": {"shortest_edge": 336}}
            """));
  }

  @Test
  void siglip() {
    assertEquals(
        new Preprocessing(
            new Exactly(SQUARE),
            Resample.BICUBIC,
            null,
            0.00392156862745098,
            HALVES,
            HALVES,
            false),
        read(
            """
            {"do_normalize": true, "do_rescale": true, "do_resize": true,
             "image_mean": [0.5, 0.5, 0.5], "image_std": [0.5, 0.5, 0.5],
             "image_processor_type": "SiglipImageProcessor", "processor_class": "SiglipProcessor",
             "resample": 3, "rescale_factor": 0.00392156862745098,
             "size": {"height": 224, "width": 224}}
            """));
  }

  @Test
  void dinoV2() {
    assertEquals(
        new Preprocessing(
            new ShorterSide(256),
            Resample.BICUBIC,
            SQUARE,
            0.00392156862745098,
            List.of(0.485, 0.456, 0.406),
            List.of(0.229, 0.224, 0.225),
            false),
        read(
            """
            {"crop_size": {"height": 224, "width": 224}, "do_center_crop": true,
             "do_convert_rgb": true, "do_normalize": true, "do_rescale": true, "do_resize": true,
             "image_mean": [0.485, 0.456, 0.406], "image_std": [0.229, 0.224, 0.225],
             "image_processor_type": "BitImageProcessor", "resample": 3,
             "rescale_factor": 0.00392156862745098, "size": {"shortest_edge": 256}}
            """));
  }

  @Test
  void whatIsNotSaidIsAsTheClassHasIt() {
    assertEquals(
        ClipNumbers.MEAN, read("{\"image_processor_type\": \"BitImageProcessor\"}").mean());
    Preprocessing siglip = read("{\"image_processor_type\": \"SiglipImageProcessor\"}");
    assertEquals(new Exactly(SQUARE), siglip.scaling());
    assertEquals(HALVES, siglip.std());
    assertEquals(new ShorterSide(224), read("{}").scaling());
    assertEquals(SQUARE, read("{}").area());
  }

  @Test
  void stepsMayBeSwitchedOff() {
    assertEquals(
        new Preprocessing(
            new None(),
            Resample.NEAREST,
            new Area(30, 20),
            1,
            List.of(0., 0., 0.),
            List.of(1., 1., 1.),
            true),
        read(
            """
            {"do_resize": false, "do_rescale": false, "do_normalize": false, "resample": 0,
             "do_flip_channel_order": true, "crop_size": {"height": 30, "width": 20}}
            """));
    assertEquals(HALVES, read("{\"image_mean\": 0.5}").mean());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "size | {\"size\": \"224\"}",
        "size | {\"size\": 0}",
        "size | {\"size\": 224.5}",
        "size | {\"size\": {\"longest_edge\": 224}}",
        "size | {\"size\": {\"shortest_edge\": 224, \"longest_edge\": 300}}",
        "size | {\"size\": {\"height\": 224, \"width\": null}}",
        "size | {\"size\": {\"height\": 224, \"width\": 1e9}}",
        "crop_size | {\"crop_size\": 99999999999999}",
        "crop_size | {\"crop_size\": {\"shortest_edge\": 224}}",
        "resample | {\"resample\": 1}",
        "resample | {\"resample\": \"bicubic\"}",
        "rescale_factor | {\"rescale_factor\": 0}",
        "image_mean | {\"image_mean\": [0.5, 0.5]}",
        "image_mean | {\"image_mean\": [0.5, 0.5, \"x\"]}",
        "image_std | {\"image_std\": [0.5, 0.5, 0]}",
        "do_resize | {\"do_resize\": 1}",
        "do_pad | {\"do_pad\": true}",
        "image_processor_type | {\"image_processor_type\": \"Siglip2ImageProcessor\"}",
        "feature_extractor_type | {\"feature_extractor_type\": \"ViTFeatureExtractor\"}",
        "not JSON | {\"size\": ",
        "not a JSON object | [1]",
        "not a JSON object | ''"
      })
  void whatMakesNoSenseIsRefusedByItsName(String name, String json) {
    String message = assertThrows(ModelUnavailableException.class, () -> read(json)).getMessage();
    assertTrue(message.contains(name) && message.contains("config.json"), message);
  }

  private static Preprocessing read(String json) {
    return PreprocessorConfig.read("config.json", json.getBytes(StandardCharsets.UTF_8));
  }
}
