package regulars.tests.tree;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
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

/** A Java source file. */
record Source(Path file) {

    /** A method of a source file and how many lines it has, from its modifiers to its last brace. */
    record Method(String place, long lines) { }

    /** A type that others can see.
     * @param documented whether it has a docstring */
    record Type(String place, boolean documented) { }

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
        scan(new Scanner() {
            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                long first = line(method, trees.getSourcePositions().getStartPosition(unit, method));
                long last = line(method, trees.getSourcePositions().getEndPosition(unit, method));
                methods.add(new Method(place() + " " + method.getName(), last - first + 1));
                return super.visitMethod(method, nothing);
            }

            private long line(Tree ignored, long position) {
                return unit.getLineMap().getLineNumber(position);
            }
        });
        return methods;
    }

    List<Type> publicTypes() {
        var types = new ArrayList<Type>();
        scan(new Scanner() {
            @Override
            public Void visitClass(ClassTree type, Void nothing) {
                if (type.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
                    String comment = trees.getDocComment(getCurrentPath());
                    types.add(new Type(place() + " " + type.getSimpleName(), comment != null && !comment.isBlank()));
                }
                return super.visitClass(type, nothing);
            }
        });
        return types;
    }

    private abstract static class Scanner extends TreePathScanner<Void, Void> {
        DocTrees trees;
        CompilationUnitTree unit;
    }

    private void scan(Scanner scanner) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, files.getJavaFileObjects(file));
            scanner.trees = DocTrees.instance(task);
            scanner.unit = task.parse().iterator().next();
            scanner.scan(scanner.unit, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
