package com.easyecom.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/**
 * Shows a picture as a shop's page on a phone does: a status bar, an app's bar with a title, the
 * picture over the whole width or with margins, small pictures of others, words, a button.
 */
final class Screenshot {

  private static final Color[] PAGES = {
    Color.WHITE, Color.WHITE, new Color(245, 245, 247), new Color(24, 24, 28)
  };

  private final Random random;
  private final BufferedImage page;
  private final Graphics2D graphics;
  private final int width;
  private final Color paper;
  private final Color ink;

  private Screenshot(Random random) {
    this.random = random;
    width = 640 + random.nextInt(500);
    page =
        new BufferedImage(
            width, (int) (width * (1.8 + .4 * random.nextDouble())), BufferedImage.TYPE_INT_RGB);
    graphics = Geometry.smooth(page);
    paper = PAGES[random.nextInt(PAGES.length)];
    ink = paper.getRed() > 128 ? Color.DARK_GRAY : Color.LIGHT_GRAY;
    graphics.setColor(paper);
    graphics.fillRect(0, 0, width, page.getHeight());
  }

  static BufferedImage of(BufferedImage picture, Random random) {
    Screenshot screenshot = new Screenshot(random);
    int y = screenshot.bars();
    y = screenshot.picture(picture, y);
    screenshot.below(y);
    screenshot.graphics.dispose();
    return screenshot.page;
  }

  private int bars() {
    int status = width / 18;
    int bar = width / 8;
    boolean coloured = random.nextBoolean();
    Color barColour = coloured ? Colours.any(random) : paper;
    graphics.setColor(coloured ? barColour.darker() : paper);
    graphics.fillRect(0, 0, width, status);
    graphics.setColor(barColour);
    graphics.fillRect(0, status, width, bar);
    graphics.setColor(coloured ? Color.WHITE : ink);
    Letters.draw(graphics, "10 41", width * .05, status * .25, width * .12, status * .5);
    graphics.fillRect((int) (width * .88), status / 4, width / 14, status / 2);
    Letters.draw(graphics, "MY SHOP", width * .15, status + bar * .3, width * .4, bar * .4);
    return status + bar;
  }

  private int picture(BufferedImage picture, int top) {
    boolean wide = random.nextBoolean();
    double share = wide ? 1 : .8 + .15 * random.nextDouble();
    int gap = wide ? 0 : (int) (width * (1 - share) / 2);
    double most = page.getHeight() * .55;
    double scale = Math.min(width * share / picture.getWidth(), most / picture.getHeight());
    BufferedImage shown = Geometry.scaled(picture, scale);
    graphics.drawImage(shown, (width - shown.getWidth()) / 2, top + gap, null);
    return top + gap + shown.getHeight();
  }

  private void below(int top) {
    int y = top + width / 30;
    int small = width / 7;
    for (int i = 0; i < 4; i++) {
      graphics.setColor(Colours.any(random));
      graphics.fillRect(width / 20 + i * (small + width / 40), y, small, small);
    }
    y += small + width / 25;
    graphics.setColor(ink);
    int lines = 3 + random.nextInt(5);
    for (int i = 0; i < lines && y < page.getHeight() * .85; i++) {
      String words = i == 0 ? "A VERY GOOD THING" : "IT IS MADE WITH CARE AND LASTS";
      Letters.draw(graphics, words, width * .05, y, width * .8, width * .035);
      y += width / 18;
    }
    graphics.setColor(Colours.any(random));
    graphics.fillRoundRect(
        width / 20, (int) (page.getHeight() * .91), width * 9 / 10, width / 9, 20, 20);
    graphics.setColor(Color.WHITE);
    Letters.draw(graphics, "BUY NOW", width * .3, page.getHeight() * .925, width * .4, width * .05);
  }
}
