package regulars.platform.auth;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;

/** What the operator signs with, so that anyone can check it: Ed25519 (RFC 8032). */
public final class SigningKey {
    private static final String ALGORITHM = "Ed25519";

    private final KeyPair pair;

    /** @param seed 32 secret bytes; the same seed is the same key */
    SigningKey(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, new Drawn(seed));
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has Ed25519", impossible);
        }
    }

    /** 64 bytes. */
    public byte[] sign(byte[] statement) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair.getPrivate());
            signature.update(statement);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has Ed25519", impossible);
        }
    }

    /** The public half as text (RFC 7468). */
    public String publicKey() {
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    /**
     * The JDK computes the public half of a key that it has drawn, and of no other; so it is made to draw the seed. That
     * it does is held by RFC 8032's own examples in the test.
     */
    private static final class Drawn extends SecureRandom {
        private static final long serialVersionUID = 1;

        private Drawn(byte[] seed) {
            super(new Source(seed), null);
        }
    }

    private static final class Source extends SecureRandomSpi {
        private static final long serialVersionUID = 1;

        private final byte[] seed;

        private Source(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        protected void engineNextBytes(byte[] bytes) {
            if (bytes.length != seed.length) {
                throw new IllegalStateException("a seed is %d bytes".formatted(bytes.length));
            }
            System.arraycopy(seed, 0, bytes, 0, seed.length);
        }

        @Override
        protected void engineSetSeed(byte[] ignored) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected byte[] engineGenerateSeed(int length) {
            throw new UnsupportedOperationException();
        }
    }
}
