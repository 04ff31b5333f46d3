using System.Text;
using System.Text.Unicode;

namespace DataAuditor.Metrics.Credentials.Containers;

/// <summary>Finds in XMP where a file says that its manifest is. Nothing is ever fetched from there.</summary>
internal static class RemoteReference
{
    private const int MostLength = 2048;

    /// <returns>Null where it says nothing.</returns>
    public static string? Find(ReadOnlySpan<byte> xmp)
    {
        var name = "dcterms:provenance"u8;
        var at = xmp.IndexOf(name);
        if (at < 0) return null;

        // An attribute, or an element.
        var value = xmp[(at + name.Length)..];
        value = value.TrimStart(" \t\r\n=>\"'"u8);
        var end = value.IndexOfAny("\"'<"u8);
        if (end is <= 0 or > MostLength || !value.StartsWith("http"u8) || !Utf8.IsValid(value[..end])) return null;

        return Encoding.UTF8.GetString(value[..end]);
    }
}
