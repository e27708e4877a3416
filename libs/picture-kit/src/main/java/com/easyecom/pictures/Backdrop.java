package com.easyecom.pictures;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.util.Random;

/** What stands behind a product, in a square of side one. */
enum Backdrop {
  WHITE {
    @Override
    void draw(Graphics2D graphics, Random random) {
      fill(graphics, Color.WHITE);
    }
  },
  COLOURED {
    @Override
    void draw(Graphics2D graphics, Random random) {
      fill(graphics, Colours.pale(random));
    }
  },
  FADING {
    @Override
    void draw(Graphics2D graphics, Random random) {
      graphics.setPaint(
          new GradientPaint(
              0, 0, Colours.pale(random), random.nextFloat(), 1, Colours.pale(random)));
      graphics.fill(Parts.box(0, 0, 1, 1));
    }
  },
  /** A wall and a table of planks. */
  WOOD {
    @Override
    void draw(Graphics2D graphics, Random random) {
      fill(graphics, Colours.pale(random));
      double edge = .4 + .4 * random.nextDouble();
      Color wood = Colours.of(random, .05f + .06f * random.nextFloat(), .5f, .6f);
      graphics.setColor(wood);
      graphics.fill(Parts.box(0, edge, 1, 1));
      graphics.setColor(wood.darker());
      for (double y = edge; y < 1; y += .04 + .06 * random.nextDouble()) {
        graphics.fill(Parts.box(0, y, 1, .006));
      }
    }
  },
  /** Other things, out of focus. */
  ROOM {
    @Override
    void draw(Graphics2D graphics, Random random) {
      fill(graphics, Colours.pale(random));
      int things = 6 + random.nextInt(10);
      for (int i = 0; i < things; i++) {
        graphics.setColor(Colours.any(random));
        double x = random.nextDouble() - .2;
        double y = random.nextDouble() - .2;
        double width = .1 + .4 * random.nextDouble();
        double height = .1 + .4 * random.nextDouble();
        graphics.fill(
            random.nextBoolean()
                ? Parts.box(x, y, width, height)
                : Parts.ellipse(x, y, width, height));
      }
    }
  },
  CLOTH {
    @Override
    void draw(Graphics2D graphics, Random random) {
      fill(graphics, Colours.pale(random));
      graphics.setColor(Colours.pale(random));
      Pattern.values()[1 + random.nextInt(Pattern.values().length - 1)].draw(
          graphics, Colours.pale(random), random);
    }
  };

  abstract void draw(Graphics2D graphics, Random random);

  private static void fill(Graphics2D graphics, Color colour) {
    graphics.setColor(colour);
    graphics.fill(Parts.box(0, 0, 1, 1));
  }
}
