package regulars.simulator;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import regulars.domain.ledger.Ledger;

/** The domain and the simulator loaded once more, with one source file compiled as a defect leaves it. */
final class DefectiveClasses extends URLClassLoader {
    private static final List<Class<?>> PLACES = List.of(Ledger.class, Simulate.class);

    private final Map<String, ByteArrayOutputStream> defective;

    DefectiveClasses(Defect defect) {
        super(PLACES.stream().map(DefectiveClasses::place).toArray(URL[]::new), getPlatformClassLoader());
        defective = compile(defect);
    }

    private static URL place(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        ByteArrayOutputStream bytes = defective.get(name);
        return bytes == null ? super.findClass(name) : defineClass(name, bytes.toByteArray(), 0, bytes.size());
    }

    /** Asks the simulator of these classes. */
    String ask(String method, long seed, int members, int days) throws ReflectiveOperationException {
        return (String) loadClass(Simulate.class.getName()).getMethod(method, long.class, int.class, int.class).invoke(null, seed, members, days);
    }

    private static Map<String, ByteArrayOutputStream> compile(Defect defect) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var problems = new DiagnosticCollector<JavaFileObject>();
        var written = new HashMap<String, ByteArrayOutputStream>();
        String path = String.join(System.getProperty("path.separator"), PLACES.stream().map(DefectiveClasses::place).map(URL::getPath).toList());
        var files = new InMemory(compiler.getStandardFileManager(problems, Locale.ROOT, null), written);
        boolean compiled = compiler.getTask(null, files, problems, List.of("-classpath", path, "-proc:none"), null, List.of(new SourceText(defect))).call();
        if (!compiled) {
            throw new IllegalStateException(defect + " does not compile: " + problems.getDiagnostics());
        }
        return written;
    }

    private static final class SourceText extends SimpleJavaFileObject {
        private final String text;

        SourceText(Defect defect) {
            super(URI.create("string:///" + defect.file()), Kind.SOURCE);
            text = defect.defective();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> written;

        InMemory(JavaFileManager files, Map<String, ByteArrayOutputStream> written) {
            super(files);
            this.written = written;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + name), kind) {
                @Override
                public OutputStream openOutputStream() {
                    var bytes = new ByteArrayOutputStream();
                    written.put(name, bytes);
                    return bytes;
                }
            };
        }
    }
}
