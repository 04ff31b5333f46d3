using System.Buffers.Binary;
using DataAuditor.Metrics.Credentials;
using DataAuditor.Metrics.Credentials.Containers;

namespace DataAuditor.Metrics.Tests.Credentials.Containers;

public sealed class AssetReaderTests
{
    [Theory]
    [InlineData("jpeg")]
    [InlineData("gif")]
    [InlineData("webp")]
    [InlineData("tiff")]
    [InlineData("mp4")]
    public void Finds_the_store_in_every_format(string format) => Assert.Equal(Fixtures.Store, Read(Fixtures.All[format]).Store!.Value.ToArray());

    [Fact]
    public void Names_the_segments_of_a_JPEG() => Assert.Equal(["SOI", "C2PA", "SOS", "EOI"], Read(Fixtures.All["jpeg"]).Boxes!.Select(static box => box.Name));

    [Fact]
    public void Names_the_blocks_of_a_GIF() => Assert.Equal(["GIF89a", "LSD", "C2PA", "2C", "TBID", "3B"], Read(Fixtures.All["gif"]).Boxes!.Select(static box => box.Name));

    [Fact]
    public void Names_the_chunks_of_a_PNG() => Assert.Equal(["PNGh", "IHDR", "C2PA", "IDAT", "IEND"], Read(Fixtures.All["png"]).Boxes!.Select(static box => box.Name));

    /// <summary>Every byte belongs to a box.</summary>
    [Theory]
    [InlineData("jpeg")]
    [InlineData("gif")]
    [InlineData("png")]
    public void Covers_the_file_with_boxes(string format)
    {
        long at = 0;
        foreach (var box in Read(Fixtures.All[format]).Boxes!)
        {
            Assert.Equal(at, box.Range.Start);
            at = box.Range.End;
        }

        Assert.Equal(Fixtures.All[format].Length, at);
    }

    [Fact]
    public void Refuses_pieces_of_a_store_that_lie_apart()
    {
        var file = Fixtures.All["jpeg"];
        var behindFirst = 4 + BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(4));
        Assert.Contains("lie apart", Refused([.. file.AsSpan(0, behindFirst), 0xFF, 0xFE, 0, 3, 1, .. file.AsSpan(behindFirst)]), StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_second_store_in_a_TIFF()
    {
        byte[] field = [0x41, 0xCD, 7, 0, 4, 0, 0, 0, 1, 2, 3, 4];
        Assert.Contains("more than one manifest store", Refused([.. "II"u8, 42, 0, 8, 0, 0, 0, 2, 0, .. field, .. field]), StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_pieces_that_are_too_much_together()
    {
        byte[] first = [0xFF, 0xEB, 0xFF, 0xFF, .. "JP"u8, 0, 1, 0, 0, 0, 0, .. new byte[0xFFFF - 10]];
        "c2pa"u8.CopyTo(first.AsSpan(4 + 24));
        const int pieces = (ByteSource.MostBytes / 0xFFFF) + 20;
        var file = new byte[2 + (pieces * first.Length)];
        (file[0], file[1]) = (0xFF, 0xD8);
        for (var piece = 0; piece < pieces; piece++)
        {
            var at = 2 + (piece * first.Length);
            first.CopyTo(file, at);
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(at + 8), piece + 1);
        }

        Assert.Contains("more than 64 MB", Refused(file), StringComparison.Ordinal);
    }

    private static string Refused(byte[] file) => Assert.Throws<CredentialFormatException>(() => Read(file)).Message;

    private static Asset Read(byte[] file) => AssetReader.Read(new ByteSource(new MemoryStream(file)));
}
