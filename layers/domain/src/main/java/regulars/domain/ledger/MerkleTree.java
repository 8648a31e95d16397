package regulars.domain.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A tree of hashes (RFC 6962, 2.1) over a power of two of leaves: one hash stands for all of them, and a few show that one
 * of them is below it.
 */
public final class MerkleTree {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    /** From the leaves' own hashes up to the root alone. */
    private final List<List<Sha256>> levels = new ArrayList<>();

    /** Throws IllegalArgumentException if the number of leaves is no power of two. */
    public MerkleTree(List<Sha256> leaves) {
        if (Integer.bitCount(leaves.size()) != 1) {
            throw new IllegalArgumentException("a tree has a power of two of leaves");
        }
        levels.add(leaves.stream().map(MerkleTree::leaf).toList());
        while (levels.getLast().size() > 1) {
            levels.add(above(levels.getLast()));
        }
    }

    private static List<Sha256> above(List<Sha256> level) {
        return IntStream.range(0, level.size() / 2).mapToObj(pair -> node(level.get(2 * pair), level.get(2 * pair + 1))).toList();
    }

    /** Stands for all leaves and their order. */
    public Sha256 root() {
        return levels.getLast().getFirst();
    }

    /** What shows that the leaf at this place, counted from 0, is below the root. */
    public InclusionProof proof(int place) {
        return new InclusionProof(place, IntStream.range(0, levels.size() - 1)
                .mapToObj(height -> levels.get(height).get(place >> height ^ 1)).toList());
    }

    static Sha256 leaf(Sha256 entry) {
        return hash(LEAF, entry.bytes());
    }

    static Sha256 node(Sha256 left, Sha256 right) {
        return hash(NODE, left.bytes(), right.bytes());
    }

    private static Sha256 hash(byte kind, byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(kind);
            for (byte[] part : parts) {
                digest.update(part);
            }
            return Sha256.fromBytes(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
