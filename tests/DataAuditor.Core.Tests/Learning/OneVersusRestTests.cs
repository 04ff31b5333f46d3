using DataAuditor.Learning;
using DataAuditor.Randomness;

namespace DataAuditor.Core.Tests.Learning;

public sealed class OneVersusRestTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void Tells_labels_apart_by_the_features_that_they_have(int labels)
    {
        var (rows, names) = Draw(labels, 60);
        var model = OneVersusRest.Fit(rows, names);
        var (others, expected) = Draw(labels, 30);

        Assert.Equal(Enumerable.Range(0, labels).Select(static label => $"label {label}"), model.Labels);
        Assert.Equal(expected, model.Predict(others));
        Assert.All(model.Probabilities(others), static probabilities => Assert.Equal(1, probabilities.Sum(), 1e-12));
    }

    [Fact]
    public void Takes_at_least_two_labels()
    {
        var rows = new SparseRows(1);
        rows.Add([0], [1]);

        Assert.Throws<ArgumentException>(() => OneVersusRest.Fit(rows, ["a"]));
        Assert.Throws<ArgumentException>(() => OneVersusRest.Fit(rows, ["a", "b"]));
    }

    private static (SparseRows Rows, string[] Labels) Draw(int labels, int count)
    {
        var random = Xoshiro256.Keyed((ulong)count, "rows");
        var rows = new SparseRows(labels + 1);
        for (var row = 0; row < count; row++) rows.Add([row % labels, labels], [3 + random.NextDouble(), random.NextGaussian()]);
        return (rows, [.. Enumerable.Range(0, count).Select(row => $"label {row % labels}")]);
    }
}
