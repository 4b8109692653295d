package dev.rastro.simulator.generator.signing;

import dev.rastro.simulator.generator.world.Dice;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;

/**
 * RSA key pairs that follow from a seed, on any Java version: each prime is the first one after a number drawn from the
 * dice. Keys anyone can compute: for training only.
 */
final class SeededKeys {
    private static final BigInteger EXPONENT = BigInteger.valueOf(65537);

    private SeededKeys() {}

    static KeyPair pair(Dice dice, int bits) {
        BigInteger p = prime(dice, bits / 2);
        BigInteger q = prime(dice, bits / 2);
        BigInteger p1 = p.subtract(BigInteger.ONE);
        BigInteger q1 = q.subtract(BigInteger.ONE);
        BigInteger modulus = p.multiply(q);
        BigInteger secret = EXPONENT.modInverse(p1.multiply(q1));
        try {
            KeyFactory factory = KeyFactory.getInstance("RSA");
            return new KeyPair(
                    factory.generatePublic(new RSAPublicKeySpec(modulus, EXPONENT)),
                    factory.generatePrivate(new RSAPrivateCrtKeySpec(
                            modulus, EXPONENT, secret, p, q, secret.mod(p1), secret.mod(q1), q.modInverse(p))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("RSA is part of every Java platform", e);
        }
    }

    /** The two highest bits are set so that the product of two primes has full length. */
    private static BigInteger prime(Dice dice, int bits) {
        byte[] drawn = new byte[bits / 8];
        dice.bytes(drawn);
        BigInteger start = new BigInteger(1, drawn).setBit(bits - 1).setBit(bits - 2);
        BigInteger prime = start.nextProbablePrime();
        while (prime.mod(EXPONENT).equals(BigInteger.ONE)) {
            prime = prime.nextProbablePrime();
        }
        return prime;
    }
}
