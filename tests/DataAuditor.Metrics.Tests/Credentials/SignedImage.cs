using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace DataAuditor.Metrics.Tests.Credentials;

/// <summary>Writes pictures in PNG with a manifest that is signed, or was meant to be.</summary>
internal sealed record SignedImage(Signer Signer)
{
    private const string Label = "urn:c2pa:3a1c2a5e-0000-4000-8000-000000000001", UpdateLabel = "urn:c2pa:3a1c2a5e-0000-4000-8000-000000000002", StrayLabel = "urn:c2pa:3a1c2a5e-0000-4000-8000-000000000003";

    private const string Ingredient = "c2pa.ingredient.v3";

    private const int ChunkStart = 33;

    /// <summary>The algorithm's number in COSE.</summary>
    public int Algorithm { get; init; } = -7;

    public HashAlgorithmName Hash { get; init; } = HashAlgorithmName.SHA256;

    public IReadOnlyList<byte[]>? Chain { get; init; }

    /// <summary>What else lies in the header that is not signed.</summary>
    public (string, byte[])[] Unprotected { get; init; } = [];

    /// <summary>What of the picture comes behind the manifest.</summary>
    public byte[] Pixels { get; init; } = [1, 2, 3, 4, 5, 6, 7, 8];

    /// <summary>Whether it is bound by the names of its chunks instead of by its bytes.</summary>
    public bool IsBoundByBoxes { get; init; }

    /// <summary>Whether a second manifest updates the first.</summary>
    public bool IsUpdated { get; init; }

    /// <summary>Whether a manifest that nothing refers to says that the first one's failures are known.</summary>
    public bool HasStray { get; init; }

    /// <summary>A chunk behind the store that is left out as the store is.</summary>
    public byte[] Smuggled { get; init; } = [];

    public byte[] Write()
    {
        var length = Store(new byte[32], 0).Length;
        var rest = Rest();
        var hash = IsBoundByBoxes ? SHA256.HashData(rest.AsSpan(ChunkStart)) : SHA256.HashData(rest);
        var store = Store(hash, length);
        return [.. rest.AsSpan(0, ChunkStart), .. Chunk("caBX", store), .. Smuggled, .. rest.AsSpan(ChunkStart)];
    }

