package com.easyecom.pictures;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Random;

/** What happens to a picture until somebody searches with it. */
public enum Change {
  NONE("unchanged", true) {
    @Override
    public BufferedImage apply(BufferedImage picture, Random random) {
      return picture;
    }
  },
  SMALL("scaled to 0.3", true) {
    @Override
    public BufferedImage apply(BufferedImage picture, Random random) {
      return Geometry.scaled(picture, .3);
    }
  },
  LARGE("scaled to 2", true) {
    @Override
    public BufferedImage apply(BufferedImage picture, Random random) {
      return Geometry.scaled(picture, 2);
    }
  },
  COMPRESSED("JPEG quality 30", true) {
    @Override
    public BufferedImage apply(BufferedImage picture, Random random) {
      return Jpeg.compressed(picture, .3f);
    }
  },
  CROPPED("crop, 60 % of each side, anywhere", false) {
    @Override
    public BufferedImage apply(BufferedImage picture, Random random) {
      return Geometry.cropped(picture, .6, random.nextDouble(), random.nextDouble());
    }
  },
  CROPPED_CENTRE("crop, 60 %, centre", false) {
    @Override
    public BufferedImage apply(BufferedImage picture, Random random) {
      return Geometry.cropped(picture, .6, .5, .5);
    }
  },
  CROPPED_LITTLE("crop, 80 %, anywhere", false) {
    @Override
    public BufferedImage apply(BufferedImage picture, Random random) {
      return Geometry.cropped(picture, .8, random.nextDouble(), random.nextDouble());
    }
  },
  SCREENSHOT("screenshot of a phone", false) {
    @Override
    public BufferedImage apply(BufferedImage picture, Random random) {
      return Screenshot.of(picture, random);
    }
  },
  BRIGHTER("brightness +30 %", true) {
    @Override
    public BufferedImage apply(BufferedImage picture, Random random) {
      return Tones.linear(picture, 1.3, 0);
    }
  },
  DARKER("brightness -30 %", true) {
    @Override
    public BufferedImage apply(BufferedImage picture, Random random) {
      return Tones.linear(picture, .7, 0);
    }
  },
  MORE_CONTRAST("contrast +30 %", true) {
    @Override
    public BufferedImage apply(BufferedImage picture, Random random) {
      return Tones.linear(picture, 1.3, -.3 * 128);
    }
  },
  LESS_CONTRAST("contrast -30 %", true) {
    @Override
    public BufferedImage apply(BufferedImage picture, Random random) {
      return Tones.linear(picture, .7, .3 * 128);
    }
  },
  TURNED("turned by 5 degrees, white corners", false) {
    @Override
    public BufferedImage apply(BufferedImage picture, Random random) {
      return Geometry.turned(picture, random.nextBoolean() ? 5 : -5, Color.WHITE);
    }
  },
  TURNED_BLACK("turned by 5 degrees, black corners", false) {
    @Override
    public BufferedImage apply(BufferedImage picture, Random random) {
      return Geometry.turned(picture, random.nextBoolean() ? 5 : -5, Color.BLACK);
    }
  };

  private final String title;
  private final boolean mild;

  Change(String title, boolean mild) {
    this.title = title;
    this.mild = mild;
  }

  /** What a person calls it. */
  public String title() {
    return title;
  }

  /** Whether it leaves all of the picture where it was. */
  public boolean isMild() {
    return mild;
  }

  /**
   * The changed picture; the given one stays as it is.
   *
   * @param random where the change leaves a choice
   */
  public abstract BufferedImage apply(BufferedImage picture, Random random);
}
