/** @file Neutral pictures: a card without name or face, and photographs of damage that is nobody's. */
import { Picture, type Colour } from './png.ts';

/** From 0 to 1: what makes one picture differ from the next. */
type Tint = number;

const tinted = ([red, green, blue]: Colour, tint: Tint): Colour => {
  const shift = Math.floor(tint * 4_096);
  return [red + (shift & 15), green + ((shift >> 4) & 15), blue + ((shift >> 8) & 15)];
};

/** A card with a portrait that is no face and lines that are no words. */
export function cardPicture(tint: Tint): Buffer {
  const picture = new Picture(680, 430, [[232, 236, 240], tinted([176, 200, 224], tint), [96, 112, 130], [255, 255, 255], tinted([196, 206, 200], tint)]); // prettier-ignore
  picture.rectangle(20, 20, 640, 390, 3).rectangle(20, 20, 640, 64, 1).rectangle(48, 118, 170, 220, 4);
  picture.ellipse(133, 200, 44, 54, 2).ellipse(133, 338, 74, 70, 2).rectangle(48, 338, 170, 80, 3);
  for (let line = 0; line < 5; line += 1) {
    picture.rectangle(252, 128 + line * 44, 90, 9, 4);
    picture.rectangle(252, 143 + line * 44, 210 + Math.floor(((tint * 37 + line * 0.31) % 1) * 150), 14, 2);
  }
  return picture.rectangle(48, 364, 584, 12, 2).rectangle(48, 386, 584, 12, 2).file;
}

/** A bodywork with a dent. */
export function carPicture(tint: Tint): Buffer {
  const picture = new Picture(800, 540, [[168, 190, 210], [110, 116, 118], tinted([150, 60, 52], tint), [40, 44, 50], [205, 222, 232], [90, 34, 30]]); // prettier-ignore
  picture.rectangle(0, 330, 800, 210, 1).rectangle(110, 230, 590, 150, 2).ellipse(405, 235, 200, 100, 2);
  picture.ellipse(405, 232, 160, 74, 4).rectangle(200, 232, 420, 80, 2).rectangle(398, 150, 14, 90, 2);
  picture.ellipse(230, 380, 62, 62, 3).ellipse(580, 380, 62, 62, 3).ellipse(230, 380, 28, 28, 4);
  picture.ellipse(580, 380, 28, 28, 4);
  return picture.ellipse(330 + Math.floor(tint * 160), 310, 46, 30, 5).file;
}

/** A wall with a stain of water. */
export function wallPicture(tint: Tint): Buffer {
  const picture = new Picture(800, 540, [[236, 230, 218], [150, 124, 96], tinted([206, 190, 158], tint), [186, 166, 130], [214, 208, 196]]); // prettier-ignore
  const x = 260 + Math.floor(tint * 260);
  picture.rectangle(0, 440, 800, 100, 1).rectangle(0, 424, 800, 18, 4);
  return picture
    .ellipse(x, 110, 170, 100, 2)
    .ellipse(x + 60, 170, 90, 70, 2)
    .ellipse(x, 100, 110, 60, 3).file;
}
