using DataAuditor.Metrics.History;

namespace DataAuditor.Metrics.Tests.History;

public sealed class SignalCatalogTests
{
    [Fact]
    public void Has_the_four_signals_in_the_order_of_their_ids() => Assert.Equal(
        ["history.contraction", "history.error-drift", "history.support-coverage", "history.tail-loss"], SignalCatalog.All.Select(entry => entry.Info.Id));

    [Fact]
    public void Holds_nothing_but_signals_without_options() => Assert.All(SignalCatalog.All, entry =>
    {
        Assert.True(Assert.IsAssignableFrom<RoundSignal>(entry.Default).Allowance > 0);
        Assert.Empty(entry.Options);
        Assert.EndsWith(".", entry.Info.Summary, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("history.*", 4)]
    [InlineData("history.tail-loss", 1)]
    [InlineData("tabular.*", 0)]
    public void Finds_signals_by_name(string glob, int found) => Assert.Equal(found, SignalCatalog.Match(glob).Count());
}
