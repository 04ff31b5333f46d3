using DataAuditor.Agreement;

namespace DataAuditor.Core.Tests.Agreement;

public sealed class CohenKappaTests
{
    // Of 50 records both said yes to 20 and no to 15: agreement 0.7, by chance 0.5.
    [Fact]
    public void Is_the_agreement_above_that_of_chance()
    {
        var kappa = Of(("yes", "yes", 20), ("yes", "no", 5), ("no", "yes", 10), ("no", "no", 15));

        Assert.Equal(0.4, kappa!.Value, 1e-12);
    }

    // Fleiss, Cohen and Everitt 1969, their example of three categories: κ 0.429, and a variance of 0.002885 over 200 records.
    [Fact]
    public void Has_the_large_sample_variance_of_the_published_example()
    {
        var kappa = Of(("1", "1", 106), ("1", "2", 10), ("1", "3", 4), ("2", "1", 22), ("2", "2", 28), ("2", "3", 10), ("3", "1", 2), ("3", "2", 12), ("3", "3", 6))!;
        var interval = kappa.Uncertainty.At(0.95);

        Assert.Equal(0.429, kappa.Value, 0.0005);
        Assert.Equal(0.002885, Math.Pow((interval.High - interval.Low) / 2 / 1.959963984540054, 2), 0.0000005);
    }

    [Fact]
    public void Is_zero_where_judges_are_independent() =>
        Assert.Equal(0, Of(("a", "a", 6), ("a", "b", 4), ("b", "a", 12), ("b", "b", 8))!.Value, 1e-12);

    [Fact]
    public void Is_one_without_a_disagreement_and_negative_with_nothing_else()
    {
        Assert.Equal(1, Of(("a", "a", 3), ("b", "b", 2))!.Value, 1e-12);
        Assert.Equal(-1, Of(("a", "b", 5), ("b", "a", 5))!.Value, 1e-12);
    }

    [Fact]
    public void Is_undefined_where_chance_agrees_too()
    {
        Assert.Null(Of());
        Assert.Null(Of(("a", "a", 7)));
    }

    private static CohenKappa? Of(params (string, string, long)[] cells) => CohenKappa.Of([.. cells.Select(cell => KeyValuePair.Create((cell.Item1, cell.Item2), cell.Item3))]);
}
