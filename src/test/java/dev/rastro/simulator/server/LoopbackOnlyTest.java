package dev.rastro.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The simulated SEFAZ is for this machine alone. */
class LoopbackOnlyTest {
    @Test
    void noOtherMachineReachesTheSimulator(@TempDir Path folder) throws Exception {
        try (Simulator simulator = Simulator.start(new SimulatorSettings(0, folder, 1, 1, 5, FaultPlan.none()))) {
            int port = simulator.url().getPort();
            assertThat(InetAddress.getByName(simulator.url().getHost()).isLoopbackAddress())
                    .isTrue();
            try (Socket here = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertThat(here.isConnected()).isTrue();
            }
            List<InetAddress> outside = NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                    .toList();
            for (InetAddress address : outside) {
                assertThatIOException().as("%s", address).isThrownBy(() -> {
                    try (Socket there = new Socket()) {
                        there.connect(new InetSocketAddress(address, port), 2000);
                    }
                });
            }
        }
    }
}
