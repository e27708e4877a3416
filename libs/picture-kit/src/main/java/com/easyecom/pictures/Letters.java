package com.easyecom.pictures;

import java.awt.Graphics2D;

/** Draws words without a font, of which not every machine has one: letters of 5 x 7 squares. */
final class Letters {

  private static final int WIDTH = 5;
  private static final int HEIGHT = 7;

  /** Rows from top to bottom, five bits each, the leftmost the highest: A to Z, then 0 to 9. */
  private static final String[] ROWS = {
    "4AHHVHH", "UHHUHHU", "EHGGGHE", "UHHHHHU", "VGGUGGV", "VGGUGGG", "EHGNHHF", "HHHVHHH",
    "E44444E", "722222I", "HIKOKIH", "GGGGGGV", "HRLLHHH", "HPPLJJH", "EHHHHHE", "UHHUGGG",
    "EHHHLID", "UHHUKIH", "FGGE11U", "V444444", "HHHHHHE", "HHHHHA4", "HHHLLRH", "HHA4AHH",
    "HHA4444", "V1248GV", "EHJLPHE", "4C4444E", "EH1248V", "V12421U", "26AIV22", "VGU11HE",
    "68GUHHE", "V124888", "EHHEHHE", "EHHF12C"
  };

  private Letters() {}

  /** Draws a word of A to Z and 0 to 9 into a box; other letters are gaps. */
  static void draw(
      Graphics2D graphics, String word, double x, double y, double width, double height) {
    double square = Math.min(width / (word.length() * (WIDTH + 1)), height / HEIGHT);
    double left = x + (width - square * word.length() * (WIDTH + 1)) / 2;
    double top = y + (height - square * HEIGHT) / 2;
    for (int i = 0; i < word.length(); i++) {
      letter(graphics, word.charAt(i), left + i * (WIDTH + 1) * square, top, square);
    }
  }

  private static void letter(Graphics2D graphics, char letter, double x, double y, double square) {
    int index = Character.isDigit(letter) ? 26 + letter - '0' : letter - 'A';
    if (index < 0 || index >= ROWS.length) {
      return;
    }
    for (int row = 0; row < HEIGHT; row++) {
      int bits = Character.digit(ROWS[index].charAt(row), 32);
      for (int column = 0; column < WIDTH; column++) {
        if ((bits >> (WIDTH - 1 - column) & 1) == 1) {
          graphics.fill(
              Parts.box(x + column * square, y + row * square, square * 1.05, square * 1.05));
        }
      }
    }
  }
}
