using System.IO.Compression;
using DataAuditor.Metrics.Credentials;
using DataAuditor.Metrics.Credentials.Claims;

namespace DataAuditor.Metrics.Tests.Credentials.Claims;

public sealed class ManifestReaderTests
{
    /// <summary>Each manifest alone would do.</summary>
    [Fact]
    public void Limits_what_compressed_manifests_are_together()
    {
        var compressed = Compressed(new byte[40 << 20]);
        Assert.Equal("the manifest store has no manifest", Refused(compressed));
        Assert.Equal("compressed manifests have more than 64 MB", Refused([.. compressed, .. compressed]));
    }

    [Fact]
    public void Limits_boxes_over_all_manifests()
    {
        var compressed = Compressed(SignedImage.Super("json", "a", [.. Enumerable.Repeat(SignedImage.Box("free", []), 30_000).SelectMany(static box => box)]));
        Assert.Contains("more than 50000 boxes", Refused([.. compressed, .. compressed]), StringComparison.Ordinal);
    }

    [Fact]
    public void Limits_manifests_before_any_is_read() =>
        Assert.Equal("the manifest store has more than 1000 manifests", Refused([.. Enumerable.Repeat(SignedImage.Super("c2ma", "a", []), 1001).SelectMany(static box => box)]));

    private static byte[] Compressed(byte[] content)
    {
        var stream = new MemoryStream();
        using (var brotli = new BrotliStream(stream, CompressionLevel.Fastest, leaveOpen: true)) brotli.Write(content);
        return SignedImage.Super("c2cm", "a", SignedImage.Box("brob", stream.ToArray()));
    }

    private static string Refused(byte[] boxes) => Assert.Throws<CredentialFormatException>(() => new ManifestReader().Read(SignedImage.Super("c2pa", "c2pa", boxes))).Message;
}
