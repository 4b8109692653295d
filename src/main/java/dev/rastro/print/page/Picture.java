package dev.rastro.print.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A picture file, PNG or JPEG, as a company's logo. Immutable. */
public final class Picture {
    private static final int LARGEST = 4_000_000;
    private static final int MOST_PIXELS = 20_000_000;

    private final byte[] bytes;
    private final int width;
    private final int height;

    private Picture(byte[] bytes, int width, int height) {
        this.bytes = bytes;
        this.width = width;
        this.height = height;
    }

    /** Reads the size of a picture; empty where the bytes are no PNG or JPEG, or it is larger than 4 MB or 20 megapixels. */
    public static Optional<Picture> read(byte[] bytes) {
        if (bytes.length > LARGEST) {
            return Optional.empty();
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            while (readers.hasNext()) {
                ImageReader reader = readers.next();
                String format = reader.getFormatName();
                if (format.equalsIgnoreCase("png") || format.equalsIgnoreCase("jpeg")) {
                    reader.setInput(in);
                    int width = reader.getWidth(0);
                    int height = reader.getHeight(0);
                    reader.dispose();
                    return (long) width * height > MOST_PIXELS
                            ? Optional.empty()
                            : Optional.of(new Picture(bytes.clone(), width, height));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            // Begins like a picture and is none.
            return Optional.empty();
        }
    }

    byte[] bytes() {
        return bytes;
    }

    /** Width in pixels. */
    public int width() {
        return width;
    }

    /** Height in pixels. */
    public int height() {
        return height;
    }
}
