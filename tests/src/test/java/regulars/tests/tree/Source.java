package regulars.tests.tree;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import regulars.tests.Repository;

/**
 * A Java source file, parsed.
 *
 * @param trees of the compiler that has parsed it
 */
record Source(Path file, CompilationUnitTree unit, DocTrees trees) {

    /** A method of a source file and how many lines it has, from its modifiers to its last brace. */
    record Method(String place, long lines) { }

    /** A type that others can see.
     * @param documented whether it has a docstring */
    record Type(String place, boolean documented) { }

    /** Parses all at once: a compiler for each file would take ten times as long. */
    static List<Source> read(List<Path> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            DocTrees trees = DocTrees.instance(task);
            var sources = new ArrayList<Source>();
            task.parse().forEach(unit -> sources.add(new Source(Path.of(unit.getSourceFile().toUri()), unit, trees)));
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return Repository.text(file);
    }

    long lines() {
        return text().lines().count();
    }

    String place() {
        return Repository.path("").relativize(file).toString();
    }

    List<Method> methods() {
        var methods = new ArrayList<Method>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                long first = line(trees.getSourcePositions().getStartPosition(unit, method));
                long last = line(trees.getSourcePositions().getEndPosition(unit, method));
                methods.add(new Method(place() + " " + method.getName(), last - first + 1));
                return super.visitMethod(method, nothing);
            }

            private long line(long position) {
                return unit.getLineMap().getLineNumber(position);
            }
        }.scan(unit, null);
        return methods;
    }

    List<Type> publicTypes() {
        var types = new ArrayList<Type>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree type, Void nothing) {
                if (type.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
                    String comment = trees.getDocComment(getCurrentPath());
                    types.add(new Type(place() + " " + type.getSimpleName(), comment != null && !comment.isBlank()));
                }
                return super.visitClass(type, nothing);
            }
        }.scan(unit, null);
        return types;
    }
}
