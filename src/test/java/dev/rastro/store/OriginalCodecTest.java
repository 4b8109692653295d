package dev.rastro.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OriginalCodecTest {
    private final OriginalCodec codec = new OriginalCodec(Dictionaries.load());

    @Property(tries = 300)
    void anyBytesComeBackBitForBit(@ForAll byte[] bytes) {
        assertThat(codec.unpack(codec.pack(bytes, ContentHash.of(bytes)))).isEqualTo(bytes);
    }

    @Property(tries = 200)
    void documentsWithACertificateAnywhereComeBackBitForBit(
            @ForAll @IntRange(max = 40_000) int before,
            @ForAll @IntRange(max = 25_000) int certificate,
            @ForAll @IntRange(max = 40_000) int after) {
        byte[] bytes = document(before, certificate, after);

        assertThat(codec.unpack(codec.pack(bytes, ContentHash.of(bytes)))).isEqualTo(bytes);
    }

    private static byte[] document(int before, int certificate, int after) {
        String text = "<nfeProc xmlns=\"http://www.portalfiscal.inf.br/nfe\"><NFe>" + noise(before)
                + "<X509Certificate>" + noise(certificate) + "</X509Certificate>" + noise(after) + "</NFe></nfeProc>";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String noise(int length) {
        Random random = new Random(length);
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append((char) ('!' + random.nextInt(90)));
        }
        return text.toString().replace('<', '.').replace('&', '.');
    }

    @Test
    void theCertificateIsTakenOut() {
        byte[] bytes = document(500, 2000, 100);
        PackedOriginal packed = codec.pack(bytes, ContentHash.of(bytes));

        assertThat(packed.fragment()).hasSize(noise(2000).length());
        assertThat(packed.deflated().length).isLessThan(1200);
    }

    @Test
    void damagedBytesAreToldApartFromGoodOnes() {
        byte[] bytes = document(500, 100, 100);
        PackedOriginal good = codec.pack(bytes, ContentHash.of(bytes));
        PackedOriginal cut = new PackedOriginal(
                good.sha256(),
                good.size(),
                good.dictionary(),
                good.fragment(),
                good.fragmentAt(),
                Arrays.copyOf(good.deflated(), 40));

        assertThatThrownBy(() -> codec.unpack(cut)).isInstanceOf(CorruptOriginalException.class);
    }
}
