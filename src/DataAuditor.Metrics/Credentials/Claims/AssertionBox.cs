using System.Globalization;
using System.Text.Json;
using DataAuditor.Metrics.Credentials.Cbor;
using DataAuditor.Metrics.Credentials.Jumbf;

namespace DataAuditor.Metrics.Credentials.Claims;

/// <summary>An assertion as it lies in the store.</summary>
/// <param name="Label">With its version and number, as references name it.</param>
/// <param name="Payload">What references hash.</param>
/// <param name="Content">What is asserted, encoded.</param>
/// <param name="Cbor">What is asserted; null where it is not in CBOR, or malformed.</param>
internal sealed record AssertionBox(string Label, string Kind, HashedBytes Payload, ReadOnlyMemory<byte> Content, CborValue? Cbor)
{
    public const string Ingredient = "c2pa.ingredient", Actions = "c2pa.actions", DataHash = "c2pa.hash.data", BmffHash = "c2pa.hash.bmff", BoxesHash = "c2pa.hash.boxes",
        CollectionHash = "c2pa.hash.collection.data", TimeStamp = "c2pa.time-stamp", Identity = "cawg.identity";

    private const string NumberMark = "__", VersionMark = ".v";

    /// <summary>What it asserts, without version and number.</summary>
    public string Name { get; } = Split(Label).Name;

    /// <summary>Of the form of what it asserts; 1 where the label names none.</summary>
    public int Version { get; } = Split(Label).Version;

    /// <summary>Whether it binds the manifest to the file. Parts of files in several parts are bound elsewhere.</summary>
    public bool IsHardBinding => Name is DataHash or BmffHash or BoxesHash;

    /// <summary>What speaks against its encoding; null where nothing does.</summary>
    public string? FaultOfEncoding => Kind switch
    {
        BoxKind.Cbor when Cbor is null => StatusCode.AssertionCborInvalid,
        BoxKind.Json when !IsJson() => StatusCode.AssertionJsonInvalid,
        BoxKind.Uuid when Content.Span.ContainsAnyExcept((byte)0) && IsRedaction => StatusCode.AssertionNotRedacted,
        _ => null,
    };

    /// <summary>Whether it has been redacted; all of it is zeros then.</summary>
    public bool IsZero => !Content.Span.ContainsAnyExcept((byte)0);

    private bool IsRedaction { get; init; }

    /// <exception cref="CredentialFormatException">It is of no known kind, or without content.</exception>
    public static AssertionBox Read(JumbfBox box)
    {
        const int identifier = 16;
        ReadOnlySpan<byte> redaction = [0xCA, 0x8C, 0xDD, 0xE4, 0x19, 0x91, 0x4B, 0xC9, 0xB4, 0x40, 0xF4, 0x83, 0x85, 0x91, 0x66, 0xAD];
        var content = box.Kind switch
        {
            BoxKind.Json => box.Content("json"),
            BoxKind.Cbor => box.Content("cbor"),
            BoxKind.EmbeddedFile => box.Content("bidb"),
            BoxKind.Uuid => box.Content("uuid"),
            _ => null,
        };
        if (content is not { } bytes || (box.Kind is BoxKind.Uuid && bytes.Length < identifier)) throw new CredentialFormatException($"the assertion '{PlainText.OneLine(box.Label)}' has no content");

        return new AssertionBox(box.Label, box.Kind, new HashedBytes(box.Payload), box.Kind is BoxKind.Uuid ? bytes[identifier..] : bytes, box.Kind is BoxKind.Cbor ? Decoded(bytes) : null)
        {
            IsRedaction = box.Kind is BoxKind.Uuid && bytes.Span.StartsWith(redaction),
        };
    }

    private static CborValue? Decoded(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return CborReader.Read(bytes);
        }
        catch (CredentialFormatException)
        {
            return null; // A fault of its own (FaultOfEncoding), which is no fault of the store.
        }
    }

    private bool IsJson()
    {
        try
        {
            using var document = JsonDocument.Parse(Content);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static (string Name, int Version) Split(string label)
    {
        var number = label.LastIndexOf(NumberMark, StringComparison.Ordinal);
        var name = number > 0 ? label[..number] : label;
        var mark = name.LastIndexOf(VersionMark, StringComparison.Ordinal);
        return mark > 0 && int.TryParse(name.AsSpan(mark + VersionMark.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? (name[..mark], version) : (name, 1);
    }
}
