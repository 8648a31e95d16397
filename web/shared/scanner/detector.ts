/** Finds QR codes in a picture: the browser's own detector, or one in JavaScript where there is none. */
export interface Detector {
  detect(source: HTMLVideoElement | ImageData): Promise<readonly { rawValue: string }[]>;
}

interface DetectorClass {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

const options = { formats: ["qr_code"] };

export async function createDetector(): Promise<Detector> {
  const native = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
  return (native && (await workingNative(native))) ?? ponyfill();
}

/** Some systems have the class, but nothing behind it. */
async function workingNative(native: DetectorClass): Promise<Detector | undefined> {
  try {
    const formats = await native.getSupportedFormats();
    return formats.includes("qr_code") ? new native(options) : undefined;
  } catch {
    return undefined;
  }
}

async function ponyfill(): Promise<Detector> {
  const { default: decode } = await import("qr/decode.js");
  const canvas = document.createElement("canvas");
  return {
    async detect(source) {
      try {
        return [{ rawValue: decode(source instanceof ImageData ? source : shrink(source, canvas)) }];
      } catch {
        return [];
      }
    },
  };
}

const LONGEST_SIDE = 720;

/** A code fills a good part of the picture: fewer pixels are read faster and as well. */
function shrink(video: HTMLVideoElement, canvas: HTMLCanvasElement): ImageData {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(video.videoWidth, video.videoHeight));
  canvas.width = Math.max(1, Math.round(video.videoWidth * scale));
  canvas.height = Math.max(1, Math.round(video.videoHeight * scale));
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("no canvas");
  context.drawImage(video, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
