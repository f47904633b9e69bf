/** Dots of a .png for each pixel of the drawing: sharp in print at the width of a page. */
const scale = 3;

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

export const svgBlob = (svg: string) => new Blob([svg], { type: "image/svg+xml;charset=utf-8" });

/** Draws an .svg on a canvas, white below. */
export async function pngBlob(svg: string, { width, height }: PictureSize): Promise<Blob> {
  const address = URL.createObjectURL(svgBlob(svg));
  try {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [width * scale, height * scale];
    const drawn = canvas.getContext("2d")!;
    drawn.fillStyle = "#FFFFFF";
    drawn.fillRect(0, 0, canvas.width, canvas.height);
    drawn.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((resolve, reject) =>
      canvas.toBlob((blob) => (blob === null ? reject(new Error(`no picture of ${canvas.width} × ${canvas.height}`)) : resolve(blob)), "image/png"),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Hands a file to the browser's own download. */
export function downloadBlob(blob: Blob, fileName: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A title as the name of a file. */
export const fileNameOf = (title: string) => title.replaceAll(/[\\/:*?"<>|]+/g, " ").trim();
