package regulars.tests.tree;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A compiled class, by what its constant pool names. */
record Compiled(ClassModel model) {
    private static final Pattern IN_DESCRIPTOR = Pattern.compile("L([\\w$]+(?:/[\\w$]+)+)[;<]");
    private static final Pattern ARRAY = Pattern.compile("\\[+L(.+);");

    static Compiled read(Path file) {
        try {
            return new Compiled(ClassFile.of().parse(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its name, as in {@code regulars.platform.World}. */
    String name() {
        return model.thisClass().asInternalName().replace('/', '.');
    }

    /** Every class that it names: in code, in signatures and in annotations. */
    Set<String> references() {
        Stream<String> classes = pool(ClassEntry.class).map(ClassEntry::asInternalName)
                .map(name -> ARRAY.matcher(name).replaceFirst("$1")).filter(name -> !name.startsWith("["));
        Stream<String> described = texts().stream().flatMap(text -> IN_DESCRIPTOR.matcher(text).results()).map(match -> match.group(1));
        return Stream.concat(classes, described).map(name -> name.replace('/', '.')).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every method and constructor that it calls, as in {@code java.time.Instant.now}. */
    Set<String> calls() {
        return pool(MemberRefEntry.class)
                .map(member -> member.owner().asInternalName().replace('/', '.') + "." + member.name().stringValue())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** As {@link #calls}, with the descriptor: {@code java.util.Random.<init>()V}. */
    Set<String> describedCalls() {
        return pool(MemberRefEntry.class).map(member -> member.owner().asInternalName().replace('/', '.') + "."
                + member.name().stringValue() + member.type().stringValue()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every text in its constant pool: literals, the patterns of concatenations, names. */
    Set<String> texts() {
        return pool(Utf8Entry.class).map(Utf8Entry::stringValue).collect(Collectors.toSet());
    }

    private <E extends PoolEntry> Stream<E> pool(Class<E> kind) {
        return StreamSupport.stream(model.constantPool().spliterator(), false).filter(kind::isInstance).map(kind::cast);
    }
}
