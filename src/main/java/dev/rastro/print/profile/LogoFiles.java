package dev.rastro.print.profile;

import dev.rastro.print.page.Picture;
import dev.rastro.print.profile.ProfileProblem.Code;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * Reads companies' logos: PNG or JPEG of at most 1 MB and 4 megapixels, for they go into every file that is printed, some
 * three centimetres wide. A file that has not changed is read once. Safe for use by several threads.
 */
final class LogoFiles {
    static final int LARGEST = 1_000_000;
    private static final long MOST_PIXELS = 4_000_000;

    private record Kept(FileTime modified, long size, Picture picture) {}

    private final Map<Path, Kept> kept = new ConcurrentHashMap<>();

    /** The picture of a file; throws {@link LogoRefusedException} where it cannot be a logo. */
    Picture read(Path file) throws LogoRefusedException {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            Kept before = kept.get(file);
            if (before != null && before.modified.equals(now.lastModifiedTime()) && before.size == now.size()) {
                return before.picture;
            }
            if (!now.isRegularFile()) {
                throw new LogoRefusedException(Code.LOGO_MISSING, file.toString());
            }
            if (now.size() > LARGEST) {
                throw new LogoRefusedException(
                        Code.LOGO_LARGE, file.toString(), kilobytes(now.size()), kilobytes(LARGEST));
            }
            Picture picture = decoded(file, Files.readAllBytes(file));
            kept.put(file, new Kept(now.lastModifiedTime(), now.size(), picture));
            return picture;
        } catch (IOException e) {
            throw new LogoRefusedException(Code.LOGO_MISSING, file.toString());
        }
    }

    private static String kilobytes(long bytes) {
        return String.valueOf((bytes + 999) / 1000);
    }

    /** Looks at all of it: a picture that breaks off would spoil every file it is printed in. */
    private static Picture decoded(Path file, byte[] bytes) throws LogoRefusedException {
        Optional<Picture> picture = Picture.read(bytes);
        if (picture.isPresent()) {
            long pixels = (long) picture.get().width() * picture.get().height();
            if (pixels > MOST_PIXELS) {
                throw new LogoRefusedException(
                        Code.LOGO_PIXELS,
                        file.toString(),
                        picture.get().width() + " x " + picture.get().height());
            }
            if (image(bytes) != null) {
                return picture.get();
            }
        }
        throw new LogoRefusedException(Code.LOGO_FORMAT, file.toString());
    }

    private static @Nullable BufferedImage image(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException | RuntimeException e) {
            // The decoders of the platform throw whatever comes up in a file that is no picture.
            return null;
        }
    }
}
