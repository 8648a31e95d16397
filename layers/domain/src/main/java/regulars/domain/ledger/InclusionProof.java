package regulars.domain.ledger;

import java.util.List;

/**
 * Shows that a leaf is in a {@link MerkleTree}.
 *
 * @param place of the leaf, counted from 0
 * @param path  the other hash of each pair on the way up
 */
public record InclusionProof(int place, List<Sha256> path) {
    public InclusionProof {
        path = List.copyOf(path);
    }

    /** The root of the tree that has this leaf at this place. */
    public Sha256 root(Sha256 leaf) {
        Sha256 hash = MerkleTree.leaf(leaf);
        for (int height = 0; height < path.size(); height++) {
            Sha256 other = path.get(height);
            hash = (place >> height & 1) == 0 ? MerkleTree.node(hash, other) : MerkleTree.node(other, hash);
        }
        return hash;
    }

    /** Whether a tree of this height has such a place at all. */
    boolean isPossible() {
        return path.size() < Integer.SIZE - 1 && place >= 0 && place < 1 << path.size();
    }
}