    /// <summary>The picture without a manifest.</summary>
    private byte[] Rest() => [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR", new byte[13]), .. Chunk("IDAT", Pixels), .. Chunk("IEND", [])];

    private byte[] Store(byte[] hash, int length)
    {
        var binding = IsBoundByBoxes ? Boxes(hash) : CborBytes.Map(
            ("exclusions", CborBytes.Array(CborBytes.Map(("start", CborBytes.Number(ChunkStart)), ("length", CborBytes.Number(length + 12 + Smuggled.Length))))),
            ("alg", CborBytes.Text("sha256")), ("hash", CborBytes.Bytes(hash)), ("pad", CborBytes.Bytes()));
        var actions = CborBytes.Map(("actions", CborBytes.Array(CborBytes.Map(("action", CborBytes.Text("c2pa.created")), ("digitalSourceType", CborBytes.Text("test"))))));
        var bound = Manifest("c2ma", Label, ("c2pa.actions.v2", actions), (BindingLabel, binding));
        return Super("c2pa", "c2pa", [.. HasStray ? Stray() : [], .. bound, .. IsUpdated ? Update(bound) : []]);
    }

    private byte[] Update(byte[] bound) => Manifest("c2um", UpdateLabel, (Ingredient, CborBytes.Map(
        ("relationship", CborBytes.Text("parentOf")), ("validationResults", CborBytes.Map(("activeManifest", CborBytes.Array()))),
        ("activeManifest", CborBytes.Map(("url", CborBytes.Text($"self#jumbf=/c2pa/{Label}")), ("hash", CborBytes.Bytes(SHA256.HashData(bound.AsSpan(8)))))))));

    private byte[] Stray()
    {
        var known = CborBytes.Map(("code", CborBytes.Text("assertion.dataHash.mismatch")), ("url", CborBytes.Text($"self#jumbf=/c2pa/{Label}/c2pa.assertions/{BindingLabel}")));
        return Manifest("c2ma", StrayLabel, (Ingredient, CborBytes.Map(("relationship", CborBytes.Text("componentOf")), ("validationStatus", CborBytes.Array(known)))));
    }

    private byte[] Manifest(string kind, string label, params (string Label, byte[] Content)[] assertions)
    {
        (string Label, byte[] Box)[] boxes = [.. assertions.Select(static assertion => (assertion.Label, Assertion(assertion.Label, assertion.Content)))];
        var claim = CborBytes.Map(
            ("instanceID", CborBytes.Text("xmp:iid:1")), ("claim_generator_info", CborBytes.Map(("name", CborBytes.Text("tests")))), ("signature", CborBytes.Text($"self#jumbf=/c2pa/{label}/c2pa.signature")),
            ("created_assertions", CborBytes.Array([.. boxes.Select(static one => Reference(one.Label, one.Box))])), ("alg", CborBytes.Text("sha256")));
        return Super(kind, label, [.. Super("c2as", "c2pa.assertions", [.. boxes.SelectMany(static one => one.Box)]), .. Super("c2cl", "c2pa.claim.v2", Box("cbor", claim)), .. Super("c2cs", "c2pa.signature", Box("cbor", Sign(claim)))]);
    }

    private string BindingLabel => IsBoundByBoxes ? "c2pa.hash.boxes" : "c2pa.hash.data";

    private byte[] Sign(byte[] claim)
    {
        var header = CborBytes.Map((1, CborBytes.Number(Algorithm)), (33, CborBytes.Array([.. (Chain ?? Signer.Chain).Select(static one => CborBytes.Bytes(one))])));
        byte[] signed = [0x84, 0x6A, .. "Signature1"u8, .. Short(header), 0x40, .. Short(claim)];
        return CborBytes.Tagged(18, CborBytes.Array(CborBytes.Bytes(header), CborBytes.Map(Unprotected), [0xF6], CborBytes.Bytes(Signer.Sign(signed, Hash))));
    }

    /// <summary>A string of bytes with the shortest head, as what is signed has it.</summary>
    private static byte[] Short(byte[] bytes) => bytes.Length < 256 ? [0x58, (byte)bytes.Length, .. bytes] : [0x59, (byte)(bytes.Length >> 8), (byte)bytes.Length, .. bytes];

    private static byte[] Boxes(byte[] hash)
    {
        byte[] Group(byte[] hash, params string[] names) => CborBytes.Map(("names", CborBytes.Array([.. names.Select(CborBytes.Text)])), ("alg", CborBytes.Text("sha256")), ("hash", CborBytes.Bytes(hash)), ("pad", CborBytes.Bytes()));

        var before = SHA256.HashData([0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR", new byte[13])]);
        return CborBytes.Map(("boxes", CborBytes.Array(Group(before, "PNGh", "IHDR"), Group([0], "C2PA"), Group(hash, "IDAT", "IEND"))));
    }

    private static byte[] Reference(string label, byte[] box) => CborBytes.Map(("url", CborBytes.Text($"self#jumbf=c2pa.assertions/{label}")), ("hash", CborBytes.Bytes(SHA256.HashData(box.AsSpan(8)))));

    private static byte[] Assertion(string label, byte[] content) => Super("cbor", label, Box("cbor", content));

    internal static byte[] Super(string kind, string label, byte[] content) =>
        Box("jumb", [.. Box("jumd", [.. Encoding.ASCII.GetBytes(kind), 0x00, 0x11, 0x00, 0x10, 0x80, 0x00, 0x00, 0xAA, 0x00, 0x38, 0x9B, 0x71, 3, .. Encoding.ASCII.GetBytes(label), 0]), .. content]);

    internal static byte[] Box(string type, byte[] content) => [.. Length(content.Length + 8), .. Encoding.ASCII.GetBytes(type), .. content];

    private static byte[] Chunk(string type, byte[] content) => [.. Length(content.Length), .. Encoding.ASCII.GetBytes(type), .. content, 0, 0, 0, 0];

    private static byte[] Length(int length)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, length);
        return bytes;
    }
}
