package dev.rastro.sefaz.certificate.token;

import dev.rastro.sefaz.exchange.SefazException;
import dev.rastro.sefaz.exchange.SefazFailure;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.NoSuchElementException;

/**
 * The few functions of a vendor's Cryptoki library that need no PIN. The platform's own provider cannot look into a token
 * without one, and trying a PIN on the wrong token would cost one of its few tries. The library stays loaded and
 * initialised until the program ends, for the provider works with it too. Thread-safe (CKF_OS_LOCKING_OK).
 */
final class Cryptoki {
    /** Positions in CK_FUNCTION_LIST (pkcs11f.h). */
    enum Function {
        INITIALIZE(0),
        GET_SLOT_LIST(4),
        GET_TOKEN_INFO(6),
        OPEN_SESSION(12),
        CLOSE_SESSION(13),
        GET_ATTRIBUTE_VALUE(24),
        FIND_OBJECTS_INIT(26),
        FIND_OBJECTS(27),
        FIND_OBJECTS_FINAL(28);

        private final int position;

        Function(int position) {
            this.position = position;
        }
    }

    private static final long OK = 0;
    private static final long ALREADY_INITIALIZED = 0x191;
    private static final long OS_LOCKING_OK = 2;
    private static final int FLAGS_AT = 4 * 8;

    private final Path library;
    private final Abi abi;
    private final Returns returns;
    private final MemorySegment functions;

    private Cryptoki(Path library, Abi abi, Returns returns, MemorySegment functions) {
        this.library = library;
        this.abi = abi;
        this.returns = returns;
        this.functions = functions;
    }

    /**
     * Loads a library.
     *
     * @throws SefazException {@link SefazFailure#TOKEN_LIBRARY_MISSING} when it is not there or is not one
     */
    static Cryptoki load(Path library, Abi abi, Returns returns) throws SefazException {
        if (!Files.isRegularFile(library)) {
            throw new SefazException(SefazFailure.TOKEN_LIBRARY_MISSING, library.toString(), null, null);
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment entry = symbols(library).findOrThrow("C_GetFunctionList");
            MemorySegment pointer = arena.allocate(ValueLayout.ADDRESS);
            long returned = invoke(abi, entry, pointer);
            MemorySegment list = pointer.get(ValueLayout.ADDRESS, 0);
            Cryptoki loaded = new Cryptoki(library, abi, returns, unbounded(list));
            loaded.check(returned);
            MemorySegment arguments = arena.allocate(64);
            abi.write(arguments, FLAGS_AT, OS_LOCKING_OK);
            long initialised = loaded.call(Function.INITIALIZE, arguments);
            loaded.check(initialised == ALREADY_INITIALIZED ? OK : initialised);
            return loaded;
        } catch (IllegalArgumentException | NoSuchElementException e) {
            throw new SefazException(SefazFailure.TOKEN_LIBRARY_MISSING, library + ": " + e.getMessage(), null, e);
        }
    }

    Abi abi() {
        return abi;
    }

    /** Calls a function with addresses, numbers (long) and flags (byte); answers with what it returned. */
    long call(Function function, Object... arguments) {
        return invoke(abi, abi.function(functions, function.position), arguments);
    }

    /** Throws the failure that a returned value stands for. */
    void check(long returned) throws SefazException {
        if (returned != OK) {
            String name = returns.name(returned);
            throw new SefazException(returns.failure(name), name + ", " + library, null, null);
        }
    }

    @SuppressWarnings("restricted") // Vendors' libraries are native code; the manifest and the launcher allow it.
    private static SymbolLookup symbols(Path library) {
        return SymbolLookup.libraryLookup(library, Arena.global());
    }

    @SuppressWarnings("restricted")
    private static MemorySegment unbounded(MemorySegment list) {
        return list.reinterpret(1024);
    }

    @SuppressWarnings("restricted")
    private static long invoke(Abi abi, MemorySegment address, Object... arguments) {
        MemoryLayout[] layouts =
                Arrays.stream(arguments).map(argument -> layout(abi, argument)).toArray(MemoryLayout[]::new);
        Object[] converted = Arrays.stream(arguments)
                .map(argument -> argument instanceof Long number ? abi.argument(number) : argument)
                .toArray();
        try {
            Object returned = Linker.nativeLinker()
                    .downcallHandle(address, FunctionDescriptor.of(abi.numberLayout(), layouts))
                    .invokeWithArguments(converted);
            return returned instanceof Integer number
                    ? Integer.toUnsignedLong(number)
                    : ((Number) returned).longValue();
        } catch (Throwable e) {
            // The signature of method handles; a call of native code throws nothing.
            throw new IllegalStateException("Calling a Cryptoki function", e);
        }
    }

    private static MemoryLayout layout(Abi abi, Object argument) {
        return switch (argument) {
            case MemorySegment memory -> ValueLayout.ADDRESS;
            case Byte flag -> ValueLayout.JAVA_BYTE;
            default -> abi.numberLayout();
        };
    }
}
