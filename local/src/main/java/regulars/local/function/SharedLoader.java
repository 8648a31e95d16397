package regulars.local.function;

/**
 * The parent of every function's class loader: the JDK and Lambda's handler interfaces, which the run itself calls.
 * Whatever else the run is made of stays invisible, as it is on Lambda.
 */
final class SharedLoader extends ClassLoader {
    private static final String LAMBDA = "com.amazonaws.services.lambda.runtime.";
    private static final SharedLoader INSTANCE = new SharedLoader();

    private SharedLoader() {
        super("lambda-interfaces", getPlatformClassLoader());
    }

    static ClassLoader instance() {
        return INSTANCE;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (isShared(name)) {
            return SharedLoader.class.getClassLoader().loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }

    /** The interfaces and their logging part are in aws-lambda-java-core; events and serialisation are other jars. */
    private static boolean isShared(String name) {
        if (!name.startsWith(LAMBDA)) {
            return false;
        }
        String rest = name.substring(LAMBDA.length());
        return !rest.contains(".") || rest.startsWith("logging.");
    }
}
