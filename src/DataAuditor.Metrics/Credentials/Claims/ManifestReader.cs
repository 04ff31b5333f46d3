using System.IO.Compression;
using DataAuditor.Metrics.Credentials.Cbor;
using DataAuditor.Metrics.Credentials.Containers;
using DataAuditor.Metrics.Credentials.Jumbf;

namespace DataAuditor.Metrics.Credentials.Claims;

/// <summary>Reads the manifests of a file's stores, none larger all together than one may be.</summary>
internal sealed class ManifestReader
{
    private const int MostManifests = 1000;

    private const int MostAssertions = 10_000;

    private static readonly HashSet<string> FieldsOfBoth = new(StringComparer.Ordinal)
    {
        "instanceID", "claim_generator_info", "signature", "dc:title", "redacted_assertions", "alg", "alg_soft", "metadata",
    };

    private readonly JumbfReader _boxes = new();

    private long _decompressed;

    /// <summary>In the order of the store; the last is the active one.</summary>
    /// <exception cref="CredentialFormatException">The store is malformed.</exception>
    public IReadOnlyList<Manifest> Read(ReadOnlyMemory<byte> store)
    {
        var box = _boxes.Read(store);
        if (box.Kind is not BoxKind.Store) throw new CredentialFormatException("the file has JUMBF, and in it no manifest store");

        // Each may be compressed, so that reading it is what costs.
        if (box.Superboxes.Count() > MostManifests) throw new CredentialFormatException($"the manifest store has more than {MostManifests} manifests");

        var manifests = box.Superboxes.Select(Plain).Where(static manifest => manifest.Box.Kind is BoxKind.Manifest or BoxKind.DetachedManifest or BoxKind.UpdateManifest)
            .Select(static manifest => Read(manifest.Box, manifest.Payload)).ToList();
        if (manifests.Count == 0) throw new CredentialFormatException("the manifest store has no manifest", StatusCode.ClaimMissing);

        return manifests.DistinctBy(static manifest => manifest.Label, StringComparer.Ordinal).Count() == manifests.Count
            ? manifests
            : throw new CredentialFormatException("the manifest store has two manifests of one name");
    }

    private static Manifest Read(JumbfBox box, ReadOnlyMemory<byte> payload)
    {
        var claims = box.Superboxes.Where(static child => child.Kind is BoxKind.Claim).ToList();
        if (claims.Count > 1) throw new CredentialFormatException("a manifest has more than one claim", StatusCode.ClaimMultiple);
        if (claims is not [var claimBox]) throw new CredentialFormatException("a manifest has no claim", StatusCode.ClaimMissing);
        if (claimBox.Content("cbor") is not { } claimBytes)
        {
            throw claimBox.Content("json") is null
                ? new CredentialFormatException("a claim has no content", StatusCode.ClaimMalformed)
                : new CredentialFormatException("the manifest is of a time before C2PA 1.0", StatusCode.Prerelease);
        }

        var signature = box.Superboxes.FirstOrDefault(static child => child.Kind is BoxKind.Signature);
        if (signature?.Content("cbor") is not { } signatureBytes) throw new CredentialFormatException("a manifest has no signature", StatusCode.ClaimSignatureMissing);

        var store = box.Superboxes.FirstOrDefault(static child => child.Kind is BoxKind.Assertions) ?? throw new CredentialFormatException("a manifest has no assertions", StatusCode.AssertionMissing);
        if (store.Boxes.Count > MostAssertions) throw new CredentialFormatException($"a manifest has more than {MostAssertions} assertions");

        var claim = CborReader.Read(claimBytes);
        var version = VersionOf(claim, claimBox.Label);
        var created = HashedUri.FindAll(claim[version == 1 ? "assertions" : "created_assertions"]) ?? throw Malformed("its assertions are malformed");
        var manifest = new Manifest
        {
            Label = box.Label,
            IsUpdate = box.Kind is BoxKind.UpdateManifest,
            Version = version,
            Claim = claim,
            Payload = new HashedBytes(payload),
            Signature = signatureBytes,
            SignaturePayload = new HashedBytes(signature.Payload),
            Algorithm = claim["alg"]?.Text ?? throw new CredentialFormatException("a claim does not say how its assertions are hashed", StatusCode.AlgorithmUnsupported),
            SignatureUri = claim["signature"]?.Text ?? throw Malformed("it does not say what its signature is"),
            References = [.. created, .. Gathered(claim, version)],
            Created = created.Count,
            Redactions = [.. (claim["redacted_assertions"]?.Items ?? []).Select(static item => item.Text).OfType<string>()],
            Assertions = [.. store.Superboxes.Select(AssertionBox.Read)],
        };
        if (Math.Max(manifest.References.Count, manifest.Redactions.Count) > MostAssertions) throw new CredentialFormatException($"a claim is about more than {MostAssertions} assertions");
        RefusePrerelease(manifest);
        return manifest;
    }

