package dev.rastro.handover;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A window without a screen, to be killed: says "listening", and the number of files that it is handed. */
final class ReceptionProcess {
    private ReceptionProcess() {}

    /** Arguments: the data folder. */
    public static void main(String[] arguments) throws InterruptedException, IOException {
        Reception reception =
                new FrontDoor(Path.of(arguments[0])).enter(List.of()).orElseThrow();
        reception.listen(files -> {
            System.out.println(files.size());
            return true;
        });
        System.out.println("listening");
        System.in.read();
    }
}
