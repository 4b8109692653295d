package dev.rastro.print.profile;

import dev.rastro.print.PrintProfile;
import dev.rastro.print.page.Picture;
import dev.rastro.print.profile.ProfileProblem.Code;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The profiles of a data folder: the file {@value #FILE}, to be read and written by people too. The folder need not be
 * open. Safe for use by several threads.
 */
public final class Profiles {
    /** Name of the file. */
    public static final String FILE = "print-profiles.ini";

    private static final String LOGO_FOLDER = "logos";
    private static final int LARGEST = 1_000_000;

    private final Path folder;
    private final LogoFiles logos = new LogoFiles();

    public Profiles(Path folder) {
        this.folder = folder;
    }

    /**
     * A profile ready to print with.
     *
     * @param problems what of it does not hold and is left out: a logo that cannot be read
     */
    public record Ready(NamedProfile named, PrintProfile profile, List<ProfileProblem> problems) {
        public Ready {
            problems = List.copyOf(problems);
        }
    }

    /** Where the file is, or would be. */
    public Path file() {
        return folder.resolve(FILE);
    }

    /** The profiles as the file says now; the standard one where there is no file. */
    public ProfileBook book() throws IOException {
        if (!Files.exists(file())) {
            return ProfileBook.standard();
        }
        if (Files.size(file()) > LARGEST) {
            return unreadable();
        }
        try {
            return ProfileText.read(Files.readAllLines(file(), StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            return unreadable();
        }
    }

    private static ProfileBook unreadable() {
        ProfileBook standard = ProfileBook.standard();
        return new ProfileBook(
                standard.usual(),
                standard.profiles(),
                standard.logos(),
                List.of(new ProfileProblem(0, "", Code.FILE_UNREADABLE, List.of(FILE))));
    }

    /** Writes all profiles, whole or not at all. A file that does not hold as it is stays beside it, as {@code .bak}. */
    public synchronized void save(ProfileBook book) throws IOException {
        Files.createDirectories(folder);
        if (Files.exists(file()) && !book().problems().isEmpty()) {
            Files.copy(file(), folder.resolve(FILE + ".bak"), StandardCopyOption.REPLACE_EXISTING);
        }
        Path fresh = folder.resolve(FILE + ".new");
        Files.writeString(fresh, ProfileFileText.of(book));
        Files.move(fresh, file(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A profile with the logos of the companies. */
    public Ready ready(NamedProfile named, Map<String, String> logoFiles) {
        Map<String, Picture> pictures = new TreeMap<>();
        List<ProfileProblem> problems = new ArrayList<>();
        if (named.logo()) {
            logoFiles.forEach((owner, path) -> {
                try {
                    pictures.put(owner, logos.read(resolved(path)));
                } catch (LogoRefusedException e) {
                    problems.add(e.problem());
                }
            });
        }
        return new Ready(named, named.profile(pictures), problems);
    }

    private Path resolved(String path) throws LogoRefusedException {
        try {
            return folder.resolve(path);
        } catch (InvalidPathException e) {
            throw new LogoRefusedException(Code.LOGO_MISSING, path);
        }
    }

    /**
     * Copies a picture into the data folder as the logo of a company, and gives its path for {@link
     * ProfileBook#withLogo}. Throws {@link LogoRefusedException} where it cannot be one.
     *
     * @param owner CNPJ or CPF without punctuation
     */
    public String keepLogo(String owner, Path picture) throws IOException, LogoRefusedException {
        logos.read(picture);
        String name = String.valueOf(picture.getFileName()).toLowerCase(Locale.ROOT);
        Path target = folder.resolve(LOGO_FOLDER).resolve(owner + (name.endsWith(".png") ? ".png" : ".jpg"));
        Files.createDirectories(target.getParent());
        if (!(Files.exists(target) && Files.isSameFile(picture, target))) {
            Files.copy(picture, target, StandardCopyOption.REPLACE_EXISTING);
        }
        return LOGO_FOLDER + "/" + target.getFileName();
    }

    /** The CNPJ or CPF that a text is, without punctuation; empty where it is none. */
    public static Optional<String> owner(String text) {
        return ProfileText.owner(text);
    }
}