    private static IReadOnlyList<HashedUri> Gathered(CborValue claim, int version) =>
        version == 1 || claim["gathered_assertions"] is not { } gathered ? [] : HashedUri.FindAll(gathered) ?? throw Malformed("its gathered assertions are malformed");

    private static int VersionOf(CborValue claim, string label)
    {
        if (claim.Entries is not { } entries) throw Malformed("it is no map");

        var version = (claim["assertions"] is not null, claim["created_assertions"] is not null) switch
        {
            (true, false) => 1,
            (false, true) => 2,
            _ => throw Malformed("it is of no known version"),
        };
        var isOfLabel = label is "c2pa.claim" ? version == 1 : label is "c2pa.claim.v2";
        if (!isOfLabel) throw Malformed($"it is of another version than its box '{PlainText.OneLine(label)}'");

        var unknown = entries.Keys.FirstOrDefault(key => key.Text is not { } name || !(FieldsOfBoth.Contains(name) || IsFieldOf(version, name)));
        if (unknown != default) throw Malformed($"it has a field '{PlainText.OneLine(unknown.Text ?? "")}', which is not of its version");

        var isWhole = claim["instanceID"]?.Text is not null
            && (version == 1 ? claim["claim_generator"]?.Text is not null && claim["dc:format"]?.Text is not null : claim["claim_generator_info"]?["name"]?.Text is not null);
        return isWhole ? version : throw Malformed("it lacks a field that its version must have");
    }

    private static bool IsFieldOf(int version, string name) => version == 1
        ? name is "assertions" or "claim_generator" or "claim_generator_hints" or "dc:format"
        : name is "created_assertions" or "gathered_assertions";

    /// <summary>Before version 1.0 what an assertion says was hashed without its box.</summary>
    private static void RefusePrerelease(Manifest manifest)
    {
        if (manifest.Assertions is [var first, ..] && manifest.ReferenceTo(first.Label) is { } reference
            && new HashedBytes(first.Content).Have(reference.Hash.Span, reference.Algorithm ?? manifest.Algorithm))
        {
            throw new CredentialFormatException("the manifest is of a time before C2PA 1.0", StatusCode.Prerelease);
        }
    }

    /// <summary>A compressed manifest is read as it was before; what is hashed of it is what lies in the store.</summary>
    private (JumbfBox Box, ReadOnlyMemory<byte> Payload) Plain(JumbfBox box)
    {
        if (box.Kind is not BoxKind.CompressedManifest || box.Content("brob") is not { } compressed) return (box, box.Payload);

        try
        {
            using var brotli = new BrotliStream(new MemoryStream(compressed.ToArray()), CompressionMode.Decompress);
            var plain = new MemoryStream();
            var buffer = new byte[1 << 16];
            for (int read; (read = brotli.Read(buffer)) > 0;)
            {
                plain.Write(buffer, 0, read);
                _decompressed += read;
                if (_decompressed > ByteSource.MostBytes) throw new CredentialFormatException($"compressed manifests have more than {ByteSource.MostBytes >> 20} MB");
            }

            return (_boxes.Read(plain.ToArray()), box.Payload);
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException)
        {
            throw new CredentialFormatException("a compressed manifest is malformed", inner: exception);
        }
    }

    private static CredentialFormatException Malformed(string what) => new($"a claim is malformed: {what}", StatusCode.ClaimMalformed);
}
