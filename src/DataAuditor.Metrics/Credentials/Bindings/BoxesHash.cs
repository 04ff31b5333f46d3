using System.Security.Cryptography;
using DataAuditor.Metrics.Credentials.Cbor;
using DataAuditor.Metrics.Credentials.Containers;

namespace DataAuditor.Metrics.Credentials.Bindings;

/// <summary>The assertion that binds a manifest to the boxes of a file by name (<c>c2pa.hash.boxes</c>).</summary>
internal static class BoxesHash
{
    private const string PngHeader = "PNGh";

    /// <param name="algorithm">The claim's, where the assertion names none.</param>
    /// <returns>The status code.</returns>
    public static string Check(CborValue assertion, Asset asset, Stream stream, string? algorithm)
    {
        if (assertion["boxes"]?.Items is not { Count: > 0 } expected || asset.Boxes is not { Count: > 0 } boxes) return StatusCode.BoxesHashMalformed;

        // Manifests from before the header of PNG had a name begin behind it.
        var place = boxes[0].Name is PngHeader && expected[0]["names"]?.Items is [{ Text: not PngHeader }, ..] ? 1 : 0;
        foreach (var group in expected)
        {
            if (group["names"]?.Items is not { Count: > 0 } names || group["hash"]?.Bytes is not { } hash) return StatusCode.BoxesHashMalformed;
            if (names.Count > boxes.Count - place || names.Where((name, index) => name.Text != boxes[place + index].Name).Any()) return StatusCode.BoxesHashUnknownBox;

            var range = new ByteRange(boxes[place].Range.Start, boxes[place + names.Count - 1].Range.End - boxes[place].Range.Start);
            place += names.Count;
            if (names.Any(static name => name.Text is NamedRange.Store))
            {
                if (names.Count > 1) return StatusCode.BoxesHashMalformed;
                continue;
            }

            if (group["excluded"]?.Truth is true) continue;
            if (HashNames.Find(group["alg"]?.Text ?? assertion["alg"]?.Text ?? algorithm) is not { } name) return StatusCode.BoxesHashMalformed;
            if (!Matches(stream, name, range, hash)) return StatusCode.BoxesHashMismatch;
        }

        // What no name was given for is not bound, and neither is what lies behind the last box.
        return place == boxes.Count && boxes[^1].Range.End == stream.Length ? StatusCode.BoxesHashMatch : StatusCode.BoxesHashUnknownBox;
    }

    private static bool Matches(Stream stream, HashAlgorithmName algorithm, ByteRange range, ReadOnlyMemory<byte> hash) =>
        ContentHash.Of(stream, algorithm, [range]).AsSpan().SequenceEqual(hash.Span);
}
