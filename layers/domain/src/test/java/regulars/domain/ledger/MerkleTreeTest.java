package regulars.domain.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MerkleTreeTest {
    private final Random random = new Random(6962);

    private List<Sha256> leaves(int count) {
        return Stream.generate(() -> {
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            return Sha256.fromBytes(bytes);
        }).limit(count).toList();
    }

    /** As RFC 6962 defines it, from the whole downwards. */
    private static Sha256 defined(List<Sha256> leaves) {
        var hashed = new ByteArrayOutputStream();
        int half = leaves.size() / 2;
        hashed.write(half == 0 ? 0 : 1);
        (half == 0 ? leaves : List.of(defined(leaves.subList(0, half)), defined(leaves.subList(half, leaves.size()))))
                .forEach(part -> hashed.writeBytes(part.bytes()));
        return Sha256.of(hashed.toByteArray());
    }

    private static Sha256 flipped(Sha256 hash, int bit) {
        byte[] bytes = hash.bytes();
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        return Sha256.fromBytes(bytes);
    }

    @Test
    void twoLeavesMakeWhatAnotherProgramMakesOfThem() {
        List<Sha256> leaves = Stream.of("a", "b").map(text -> Sha256.of(text.getBytes(StandardCharsets.UTF_8))).toList();
        assertEquals("ad5ca6cddc0b27c6a83e332bf28011769236e6c6a1f786ebf7b5267b37a5bd22", new MerkleTree(leaves).root().hex());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8, 64, 256})
    void everyLeafIsProvenAndNothingElse(int count) {
        List<Sha256> leaves = leaves(count);
        var tree = new MerkleTree(leaves);
        assertEquals(defined(leaves), tree.root());
        for (int place = 0; place < count; place++) {
            InclusionProof proof = tree.proof(place);
            assertTrue(proof.isPossible());
            assertEquals(tree.root(), proof.root(leaves.get(place)));
            assertNotEquals(tree.root(), proof.root(flipped(leaves.get(place), random.nextInt(256))));
            if (count > 1) {
                assertNotEquals(tree.root(), new InclusionProof(place ^ 1, proof.path()).root(leaves.get(place)));
            }
        }
    }

    @Test
    void everyChangedBitOfAProofIsRefused() {
        List<Sha256> leaves = leaves(16);
        var tree = new MerkleTree(leaves);
        InclusionProof proof = tree.proof(11);
        for (int step = 0; step < proof.path().size(); step++) {
            for (int bit = 0; bit < 256; bit++) {
                var path = new ArrayList<>(proof.path());
                path.set(step, flipped(path.get(step), bit));
                assertNotEquals(tree.root(), new InclusionProof(11, path).root(leaves.get(11)));
            }
        }
        IntStream.range(0, 16).filter(place -> place != 11).forEach(place ->
                assertNotEquals(tree.root(), new InclusionProof(place, proof.path()).root(leaves.get(11))));
        assertNotEquals(tree.root(), new InclusionProof(11, proof.path().subList(0, 3)).root(leaves.get(11)));
        assertFalse(new InclusionProof(16, proof.path()).isPossible());
        assertFalse(new InclusionProof(-1, proof.path()).isPossible());
    }

    @Test
    void anotherOrderIsAnotherTree() {
        List<Sha256> leaves = leaves(8);
        assertNotEquals(new MerkleTree(leaves).root(), new MerkleTree(leaves.reversed()).root());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 6, 12})
    void onlyAPowerOfTwoMakesATree(int count) {
        List<Sha256> leaves = leaves(count);
        assertThrows(IllegalArgumentException.class, () -> new MerkleTree(leaves));
    }
}
