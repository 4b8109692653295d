package dev.rastro.desktop.importing;

import dev.rastro.desktop.common.FileDialogs;
import dev.rastro.desktop.common.Messages;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** {@link FileDialogs} of the operator's desktop; they open again where they were left. */
public final class FxFileDialogs implements FileDialogs {
    private final Window owner;
    private final Messages messages;
    private final FileChooser files = new FileChooser();
    private final DirectoryChooser folders = new DirectoryChooser();

    public FxFileDialogs(Window owner, Messages messages) {
        this.owner = owner;
        this.messages = messages;
        files.setTitle(messages.text("action.import.files"));
        files.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(
                                messages.text("import.dialog.files"), "*.xml", "*.XML", "*.zip", "*.ZIP"),
                        new FileChooser.ExtensionFilter(messages.text("import.dialog.all"), "*.*"));
    }

    @Override
    public List<Path> filesToImport() {
        List<File> chosen = files.showOpenMultipleDialog(owner);
        if (chosen == null || chosen.isEmpty()) {
            return List.of();
        }
        files.setInitialDirectory(chosen.getFirst().getParentFile());
        return chosen.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> folderToImport() {
        return folder("action.import.folder");
    }

    @Override
    public Optional<Path> folderToWatch() {
        return folder("action.watch");
    }

    @Override
    public Optional<Path> fileToWrite(String name) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(name);
        String extension = name.substring(name.lastIndexOf('.') + 1);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        messages.text("file.dialog.files", extension.toUpperCase(Locale.ROOT)), "*." + extension));
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> folderToWrite() {
        return folder("print.folder");
    }

    @Override
    public Optional<Path> pictureFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.text("profiles.logo.add"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        messages.text("profiles.logo.files"), "*.png", "*.PNG", "*.jpg", "*.JPG", "*.jpeg", "*.JPEG"));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> certificate() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.text("registration.certificate"));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(
                                messages.text("registration.dialog.files"), "*.pfx", "*.PFX", "*.p12", "*.P12"),
                        new FileChooser.ExtensionFilter(messages.text("import.dialog.all"), "*.*"));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    private Optional<Path> folder(String title) {
        folders.setTitle(messages.text(title));
        File chosen = folders.showDialog(owner);
        if (chosen != null) {
            folders.setInitialDirectory(chosen);
        }
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
