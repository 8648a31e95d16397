package regulars.tests.browser;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A film of a QR code that is held before a camera, in the simplest format that Chromium plays: Y4M, without compression. */
final class Film {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int CODE = 400;
    private static final int FRAMES = 4;
    private static final byte BLACK = 16;
    private static final byte WHITE = (byte) 235;
    private static final byte GREY = (byte) 128;

    private Film() {
    }

    static Path of(String text, Path file) {
        var film = new ByteArrayOutputStream();
        film.writeBytes(("YUV4MPEG2 W" + WIDTH + " H" + HEIGHT + " F10:1 Ip A1:1 C420\n").getBytes(StandardCharsets.US_ASCII));
        byte[] frame = frame(text);
        for (int i = 0; i < FRAMES; i++) {
            film.writeBytes("FRAME\n".getBytes(StandardCharsets.US_ASCII));
            film.writeBytes(frame);
        }
        try {
            return Files.write(file, film.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] frame(String text) {
        byte[] frame = new byte[WIDTH * HEIGHT * 3 / 2];
        Arrays.fill(frame, 0, WIDTH * HEIGHT, WHITE);
        Arrays.fill(frame, WIDTH * HEIGHT, frame.length, GREY);
        BitMatrix code = code(text);
        for (int y = 0; y < CODE; y++) {
            for (int x = 0; x < CODE; x++) {
                frame[(y + (HEIGHT - CODE) / 2) * WIDTH + x + (WIDTH - CODE) / 2] = code.get(x, y) ? BLACK : WHITE;
            }
        }
        return frame;
    }

    private static BitMatrix code(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, CODE, CODE);
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
