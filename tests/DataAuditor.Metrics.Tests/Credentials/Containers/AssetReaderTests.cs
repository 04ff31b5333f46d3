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

    private static Asset Read(byte[] file) => AssetReader.Read(new ByteSource(new MemoryStream(file)));
}
