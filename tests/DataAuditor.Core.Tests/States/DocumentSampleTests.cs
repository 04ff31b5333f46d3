using DataAuditor.States;

namespace DataAuditor.Core.Tests.States;

public sealed class DocumentSampleTests
{
    [Fact]
    public void Has_every_document_where_they_are_few() => Assert.Equal([1, 2, 3], Of(1, 3).Documents.Select(Number).Order());

    [Fact]
    public void Has_1024_where_there_are_more() => Assert.Equal(1024, Of(1, 5_000).Documents.Count);

    [Fact]
    public void Has_fewer_long_ones()
    {
        var sample = Of(1, 100, length: 1 << 16);

        Assert.Equal(16, sample.Documents.Count);
    }

    [Fact]
    public void Has_none_that_is_longer_than_what_may_be_kept() => Assert.Empty(Of(1, 1, length: (1 << 20) + 1).Documents);

    [Theory]
    [InlineData(5_000, 3)]
    [InlineData(200, 1 << 15)]
    public void Is_the_same_wherever_the_documents_are_parted(int documents, int length)
    {
        var whole = Of(1, documents, length).Documents.Select(Number).ToList();
        foreach (var cut in (int[])[0, 1, documents / 3, documents - 1, documents])
        {
            var first = Of(1, cut, length);
            first.Merge(Of(cut + 1, documents - cut, length));

            Assert.Equal(whole, first.Documents.Select(Number));
        }
    }

    [Fact]
    public void Draws_from_all_of_the_data_alike() => Assert.InRange(Of(1, 50_000).Documents.Average(Number), 24_000, 26_000);

    [Theory]
    [InlineData(0, 3)]
    [InlineData(3, 3)]
    [InlineData(1_024, 3)]
    [InlineData(5_000, 3)]
    [InlineData(100, 1 << 16)]
    public void Is_the_same_of_candidates_alone(int documents, int length)
    {
        var candidates = new DocumentSample();
        foreach (var position in DocumentSample.Candidates(documents))
        {
            var tokens = new UInt128[length];
            tokens[0] = (UInt128)position;
            candidates.Add(position, tokens);
        }

        Assert.Equal(Of(0, documents, length).Documents.Select(Number), candidates.Documents.Select(Number));
        Assert.Equal(Math.Min(documents, 1024), DocumentSample.Candidates(documents).Count);
    }

    [Theory]
    [InlineData(3, 3)]
    [InlineData(5_000, 3)]
    [InlineData(100, 1 << 16)]
    public void Is_the_same_once_written_and_read(int documents, int length)
    {
        var whole = Of(1, documents, length).Documents.Select(Number).ToList();
        var read = Archived.Again(Of(1, documents / 3, length), new DocumentSample());
        read.Merge(Archived.Again(Of(1 + (documents / 3), documents - (documents / 3), length), new DocumentSample()));

        Assert.Equal(whole, read.Documents.Select(Number));
    }

    private static double Number(UInt128[] tokens) => (double)tokens[0];

    private static DocumentSample Of(int first, int count, int length = 3)
    {
        var sample = new DocumentSample();
        foreach (var document in Enumerable.Range(first, count))
        {
            var tokens = new UInt128[length];
            tokens[0] = (UInt128)document;
            sample.Add(document, tokens);
        }

        return sample;
    }
}
