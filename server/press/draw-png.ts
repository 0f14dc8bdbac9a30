import { createCanvas, loadImage } from '@napi-rs/canvas'

/** `svg`, of which every text is outlined, as a PNG of its own size. */
export async function drawPng(svg: string): Promise<Uint8Array> {
  const image = await loadImage(Buffer.from(svg))
  const canvas = createCanvas(image.width, image.height)
  canvas.getContext('2d').drawImage(image, 0, 0)
  return canvas.encode('png')
}
