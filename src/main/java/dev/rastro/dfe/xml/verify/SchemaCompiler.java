package dev.rastro.dfe.xml.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/**
 * Compiles a schema out of the files of its package and of nothing else: what a file includes or imports is looked for by its
 * bare name in the same package, and the scheme of the addresses is one that nobody else serves.
 */
final class SchemaCompiler {
    private static final String SCHEME = "pacote";
    /** Lots have up to 50,000 entries in some layouts, and the files are official: no limit on maxOccurs. */
    private static final String OCCURRENCES = "jdk.xml.maxOccurLimit";

    private SchemaCompiler() {}

    static Schema compile(SchemaPackage owner, String file) throws SAXException {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, SCHEME);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, SCHEME);
        factory.setProperty(OCCURRENCES, "0");
        factory.setResourceResolver((type, namespace, publicId, systemId, baseUri) -> find(owner, systemId));
        byte[] content = read(owner, file).orElseThrow(() -> new SAXException(file + " is not in " + owner.name()));
        return factory.newSchema(new StreamSource(new ByteArrayInputStream(content), address(owner, file)));
    }

    private static @Nullable LSInput find(SchemaPackage owner, @Nullable String systemId) {
        if (systemId == null) {
            return null;
        }
        String file = systemId.substring(systemId.lastIndexOf('/') + 1);
        // The signature's schema names the DTD of XML Schema itself, which declares nothing that is needed.
        byte[] nothing = new byte[0];
        return file.toLowerCase(Locale.ROOT).endsWith(".dtd")
                ? new Found(address(owner, file), nothing)
                : read(owner, file)
                        .<LSInput>map(content -> new Found(address(owner, file), content))
                        .orElse(null);
    }

    private static Optional<byte[]> read(SchemaPackage owner, String file) {
        try {
            return owner.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + file + " of " + owner.name(), e);
        }
    }

    private static String address(SchemaPackage owner, String file) {
        return SCHEME + ":/" + owner.name().replace(' ', '_') + "/" + file;
    }

    /** A file of the package, as the compiler wants it. */
    private record Found(String address, byte[] content) implements LSInput {
        @Override
        public InputStream getByteStream() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public String getSystemId() {
            return address;
        }

        @Override
        public @Nullable Reader getCharacterStream() {
            return null;
        }

        @Override
        public @Nullable String getStringData() {
            return null;
        }

        @Override
        public @Nullable String getPublicId() {
            return null;
        }

        @Override
        public @Nullable String getBaseURI() {
            return null;
        }

        @Override
        public @Nullable String getEncoding() {
            return null;
        }

        @Override
        public boolean getCertifiedText() {
            return false;
        }

        @Override
        public void setCharacterStream(Reader reader) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setByteStream(InputStream stream) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setStringData(String text) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setSystemId(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setPublicId(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setBaseURI(String uri) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setEncoding(String encoding) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setCertifiedText(boolean certified) {
            throw new UnsupportedOperationException();
        }
    }
}
