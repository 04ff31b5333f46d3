namespace DataAuditor.Core.Tests;

public sealed class EvidenceTests
{
    private static readonly Exhibit[] Exhibits =
        [.. Enumerable.Range(0, 40).Select(record => new Exhibit(record % 13, record * 7 % 5, $"detail {record}", record % 2 == 0 ? "a" : "b"))];

    [Fact]
    public void Keeps_the_worst_and_of_equally_bad_the_first()
    {
        var evidence = new Evidence(2);
        foreach (var exhibit in new Exhibit[] { new(5, 1, "late"), new(9, 3, "worst"), new(2, 1, "early") }) evidence.Add(exhibit);

        Assert.Equal("worst early", string.Join(" ", evidence.Exhibits.Select(exhibit => exhibit.Detail)));
    }

    [Fact]
    public void Is_the_same_however_it_is_split_and_in_whatever_order()
    {
        var whole = Of(Exhibits).Exhibits;
        for (var cut = 0; cut <= Exhibits.Length; cut++)
        {
            var evidence = Of(Exhibits[..cut]);
            evidence.Merge(Of(Exhibits[cut..]));
            Assert.Equal(whole, evidence.Exhibits);
        }

        Assert.Equal(whole, Of([.. Exhibits.Reverse()]).Exhibits);
        Assert.Equal(7, whole.Count);
    }

    [Fact]
    public void Merges_associatively_with_the_empty_one_as_identity()
    {
        var left = Of(Exhibits[..10]);
        left.Merge(Of(Exhibits[10..25]));
        left.Merge(Of(Exhibits[25..]));
        var right = Of(Exhibits[10..25]);
        right.Merge(Of(Exhibits[25..]));
        var joined = Of(Exhibits[..10]);
        joined.Merge(right);
        joined.Merge(new Evidence(7));

        Assert.Equal(left.Exhibits, joined.Exhibits);
    }

    [Theory]
    [InlineData(9, 2.5, true)]
    [InlineData(1, 2, true)]
    [InlineData(8, 2, false)]
    [InlineData(0, 1, false)]
    public void Says_what_it_would_keep(long record, double weight, bool kept)
    {
        var evidence = new Evidence(2);
        evidence.Add(new Exhibit(3, 4, "worst"));
        evidence.Add(new Exhibit(7, 2, "bad"));

        Assert.Equal(kept, evidence.Wants(record, weight));

        evidence.Add(new Exhibit(record, weight, "new"));
        Assert.Equal(kept, evidence.Exhibits.Any(exhibit => exhibit.Detail == "new"));
    }

    private static Evidence Of(Exhibit[] exhibits)
    {
        var evidence = new Evidence(7);
        foreach (var exhibit in exhibits) evidence.Add(exhibit);
        return evidence;
    }
}
